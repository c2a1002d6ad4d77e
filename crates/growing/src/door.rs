//! The door of everything here: a space whose framework names skills, and its members.

use kernel::{Module, Problem, SpaceId};
use platform::{Actor, Tx};
use spaces::space::access;
use trame::Framework;

/// A space with skills to grow in, and a person who may look at their own growth in it.
pub struct Growing {
    /// The space, and how they stand in it.
    pub space: access::Seen,
    /// Who they are.
    pub actor: Actor,
}

impl Growing {
    /// The number of the space.
    pub fn id(&self) -> SpaceId {
        self.space.space.id
    }

    /// The name of the space in addresses.
    pub fn slug(&self) -> &str {
        &self.space.space.slug
    }

    /// The number of its trame.
    pub fn trame(&self) -> i64 {
        self.space.space.shape.id
    }

    /// Its framework.
    pub fn framework(&self) -> &Framework {
        &self.space.space.shape.trame.framework
    }
}

/// Proof that somebody is an active member of a space with skills.
pub struct MayGrow(Growing);

impl MayGrow {
    /// What it is a proof of, without the proof.
    pub fn into_inner(self) -> Growing {
        self.0
    }
}

impl std::ops::Deref for MayGrow {
    type Target = Growing;

    fn deref(&self) -> &Growing {
        &self.0
    }
}

/// Lets a person look at their own growth, also once they have left.
///
/// # Errors
/// [`Problem::Missing`] when the space is hidden from them or names no skills, [`Problem::SignIn`] for a visitor,
/// [`Problem::Forbidden`] for whoever never belonged to it.
pub fn to_look_back(tx: &mut Tx, slug: &str) -> Result<Growing, Problem> {
    let space = access::to_see(tx, slug)?;
    let shape = &space.space.shape;
    if !shape.has(Module::Framework) || shape.trame.framework.skills.is_empty() {
        return Err(Problem::Missing);
    }
    let actor = space.actor.clone().ok_or(Problem::SignIn)?;
    match space.membership.as_deref() {
        Some("active" | "aside" | "left") => Ok(Growing { space, actor }),
        _ => Err(Problem::Forbidden),
    }
}

/// Lets an active member say where they stand, attach and ask.
///
/// # Errors
/// As for [`to_look_back`]; [`Problem::Forbidden`] for whoever has left, too.
pub fn to_grow(tx: &mut Tx, slug: &str) -> Result<MayGrow, Problem> {
    let growing = to_look_back(tx, slug)?;
    if growing.space.belongs() {
        Ok(MayGrow(growing))
    } else {
        Err(Problem::Forbidden)
    }
}
