//! Who takes duties on: members of the space, those who hold the gathering, and those who have a place in it, whether
//! they are signed in or come by the secret address of their registration.

use kernel::{PersonId, Problem, Uid};
use platform::Tx;
use spaces::space::{self, Space};

use crate::gathering::access::{self, Seen};
use crate::gathering::{self, Gathering, State as Stage};
use crate::registration::{self, Registration, State};

/// Proof that somebody may take duties of a gathering on.
pub struct MayTake {
    /// What for.
    pub gathering: Gathering,
    /// The space that offers it.
    pub space: Space,
    /// Who.
    pub person: PersonId,
    /// Whether they came by the secret address of a registration.
    pub is_guest: bool,
}

/// Whether whoever looks may take something on.
///
/// # Errors
/// When the store refuses.
pub fn may_take(tx: &mut Tx, seen: &Seen) -> Result<bool, Problem> {
    let Some(me) = seen.actor().map(|actor| actor.id) else {
        return Ok(false);
    };
    if seen.may_hold() || seen.space.belongs() {
        return Ok(true);
    }
    let own = registration::of_person(tx, seen.gathering.id, me)?;
    Ok(own.is_some_and(|own| own.state == State::Placed))
}

/// Lets somebody who is signed in take duties on.
///
/// # Errors
/// As for [`access::to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for whoever neither belongs
/// to the space nor has a place.
pub fn to_take(tx: &mut Tx, uid: Uid) -> Result<MayTake, Problem> {
    let seen = access::to_see(tx, uid)?;
    let person = seen.actor().ok_or(Problem::SignIn)?.id;
    if !may_take(tx, &seen)? {
        return Err(Problem::Forbidden);
    }
    Ok(MayTake {
        gathering: seen.gathering,
        space: seen.space.space,
        person,
        is_guest: false,
    })
}

/// Lets whoever holds the secret of a registration see the duties of its gathering.
///
/// # Errors
/// [`Problem::Missing`] when there is none.
pub fn by_secret(tx: &mut Tx, secret: &str) -> Result<(Registration, MayTake), Problem> {
    let registration = registration::by_secret(tx, secret)?.ok_or(Problem::Missing)?;
    let gathering = gathering::by_id(tx, registration.gathering)?;
    if gathering.state == Stage::Draft {
        return Err(Problem::Missing);
    }
    let space = space::by_slug(tx, &gathering.space)?.ok_or(Problem::Missing)?;
    let may = MayTake {
        gathering,
        space,
        person: registration.person,
        is_guest: true,
    };
    Ok((registration, may))
}

/// The same for doing something: only those who have a place.
///
/// # Errors
/// As for [`by_secret`], and [`Problem::Forbidden`] for whoever waits or gave their place up.
pub fn to_take_by_secret(tx: &mut Tx, secret: &str) -> Result<MayTake, Problem> {
    let (registration, may) = by_secret(tx, secret)?;
    if registration.state == State::Placed {
        Ok(may)
    } else {
        Err(Problem::Forbidden)
    }
}
