//! The door: those who read what is for the members see the list; members tick; whoever ticked takes it back.

use kernel::{Problem, Uid};
use platform::Tx;
use spaces::space::access::{Belong, May, Seen};

use super::store;
use crate::voice::access as voices;

/// Lets somebody see the list.
///
/// # Errors
/// [`Problem::Missing`] for whoever does not read what is for the members.
pub fn to_see(tx: &mut Tx, slug: &str) -> Result<Seen, Problem> {
    let seen = voices::to_see(tx, slug)?;
    if voices::reads_inside(&seen) {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets a member tick.
///
/// # Errors
/// As for [`to_see`]; [`Problem::Forbidden`] for whoever only reads.
pub fn to_check(tx: &mut Tx, slug: &str) -> Result<May<Belong>, Problem> {
    to_see(tx, slug)?;
    voices::to_write(tx, slug)
}

/// Lets whoever ticked a point take it back.
///
/// # Errors
/// As for [`to_check`]; [`Problem::Forbidden`] for anybody else.
pub fn to_take_back(tx: &mut Tx, uid: Uid) -> Result<(May<Belong>, store::Found), Problem> {
    let found = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let may = to_check(tx, &found.1)?;
    if found.2 == Some(may.actor().id) {
        Ok((may, found))
    } else {
        Err(Problem::Forbidden)
    }
}
