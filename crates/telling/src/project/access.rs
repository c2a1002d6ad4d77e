//! The doors of a project: that of the ground, and that of what its owner writes as a member.

use kernel::{Problem, Uid};
use learning::project::{self, MayTell, Seen};
use platform::{Actor, Tx};

/// Lets a person read a project. One whose owner was erased is not there any more.
///
/// # Errors
/// As for [`project::to_see`].
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let seen = project::to_see(tx, uid)?;
    if seen.project.words.title.is_empty() {
        return Err(Problem::Missing);
    }
    Ok(seen)
}

/// Proof that a project is one's own, and that one is a member of its cohort now.
pub struct MayWrite(MayTell);

impl MayWrite {
    /// Everything known of it.
    pub fn seen(&self) -> &Seen {
        self.0.seen()
    }

    /// The proof of the ground.
    pub fn tell(&self) -> &MayTell {
        &self.0
    }
}

/// Lets its owner write on it. Whoever left the cohort reads what is theirs and takes it away, and adds nothing to it.
///
/// # Errors
/// As for [`project::to_tell`]; [`Problem::Forbidden`] for an owner who left.
pub fn to_write(tx: &mut Tx, uid: Uid) -> Result<MayWrite, Problem> {
    let may = project::to_tell(tx, uid)?;
    if may.seen().training.space.belongs() {
        Ok(MayWrite(may))
    } else {
        Err(Problem::Forbidden)
    }
}

/// Proof that `actor` is a member who may read a project of somebody else.
pub struct MayFollow {
    seen: Seen,
    actor: Actor,
}

impl MayFollow {
    /// The project.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

/// Lets a member follow the project of somebody else.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for its owner and for who is no member.
pub fn to_follow(tx: &mut Tx, uid: Uid) -> Result<MayFollow, Problem> {
    let seen = to_see(tx, uid)?;
    let actor = seen.training.actor().cloned().ok_or(Problem::SignIn)?;
    if seen.training.space.belongs() && !seen.is_mine() {
        Ok(MayFollow { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}
