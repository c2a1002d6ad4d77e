//! The ledger: one append-only list of traces, and the views made of it.
//!
//! Always true:
//! - a trace is written in the transaction of what it tells;
//! - a trace is never changed nor removed (the database itself refuses);
//! - a view holds nothing that the traces do not say, so it can be made again at any time.

use kernel::{Audience, Instant, Level, PersonId, Problem, SpaceId, Trace};

use crate::Tx;
use crate::db::{FromRow, Row};

crate::statements! {
    RECORD = "insert into traces (uid, at, verb, actor_id, about_id, space_id, object_kind, object_id,
              gathering_id, cohort_id, project_id, role, strand, level, skills, audience, detail)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
              returning id";
    AFTER = "select id, at, verb, actor_id, about_id, space_id, object_kind, object_id, role, strand, level,
             skills, cohort_id, project_id, audience, detail from traces where id > $1 order by id limit $2";
    LAST = "select coalesce(max(id), 0) from traces";
}

/// A trace that has been written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its place in the ledger.
    pub id: i64,
    /// When it was written.
    pub at: Instant,
    /// What was done.
    pub verb: String,
    /// Who did it.
    pub actor: Option<PersonId>,
    /// Whom it was done to or for.
    pub about: Option<PersonId>,
    /// The space where it happened.
    pub space: Option<SpaceId>,
    /// The kind of thing it was done to.
    pub object_kind: Option<String>,
    /// The number of that thing.
    pub object: Option<i64>,
    /// The role in which it was done.
    pub role: Option<String>,
    /// The key of the strand on which it counts.
    pub strand: Option<String>,
    /// The level at which it counts.
    pub level: Option<Level>,
    /// The keys of skills, separated by spaces.
    pub skills: String,
    /// The cohort in which it was done: the number of its space.
    pub cohort: Option<i64>,
    /// The project on which it was done.
    pub project: Option<i64>,
    /// Who may see it.
    pub audience: String,
    /// A detail that says nothing personal.
    pub detail: String,
}

impl FromRow for Recorded {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Recorded {
            id: row.column()?,
            at: row.column()?,
            verb: row.column()?,
            actor: row.column()?,
            about: row.column()?,
            space: row.column()?,
            object_kind: row.column()?,
            object: row.column()?,
            role: row.column()?,
            strand: row.column()?,
            level: row.column()?,
            skills: row.column()?,
            cohort: row.column()?,
            project: row.column()?,
            audience: row.column()?,
            detail: row.column()?,
        })
    }
}

/// A table made of traces: how one more trace changes it, how it is emptied, and how it reads.
#[derive(Clone, Copy)]
pub struct View {
    /// The table.
    pub name: &'static str,
    /// Adds what a trace says.
    pub apply: fn(&mut Tx, &Recorded) -> Result<(), Problem>,
    /// Empties the table.
    pub clear: fn(&mut Tx) -> Result<(), Problem>,
    /// The whole table as lines in a fixed order, to compare two makings.
    pub lines: fn(&mut Tx) -> Result<Vec<String>, Problem>,
}

impl Tx<'_> {
    /// Writes a trace and brings every view up to date.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn record(&mut self, trace: Trace) -> Result<(), Problem> {
        let recorded = write(self, trace)?;
        for view in self.views().iter() {
            (view.apply)(self, &recorded)?;
        }
        Ok(())
    }
}

fn write(tx: &mut Tx, trace: Trace) -> Result<Recorded, Problem> {
    let (uid, at) = (tx.new_uid(), tx.now());
    let skills = trace.skills.join(" ");
    let (object_kind, object) = trace.object.unzip();
    let args = vec![
        uid.into(),
        at.into(),
        trace.verb.into(),
        trace.actor.into(),
        trace.about.into(),
        trace.space.into(),
        object_kind.into(),
        object.into(),
        trace.gathering.into(),
        trace.cohort.into(),
        trace.project.into(),
        trace.role.clone().into(),
        trace.strand.clone().into(),
        trace.level.map(Level::word).into(),
        skills.as_str().into(),
        Audience::word(trace.audience).into(),
        trace.detail.as_str().into(),
    ];
    let (id,) = tx.one::<(i64,)>(RECORD, args)?;
    Ok(Recorded {
        id,
        at,
        verb: trace.verb.to_owned(),
        actor: trace.actor,
        about: trace.about,
        space: trace.space,
        object_kind: object_kind.map(str::to_owned),
        object,
        role: trace.role,
        strand: trace.strand,
        level: trace.level,
        skills,
        cohort: trace.cohort,
        project: trace.project,
        audience: trace.audience.word().to_owned(),
        detail: trace.detail,
    })
}

/// How many traces are read at a time when views are made again.
const PORTION: i64 = 2_000;

/// Makes every view again from the first trace on, in one transaction.
///
/// # Errors
/// When the store refuses.
pub fn rebuild(tx: &mut Tx) -> Result<i64, Problem> {
    let views = tx.views();
    for view in views.iter() {
        (view.clear)(tx)?;
    }
    let mut last = 0;
    loop {
        let portion = tx.all::<Recorded>(AFTER, (last, PORTION))?;
        let Some(newest) = portion.last() else {
            return Ok(last);
        };
        last = newest.id;
        for recorded in &portion {
            for view in views.iter() {
                (view.apply)(tx, recorded)?;
            }
        }
    }
}

/// Every view as lines, to compare two makings.
///
/// # Errors
/// When the store refuses.
pub fn lines(tx: &mut Tx) -> Result<Vec<String>, Problem> {
    let mut all = Vec::new();
    for view in tx.views().iter() {
        all.push(format!("== {}", view.name));
        all.extend((view.lines)(tx)?);
    }
    Ok(all)
}

/// The number of the newest trace.
///
/// # Errors
/// When the store refuses.
pub fn last(tx: &mut Tx) -> Result<i64, Problem> {
    tx.one::<(i64,)>(LAST, ()).map(|(last,)| last)
}

/// The traces after a number, oldest first.
///
/// # Errors
/// When the store refuses.
pub fn after(tx: &mut Tx, last: i64, most: i64) -> Result<Vec<Recorded>, Problem> {
    tx.all(AFTER, (last, most))
}
