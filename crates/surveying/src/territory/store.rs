//! The table of areas.

use kernel::{Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

platform::statements! {
    AREAS = "select id, uid, parent_id, name from survey_areas where space_id = $1 and retired_at is null
             order by position, id limit 2000";
    ALL = "select id, uid, parent_id, name from survey_areas where space_id = $1 order by position, id";
    INSERT = "insert into survey_areas (uid, space_id, parent_id, name, position) values ($1, $2, $3, $4, $5)
              returning id";
    KEEP = "update survey_areas set position = $2, name = $3, retired_at = null where id = $1";
    RETIRE = "update survey_areas set retired_at = $2 where id = $1 and retired_at is null";
    BELOW = "select id, uid, parent_id, name from survey_areas where space_id = $1 and coalesce(parent_id, 0) = $2
             order by position, id limit 300";
    ABOVE = "with recursive up (id, uid, parent_id, name, step) as (
             select id, uid, parent_id, name, 0 from survey_areas where space_id = $1 and uid = $2
             union all select a.id, a.uid, a.parent_id, a.name, up.step + 1 from survey_areas a
             join up on a.id = up.parent_id where up.step < 12)
             select id, uid, parent_id, name from up order by step desc";
}

/// An area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The number of the area that it is in.
    pub parent: Option<i64>,
    /// Its name.
    pub name: String,
}

impl FromRow for Area {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Area {
            id: row.column()?,
            uid: row.column()?,
            parent: row.column()?,
            name: row.column()?,
        })
    }
}

/// Those in use, in their order.
///
/// # Errors
/// When the store refuses.
pub fn areas(tx: &mut Tx, space: SpaceId) -> Result<Vec<Area>, Problem> {
    tx.all(AREAS, (space,))
}

/// With those that were retired, which figures may name.
///
/// # Errors
/// When the store refuses.
pub fn all(tx: &mut Tx, space: SpaceId) -> Result<Vec<Area>, Problem> {
    tx.all(ALL, (space,))
}

/// Those right below an area, or at the top (0).
pub(super) fn below(tx: &mut Tx, space: SpaceId, area: i64) -> Result<Vec<Area>, Problem> {
    tx.all(BELOW, (space, area))
}

/// From the top down to an area; nothing when it is not of this space.
pub(super) fn down_to(tx: &mut Tx, space: SpaceId, area: Uid) -> Result<Vec<Area>, Problem> {
    tx.all(ABOVE, (space, area))
}

pub(super) fn insert(
    tx: &mut Tx,
    space: SpaceId,
    parent: Option<i64>,
    name: &str,
    position: i64,
) -> Result<i64, Problem> {
    let uid = tx.new_uid();
    Ok(tx.one::<(i64,)>(INSERT, (uid, space, parent, name, position))?.0)
}

pub(super) fn keep(tx: &mut Tx, area: i64, position: i64, name: &str) -> Result<(), Problem> {
    tx.run(KEEP, (area, position, name)).map(drop)
}

pub(super) fn retire(tx: &mut Tx, area: i64) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(RETIRE, (area, now)).map(drop)
}
