//! The table of works. Whose one is is read here, compared in [`super::access`], and shown nowhere but by its byline.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row, Value};
use spaces::space::Paged;
use spaces::space::access::Seen;

use super::model::{Illustration, Terms};
use crate::voice::access::reads_inside;
use crate::words::Reach;

platform::statements! {
    BY_UID = "select i.id, i.uid, i.space_id, s.slug, i.author_id, g.uid, g.title, i.media, m.width, m.height, i.title,
              i.alternative, i.byline, i.terms, i.audience, i.given_at, i.withdrawn_at, i.hidden_at, i.hidden_reason
              from illustrations i join spaces s on s.id = i.space_id join media m on m.uid = i.media
              left join gatherings g on g.id = i.gathering_id where i.uid = $1";
    // The latest gathering first, and last what is of none.
    OF_SPACE = "select i.id, i.uid, i.space_id, s.slug, i.author_id, g.uid, g.title, i.media, m.width, m.height, i.title,
                i.alternative, i.byline, i.terms, i.audience, i.given_at, i.withdrawn_at, i.hidden_at, i.hidden_reason
                from illustrations i join spaces s on s.id = i.space_id join media m on m.uid = i.media
                left join gatherings g on g.id = i.gathering_id
                where i.space_id = $1 and i.withdrawn_at is null and i.hidden_at is null
                and ($2 = 1 or i.audience = 'public')
                order by coalesce(g.starts_at, 0) desc, coalesce(g.id, 0) desc, i.id desc limit $3 offset $4";
    WITHDRAWN = "select i.id, i.uid, i.space_id, s.slug, i.author_id, g.uid, g.title, i.media, m.width, m.height, i.title,
                 i.alternative, i.byline, i.terms, i.audience, i.given_at, i.withdrawn_at, i.hidden_at, i.hidden_reason
                 from illustrations i join spaces s on s.id = i.space_id join media m on m.uid = i.media
                 left join gatherings g on g.id = i.gathering_id
                 where i.space_id = $1 and i.author_id = $2 and (i.withdrawn_at is not null or i.hidden_at is not null)
                 order by i.id desc limit 40";
    COUNT = "select count(*) from illustrations where space_id = $1";
    INSERT = "insert into illustrations (uid, space_id, author_id, gathering_id, media, title, alternative, byline, terms,
              audience, given_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
              on conflict (uid) do nothing returning id";
    WITHDRAW = "update illustrations set withdrawn_at = $2 where id = $1 and withdrawn_at is null";
    RESTORE = "update illustrations set withdrawn_at = null where id = $1 and withdrawn_at is not null";
    HIDE = "update illustrations set hidden_by = $2, hidden_at = $3, hidden_reason = $4
            where id = $1 and hidden_at is null";
    SHOW = "update illustrations set hidden_by = null, hidden_at = null, hidden_reason = ''
            where id = $1 and hidden_at is not null";
}

impl FromRow for Illustration {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid, space_id, space) = (row.column()?, row.column()?, row.column()?, row.column()?);
        let author = row.column()?;
        let gathering: (Option<Uid>, Option<String>) = (row.column()?, row.column()?);
        Ok(Illustration {
            id,
            uid,
            space_id,
            space,
            author,
            gathering: gathering.0.zip(gathering.1),
            media: row.column()?,
            width: row.column()?,
            height: row.column()?,
            title: row.column()?,
            alternative: row.column()?,
            byline: row.column()?,
            terms: row.column()?,
            reach: row.column()?,
            given: row.column()?,
            withdrawn: row.column()?,
            hidden: row.column()?,
            hidden_reason: row.column()?,
        })
    }
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Illustration>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Those of a space that somebody may see, by gathering.
pub(crate) fn given(tx: &mut Tx, seen: &Seen, part: Paged) -> Result<Vec<Illustration>, Problem> {
    let inside = i64::from(reads_inside(seen));
    tx.all(OF_SPACE, (seen.space.id, inside, part.most, part.skip))
}

/// A person’s own that others do not see: taken back, or hidden.
pub(super) fn unseen(tx: &mut Tx, space: SpaceId, author: PersonId) -> Result<Vec<Illustration>, Problem> {
    tx.all(WITHDRAWN, (space, author))
}

pub(super) fn count(tx: &mut Tx, space: SpaceId) -> Result<i64, Problem> {
    tx.one::<(i64,)>(COUNT, (space,)).map(|(count,)| count)
}

/// What a form says.
pub(super) struct Made {
    pub uid: Uid,
    pub media: Uid,
    pub gathering: Option<i64>,
    pub title: String,
    pub alternative: String,
    pub byline: String,
    pub terms: Terms,
    pub reach: Reach,
}

/// Writes it, or nothing when it was written before.
pub(super) fn insert(
    tx: &mut Tx,
    space: SpaceId,
    author: PersonId,
    made: &Made,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let row: Vec<Value> = vec![
        made.uid.into(),
        space.into(),
        author.into(),
        made.gathering.into(),
        made.media.into(),
        made.title.as_str().into(),
        made.alternative.as_str().into(),
        made.byline.as_str().into(),
        made.terms.word().into(),
        made.reach.word().into(),
        now.into(),
    ];
    Ok(tx.find::<(i64,)>(INSERT, row)?.map(|(id,)| id))
}

pub(super) fn withdraw(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (id, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}

pub(super) fn hide(tx: &mut Tx, id: i64, by: PersonId, reason: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(HIDE, (id, by, now, reason))? == 1)
}

pub(super) fn unhide(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(SHOW, (id,))? == 1)
}
