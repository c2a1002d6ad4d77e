//! What those who wrote it opened to everybody, and is found by that.

use kernel::{Problem, Uid};
use platform::Tx;

platform::statements! {
    PROJECT = "select uid from projects where reach = 'everyone' order by id limit 1";
}

/// A project that anyone may read.
///
/// # Errors
/// When the store refuses.
pub(super) fn project(tx: &mut Tx) -> Result<Option<Uid>, Problem> {
    Ok(tx.find::<(Uid,)>(PROJECT, ())?.map(|(uid,)| uid))
}
