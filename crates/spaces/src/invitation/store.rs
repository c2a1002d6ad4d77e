//! The table of invitations.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::chance::fingerprint;
use platform::db::{FromRow, Row};

use crate::space::Standing;

platform::statements! {
    INSERT = "insert into invitations (uid, space_id, fingerprint, standing, note, uses_left, made_at, made_by, ends_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (uid) do nothing";
    LIST = "select i.uid, i.standing, i.note, i.uses_left, i.used, i.ends_at, p.name
            from invitations i join persons p on p.id = i.made_by
            where i.space_id = $1 and i.withdrawn_at is null and i.ends_at > $2 and i.uses_left > 0
            order by i.id desc limit 50";
    OPEN = "select i.id, s.slug, i.standing, i.note, i.made_by from invitations i join spaces s on s.id = i.space_id
            where i.fingerprint = $1 and i.withdrawn_at is null and i.ends_at > $2 and i.uses_left > 0";
    USE = "update invitations set uses_left = uses_left - 1, used = used + 1
           where id = $1 and withdrawn_at is null and ends_at > $2 and uses_left > 0";
    WITHDRAW = "update invitations set withdrawn_at = $3 where uid = $1 and space_id = $2 and withdrawn_at is null";
}

/// An invitation, for those who make them.
pub struct Invitation {
    pub uid: Uid,
    pub standing: Standing,
    pub note: String,
    pub uses_left: i64,
    pub used: i64,
    pub ends: Instant,
    pub by: String,
}

impl FromRow for Invitation {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Invitation {
            uid: row.column()?,
            standing: row.column()?,
            note: row.column()?,
            uses_left: row.column()?,
            used: row.column()?,
            ends: row.column()?,
            by: row.column()?,
        })
    }
}

/// An invitation that somebody holds and that still opens.
pub struct Living {
    pub id: i64,
    pub slug: String,
    pub standing: Standing,
    pub note: String,
    pub by: PersonId,
}

impl FromRow for Living {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Living {
            id: row.column()?,
            slug: row.column()?,
            standing: row.column()?,
            note: row.column()?,
            by: row.column()?,
        })
    }
}

/// What an invitation is made of.
pub(super) struct New<'a> {
    pub uid: Uid,
    pub space: SpaceId,
    pub secret: &'a str,
    pub standing: Standing,
    pub note: &'a str,
    pub uses: i64,
    pub by: PersonId,
    pub ends: Instant,
}

pub(super) fn insert(tx: &mut Tx, new: &New<'_>) -> Result<bool, Problem> {
    let now = tx.now();
    let standing = new.standing.word();
    let args = (
        new.uid,
        new.space,
        fingerprint(new.secret),
        standing,
        new.note,
        new.uses,
        now,
        new.by,
        new.ends,
    );
    Ok(tx.run(INSERT, args)? == 1)
}

/// The invitations of a space, those that have ended included.
///
/// # Errors
/// When the store refuses.
pub fn list(tx: &mut Tx, space: SpaceId) -> Result<Vec<Invitation>, Problem> {
    let now = tx.now();
    tx.all(LIST, (space, now))
}

/// The invitation of a link, while it lets people in.
///
/// # Errors
/// When the store refuses.
pub fn living(tx: &mut Tx, secret: &str) -> Result<Option<Living>, Problem> {
    let now = tx.now();
    tx.find(OPEN, (fingerprint(secret), now))
}

/// Takes one use, unless the last was taken meanwhile.
pub(super) fn use_one(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(USE, (id, now))? == 1)
}

pub(super) fn withdraw(tx: &mut Tx, uid: Uid, space: SpaceId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (uid, space, now))? == 1)
}
