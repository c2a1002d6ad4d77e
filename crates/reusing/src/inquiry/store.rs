//! The tables of questions, of what people bring, and of answers.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use spaces::space::Paged;

use super::model::{Inquiry, Line, Piece, Unanswered, Version};

platform::statements! {
    BY_UID = "select i.id, i.uid, i.space_id, s.slug, p.id, p.uid, p.name, p.picture, i.title, i.body, i.html, i.answer,
              i.answer_html, i.version, i.accepted_at, i.made_at, i.withdrawn_at, i.withdrawn_by,
              g.uid, g.title
              from inquiries i join spaces s on s.id = i.space_id join persons p on p.id = i.author_id
              left join questions q on q.id = i.question_id left join gatherings g on g.id = q.gathering_id
              and g.state <> 'draft' where i.uid = $1";
    LIST = "select i.uid, i.title, p.id, p.uid, p.name, p.picture, i.changed_at, i.accepted_at, i.version,
            (select count(*) from inquiry_pieces x where x.inquiry_id = i.id and x.withdrawn_at is null)
            from inquiries i join persons p on p.id = i.author_id
            where i.space_id = $1 and i.withdrawn_at is null
            order by case when i.accepted_at is null then 0 else 1 end, i.changed_at desc, i.id desc
            limit $2 offset $3";
    OPEN = "select i.uid, i.title, p.id, p.uid, p.name, p.picture, i.changed_at, i.accepted_at, i.version,
            (select count(*) from inquiry_pieces x where x.inquiry_id = i.id and x.withdrawn_at is null)
            from inquiries i join persons p on p.id = i.author_id
            where i.space_id = $1 and i.withdrawn_at is null and i.accepted_at is null
            order by i.changed_at desc, i.id desc limit 3";
    TO_ACCEPT = "select i.uid, i.title, s.name, i.changed_at from inquiries i join spaces s on s.id = i.space_id
                 where i.author_id = $1 and i.withdrawn_at is null and i.accepted_at is null and i.version > 0
                 order by i.changed_at desc limit 10";
    INSERT = "insert into inquiries (uid, space_id, author_id, question_id, title, body, html, made_at, changed_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $8) on conflict do nothing returning id";
    IS_THERE = "select 1 from inquiries where uid = $1 and author_id = $2";
    REWORD = "update inquiries set title = $2, body = $3, html = $4, changed_at = $5 where id = $1";
    PIECES = "select x.id, x.uid, p.id, p.uid, p.name, p.picture, x.body, x.html, x.made_at
              from inquiry_pieces x join persons p on p.id = x.author_id
              where x.inquiry_id = $1 and x.withdrawn_at is null order by x.id limit 200";
    BRING = "insert into inquiry_pieces (uid, inquiry_id, author_id, body, html, made_at)
             values ($1, $2, $3, $4, $5, $6) on conflict (uid) do nothing";
    TAKE_AWAY = "update inquiry_pieces set withdrawn_at = $2 where id = $1 and withdrawn_at is null";
    TOUCH = "update inquiries set changed_at = $2 where id = $1";
    ANSWER = "update inquiries set answer = $3, answer_html = $4, version = version + 1, changed_at = $5
              where id = $1 and version = $2 and accepted_at is null and withdrawn_at is null";
    KEEP = "insert into inquiry_answers (inquiry_id, version, text, by_id, at) values ($1, $2, $3, $4, $5)";
    VERSIONS = "select a.version, a.at, p.id, p.uid, p.name, p.picture from inquiry_answers a
                join persons p on p.id = a.by_id where a.inquiry_id = $1 order by a.version desc limit 100";
    VERSION = "select text from inquiry_answers where inquiry_id = $1 and version = $2";
    ACCEPT = "update inquiries set accepted_at = $2, accepted_by = $3, changed_at = $2
              where id = $1 and version > 0 and accepted_at is null and withdrawn_at is null";
    REOPEN = "update inquiries set accepted_at = null, accepted_by = null, changed_at = $2
              where id = $1 and accepted_at is not null";
    WITHDRAW = "update inquiries set withdrawn_at = $2, withdrawn_by = $3 where id = $1 and withdrawn_at is null";
    RESTORE = "update inquiries set withdrawn_at = null, withdrawn_by = null where id = $1
               and not exists (select 1 from inquiries o where o.question_id = inquiries.question_id
               and o.space_id = inquiries.space_id and o.id <> inquiries.id and o.withdrawn_at is null)";
    QUESTION = "select q.id, q.text from questions q join gatherings g on g.id = q.gathering_id
                where q.uid = $1 and g.space_id = $2 and q.main_id is null and q.hidden_at is null";
    UNANSWERED = "select q.uid, q.text, g.title from questions q join gatherings g on g.id = q.gathering_id
                  where g.space_id = $1 and g.state <> 'draft' and q.main_id is null and q.hidden_at is null
                  and q.answered_at is null and not exists (select 1 from inquiries i where i.question_id = q.id
                  and i.space_id = $1 and i.withdrawn_at is null) order by q.asked_at desc, q.id desc limit 20";
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Inquiry>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// The questions of a space: those that wait first, then those that have their answer.
pub(super) fn list(tx: &mut Tx, space: SpaceId, part: Paged) -> Result<Vec<Line>, Problem> {
    tx.all(LIST, (space, part.most, part.skip))
}

/// The three that were touched last and wait.
pub(super) fn open(tx: &mut Tx, space: SpaceId) -> Result<Vec<Line>, Problem> {
    tx.all(OPEN, (space,))
}

/// A person's own that have an answer to accept: identifier, title, space, since when.
pub(super) fn to_accept(
    tx: &mut Tx,
    person: PersonId,
) -> Result<Vec<(Uid, String, String, kernel::Instant)>, Problem> {
    tx.all(TO_ACCEPT, (person,))
}

/// What somebody asks.
pub(super) struct New<'a> {
    pub uid: Uid,
    pub title: &'a str,
    pub body: &'a str,
    pub question: Option<i64>,
}

