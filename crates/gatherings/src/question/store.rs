//! The tables of questions, of those who ask them and of the versions of their answers.

use kernel::{Language, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use spaces::space::Member;

use super::life::State;
use super::model::{Asker, Line, Question, Version};
use crate::gathering::GatheringId;

/// The columns of a question, of the table under this name.
macro_rules! columns {
    () => {
        "q.id, q.uid, q.gathering_id, q.text, q.main_id, q.assigned_id, q.deferred_id, q.html, q.version, q.told,
         q.answered_at, q.published_at, q.hidden_at, q.revision, q.asked_at"
    };
}

/// A question with what a list shows of it, for the reader `$1`.
macro_rules! lines {
    ($rest:literal) => {
        concat!(
            "select ",
            columns!(),
            ", (select count(distinct a.person_id) from question_askers a join questions t on t.id = a.question_id
                where t.id = q.id or t.main_id = q.id),
               (select case when a.nameless = 1 then null else a.name end from question_askers a
                where a.question_id = q.id order by a.id limit 1),
               (select count(*) from question_askers a join questions t on t.id = a.question_id
                where (t.id = q.id or t.main_id = q.id) and a.person_id = $1),
               g.uid, g.title, d.uid, d.title, p.name
               from questions q join gatherings g on g.id = q.gathering_id
               left join gatherings d on d.id = q.deferred_id and d.state <> 'draft'
               left join persons p on p.id = q.assigned_id ",
            $rest
        )
    };
}

