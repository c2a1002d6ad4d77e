//! What is asked, how often, and one time that it is.

use kernel::{Instant, Problem, Refusal, Uid};
use platform::db::{FromRow, Row};
use platform::web::View;
use serde_json::{Value, json};

/// How many questions a barometer may have: more would not be one gesture.
pub const QUESTIONS: usize = 5;
/// How many levels a question has.
pub const LEVELS: std::ops::RangeInclusive<usize> = 3..=6;
/// After how many days it may be asked again; 0 for when somebody says so.
pub const EVERY: [i64; 5] = [0, 7, 14, 28, 91];

/// A question and its levels, from the hardest to the best.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub words: String,
    /// What each level says.
    pub levels: Vec<String>,
}

/// How many levels each question of the house has.
const OF_THE_HOUSE: [usize; 3] = [4, 4, 4];

/// The questions that are kept as `stored`; those of the house, in the reader’s language, when that is empty.
///
/// # Errors
/// A fault when they cannot be read.
pub fn questions(v: &View, stored: &str) -> Result<Vec<Question>, Problem> {
    if !stored.is_empty() {
        return read(stored);
    }
    let one = |(place, levels): (usize, usize)| Question {
        words: v.t(&format!("barometer-house-{place}")).to_owned(),
        levels: (1..=levels)
            .map(|level| v.t(&format!("barometer-house-{place}-{level}")).to_owned())
            .collect(),
    };
    Ok((1..).zip(OF_THE_HOUSE).map(one).collect())
}

/// How many levels each question has.
///
/// # Errors
/// A fault when they cannot be read.
pub fn levels(stored: &str) -> Result<Vec<usize>, Problem> {
    if stored.is_empty() {
        return Ok(OF_THE_HOUSE.to_vec());
    }
    Ok(read(stored)?
        .iter()
        .map(|question| question.levels.len())
        .collect())
}

fn read(stored: &str) -> Result<Vec<Question>, Problem> {
    let rows: Vec<(String, Vec<String>)> = serde_json::from_str(stored)
        .map_err(|cause| Problem::fault("read the questions of a barometer", cause))?;
    Ok(rows
        .into_iter()
        .map(|(words, levels)| Question { words, levels })
        .collect())
}

/// Questions as they are kept.
pub fn stored(questions: &[Question]) -> String {
    let rows: Vec<Value> = questions
        .iter()
        .map(|question| json!([question.words, question.levels]))
        .collect();
    Value::from(rows).to_string()
}

/// What a group asks itself, and how often.
#[derive(Debug, Clone)]
pub struct Barometer {
    /// Its questions, as they are kept.
    pub questions: String,
    /// After how many days it is asked again; 0 for when somebody says so.
    pub every: i64,
    /// For how many days it is open.
    pub open: i64,
    /// When it is asked next.
    pub next: Option<Instant>,
}

impl Default for Barometer {
    fn default() -> Self {
        Barometer {
            questions: String::new(),
            every: 0,
            open: 5,
            next: None,
        }
    }
}

/// One time that it is asked.
#[derive(Debug, Clone)]
pub struct Round {
    /// Its number in the store.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Which time it is, from 1.
    pub number: i64,
    /// What is asked, as it is kept.
    pub questions: String,
    /// Until when.
    pub closes: Instant,
    /// When it was counted.
    pub counted: Option<Instant>,
    /// How many people were counted; 0 when they were too few.
    pub people: i64,
}

impl Round {
    /// Whether it can be answered.
    pub fn is_open(&self, now: Instant) -> bool {
        self.counted.is_none() && now < self.closes
    }

    /// Lets it be answered.
    ///
    /// # Errors
    /// The refusal `barometer-closed`.
    pub fn while_open(&self, now: Instant) -> Result<(), Refusal> {
        if self.is_open(now) {
            Ok(())
        } else {
            Err(Refusal::new("barometer-closed"))
        }
    }
}

impl FromRow for Round {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Round {
            id: row.column()?,
            uid: row.column()?,
            number: row.column()?,
            questions: row.column()?,
            closes: row.column()?,
            counted: row.column()?,
            people: row.column()?,
        })
    }
}
