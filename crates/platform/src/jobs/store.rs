//! The table of jobs.

use kernel::{Instant, Problem};

use crate::Tx;
use crate::db::{FromRow, Row};

crate::statements! {
    ADD = "insert into jobs (kind, payload, only_one, due_at) values ($1, $2, $3, $4)
           on conflict (only_one) where ended_at is null do nothing";
    // Two processes may choose the same row; the condition is asked again of the row as it then is, so one wins.
    CLAIM = "update jobs set claimed_until = $2, tries = tries + 1
             where id = (select id from jobs where ended_at is null and due_at <= $1 and claimed_until <= $1
                         order by due_at, id limit 1)
             and ended_at is null and claimed_until <= $1
             returning id, kind, payload, tries";
    DUE = "select count(*) from jobs where ended_at is null and due_at <= $1 and claimed_until <= $1";
    END = "update jobs set ended_at = $2, last_error = null where id = $1";
    POSTPONE = "update jobs set due_at = $2, claimed_until = 0, last_error = $3 where id = $1";
    GIVE_UP = "update jobs set ended_at = $2, given_up = 1, last_error = $3 where id = $1";
    COUNTS = "select
                count(case when ended_at is null then 1 end),
                count(case when ended_at is null and tries > 0 then 1 end),
                count(case when given_up = 1 then 1 end)
              from jobs";
    GIVEN_UP = "select id, kind, tries, coalesce(last_error, ''), ended_at from jobs
                where given_up = 1 order by id desc limit 50";
    RETRY = "update jobs set ended_at = null, given_up = 0, tries = 0, due_at = $2, claimed_until = 0
             where id = $1 and given_up = 1";
    FORGET = "delete from jobs where ended_at < $1 and given_up = 0";
}

/// A job that a runner has taken.
pub(super) struct Claimed {
    pub id: i64,
    pub kind: String,
    pub payload: String,
    pub tries: i64,
}

impl FromRow for Claimed {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Claimed {
            id: row.column()?,
            kind: row.column()?,
            payload: row.column()?,
            tries: row.column()?,
        })
    }
}

/// A job that was given up, for the administrator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its number.
    pub id: i64,
    /// Its kind.
    pub kind: String,
    /// How often it was tried.
    pub tries: i64,
    /// What went wrong, without personal data.
    pub error: String,
    /// When it was given up.
    pub ended: Instant,
}

impl FromRow for Listed {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Listed {
            id: row.column()?,
            kind: row.column()?,
            tries: row.column()?,
            error: row.column()?,
            ended: row.column()?,
        })
    }
}

pub(super) fn add(
    tx: &mut Tx,
    kind: &'static str,
    payload: &str,
    due: Instant,
    only_one: Option<&str>,
) -> Result<(), Problem> {
    tx.run(ADD, (kind, payload, only_one, due)).map(drop)
}

/// Takes the job that has waited longest, for so many minutes.
pub(super) fn claim(tx: &mut Tx, minutes: i64) -> Result<Option<Claimed>, Problem> {
    let now = tx.now();
    tx.find(CLAIM, (now, now.plus_minutes(minutes)))
}

pub(super) fn is_any_due(tx: &mut Tx) -> Result<bool, Problem> {
    let now = tx.now();
    tx.one::<(i64,)>(DUE, (now,)).map(|(count,)| count > 0)
}

pub(super) fn end(tx: &mut Tx, id: i64) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(END, (id, now)).map(drop)
}

pub(super) fn postpone(tx: &mut Tx, id: i64, until: Instant, error: &str) -> Result<(), Problem> {
    tx.run(POSTPONE, (id, until, error)).map(drop)
}

pub(super) fn give_up(tx: &mut Tx, id: i64, error: &str) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(GIVE_UP, (id, now, error)).map(drop)
}

/// How many jobs wait, how many of these have failed at least once, and how many were given up.
///
/// # Errors
/// When the store refuses.
pub fn counts(tx: &mut Tx) -> Result<(i64, i64, i64), Problem> {
    tx.one(COUNTS, ())
}

/// The jobs that were given up, newest first, at most fifty.
///
/// # Errors
/// When the store refuses.
pub fn given_up(tx: &mut Tx) -> Result<Vec<Listed>, Problem> {
    tx.all(GIVEN_UP, ())
}

/// Puts a job that was given up back in the queue.
///
/// # Errors
/// [`Problem::Missing`] when there is no such job.
pub fn retry(tx: &mut Tx, id: i64) -> Result<(), Problem> {
    let now = tx.now();
    match tx.run(RETRY, (id, now))? {
        1 => {
            tx.wake_jobs();
            Ok(())
        }
        _ => Err(Problem::Missing),
    }
}

/// Forgets jobs that ended well before a moment.
///
/// # Errors
/// When the store refuses.
pub fn forget_ended(tx: &mut Tx, before: Instant) -> Result<(), Problem> {
    tx.run(FORGET, (before,)).map(drop)
}