platform::statements! {
    BY_UID = concat!("select ", columns!(), " from questions q where q.uid = $1");
    BY_ID = concat!("select ", columns!(), " from questions q where q.id = $1");
    LINE = lines!("where q.id = $2");
    // Those who answer see everything; everybody sees what is published; who asked sees their own; and, when it is
    // shown, everybody sees what is asked while the gathering goes on.
    OF_GATHERING = lines!(
        "where (q.gathering_id = $2 or q.deferred_id = $2) and ($3 = 1
         or (q.hidden_at is null and q.main_id is null and q.published_at is not null)
         or (q.hidden_at is null and q.main_id is null and $4 = 1 and q.gathering_id = $2)
         or exists (select 1 from question_askers a join questions t on t.id = a.question_id
         where (t.id = q.id or t.main_id = q.id) and a.person_id = $1)
         or q.assigned_id = $1)
         order by q.asked_at, q.id limit 500"
    );
    OF_SPACE = lines!(
        "where g.space_id = $2 and g.state <> 'draft' and ($3 = 1 or q.assigned_id = $1
         or (q.hidden_at is null and q.main_id is null and q.published_at is not null)
         or exists (select 1 from question_askers a join questions t on t.id = a.question_id
         where (t.id = q.id or t.main_id = q.id) and a.person_id = $1))
         and ($4 = 'all' or ($4 = 'owed' and q.answered_at is null and q.hidden_at is null and q.main_id is null)
         or q.state = $4)
         and ($5 = '' or g.uid = $5) order by q.asked_at, q.id limit $6 offset $7"
    );
    TWINS = lines!("where q.main_id = $2 order by q.asked_at, q.id limit 200");
    PUBLISHED = lines!(
        "where (q.gathering_id = $2 or q.deferred_id = $2) and q.hidden_at is null and q.main_id is null
         and q.published_at is not null order by q.asked_at, q.id limit 500"
    );
    INSERT = "insert into questions (uid, gathering_id, text, state, asked_at) values ($1, $2, $3, 'asked', $4)
              on conflict (uid) do nothing returning id";
    ADD_ASKER = "insert into question_askers (question_id, person_id, name, nameless, language, secret, asked_at)
                 values ($1, $2, $3, $4, $5, $6, $7) on conflict (question_id, person_id) do nothing";
    ASKS = "select 1 from question_askers a join questions t on t.id = a.question_id
            where (t.id = $1 or t.main_id = $1) and a.person_id = $2 limit 1";
    ASKER = "select id, question_id, person_id, name, nameless, language, secret from question_askers
             where question_id = $1 and person_id = $2";
    BY_SECRET = "select id, question_id, person_id, name, nameless, language, secret from question_askers
                 where secret = $1";
    ASKERS = "select a.id, a.question_id, a.person_id, a.name, a.nameless, a.language, a.secret from question_askers a
              join questions q on q.id = a.question_id
              where (q.id = $1 or q.main_id = $1) and q.hidden_at is null and a.id > $2 order by a.id limit $3";
    SAVE = "update questions set state = $3, html = $4, version = $5, told = $6,
            answered_at = case when $7 = 0 then null else coalesce(answered_at, $12) end,
            published_at = case when $8 = 0 then null else coalesce(published_at, $12) end,
            hidden_at = case when $9 = 0 then null else coalesce(hidden_at, $12) end,
            assigned_id = $10, deferred_id = $11, revision = revision + 1 where id = $1 and revision = $2";
    PLACE = "update questions set parent_id = $2, main_id = $3, state = $4, revision = revision + 1 where id = $1";
    // Whoever groups holds the gathering's row until the end: two groupings at once see one another.
    HOLD = "update gatherings set questions_shown = questions_shown where id = $1";
    PARENTS = "select id, parent_id, main_id from questions where gathering_id = $1";
    ADD_VERSION = "insert into question_versions (question_id, version, text, html, written_at, written_by)
                   values ($1, $2, $3, $4, $5, $6)";
    VERSION = "select text from question_versions where question_id = $1 and version = $2";
    VERSIONS = "select v.version, v.text, v.html, v.written_at, p.name from question_versions v
                left join persons p on p.id = v.written_by where v.question_id = $1 order by v.version desc limit 100";
    IS_SHOWN = "select questions_shown from gatherings where id = $1";
    SHOW = "update gatherings set questions_shown = $2 where id = $1 and questions_shown <> $2";
    ANSWERERS = "select p.id, p.uid, p.name, p.picture from persons p where p.state = 'active' and (p.id in
                 (select m.person_id from memberships m where m.space_id = $1 and m.state = 'active')
                 or p.id in (select h.person_id from gathering_hosts h where h.gathering_id = $2))
                 order by p.name, p.id limit 500";
    LATER = "select g.id, g.uid, g.title, g.starts_at from gatherings g where g.state = 'announced' and g.id <> $1
             and g.space_id = $2 and g.starts_at > $3 order by g.starts_at, g.id limit 200";
    GATHERINGS = "select g.uid, g.title from gatherings g where g.space_id = $1 and g.state <> 'draft'
                  and exists (select 1 from questions q where q.gathering_id = g.id)
                  order by g.starts_at desc, g.id desc limit 200";
    // The newest version of each answer of a space, as written.
    WRITTEN = "select v.question_id, v.text from question_versions v join questions q on q.id = v.question_id
               join gatherings g on g.id = q.gathering_id
               where g.space_id = (select space_id from gatherings where id = $1) and v.version = q.version";
    CONTACT = "select email, name, language from persons where id = $1 and email is not null";
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Question>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// A question by its number.
///
/// # Errors
/// When the store refuses.
pub fn by_id(tx: &mut Tx, id: i64) -> Result<Question, Problem> {
    tx.one(BY_ID, (id,))
}

/// Who reads, in statements: nobody has the number 0.
fn number(reader: Option<PersonId>) -> i64 {
    reader.map_or(0, kernel::Id::number)
}

/// One question as a list shows it.
///
/// # Errors
/// When the store refuses.
pub fn line(tx: &mut Tx, reader: Option<PersonId>, id: i64) -> Result<Line, Problem> {
    tx.one(LINE, (number(reader), id))
}

/// Those of a gathering, and those that it will treat, as far as the reader may see them.
///
/// # Errors
/// When the store refuses.
pub fn of_gathering(
    tx: &mut Tx,
    gathering: GatheringId,
    reader: Option<PersonId>,
    answers: bool,
    shown: bool,
) -> Result<Vec<Line>, Problem> {
    tx.all(OF_GATHERING, (number(reader), gathering, answers, shown))
}

