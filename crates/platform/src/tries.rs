//! Limits on how often something is tried: rows, so that they hold over restarts and several processes.

use kernel::{Instant, Problem};

use crate::Tx;
use crate::chance::fingerprint;

crate::statements! {
    COUNT = "select count(*) from tries where act = $1 and who = $2 and at > $3";
    REMEMBER = "insert into tries (act, who, at) values ($1, $2, $3)";
    FORGET = "delete from tries where at < $1";
}

/// A limit: at most so many in so many minutes, for one address or one person.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// What is limited, as stored.
    pub act: &'static str,
    /// How many.
    pub times: i64,
    /// In how many minutes.
    pub minutes: i64,
}

/// Counts one more try of `who` (hashed before it is stored), or refuses it.
///
/// # Errors
/// [`Problem::TooMany`] beyond the limit.
pub fn spend(tx: &mut Tx, limit: Limit, who: &str) -> Result<(), Problem> {
    check(tx, limit, who)?;
    let now = tx.now();
    tx.run(REMEMBER, (limit.act, fingerprint(who), now))?;
    Ok(())
}

/// Refuses `who` beyond the limit without counting: for what is counted only when it was wrong.
///
/// # Errors
/// [`Problem::TooMany`] beyond the limit.
pub fn check(tx: &mut Tx, limit: Limit, who: &str) -> Result<(), Problem> {
    let (who, now) = (fingerprint(who), tx.now());
    let (count,): (i64,) = tx.one(COUNT, (limit.act, &who, now.plus_minutes(-limit.minutes)))?;
    if count >= limit.times {
        return Err(Problem::TooMany {
            seconds: u32::try_from(limit.minutes * 60).unwrap_or(u32::MAX),
        });
    }
    Ok(())
}

/// Forgets the tries of more than a day ago.
///
/// # Errors
/// When the store refuses.
pub fn forget_old(tx: &mut Tx, now: Instant) -> Result<(), Problem> {
    tx.run(FORGET, (now.plus_days(-1),)).map(drop)
}
