//! The door. Whoever asked holds a secret address; others sign in, and what is not theirs is not there.

use std::marker::PhantomData;

use kernel::{PersonId, Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::access as space_access;

use super::model::{Accompaniment, State};
use super::store;
use crate::matching;

/// An accompaniment that somebody may see, and as whom.
pub(crate) struct Seen {
    /// The accompaniment.
    pub about: Accompaniment,
    /// Who looks.
    pub actor: Actor,
    /// Whether they asked for it.
    pub is_asker: bool,
    /// Whether they accompany.
    pub is_companion: bool,
    /// Whether they were asked to, and have not answered.
    pub is_proposed: bool,
    /// Whether they look for companions in its space.
    pub coordinates: bool,
}

impl Seen {
    /// Whether they may read where exactly it is: those who were only asked read the name of the nearest place.
    pub fn reads_address(&self) -> bool {
        self.is_asker || self.is_companion || self.coordinates
    }
}

/// Lets somebody who is signed in see it.
///
/// # Errors
/// [`Problem::SignIn`] for a visitor, whether it is there or not; [`Problem::Missing`] for whoever has no part in it.
pub(crate) fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    to_see_by(tx, uid, space_access::to_see)
}

/// How the space of it is seen.
type Door = fn(&mut Tx, &str) -> Result<space_access::Seen, Problem>;

fn to_see_by(tx: &mut Tx, uid: Uid, door: Door) -> Result<Seen, Problem> {
    let actor = tx.signed_in()?;
    let about = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let coordinates = match door(tx, &about.space) {
        Ok(seen) => seen.has(Right::Admit) && about.asked.is_some(),
        Err(Problem::Missing) => false,
        Err(problem) => return Err(problem),
    };
    // A group is asked for by whoever answers for it, and that may change on the way.
    let of_group = match about.group.as_ref() {
        Some((group, ..)) if about.state != State::Draft => store::is_steward(tx, *group, actor.id)?,
        _ => false,
    };
    let seen = Seen {
        is_asker: about.asker == actor.id || of_group,
        is_companion: about.companion.as_ref().is_some_and(|(id, _)| *id == actor.id),
        is_proposed: about.state == State::Proposed && matching::store::is_open_to(tx, about.id, actor.id)?,
        coordinates,
        about,
        actor,
    };
    if seen.is_asker || seen.is_companion || seen.is_proposed || seen.coordinates {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// What one may be allowed to do, and as whom.
pub(crate) trait Role {
    /// Whether somebody who sees it may.
    fn fits(seen: &Seen) -> bool;
}

/// Looking for a companion, or saying that there is none.
pub(crate) enum Coordinate {}
/// Answering a proposal.
pub(crate) enum Answer {}
/// Walking along.
pub(crate) enum Accompany {}
/// Asking: the secret is the proof.
pub(crate) enum Ask {}

impl Role for Coordinate {
    fn fits(seen: &Seen) -> bool {
        seen.coordinates
    }
}

impl Role for Answer {
    fn fits(seen: &Seen) -> bool {
        seen.is_proposed
    }
}

impl Role for Accompany {
    fn fits(seen: &Seen) -> bool {
        seen.is_companion
    }
}

/// Proof that somebody may do `R` with an accompaniment.
pub(crate) struct May<R> {
    about: Accompaniment,
    who: PersonId,
    role: PhantomData<R>,
}

impl<R> May<R> {
    /// The accompaniment.
    pub fn about(&self) -> &Accompaniment {
        &self.about
    }

    /// Who may.
    pub fn who(&self) -> PersonId {
        self.who
    }
}

/// Lets somebody do something with it.
///
/// # Errors
/// As for [`to_see`]; [`Problem::Forbidden`] for whoever sees it in another role.
pub(crate) fn to<R: Role>(tx: &mut Tx, uid: Uid) -> Result<May<R>, Problem> {
    prove(to_see(tx, uid)?)
}

/// The same where the space sleeps or is closed: for what is one's own, such as taking back what one agreed to.
///
/// # Errors
/// As for [`to`].
pub(crate) fn to_always<R: Role>(tx: &mut Tx, uid: Uid) -> Result<May<R>, Problem> {
    prove(to_see_by(tx, uid, space_access::to_see_always)?)
}

fn prove<R: Role>(seen: Seen) -> Result<May<R>, Problem> {
    if R::fits(&seen) {
        Ok(May {
            who: seen.actor.id,
            about: seen.about,
            role: PhantomData,
        })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Lets whoever holds the secret address do what whoever asked may do.
///
/// # Errors
/// [`Problem::Missing`] when nobody asked so; [`Problem::Refused`] where a request writes and the space sleeps or is
/// closed.
pub(crate) fn to_ask(tx: &mut Tx, secret: &str) -> Result<May<Ask>, Problem> {
    let may = to_ask_always(tx, secret)?;
    if tx.is_asked() {
        let space = spaces::space::by_slug(tx, &may.about.space)?.ok_or(Problem::Missing)?;
        space.life.while_awake()?;
    }
    Ok(may)
}

/// The same where the space sleeps or is closed: for what is one's own.
///
/// # Errors
/// [`Problem::Missing`] when nobody asked so.
pub(crate) fn to_ask_always(tx: &mut Tx, secret: &str) -> Result<May<Ask>, Problem> {
    let about = store::by_secret(tx, secret)?.ok_or(Problem::Missing)?;
    Ok(May {
        who: about.asker,
        about,
        role: PhantomData,
    })
}
