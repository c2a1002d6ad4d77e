//! Saying how it was; showing the results.

use kernel::{Audience, Problem, Trace};
use platform::Tx;

use super::model::Feedback;
use super::store;
use crate::replay;
use gatherings::afterwards::To;
use gatherings::gathering::access::MayHold;

/// Keeps what somebody says, in the place of what they said before.
pub(super) fn save(tx: &mut Tx, to: &To, said: &Feedback) -> Result<(), Problem> {
    let own = to.participant();
    store::save(tx, own.gathering.id, own.person, said)?;
    let mut trace =
        Trace::new("feedback.given", Some(own.person)).inside(own.gathering.space_id, Audience::Own);
    trace.gathering = Some(own.gathering.id.number());
    tx.record(trace)
}

/// Shows the results to everybody who sees the gathering, or to those who hold it only. Twice is once.
pub(super) fn show(tx: &mut Tx, may: &MayHold, shown: bool) -> Result<(), Problem> {
    let gathering = may.gathering();
    replay::show_feedback(tx, gathering.id, shown)?;
    let verb = if shown {
        "feedback.published"
    } else {
        "feedback.withdrawn"
    };
    let mut trace = Trace::new(verb, Some(may.actor().id)).inside(gathering.space_id, Audience::Own);
    trace.gathering = Some(gathering.id.number());
    tx.record(trace)
}
