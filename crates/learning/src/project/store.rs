//! The table of projects.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::personal::{Fate, Table};

use super::model::{Project, Words};

platform::statements! {
    BY_UID = "select j.id, j.uid, s.slug, j.reach, j.title, j.context, j.aim, j.people, j.territory, j.stage,
              j.begun_at, j.changed_at, j.version, p.id, p.uid, p.name, p.picture
              from projects j join spaces s on s.id = j.space_id join persons p on p.id = j.owner_id
              where j.uid = $1";
    OF_PERSON = "select j.id, j.uid, s.slug, j.reach, j.title, j.context, j.aim, j.people, j.territory, j.stage,
                 j.begun_at, j.changed_at, j.version, p.id, p.uid, p.name, p.picture
                 from projects j join spaces s on s.id = j.space_id join persons p on p.id = j.owner_id
                 where j.space_id = $1 and j.owner_id = $2";
    IN_SPACE = "select j.id, j.uid, s.slug, j.reach, j.title, j.context, j.aim, j.people, j.territory, j.stage,
                j.begun_at, j.changed_at, j.version, p.id, p.uid, p.name, p.picture
                from projects j join spaces s on s.id = j.space_id join persons p on p.id = j.owner_id
                where j.space_id = $1 order by j.id limit $2 offset $3";
    INSERT = "insert into projects (uid, space_id, owner_id, title, context, aim, people, territory, stage, reach,
              begun_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
              on conflict (space_id, owner_id) do nothing returning id";
    CHANGE = "update projects set title = $3, context = $4, aim = $5, people = $6, territory = $7, stage = $8,
              reach = $9, changed_at = $10, version = version + 1 where id = $1 and version = $2";
    PERSONAL_ROWS = "select title, context, aim, people, territory, reach, begun_at from projects
                     where owner_id = $1 order by id";
    FORGET = "update projects set title = '', context = '', aim = '', people = '', territory = '', reach = 'own'
              where owner_id = $1";
}

/// What the table holds about people.
pub(super) const PERSONAL: [Table; 1] = [Table {
    name: "projects",
    columns: &[
        "title",
        "context",
        "aim",
        "people",
        "territory",
        "reach",
        "begun_at",
    ],
    rows: PERSONAL_ROWS,
    fate: Fate::Removed,
    erase: |tx, person| tx.run(FORGET, (person,)).map(drop),
}];

/// The project of an identifier.
///
/// # Errors
/// When the store refuses.
pub fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Project>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// What a person brought to a cohort.
///
/// # Errors
/// When the store refuses.
pub fn of_person(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Option<Project>, Problem> {
    tx.find(OF_PERSON, (space, person))
}

/// The projects of a cohort, oldest first, whoever may read them: show those that `Reader::may_read`.
///
/// # Errors
/// When the store refuses.
pub fn in_space(tx: &mut Tx, space: SpaceId, most: i64, skip: i64) -> Result<Vec<Project>, Problem> {
    tx.all(IN_SPACE, (space, most, skip))
}

pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    owner: PersonId,
    words: &Words,
) -> Result<Option<i64>, Problem> {
    let args = (
        uid,
        space,
        owner,
        words.title.as_str(),
        words.context.as_str(),
        words.aim.as_str(),
        words.people.as_str(),
        words.territory.as_str(),
        words.stage.clone(),
        words.reach.word(),
        tx.now(),
    );
    Ok(tx.find::<(i64,)>(INSERT, args)?.map(|(id,)| id))
}

pub(super) fn change(tx: &mut Tx, id: i64, version: i64, words: &Words) -> Result<bool, Problem> {
    let args = (
        id,
        version,
        words.title.as_str(),
        words.context.as_str(),
        words.aim.as_str(),
        words.people.as_str(),
        words.territory.as_str(),
        words.stage.clone(),
        words.reach.word(),
        tx.now(),
    );
    Ok(tx.run(CHANGE, args)? == 1)
}
