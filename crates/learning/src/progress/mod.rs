//! What each trainee has done of the program: a view of the ledger, and the two verbs that it is made of.
//!
//! Always true:
//! - `activity.done` and `activity.reopened` by somebody in a space, with the activity's key as detail, are all it knows;
//! - made again from the first trace on, it is the same.
//!
//! Whatever is an activity for its author (an entry of the journal, a statement, a position) calls [`finish`] when it
//! is written, so that nobody ticks a box for what they have just done. What is done by being at a meeting is done when it
//! is noted that somebody was there.

mod view;

use kernel::{Audience, PersonId, Problem, SpaceId, Trace};
use platform::{Install, Tx};
use trame::Activity;

use crate::cohort::MayFollow;

pub use view::{Figures, count_by_activity, done_by, done_by_all, figures};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(view::STATEMENTS)
        .view(view::MARKS)
        .view(view::FIGURES);
}

/// Somebody has done an activity of their program. Twice is as once.
///
/// # Errors
/// When the store refuses.
pub fn finish(tx: &mut Tx, may: &MayFollow, activity: &Activity) -> Result<bool, Problem> {
    finish_for(tx, may.seen().id(), may.actor().id, activity)
}

/// The same for somebody who is known to be a member of the cohort: what they did was written by their own hand.
///
/// # Errors
/// When the store refuses.
pub fn finish_for(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    activity: &Activity,
) -> Result<bool, Problem> {
    if view::is_done(tx, space, person, &activity.key)? {
        return Ok(false);
    }
    tell(tx, "activity.done", space, person, activity)?;
    Ok(true)
}

/// They have not, after all.
///
/// # Errors
/// When the store refuses.
pub fn reopen(tx: &mut Tx, may: &MayFollow, activity: &Activity) -> Result<bool, Problem> {
    reopen_for(tx, may.seen().id(), may.actor().id, activity)
}

/// The same for somebody who is known to be a member of the cohort.
///
/// # Errors
/// When the store refuses.
pub fn reopen_for(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    activity: &Activity,
) -> Result<bool, Problem> {
    if !view::is_done(tx, space, person, &activity.key)? {
        return Ok(false);
    }
    tell(tx, "activity.reopened", space, person, activity)?;
    Ok(true)
}

fn tell(
    tx: &mut Tx,
    verb: &'static str,
    space: SpaceId,
    person: PersonId,
    activity: &Activity,
) -> Result<(), Problem> {
    let trace = Trace::new(verb, Some(person))
        .inside(space, Audience::Space)
        .cohort(space)
        .strand(&activity.strand)
        .skills(&activity.skills)
        .detail(activity.key.as_str());
    tx.record(match activity.level {
        Some(level) => trace.level(level),
        None => trace,
    })
}
