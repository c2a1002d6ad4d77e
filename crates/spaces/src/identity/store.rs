//! The states that a space had.

use std::sync::Arc;

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use crate::shape::{self, Shape};

platform::statements! {
    REMEMBER = "insert into space_changes (uid, space_id, trame_id, what, changed_at, changed_by)
                values ($1, $2, $3, $4, $5, $6)";
    HISTORY = "select c.uid, c.what, c.changed_at, coalesce(p.name, '') from space_changes c
               left join persons p on p.id = c.changed_by
               where c.space_id = $1 order by c.id desc limit 30";
    BEFORE = "select trame_id from space_changes
              where space_id = $1 and id < (select id from space_changes where uid = $2 and space_id = $1)
              order by id desc limit 1";
    AT = "select t.id, t.digest from trames t where t.id = $2 and exists
          (select 1 from space_changes c where c.space_id = $1 and c.trame_id = t.id)";
}

/// A change, for the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Its identifier.
    pub uid: Uid,
    /// What was changed: `opening`, `identity`, `charter`, `framework`, `arrangement`, `letters`, `kinds`, `return`.
    pub what: String,
    /// When.
    pub at: Instant,
    /// By whom; empty when by nobody.
    pub by: String,
}

impl FromRow for Changed {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Changed {
            uid: row.column()?,
            what: row.column()?,
            at: row.column()?,
            by: row.column()?,
        })
    }
}

/// The last thirty changes of a space, newest first.
///
/// # Errors
/// When the store refuses.
pub fn history(tx: &mut Tx, space: SpaceId) -> Result<Vec<Changed>, Problem> {
    tx.all(HISTORY, (space,))
}

/// The state of a space with this number, as a form names it; nothing when the space never had it.
///
/// # Errors
/// When the store refuses.
pub fn state(tx: &mut Tx, space: SpaceId, number: &str) -> Result<Option<Arc<Shape>>, Problem> {
    let Ok(number) = number.parse::<i64>() else {
        return Ok(None);
    };
    match tx.find::<(i64, String)>(AT, (space, number))? {
        Some((id, digest)) => shape::of(tx, id, &digest).map(Some),
        None => Ok(None),
    }
}

/// Remembers the trame that a space points to from now on.
pub(super) fn remember(
    tx: &mut Tx,
    space: SpaceId,
    trame: i64,
    what: &str,
    by: Option<PersonId>,
) -> Result<Uid, Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    tx.run(REMEMBER, (uid, space, trame, what, now, by))?;
    Ok(uid)
}

/// The trame that a space pointed to before a change.
pub(super) fn before(tx: &mut Tx, space: SpaceId, change: Uid) -> Result<Option<i64>, Problem> {
    Ok(tx.find::<(i64,)>(BEFORE, (space, change))?.map(|(trame,)| trame))
}
