//! Two views of the ledger: what each trainee has done, and how much and when last.

use kernel::{Instant, PersonId, Problem, SpaceId};
use platform::Tx;
use platform::ledger::{Recorded, View};

platform::statements! {
    MARK = "insert into activity_marks (space_id, person_id, activity, done_at) values ($1, $2, $3, $4)
            on conflict (space_id, person_id, activity) do nothing";
    UNMARK = "delete from activity_marks where space_id = $1 and person_id = $2 and activity = $3";
    CLEAR_MARKS = "delete from activity_marks";
    MARK_LINES = "select space_id, person_id, activity, done_at from activity_marks
                  order by space_id, person_id, activity";
    IS_DONE = "select 1 from activity_marks where space_id = $1 and person_id = $2 and activity = $3";
    DONE_BY = "select activity, done_at from activity_marks where space_id = $1 and person_id = $2";
    DONE_BY_ALL = "select person_id, activity from activity_marks where space_id = $1 and person_id in
                   (select m.person_id from cohort_group_members me join cohort_groups g on g.id = me.group_id
                    join cohort_group_members m on m.group_id = g.id
                    where me.person_id = $2 and me.until is null and g.space_id = $1 and g.ended_at is null
                    and m.until is null and m.person_id <> $2)";
    BY_ACTIVITY = "select activity, count(*) from activity_marks where space_id = $1 group by activity";
    COUNT = "insert into trainee_figures (space_id, person_id, done, last_at) values ($1, $2, $3, $4)
             on conflict (space_id, person_id) do update set done = trainee_figures.done + excluded.done,
             last_at = excluded.last_at";
    CLEAR_FIGURES = "delete from trainee_figures";
    FIGURE_LINES = "select space_id, person_id, done, last_at from trainee_figures order by space_id, person_id";
    FIGURES_OF = "select f.done, f.last_at from trainee_figures f where f.space_id = $1 and f.person_id = $2";
}

/// What is done, by whom.
pub(super) const MARKS: View = View {
    name: "activity_marks",
    apply: mark,
    clear: |tx| tx.run(CLEAR_MARKS, ()).map(drop),
    lines: |tx| {
        let rows = tx.all::<(i64, i64, String, i64)>(MARK_LINES, ())?;
        Ok(rows.iter().map(|row| format!("{row:?}")).collect())
    },
};

/// How much each person has done in a space, and when they were last heard of there.
pub(super) const FIGURES: View = View {
    name: "trainee_figures",
    apply: count,
    clear: |tx| tx.run(CLEAR_FIGURES, ()).map(drop),
    lines: |tx| {
        let rows = tx.all::<(i64, i64, i64, i64)>(FIGURE_LINES, ())?;
        Ok(rows.iter().map(|row| format!("{row:?}")).collect())
    },
};

fn mark(tx: &mut Tx, trace: &Recorded) -> Result<(), Problem> {
    let (Some(space), Some(person)) = (trace.space, trace.actor) else {
        return Ok(());
    };
    match trace.verb.as_str() {
        "activity.done" => tx.run(MARK, (space, person, &trace.detail, trace.at)).map(drop),
        "activity.reopened" => tx.run(UNMARK, (space, person, &trace.detail)).map(drop),
        _ => Ok(()),
    }
}

/// Only what is told within a cohort is counted: a space that follows no program costs nothing more.
fn count(tx: &mut Tx, trace: &Recorded) -> Result<(), Problem> {
    let (Some(space), Some(person)) = (trace.cohort, trace.actor) else {
        return Ok(());
    };
    let more = match trace.verb.as_str() {
        "activity.done" => 1,
        "activity.reopened" => -1,
        _ => 0,
    };
    tx.run(COUNT, (space, person, more, trace.at)).map(drop)
}

pub(super) fn is_done(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    activity: &str,
) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_DONE, (space, person, activity))?.is_some())
}

/// What a person has done in a space, and when: the activity's key and the moment.
///
/// # Errors
/// When the store refuses.
pub fn done_by(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<(String, Instant)>, Problem> {
    tx.all(DONE_BY, (space, person))
}

/// What each companion of a person's small groups has done.
///
/// # Errors
/// When the store refuses.
pub fn done_by_all(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
) -> Result<Vec<(PersonId, String)>, Problem> {
    tx.all(DONE_BY_ALL, (space, person))
}

/// How many people have done each activity of a space.
///
/// # Errors
/// When the store refuses.
pub fn count_by_activity(tx: &mut Tx, space: SpaceId) -> Result<Vec<(String, i64)>, Problem> {
    tx.all(BY_ACTIVITY, (space,))
}

/// How much a person has done in a space, and when they were last heard of there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// How many activities they have done.
    pub done: i64,
    /// Their last trace within the cohort.
    pub last: Instant,
}

/// The figures of a person in a space, if they left a trace there.
///
/// # Errors
/// When the store refuses.
pub fn figures(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Option<Figures>, Problem> {
    let found = tx.find::<(i64, Instant)>(FIGURES_OF, (space, person))?;
    Ok(found.map(|(done, last)| Figures { done, last }))
}
