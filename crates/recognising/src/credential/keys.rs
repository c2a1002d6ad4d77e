//! The keys of the house: the newest signs, those before it are kept, so that what they signed stays good.

use kernel::{Instant, Problem, Uid};
use platform::Tx;

use super::proof::public_of;

platform::statements! {
    NEWEST = "select uid, seed from badge_keys where retired_at is null order by id desc limit 1";
    ALL = "select uid, public, made_at, retired_at from badge_keys order by id desc limit 500";
    FIND = "select uid, public, made_at, retired_at from badge_keys where uid = $1";
    INSERT = "insert into badge_keys (uid, seed, public, made_at) values ($1, $2, $3, $4)";
    RETIRE = "update badge_keys set retired_at = $1, seed = '' where retired_at is null";
}

/// A key as anybody may know it: its identifier, its public half as a Multikey, since when it signs, until when.
pub type Known = (Uid, String, Instant, Option<Instant>);

/// The identifier and the seed of the key that signs now; the first badge of a house makes its first key.
///
/// # Errors
/// When the store refuses.
pub fn signing(tx: &mut Tx) -> Result<(Uid, String), Problem> {
    match current(tx)? {
        Some(found) => Ok(found),
        None => make(tx),
    }
}

/// The same, where nothing is made: nothing before the first badge.
///
/// # Errors
/// When the store refuses.
pub fn current(tx: &mut Tx) -> Result<Option<(Uid, String)>, Problem> {
    tx.find(NEWEST, ())
}

fn make(tx: &mut Tx) -> Result<(Uid, String), Problem> {
    let (uid, seed, now) = (tx.new_uid(), tx.new_secret(), tx.now());
    let public = super::multibase::multikey(&public_of(&seed)?);
    tx.run(INSERT, (uid, seed.as_str(), public, now))?;
    Ok((uid, seed))
}

/// Retires the key that signs and makes another. The secret half of the former is thrown away.
///
/// # Errors
/// When the store refuses.
pub fn rotate(tx: &mut Tx) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(RETIRE, (now,))?;
    make(tx).map(drop)
}

/// Every key, the newest first.
///
/// # Errors
/// When the store refuses.
pub fn all(tx: &mut Tx) -> Result<Vec<Known>, Problem> {
    tx.all(ALL, ())
}

/// One of them.
///
/// # Errors
/// When the store refuses.
pub fn find(tx: &mut Tx, uid: Uid) -> Result<Option<Known>, Problem> {
    tx.find(FIND, (uid,))
}
