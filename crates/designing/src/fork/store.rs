//! The table of spaces that were made from the plan of another.

use kernel::{PersonId, Problem, SpaceId};
use platform::Tx;
use spaces::space::access::{self, Seen};

platform::statements! {
    INSERT = "insert into plan_forks (space_id, parent_id, trame_id, forked_at, forked_by)
              select s.id, $2, $3, $4, $5 from spaces s where s.slug = $1 on conflict (space_id) do nothing";
    ORIGIN = "select p.slug, f.trame_id from plan_forks f join spaces p on p.id = f.parent_id
              where f.space_id = $1";
}

/// Remembers that the space at `slug` was made from the plan that its parent had then.
pub(super) fn insert(
    tx: &mut Tx,
    slug: &str,
    parent: SpaceId,
    trame: i64,
    by: PersonId,
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(INSERT, (slug, parent, trame, now, by))? == 1)
}

/// The space from whose plan this one was made, and the number of the state it had then; nothing when there is none, or
/// the reader may not see it.
///
/// # Errors
/// When the store refuses.
pub fn origin(tx: &mut Tx, space: SpaceId) -> Result<Option<(Seen, i64)>, Problem> {
    let Some((slug, trame)) = tx.find::<(String, i64)>(ORIGIN, (space,))? else {
        return Ok(None);
    };
    match access::to_see(tx, &slug) {
        Ok(seen) => Ok(Some((seen, trame))),
        Err(Problem::Missing) => Ok(None),
        Err(problem) => Err(problem),
    }
}
