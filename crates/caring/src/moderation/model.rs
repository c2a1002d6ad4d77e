//! A measure, and what may follow what.

use kernel::{Instant, PersonId, Problem, Refusal, SpaceId, Uid};
use platform::db::{FromRow, Row};
use spaces::space::Member;

platform::words! {
    /// What is done.
    Kind {
        /// Something written is asked to be changed.
        Change = "change",
        /// Something written is hidden.
        Hide = "hide",
        /// Somebody is asked to step aside for a time.
        Suspend = "suspend",
    }
}

platform::words! {
    /// What came of an appeal.
    Outcome {
        /// It stays.
        Upheld = "upheld",
        /// It is undone.
        Overturned = "overturned",
    }
}

/// Where a measure stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It holds.
    Standing,
    /// It holds, and somebody else is asked whether it should.
    Appealed,
    /// Somebody else said that it holds.
    Upheld,
    /// Somebody else undid it.
    Overturned,
    /// It was lifted.
    Lifted,
    /// Its time is over.
    Over,
}

impl State {
    /// The word, for messages.
    pub const fn word(self) -> &'static str {
        match self {
            State::Standing => "standing",
            State::Appealed => "appealed",
            State::Upheld => "upheld",
            State::Overturned => "overturned",
            State::Lifted => "lifted",
            State::Over => "over",
        }
    }
}

/// The longest that somebody is asked to step aside, in days.
pub const LONGEST: i64 = 92;

/// Something that was done in the name of an agreement.
#[derive(Debug, Clone)]
pub struct Measure {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its space.
    pub space: SpaceId,
    /// The name of that in addresses.
    pub slug: String,
    /// What was done.
    pub kind: Kind,
    /// The kind of what was written, and its number; empty and 0 when it is about no text.
    pub content: (String, i64),
    /// The sentence of the charter, as it stood.
    pub article: String,
    /// The reason.
    pub reason: String,
    /// Who decided.
    pub decided_by: PersonId,
    /// When.
    pub decided: Instant,
    /// Until when somebody steps aside.
    pub until: Option<Instant>,
    /// When it was lifted or overturned.
    pub lifted: Option<Instant>,
    /// What the person concerned says against it.
    pub appeal: String,
    /// When.
    pub appealed: Option<Instant>,
    /// What somebody else answered.
    pub answer: String,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// Who it is about.
    pub person: Member,
}

impl Measure {
    /// Where it stands at a moment.
    pub fn state(&self, now: Instant) -> State {
        let is_over = self.until.is_some_and(|until| until <= now);
        match (self.outcome, self.lifted.is_some(), self.appealed.is_some()) {
            (Some(Outcome::Overturned), ..) => State::Overturned,
            (_, true, _) => State::Lifted,
            (None, _, true) => State::Appealed,
            _ if is_over => State::Over,
            (Some(Outcome::Upheld), ..) => State::Upheld,
            (None, ..) => State::Standing,
        }
    }

    /// Lets somebody appeal: the person concerned, once, while it holds.
    ///
    /// # Errors
    /// The refusals `measure-not-yours` and `measure-no-appeal`.
    pub fn may_appeal(&self, who: PersonId, now: Instant) -> Result<(), Refusal> {
        if who != self.person.id {
            return Err(Refusal::new("measure-not-yours"));
        }
        match self.state(now) {
            State::Standing => Ok(()),
            _ => Err(Refusal::new("measure-no-appeal")),
        }
    }

    /// Lets somebody answer an appeal: whoever neither decided nor is concerned.
    ///
    /// # Errors
    /// The refusals `measure-somebody-else` and `measure-nothing-to-answer`.
    pub fn may_answer(&self, who: PersonId, now: Instant) -> Result<(), Refusal> {
        if who == self.decided_by || who == self.person.id {
            return Err(Refusal::new("measure-somebody-else"));
        }
        match self.state(now) {
            State::Appealed => Ok(()),
            _ => Err(Refusal::new("measure-nothing-to-answer")),
        }
    }

    /// Lets somebody lift it: whoever is not concerned, while it holds.
    ///
    /// # Errors
    /// The refusals `measure-not-yourself` and `measure-is-over`.
    pub fn may_lift(&self, who: PersonId, now: Instant) -> Result<(), Refusal> {
        if who == self.person.id {
            return Err(Refusal::new("measure-not-yourself"));
        }
        match self.state(now) {
            State::Standing | State::Appealed | State::Upheld => Ok(()),
            State::Overturned | State::Lifted | State::Over => Err(Refusal::new("measure-is-over")),
        }
    }
}

impl FromRow for Measure {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Measure {
            id: row.column()?,
            uid: row.column()?,
            space: row.column()?,
            slug: row.column()?,
            kind: row.column()?,
            content: (row.column()?, row.column()?),
            article: row.column()?,
            reason: row.column()?,
            decided_by: row.column()?,
            decided: row.column()?,
            until: row.column()?,
            lifted: row.column()?,
            appeal: row.column()?,
            appealed: row.column()?,
            answer: row.column()?,
            outcome: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

/// The longest sentence that is kept.
const SENTENCE: usize = 240;

/// The agreements of a charter: the points of its lists, or its paragraphs where it has no list. Headings are none.
pub fn agreements(charter: &str) -> Vec<String> {
    let lines = charter.lines().map(str::trim);
    let points: Vec<&str> = lines
        .clone()
        .filter_map(|line| line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")))
        .collect();
    let chosen: Vec<&str> = match points.is_empty() {
        true => lines
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .collect(),
        false => points,
    };
    let each = |line: &str| {
        line.replace(['*', '_', '`'], "")
            .trim()
            .chars()
            .take(SENTENCE)
            .collect::<String>()
    };
    chosen
        .into_iter()
        .map(each)
        .filter(|line| !line.is_empty())
        .take(40)
        .collect()
}

#[cfg(test)]
mod tests;
