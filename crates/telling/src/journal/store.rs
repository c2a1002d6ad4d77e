//! The table of entries.

use kernel::{Problem, Uid};
use learning::Reach;
use platform::db::Value;
use platform::{Tx, markdown};

use super::access::{MayChange, MayTakeBack};
use super::model::{Entry, State, Written};
use crate::project::access::MayWrite;

platform::statements! {
    BY_UID = "select e.id, e.uid, j.id, j.uid, j.title, j.reach, s.slug, e.happened_on, e.tried, e.happened, e.felt,
              e.made, e.tried_html, e.happened_html, e.felt_html, e.made_html, e.activity, e.reach, e.state, e.told_at,
              e.version, p.id, p.uid, p.name, p.picture
              from entries e join projects j on j.id = e.project_id join spaces s on s.id = e.space_id
              join persons p on p.id = e.author_id where e.uid = $1";
    ALL_TOLD = "select e.id, e.uid, j.id, j.uid, j.title, j.reach, s.slug, e.happened_on, e.tried, e.happened, e.felt,
                e.made, e.tried_html, e.happened_html, e.felt_html, e.made_html, e.activity, e.reach, e.state,
                e.told_at, e.version, p.id, p.uid, p.name, p.picture
                from entries e join projects j on j.id = e.project_id join spaces s on s.id = e.space_id
                join persons p on p.id = e.author_id
                where e.project_id = $1 and e.author_id = $2 and e.state <> 'withdrawn'
                order by e.happened_on, e.id limit 2000";
    INSERT = "insert into entries (uid, project_id, space_id, author_id, happened_on, tried, happened, felt, made,
              tried_html, happened_html, felt_html, made_html, activity, reach, state, begun_at, told_at, changed_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $17)
              on conflict (uid) do nothing returning id";
    UPDATE = "update entries set happened_on = $3, tried = $4, happened = $5, felt = $6, made = $7, tried_html = $8,
              happened_html = $9, felt_html = $10, made_html = $11, activity = $12, reach = $13, state = $14,
              changed_at = $15, told_at = case when $14 = 'told' then coalesce(told_at, $15) else told_at end,
              version = version + 1 where id = $1 and version = $2 and state <> 'withdrawn'";
    WITHDRAW = "update entries set state = 'withdrawn', changed_at = $2 where id = $1 and state <> 'withdrawn'";
    RESTORE = "update entries set state = case when told_at is null then 'draft' else 'told' end, changed_at = $2
               where id = $1 and state = 'withdrawn'";
    LAST_REACH = "select reach from entries where project_id = $1 and author_id = $2 and told_at is not null
                  order by told_at desc, id desc limit 1";
}

/// The entry at an address, whoever asks. [`super::access`] decides whether it may be read.
pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Entry>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Everything that its owner told or drafted on a project, oldest first: for themselves.
///
/// # Errors
/// When the store refuses.
pub fn all_told(tx: &mut Tx, project: i64, owner: kernel::PersonId) -> Result<Vec<Entry>, Problem> {
    tx.all(ALL_TOLD, (project, owner))
}

/// What both statements that write take: the day, the parts as written and as HTML, the activity, the reach.
fn written(written: &Written) -> Vec<Value> {
    let mut row: Vec<Value> = vec![written.day.as_str().into()];
    row.extend(written.parts.iter().map(|part| Value::from(part.as_str())));
    // Written as HTML once, here, and not each time somebody reads it.
    row.extend(written.parts.iter().map(|part| Value::from(markdown::html(part))));
    row.push(written.activity.clone().into());
    row.push(written.reach.word().into());
    row
}

/// Writes an entry; nothing when the same form had been sent before.
pub(super) fn insert(
    tx: &mut Tx,
    may: &MayWrite,
    uid: Uid,
    words: &Written,
    state: State,
) -> Result<Option<i64>, Problem> {
    let (project, space, now) = (&may.seen().project, may.seen().training.id(), tx.now());
    let mut row: Vec<Value> = vec![
        uid.into(),
        project.id.into(),
        space.into(),
        project.owner.id.into(),
    ];
    row.extend(written(words));
    row.push(state.word().into());
    row.push(now.into());
    row.push((state == State::Told).then_some(now).into());
    Ok(tx.find::<(i64,)>(INSERT, row)?.map(|(id,)| id))
}

/// Writes it anew, unless it was since `version`, or was withdrawn.
pub(super) fn update(
    tx: &mut Tx,
    may: &MayChange,
    version: i64,
    words: &Written,
    state: State,
) -> Result<bool, Problem> {
    let now = tx.now();
    let mut row: Vec<Value> = vec![may.entry().id.into(), version.into()];
    row.extend(written(words));
    row.push(state.word().into());
    row.push(now.into());
    Ok(tx.run(UPDATE, row)? == 1)
}

pub(super) fn withdraw(tx: &mut Tx, may: &MayTakeBack) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (may.seen().entry.id, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, may: &MayTakeBack) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(RESTORE, (may.seen().entry.id, now))? == 1)
}

/// How far the owner of a project let what they told last reach.
pub(super) fn last_reach(tx: &mut Tx, may: &MayWrite) -> Result<Option<Reach>, Problem> {
    let project = &may.seen().project;
    let found = tx.find::<(Reach,)>(LAST_REACH, (project.id, project.owner.id))?;
    Ok(found.map(|(reach,)| reach))
}
