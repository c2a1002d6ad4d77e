//! Attaching, taking away, putting back.

use kernel::{Audience, Level, Problem, Trace, Uid};
use platform::Tx;

use super::access::{MayShow, Own};
use super::file::{self, Kept};
use super::model::Attached;
use super::store::{self, New};

/// What a form says.
pub struct Wish {
    /// The identifier that the form carried.
    pub once: Uid,
    /// The key of the skill.
    pub skill: String,
    /// The level.
    pub level: Option<Level>,
    /// What is attached.
    pub attached: Attached,
    /// What that is called.
    pub title: String,
    /// What it shows.
    pub sentence: String,
    /// Whether it was on their project, for whoever may read it.
    pub on_project: bool,
}

/// Attaches something to a skill; whether it was not attached by the same form before.
pub fn attach(tx: &mut Tx, may: &MayShow, wish: &Wish, kept: Option<&Kept>) -> Result<bool, Problem> {
    let (space, person) = (may.may.id(), may.may.actor.id);
    let project = may
        .project
        .as_ref()
        .filter(|_| wish.on_project)
        .map(|project| project.0);
    let new = New {
        uid: wish.once,
        space,
        person,
        project,
        skill: &wish.skill,
        level: wish.level,
        attached: &wish.attached,
        title: &wish.title,
        sentence: &wish.sentence,
    };
    let Some(id) = store::attach(tx, &new)? else {
        let known = store::by_uid(tx, wish.once)?;
        return if known.is_some_and(|known| known.person == person) {
            Ok(false)
        } else {
            Err(Problem::Malformed("problem-not-a-form"))
        };
    };
    if let Some(kept) = kept {
        file::remember(tx, person, kept)?;
    }
    // It says which skill, and counts for none: what was done was counted when it was done.
    let trace = Trace::new("evidence.attached", Some(person))
        .inside(space, Audience::Own)
        .to("evidence", id)
        .detail(wish.skill.as_str());
    tx.record(match project {
        Some(project) => trace.project(project),
        None => trace,
    })?;
    Ok(true)
}

/// Its author takes it away.
pub fn remove(tx: &mut Tx, own: &Own) -> Result<(), Problem> {
    if store::remove(tx, own.evidence.id)? {
        tell(tx, own, "evidence.removed")?;
    }
    Ok(())
}

/// Its author puts it back.
pub fn restore(tx: &mut Tx, own: &Own) -> Result<(), Problem> {
    if store::restore(tx, own.evidence.id)? {
        tell(tx, own, "evidence.restored")?;
    }
    Ok(())
}

fn tell(tx: &mut Tx, own: &Own, verb: &'static str) -> Result<(), Problem> {
    let trace = Trace::new(verb, Some(own.growing.actor.id)).inside(own.growing.id(), Audience::Own);
    tx.record(
        trace
            .to("evidence", own.evidence.id)
            .detail(own.evidence.skill.as_str()),
    )
}
