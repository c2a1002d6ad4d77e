//! Questions and suggestions: each on a line of its own, so that people write at once and nothing is lost.

use kernel::{Instant, PersonId, Problem, Refusal, Uid};
use platform::Tx;
use platform::db::{FromRow, FromValue, Row, Value};
use spaces::space::Member;

platform::statements! {
    OF = "select l.uid, l.kind, l.body, l.taken_at, p.id, p.uid, p.name, p.picture
          from exchange_lines l join persons p on p.id = l.person_id
          where l.exchange_id = $1 and l.withdrawn_at is null order by l.id";
    SHARED = "select l.uid, l.kind, l.body, l.taken_at, p.id, p.uid, p.name, p.picture
              from exchange_lines l join persons p on p.id = l.person_id
              join exchange_seats x on x.exchange_id = l.exchange_id and x.person_id = l.person_id
              where l.exchange_id = $1 and l.withdrawn_at is null and l.taken_at is not null
              and x.agreed_at is not null order by l.id";
    INSERT = "insert into exchange_lines (uid, exchange_id, person_id, kind, phase, body, written_at)
              select $1, $2, $3, $4, $5, $6, $7
              where (select count(*) from exchange_lines where exchange_id = $2) < 600
              on conflict (uid) do nothing returning id";
    KNOWN = "select 1 from exchange_lines where uid = $1 and exchange_id = $2 and person_id = $3";
    WITHDRAW = "update exchange_lines set withdrawn_at = $4
                where uid = $1 and exchange_id = $2 and person_id = $3 and withdrawn_at is null";
    RESTORE = "update exchange_lines set withdrawn_at = null
               where uid = $1 and exchange_id = $2 and person_id = $3 and withdrawn_at is not null";
    TAKE = "update exchange_lines set taken_at = $3
            where uid = $1 and exchange_id = $2 and withdrawn_at is null and taken_at is null";
    RELEASE = "update exchange_lines set taken_at = null where uid = $1 and exchange_id = $2";
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A question, to understand.
    Question,
    /// An idea, an experience, another way of seeing.
    Suggestion,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 2] = [Kind::Question, Kind::Suggestion];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Question => "question",
            Kind::Suggestion => "suggestion",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl FromValue for Kind {
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value).and_then(|word| Kind::from_word(&word))
    }
}

/// A line.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its identifier.
    pub uid: Uid,
    /// What it is.
    pub kind: Kind,
    /// What it says.
    pub body: String,
    /// When the client took it.
    pub taken: Option<Instant>,
    /// Who wrote it.
    pub author: Member,
}

impl FromRow for Line {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Line {
            uid: row.column()?,
            kind: row.column()?,
            body: row.column()?,
            taken: row.column()?,
            author: Member::from_row(row)?,
        })
    }
}

/// All of an exchange, for those who take part.
pub(super) fn of(tx: &mut Tx, exchange: i64) -> Result<Vec<Line>, Problem> {
    tx.all(OF, (exchange,))
}

/// Those that go with the outcome: the client took them, and who wrote them agreed.
pub(super) fn shared(tx: &mut Tx, exchange: i64) -> Result<Vec<Line>, Problem> {
    tx.all(SHARED, (exchange,))
}

/// Writes a line; nothing when the same form had been sent before.
///
/// # Errors
/// A refusal when there are too many.
pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    exchange: i64,
    author: PersonId,
    kind: Kind,
    phase: i64,
    body: &str,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let made = tx.find::<(i64,)>(INSERT, (uid, exchange, author, kind.word(), phase, body, now))?;
    if made.is_none() && tx.find::<(i64,)>(KNOWN, (uid, exchange, author))?.is_none() {
        return Err(Refusal::new("exchange-too-many-lines").into());
    }
    Ok(made.map(|(id,)| id))
}

pub(super) fn withdraw(tx: &mut Tx, line: Uid, exchange: i64, author: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (line, exchange, author, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, line: Uid, exchange: i64, author: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (line, exchange, author))? == 1)
}

pub(super) fn take(tx: &mut Tx, line: Uid, exchange: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(TAKE, (line, exchange, now))? == 1)
}

pub(super) fn release(tx: &mut Tx, line: Uid, exchange: i64) -> Result<bool, Problem> {
    Ok(tx.run(RELEASE, (line, exchange))? == 1)
}
