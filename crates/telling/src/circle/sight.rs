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
