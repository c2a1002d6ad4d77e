//! The tables of surveys and their versions.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::model::Body;

platform::statements! {
    BY_UID = "select v.id, v.uid, v.space_id, s.slug, v.origin, v.draft, v.edition, v.withdrawn_at from surveys v
              join spaces s on s.id = v.space_id where v.uid = $1";
    IN_SPACE = "select v.id, v.uid, v.space_id, s.slug, v.origin, v.draft, v.edition, v.withdrawn_at from surveys v
                join spaces s on s.id = v.space_id where v.space_id = $1 and v.withdrawn_at is null
                order by v.id desc limit $2 offset $3";
    FOR_EVERYONE = "select 1 from survey_waves where survey_id = $1 and reach = 'everyone' limit 1";
    GIVEN_TO_EVERYONE = "select v.id from surveys v where v.space_id = $1 and v.withdrawn_at is null and exists
                         (select 1 from survey_waves w where w.survey_id = v.id and w.reach = 'everyone') limit 200";
    INSERT = "insert into surveys (uid, space_id, author_id, origin, draft, made_at, changed_at)
              values ($1, $2, $3, $4, $5, $6, $6) on conflict (uid) do nothing returning id";
    SAVE = "update surveys set draft = $3, edition = edition + 1, changed_at = $4 where id = $1 and edition = $2";
    WITHDRAW = "update surveys set withdrawn_at = $2 where id = $1 and withdrawn_at is null";
    RESTORE = "update surveys set withdrawn_at = null where id = $1 and withdrawn_at is not null";
    VERSION_OF = "select id, number from survey_versions where survey_id = $1 and digest = $2";
    NEWEST_NUMBER = "select coalesce(max(number), 0) from survey_versions where survey_id = $1";
    FREEZE = "insert into survey_versions (survey_id, number, digest, body, frozen_at) values ($1, $2, $3, $4, $5)
              returning id";
    VERSION = "select body from survey_versions where id = $1";
}

/// A survey as stored.
#[derive(Debug, Clone)]
pub struct Survey {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The number of its space.
    pub space_id: SpaceId,
    /// The name of its space in addresses.
    pub space: String,
    /// The key of what it was taken from on the shelf; empty when its space wrote it.
    pub origin: String,
    /// What it says now.
    pub draft: Body,
    /// How often it was changed, and one.
    pub edition: i64,
    /// When it was withdrawn.
    pub withdrawn: Option<Instant>,
}

impl FromRow for Survey {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Survey {
            id: row.column()?,
            uid: row.column()?,
            space_id: row.column()?,
            space: row.column()?,
            origin: row.column()?,
            draft: read(&row.column::<String>()?)?,
            edition: row.column()?,
            withdrawn: row.column()?,
        })
    }
}

/// Reads what a column holds.
///
/// # Errors
/// A fault when it is not what was written.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|cause| Problem::fault("read a survey", cause))
}

/// What a column will hold.
///
/// # Errors
/// A fault when it cannot be written.
pub fn written<T: Serialize>(thing: &T) -> Result<String, Problem> {
    serde_json::to_string(thing).map_err(|cause| Problem::fault("write a survey", cause))
}

/// One of them.
///
/// # Errors
/// When the store refuses.
pub fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Survey>, Problem> {
    tx.find(BY_UID, (uid,))
}

pub(super) fn in_space(tx: &mut Tx, space: SpaceId, most: i64, skip: i64) -> Result<Vec<Survey>, Problem> {
    tx.all(IN_SPACE, (space, most, skip))
}

pub(super) fn is_for_everyone(tx: &mut Tx, survey: i64) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(FOR_EVERYONE, (survey,))?.is_some())
}

/// The numbers of those of a space that were given so that everybody sees what came of it.
pub(super) fn given_to_everyone(tx: &mut Tx, space: SpaceId) -> Result<Vec<i64>, Problem> {
    Ok(tx
        .all::<(i64,)>(GIVEN_TO_EVERYONE, (space,))?
        .into_iter()
        .map(|(id,)| id)
        .collect())
}

pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    author: PersonId,
    origin: &str,
    body: &Body,
) -> Result<Option<i64>, Problem> {
    let args = (uid, space, author, origin, written(body)?, tx.now());
    Ok(tx.find::<(i64,)>(INSERT, args)?.map(|(id,)| id))
}

/// Writes the draft, unless somebody else did meanwhile.
pub(super) fn save(tx: &mut Tx, survey: i64, edition: i64, body: &Body) -> Result<bool, Problem> {
    let args = (survey, edition, written(body)?, tx.now());
    Ok(tx.run(SAVE, args)? == 1)
}

pub(super) fn withdraw(tx: &mut Tx, survey: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (survey, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, survey: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (survey,))? == 1)
}

/// The number of the version that says what the draft says now, frozen if it was not yet.
///
/// # Errors
/// When the store refuses.
pub fn freeze(tx: &mut Tx, survey: &Survey) -> Result<i64, Problem> {
    let body = survey.draft.frozen();
    let digest = body.digest();
    if let Some((id, _)) = tx.find::<(i64, i64)>(VERSION_OF, (survey.id, &digest))? {
        return Ok(id);
    }
    let (newest,): (i64,) = tx.one(NEWEST_NUMBER, (survey.id,))?;
    let args = (survey.id, newest + 1, digest, written(&body)?, tx.now());
    Ok(tx.one::<(i64,)>(FREEZE, args)?.0)
}

/// What a version says.
///
/// # Errors
/// When the store refuses.
pub fn version(tx: &mut Tx, id: i64) -> Result<Body, Problem> {
    read(&tx.one::<(String,)>(VERSION, (id,))?.0)
}
