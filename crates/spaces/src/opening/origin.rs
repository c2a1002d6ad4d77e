//! Where a space comes from, when it grew out of something that people did together.

use kernel::{Problem, SpaceId};
use platform::Tx;

platform::statements! {
    REMEMBER = "insert into space_origins (space_id, title, path) values ($1, $2, $3)
                on conflict (space_id) do nothing";
    ORIGIN = "select title, path from space_origins where space_id = $1";
}

/// Remembers it, once: a title, and a path of ours.
///
/// # Errors
/// When the store refuses.
pub fn remember_origin(tx: &mut Tx, space: SpaceId, title: &str, path: &str) -> Result<(), Problem> {
    tx.run(REMEMBER, (space, title, path)).map(drop)
}

/// Its title and path.
///
/// # Errors
/// When the store refuses.
pub fn origin(tx: &mut Tx, space: SpaceId) -> Result<Option<(String, String)>, Problem> {
    tx.find(ORIGIN, (space,))
}
