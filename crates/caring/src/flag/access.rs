//! The door: members say it; they and those who look after what is written read it, but never whoever wrote the text.

use kernel::{Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::access as space_access;
use spaces::space::access::{Belong, May};

use super::model::Flag;
use super::store;
use crate::climate::access;
use crate::climate::model::Part;

/// A flag that somebody may read.
pub(super) struct Seen {
    /// The flag.
    pub flag: Flag,
    /// Who reads.
    pub actor: Actor,
    /// Whether they look after what is written there.
    pub moderates: bool,
}

impl Seen {
    /// Whether they may answer it.
    pub fn may_answer(&self) -> bool {
        self.moderates && self.flag.may_answer(self.actor.id)
    }
}

/// Lets whoever said it, and those who look after what is written there, read a flag.
///
/// # Errors
/// [`Problem::Missing`] for everybody else, and where moderation is off.
pub(super) fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let actor = tx.signed_in()?;
    let flag = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = spaces::space::by_slug(tx, &flag.slug)?.ok_or(Problem::Missing)?;
    if !access::is_on(tx, &space, Part::Moderation)? {
        return Err(Problem::Missing);
    }
    let moderates = match space_access::to_see(tx, &flag.slug) {
        Ok(seen) => seen.has(Right::ModerateNotice) && flag.author != actor.id,
        Err(Problem::Missing) => false,
        Err(problem) => return Err(problem),
    };
    let seen = Seen {
        flag,
        actor,
        moderates,
    };
    if seen.moderates || seen.flag.by.id == seen.actor.id {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets a member say it, where there is a charter.
///
/// # Errors
/// As for [`access::to_belong`]; [`Problem::Missing`] without a charter.
pub(super) fn to_say(tx: &mut Tx, slug: &str) -> Result<May<Belong>, Problem> {
    let may = access::to_belong(tx, slug, Part::Moderation)?;
    if may.space().shape.asks_charter() {
        Ok(may)
    } else {
        Err(Problem::Missing)
    }
}