/// Asks; nothing when the same form had been sent before, or somebody took the question up already.
pub(super) fn insert(
    tx: &mut Tx,
    space: SpaceId,
    author: PersonId,
    new: &New<'_>,
) -> Result<Option<i64>, Problem> {
    let (html, now) = (platform::markdown::html(new.body), tx.now());
    let args = (
        new.uid,
        space,
        author,
        new.question,
        new.title,
        new.body,
        html,
        now,
    );
    Ok(tx.find::<(i64,)>(INSERT, args)?.map(|(id,)| id))
}

/// Whether this person asked this before.
pub(super) fn is_there(tx: &mut Tx, uid: Uid, author: PersonId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_THERE, (uid, author))?.is_some())
}

pub(super) fn reword(tx: &mut Tx, id: i64, title: &str, body: &str) -> Result<(), Problem> {
    let (html, now) = (platform::markdown::html(body), tx.now());
    tx.run(REWORD, (id, title, body, html, now)).map(drop)
}

pub(super) fn pieces(tx: &mut Tx, id: i64) -> Result<Vec<Piece>, Problem> {
    tx.all(PIECES, (id,))
}

/// Brings a piece; false when the same form had been sent before.
pub(super) fn bring(tx: &mut Tx, id: i64, uid: Uid, by: PersonId, body: &str) -> Result<bool, Problem> {
    let (html, now) = (platform::markdown::html(body), tx.now());
    let is_new = tx.run(BRING, (uid, id, by, body, html, now))? == 1;
    if is_new {
        tx.run(TOUCH, (id, now))?;
    }
    Ok(is_new)
}

pub(super) fn take_away(tx: &mut Tx, piece: i64) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(TAKE_AWAY, (piece, now)).map(drop)
}

/// Writes the answer anew, unless somebody did since `version`.
pub(super) fn answer(tx: &mut Tx, id: i64, version: i64, text: &str, by: PersonId) -> Result<bool, Problem> {
    let (html, now) = (platform::markdown::html(text), tx.now());
    if tx.run(ANSWER, (id, version, text, html, now))? == 0 {
        return Ok(false);
    }
    tx.run(KEEP, (id, version + 1, text, by, now))?;
    Ok(true)
}

pub(super) fn versions(tx: &mut Tx, id: i64) -> Result<Vec<Version>, Problem> {
    tx.all(VERSIONS, (id,))
}

pub(super) fn version(tx: &mut Tx, id: i64, number: i64) -> Result<Option<String>, Problem> {
    Ok(tx.find::<(String,)>(VERSION, (id, number))?.map(|(text,)| text))
}

pub(super) fn accept(tx: &mut Tx, id: i64, by: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(ACCEPT, (id, now, by))? == 1)
}

pub(super) fn reopen(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(REOPEN, (id, now))? == 1)
}

pub(super) fn withdraw(tx: &mut Tx, id: i64, by: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (id, now, by))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}

/// A question of a gathering of the space: its number and its text.
pub(super) fn question(tx: &mut Tx, uid: Uid, space: SpaceId) -> Result<Option<(i64, String)>, Problem> {
    tx.find(QUESTION, (uid, space))
}

/// Questions of the space's gatherings that nobody answered and nobody took up.
pub(super) fn unanswered(tx: &mut Tx, space: SpaceId) -> Result<Vec<Unanswered>, Problem> {
    tx.all(UNANSWERED, (space,))
}
