//! The door of every place: whoever sees its space sees it; who keeps places describes it; any member near it tells
//! what they tried there.

use kernel::{Module, PersonId, Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::access::{self, Act, May};

use super::model::Place;
use super::store;

/// Describing the places of a space.
pub enum Keep {}

impl Act for Keep {
    const RIGHT: Right = Right::KeepPlaces;
}

/// Lets a person describe a new place of a space.
///
/// # Errors
/// As for [`access::to`]; [`Problem::Missing`] where gatherings are off.
pub fn to_add(tx: &mut Tx, slug: &str) -> Result<May<Keep>, Problem> {
    let may = access::to::<Keep>(tx, slug)?;
    if may.space().shape.has(Module::Gatherings) {
        Ok(may)
    } else {
        Err(Problem::Missing)
    }
}

/// A place that somebody may see, and how they stand to it.
pub struct Seen {
    /// The place.
    pub place: Place,
    /// Its space, and how they stand in it.
    pub space: access::Seen,
    /// Whether they belong to its space, or to one above or below it.
    pub is_near: bool,
}

impl Seen {
    /// Whether they may describe it.
    pub fn may_keep(&self) -> bool {
        self.space.has(Right::KeepPlaces)
    }

    /// Whether they may tell what they tried there.
    pub fn may_tell(&self) -> bool {
        self.is_near || self.may_keep()
    }

    /// Whether they may take back, or put back, what this person told.
    pub fn may_withdraw(&self, teller: Option<PersonId>) -> bool {
        let me = self.space.actor.as_ref().map(|actor| actor.id);
        self.may_keep() || (me.is_some() && me == teller)
    }
}

/// Lets a person see a place.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, its space is hidden from them, or gatherings are off there.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let place = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = access::to_see(tx, &place.space)?;
    let is_near = match &space.actor {
        Some(actor) => store::is_near(tx, place.space_id, actor.id)?,
        None => false,
    };
    let seen = Seen {
        place,
        space,
        is_near,
    };
    if seen.space.space.shape.has(Module::Gatherings) || seen.may_keep() {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Proof that `actor` may describe a place.
pub struct MayKeep {
    seen: Seen,
    actor: Actor,
}

impl MayKeep {
    /// The place.
    pub fn place(&self) -> &Place {
        &self.seen.place
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Everything known of how they stand.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }
}

/// Lets a person describe a place.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] without the right.
pub fn to_keep(tx: &mut Tx, uid: Uid) -> Result<MayKeep, Problem> {
    let seen = to_see(tx, uid)?;
    let actor = seen.space.actor.clone().ok_or(Problem::SignIn)?;
    if seen.may_keep() {
        Ok(MayKeep { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Proof that `actor` may tell what they tried in a place.
pub struct MayTell {
    seen: Seen,
    actor: Actor,
}

impl MayTell {
    /// The place.
    pub fn place(&self) -> &Place {
        &self.seen.place
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Everything known of how they stand.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }
}

/// Lets a member tell what they tried in a place.
///
/// # Errors
/// As for [`to_keep`]; [`Problem::Forbidden`] for those who belong nowhere near.
pub fn to_tell(tx: &mut Tx, uid: Uid) -> Result<MayTell, Problem> {
    let seen = to_see(tx, uid)?;
    let actor = seen.space.actor.clone().ok_or(Problem::SignIn)?;
    if seen.may_tell() {
        Ok(MayTell { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}
