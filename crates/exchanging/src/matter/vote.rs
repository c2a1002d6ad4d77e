//! A vote: so many stickers each, put on what one wishes the cohort to work on. Hidden until it closes.

use std::collections::BTreeMap;

use kernel::{Instant, PersonId, Problem, Refusal, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

platform::statements! {
    LATEST = "select id, stickers, closes_at from matter_votes where space_id = $1 order by id desc limit 1";
    OPEN = "insert into matter_votes (uid, space_id, person_id, stickers, opened_at, closes_at)
            select $1, $2, $3, $4, $5, $6
            where not exists (select 1 from matter_votes where space_id = $2 and closes_at > $5)
            on conflict (uid) do nothing";
    CLOSE = "update matter_votes set closes_at = $2 where id = $1 and closes_at > $2";
    BALLOT = "insert into matter_ballots (vote_id, person_id, cast_at) values ($1, $2, $3)
              on conflict (vote_id, person_id) do update set cast_at = excluded.cast_at";
    CLEAR = "delete from matter_stickers where vote_id = $1 and person_id = $2";
    STICK = "insert into matter_stickers (vote_id, matter_id, person_id, stickers) values ($1, $2, $3, $4)
             on conflict (vote_id, matter_id, person_id) do update set stickers = excluded.stickers";
    OWN = "select matter_id, stickers from matter_stickers where vote_id = $1 and person_id = $2";
    VOTERS = "select count(*) from matter_ballots where vote_id = $1";
    TALLY = "select coalesce(m.into_id, m.id), cast(sum(s.stickers) as bigint) from matter_stickers s
             join matters m on m.id = s.matter_id where s.vote_id = $1 and m.state <> 'withdrawn'
             group by coalesce(m.into_id, m.id)";
}

/// How many stickers each may have.
pub const STICKERS: std::ops::RangeInclusive<i64> = 1..=20;
/// How long a vote may last, in days.
pub const MOST_DAYS: i64 = 92;

/// A vote.
#[derive(Debug, Clone, Copy)]
pub struct Vote {
    /// Its number.
    pub id: i64,
    /// How many stickers each has.
    pub stickers: i64,
    /// When it closes.
    pub closes: Instant,
}

impl Vote {
    /// Whether one may still vote, and nobody sees how others did.
    pub fn is_open(&self, now: Instant) -> bool {
        now < self.closes
    }
}

impl FromRow for Vote {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Vote {
            id: row.column()?,
            stickers: row.column()?,
            closes: row.column()?,
        })
    }
}

/// The newest vote of a cohort.
///
/// # Errors
/// When the store refuses.
pub fn latest(tx: &mut Tx, space: SpaceId) -> Result<Option<Vote>, Problem> {
    tx.find(LATEST, (space,))
}

/// Opens a vote, unless one is open; whether it did.
pub(super) fn open(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    who: PersonId,
    stickers: i64,
    closes: Instant,
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(OPEN, (uid, space, who, stickers, now, closes))? == 1)
}

pub(super) fn close(tx: &mut Tx, vote: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(CLOSE, (vote, now))? == 1)
}

/// How many stickers in all somebody may not go beyond, and what they put where; nothing on what has none.
///
/// # Errors
/// A refusal when there are too many.
pub fn counted(vote: &Vote, wished: &BTreeMap<i64, i64>) -> Result<Vec<(i64, i64)>, Refusal> {
    let stuck: Vec<(i64, i64)> = wished
        .iter()
        .filter(|(_, count)| **count > 0)
        .map(|(matter, count)| (*matter, *count))
        .collect();
    let sum = stuck
        .iter()
        .fold(0_i64, |sum, (_, count)| sum.saturating_add(*count));
    if sum > vote.stickers {
        let refusal = Refusal::new("matter-too-many-stickers");
        return Err(refusal.with("count", sum).with("most", vote.stickers));
    }
    Ok(stuck)
}

/// Writes what somebody stuck over what they had stuck before. Their ballot is one row, which keeps two devices of theirs
/// from writing at once.
pub(super) fn cast(tx: &mut Tx, vote: &Vote, who: PersonId, stuck: &[(i64, i64)]) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(BALLOT, (vote.id, who, now))?;
    tx.run(CLEAR, (vote.id, who))?;
    for (matter, count) in stuck {
        tx.run(STICK, (vote.id, *matter, who, *count))?;
    }
    Ok(())
}

/// What somebody stuck: the number of the matter, and how many.
pub(super) fn own(tx: &mut Tx, vote: i64, who: PersonId) -> Result<Vec<(i64, i64)>, Problem> {
    tx.all(OWN, (vote, who))
}

/// How many people voted.
pub(super) fn voters(tx: &mut Tx, vote: i64) -> Result<i64, Problem> {
    tx.one::<(i64,)>(VOTERS, (vote,)).map(|(count,)| count)
}

/// How many stickers each matter has, twins together. Only of a vote that is closed.
///
/// # Errors
/// When the store refuses; [`Problem::Missing`] as long as it is open.
pub(super) fn tally(tx: &mut Tx, vote: &Vote) -> Result<Vec<(i64, i64)>, Problem> {
    if vote.is_open(tx.now()) {
        return Err(Problem::Missing);
    }
    tx.all(TALLY, (vote.id,))
}
