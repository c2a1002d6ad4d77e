//! Changing the calendar of a cohort, with all that stands in it; making gatherings of its meetings.

use gatherings::gathering::access::{self as gathering_access, Gather};
use gatherings::gathering::{self, Offer, State};
use gatherings::registration::Post;
use kernel::{Problem, Refusal, Uid};
use learning::Schedule;
use learning::cohort::{self, MayLead};
use platform::{House, Tx};
use spaces::space::access::May;

use super::letter::TELL;
use super::model::{Change, Effects, monday};
use super::store;
use crate::holiday::later;

/// Gives a cohort its first dates.
pub fn begin(tx: &mut Tx, may: &MayLead, change: &Change) -> Result<(), Problem> {
    let weeks = may.seen().program()?.weeks;
    let Change::Dates { first, zone } = change else {
        return Err(Problem::Missing);
    };
    cohort::actions::date(tx, may, &Schedule::new(*first, weeks, [], zone))
}

/// Makes a change, moves the gatherings that stand for meetings, and tells the members when that is wished.
///
/// # Errors
/// A refusal when a gathering may not be moved, or its room is taken then.
pub fn apply(tx: &mut Tx, house: &House, may: &MayLead, change: &Change, tells: bool) -> Result<(), Problem> {
    let cohort = may.seen().dated()?;
    let next = change.applied(&cohort.schedule);
    if next == cohort.schedule {
        return Ok(());
    }
    let standing = store::standing(tx, may.seen().id())?;
    let effects = Effects::between(cohort, &next, &standing, tx.now());
    match change {
        Change::Dates { .. } => cohort::actions::date(tx, may, &next)?,
        Change::Pause { day, weeks, reason } => {
            for turn in 0..*weeks {
                let day = later(monday(*day), i64::from(turn) * 7);
                cohort::actions::pause(tx, may, day, reason)?;
            }
        }
        Change::Resume { day } => cohort::actions::resume(tx, may, *day)?,
    }
    for moved in &effects.meetings {
        let (Some(gathering), Some((starts, ends))) = (&moved.gathering, moved.time) else {
            continue;
        };
        let hold = match gathering_access::to_hold(tx, gathering.uid) {
            Err(Problem::Forbidden) => {
                return Err(Refusal::new("dates-may-not-move")
                    .with("title", &gathering.title)
                    .into());
            }
            other => other?,
        };
        let post = Post::new(house, &hold.seen().space.space);
        gathering::move_to(tx, &hold, &post, starts, ends)?;
    }
    if tells {
        tx.job(
            TELL.kind,
            &format!("{} 0 {}", may.seen().slug(), tx.now().milliseconds()),
        )?;
    }
    Ok(())
}

/// Makes the gathering of a meeting, as a draft; nothing when it has one.
pub fn make_gathering(
    tx: &mut Tx,
    may: &MayLead,
    gather: &May<Gather>,
    meeting: &str,
    offer: &Offer,
) -> Result<Option<Uid>, Problem> {
    let has_one = may
        .seen()
        .dated()?
        .meeting(meeting)
        .is_some_and(|known| known.gathering.is_some());
    if has_one {
        return Ok(None);
    }
    let uid = tx.new_uid();
    gathering::insert(tx, gather, uid, offer, State::Draft, None)?;
    let made = gathering::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    cohort::actions::meet(tx, may, meeting, made.id.number())?;
    Ok(Some(uid))
}
