//! A position: what somebody says of each skill.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::db::{FromRow, Row};

/// How far one says one is in a skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// On a step, by its key.
    Step(String),
    /// I do not know.
    Unknown,
    /// It does not concern me.
    Apart,
}

/// In forms, the key of a step stands behind this, so that no step is taken for another answer.
const STEP: &str = "step.";

impl Answer {
    /// The word, as stored beside the step.
    pub const fn word(&self) -> &'static str {
        match self {
            Answer::Step(_) => "step",
            Answer::Unknown => "unknown",
            Answer::Apart => "apart",
        }
    }

    /// The key of the step.
    pub fn step(&self) -> Option<&str> {
        match self {
            Answer::Step(key) => Some(key),
            Answer::Unknown | Answer::Apart => None,
        }
    }

    /// The value in a form.
    pub fn value(&self) -> String {
        match self {
            Answer::Step(key) => format!("{STEP}{key}"),
            other => other.word().to_owned(),
        }
    }

    /// Reads the value in a form; nothing when it is none of the steps.
    pub fn from_value(value: &str, steps: &[&str]) -> Option<Self> {
        match value {
            "unknown" => Some(Answer::Unknown),
            "apart" => Some(Answer::Apart),
            other => {
                let key = other.strip_prefix(STEP)?;
                steps.contains(&key).then(|| Answer::Step(key.to_owned()))
            }
        }
    }

    fn from_row(word: &str, step: Option<String>) -> Option<Self> {
        match word {
            "step" => step.map(Answer::Step),
            "unknown" => Some(Answer::Unknown),
            "apart" => Some(Answer::Apart),
            _ => None,
        }
    }
}

/// What a position says of a skill. In a draft there may be a word and no answer yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The key of the skill.
    pub skill: String,
    /// How far one is.
    pub answer: Option<Answer>,
    /// A word about it.
    pub word: String,
}

/// A mark with the number of its position.
pub(super) struct Marked(pub i64, pub Mark);

impl FromRow for Marked {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (position, skill) = (row.column()?, row.column()?);
        let (word, step) = (row.column::<String>()?, row.column()?);
        let mark = Mark {
            skill,
            answer: Answer::from_row(&word, step),
            word: row.column()?,
        };
        Ok(Marked(position, mark))
    }
}

/// Where a position counts, without a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Nowhere.
    Own,
    /// In the picture of one small group, by its number.
    Group(i64),
    /// In the picture of everybody in the space.
    Cohort,
    /// On the page of the project of which it speaks: there it is read as it is.
    Project,
}

impl Reach {
    /// The word, as stored beside the group.
    pub const fn word(self) -> &'static str {
        match self {
            Reach::Own => "own",
            Reach::Group(_) => "group",
            Reach::Cohort => "cohort",
            Reach::Project => "project",
        }
    }

    /// The number of the group.
    pub const fn group(self) -> Option<i64> {
        match self {
            Reach::Group(group) => Some(group),
            _ => None,
        }
    }
}

/// A position as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The space in which it was made.
    pub space: SpaceId,
    /// Whose it is.
    pub person: PersonId,
    /// The project of which it speaks; nothing: its author.
    pub project: Option<i64>,
    /// The trame on which it was made: its number and its digest.
    pub trame: (i64, String),
    /// The key of the activity for which it was made.
    pub activity: Option<String>,
    /// Where it counts.
    pub reach: Reach,
    /// When it was begun.
    pub begun: Instant,
    /// When it was taken; nothing: it is a draft.
    pub taken: Option<Instant>,
    /// What it says.
    pub marks: Vec<Mark>,
}

impl Position {
    /// What it says of a skill.
    pub fn mark(&self, skill: &str) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.skill == skill)
    }

    /// How far it says one is in a skill.
    pub fn answer(&self, skill: &str) -> Option<&Answer> {
        self.mark(skill)?.answer.as_ref()
    }

    /// When it was taken, or begun.
    pub fn at(&self) -> Instant {
        self.taken.unwrap_or(self.begun)
    }
}

impl FromRow for Position {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Position {
            id: row.column()?,
            uid: row.column()?,
            space: row.column()?,
            person: row.column()?,
            project: row.column()?,
            trame: (row.column()?, row.column()?),
            activity: row.column()?,
            reach: {
                let (word, group) = (row.column::<String>()?, row.column::<Option<i64>>()?);
                match (word.as_str(), group) {
                    ("group", Some(group)) => Reach::Group(group),
                    ("cohort", _) => Reach::Cohort,
                    ("project", _) => Reach::Project,
                    _ => Reach::Own,
                }
            },
            begun: row.column()?,
            taken: row.column()?,
            marks: Vec::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_reads_back_and_a_step_is_never_taken_for_another_answer() {
        let steps = ["unknown", "alone"];
        for answer in [
            Answer::Step("unknown".into()),
            Answer::Step("alone".into()),
            Answer::Unknown,
            Answer::Apart,
        ] {
            assert_eq!(Answer::from_value(&answer.value(), &steps), Some(answer));
        }
        for wrong in ["", "alone", "step.", "step.nowhere", "step.alone "] {
            assert_eq!(Answer::from_value(wrong, &steps), None, "{wrong}");
        }
    }
}
