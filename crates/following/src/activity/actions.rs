//! Doing an activity, taking that back, answering its questions.

use kernel::{Audience, Problem, Trace};
use learning::progress;
use platform::Tx;
use trame::ActivityKind;

use super::access::MayDo;
use super::quiz::Answers;
use super::store;

/// A trainee says that they have done it. Twice is as once.
pub(super) fn complete(tx: &mut Tx, may: &MayDo) -> Result<(), Problem> {
    progress::finish(tx, may.follow(), may.activity()?).map(drop)
}

/// They have not, after all.
pub(super) fn reopen(tx: &mut Tx, may: &MayDo) -> Result<(), Problem> {
    progress::reopen(tx, may.follow(), may.activity()?).map(drop)
}

/// Keeps what they chose. The ledger is told that they answered, never what.
///
/// Where the questions are the activity, answering them is doing it.
pub(super) fn answer(tx: &mut Tx, may: &MayDo, answers: &Answers) -> Result<(), Problem> {
    let activity = may.activity()?;
    let (space, me) = (may.follow().seen().id(), may.follow().actor().id);
    if store::answer(tx, space, me, &activity.key, answers)? {
        let trace = Trace::new("quiz.answered", Some(me))
            .inside(space, Audience::Own)
            .cohort(space)
            .strand(&activity.strand)
            .skills(&activity.skills)
            .detail(activity.key.as_str());
        tx.record(match activity.level {
            Some(level) => trace.level(level),
            None => trace,
        })?;
    }
    if activity.kind == ActivityKind::Quiz {
        progress::finish(tx, may.follow(), activity)?;
    }
    Ok(())
}
