//! The door: what is published is taken up by whoever sees it, into a space where they belong.

use kernel::{Problem, Uid};
use platform::Tx;
use sheets::State;
use sheets::access::{self, Change, May, Seen};

use super::store::{self, Origin};
use crate::reach::to_own;

/// Lets a person take up a sheet.
///
/// # Errors
/// [`Problem::Missing`] when it is not there for them or not published, [`Problem::SignIn`] for a visitor.
pub(crate) fn to_take(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let seen = access::to_see(tx, uid)?;
    if seen.space.actor.is_none() {
        return Err(Problem::SignIn);
    }
    if seen.sheet.state == State::Published && seen.kind().is_some() {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// A copy, what it comes from, and that one as it is now.
pub(crate) struct Followed {
    /// The copy, by whoever may change it.
    pub copy: May<Change>,
    /// What is known of its origin.
    pub origin: Origin,
    /// The origin.
    pub now: Seen,
}

/// Lets whoever may change a copy look at what its original became.
///
/// # Errors
/// As for [`access::to`]; [`Problem::Missing`] when it is no copy, or the original may not be seen any more.
pub(crate) fn to_follow(tx: &mut Tx, uid: Uid) -> Result<Followed, Problem> {
    let copy = to_own(tx, uid)?;
    let origin = store::origin(tx, copy.sheet().id)?.ok_or(Problem::Missing)?;
    let now = access::to_see(tx, origin.uid)?;
    if now.sheet.state == State::Published && now.kind().is_some() {
        Ok(Followed { copy, origin, now })
    } else {
        Err(Problem::Missing)
    }
}
