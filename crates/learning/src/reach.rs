//! Who may read what a trainee writes, chosen entry by entry.

use kernel::PersonId;
use platform::db::{FromValue, Value};

/// How far an entry reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Its author alone; not those who lead the cohort either.
    Own,
    /// The members of a small group that its author is in now, and those who lead the cohort.
    Group,
    /// The members of the cohort.
    Cohort,
    /// Whoever may see the space of the cohort.
    Everyone,
}

impl Reach {
    /// Every reach, from near to far.
    pub const ALL: [Reach; 4] = [Reach::Own, Reach::Group, Reach::Cohort, Reach::Everyone];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            Reach::Own => "own",
            Reach::Group => "group",
            Reach::Cohort => "cohort",
            Reach::Everyone => "everyone",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Reach::ALL.into_iter().find(|reach| reach.word() == word)
    }
}

impl FromValue for Reach {
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value).and_then(|word| Reach::from_word(&word))
    }
}

/// Somebody who may see the space of a cohort, as what is written there sees them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reader {
    /// Who reads; nobody for a visitor.
    pub person: Option<PersonId>,
    /// Whether they are an active member of the cohort's space.
    pub is_member: bool,
    /// Whether they lead the cohort.
    pub leads: bool,
    /// Those with whom they share a small group now, without themselves.
    pub companions: Vec<PersonId>,
}

impl Reader {
    /// Whether they may read something of this author with this reach.
    ///
    /// An author who left the cohort still reads what is theirs.
    pub fn may_read(&self, author: PersonId, reach: Reach) -> bool {
        if self.person == Some(author) {
            return true;
        }
        match reach {
            Reach::Own => false,
            Reach::Group => self.leads || (self.is_member && self.companions.contains(&author)),
            Reach::Cohort => self.leads || self.is_member,
            Reach::Everyone => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table that decides: author, companion of a small group, member, leader, somebody else, visitor.
    #[test]
    fn who_reads_what() {
        let author = PersonId::new(1);
        let reader = |number: i64, is_member, leads, companions: &[i64]| Reader {
            person: Some(PersonId::new(number)),
            is_member,
            leads,
            companions: companions.iter().copied().map(PersonId::new).collect(),
        };
        let readers = [
            ("author", reader(1, true, false, &[]), "yyyy"),
            ("author who left", reader(1, false, false, &[]), "yyyy"),
            ("companion", reader(2, true, false, &[1, 3]), "-yyy"),
            ("member", reader(3, true, false, &[2]), "--yy"),
            ("leader", reader(4, true, true, &[]), "-yyy"),
            ("somebody else", reader(5, false, false, &[]), "---y"),
            ("visitor", Reader::default(), "---y"),
        ];
        for (who, reader, expected) in readers {
            let seen: String = Reach::ALL
                .into_iter()
                .map(|reach| if reader.may_read(author, reach) { 'y' } else { '-' })
                .collect();
            assert_eq!(seen, expected, "{who}");
        }
    }
}
