//! Beginning, keeping, sending.

use kernel::{PersonId, Problem, Refusal, Uid};
use platform::Tx;
use platform::tries::{Limit, spend};

use super::access::Held;
use super::model::{Answers, area, kept, marks};
use super::store;
use crate::mirror;
use crate::survey::model::Body;
use crate::wave::access::Seen;
use crate::wave::model::{Audience, Privacy};
use crate::wave::store as wave_store;

/// How often one address may begin to answer without an account: a school behind one address still may.
const BEGINNINGS: Limit = Limit {
    act: "survey.begin",
    times: 200,
    minutes: 60,
};

/// Begins to answer, and gives the address under which it goes on: what the form brought along, which nobody else knows.
/// What was begun before goes on.
///
/// # Errors
/// The refusals `answering-closed` and `answering-before`.
pub(super) fn begin(tx: &mut Tx, seen: &Seen, once: Uid, from: &str) -> Result<String, Problem> {
    let wave = &seen.wave;
    if !wave.is_open(tx.now()) {
        return Err(Refusal::new("answering-closed").into());
    }
    let actor = seen.space.actor.as_ref().map(|actor| actor.id);
    match actor {
        Some(person) if store::has_ballot(tx, wave.id, person)? => {
            return Err(Refusal::new("answering-before").into());
        }
        Some(_) => {}
        None => spend(tx, BEGINNINGS, from)?,
    }
    let person = actor.filter(|_| wave.privacy != Privacy::Anonymous);
    if let Some(person) = person
        && let Some(secret) = store::draft_of(tx, wave.id, person)?
    {
        return Ok(secret);
    }
    let secret = once.to_string();
    store::begin(tx, &secret, wave.id, person)?;
    let begun = match person {
        Some(person) => store::draft_of(tx, wave.id, person)?,
        None => None,
    };
    Ok(begun.unwrap_or(secret))
}

/// Keeps what was typed so far.
///
/// # Errors
/// The refusal `answering-closed` when it is over.
pub(super) fn keep(tx: &mut Tx, held: &Held, answers: &Answers) -> Result<(), Problem> {
    if !held.wave.is_open(tx.now()) {
        return Err(Refusal::new("answering-closed").into());
    }
    store::keep(tx, &held.secret, answers)
}

/// Sends it. What is wrong with it was said before; this checks who sends, and when.
///
/// # Errors
/// The refusals `answering-closed` and `answering-before`; [`Problem::SignIn`] or [`Problem::Forbidden`] when it is for
/// members and whoever sends it is none.
pub(super) fn send(tx: &mut Tx, held: &Held, body: &Body, answers: &Answers) -> Result<(), Problem> {
    let wave = &held.wave;
    if !wave.is_open(tx.now()) {
        return Err(Refusal::new("answering-closed").into());
    }
    let actor: Option<PersonId> = held.space.actor.as_ref().map(|actor| actor.id);
    if wave.audience == Audience::Members && !held.space.belongs() {
        return Err(if actor.is_none() {
            Problem::SignIn
        } else {
            Problem::Forbidden
        });
    }
    if let Some(person) = actor
        && !store::ballot(tx, wave.id, person)?
    {
        return Err(Refusal::new("answering-before").into());
    }
    let answers = kept(body, answers);
    let area = area(body, &answers);
    let person = actor.filter(|_| wave.privacy != Privacy::Anonymous);
    if store::send(tx, &held.secret, wave.id, person, area, &answers)? {
        mirror::store::add(tx, wave.id, area, &marks(body, &answers), 1)?;
        wave_store::answered(tx, wave.id, 1)?;
    }
    store::end(tx, &held.secret)
}
