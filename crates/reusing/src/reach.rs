//! Which spaces a reader sees, inside a query that reads many things at once.

use kernel::{PersonId, Problem, Uid};
use platform::Tx;
use sheets::access::{self, Change, May, Seen};

/// The condition that a space, under a name, is one that the reader sees: who they are, and 1 when they see everything.
macro_rules! visible {
    ($space:literal, $who:literal, $all:literal) => {
        concat!(
            "(", $space, ".joining <> 'hidden' or ", $all, " = 1
             or exists (select 1 from memberships vm where vm.space_id = ", $space, ".id and vm.person_id = ", $who,
            " and vm.state = 'active')
             or exists (select 1 from space_ancestors va join memberships vm on vm.space_id = va.ancestor_id
                        where va.space_id = ", $space, ".id and vm.person_id = ", $who,
            " and vm.state = 'active' and vm.standing = 'steward'))"
        )
    };
}

pub(crate) use visible;

/// Who reads, and whether they see everything.
pub(crate) fn reader(tx: &Tx) -> (Option<PersonId>, bool) {
    let actor = tx.actor();
    (
        actor.map(|actor| actor.id),
        actor.is_some_and(|actor| actor.administrator),
    )
}

/// Whether somebody may change a sheet as a whole, and not some of its fields only.
pub(crate) fn owns(seen: &Seen) -> bool {
    seen.space.actor.is_some() && seen.owns()
}

/// Lets whoever may change a sheet as a whole do so.
///
/// # Errors
/// As for [`access::to`]; [`Problem::Forbidden`] for whoever may write some of its fields only.
pub(crate) fn to_own(tx: &mut Tx, uid: Uid) -> Result<May<Change>, Problem> {
    let may = access::to::<Change>(tx, uid)?;
    if may.seen().owns() {
        Ok(may)
    } else {
        Err(Problem::Forbidden)
    }
}