/// What a list of a space's questions asks for.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// `owed`, `all`, or the word of a state.
    pub state: String,
    /// The identifier of a gathering, or nothing.
    pub gathering: String,
    /// Whether the reader sees those of others.
    pub answers: bool,
    /// How many, after how many.
    pub part: spaces::space::Paged,
}

/// Those of a space, oldest first.
///
/// # Errors
/// When the store refuses.
pub fn of_space(
    tx: &mut Tx,
    space: SpaceId,
    reader: Option<PersonId>,
    wanted: &Wanted,
) -> Result<Vec<Line>, Problem> {
    let row = (
        number(reader),
        space,
        wanted.answers,
        &wanted.state,
        &wanted.gathering,
        wanted.part.most,
        wanted.part.skip,
    );
    tx.all(OF_SPACE, row)
}

/// The questions that stand under one.
///
/// # Errors
/// When the store refuses.
pub fn twins(tx: &mut Tx, reader: Option<PersonId>, id: i64) -> Result<Vec<Line>, Problem> {
    tx.all(TWINS, (number(reader), id))
}

/// What everybody reads of a gathering's questions.
pub(super) fn published(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Line>, Problem> {
    tx.all(PUBLISHED, (0_i64, gathering))
}

/// Writes one; nothing when the same form had been sent before.
pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    gathering: GatheringId,
    text: &str,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let found = tx.find::<(i64,)>(INSERT, (uid, gathering, text, now))?;
    Ok(found.map(|(id,)| id))
}

/// Somebody who asks, as they said it.
#[derive(Debug, Clone)]
pub struct Voice {
    /// Who.
    pub person: PersonId,
    /// How they wish to be called.
    pub name: String,
    /// Whether they are shown without it.
    pub nameless: bool,
    /// The language of their mails.
    pub language: Language,
}

/// Adds somebody to those who ask; says whether they are new there.
pub(super) fn add_asker(tx: &mut Tx, question: i64, voice: &Voice) -> Result<bool, Problem> {
    let (secret, now) = (tx.new_secret(), tx.now());
    let row = (
        question,
        voice.person,
        &voice.name,
        voice.nameless,
        voice.language.word(),
        secret,
        now,
    );
    Ok(tx.run(ADD_ASKER, row)? == 1)
}

pub(super) fn asker(tx: &mut Tx, question: i64, person: PersonId) -> Result<Option<Asker>, Problem> {
    tx.find(ASKER, (question, person))
}

/// Whether somebody asks it, or a question that stands under it.
pub(super) fn asks(tx: &mut Tx, question: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(ASKS, (question, person))?.is_some())
}

/// Somebody who asks, by the address where they follow their question.
///
/// # Errors
/// When the store refuses.
pub fn by_secret(tx: &mut Tx, secret: &str) -> Result<Option<Asker>, Problem> {
    let found = tx.find(BY_SECRET, (secret,))?;
    // Somebody who was erased is followed by nobody.
    Ok(found.filter(|_| !secret.contains(' ')))
}

/// Those who ask it or a twin of it, by number after `last`.
///
/// # Errors
/// When the store refuses.
pub fn askers(tx: &mut Tx, top: i64, last: i64, most: i64) -> Result<Vec<Asker>, Problem> {
    tx.all(ASKERS, (top, last, most))
}

/// Writes what became of a question, unless somebody was faster.
pub(super) fn save(tx: &mut Tx, question: &Question) -> Result<bool, Problem> {
    let (now, life) = (tx.now(), question.life);
    let row = (
        question.id,
        question.revision,
        question.state().word(),
        &question.html,
        life.version,
        life.told,
        life.answered,
        life.published,
        life.hidden,
        question.assigned,
        question.deferred,
        now,
    );
    Ok(tx.run(SAVE, row)? == 1)
}

/// Where a question stands: its number, its parent, the one at the top.
pub(super) type Placed = (i64, Option<i64>, Option<i64>);

