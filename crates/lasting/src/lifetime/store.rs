//! The table of what was said at birth.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

platform::statements! {
    SAY = "insert into births (uid, space_id, why, why_html, over, over_html, said_at, said_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (uid) do nothing returning id";
    SAID = "select b.why, b.why_html, b.over, b.over_html, b.said_at, coalesce(p.name, '')
            from births b left join persons p on p.id = b.said_by where b.space_id = $1 order by b.id desc limit 20";
    BY_ID = "select b.why, b.why_html, b.over, b.over_html, b.said_at, coalesce(p.name, '')
             from births b left join persons p on p.id = b.said_by where b.id = $1";
    IS_SAID = "select 1 from births where space_id = $1 limit 1";
    COUNT_MEMBERS = "select count(*) from memberships m join persons p on p.id = m.person_id
                     where m.space_id = $1 and m.state = 'active' and p.state = 'active'";
    MEMBERS = "select p.id from memberships m join persons p on p.id = m.person_id
               where m.space_id = $1 and m.state = 'active' and p.state = 'active' order by p.id";
    OPENED = "select opened_at from spaces where id = $1";
}

/// Why a group exists, and how it will know that it is over.
#[derive(Debug, Clone)]
pub struct Birth {
    /// Why, as typed.
    pub why: String,
    /// Why, as HTML.
    pub why_html: String,
    /// How it is known that it is over, as typed.
    pub over: String,
    /// The same as HTML.
    pub over_html: String,
    /// When it was said.
    pub at: Instant,
    /// Who wrote it down; empty when they left.
    pub by: String,
}

impl FromRow for Birth {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Birth {
            why: row.column()?,
            why_html: row.column()?,
            over: row.column()?,
            over_html: row.column()?,
            at: row.column()?,
            by: row.column()?,
        })
    }
}

/// Writes it down; nothing when the same form had been sent before.
pub(super) fn say(
    tx: &mut Tx,
    space: SpaceId,
    uid: Uid,
    (why, over): (&str, &str),
    by: PersonId,
) -> Result<Option<i64>, Problem> {
    let (why_html, over_html) = (platform::markdown::html(why), platform::markdown::html(over));
    let row = (uid, space, why, why_html, over, over_html, tx.now(), by);
    Ok(tx.find::<(i64,)>(SAY, row)?.map(|(id,)| id))
}

/// What was said, the newest first.
pub(crate) fn said(tx: &mut Tx, space: SpaceId) -> Result<Vec<Birth>, Problem> {
    tx.all(SAID, (space,))
}

/// Whether anything was said.
pub(super) fn is_said(tx: &mut Tx, space: SpaceId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_SAID, (space,))?.is_some())
}

pub(crate) fn by_id(tx: &mut Tx, id: i64) -> Result<Option<Birth>, Problem> {
    tx.find(BY_ID, (id,))
}

/// How many people belong to a space.
pub(crate) fn count_members(tx: &mut Tx, space: SpaceId) -> Result<i64, Problem> {
    tx.one::<(i64,)>(COUNT_MEMBERS, (space,)).map(|(count,)| count)
}

/// Those who belong to it, whom letters reach.
pub(crate) fn members(tx: &mut Tx, space: SpaceId) -> Result<Vec<PersonId>, Problem> {
    Ok(tx
        .all::<(PersonId,)>(MEMBERS, (space,))?
        .into_iter()
        .map(|(id,)| id)
        .collect())
}

/// When a space was opened.
pub(crate) fn opened(tx: &mut Tx, space: SpaceId) -> Result<Instant, Problem> {
    tx.one::<(Instant,)>(OPENED, (space,)).map(|(at,)| at)
}
