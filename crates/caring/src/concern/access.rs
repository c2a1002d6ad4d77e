//! The door: whoever raised a concern, and those they chose. No right and no standing opens it.

use kernel::{Problem, Uid};
use platform::{Actor, Tx};
use spaces::space::access as space_access;
use spaces::space::access::{Belong, Describe, May};

use super::model::Concern;
use super::store;
use crate::climate::access;
use crate::climate::model::Part;

/// A concern that somebody may read.
pub(super) struct Seen {
    /// The concern.
    pub concern: Concern,
    /// Its space, as they stand in it; hidden from them perhaps, when they have left it.
    pub space: Option<space_access::Seen>,
    /// Who reads.
    pub actor: Actor,
}

impl Seen {
    /// Whether they raised it.
    pub fn is_author(&self) -> bool {
        self.actor.id == self.concern.author
    }
}

/// Lets the few who may read a concern. A visitor is asked to sign in, whatever they ask for.
///
/// # Errors
/// [`Problem::Missing`] for everybody else, and where concerns are off.
pub(super) fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let actor = tx.signed_in()?;
    let concern = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = spaces::space::by_slug(tx, &concern.slug)?.ok_or(Problem::Missing)?;
    if !access::is_on(tx, &space, Part::Concerns)? {
        return Err(Problem::Missing);
    }
    let in_space = match space_access::to_see(tx, &concern.slug) {
        Ok(seen) => Some(seen),
        Err(Problem::Missing) => None,
        Err(problem) => return Err(problem),
    };
    let belongs = in_space.as_ref().is_some_and(space_access::Seen::belongs);
    let is_chosen = belongs && store::is_reader(tx, concern.id, actor.id)?;
    let seen = Seen {
        concern,
        space: in_space,
        actor,
    };
    if seen.is_author() || is_chosen {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets whoever raised it do what is theirs alone.
///
/// # Errors
/// As for [`to_see`]; [`Problem::Forbidden`] for those who read it.
pub(super) fn to_own(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let seen = to_see(tx, uid)?;
    if seen.is_author() {
        Ok(seen)
    } else {
        Err(Problem::Forbidden)
    }
}

/// Lets a member confide, and see in whom one may.
///
/// # Errors
/// As for [`access::to_belong`].
pub(super) fn to_confide(tx: &mut Tx, slug: &str) -> Result<May<Belong>, Problem> {
    access::to_belong(tx, slug, Part::Concerns)
}

/// Lets somebody name confidants.
///
/// # Errors
/// As for [`access::to`].
pub(super) fn to_name(tx: &mut Tx, slug: &str) -> Result<May<Describe>, Problem> {
    access::to(tx, slug, Part::Concerns)
}
