//! The tables of matters, of what they are about and of what happened to them.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use learning::Reach;
use platform::Tx;
use platform::db::{FromRow, Row};

use super::model::{Matter, State, Words};

macro_rules! matter {
    ($rest:literal) => {
        concat!(
            "select m.id, m.uid, m.kind, m.level, m.title, m.body, m.state, m.answer, m.exchange_id, m.theme_id,
             coalesce(t.name, ''), m.into_id, m.group_id, coalesce(g.name, ''), m.version, m.written_at,
             p.id, p.uid, p.name, p.picture
             from matters m join persons p on p.id = m.person_id left join matter_themes t on t.id = m.theme_id
             left join cohort_groups g on g.id = m.group_id ",
            $rest
        )
    };
}

platform::statements! {
    FIND = matter!("where m.uid = $2 and m.space_id = $1");
    LIST = matter!("where m.space_id = $1 and m.into_id is null and m.state <> 'withdrawn'
                    order by case when t.name is null then 1 else 0 end, t.name, m.id desc limit $2 offset $3");
    OPEN = matter!("where m.space_id = $1 and m.into_id is null and m.state = 'open' order by m.id limit 200");
    JOINED = matter!("where m.into_id = $1 and m.state <> 'withdrawn' order by m.id");
    TAKEN_BY = "select m.uid, m.title from matters m where m.space_id = $1 and m.state = 'taken' and m.group_id in
                (select x.group_id from cohort_group_members x where x.person_id = $2 and x.until is null)
                order by m.id limit 20";
    INSERT = "insert into matters (uid, space_id, person_id, exchange_id, theme_id, kind, level, title, body, state,
              written_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $10)
              on conflict (uid) do nothing returning id";
    CHANGE = "update matters set kind = $3, level = $4, title = $5, body = $6, changed_at = $7, version = version + 1
              where id = $1 and version = $2";
    SORT = "update matters set theme_id = $2 where id = $1";
    MOVE = "update matters set state = $3, group_id = $4, answer = $5, changed_at = $6 where id = $1 and state = $2";
    JOIN = "update matters set into_id = $2 where (id = $1 or into_id = $1) and id <> $2";
    SEPARATE = "update matters set into_id = null where id = $1 and into_id is not null";
    RELEASE = "update matters set into_id = null where into_id = $1";
    CLEAR_PROJECTS = "delete from matter_projects where matter_id = $1";
    ADD_PROJECT = "insert into matter_projects (matter_id, project_id) values ($1, $2)
                   on conflict (matter_id, project_id) do nothing";
    PROJECTS = "select distinct j.id, j.uid, j.title, j.reach, j.owner_id from matter_projects x
                join projects j on j.id = x.project_id join matters m on m.id = x.matter_id
                where m.id = $1 or m.into_id = $1 order by j.id";
    NEAR_PROJECTS = "select j.id, j.uid, j.title, j.reach, j.owner_id from projects j where j.space_id = $1 and
                     (j.owner_id = $2 or j.owner_id in
                      (select o.person_id from cohort_group_members me
                       join cohort_groups g on g.id = me.group_id
                       join cohort_group_members o on o.group_id = g.id
                       where me.person_id = $2 and me.until is null and g.space_id = $1 and g.ended_at is null
                       and o.until is null)) order by j.id limit 60";
    NOTE = "insert into matter_changes (matter_id, person_id, at, what) values ($1, $2, $3, $4)";
    HISTORY = "select c.at, c.what, coalesce(p.name, '') from matter_changes c left join persons p on p.id = c.person_id
               where c.matter_id = $1 order by c.id limit 200";
}

/// The matter of an identifier in a cohort.
pub(super) fn find(tx: &mut Tx, space: SpaceId, uid: Uid) -> Result<Option<Matter>, Problem> {
    tx.find(FIND, (space, uid))
}

/// Those of the list, theme by theme, newest first; twins stand in the one they were joined to.
pub(super) fn list(tx: &mut Tx, space: SpaceId, most: i64, skip: i64) -> Result<Vec<Matter>, Problem> {
    tx.all(LIST, (space, most, skip))
}

/// Those that a vote is about.
pub(super) fn open(tx: &mut Tx, space: SpaceId) -> Result<Vec<Matter>, Problem> {
    tx.all(OPEN, (space,))
}

