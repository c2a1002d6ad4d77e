//! What was done in a space and when last, by verb.

use kernel::{Instant, Problem, SpaceId};
use platform::Tx;

platform::statements! {
    LAST = "select verb, max(at) from traces where space_id = $1 group by verb";
    OPENED = "select opened_at from spaces where id = $1";
}

/// Each verb with its last moment.
pub(super) fn last(tx: &mut Tx, space: SpaceId) -> Result<Vec<(String, Instant)>, Problem> {
    tx.all(LAST, (space,))
}

/// When the space was opened.
pub(super) fn opened(tx: &mut Tx, space: SpaceId) -> Result<Instant, Problem> {
    Ok(tx.one::<(Instant,)>(OPENED, (space,))?.0)
}
