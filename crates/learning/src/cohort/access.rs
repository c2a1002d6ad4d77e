//! The door of every page of a training: whoever sees the space sees its plan; members follow it; some lead.

use kernel::{Module, Problem, Right, SpaceId};
use platform::{Actor, Tx};
use spaces::space::Standing;
use spaces::space::access::{self, Act};
use trame::Program;

use super::model::Cohort;
use super::store;
use crate::reach::Reader;

/// Leading a cohort.
pub enum Lead {}

impl Act for Lead {
    const RIGHT: Right = Right::Lead;
}

/// A space with a program that somebody may see, with its dates once it has them.
pub struct Seen {
    /// The space, and how they stand in it.
    pub space: access::Seen,
    /// The dates.
    pub cohort: Option<Cohort>,
}

impl Seen {
    /// The number of the space.
    pub fn id(&self) -> SpaceId {
        self.space.space.id
    }

    /// The name of the space in addresses.
    pub fn slug(&self) -> &str {
        &self.space.space.slug
    }

    /// The plan.
    ///
    /// # Errors
    /// [`Problem::Missing`] when the trame has none; the door lets nobody in then.
    pub fn program(&self) -> Result<&Program, Problem> {
        self.space
            .space
            .shape
            .trame
            .program
            .as_ref()
            .ok_or(Problem::Missing)
    }

    /// The dates.
    ///
    /// # Errors
    /// [`Problem::Missing`] as long as there are none.
    pub fn dated(&self) -> Result<&Cohort, Problem> {
        self.cohort.as_ref().ok_or(Problem::Missing)
    }

    /// Whether they lead: they have the right, here or from above.
    pub fn leads(&self) -> bool {
        self.space.has(Right::Lead)
    }

    /// Whether they follow it as a trainee: an active member who neither facilitates nor stewards.
    pub fn is_trainee(&self) -> bool {
        self.space.belongs() && self.space.standing <= Standing::Member
    }

    /// Who looks; nobody for a visitor.
    pub fn actor(&self) -> Option<&Actor> {
        self.space.actor.as_ref()
    }

    /// What they may read of what others wrote: one query more.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn reader(&self, tx: &mut Tx) -> Result<Reader, Problem> {
        let person = self.actor().map(|actor| actor.id);
        let companions = match person {
            Some(person) if self.space.belongs() => crate::group::companions(tx, self.id(), person)?,
            _ => Vec::new(),
        };
        Ok(Reader {
            person,
            is_member: self.space.belongs(),
            leads: self.leads(),
            companions,
        })
    }
}

/// Lets a person see the plan of a space, and its dates.
///
/// # Errors
/// [`Problem::Missing`] when the space is hidden from them or has no program.
pub fn to_see(tx: &mut Tx, slug: &str) -> Result<Seen, Problem> {
    let space = access::to_see(tx, slug)?;
    let shape = &space.space.shape;
    let program = shape
        .trame
        .program
        .as_ref()
        .filter(|_| shape.has(Module::Program));
    let cohort = match program {
        Some(program) => store::of(tx, space.space.id, program)?,
        None => return Err(Problem::Missing),
    };
    Ok(Seen { space, cohort })
}

/// Proof that `actor` is an active member of a space with a program.
pub struct MayFollow {
    seen: Seen,
    actor: Actor,
}

impl MayFollow {
    /// The training.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

/// Lets an active member follow.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for anybody else.
pub fn to_follow(tx: &mut Tx, slug: &str) -> Result<MayFollow, Problem> {
    let seen = to_see(tx, slug)?;
    let actor = seen.actor().cloned().ok_or(Problem::SignIn)?;
    if seen.space.belongs() {
        Ok(MayFollow { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Proof that `actor` may lead a cohort.
pub struct MayLead {
    seen: Seen,
    actor: Actor,
}

impl MayLead {
    /// The training.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

/// Lets whoever has the right lead.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for anybody else.
pub fn to_lead(tx: &mut Tx, slug: &str) -> Result<MayLead, Problem> {
    let seen = to_see(tx, slug)?;
    let actor = seen.actor().cloned().ok_or(Problem::SignIn)?;
    if seen.leads() {
        Ok(MayLead { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}
