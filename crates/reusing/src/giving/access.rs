//! The door: whoever wrote a copy offers; whoever may change the original answers; both read.

use kernel::{Problem, Uid};
use platform::{Actor, Tx};
use sheets::State;
use sheets::access::{self, Seen};

use super::model::Offer;
use super::store;
use crate::reach::owns;
use crate::taking::access::{Followed, to_follow};

/// Lets the author of a published copy offer what they changed.
///
/// # Errors
/// As for [`to_follow`]; [`Problem::Forbidden`] for whoever did not write it, [`Problem::Missing`] for a translation or a
/// draft.
pub(super) fn to_offer(tx: &mut Tx, uid: Uid) -> Result<Followed, Problem> {
    let followed = to_follow(tx, uid)?;
    if followed.origin.is_translation || followed.copy.sheet().state != State::Published {
        return Err(Problem::Missing);
    }
    if followed.copy.seen().is_author() {
        Ok(followed)
    } else {
        Err(Problem::Forbidden)
    }
}

/// An offer that somebody may read.
pub(super) struct Read {
    /// The offer.
    pub offer: Offer,
    /// The original.
    pub origin: Seen,
    /// Who reads.
    pub actor: Actor,
}

impl Read {
    /// Whether it is theirs.
    pub fn is_mine(&self) -> bool {
        self.offer.by.id == self.actor.id
    }

    /// Whether they answer it.
    pub fn may_decide(&self) -> bool {
        self.offer.is_open() && owns(&self.origin) && self.origin.kind().is_some()
    }
}

/// Lets a person read an offer.
///
/// # Errors
/// [`Problem::Missing`] when it is not there or neither theirs nor to a sheet that they may change.
pub(super) fn to_read(tx: &mut Tx, uid: Uid) -> Result<Read, Problem> {
    let offer = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let origin = access::to_see(tx, offer.origin)?;
    let actor = origin.space.actor.clone().ok_or(Problem::Missing)?;
    let read = Read { offer, origin, actor };
    let answers = owns(&read.origin) && !read.offer.withdrawn;
    if read.is_mine() || answers {
        Ok(read)
    } else {
        Err(Problem::Missing)
    }
}
