//! The door: members read the log; those who look after what is written decide; the person concerned reads what is about
//! them wherever they stand.

use kernel::{Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::access as space_access;
use spaces::space::access::{May, Moderate};

use super::model::Measure;
use super::store;
use crate::climate::access;
use crate::climate::model::Part;

/// A measure that somebody may read.
pub(super) struct Seen {
    /// The measure.
    pub measure: Measure,
    /// The name of its space.
    pub space: String,
    /// Who reads.
    pub actor: Actor,
    /// Whether they look after what is written there.
    pub moderates: bool,
}

impl Seen {
    /// Whether it is about them.
    pub fn is_concerned(&self) -> bool {
        self.actor.id == self.measure.person.id
    }
}

/// Lets the person concerned, and those who look after what is written there, read a measure.
///
/// # Errors
/// [`Problem::Missing`] for everybody else, and where moderation is off.
pub(super) fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let actor = tx.signed_in()?;
    let measure = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = spaces::space::by_slug(tx, &measure.slug)?.ok_or(Problem::Missing)?;
    if !access::is_on(tx, &space, Part::Moderation)? {
        return Err(Problem::Missing);
    }
    let moderates = match space_access::to_see(tx, &measure.slug) {
        Ok(seen) => seen.has(Right::ModerateNotice),
        Err(Problem::Missing) => false,
        Err(problem) => return Err(problem),
    };
    let seen = Seen {
        measure,
        space: space.name.clone(),
        actor,
        moderates,
    };
    if seen.is_concerned() || seen.moderates {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets somebody who looks after what is written there answer or lift.
///
/// # Errors
/// As for [`to_see`]; [`Problem::Forbidden`] for the person concerned.
pub(super) fn to_answer(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let seen = to_see(tx, uid)?;
    if seen.moderates {
        Ok(seen)
    } else {
        Err(Problem::Forbidden)
    }
}

/// Lets somebody decide.
///
/// # Errors
/// As for [`access::to`].
pub(super) fn to_decide(tx: &mut Tx, slug: &str) -> Result<May<Moderate>, Problem> {
    access::to(tx, slug, Part::Moderation)
}
