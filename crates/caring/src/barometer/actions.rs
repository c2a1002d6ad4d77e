//! Saying what is asked, asking it, answering, closing and counting.

use kernel::{Audience, PersonId, Problem, Refusal, SpaceId, Trace, Uid};
use platform::Tx;
use spaces::space::access::{Belong, Describe, May};

use super::model::{Barometer, Round, levels};
use super::told::{LEAST, count as count_answers};
use super::{jobs, store};

/// Keeps what is asked, and how often.
pub(super) fn keep(tx: &mut Tx, may: &May<Describe>, barometer: &Barometer) -> Result<(), Problem> {
    store::keep(tx, may.space().id, barometer)?;
    tx.record(Trace::new("barometer.changed", Some(may.actor().id)).inside(may.space().id, Audience::Space))
}

/// Asks now; the same form sent twice asks once.
///
/// # Errors
/// The refusal `barometer-open-already`.
pub(super) fn open(tx: &mut Tx, may: &May<Describe>, uid: Uid) -> Result<(), Problem> {
    if store::by_uid(tx, uid)?.is_some() {
        return Ok(());
    }
    match begin(tx, uid, may.space().id, Some(may.actor().id))? {
        true => Ok(()),
        false => Err(Refusal::new("barometer-open-already").into()),
    }
}

/// Asks what the group asks itself, unless it is being asked.
///
/// # Errors
/// When the store refuses.
pub(super) fn begin(tx: &mut Tx, uid: Uid, space: SpaceId, who: Option<PersonId>) -> Result<bool, Problem> {
    let barometer = store::of_space(tx, space)?;
    let closes = tx.now().plus_days(barometer.open);
    let Some(id) = store::open(tx, uid, space, &barometer.questions, closes)? else {
        return Ok(false);
    };
    tx.job_at(jobs::COUNT.kind, &uid.to_string(), closes, None)?;
    let trace = Trace::new("barometer.opened", who).inside(space, Audience::Space);
    tx.record(trace.to("barometer_round", id))?;
    Ok(true)
}

/// Answers, once. Nothing of it goes into the ledger, which would say who and when.
///
/// # Errors
/// The refusals `barometer-closed`, `barometer-answered` and `barometer-choose`.
pub(super) fn answer(
    tx: &mut Tx,
    may: &May<Belong>,
    round: &Round,
    chosen: &[Option<usize>],
    words: &str,
) -> Result<(), Problem> {
    round.while_open(tx.now())?;
    let levels = levels(&round.questions)?;
    let known = |(chosen, levels): (&Option<usize>, &usize)| chosen.filter(|level| level < levels);
    let chosen: Vec<Option<usize>> = chosen.iter().zip(&levels).map(known).collect();
    if chosen.iter().all(Option::is_none) {
        return Err(Refusal::new("barometer-choose").into());
    }
    if !store::ballot(tx, round.id, may.actor().id)? {
        return Err(Refusal::new("barometer-answered").into());
    }
    store::answer(tx, round.id, &chosen, words)
}

/// Closes it before its hour. Twice is as once.
pub(super) fn close(tx: &mut Tx, may: &May<Describe>, round: &Round) -> Result<(), Problem> {
    if store::end(tx, round.id)? {
        let trace = Trace::new("barometer.closed", Some(may.actor().id));
        tx.record(
            trace
                .inside(may.space().id, Audience::Space)
                .to("barometer_round", round.id),
        )?;
    }
    count(tx, round)
}

/// Makes what may be seen of a time that is over, once, and forgets what it was made of.
///
/// # Errors
/// When the store refuses.
pub(super) fn count(tx: &mut Tx, round: &Round) -> Result<(), Problem> {
    let answers = store::answers(tx, round.id)?;
    let people = i64::try_from(answers.len()).unwrap_or(i64::MAX);
    let counted = if people < LEAST { 0 } else { people };
    if !store::counted(tx, round.id, counted)? {
        return Ok(());
    }
    if counted > 0 {
        let told = count_answers(&answers, &levels(&round.questions)?);
        for (question, told) in told.iter().enumerate() {
            if let Some(told) = told {
                store::keep_figure(tx, round.id, question, told)?;
            }
        }
    }
    if store::count_words(tx, round.id)? < LEAST {
        store::forget_words(tx, round.id)?;
    }
    store::forget(tx, round.id)
}
