//! What is done by being at a meeting of the program: done when it is noted that somebody was there.

use gatherings::attendance::Noted;
use gatherings::gathering::Gathering;
use kernel::{PersonId, Problem, SpaceId};
use learning::progress;
use platform::Tx;
use trame::{ActivityKind, Program};

platform::statements! {
    MEETING = "select m.meeting, s.slug from cohort_meetings m join spaces s on s.id = m.space_id
               where m.gathering_id = $1 and m.space_id = $2";
    FOLLOWS = "select 1 from memberships where space_id = $1 and person_id = $2 and state = 'active'
               and standing = 'member'";
}

/// For the ground, which says when.
pub(super) const NOTED: Noted = Noted { run: follow };

fn follow(tx: &mut Tx, gathering: &Gathering, person: PersonId, was_there: bool) -> Result<(), Problem> {
    let space: SpaceId = gathering.space_id;
    let found = tx.find::<(String, String)>(MEETING, (gathering.id, space))?;
    let Some((meeting, slug)) = found else {
        return Ok(());
    };
    if tx.find::<(i64,)>(FOLLOWS, (space, person))?.is_none() {
        return Ok(());
    }
    let known = spaces::space::by_slug(tx, &slug)?.ok_or(Problem::Missing)?;
    let Some(program) = known.shape.trame.program.as_ref() else {
        return Ok(());
    };
    for activity in attended(program, &meeting) {
        if was_there {
            progress::finish_for(tx, space, person, activity)?;
        } else {
            progress::reopen_for(tx, space, person, activity)?;
        }
    }
    Ok(())
}

/// What one does by being there: what has its name from meeting, in the week of the meeting.
fn attended<'a>(program: &'a Program, meeting: &str) -> impl Iterator<Item = &'a trame::Activity> {
    let week = program.meetings.iter().find(|each| each.key == meeting);
    let week = week.map(|meeting| meeting.week);
    program
        .activities
        .iter()
        .filter(move |activity| activity.kind == ActivityKind::Meet && Some(activity.week) == week)
}
