//! The table of evidence.

use kernel::{Level, PersonId, Problem, SpaceId, Uid};
use platform::Tx;

use super::model::{Attached, Evidence};

/// How many pieces of somebody in a space are shown.
const MOST: i64 = 500;

macro_rules! evidence {
    ($rest:literal) => {
        concat!(
            "select e.id, e.uid, e.space_id, e.person_id, e.project_id, e.skill, e.level, e.kind, e.source, e.address,
             e.media, e.title, e.sentence, e.attached_at, e.removed_at from evidence e ",
            $rest
        )
    };
}

platform::statements! {
    BY_UID = evidence!("where e.uid = $1");
    OF_PERSON = evidence!("where e.person_id = $1 and e.space_id = $2 and e.removed_at is null
                           order by e.attached_at desc, e.id desc limit $3");
    OF_SKILL = evidence!("where e.person_id = $1 and e.space_id = $2 and e.skill = $3 and e.removed_at is null
                          order by e.attached_at desc, e.id desc limit $4");
    OF_PROJECT = evidence!("where e.project_id = $1 and e.removed_at is null
                            order by e.attached_at desc, e.id desc limit $2");
    ATTACH = "insert into evidence (uid, space_id, person_id, project_id, skill, level, kind, source, title, address,
              media, sentence, attached_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
              on conflict (uid) do nothing returning id";
    REMOVE = "update evidence set removed_at = $2 where id = $1 and removed_at is null";
    RESTORE = "update evidence set removed_at = null where id = $1 and removed_at is not null";
}

/// The piece of an identifier, removed or not.
///
/// # Errors
/// When the store refuses.
pub fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Evidence>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// What a person attached in a space, newest first.
///
/// # Errors
/// When the store refuses.
pub fn of_person(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<Evidence>, Problem> {
    tx.all(OF_PERSON, (person, space, MOST))
}

/// What a person attached to one skill, newest first.
///
/// # Errors
/// When the store refuses.
pub fn of_skill(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    skill: &str,
) -> Result<Vec<Evidence>, Problem> {
    tx.all(OF_SKILL, (person, space, skill, MOST))
}

/// What was attached on a project, newest first.
///
/// # Errors
/// When the store refuses.
pub fn of_project(tx: &mut Tx, project: i64) -> Result<Vec<Evidence>, Problem> {
    tx.all(OF_PROJECT, (project, MOST))
}

/// What is to be attached.
pub struct New<'a> {
    /// The identifier that the form carried.
    pub uid: Uid,
    /// The space.
    pub space: SpaceId,
    /// Who.
    pub person: PersonId,
    /// On which project.
    pub project: Option<i64>,
    /// The key of the skill.
    pub skill: &'a str,
    /// The level.
    pub level: Option<Level>,
    /// What.
    pub attached: &'a Attached,
    /// What that is called.
    pub title: &'a str,
    /// What it shows.
    pub sentence: &'a str,
}

pub(super) fn attach(tx: &mut Tx, new: &New<'_>) -> Result<Option<i64>, Problem> {
    let args = (
        new.uid,
        new.space,
        new.person,
        new.project,
        new.skill,
        new.level.map(Level::word),
        new.attached.kind(),
        new.attached.source(),
        new.title,
        new.attached.address(),
        new.attached.media(),
        new.sentence,
        tx.now(),
    );
    Ok(tx.find::<(i64,)>(ATTACH, args)?.map(|(id,)| id))
}

pub(super) fn remove(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(REMOVE, (id, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}

#[cfg(test)]
pub(super) mod tests {
    platform::statements! {
        COUNT = "select count(*) from evidence";
    }
}
