//! The door: whoever may answer begins; whoever knows the address of answers goes on with them.

use kernel::{Problem, Uid};
use platform::Tx;
use spaces::space::access::Seen as SeenSpace;

use super::store::{self, Under};
use crate::survey::store::Survey;
use crate::survey::{access as survey_access, store as survey_store};
use crate::wave::access as wave_access;
use crate::wave::model::Wave;
use crate::wave::store as wave_store;

/// Lets a person begin to answer.
///
/// # Errors
/// As for [`wave_access::to_see`]; [`Problem::SignIn`] or [`Problem::Forbidden`] for whoever may only look.
pub fn to_begin(tx: &mut Tx, wave: Uid, key: &str) -> Result<wave_access::Seen, Problem> {
    let seen = wave_access::to_see(tx, wave, key)?;
    if seen.may_answer() {
        Ok(seen)
    } else if seen.space.actor.is_none() {
        Err(Problem::SignIn)
    } else {
        Err(Problem::Forbidden)
    }
}

/// Answers that somebody has the address of.
pub struct Held {
    /// The address.
    pub secret: String,
    /// The wave.
    pub wave: Wave,
    /// Its survey.
    pub survey: Survey,
    /// Its space, and how they stand in it.
    pub space: SeenSpace,
    /// What lies there.
    pub under: Under,
}

/// Lets whoever has the address of answers see them, and go on as long as they are not sent.
///
/// # Errors
/// [`Problem::Missing`] when nothing is there, or its space is hidden from them.
pub fn to_hold(tx: &mut Tx, secret: &str) -> Result<Held, Problem> {
    let under = store::under(tx, secret)?.ok_or(Problem::Missing)?;
    let wave = wave_store::by_uid(tx, under.wave)?.ok_or(Problem::Missing)?;
    let survey = survey_store::by_uid(tx, wave.survey)?.ok_or(Problem::Missing)?;
    let space = survey_access::to_list(tx, &survey.space)?;
    Ok(Held {
        secret: secret.to_owned(),
        wave,
        survey,
        space,
        under,
    })
}
