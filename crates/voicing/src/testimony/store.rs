//! The table of testimonies. Whose one is is read here, compared in [`super::access`], and shown nowhere.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row, Value};
use spaces::space::Paged;
use spaces::space::access::Seen;

use super::model::{Heard, Testimony, Voice};
use crate::period::Period;
use crate::voice::access::reads_inside;
use crate::words::Reach;

/// How many stand beside a report.
const BESIDE: i64 = 12;

platform::statements! {
    BY_UID = "select t.id, t.uid, t.space_id, s.slug, t.author_id, t.pseudonym,
              case when t.pseudonym = '' then coalesce(p.name, '') else '' end, t.title, t.body, t.html, t.gathering_id, g.uid,
              g.title, t.from_at, t.until_at, t.audience, t.version, t.readable_from, t.hidden_at, t.hidden_reason
              from testimonies t join spaces s on s.id = t.space_id left join persons p on p.id = t.author_id
              left join gatherings g on g.id = t.gathering_id where t.uid = $1";
    OF_AUTHOR = "select t.id, t.uid, t.space_id, s.slug, t.author_id, t.pseudonym,
                 case when t.pseudonym = '' then coalesce(p.name, '') else '' end, t.title, t.body, t.html, t.gathering_id, g.uid,
                 g.title, t.from_at, t.until_at, t.audience, t.version, t.readable_from, t.hidden_at, t.hidden_reason
                 from testimonies t join spaces s on s.id = t.space_id left join persons p on p.id = t.author_id
                 left join gatherings g on g.id = t.gathering_id where t.space_id = $1 and t.author_id = $2
                 order by t.id desc limit 200";
    // In the order of the days and then of chance: never in that of giving.
    GIVEN = "select t.uid, t.pseudonym, case when t.pseudonym = '' then coalesce(p.name, '') else '' end, t.title, t.body,
             t.gathering_id, g.uid, g.title, t.from_at, t.until_at
             from testimonies t left join persons p on p.id = t.author_id left join gatherings g on g.id = t.gathering_id
             where t.space_id = $1 and t.readable_from <= $2 and t.hidden_at is null and ($3 = 1 or t.audience = 'public')
             order by t.from_at desc, t.uid limit $4 offset $5";
    BESIDE_DAYS = "select t.uid, t.pseudonym, case when t.pseudonym = '' then coalesce(p.name, '') else '' end, t.title, t.body,
                   t.gathering_id, g.uid, g.title, t.from_at, t.until_at
                   from testimonies t left join persons p on p.id = t.author_id left join gatherings g on g.id = t.gathering_id
                   where t.space_id = $1 and t.readable_from <= $2 and t.hidden_at is null and ($3 = 1 or t.audience = 'public')
                   and t.from_at < $5 and t.until_at > $4 order by t.from_at, t.uid limit $6";
    INSERT = "insert into testimonies (uid, space_id, author_id, gathering_id, pseudonym, title, body, html, from_at, until_at,
              audience) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (uid) do nothing returning id";
    CHANGE = "update testimonies set gathering_id = $3, pseudonym = $4, title = $5, body = $6, html = $7, from_at = $8,
              until_at = $9, audience = $10, version = version + 1 where id = $1 and version = $2 and readable_from is null";
    GIVE = "update testimonies set readable_from = $2 where id = $1 and readable_from is null";
    WITHDRAW = "update testimonies set readable_from = null where id = $1 and readable_from is not null";
    HIDE = "update testimonies set hidden_by = $2, hidden_at = $3, hidden_reason = $4 where id = $1 and hidden_at is null";
    SHOW = "update testimonies set hidden_by = null, hidden_at = null, hidden_reason = '' where id = $1 and hidden_at is not null";
    MEMBERS = "select p.name from memberships m join persons p on p.id = m.person_id
               where m.space_id = $1 and m.state = 'active' limit 100000";
    PLACED = "select count(*) from registrations where gathering_id = $1 and state = 'placed'";
    WAS_SIGNED = "select 1 from traces where actor_id = $2 and object_kind = 'testimony' and object_id = $1
                  and verb = 'testimony.given' limit 1";
    TAKEN_NAME = "select t.pseudonym from testimonies t where t.space_id = $1 and t.pseudonym <> '' and t.readable_from <= $2
                  and (t.author_id is null or t.author_id <> $3) limit 10000";
}

fn voice(pseudonym: String, name: String) -> Voice {
    if pseudonym.is_empty() {
        Voice::Signed(name)
    } else {
        Voice::Pseudonymous(pseudonym)
    }
}

