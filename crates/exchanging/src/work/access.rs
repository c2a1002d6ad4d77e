//! The door of a work: its group writes it, the cohort reads it for them, and anybody reads what is published.

use kernel::{Problem, Uid};
use learning::cohort;
use platform::{Actor, Tx};

use super::model::{State, Work};
use super::store;

/// A work that somebody may read.
pub struct Seen {
    /// The work.
    pub work: Work,
    /// Its training, when they may see the space; a published work is read without.
    pub training: Option<cohort::Seen>,
    /// Whether they are in the group that writes it.
    pub writes: bool,
}

impl Seen {
    /// Whether they lead the cohort.
    pub fn leads(&self) -> bool {
        self.training.as_ref().is_some_and(cohort::Seen::leads)
    }

    /// Whether they belong to the cohort.
    pub fn belongs(&self) -> bool {
        self.training
            .as_ref()
            .is_some_and(|training| training.space.belongs())
    }

    /// Whether they may read it for its authors now.
    pub fn may_review(&self) -> bool {
        self.work.state == State::Review && self.belongs() && !self.writes
    }

    /// Whether they see how it comes about: its history, and what others said of it.
    pub fn sees_inside(&self) -> bool {
        self.writes || self.leads()
    }
}

/// Lets those read a work for whom it is at its stage.
///
/// # Errors
/// [`Problem::Missing`] for everybody else.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let work = store::find(tx, uid)?.ok_or(Problem::Missing)?;
    let training = match cohort::access::to_see(tx, &work.space) {
        Ok(training) => Some(training),
        Err(Problem::Missing) => None,
        Err(problem) => return Err(problem),
    };
    let me = tx.actor().map(|actor| actor.id);
    let belongs = training.as_ref().is_some_and(|training| training.space.belongs());
    let writes = match me.filter(|_| belongs) {
        Some(me) => store::is_in_group(tx, work.group, me)?,
        None => false,
    };
    let seen = Seen {
        work,
        training,
        writes,
    };
    let may_read = match seen.work.state {
        State::Published => true,
        State::Review => seen.belongs() || seen.leads(),
        State::Outline | State::Draft | State::Withdrawn => seen.sees_inside(),
    };
    if may_read { Ok(seen) } else { Err(Problem::Missing) }
}

/// Proof that somebody is in the group that writes a work.
pub struct MayWrite {
    seen: Seen,
    actor: Actor,
}

impl MayWrite {
    /// The work.
    pub fn work(&self) -> &Work {
        &self.seen.work
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Its training.
    ///
    /// # Errors
    /// [`Problem::Missing`] without one; whoever writes is in it.
    pub fn training(&self) -> Result<&cohort::Seen, Problem> {
        self.seen.training.as_ref().ok_or(Problem::Missing)
    }
}

/// Lets the people of its group write a work.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for anybody else.
pub fn to_write(tx: &mut Tx, uid: Uid) -> Result<MayWrite, Problem> {
    let seen = to_see(tx, uid)?;
    let actor = tx.signed_in()?;
    if seen.writes {
        Ok(MayWrite { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Proof that somebody may read a work for its authors.
pub struct MayReview {
    seen: Seen,
    actor: Actor,
}

impl MayReview {
    /// Everything known of it.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// The work.
    pub fn work(&self) -> &Work {
        &self.seen.work
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

/// Lets the others of the cohort say what they read, as long as it is in review.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for its authors and when it is not asked
/// for.
pub fn to_review(tx: &mut Tx, uid: Uid) -> Result<MayReview, Problem> {
    let seen = to_see(tx, uid)?;
    let actor = tx.signed_in()?;
    if seen.may_review() {
        Ok(MayReview { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}
