//! The tables of statements and of their versions.

use kernel::{Instant, PersonId, Problem, Uid};
use learning::project::Seen;
use platform::Tx;
use platform::db::{FromRow, Row, Value};

use super::access::MayState;
use super::model::{Statement, Written};
use crate::circle::Sight;
use crate::project::access::MayWrite;

platform::statements! {
    OF_PROJECT = "select t.id, t.meeting, t.to_project, t.from_training, t.to_training, t.from_project, t.stands,
                  t.next_step, t.reach, t.stated_at, t.changed_at, t.version, j.uid, j.title, j.reach,
                  p.id, p.uid, p.name, p.picture
                  from statements t join projects j on j.id = t.project_id join persons p on p.id = t.author_id
                  where t.project_id = $1 and t.reach in ($2, $3, $4, $5) order by t.stated_at, t.id limit 120";
    OWN = "select t.id, t.meeting, t.to_project, t.from_training, t.to_training, t.from_project, t.stands, t.next_step,
           t.reach, t.stated_at, t.changed_at, t.version, j.uid, j.title, j.reach, p.id, p.uid, p.name, p.picture
           from statements t join projects j on j.id = t.project_id join persons p on p.id = t.author_id
           where t.project_id = $1 and t.meeting = $2";
    INSERT = "insert into statements (uid, project_id, space_id, author_id, meeting, to_project, from_training,
              to_training, from_project, stands, next_step, reach, stated_at, changed_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
              on conflict (project_id, meeting) do nothing returning id";
    UPDATE = "update statements set to_project = $3, from_training = $4, to_training = $5, from_project = $6,
              stands = $7, next_step = $8, reach = $9, changed_at = $10, version = version + 1
              where id = $1 and version = $2";
    ADD_VERSION = "insert into statement_versions (statement_id, version, to_project, from_training, to_training,
                   from_project, stands, next_step, reach, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    VERSIONS = "select v.version, v.at, v.to_project, v.from_training, v.to_training, v.from_project, v.stands,
                v.next_step, v.reach from statement_versions v where v.statement_id = $1
                order by v.version desc limit 100";
    LAST = "select coalesce(max(stated_at), 0) from statements
            where project_id = $1 and meeting <> $2 and stated_at <= $3";
}

/// The statements of a project that reach the reader, oldest first.
///
/// # Errors
/// When the store refuses.
pub fn of_project(tx: &mut Tx, seen: &Seen) -> Result<Vec<Statement>, Problem> {
    let project = &seen.project;
    let [own, group, cohort, everyone] = Sight::of_author(&seen.reader, project.owner.id);
    tx.all(OF_PROJECT, (project.id, own, group, cohort, everyone))
}

/// All of them, for the owner of the project.
///
/// # Errors
/// When the store refuses.
pub fn all_of(tx: &mut Tx, project: i64) -> Result<Vec<Statement>, Problem> {
    tx.all(OF_PROJECT, (project, "own", "group", "cohort", "everyone"))
}

/// What its owner stated at a meeting.
pub(super) fn own(tx: &mut Tx, may: &MayWrite, meeting: &str) -> Result<Option<Statement>, Problem> {
    tx.find(OWN, (may.seen().project.id, meeting))
}

/// When the owner stated last before `now`, at another meeting.
pub(super) fn last(tx: &mut Tx, may: &MayState, now: Instant) -> Result<Instant, Problem> {
    let project = may.project().seen().project.id;
    let row = (project, may.meeting().key.as_str(), now);
    tx.one::<(Instant,)>(LAST, row).map(|(at,)| at)
}

fn columns(written: &Written) -> Vec<Value> {
    vec![
        written.to_project.as_str().into(),
        written.from_training.join("\n").into(),
        written.to_training.as_str().into(),
        written.from_project.join("\n").into(),
        written.stands.as_str().into(),
        written.next_step.as_str().into(),
        written.reach.word().into(),
    ]
}

/// Makes one; nothing when one was made already.
pub(super) fn insert(tx: &mut Tx, may: &MayState, written: &Written) -> Result<Option<i64>, Problem> {
    let seen = may.project().seen();
    let (uid, now): (Uid, Instant) = (tx.new_uid(), tx.now());
    let owner: PersonId = seen.project.owner.id;
    let mut row: Vec<Value> = vec![
        uid.into(),
        seen.project.id.into(),
        seen.training.id().into(),
        owner.into(),
        may.meeting().key.as_str().into(),
    ];
    row.extend(columns(written));
    row.push(now.into());
    let made = tx.find::<(i64,)>(INSERT, row)?;
    if let Some((id,)) = made {
        add_version(tx, id, 1, written)?;
    }
    Ok(made.map(|(id,)| id))
}

/// Corrects it, unless it was since `version`.
pub(super) fn update(tx: &mut Tx, id: i64, version: i64, written: &Written) -> Result<bool, Problem> {
    let now = tx.now();
    let mut row: Vec<Value> = vec![id.into(), version.into()];
    row.extend(columns(written));
    row.push(now.into());
    let done = tx.run(UPDATE, row)? == 1;
    if done {
        add_version(tx, id, version + 1, written)?;
    }
    Ok(done)
}

fn add_version(tx: &mut Tx, id: i64, version: i64, written: &Written) -> Result<(), Problem> {
    let now = tx.now();
    let mut row: Vec<Value> = vec![id.into(), version.into()];
    row.extend(columns(written));
    row.push(now.into());
    tx.run(ADD_VERSION, row).map(drop)
}

/// A state that a statement was in.
pub struct Version {
    /// Which, from 1.
    pub number: i64,
    /// Since when.
    pub at: Instant,
    /// What was written in it.
    pub written: Written,
}

impl FromRow for Version {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Version {
            number: row.column()?,
            at: row.column()?,
            written: Written::from_row(row)?,
        })
    }
}

/// Every state that a statement was in, newest first, whoever asks.
pub(super) fn versions(tx: &mut Tx, statement: i64) -> Result<Vec<Version>, Problem> {
    tx.all(VERSIONS, (statement,))
}
