//! The table of flags.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::Value;

use super::model::{Flag, Outcome};

platform::statements! {
    BY_UID = "select f.id, f.uid, f.space_id, s.slug, s.name, f.content_kind, f.content_id, f.author_id, f.article, f.reason,
              f.flagged_at, f.outcome, f.answer, p.id, p.uid, p.name, p.picture
              from flags f join spaces s on s.id = f.space_id join persons p on p.id = f.flagged_by where f.uid = $1";
    ABOUT = "select f.id, f.uid, f.space_id, s.slug, s.name, f.content_kind, f.content_id, f.author_id, f.article, f.reason,
             f.flagged_at, f.outcome, f.answer, p.id, p.uid, p.name, p.picture
             from flags f join spaces s on s.id = f.space_id join persons p on p.id = f.flagged_by
             where f.space_id = $1 and f.content_kind = $2 and f.content_id = $3 and f.outcome is null
             order by f.id limit 200";
    // Those that wait, for who looks after what is written; and one's own, whatever came of them.
    SHOWN = "select f.id, f.uid, f.space_id, s.slug, s.name, f.content_kind, f.content_id, f.author_id, f.article, f.reason,
             f.flagged_at, f.outcome, f.answer, p.id, p.uid, p.name, p.picture
             from flags f join spaces s on s.id = f.space_id join persons p on p.id = f.flagged_by
             where f.space_id = $1 and (f.flagged_by = $2 or ($3 = 1 and f.outcome is null and f.author_id <> $2))
             order by f.id desc limit 40";
    INSERT = "insert into flags (uid, space_id, content_kind, content_id, author_id, flagged_by, article, reason,
              flagged_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (uid) do nothing returning id";
    ANSWER = "update flags set outcome = $2, answer = $3, answered_by = $4, answered_at = $5
              where id = $1 and outcome is null";
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Flag>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Those about a text that nobody answered.
pub(super) fn about(tx: &mut Tx, space: SpaceId, content: &(String, i64)) -> Result<Vec<Flag>, Problem> {
    tx.all(ABOUT, (space, content.0.as_str(), content.1))
}

/// Those of a space that a member finds beside the log: their own, and what waits for who moderates.
pub(crate) fn shown(
    tx: &mut Tx,
    space: SpaceId,
    me: PersonId,
    moderates: bool,
) -> Result<Vec<Flag>, Problem> {
    tx.all(SHOWN, (space, me, i64::from(moderates)))
}

/// What a new one says.
pub(super) struct New {
    pub uid: Uid,
    pub content: (String, i64),
    pub author: PersonId,
    pub article: String,
    pub reason: String,
}

pub(super) fn insert(tx: &mut Tx, space: SpaceId, by: PersonId, new: &New) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let row: Vec<Value> = vec![
        new.uid.into(),
        space.into(),
        new.content.0.as_str().into(),
        new.content.1.into(),
        new.author.into(),
        by.into(),
        new.article.as_str().into(),
        new.reason.as_str().into(),
        now.into(),
    ];
    Ok(tx.find::<(i64,)>(INSERT, row)?.map(|(id,)| id))
}

pub(super) fn answer(
    tx: &mut Tx,
    id: i64,
    by: PersonId,
    outcome: Outcome,
    words: &str,
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(ANSWER, (id, outcome.word(), words, by, now))? == 1)
}
