//! The door: whoever has the address of a badge that its owner took and does not hide reads it; its owner and those who
//! give badges in its space read it before, and lead it to its end.

use kernel::{Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::access::{self as space_access, Seen as SeenSpace};

use super::model::{Award, Owner, Step, by_another};
use super::store;
use crate::badge::model::Badge;
use crate::badge::store as badges;

/// How somebody stands to a badge of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is theirs, or they speak for the group whose it is.
    Owner,
    /// They belong to the group whose it is.
    Inside,
    /// It is somebody else’s.
    Other,
}

/// A badge of somebody that somebody may read.
pub struct Seen {
    /// It.
    pub award: Award,
    /// What it is.
    pub badge: Badge,
    /// Who reads; nobody for a visitor.
    pub actor: Option<Actor>,
    /// How they stand to it.
    pub standing: Standing,
    /// Its space, unless that is hidden from them.
    pub space: Option<SeenSpace>,
}

impl Seen {
    /// Whether it is theirs, or their group’s to answer for.
    pub fn is_owner(&self) -> bool {
        self.standing == Standing::Owner
    }

    /// Whether they may give badges in its space, this one being no badge of theirs.
    pub fn may_award(&self) -> bool {
        self.standing == Standing::Other
            && self
                .space
                .as_ref()
                .is_some_and(|space| space.has(Right::AwardBadge))
    }

    /// Whether they may say something of it.
    pub fn may_endorse(&self) -> bool {
        self.standing == Standing::Other
            && self.actor.is_some()
            && self.award.is_public()
            && !self.award.erased
    }
}

fn standing(tx: &mut Tx, actor: Option<&Actor>, award: &Award) -> Result<Standing, Problem> {
    let Some(actor) = actor else {
        return Ok(Standing::Other);
    };
    match &award.owner {
        Owner::Person(person) if person.id == actor.id => Ok(Standing::Owner),
        Owner::Person(_) => Ok(Standing::Other),
        Owner::Group(_, slug, _) => match visible(space_access::to_see_always(tx, slug))? {
            Some(group) if group.belongs() && group.has(Right::Describe) => Ok(Standing::Owner),
            Some(group) if group.belongs() => Ok(Standing::Inside),
            _ => Ok(Standing::Other),
        },
    }
}

fn visible(found: Result<SeenSpace, Problem>) -> Result<Option<SeenSpace>, Problem> {
    match found {
        Ok(space) => Ok(Some(space)),
        Err(Problem::Missing) => Ok(None),
        Err(problem) => Err(problem),
    }
}

/// Lets a person read a badge of somebody.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, or not to be read by them.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let award = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let badge = badges::by_id(tx, award.badge)?;
    let actor = tx.actor().cloned();
    let standing = standing(tx, actor.as_ref(), &award)?;
    let space = visible(space_access::to_see_always(tx, &badge.slug))?;
    let seen = Seen {
        award,
        badge,
        actor,
        standing,
        space,
    };
    let leads = seen
        .space
        .as_ref()
        .is_some_and(|space| space.has(Right::AwardBadge));
    if seen.award.is_public() || seen.standing != Standing::Other || leads {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets anybody who has its address, and nobody else, take its files: what is not public is its owner’s alone.
///
/// # Errors
/// As for [`to_see`].
pub fn to_take(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let seen = to_see(tx, uid)?;
    let is_had = !seen.award.document.is_empty() && !seen.award.erased;
    let open = seen.award.is_public() || (seen.is_owner() && seen.award.answered.is_some());
    if is_had && open {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// What its owner does with it they may do for ever; what others do ends with its space.
fn while_awake(seen: &Seen) -> Result<(), Problem> {
    match &seen.space {
        Some(space) => Ok(space.space.life.while_awake()?),
        None => Ok(()),
    }
}

/// Proof that somebody may take a step with it.
pub struct MayStep {
    /// It.
    pub seen: Seen,
    /// Who may.
    pub actor: Actor,
    /// The step.
    pub step: Step,
}

/// Lets a person take a step: the owner’s own, or, for all others, somebody else’s who gives badges there.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for whoever may not.
pub fn to_step(tx: &mut Tx, uid: Uid, step: Step) -> Result<MayStep, Problem> {
    let seen = to_see(tx, uid)?;
    let actor = seen.actor.clone().ok_or(Problem::SignIn)?;
    if !step.is_owners() && seen.standing != Standing::Other {
        // They may give badges, but not to themselves: that is said.
        by_another(step, true)?;
    }
    if !step.is_owners() {
        while_awake(&seen)?;
    }
    let allowed = if step.is_owners() {
        seen.is_owner()
    } else {
        seen.may_award()
    };
    if allowed {
        Ok(MayStep { seen, actor, step })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Lets an owner show it or hide it.
///
/// # Errors
/// As for [`to_step`].
pub fn to_own(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let seen = to_see(tx, uid)?;
    match (&seen.actor, seen.is_owner()) {
        (None, _) => Err(Problem::SignIn),
        (_, true) => Ok(seen),
        (_, false) => Err(Problem::Forbidden),
    }
}

/// Lets somebody else say something of it.
///
/// # Errors
/// As for [`to_step`].
pub fn to_endorse(tx: &mut Tx, uid: Uid) -> Result<(Seen, Actor), Problem> {
    let seen = to_see(tx, uid)?;
    let actor = seen.actor.clone().ok_or(Problem::SignIn)?;
    if seen.standing != Standing::Other {
        return Err(kernel::Refusal::new("award-not-oneself").into());
    }
    while_awake(&seen)?;
    if seen.may_endorse() {
        Ok((seen, actor))
    } else {
        Err(Problem::Forbidden)
    }
}
