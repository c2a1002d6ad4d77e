//! The door of evidence.

use kernel::{Problem, Uid};
use learning::project;
use platform::Tx;

use super::model::Evidence;
use super::store;
use crate::door::{self, Growing, MayGrow};

/// Proof that somebody may attach something in a space.
pub struct MayShow {
    /// The space, and who they are.
    pub may: MayGrow,
    /// The project that they brought to it: its number and title.
    pub project: Option<(i64, String)>,
}

/// Lets an active member attach something.
///
/// # Errors
/// As for [`door::to_grow`].
pub fn to_show(tx: &mut Tx, slug: &str) -> Result<MayShow, Problem> {
    let may = door::to_grow(tx, slug)?;
    let project = project::store::of_person(tx, may.id(), may.actor.id)?;
    Ok(MayShow {
        project: project.map(|project| (project.id, project.words.title)),
        may,
    })
}

/// A piece of evidence of whoever looks.
pub struct Own {
    /// The space, and who they are.
    pub growing: Growing,
    /// The piece.
    pub evidence: Evidence,
}

/// Lets a person see a piece of theirs, removed or not.
///
/// # Errors
/// As for [`door::to_look_back`]; [`Problem::Missing`] when it is somebody else’s.
pub fn to_see_own(tx: &mut Tx, slug: &str, uid: Uid) -> Result<Own, Problem> {
    let growing = door::to_look_back(tx, slug)?;
    let evidence = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    if evidence.person == growing.actor.id && evidence.space == growing.id() {
        Ok(Own { growing, evidence })
    } else {
        Err(Problem::Missing)
    }
}
