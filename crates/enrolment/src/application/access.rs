//! The doors of applications: whoever holds the secret is its author; whoever leads the cohort reads it.

use kernel::{Problem, Uid};
use learning::cohort::{self, MayLead};
use platform::Tx;
use spaces::space::Space;

use super::model::Application;
use super::store;

/// An application with the space that it is for, held by its author.
pub(super) struct Own {
    pub application: Application,
    pub space: Space,
}

/// The secret is the proof.
///
/// # Errors
/// [`Problem::Missing`] when it opens nothing.
pub(super) fn to_own(tx: &mut Tx, secret: &str) -> Result<Own, Problem> {
    let application = store::by_secret(tx, secret)?.ok_or(Problem::Missing)?;
    let space = store::space_of(tx, &application)?;
    Ok(Own { application, space })
}

/// Proof that somebody who leads the cohort may decide on an application to it.
pub(super) struct MayDecide {
    pub may: MayLead,
    pub application: Application,
}

/// Lets whoever leads read it, note and decide.
///
/// # Errors
/// As for [`cohort::access::to_lead`]; [`Problem::Missing`] for a draft.
pub(super) fn to_decide(tx: &mut Tx, slug: &str, uid: Uid) -> Result<MayDecide, Problem> {
    let may = cohort::access::to_lead(tx, slug)?;
    let application = store::by_uid(tx, uid, may.seen().id())?.ok_or(Problem::Missing)?;
    Ok(MayDecide { may, application })
}
