//! The door: those who have something to do with the space read; members answer; those who describe it lead.

use kernel::{Problem, Uid};
use platform::Tx;
use spaces::space::access::{Belong, Describe, May};

use super::model::Round;
use super::store;
use crate::climate::access::{self, Seen};
use crate::climate::model::Part;

/// Lets a person read the barometer of a space.
///
/// # Errors
/// As for [`access::to_part`].
pub(super) fn to_see(tx: &mut Tx, slug: &str) -> Result<Seen, Problem> {
    access::to_part(tx, slug, Part::Barometer)
}

/// Lets somebody say what is asked, and ask it.
///
/// # Errors
/// As for [`access::to`].
pub(super) fn to_lead(tx: &mut Tx, slug: &str) -> Result<May<Describe>, Problem> {
    access::to(tx, slug, Part::Barometer)
}

/// Lets a member answer.
///
/// # Errors
/// [`Problem::Missing`] when it is not there; as for [`access::to_belong`].
pub(super) fn to_answer(tx: &mut Tx, uid: Uid) -> Result<(May<Belong>, Round), Problem> {
    let (round, slug) = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    Ok((access::to_belong(tx, &slug, Part::Barometer)?, round))
}

/// Lets somebody close it before its hour.
///
/// # Errors
/// As for [`to_lead`].
pub(super) fn to_close(tx: &mut Tx, uid: Uid) -> Result<(May<Describe>, Round), Problem> {
    let (round, slug) = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    Ok((to_lead(tx, &slug)?, round))
}
