//! The door: an order is read by those on it, by whoever made it, and by those who sign in its space; nobody signs an order
//! on which they stand.

use kernel::{PersonId, Problem, Refusal, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::access::{self, Belong, May};

use super::model::{Agent, Mission, Step};
use super::store;

/// An order that somebody may read.
pub struct Seen {
    /// The order.
    pub mission: Mission,
    /// Those on it.
    pub agents: Vec<Agent>,
    /// Who reads.
    pub actor: Actor,
    /// Its space, and how they stand in it.
    pub space: access::Seen,
}

impl Seen {
    /// Whether they stand on it.
    pub fn is_on_it(&self) -> bool {
        self.agents.iter().any(|agent| agent.person == self.actor.id)
    }

    /// Whether they made it.
    pub fn is_maker(&self) -> bool {
        self.mission.made_by == self.actor.id
    }

    /// Whether they sign orders of its space.
    pub fn is_signer(&self) -> bool {
        self.space.has(Right::Arrange)
    }

    /// Whether they may take a step, as far as it is for them.
    pub fn may(&self, step: Step) -> bool {
        let leads = self.mission.state.after(step).is_some();
        let signed = self.mission.decided.is_some() && !self.mission.state.is_open();
        leads
            && match step {
                Step::Ask => self.is_maker(),
                Step::Sign | Step::Refuse => self.is_signer() && !self.is_on_it(),
                Step::Cancel => self.is_maker() || (signed && self.is_signer()),
                Step::Tell => self.is_maker() || self.is_on_it(),
            }
    }
}

/// Whether somebody may make orders for others.
pub fn for_others(seen: &access::Seen) -> bool {
    seen.has(Right::Gather)
}

/// Lets a person read an order.
///
/// # Errors
/// [`Problem::SignIn`] for a visitor; [`Problem::Missing`] when it is not there, or is none of theirs.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let actor = tx.signed_in()?;
    let mission = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = access::to_see(tx, &mission.space)?;
    let agents = store::agents(tx, mission.id)?;
    let seen = Seen {
        mission,
        agents,
        actor,
        space,
    };
    let prepared = seen.mission.number.is_some();
    if seen.is_maker() || seen.is_on_it() || (seen.is_signer() && prepared) {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Proof that somebody may take a step with an order.
pub struct MayStep {
    /// It.
    pub seen: Seen,
    /// The step.
    pub step: Step,
}

/// Lets a person take a step.
///
/// # Errors
/// As for [`to_see`]; [`Problem::Refused`] when the order is elsewhere on its way or they stand on it;
/// [`Problem::Forbidden`] when it is not for them.
pub fn to_step(tx: &mut Tx, uid: Uid, step: Step) -> Result<MayStep, Problem> {
    let seen = to_see(tx, uid)?;
    if step.is_signers() && seen.is_signer() && seen.is_on_it() {
        return Err(Refusal::new("mission-not-oneself").into());
    }
    if seen.may(step) {
        return Ok(MayStep { seen, step });
    }
    let theirs = match step {
        Step::Ask => seen.is_maker(),
        Step::Sign | Step::Refuse => seen.is_signer(),
        Step::Cancel | Step::Tell => seen.is_maker() || seen.is_on_it() || seen.is_signer(),
    };
    match theirs && seen.mission.state.after(step).is_none() {
        true => Err(Refusal::new("mission-elsewhere").into()),
        false => Err(Problem::Forbidden),
    }
}

/// Lets whoever made it word it otherwise.
///
/// # Errors
/// As for [`to_see`]; [`Problem::Forbidden`] for anybody else, and once it was asked for.
pub fn to_word(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let seen = to_see(tx, uid)?;
    if seen.is_maker() && seen.mission.state.is_open() {
        Ok(seen)
    } else {
        Err(Problem::Forbidden)
    }
}

/// Lets a member make one.
///
/// # Errors
/// As for [`access::to_belong`].
pub fn to_make(tx: &mut Tx, slug: &str) -> Result<May<Belong>, Problem> {
    access::to_belong(tx, slug)
}

/// Refuses an order for others by somebody who may make only their own.
///
/// # Errors
/// [`Problem::Forbidden`] then.
pub fn own_alone(may: &May<Belong>, agents: &[PersonId]) -> Result<(), Problem> {
    let own = agents == [may.actor().id];
    if own || for_others(may.seen()) {
        Ok(())
    } else {
        Err(Problem::Forbidden)
    }
}

/// Signing orders in a space.
pub enum Sign {}

impl access::Act for Sign {
    const RIGHT: Right = Right::Arrange;
}

/// Lets somebody sign orders of a space.
///
/// # Errors
/// As for [`access::to`].
pub fn to_sign(tx: &mut Tx, slug: &str) -> Result<May<Sign>, Problem> {
    access::to(tx, slug)
}
