//! What can be done to the frame of a plan, as functions of it.

use kernel::{Problem, Refusal};
use trame::{Stage, Strand};

use crate::merge::Plan;

/// Sets the number of weeks. What stands after the end goes to the last week if it may come along.
pub(super) fn set_weeks(plan: &mut Plan, weeks: u32, along: bool) -> Result<(), Problem> {
    let program = &mut plan.program;
    let past = |week: u32| week > weeks;
    let standing = program.activities.iter().filter(|each| past(each.week)).count()
        + program.meetings.iter().filter(|each| past(each.week)).count();
    if standing > 0 && !along {
        return Err(Refusal::new("plan-frame-weeks-stand")
            .with("count", standing)
            .into());
    }
    for activity in &mut program.activities {
        activity.week = activity.week.min(weeks);
    }
    for meeting in &mut program.meetings {
        meeting.week = meeting.week.min(weeks);
    }
    program.weeks = weeks;
    Ok(())
}

/// Puts an empty week after another: what comes later comes a week later still.
pub(super) fn insert_week(plan: &mut Plan, after: u32) -> Result<(), Problem> {
    if plan.program.weeks >= MOST_WEEKS {
        return Err(Refusal::new("plan-frame-weeks-full")
            .with("most", MOST_WEEKS)
            .into());
    }
    plan.program.weeks += 1;
    shift(plan, |week| if week > after { week + 1 } else { week });
    Ok(())
}

/// The most weeks of a program.
pub(super) const MOST_WEEKS: u32 = 104;

/// Takes a week out: what comes later comes a week earlier. What stands in it goes to the week before (or, from the
/// first, to the one that becomes the first) if it may come along.
pub(super) fn remove_week(plan: &mut Plan, week: u32, along: bool) -> Result<(), Problem> {
    if plan.program.weeks < 2 || week > plan.program.weeks {
        return Err(Refusal::new("plan-frame-week-last").into());
    }
    let standing = plan
        .program
        .activities
        .iter()
        .filter(|each| each.week == week)
        .count()
        + plan
            .program
            .meetings
            .iter()
            .filter(|each| each.week == week)
            .count();
    if standing > 0 && !along {
        return Err(Refusal::new("plan-frame-week-stands")
            .with("count", standing)
            .into());
    }
    plan.program.weeks -= 1;
    shift(plan, |each| if each >= week { (each - 1).max(1) } else { each });
    Ok(())
}

fn shift(plan: &mut Plan, to: impl Fn(u32) -> u32) {
    for activity in &mut plan.program.activities {
        activity.week = to(activity.week);
    }
    for meeting in &mut plan.program.meetings {
        meeting.week = to(meeting.week);
    }
}

/// Gives names to the strands of a program that names none.
pub(super) fn name_strands(plan: &mut Plan, usual: &[Strand]) {
    if plan.program.strands.is_empty() {
        plan.program.strands = usual.to_vec();
    }
}

/// Removes a strand. What stands on it goes to the strand `to`.
pub(super) fn remove_strand(plan: &mut Plan, key: &str, to: &str) -> Result<(), Problem> {
    let list = &plan.program.strands;
    if !list.iter().any(|each| each.key == key) {
        return Err(Problem::Missing);
    }
    if list.len() < 2 {
        return Err(Refusal::new("plan-frame-last-strand").into());
    }
    let standing = plan
        .program
        .activities
        .iter()
        .filter(|each| each.strand == key)
        .count();
    let known = to != key && list.iter().any(|each| each.key == to);
    if standing > 0 && !known {
        return Err(Refusal::new("plan-frame-stand-on").with("count", standing).into());
    }
    for activity in plan
        .program
        .activities
        .iter_mut()
        .filter(|each| each.strand == key)
    {
        to.clone_into(&mut activity.strand);
    }
    plan.program.strands.retain(|each| each.key != key);
    Ok(())
}

/// Adds a stage; the first one is that of every activity.
pub(super) fn add_stage(plan: &mut Plan, stage: Stage) {
    if plan.stages.is_empty() {
        for activity in &mut plan.program.activities {
            activity.stage = Some(stage.key.clone());
        }
    }
    plan.stages.push(stage);
}

/// Removes a stage. What stands on it goes to the stage `to`, or to none when it was the last.
pub(super) fn remove_stage(plan: &mut Plan, key: &str, to: &str) -> Result<(), Problem> {
    if !plan.stages.iter().any(|each| each.key == key) {
        return Err(Problem::Missing);
    }
    let on = |stage: Option<&str>| stage == Some(key);
    let standing = plan
        .program
        .activities
        .iter()
        .filter(|each| on(each.stage.as_deref()))
        .count();
    let last = plan.stages.len() == 1;
    let known = to != key && plan.stages.iter().any(|each| each.key == to);
    if standing > 0 && !known && !last {
        return Err(Refusal::new("plan-frame-stand-on").with("count", standing).into());
    }
    let target = known.then(|| to.to_owned());
    for activity in &mut plan.program.activities {
        if on(activity.stage.as_deref()) {
            activity.stage.clone_from(&target);
        }
    }
    plan.stages.retain(|each| each.key != key);
    Ok(())
}

/// Moves a thing of a list by one place.
pub(super) fn swap<T>(list: &mut [T], is: impl Fn(&T) -> bool, later: bool) -> Result<(), Problem> {
    let from = list.iter().position(is).ok_or(Problem::Missing)?;
    let to = if later {
        Some(from + 1).filter(|to| *to < list.len())
    } else {
        from.checked_sub(1)
    };
    if let Some(to) = to {
        list.swap(from, to);
    }
    Ok(())
}
