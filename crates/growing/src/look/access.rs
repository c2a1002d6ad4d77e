//! The door of looks: whoever was asked, and whoever asked.

use kernel::{Problem, Uid};
use platform::Tx;

use super::model::{Look, State};
use super::store;
use crate::door::{self, MayGrow};
use crate::evidence::{self, Evidence, Own};

/// Proof that somebody was asked to look at something.
pub struct MayLook {
    /// The space, and who they are.
    pub may: MayGrow,
    /// The request.
    pub look: Look,
    /// What they look at.
    pub evidence: Evidence,
}

/// Lets whoever was asked look, as long as they belong to the space.
///
/// # Errors
/// As for [`door::to_grow`]; [`Problem::Missing`] for anybody else, and once the request or the piece was taken back.
pub fn to_look(tx: &mut Tx, slug: &str, uid: Uid) -> Result<MayLook, Problem> {
    let may = door::to_grow(tx, slug)?;
    let look = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let evidence = match store::evidence(tx, &look)? {
        Some(uid) => evidence::store::by_uid(tx, uid)?,
        None => None,
    };
    let evidence = evidence.ok_or(Problem::Missing)?;
    let is_theirs = look.person.id == may.actor.id && evidence.space == may.id();
    if is_theirs && !evidence.removed && look.state != State::Withdrawn {
        Ok(MayLook { may, look, evidence })
    } else {
        Err(Problem::Missing)
    }
}

/// Proof that somebody asked.
pub struct MayAnswer {
    /// What is looked at.
    pub own: Own,
    /// The request.
    pub look: Look,
}

/// Lets whoever asked take the request back, or answer what was said.
///
/// # Errors
/// As for [`evidence::to_see_own`]; [`Problem::Missing`] for anybody else.
pub fn to_answer(tx: &mut Tx, slug: &str, uid: Uid) -> Result<MayAnswer, Problem> {
    let look = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let evidence = store::evidence(tx, &look)?.ok_or(Problem::Missing)?;
    let own = evidence::to_see_own(tx, slug, evidence)?;
    if own.evidence.removed {
        return Err(Problem::Missing);
    }
    Ok(MayAnswer { own, look })
}
