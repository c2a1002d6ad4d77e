//! The table of badges.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;

use super::model::{Badge, Worded};

macro_rules! badges {
    ($rest:literal) => {
        concat!(
            "select b.id, b.uid, b.space_id, s.slug, b.name, b.summary, b.criteria, b.criteria_html, b.skills, b.evidence,
             b.role, b.shape, b.sign, b.colour, b.picture, b.alternative, b.lasts, b.language, b.version, b.withdrawn_at
             from badges b join spaces s on s.id = b.space_id ",
            $rest
        )
    };
}

platform::statements! {
    BY_UID = badges!("where b.uid = $1");
    BY_ID = badges!("where b.id = $1");
    OF_SPACE = badges!("where b.space_id = $1 and b.withdrawn_at is null order by b.name, b.id limit 200");
    LAID_ASIDE = badges!("where b.space_id = $1 and b.withdrawn_at is not null order by b.name, b.id limit 200");
    INSERT = "insert into badges (uid, space_id, name, summary, criteria, criteria_html, skills, evidence, role, shape, sign,
              colour, lasts, language, made_by, made_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
              on conflict (uid) do nothing returning id";
    CHANGE = "update badges set name = $3, summary = $4, criteria = $5, criteria_html = $6, skills = $7, evidence = $8,
              role = $9, shape = $10, sign = $11, colour = $12, lasts = $13, language = $14, version = version + 1
              where id = $1 and version = $2";
    PORTRAY = "update badges set picture = $2, alternative = $3, version = version + 1 where id = $1";
    WITHDRAW = "update badges set withdrawn_at = $2 where id = $1 and withdrawn_at is null";
    RESTORE = "update badges set withdrawn_at = null where id = $1 and withdrawn_at is not null";
}

pub(crate) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Badge>, Problem> {
    tx.find(BY_UID, (uid,))
}

pub(crate) fn by_id(tx: &mut Tx, id: i64) -> Result<Badge, Problem> {
    tx.one(BY_ID, (id,))
}

/// Those of a space that are given, or those that were laid aside; by name.
pub(crate) fn of_space(tx: &mut Tx, space: SpaceId, laid_aside: bool) -> Result<Vec<Badge>, Problem> {
    tx.all(if laid_aside { LAID_ASIDE } else { OF_SPACE }, (space,))
}

/// Writes a new one, and gives its number; nothing when the same form was sent before.
pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    by: PersonId,
    worded: &Worded,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let args = (
        uid,
        space,
        worded.name.as_str(),
        worded.summary.as_str(),
        worded.criteria.as_str(),
        platform::markdown::html(&worded.criteria),
        worded.skills.join(" "),
        worded.evidence.as_str(),
        worded.role.as_str(),
        worded.shape.word(),
        worded.sign.word(),
        worded.colour.word(),
        worded.lasts,
        worded.language.word(),
        by,
        now,
    );
    Ok(tx.find::<(i64,)>(INSERT, args)?.map(|(id,)| id))
}

/// Words it otherwise, unless somebody did since `version`.
pub(super) fn change(tx: &mut Tx, id: i64, version: i64, worded: &Worded) -> Result<bool, Problem> {
    let args = (
        id,
        version,
        worded.name.as_str(),
        worded.summary.as_str(),
        worded.criteria.as_str(),
        platform::markdown::html(&worded.criteria),
        worded.skills.join(" "),
        worded.evidence.as_str(),
        worded.role.as_str(),
        worded.shape.word(),
        worded.sign.word(),
        worded.colour.word(),
        worded.lasts,
        worded.language.word(),
    );
    Ok(tx.run(CHANGE, args)? == 1)
}

pub(super) fn portray(tx: &mut Tx, id: i64, picture: Option<Uid>, words: &str) -> Result<(), Problem> {
    tx.run(PORTRAY, (id, picture.map(|uid| uid.to_string()), words))
        .map(drop)
}

pub(super) fn withdraw(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (id, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}
