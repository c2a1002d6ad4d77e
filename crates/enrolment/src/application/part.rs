//! What other pages need of applications: the way in, and how many wait to be read.

use kernel::{Problem, SpaceId};
use platform::Tx;
use spaces::space::access::Seen;

use super::round;

platform::statements! {
    UNREAD = "select count(*) from applications where space_id = $1 and state = 'received'";
}

/// Where one applies, while one may.
pub(super) fn way_in(tx: &mut Tx, seen: &Seen) -> Result<Option<String>, Problem> {
    let has_program = seen.space.shape.trame.program.is_some();
    if !has_program || !round::round(tx, seen.space.id)?.is_open(tx.now()) {
        return Ok(None);
    }
    Ok(Some(format!("/spaces/{}/application", seen.space.slug)))
}

/// What a cohort's home says of applications.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Whether one may apply now.
    pub is_open: bool,
    /// How many wait to be read.
    pub unread: i64,
}

/// Reads it, in two queries.
///
/// # Errors
/// When the store refuses.
pub fn waiting(tx: &mut Tx, space: SpaceId) -> Result<Waiting, Problem> {
    let (unread,) = tx.one::<(i64,)>(UNREAD, (space,))?;
    Ok(Waiting {
        is_open: round::round(tx, space)?.is_open(tx.now()),
        unread,
    })
}
