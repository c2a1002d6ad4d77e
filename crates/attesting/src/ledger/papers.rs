//! The table of attestations that people take from their ledger.

use jiff::civil::Date;
use kernel::{Instant, PersonId, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use serde::{Deserialize, Serialize};

platform::statements! {
    NUMBER = "insert into ledger_numbers (year, given) values ($1, 1)
              on conflict (year) do update set given = ledger_numbers.given + 1 returning given";
    KNOWN = "select id from ledger_papers where uid = $1";
    ISSUE = "insert into ledger_papers (uid, secret, person_id, year, number, name, first_day, last_day, lines, minutes,
             issued_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id";
    OF_PERSON = "select id, uid, secret, year, number, name, first_day, last_day, lines, minutes, issued_at, withdrawn_at
                 from ledger_papers where person_id = $1 order by id desc limit 60";
    BY_UID = "select id, uid, secret, year, number, name, first_day, last_day, lines, minutes, issued_at, withdrawn_at
              from ledger_papers where person_id = $1 and uid = $2";
    BY_SECRET = "select id, uid, secret, year, number, name, first_day, last_day, lines, minutes, issued_at, withdrawn_at
                 from ledger_papers where secret = $1";
    WITHDRAW = "update ledger_papers set withdrawn_at = $3 where person_id = $1 and uid = $2 and withdrawn_at is null";
}

/// A line as an attestation says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Attested {
    pub title: String,
    pub space: String,
    #[serde(with = "days")]
    pub first: Date,
    #[serde(with = "days")]
    pub last: Date,
    pub minutes: i64,
}

/// A day as text: `2026-03-10`.
mod days {
    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(day: &Date, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(day)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

/// An attestation as stored.
#[derive(Debug, Clone)]
pub(crate) struct Paper {
    pub id: i64,
    pub uid: Uid,
    pub secret: String,
    pub year: i64,
    pub number: i64,
    pub name: String,
    pub first: Date,
    pub last: Date,
    pub lines: Vec<Attested>,
    pub minutes: i64,
    pub issued: Instant,
    pub withdrawn: Option<Instant>,
}

impl Paper {
    /// Where its person reads and prints it.
    pub fn path(&self) -> String {
        format!("/me/ledger/attestations/{}", self.uid)
    }

    /// Where anybody verifies it.
    pub fn address(&self) -> String {
        format!("/ledgers/{}", self.secret)
    }

    /// Its number: the year, then its place in it.
    pub fn called(&self) -> String {
        format!("{}-{:04}", self.year, self.number)
    }
}

impl FromRow for Paper {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let unreadable = |cause: jiff::Error| Problem::fault("read an attestation", cause);
        let (id, uid, secret) = (row.column()?, row.column()?, row.column()?);
        let (year, number, name) = (row.column()?, row.column()?, row.column()?);
        let (first, last): (String, String) = (row.column()?, row.column()?);
        let lines: String = row.column()?;
        Ok(Paper {
            id,
            uid,
            secret,
            year,
            number,
            name,
            first: first.parse().map_err(unreadable)?,
            last: last.parse().map_err(unreadable)?,
            lines: serde_json::from_str(&lines)
                .map_err(|cause| Problem::fault("read an attestation", cause))?,
            minutes: row.column()?,
            issued: row.column()?,
            withdrawn: row.column()?,
        })
    }
}

/// What a new one is made of.
pub(crate) struct NewPaper<'a> {
    pub uid: Uid,
    pub year: i64,
    pub name: &'a str,
    pub first: Date,
    pub last: Date,
    pub lines: &'a [Attested],
}

/// Issues one with the next number of its year; nothing when the same form was sent before.
pub(super) fn issue(tx: &mut Tx, person: PersonId, new: &NewPaper<'_>) -> Result<Option<i64>, Problem> {
    if tx.find::<(i64,)>(KNOWN, (new.uid,))?.is_some() {
        return Ok(None);
    }
    let lines =
        serde_json::to_string(new.lines).map_err(|cause| Problem::fault("write an attestation", cause))?;
    let (number,) = tx.one::<(i64,)>(NUMBER, (new.year,))?;
    let (secret, now) = (tx.new_secret(), tx.now());
    let minutes: i64 = new.lines.iter().map(|line| line.minutes).sum();
    let row = (
        new.uid,
        secret,
        person,
        new.year,
        number,
        new.name,
        new.first.to_string(),
        new.last.to_string(),
        lines,
        minutes,
        now,
    );
    tx.one::<(i64,)>(ISSUE, row).map(|(id,)| Some(id))
}

/// Somebody’s, newest first.
pub(super) fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Paper>, Problem> {
    tx.all(OF_PERSON, (person,))
}

/// One of somebody’s.
pub(super) fn by_uid(tx: &mut Tx, person: PersonId, uid: Uid) -> Result<Option<Paper>, Problem> {
    tx.find(BY_UID, (person, uid))
}

/// The one that a secret address verifies.
pub(super) fn by_secret(tx: &mut Tx, secret: &str) -> Result<Option<Paper>, Problem> {
    tx.find(BY_SECRET, (secret,))
}

pub(super) fn withdraw(tx: &mut Tx, person: PersonId, uid: Uid) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (person, uid, now))? == 1)
}