impl FromRow for Testimony {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Testimony {
            id: row.column()?,
            uid: row.column()?,
            space_id: row.column()?,
            space: row.column()?,
            author: row.column()?,
            voice: voice(row.column()?, row.column()?),
            title: row.column()?,
            body: row.column()?,
            html: row.column()?,
            period: Period::from_row(row)?,
            reach: row.column()?,
            version: row.column()?,
            readable_from: row.column()?,
            hidden: row.column()?,
            hidden_reason: row.column()?,
        })
    }
}

impl FromRow for Heard {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Heard {
            uid: row.column()?,
            voice: voice(row.column()?, row.column()?),
            title: row.column()?,
            body: row.column()?,
            period: Period::from_row(row)?,
        })
    }
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Testimony>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// A person’s own in a space, the last begun first.
pub(super) fn of_author(tx: &mut Tx, space: SpaceId, author: PersonId) -> Result<Vec<Testimony>, Problem> {
    tx.all(OF_AUTHOR, (space, author))
}

/// Those of a space that somebody may read, the latest days first.
pub(crate) fn given(tx: &mut Tx, seen: &Seen, part: Paged) -> Result<Vec<Heard>, Problem> {
    let (now, inside) = (tx.now(), i64::from(reads_inside(seen)));
    tx.all(GIVEN, (seen.space.id, now, inside, part.most, part.skip))
}

/// Those of the same days that somebody may read.
pub(crate) fn beside(tx: &mut Tx, seen: &Seen, period: &Period) -> Result<Vec<Heard>, Problem> {
    let (now, inside) = (tx.now(), i64::from(reads_inside(seen)));
    tx.all(
        BESIDE_DAYS,
        (seen.space.id, now, inside, period.from, period.until, BESIDE),
    )
}

/// What a form says.
pub(super) struct Worded {
    pub pseudonym: String,
    pub title: String,
    pub body: String,
    pub period: Period,
    pub reach: Reach,
}

/// What a form says, in the order of the columns from `gathering_id` on.
fn columns(worded: &Worded) -> [Value; 8] {
    [
        worded.period.gathering_id.into(),
        worded.pseudonym.as_str().into(),
        worded.title.as_str().into(),
        worded.body.as_str().into(),
        platform::markdown::html(&worded.body).into(),
        worded.period.from.into(),
        worded.period.until.into(),
        worded.reach.word().into(),
    ]
}

pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    author: PersonId,
    worded: &Worded,
) -> Result<Option<i64>, Problem> {
    let mut row: Vec<Value> = vec![uid.into(), space.into(), author.into()];
    row.extend(columns(worded));
    Ok(tx.find::<(i64,)>(INSERT, row)?.map(|(id,)| id))
}

/// Words it, unless it was since `version` or others may read it.
pub(super) fn change(tx: &mut Tx, id: i64, version: i64, worded: &Worded) -> Result<bool, Problem> {
    let mut row: Vec<Value> = vec![id.into(), version.into()];
    row.extend(columns(worded));
    Ok(tx.run(CHANGE, row)? == 1)
}

pub(super) fn give(tx: &mut Tx, id: i64, from: Instant) -> Result<bool, Problem> {
    Ok(tx.run(GIVE, (id, from))? == 1)
}

pub(super) fn withdraw(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(WITHDRAW, (id,))? == 1)
}

pub(super) fn hide(tx: &mut Tx, id: i64, by: PersonId, reason: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(HIDE, (id, by, now, reason))? == 1)
}

pub(super) fn unhide(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(SHOW, (id,))? == 1)
}

/// The names of the members.
pub(super) fn names(tx: &mut Tx, space: SpaceId) -> Result<Vec<String>, Problem> {
    let rows = tx.all::<(String,)>(MEMBERS, (space,))?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// How many had a place in a gathering.
pub(super) fn placed(tx: &mut Tx, gathering: i64) -> Result<i64, Problem> {
    tx.one::<(i64,)>(PLACED, (gathering,)).map(|(count,)| count)
}

/// Whether it was read under its author’s own name before: the ledger says whose it was.
pub(super) fn was_signed(tx: &mut Tx, id: i64, author: PersonId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(WAS_SIGNED, (id, author))?.is_some())
}

/// The names under which others speak here already.
pub(super) fn taken_names(tx: &mut Tx, space: SpaceId, author: PersonId) -> Result<Vec<String>, Problem> {
    let now = tx.now();
    let rows = tx.all::<(String,)>(TAKEN_NAME, (space, now, author))?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}
