//! The tables of works and of who wrote them.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use spaces::space::Member;
use writing::DocumentId;

use super::model::{State, Text, Work};

macro_rules! work {
    ($rest:literal) => {
        concat!(
            "select w.id, w.uid, w.space_id, s.slug, w.group_id, g.name, w.title, w.readers, w.body, w.sources, w.skills,
             w.state, w.licence, w.credits, w.version, w.changed_at, w.published_at, w.document_id
             from works w join spaces s on s.id = w.space_id join cohort_groups g on g.id = w.group_id ",
            $rest
        )
    };
}

platform::statements! {
    FIND = work!("where w.uid = $1");
    OF_DOCUMENT = work!("where w.document_id = $1");
    HOLD = "update works set version = version where id = $1";
    PUBLISHED = work!("where w.space_id = $1 and w.state = 'published'
                       order by w.published_at desc, w.id desc limit $2");
    PUBLISHED_AUTHORS = "select a.work_id, p.name from work_authors a join works w on w.id = a.work_id
                         join persons p on p.id = a.person_id
                         where w.space_id = $1 and w.state = 'published' and p.state = 'active'
                         order by a.work_id, a.since, p.id";
    IN_GROUP = "select 1 from cohort_group_members where group_id = $1 and person_id = $2 and until is null";
    INSERT = "insert into works (uid, space_id, group_id, matter_id, title, readers, body, sources, document_id, state,
              version, begun_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'outline', 1, $10, $10)
              on conflict (uid) do nothing returning id";
    MATTER = "select id from matters where uid = $1 and space_id = $2 and state <> 'withdrawn'";
    WRITE = "update works set title = $3, readers = $4, body = $5, sources = $6, changed_at = $7,
             version = version + 1 where id = $1 and version = $2";
    MOVE = "update works set state = $3, changed_at = $4, published_at = coalesce(published_at, $5)
            where id = $1 and state = $2";
    TERMS = "update works set licence = $2, credits = $3, skills = $4 where id = $1";
    IS_THERE = "select id from works where uid = $1";
    ADD_AUTHOR = "insert into work_authors (work_id, person_id, since) values ($1, $2, $3)
                  on conflict (work_id, person_id) do nothing";
    AUTHORS = "select p.id, p.uid, p.name, p.picture from work_authors a
               join persons p on p.id = a.person_id where a.work_id = $1 order by a.since, p.id";
    SIGN = "update work_authors set signed_at = $3 where work_id = $1 and person_id = $2 and signed_at is null";
}

/// The work at an address, whoever asks. [`super::access`] decides whether it may be read.
pub(super) fn find(tx: &mut Tx, uid: Uid) -> Result<Option<Work>, Problem> {
    tx.find(FIND, (uid,))
}

/// The work whose text is in a document.
pub(super) fn of_document(tx: &mut Tx, document: DocumentId) -> Result<Option<Work>, Problem> {
    tx.find(OF_DOCUMENT, (document,))
}

/// Who else writes over this work waits for this transaction.
pub(super) fn hold(tx: &mut Tx, id: i64) -> Result<(), Problem> {
    tx.run(HOLD, (id,)).map(drop)
}

pub(super) fn is_there(tx: &mut Tx, uid: Uid) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_THERE, (uid,))?.is_some())
}

/// What a cohort published, newest first.
pub(super) fn published(tx: &mut Tx, space: SpaceId, most: i64) -> Result<Vec<Work>, Problem> {
    tx.all(PUBLISHED, (space, most))
}

/// The names of those who wrote what a cohort published: number of the work, name.
pub(super) fn published_authors(tx: &mut Tx, space: SpaceId) -> Result<Vec<(i64, String)>, Problem> {
    tx.all(PUBLISHED_AUTHORS, (space,))
}

pub(super) fn is_in_group(tx: &mut Tx, group: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IN_GROUP, (group, person))?.is_some())
}

/// Begins a work; nothing when the same form had been sent before.
pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    group: i64,
    matter: Option<i64>,
    (text, document): (&Text, DocumentId),
) -> Result<Option<i64>, Problem> {
    let args = (
        uid,
        space,
        group,
        matter,
        text.title.as_str(),
        text.readers.as_str(),
        text.body.as_str(),
        text.sources.as_str(),
        document,
        tx.now(),
    );
    Ok(tx.find::<(i64,)>(INSERT, args)?.map(|(id,)| id))
}

/// The number of a matter of a cohort.
pub(super) fn matter(tx: &mut Tx, uid: Uid, space: SpaceId) -> Result<Option<i64>, Problem> {
    Ok(tx.find::<(i64,)>(MATTER, (uid, space))?.map(|(id,)| id))
}

/// Writes the text over a version, unless somebody was faster; whether it did.
pub(super) fn write(tx: &mut Tx, id: i64, version: i64, text: &Text) -> Result<bool, Problem> {
    let args = (
        id,
        version,
        text.title.as_str(),
        text.readers.as_str(),
        text.body.as_str(),
        text.sources.as_str(),
        tx.now(),
    );
    Ok(tx.run(WRITE, args)? == 1)
}

/// Moves a work from a state, unless somebody was faster; whether it did.
pub(super) fn move_on(tx: &mut Tx, id: i64, from: State, to: State) -> Result<bool, Problem> {
    let now = tx.now();
    let published = (to == State::Published).then_some(now);
    Ok(tx.run(MOVE, (id, from.word(), to.word(), now, published))? == 1)
}

pub(super) fn set_terms(
    tx: &mut Tx,
    id: i64,
    licence: trame::Licence,
    credits: &str,
    skills: &[String],
) -> Result<(), Problem> {
    tx.run(TERMS, (id, licence.word(), credits, skills.join(" ")))
        .map(drop)
}

pub(super) fn add_author(tx: &mut Tx, id: i64, person: PersonId) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(ADD_AUTHOR, (id, person, now)).map(drop)
}

/// Who wrote it, in the order in which they came to it.
pub(super) fn authors(tx: &mut Tx, id: i64) -> Result<Vec<Member>, Problem> {
    tx.all(AUTHORS, (id,))
}

/// The work counts for somebody; whether it had not.
pub(super) fn sign(tx: &mut Tx, id: i64, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(SIGN, (id, person, now))? == 1)
}
