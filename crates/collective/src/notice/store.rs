//! The table of notices.

use kernel::{Instant, PersonId, Problem, Right, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use spaces::moderated::{flag_at, in_the_name_of_an_agreement, measure_at};
use spaces::space::access::Seen;
use spaces::space::{Member, Paged};

use super::moderated::KIND;

platform::statements! {
    NEWEST = "select n.id, n.uid, n.html, n.published_at, p.id, p.uid, p.name, p.picture
              from notices n join persons p on p.id = n.author_id
              where n.space_id = $1 and n.withdrawn_at is null and n.hidden_at is null
              order by n.id desc limit $2 offset $3";
    INSERT = "insert into notices (uid, space_id, author_id, body, html, published_at)
              values ($1, $2, $3, $4, $5, $6)
              on conflict (uid) do nothing returning id";
    FIND = "select id, space_id, author_id from notices where uid = $1";
    WITHDRAW = "update notices set withdrawn_at = $2 where id = $1 and withdrawn_at is null and hidden_at is null";
    RESTORE = "update notices set withdrawn_at = null where id = $1 and withdrawn_at is not null and hidden_at is null";
    HIDE = "update notices set hidden_at = $2 where id = $1 and hidden_at is null and withdrawn_at is null";
}

/// A notice as the reader sees it.
pub struct Shown {
    /// Its identifier.
    pub uid: Uid,
    /// Its text as HTML.
    pub html: String,
    /// When it was written.
    pub at: Instant,
    /// Who wrote it.
    pub author: Member,
    /// Whether the reader wrote it.
    pub is_mine: bool,
    /// Whether the reader may hide it.
    pub may_hide: bool,
    /// Where it is hidden, when that is done in the name of an agreement.
    pub measure: Option<String>,
    /// Where the reader says that it is against an agreement.
    pub flag: Option<String>,
}

struct Stored(i64, Uid, String, Instant, Member);

impl FromRow for Stored {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Stored(
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
            Member::from_row(row)?,
        ))
    }
}

/// Those that can be read, newest first.
///
/// # Errors
/// When the store refuses.
pub fn newest(tx: &mut Tx, seen: &Seen, part: Paged) -> Result<Vec<Shown>, Problem> {
    let me = seen.actor.as_ref().map(|actor| actor.id);
    let stored = tx.all::<Stored>(NEWEST, (seen.space.id, part.most, part.skip))?;
    let agreed = !stored.is_empty() && in_the_name_of_an_agreement(tx, &seen.space)?;
    let show = |Stored(id, uid, html, at, author): Stored| Shown {
        measure: agreed.then(|| measure_at(&seen.space.slug, KIND, id)),
        flag: (agreed && seen.belongs()).then(|| flag_at(&seen.space.slug, KIND, id)),
        uid,
        html,
        at,
        is_mine: me == Some(author.id),
        may_hide: me != Some(author.id) && seen.has(Right::ModerateNotice),
        author,
    };
    Ok(stored.into_iter().map(show).collect())
}

/// Writes one; nothing when the same form had been sent before.
pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    author: PersonId,
    body: &str,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    // Written as HTML once, here, and not each time somebody reads it.
    let html = platform::markdown::html(body);
    Ok(tx
        .find::<(i64,)>(INSERT, (uid, space, author, body, html, now))?
        .map(|(id,)| id))
}

/// Its number and author, when it is in this space.
pub(super) fn find(tx: &mut Tx, uid: Uid, space: SpaceId) -> Result<Option<(i64, PersonId)>, Problem> {
    let found = tx.find::<(i64, SpaceId, PersonId)>(FIND, (uid,))?;
    Ok(found
        .filter(|(_, place, _)| *place == space)
        .map(|(id, _, author)| (id, author)))
}

pub(super) fn withdraw(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (id, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}

pub(super) fn hide(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(HIDE, (id, now))? == 1)
}
