//! The table of dosages.

use dosage::{Advice, Answers};
use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, FromValue, Row, Value};
use platform::personal::{Fate, Table};

platform::statements! {
    INSERT = "insert into dosages (uid, space_id, person_id, title, told, facilitation, tools, rules, kept_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (uid) do nothing returning id";
    FIND = "select d.id, d.uid, s.slug, s.name, d.person_id, p.name, d.title, d.told, d.facilitation, d.tools, d.kept_at,
            d.outcome, d.outcome_words, d.removed_at is not null
            from dosages d join persons p on p.id = d.person_id left join spaces s on s.id = d.space_id
            where d.uid = $1";
    OF_PERSON = "select d.id, d.uid, s.slug, s.name, d.person_id, p.name, d.title, d.told, d.facilitation, d.tools,
                 d.kept_at, d.outcome, d.outcome_words, 0
                 from dosages d join persons p on p.id = d.person_id left join spaces s on s.id = d.space_id
                 where d.person_id = $1 and d.removed_at is null order by d.id desc limit $2 offset $3";
    IN_SPACE = "select d.id, d.uid, s.slug, s.name, d.person_id, p.name, d.title, d.told, d.facilitation, d.tools,
                d.kept_at, d.outcome, d.outcome_words, 0
                from dosages d join persons p on p.id = d.person_id join spaces s on s.id = d.space_id
                where d.space_id = $1 and d.removed_at is null order by d.id desc limit $2 offset $3";
    UNTOLD = "select uid, title from dosages where person_id = $1 and outcome is null and removed_at is null
              and kept_at < $2 order by id limit 3";
    OUTCOMES = "select rules, outcome from dosages where space_id = $1 and outcome is not null and removed_at is null
                order by id desc limit 500";
    TELL = "update dosages set outcome = $2, outcome_words = $3, outcome_at = $4 where id = $1";
    REMOVE = "update dosages set removed_at = $2 where id = $1 and removed_at is null";
    RESTORE = "update dosages set removed_at = null where id = $1 and removed_at is not null";
    PERSONAL_ROWS = "select title, told, outcome, outcome_words, kept_at from dosages where person_id = $1 order by id";
    FORGET = "update dosages set title = '', outcome_words = '', removed_at = coalesce(removed_at, kept_at)
              where person_id = $1";
}

/// What the table holds about people.
pub(super) const PERSONAL: [Table; 1] = [Table {
    name: "dosages",
    columns: &["title", "told", "outcome", "outcome_words", "kept_at"],
    rows: PERSONAL_ROWS,
    fate: Fate::Removed,
    erase: |tx, person| tx.run(FORGET, (person,)).map(drop),
}];

/// Whether advice helped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It did.
    Helped,
    /// In part.
    Partly,
    /// It did not.
    Not,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Outcome; 3] = [Outcome::Helped, Outcome::Partly, Outcome::Not];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            Outcome::Helped => "helped",
            Outcome::Partly => "partly",
            Outcome::Not => "not",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Outcome::ALL.into_iter().find(|outcome| outcome.word() == word)
    }
}

impl FromValue for Outcome {
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value).and_then(|word| Outcome::from_word(&word))
    }
}

/// A dosage that was kept.
pub struct Kept {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The space in which it was kept: name in addresses, and name.
    pub space: Option<(String, String)>,
    /// Whose it is.
    pub person: PersonId,
    /// Their name.
    pub by: String,
    /// What its author calls it.
    pub title: String,
    /// What was told.
    pub told: String,
    /// The mix that was advised then.
    pub mix: (i64, i64),
    /// When it was kept.
    pub at: Instant,
    /// Whether it helped.
    pub outcome: Option<Outcome>,
    /// What its author says of that.
    pub outcome_words: String,
    /// Whether it was removed.
    pub removed: bool,
}

impl FromRow for Kept {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid) = (row.column()?, row.column()?);
        let (slug, name): (Option<String>, Option<String>) = (row.column()?, row.column()?);
        Ok(Kept {
            id,
            uid,
            space: slug.zip(name),
            person: row.column()?,
            by: row.column()?,
            title: row.column()?,
            told: row.column()?,
            mix: (row.column()?, row.column()?),
            at: row.column()?,
            outcome: row.column()?,
            outcome_words: row.column()?,
            removed: row.column()?,
        })
    }
}

/// What is kept of an advice.
pub(super) struct New<'a> {
    pub uid: Uid,
    pub space: Option<SpaceId>,
    pub person: PersonId,
    pub title: &'a str,
    pub answers: &'a Answers,
    pub advice: &'a Advice,
}

pub(super) fn insert(tx: &mut Tx, new: &New) -> Result<Option<i64>, Problem> {
    let fired: Vec<&str> = new.advice.fired.iter().map(|fired| fired.rule.as_str()).collect();
    let args = (
        new.uid,
        new.space,
        new.person,
        new.title,
        new.answers.text(),
        i64::from(new.advice.facilitation),
        i64::from(new.advice.tools),
        fired.join(" "),
        tx.now(),
    );
    Ok(tx.find::<(i64,)>(INSERT, args)?.map(|(id,)| id))
}

pub(super) fn find(tx: &mut Tx, uid: Uid) -> Result<Option<Kept>, Problem> {
    tx.find(FIND, (uid,))
}

pub(super) fn of_person(tx: &mut Tx, person: PersonId, most: i64, skip: i64) -> Result<Vec<Kept>, Problem> {
    tx.all(OF_PERSON, (person, most, skip))
}

pub(super) fn in_space(tx: &mut Tx, space: SpaceId, most: i64, skip: i64) -> Result<Vec<Kept>, Problem> {
    tx.all(IN_SPACE, (space, most, skip))
}

/// Those of a person that were kept before a moment, and of which they have not said whether they helped.
pub(super) fn untold(tx: &mut Tx, person: PersonId, before: Instant) -> Result<Vec<(Uid, String)>, Problem> {
    tx.all(UNTOLD, (person, before))
}

/// For each dosage of a space whose outcome was told, the rules that had held and that outcome; the newest 500.
///
/// # Errors
/// When the store refuses.
pub fn outcomes(tx: &mut Tx, space: SpaceId) -> Result<Vec<(String, Outcome)>, Problem> {
    tx.all(OUTCOMES, (space,))
}

pub(super) fn tell(tx: &mut Tx, id: i64, outcome: Outcome, words: &str) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(TELL, (id, outcome.word(), words, now)).map(drop)
}

pub(super) fn remove(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(REMOVE, (id, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}
