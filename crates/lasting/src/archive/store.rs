//! The table of archives.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

platform::statements! {
    ORDER = "insert into archives (uid, space_id, audience, asked_at, asked_by) values ($1, $2, $3, $4, $5)
             on conflict (space_id, audience) do update set uid = excluded.uid, done = 0, total = 0, bytes = null,
             made_at = null, asked_at = excluded.asked_at, asked_by = excluded.asked_by";
    OF = "select a.uid, s.slug, a.audience, a.done, a.total, a.bytes, a.made_at
          from archives a join spaces s on s.id = a.space_id where a.space_id = $1 order by a.audience desc";
    BY_UID = "select a.uid, s.slug, a.audience, a.done, a.total, a.bytes, a.made_at
              from archives a join spaces s on s.id = a.space_id where a.uid = $1";
    STEP = "update archives set done = $2, total = $3 where uid = $1";
    MADE = "update archives set bytes = $2, made_at = $3, done = total where uid = $1";
}

/// An archive, made or being made.
pub(crate) struct Archive {
    pub uid: Uid,
    /// The name of its space in addresses.
    pub space: String,
    /// Whether anybody may take it; otherwise the members do.
    pub is_public: bool,
    pub done: i64,
    pub total: i64,
    pub bytes: Option<i64>,
    pub made: Option<Instant>,
}

impl Archive {
    /// Its word in addresses.
    pub fn audience(&self) -> &'static str {
        audience(self.is_public)
    }

    /// Its size in kilobytes, at least one.
    pub fn kilobytes(&self) -> String {
        (self.bytes.unwrap_or(0) / 1024).max(1).to_string()
    }
}

/// The word of an audience.
pub(super) const fn audience(is_public: bool) -> &'static str {
    if is_public { "public" } else { "space" }
}

impl FromRow for Archive {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Archive {
            uid: row.column()?,
            space: row.column()?,
            is_public: row.column::<String>()? == "public",
            done: row.column()?,
            total: row.column()?,
            bytes: row.column()?,
            made: row.column()?,
        })
    }
}

pub(super) fn order(tx: &mut Tx, space: SpaceId, is_public: bool, by: PersonId) -> Result<Uid, Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    tx.run(ORDER, (uid, space, audience(is_public), now, by))?;
    Ok(uid)
}

/// Those of a space, that of its members first.
pub(crate) fn of(tx: &mut Tx, space: SpaceId) -> Result<Vec<Archive>, Problem> {
    tx.all(OF, (space,))
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Archive>, Problem> {
    tx.find(BY_UID, (uid,))
}

pub(super) fn step(tx: &mut Tx, uid: Uid, done: i64, total: i64) -> Result<(), Problem> {
    tx.run(STEP, (uid, done, total)).map(drop)
}

pub(super) fn made(tx: &mut Tx, uid: Uid, bytes: i64) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(MADE, (uid, bytes, now)).map(drop)
}