/// The twins that were joined to one.
pub(super) fn joined(tx: &mut Tx, matter: i64) -> Result<Vec<Matter>, Problem> {
    tx.all(JOINED, (matter,))
}

/// A matter that a small group works on.
pub struct Taken {
    /// Its identifier.
    pub uid: Uid,
    /// Its title.
    pub title: String,
}

impl FromRow for Taken {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Taken {
            uid: row.column()?,
            title: row.column()?,
        })
    }
}

/// What somebody's small groups work on.
///
/// # Errors
/// When the store refuses.
pub fn taken_by(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<Taken>, Problem> {
    tx.all(TAKEN_BY, (space, person))
}

/// Writes a matter; nothing when the same form had been sent before.
pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    author: PersonId,
    exchange: Option<i64>,
    theme: Option<i64>,
    words: &Words,
) -> Result<Option<i64>, Problem> {
    let args = (
        uid,
        space,
        author,
        exchange,
        theme,
        words.kind.word(),
        words.level.word(),
        words.title.as_str(),
        words.body.as_str(),
        tx.now(),
    );
    Ok(tx.find::<(i64,)>(INSERT, args)?.map(|(id,)| id))
}

pub(super) fn change(tx: &mut Tx, id: i64, version: i64, words: &Words) -> Result<bool, Problem> {
    let args = (
        id,
        version,
        words.kind.word(),
        words.level.word(),
        words.title.as_str(),
        words.body.as_str(),
        tx.now(),
    );
    Ok(tx.run(CHANGE, args)? == 1)
}

pub(super) fn sort(tx: &mut Tx, id: i64, theme: Option<i64>) -> Result<(), Problem> {
    tx.run(SORT, (id, theme)).map(drop)
}

/// Moves a matter from a state, unless somebody was faster; whether it did.
pub(super) fn move_on(
    tx: &mut Tx,
    matter: &Matter,
    to: State,
    group: Option<i64>,
    answer: &str,
) -> Result<bool, Problem> {
    let now = tx.now();
    let args = (matter.id, matter.state.word(), to.word(), group, answer, now);
    Ok(tx.run(MOVE, args)? == 1)
}

/// Joins a matter and its twins to another.
pub(super) fn join(tx: &mut Tx, id: i64, into: i64) -> Result<bool, Problem> {
    Ok(tx.run(JOIN, (id, into))? > 0)
}

pub(super) fn separate(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(SEPARATE, (id,))? == 1)
}

/// Twins that were joined to one stand by themselves again.
pub(super) fn release(tx: &mut Tx, id: i64) -> Result<(), Problem> {
    tx.run(RELEASE, (id,)).map(drop)
}

/// A project that a matter is about.
#[derive(Debug, Clone)]
pub struct About {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its title.
    pub title: String,
    /// Who may read it.
    pub reach: Reach,
    /// Whose it is.
    pub owner: PersonId,
}

impl FromRow for About {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(About {
            id: row.column()?,
            uid: row.column()?,
            title: row.column()?,
            reach: row.column()?,
            owner: row.column()?,
        })
    }
}

/// The projects of a matter and its twins, whoever may read them.
pub(super) fn projects(tx: &mut Tx, matter: i64) -> Result<Vec<About>, Problem> {
    tx.all(PROJECTS, (matter,))
}

/// The projects of somebody and of those in their small groups, whoever may read them.
pub(super) fn near_projects(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<About>, Problem> {
    tx.all(NEAR_PROJECTS, (space, person))
}

pub(super) fn set_projects(tx: &mut Tx, matter: i64, projects: &[i64]) -> Result<(), Problem> {
    tx.run(CLEAR_PROJECTS, (matter,))?;
    for project in projects {
        tx.run(ADD_PROJECT, (matter, *project))?;
    }
    Ok(())
}

/// Something that happened to a matter: when, what, who.
pub(super) type Happened = (Instant, String, String);

pub(super) fn note(tx: &mut Tx, matter: i64, who: PersonId, what: &str) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(NOTE, (matter, who, now, what)).map(drop)
}

/// What happened to it, oldest first.
pub(super) fn history(tx: &mut Tx, matter: i64) -> Result<Vec<Happened>, Problem> {
    tx.all(HISTORY, (matter,))
}
