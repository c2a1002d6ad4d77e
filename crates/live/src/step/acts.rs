//! Leading the steps. Each act says from where it was pressed, so that pressing twice, or two people pressing at once,
//! is pressing once.

use gatherings::run_sheet::{self, conducting};
use kernel::Problem;
use platform::Tx;

use super::course::{self, Course, State};
use super::{item, store};
use crate::act;
use crate::act::{Act, Sent};
use crate::event::{Audience, emit};
use crate::room::Entered;

/// See the module's own text.
pub(crate) const ACTS: &[Act] = &[
    act!("steps/next", "steps", next),
    act!("steps/end", "steps", end),
    act!("steps/former", "steps", take_back),
    act!("steps/{item}/beginning", "steps", begin),
    act!("steps/{item}/extension", "steps", extend),
    act!("steps/{item}/skipping", "steps", skip),
    act!("steps/{item}/return", "steps", unskip),
    act!("steps/{item}/place", "steps", place),
];

/// The most minutes that a step is made longer at once, and in all.
const AT_ONCE: i64 = 60;
const IN_ALL: i64 = 600;

/// Does something to the steps while nobody else does, then tells everybody how they stand.
fn lead(
    tx: &mut Tx,
    entered: &Entered,
    deed: impl FnOnce(&mut Tx, &Course) -> Result<(), Problem>,
) -> Result<(), Problem> {
    entered.holds()?;
    entered.votes()?;
    let id = entered.gathering.id;
    if !conducting::hold(tx, id)? {
        return Err(Problem::Missing);
    }
    let before = course::read(tx, id)?;
    deed(tx, &before)?;
    tell(tx, entered)?;
    if !before.is_closing() && super::is_closing(tx, id)? {
        crate::keepsake::opens(tx, entered)?;
    }
    Ok(())
}

/// The session is over, and with it the step that went on; `opened_or_closed` tells it.
///
/// # Errors
/// When the store refuses.
pub(crate) fn finish(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    let id = entered.gathering.id;
    if !conducting::hold(tx, id)? {
        return Ok(());
    }
    let course = course::read(tx, id)?;
    let Some(running) = course.running() else {
        return Ok(());
    };
    conducting::end(tx, &course.steps, running)
}

/// Tells everybody how the steps stand in a room that was opened or closed: they are led, or no more.
///
/// # Errors
/// When the store refuses.
pub(crate) fn opened_or_closed(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    match run_sheet::is_open(tx, entered.gathering.id)? {
        Some(_) => tell(tx, entered),
        None => Ok(()),
    }
}

/// Tells everybody how the steps stand.
fn tell(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    let id = entered.gathering.id;
    let (step, sheet) = item::both(tx, &entered.gathering)?;
    emit(tx, id, Audience::All, &step)?;
    emit(tx, id, Audience::Hosts, &sheet).map(drop)
}

/// Whether a form was sent from where the session stands now: `from` is the step that goes on, or nothing.
fn is_from_here(course: &Course, sent: &Sent) -> bool {
    course.running().map(|step| step.uid) == sent.uid("from")
}

/// The next step begins. Without a next one, the one that goes on is done.
fn next(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    lead(tx, entered, |tx, course| {
        match (course.next(), course.running()) {
            _ if !is_from_here(course, sent) => Ok(()),
            (Some(next), _) => conducting::begin(tx, &course.steps, next),
            (None, Some(running)) => conducting::end(tx, &course.steps, running),
            (None, None) => Ok(()),
        }
    })
}

/// The step that goes on is done, and nothing begins: a break.
fn end(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    lead(tx, entered, |tx, course| match course.running() {
        Some(running) if is_from_here(course, sent) => conducting::end(tx, &course.steps, running),
        _ => Ok(()),
    })
}

/// One pressed too early: back to the step before.
fn take_back(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    lead(tx, entered, |tx, course| {
        if !is_from_here(course, sent) {
            return Ok(());
        }
        let (running, former) = (course.running(), course.former());
        // What ended some time before was not ended by this beginning.
        let follows = |running: &gatherings::run_sheet::Step| {
            former.is_some_and(|former| former.ended == running.started)
        };
        let goes_on = running.is_none_or(follows);
        conducting::take_back(tx, running, former.filter(|_| goes_on))
    })
}

/// A step begins out of its turn.
fn begin(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let uid = sent.item()?;
    lead(tx, entered, |tx, course| {
        let step = course.step(uid)?;
        match course.state(step) {
            State::Coming | State::Skipped => conducting::begin(tx, &course.steps, step),
            State::Running | State::Done => Ok(()),
        }
    })
}

/// A step lasts longer. `seen` is how much was added when the button was pressed.
fn extend(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let (uid, minutes) = (sent.item()?, sent.whole("minutes", 1..=AT_ONCE)?);
    let seen = sent.whole("seen", 0..=IN_ALL)?;
    lead(tx, entered, |tx, course| {
        let step = course.step(uid)?;
        let extended = course.led(step).extended;
        if course.state(step) == State::Done || extended != seen || extended + minutes > IN_ALL {
            return Ok(());
        }
        store::extend(tx, entered.gathering.id, step.id, extended + minutes)
    })
}

/// A step to come is passed over.
fn skip(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    pass_over(tx, entered, sent, State::Coming, true)
}

/// A step that was passed over comes after all.
fn unskip(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    pass_over(tx, entered, sent, State::Skipped, false)
}

fn pass_over(tx: &mut Tx, entered: &Entered, sent: &mut Sent, is: State, skips: bool) -> Result<(), Problem> {
    let uid = sent.item()?;
    lead(tx, entered, |tx, course| {
        let step = course.step(uid)?;
        if course.state(step) != is {
            return Ok(());
        }
        store::skip(tx, entered.gathering.id, step.id, skips)
    })
}

/// A step to come passes its neighbour, named by `past`.
fn place(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let earlier = sent.choice("way", |way| match way {
        "earlier" => Some(true),
        "later" => Some(false),
        _ => None,
    })?;
    let (uid, past) = (sent.item()?, sent.uid("past"));
    lead(tx, entered, |tx, course| {
        let step = course.step(uid)?;
        let other = course.neighbour(step, earlier).map(|other| other.uid);
        let Some(other) = other.filter(|other| Some(*other) == past) else {
            return Ok(());
        };
        let (one, two) = if earlier { (other, uid) } else { (uid, other) };
        conducting::exchange(tx, &course.steps, one, two).map(drop)
    })
}