/// Which question stands under which in a gathering, held until the end: number, parent, the one at the top.
pub(super) fn parents(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Placed>, Problem> {
    tx.run(HOLD, (gathering,))?;
    tx.all(PARENTS, (gathering,))
}

/// Puts one under another, or on its own.
pub(super) fn place(
    tx: &mut Tx,
    id: i64,
    parent: Option<i64>,
    main: Option<i64>,
    state: State,
) -> Result<(), Problem> {
    tx.run(PLACE, (id, parent, main, state.word())).map(drop)
}

/// Keeps a version of an answer.
pub(super) fn add_version(
    tx: &mut Tx,
    question: &Question,
    text: &str,
    author: PersonId,
) -> Result<(), Problem> {
    let now = tx.now();
    let row = (
        question.id,
        question.life.version,
        text,
        &question.html,
        now,
        author,
    );
    tx.run(ADD_VERSION, row).map(drop)
}

/// A version of an answer, as it was written.
pub(super) fn version(tx: &mut Tx, id: i64, version: i64) -> Result<Option<String>, Problem> {
    Ok(tx.find::<(String,)>(VERSION, (id, version))?.map(|(text,)| text))
}

/// The versions of an answer, newest first.
///
/// # Errors
/// When the store refuses.
pub fn versions(tx: &mut Tx, id: i64) -> Result<Vec<Version>, Problem> {
    tx.all(VERSIONS, (id,))
}

/// Whether everybody sees what is asked while the gathering goes on.
///
/// # Errors
/// When the store refuses.
pub fn is_shown(tx: &mut Tx, gathering: GatheringId) -> Result<bool, Problem> {
    tx.one::<(bool,)>(IS_SHOWN, (gathering,)).map(|(shown,)| shown)
}

pub(super) fn show(tx: &mut Tx, gathering: GatheringId, shown: bool) -> Result<bool, Problem> {
    Ok(tx.run(SHOW, (gathering, shown))? == 1)
}

/// Members of the space and hosts of the gathering, who may be asked for an answer.
///
/// # Errors
/// When the store refuses.
pub fn answerers(tx: &mut Tx, space: SpaceId, gathering: GatheringId) -> Result<Vec<Member>, Problem> {
    tx.all(ANSWERERS, (space, gathering))
}

/// A gathering to which a question may be deferred.
pub type Later = (GatheringId, Uid, String, kernel::Instant);

/// Those of the space that start after this one.
///
/// # Errors
/// When the store refuses.
pub fn later(tx: &mut Tx, gathering: &crate::gathering::Gathering) -> Result<Vec<Later>, Problem> {
    tx.all(LATER, (gathering.id, gathering.space_id, gathering.starts))
}

/// The gatherings of a space at which something was asked, newest first.
///
/// # Errors
/// When the store refuses.
pub fn gatherings(tx: &mut Tx, space: SpaceId) -> Result<Vec<(Uid, String)>, Problem> {
    tx.all(GATHERINGS, (space,))
}

/// Address, name and language of somebody who left an address.
pub(super) fn contact(tx: &mut Tx, person: PersonId) -> Result<Option<(String, String, Language)>, Problem> {
    tx.find(CONTACT, (person,))
}

/// The answers of a list as written, in its order; empty for those that its reader may not see yet.
///
/// # Errors
/// When the store refuses.
pub fn answers_of(tx: &mut Tx, lines: &[Line], answers: bool) -> Result<Vec<String>, Problem> {
    let Some(first) = lines.first() else {
        return Ok(Vec::new());
    };
    let written: std::collections::BTreeMap<i64, String> = tx
        .all::<(i64, String)>(WRITTEN, (first.question.gathering,))?
        .into_iter()
        .collect();
    let answer = |line: &Line| {
        let may_read = answers || line.is_mine || line.question.life.published;
        let text = written.get(&line.question.top()).filter(|_| may_read);
        text.cloned().unwrap_or_default()
    };
    Ok(lines.iter().map(answer).collect())
}
