//! The table of measures.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::Value;
use spaces::space::Standing;

use super::model::{Kind, Measure, Outcome};

platform::statements! {
    BY_UID = "select m.id, m.uid, m.space_id, s.slug, m.kind, m.content_kind, m.content_id, m.article, m.reason,
              m.decided_by, m.decided_at, m.until_at, m.lifted_at, m.appeal, m.appealed_at, m.answer, m.outcome,
              p.id, p.uid, p.name, p.picture
              from measures m join spaces s on s.id = m.space_id join persons p on p.id = m.person_id where m.uid = $1";
    LOG = "select m.id, m.uid, m.space_id, s.slug, m.kind, m.content_kind, m.content_id, m.article, m.reason,
           m.decided_by, m.decided_at, m.until_at, m.lifted_at, m.appeal, m.appealed_at, m.answer, m.outcome,
           p.id, p.uid, p.name, p.picture
           from measures m join spaces s on s.id = m.space_id join persons p on p.id = m.person_id
           where m.space_id = $1 order by m.id desc limit $2 offset $3";
    INSERT = "insert into measures (uid, space_id, kind, content_kind, content_id, person_id, article, charter, reason,
              decided_by, decided_at, until_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
              on conflict (uid) do nothing returning id";
    LIFT = "update measures set lifted_by = $2, lifted_at = $3 where id = $1 and lifted_at is null";
    APPEAL = "update measures set appeal = $2, appealed_at = $3
              where id = $1 and appealed_at is null and lifted_at is null";
    ANSWER = "update measures set answer = $2, outcome = $3, answered_by = $4, answered_at = $5
              where id = $1 and appealed_at is not null and outcome is null and lifted_at is null";
    STANDING_OF = "select p.id, m.standing from memberships m join persons p on p.id = m.person_id
                   where m.space_id = $1 and p.uid = $2 and m.state = 'active'";
    // Who may answer: those who look after the space, but whoever decided and whoever it is about.
    OTHERS = "select p.id from memberships m join persons p on p.id = m.person_id
              where m.space_id = $1 and m.state = 'active' and m.standing in ('facilitator', 'steward')
              and p.state = 'active' and p.id <> $2 and p.id <> $3 order by p.id limit 20";
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Measure>, Problem> {
    tx.find(BY_UID, (uid,))
}

pub(super) fn log(tx: &mut Tx, space: SpaceId, most: i64, skip: i64) -> Result<Vec<Measure>, Problem> {
    tx.all(LOG, (space, most, skip))
}

/// What a new one says.
pub(super) struct New {
    pub uid: Uid,
    pub kind: Kind,
    pub content: (String, i64),
    pub person: PersonId,
    pub article: String,
    pub charter: String,
    pub reason: String,
    pub until: Option<Instant>,
}

pub(super) fn insert(tx: &mut Tx, space: SpaceId, by: PersonId, new: &New) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let row: Vec<Value> = vec![
        new.uid.into(),
        space.into(),
        new.kind.word().into(),
        new.content.0.as_str().into(),
        new.content.1.into(),
        new.person.into(),
        new.article.as_str().into(),
        new.charter.as_str().into(),
        new.reason.as_str().into(),
        by.into(),
        now.into(),
        new.until.into(),
    ];
    Ok(tx.find::<(i64,)>(INSERT, row)?.map(|(id,)| id))
}

pub(super) fn lift(tx: &mut Tx, id: i64, by: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(LIFT, (id, by, now))? == 1)
}

pub(super) fn appeal(tx: &mut Tx, id: i64, words: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(APPEAL, (id, words, now))? == 1)
}

pub(super) fn answer(
    tx: &mut Tx,
    id: i64,
    by: PersonId,
    outcome: Outcome,
    words: &str,
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(ANSWER, (id, words, outcome.word(), by, now))? == 1)
}

/// The number of an active member, and how they stand.
pub(super) fn standing_of(
    tx: &mut Tx,
    space: SpaceId,
    person: Uid,
) -> Result<Option<(PersonId, Standing)>, Problem> {
    tx.find(STANDING_OF, (space, person))
}

/// Those who look after a space and may answer: neither of two.
pub(crate) fn others(
    tx: &mut Tx,
    space: SpaceId,
    one: PersonId,
    other: PersonId,
) -> Result<Vec<PersonId>, Problem> {
    let rows = tx.all::<(PersonId,)>(OTHERS, (space, one, other))?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
