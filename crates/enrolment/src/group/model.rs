//! How groups are formed, and of whom.

use kernel::Problem;
use learning::group::Aim;
use platform::db::{FromRow, FromValue, Row, Value};
use spaces::space::Member;

/// How people come to a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// As a seed has it.
    Random,
    /// As a seed has it, each territory spread over the groups.
    Territory,
    /// The same with the stage of each project.
    Stage,
    /// As whoever leads chooses.
    Chosen,
}

impl Way {
    /// Every way.
    pub const ALL: [Way; 4] = [Way::Random, Way::Territory, Way::Stage, Way::Chosen];

    /// The word, as stored and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Way::Random => "random",
            Way::Territory => "territory",
            Way::Stage => "stage",
            Way::Chosen => "chosen",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Way::ALL.into_iter().find(|way| way.word() == word)
    }
}

impl FromValue for Way {
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value).and_then(|word| Way::from_word(&word))
    }
}

/// How large groups of an aim usually are: helping one another goes best from four to six, making something together
/// from six to ten.
pub const fn usual(aim: Aim) -> (i64, i64) {
    match aim {
        Aim::Codevelopment => (4, 6),
        Aim::Project => (6, 10),
        Aim::Free => (3, 8),
    }
}

/// A trainee who may be put into a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trainee {
    /// Who.
    pub person: Member,
    /// Where their project is.
    pub territory: String,
    /// The key of its stage.
    pub stage: String,
    /// Its title.
    pub project: String,
}

impl Trainee {
    /// What people are told apart by.
    pub fn mark(&self, way: Way) -> String {
        match way {
            Way::Random | Way::Chosen => String::new(),
            Way::Territory => crate::application::key_of(&self.territory),
            Way::Stage => self.stage.clone(),
        }
    }
}

impl FromRow for Trainee {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Trainee {
            territory: row.column()?,
            stage: row.column()?,
            project: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}
