//! The project that a trainee brings to a cohort: what one learns on.
//!
//! Always true:
//! - somebody brings one project to a cohort, and it outlives the cohort;
//! - it reaches as far as its owner chose, and may always be read by those who let its owner in.
//!
//! Deliberately absent: its journal and its statements, which stand on it.

mod model;
pub mod store;

use kernel::{Audience, Problem, Trace, Uid};
use platform::{Install, Tx};

use crate::cohort;
use crate::reach::Reader;

pub use model::{Project, Words};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS).personal(&store::PERSONAL);
}

/// A project that somebody may read, with the training it belongs to.
pub struct Seen {
    /// The project.
    pub project: Project,
    /// Its training, and how they stand in it.
    pub training: cohort::Seen,
    /// What they may read of what is written there.
    pub reader: Reader,
}

impl Seen {
    /// Whether it is theirs.
    pub fn is_mine(&self) -> bool {
        self.reader.person == Some(self.project.owner.id)
    }
}

/// Lets a person read a project.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, its space is hidden from them, or it does not reach them.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let project = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let training = cohort::access::to_see(tx, &project.space)?;
    let reader = training.reader(tx)?;
    let may_read = reader.may_read(project.owner.id, project.reach) || reader.leads;
    let seen = Seen {
        project,
        training,
        reader,
    };
    if may_read { Ok(seen) } else { Err(Problem::Missing) }
}

/// Proof that a project is one's own.
pub struct MayTell(Seen);

impl MayTell {
    /// Everything known of it.
    pub fn seen(&self) -> &Seen {
        &self.0
    }

    /// The project.
    pub fn project(&self) -> &Project {
        &self.0.project
    }
}

/// Lets its owner tell what happens on it.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for anybody else.
pub fn to_tell(tx: &mut Tx, uid: Uid) -> Result<MayTell, Problem> {
    let seen = to_see(tx, uid)?;
    match seen.training.actor() {
        None => Err(Problem::SignIn),
        Some(_) if seen.is_mine() => Ok(MayTell(seen)),
        Some(_) => Err(Problem::Forbidden),
    }
}

/// Somebody who is let into a cohort, or is in it, brings their project; nothing when they had brought one.
///
/// # Errors
/// When the store refuses.
pub fn bring(
    tx: &mut Tx,
    space: kernel::SpaceId,
    owner: kernel::PersonId,
    words: &Words,
) -> Result<Option<(i64, Uid)>, Problem> {
    let uid = tx.new_uid();
    let Some(id) = store::insert(tx, uid, space, owner, words)? else {
        return Ok(None);
    };
    let trace = Trace::new("project.brought", Some(owner))
        .inside(space, Audience::Space)
        .cohort(space)
        .to("project", id);
    tx.record(trace.project(id))?;
    Ok(Some((id, uid)))
}

/// Its owner changes what is said of it. A refusal when it was changed meanwhile from another page.
///
/// # Errors
/// The refusal `project-changed-meanwhile`, and those of the store.
pub fn change(tx: &mut Tx, may: &MayTell, version: i64, words: &Words) -> Result<(), Problem> {
    let project = may.project();
    if !store::change(tx, project.id, version, words)? {
        return Err(kernel::Refusal::new("project-changed-meanwhile").into());
    }
    let space = may.seen().training.id();
    let trace = Trace::new("project.changed", Some(project.owner.id))
        .inside(space, Audience::Space)
        .cohort(space)
        .to("project", project.id);
    tx.record(trace.project(project.id))
}
