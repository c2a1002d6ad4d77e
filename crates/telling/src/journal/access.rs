//! The doors of an entry.

use kernel::{Problem, Uid};
use learning::{Reach, Reader, cohort};
use platform::{Actor, Tx};

use super::model::{Entry, State};
use super::store;
use crate::project::access::{self as project_access, MayWrite};

/// An entry that somebody may read.
pub struct Seen {
    /// The entry.
    pub entry: Entry,
    /// The training.
    pub training: cohort::Seen,
    /// What they may read of what others wrote there.
    pub reader: Reader,
}

impl Seen {
    /// Whether they wrote it.
    pub fn is_mine(&self) -> bool {
        self.reader.person == Some(self.entry.author.id)
    }

    /// Whether its project reaches them too: if not, they do not learn what it is called.
    pub fn shows_project(&self) -> bool {
        self.reader.leads
            || self
                .reader
                .may_read(self.entry.author.id, self.entry.project_reach)
    }

    /// Whether something under it that reached so far when it was written still reaches them.
    pub fn reaches(&self, then: Reach) -> bool {
        self.reader.may_read(self.entry.author.id, then)
    }
}

/// Lets a person read an entry: its author always, others once it is told and as far as it reaches.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, its space is hidden from them, or it does not reach them.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let entry = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let training = cohort::access::to_see(tx, &entry.space)?;
    let reader = training.reader(tx)?;
    let seen = Seen {
        entry,
        training,
        reader,
    };
    let told = seen.entry.state == State::Told && seen.reaches(seen.entry.written.reach);
    if seen.is_mine() || told {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Proof that an entry is one's own.
pub struct MayTakeBack(Seen);

impl MayTakeBack {
    /// The entry.
    pub fn seen(&self) -> &Seen {
        &self.0
    }
}

/// Lets its author take it back, or put it back, even when they left.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for anybody else.
pub fn to_take_back(tx: &mut Tx, uid: Uid) -> Result<MayTakeBack, Problem> {
    let seen = to_see(tx, uid)?;
    match seen.reader.person {
        None => Err(Problem::SignIn),
        Some(_) if seen.is_mine() => Ok(MayTakeBack(seen)),
        Some(_) => Err(Problem::Forbidden),
    }
}

/// Proof that an entry is one's own, and that one is a member of the cohort now.
pub struct MayChange {
    entry: Entry,
    project: MayWrite,
}

impl MayChange {
    /// The entry.
    pub fn entry(&self) -> &Entry {
        &self.entry
    }

    /// The proof of its project.
    pub fn project(&self) -> &MayWrite {
        &self.project
    }

    /// Both, to be kept apart.
    pub fn into_parts(self) -> (MayWrite, Entry) {
        (self.project, self.entry)
    }
}

/// Lets its author change it. What was withdrawn is put back first.
///
/// # Errors
/// As for [`to_take_back`]; [`Problem::Forbidden`] for an author who left, [`Problem::Missing`] for what was withdrawn.
pub fn to_change(tx: &mut Tx, uid: Uid) -> Result<MayChange, Problem> {
    let entry = to_take_back(tx, uid)?.0.entry;
    if entry.state == State::Withdrawn {
        return Err(Problem::Missing);
    }
    let project = project_access::to_write(tx, entry.project)?;
    Ok(MayChange { entry, project })
}

/// Proof that `actor` may reply to an entry that was told.
pub struct MayReply {
    seen: Seen,
    actor: Actor,
}

impl MayReply {
    /// The entry.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

/// Lets whoever may read it reply.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] under a draft or what was withdrawn.
pub fn to_reply(tx: &mut Tx, uid: Uid) -> Result<MayReply, Problem> {
    let seen = to_see(tx, uid)?;
    let actor = seen.training.actor().cloned().ok_or(Problem::SignIn)?;
    if seen.entry.state == State::Told {
        Ok(MayReply { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Proof that `actor` leads the cohort and may read the entry.
pub struct MayModerate {
    seen: Seen,
    actor: Actor,
}

impl MayModerate {
    /// The entry.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

/// Lets those who lead hide a reply under an entry that reaches them.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for who does not lead.
pub fn to_moderate(tx: &mut Tx, uid: Uid) -> Result<MayModerate, Problem> {
    let seen = to_see(tx, uid)?;
    let actor = seen.training.actor().cloned().ok_or(Problem::SignIn)?;
    if seen.reader.leads {
        Ok(MayModerate { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}
