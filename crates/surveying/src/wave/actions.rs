//! Giving a survey, and closing it.

use kernel::{Audience as TraceAudience, Joining, Problem, Refusal, Trace};
use platform::Tx;

use super::access::Seen;
use super::jobs;
use super::model::{Audience, Reach, Wave};
use super::store::{self, New};
use crate::mirror;
use crate::survey::access::MayLead;
use crate::survey::store::{self as survey_store, Survey};
use crate::territory;

/// Gives a survey as it stands; the same form sent twice gives it once.
///
/// # Errors
/// A refusal when it is not whole, or would count people in a picture that is kept from them.
pub(super) fn give(tx: &mut Tx, may: &MayLead, survey: &Survey, new: &New) -> Result<(), Problem> {
    let space = &may.space.space;
    let has_areas = !territory::store::areas(tx, space.id)?.is_empty();
    survey.draft.is_whole(has_areas)?;
    if new.audience != Audience::Members {
        if space.joining == Joining::Hidden {
            return Err(Refusal::new("wave-hidden-space").into());
        }
        if new.reach != Reach::Everyone {
            return Err(Refusal::new("wave-counted-must-see").into());
        }
    }
    let version = survey_store::freeze(tx, survey)?;
    let Some(id) = store::insert(tx, survey.id, version, may.actor().id, new)? else {
        return Ok(());
    };
    tx.job_at(jobs::COUNT.kind, &new.uid.to_string(), new.closes, None)?;
    let trace = Trace::new("survey.given", Some(may.actor().id));
    tx.record(trace.inside(space.id, TraceAudience::Space).to("survey_wave", id))
}

/// Closes it before its hour. Twice is as once.
pub(super) fn close(tx: &mut Tx, seen: &Seen) -> Result<(), Problem> {
    if store::end(tx, seen.wave.id)? {
        let who = seen.space.actor.as_ref().map(|actor| actor.id);
        let trace = Trace::new("survey.closed", who);
        tx.record(
            trace
                .inside(seen.space.space.id, TraceAudience::Space)
                .to("survey_wave", seen.wave.id),
        )?;
    }
    count(tx, &seen.wave)
}

/// Makes the figures of a wave that is over: once.
pub(super) fn count(tx: &mut Tx, wave: &Wave) -> Result<(), Problem> {
    if store::counted(tx, wave.id)? {
        mirror::actions::make(tx, wave)?;
    }
    Ok(())
}
