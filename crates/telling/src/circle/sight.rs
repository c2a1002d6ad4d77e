//! What somebody may read of what many wrote, as arguments of a statement that lists it.
//!
//! The door of one thing is `learning::Reader`; a list asks it once for strangers, and lets the store find companions.

use kernel::PersonId;
use learning::{Reach, Reader};

/// The arguments, in the order in which the statements take them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sight {
    /// Who reads; number 0 for a visitor.
    pub me: PersonId,
    /// Whether they read what reaches the cohort.
    pub cohort: bool,
    /// Whether they read what reaches the group of anybody.
    pub groups: bool,
    /// Whose companions' groups they share: themselves, or nobody.
    pub companion: PersonId,
}

impl Sight {
    /// Of a reader.
    pub fn of(reader: &Reader) -> Self {
        let nobody = PersonId::new(0);
        let me = reader.person.unwrap_or(nobody);
        Sight {
            me,
            cohort: reader.may_read(nobody, Reach::Cohort),
            groups: reader.may_read(nobody, Reach::Group),
            companion: if reader.is_member { me } else { nobody },
        }
    }

    /// What they read of what one person wrote: the words of the reaches, and nothing in the place of the others.
    pub fn of_author(reader: &Reader, author: PersonId) -> [&'static str; 4] {
        Reach::ALL.map(|reach| {
            if reader.may_read(author, reach) {
                reach.word()
            } else {
                ""
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a list with these arguments shows, as its statement says it.
    fn lists(sight: Sight, companions: &[PersonId], author: PersonId, reach: Reach) -> bool {
        let shares = sight.companion != PersonId::new(0) && companions.contains(&author);
        author == sight.me
            || match reach {
                Reach::Own => false,
                Reach::Group => sight.groups || shares,
                Reach::Cohort => sight.cohort,
                Reach::Everyone => true,
            }
    }

    proptest! {
        #[test]
        fn a_list_shows_what_the_door_lets_in(
            me in proptest::option::of(1i64..5),
            is_member in any::<bool>(),
            leads in any::<bool>(),
            companions in proptest::collection::vec(1i64..5, 0..3),
            author in 1i64..5,
        ) {
            let author = PersonId::new(author);
            let reader = Reader {
                person: me.map(PersonId::new),
                is_member: is_member && me.is_some(),
                leads: leads && me.is_some(),
                companions: companions.into_iter().map(PersonId::new).collect(),
            };
            let sight = Sight::of(&reader);
            let of_author = Sight::of_author(&reader, author);
            for (reach, word) in Reach::ALL.into_iter().zip(of_author) {
                let reads = reader.may_read(author, reach);
                prop_assert_eq!(lists(sight, &reader.companions, author, reach), reads, "{:?}", reach);
                prop_assert_eq!(word, if reads { reach.word() } else { "" });
            }
        }
    }
}
