//! The table of looks, and the works of somebody that may be looked at.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Member;

use super::model::{Between, Kind, Look};

platform::statements! {
    BY_UID = "select l.id, l.uid, l.space_id, s.slug, l.kind, l.title, l.address, l.question, l.audience, l.asked_at,
              l.declined_at, l.withdrawn_at, l.sees, l.wonders, l.would_try, l.answered_at, l.taken, l.taken_at,
              p.id, p.uid, p.name, p.picture, q.id, q.uid, q.name, q.picture
              from friend_looks l join spaces s on s.id = l.space_id join persons p on p.id = l.asker_id
              join persons q on q.id = l.friend_id where l.uid = $1";
    // One's own, and for members what was answered among them.
    OF_SPACE = "select l.id, l.uid, l.space_id, s.slug, l.kind, l.title, l.address, l.question, l.audience, l.asked_at,
                l.declined_at, l.withdrawn_at, l.sees, l.wonders, l.would_try, l.answered_at, l.taken, l.taken_at,
                p.id, p.uid, p.name, p.picture, q.id, q.uid, q.name, q.picture
                from friend_looks l join spaces s on s.id = l.space_id join persons p on p.id = l.asker_id
                join persons q on q.id = l.friend_id where l.space_id = $1 and l.withdrawn_at is null
                and (l.asker_id = $2 or l.friend_id = $2
                or ($3 = 1 and l.audience = 'space' and l.answered_at is not null))
                order by l.id desc limit 200";
    ASKED_OF = "select l.uid, l.title, s.name, l.asked_at from friend_looks l join spaces s on s.id = l.space_id
                where l.friend_id = $1 and l.answered_at is null and l.declined_at is null and l.withdrawn_at is null
                order by l.id limit 6";
    ANSWERED_TO = "select l.uid, l.title, s.name, l.answered_at from friend_looks l join spaces s on s.id = l.space_id
                   where l.asker_id = $1 and l.answered_at is not null and l.taken_at is null and l.withdrawn_at is null
                   order by l.answered_at limit 6";
    SHEETS = "select uid, title from sheets where space_id = $1 and author_id = $2 and state <> 'withdrawn'
              order by id desc limit 40";
    PAGES = "select uid, title from pages where space_id = $1 and author_id = $2 and withdrawn_at is null
             order by id desc limit 40";
    REPORTS = "select uid, title from objective_reports where space_id = $1 and author_id = $2 and withdrawn_at is null
               and opened_at is not null order by id desc limit 40";
    INSERT = "insert into friend_looks (uid, space_id, asker_id, friend_id, kind, title, address, question, audience, asked_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (uid) do nothing returning id";
    ANSWER = "update friend_looks set sees = $2, wonders = $3, would_try = $4, answered_at = coalesce(answered_at, $5)
              where id = $1 and taken_at is null and declined_at is null and withdrawn_at is null";
    DECLINE = "update friend_looks set declined_at = $2
               where id = $1 and answered_at is null and declined_at is null and withdrawn_at is null";
    WITHDRAW = "update friend_looks set withdrawn_at = $2 where id = $1 and answered_at is null and withdrawn_at is null";
    TAKE = "update friend_looks set taken = $2, taken_at = coalesce(taken_at, $3) where id = $1 and answered_at is not null";
}

impl FromRow for Look {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Look {
            id: row.column()?,
            uid: row.column()?,
            space_id: row.column()?,
            space: row.column()?,
            kind: row.column()?,
            title: row.column()?,
            address: row.column()?,
            question: row.column()?,
            between: row.column()?,
            asked: row.column()?,
            declined: row.column()?,
            withdrawn: row.column()?,
            sees: row.column()?,
            wonders: row.column()?,
            would_try: row.column()?,
            answered: row.column()?,
            taken: row.column()?,
            taken_at: row.column()?,
            asker: Member::from_row(row)?,
            friend: Member::from_row(row)?,
        })
    }
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Look>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// A person’s own in a space; with `inside` also what was answered among the members.
pub(super) fn of_space(
    tx: &mut Tx,
    space: SpaceId,
    reader: PersonId,
    inside: bool,
) -> Result<Vec<Look>, Problem> {
    tx.all(OF_SPACE, (space, reader, i64::from(inside)))
}

/// What awaits somebody: identifier, title, name of the space, and the moment that counts.
pub(super) type Awaited = (Uid, String, String, Instant);

/// Those that somebody was asked and did not answer.
pub(super) fn asked_of(tx: &mut Tx, person: PersonId) -> Result<Vec<Awaited>, Problem> {
    tx.all(ASKED_OF, (person,))
}

/// Answers of which somebody did not say yet what they take.
pub(super) fn answered_to(tx: &mut Tx, person: PersonId) -> Result<Vec<Awaited>, Problem> {
    tx.all(ANSWERED_TO, (person,))
}

/// A work that somebody may ask about.
#[derive(Debug, Clone)]
pub(super) struct Work {
    pub kind: Kind,
    pub uid: Uid,
    pub title: String,
}

impl Work {
    /// Its word in a form.
    pub fn key(&self) -> String {
        format!("{}-{}", self.kind.word(), self.uid)
    }

    /// Its address.
    pub fn address(&self) -> String {
        match self.kind {
            Kind::Sheet => format!("/sheets/{}", self.uid),
            Kind::Page => format!("/pages/{}", self.uid),
            Kind::Report => format!("/voices/reports/{}", self.uid),
            Kind::Link => String::new(),
        }
    }
}

/// What somebody made in a space.
pub(super) fn works(tx: &mut Tx, space: SpaceId, author: PersonId) -> Result<Vec<Work>, Problem> {
    let mut works = Vec::new();
    for (statement, kind) in [
        (SHEETS, Kind::Sheet),
        (PAGES, Kind::Page),
        (REPORTS, Kind::Report),
    ] {
        let rows = tx.all::<(Uid, String)>(statement, (space, author))?;
        works.extend(rows.into_iter().map(|(uid, title)| Work { kind, uid, title }));
    }
    Ok(works)
}

/// What is asked.
pub(super) struct Asked {
    pub uid: Uid,
    pub friend: PersonId,
    pub kind: Kind,
    pub title: String,
    pub address: String,
    pub question: String,
    pub between: Between,
}

pub(super) fn insert(
    tx: &mut Tx,
    space: SpaceId,
    asker: PersonId,
    asked: &Asked,
) -> Result<Option<i64>, Problem> {
    let args = (
        asked.uid,
        space,
        asker,
        asked.friend,
        asked.kind.word(),
        asked.title.as_str(),
        asked.address.as_str(),
        asked.question.as_str(),
        asked.between.word(),
        tx.now(),
    );
    Ok(tx.find::<(i64,)>(INSERT, args)?.map(|(id,)| id))
}

/// The three parts of an answer.
pub(super) struct Answer {
    pub sees: String,
    pub wonders: String,
    pub would_try: String,
}

pub(super) fn answer(tx: &mut Tx, id: i64, answer: &Answer) -> Result<bool, Problem> {
    let args = (
        id,
        answer.sees.as_str(),
        answer.wonders.as_str(),
        answer.would_try.as_str(),
        tx.now(),
    );
    Ok(tx.run(ANSWER, args)? == 1)
}

pub(super) fn decline(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(DECLINE, (id, now))? == 1)
}

pub(super) fn withdraw(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (id, now))? == 1)
}

pub(super) fn take(tx: &mut Tx, id: i64, taken: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(TAKE, (id, taken, now))? == 1)
}
