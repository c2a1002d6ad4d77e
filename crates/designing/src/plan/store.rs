//! What is remembered of the changes of a plan.

use std::sync::Arc;

use kernel::{Instant, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::shape::{self, Shape};

platform::statements! {
    NEWEST = "select id, uid from space_changes where space_id = $1 order by id desc limit 1";
    REMEMBER = "insert into plan_changes (change_id, act, name) values ($1, $2, $3)";
    HAD = "select count(*) from space_changes c join trames t on t.id = c.trame_id
           where c.space_id = $1 and t.digest = $2";
    STATES = "select c.trame_id, (select b.trame_id from space_changes b
              where b.space_id = c.space_id and b.id < c.id order by b.id desc limit 1), p.act, p.name
              from space_changes c join plan_changes p on p.change_id = c.id
              where c.space_id = $1 and c.uid = $2";
    HISTORY = "select c.uid, p.act, p.name, c.changed_at, coalesce(w.name, '')
               from plan_changes p join space_changes c on c.id = p.change_id
               left join persons w on w.id = c.changed_by
               where c.space_id = $1 order by c.id desc limit 60";
}

/// Remembers what the newest change of a space did to its plan, and gives the change's identifier.
pub(super) fn remember(tx: &mut Tx, space: SpaceId, act: &str, name: &str) -> Result<Uid, Problem> {
    let (id, uid) = tx.one::<(i64, Uid)>(NEWEST, (space,))?;
    tx.run(REMEMBER, (id, act, name))?;
    Ok(uid)
}

/// A state that a space had, by its digest: nothing when it never did.
pub(super) fn state(tx: &mut Tx, space: SpaceId, digest: &str) -> Result<Option<Arc<Shape>>, Problem> {
    let (times,) = tx.one::<(i64,)>(HAD, (space, digest))?;
    match shape::by_digest(tx, digest)? {
        Some(stored) if times > 0 => shape::of(tx, stored.id, digest).map(Some),
        _ => Ok(None),
    }
}

/// A change of the plan: the states before and after it, what was done and to what.
pub(super) struct States {
    pub before: Arc<Shape>,
    pub after: Arc<Shape>,
    pub act: String,
    pub name: String,
}

/// The states around a change of the plan of this space.
pub(super) fn states(tx: &mut Tx, space: SpaceId, change: Uid) -> Result<Option<States>, Problem> {
    let found = tx.find::<(i64, Option<i64>, String, String)>(STATES, (space, change))?;
    let Some((after, Some(before), act, name)) = found else {
        return Ok(None);
    };
    let mut shape = |id: i64| {
        let stored = shape::by_id(tx, id)?.ok_or(Problem::broken("a state of a space is not there"))?;
        shape::of(tx, id, &stored.digest)
    };
    Ok(Some(States {
        before: shape(before)?,
        after: shape(after)?,
        act,
        name,
    }))
}

/// A change of the plan, for its history.
pub struct Changed {
    /// Its identifier.
    pub uid: Uid,
    /// What was done.
    pub act: String,
    /// The name of what it was done to.
    pub name: String,
    /// When.
    pub at: Instant,
    /// By whom; empty when they are no longer known.
    pub by: String,
}

impl FromRow for Changed {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Changed {
            uid: row.column()?,
            act: row.column()?,
            name: row.column()?,
            at: row.column()?,
            by: row.column()?,
        })
    }
}

/// The last sixty changes of a plan, newest first.
///
/// # Errors
/// When the store refuses.
pub fn history(tx: &mut Tx, space: SpaceId) -> Result<Vec<Changed>, Problem> {
    tx.all(HISTORY, (space,))
}
