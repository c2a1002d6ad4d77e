//! The table of views.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Member;

platform::statements! {
    LIST = "select v.id, v.uid, v.space_id, v.name, v.asks, v.removed_at, p.id, p.uid, p.name, p.picture
            from sheet_views v join persons p on p.id = v.author_id
            where v.space_id = $1 and v.removed_at is null order by v.name, v.id limit $2";
    FIND = "select v.id, v.uid, v.space_id, v.name, v.asks, v.removed_at, p.id, p.uid, p.name, p.picture
            from sheet_views v join persons p on p.id = v.author_id where v.uid = $1 and v.space_id = $2";
    COUNT = "select count(*) from sheet_views where space_id = $1 and removed_at is null";
    INSERT = "insert into sheet_views (uid, space_id, name, asks, author_id, made_at, changed_at)
              values ($1, $2, $3, $4, $5, $6, $6) on conflict (uid) do nothing returning id";
    CHANGE = "update sheet_views set name = $2, asks = $3, changed_at = $4 where id = $1 and removed_at is null";
    REMOVE = "update sheet_views set removed_at = $2 where id = $1 and removed_at is null";
    RESTORE = "update sheet_views set removed_at = null where id = $1 and removed_at is not null";
}

/// How many views a space has at most.
pub const MOST: i64 = 40;

/// A view that somebody named.
#[derive(Debug, Clone)]
pub struct Saved {
    /// Its number.
    pub id: i64,
    /// Its identifier in addresses.
    pub uid: Uid,
    /// The number of its space.
    pub space: SpaceId,
    /// Its name.
    pub name: String,
    /// The query that it keeps.
    pub asks: String,
    /// When it was taken away.
    pub removed: Option<Instant>,
    /// Who named it.
    pub author: Member,
}

impl FromRow for Saved {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Saved {
            id: row.column()?,
            uid: row.column()?,
            space: row.column()?,
            name: row.column()?,
            asks: row.column()?,
            removed: row.column()?,
            author: Member::from_row(row)?,
        })
    }
}

/// The views of a space, by name.
///
/// # Errors
/// When the store refuses.
pub fn list(tx: &mut Tx, space: SpaceId) -> Result<Vec<Saved>, Problem> {
    tx.all(LIST, (space, MOST))
}

pub(super) fn find(tx: &mut Tx, space: SpaceId, uid: Uid) -> Result<Option<Saved>, Problem> {
    tx.find(FIND, (uid, space))
}

pub(super) fn count(tx: &mut Tx, space: SpaceId) -> Result<i64, Problem> {
    tx.one::<(i64,)>(COUNT, (space,)).map(|(many,)| many)
}

/// Writes one; nothing when the same form had been sent before.
pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    (name, asks): (&str, &str),
    author: PersonId,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let made = tx.find::<(i64,)>(INSERT, (uid, space, name, asks, author, now))?;
    Ok(made.map(|(id,)| id))
}

pub(super) fn change(tx: &mut Tx, id: i64, name: &str, asks: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(CHANGE, (id, name, asks, now))? == 1)
}

pub(super) fn remove(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(REMOVE, (id, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}
