//! The themes under which a cohort sorts what it shares. Their names are its own.

use kernel::{PersonId, Problem, Refusal, SpaceId, Uid};
use platform::Tx;

platform::statements! {
    OF = "select id, uid, name from matter_themes where space_id = $1 order by name, id limit 60";
    NAME = "insert into matter_themes (uid, space_id, person_id, name, named_at)
            select $1, $2, $3, $4, $5 where (select count(*) from matter_themes where space_id = $2) < 60
            on conflict do nothing";
    RENAME = "update matter_themes set name = $3 where uid = $1 and space_id = $2
              and not exists (select 1 from matter_themes o where o.space_id = $2 and o.name = $3 and o.uid <> $1)";
    FIND = "select id from matter_themes where uid = $1 and space_id = $2";
}

/// A theme: number, identifier, name.
pub type Theme = (i64, Uid, String);

/// The themes of a cohort, by name.
pub(super) fn of(tx: &mut Tx, space: SpaceId) -> Result<Vec<Theme>, Problem> {
    tx.all(OF, (space,))
}

/// Names one; the same name twice is one theme.
pub(super) fn name(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    who: PersonId,
    name: &str,
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(NAME, (uid, space, who, name, now))? == 1)
}

/// Gives one another name.
///
/// # Errors
/// A refusal when another has it, [`Problem::Missing`] when there is no such theme.
pub(super) fn rename(tx: &mut Tx, uid: Uid, space: SpaceId, name: &str) -> Result<(), Problem> {
    find(tx, uid, space)?.ok_or(Problem::Missing)?;
    if tx.run(RENAME, (uid, space, name))? == 1 {
        Ok(())
    } else {
        Err(Refusal::new("matter-theme-is-there").into())
    }
}

/// The number of a theme.
pub(super) fn find(tx: &mut Tx, uid: Uid, space: SpaceId) -> Result<Option<i64>, Problem> {
    Ok(tx.find::<(i64,)>(FIND, (uid, space))?.map(|(id,)| id))
}
