//! The view, and what is read from it.

use kernel::{Level, PersonId, Problem, SpaceId};
use platform::Tx;
use platform::ledger::{Recorded, View};

platform::statements! {
    ADD = "insert into skill_figures (space_id, person_id, skill, level, traces) values ($1, $2, $3, $4, $5)
           on conflict (space_id, person_id, skill, level)
           do update set traces = skill_figures.traces + excluded.traces";
    CLEAR = "delete from skill_figures";
    LINES = "select space_id, person_id, skill, level, traces from skill_figures where traces <> 0
             order by space_id, person_id, skill, level";
    OF_PERSON = "select skill, level, traces from skill_figures
                 where space_id = $1 and person_id = $2 and traces > 0";
    OF_GROUP = "select f.skill, f.level, cast(sum(f.traces) as bigint) from skill_figures f
                join cohort_group_members m on m.person_id = f.person_id and m.until is null
                where f.space_id = $1 and m.group_id = $2 and f.traces > 0 group by f.skill, f.level";
    OF_SPACE = "select f.skill, f.level, cast(sum(f.traces) as bigint) from skill_figures f
                join memberships m on m.space_id = f.space_id and m.person_id = f.person_id and m.state = 'active'
                where f.space_id = $1 and f.traces > 0 group by f.skill, f.level";
    OF_PROJECT = "select skills, coalesce(level, ''), 1 from traces where project_id = $1 and skills <> ''
                  and audience <> 'own' order by id desc limit 2000";
}

/// How often somebody practised, by skill and level.
pub(super) const VIEW: View = View {
    name: "skill_figures",
    apply,
    clear: |tx| tx.run(CLEAR, ()).map(drop),
    lines: |tx| {
        let rows = tx.all::<(i64, i64, String, String, i64)>(LINES, ())?;
        Ok(rows.iter().map(|row| format!("{row:?}")).collect())
    },
};

fn apply(tx: &mut Tx, trace: &Recorded) -> Result<(), Problem> {
    let Some(space) = trace.space.filter(|_| trace.audience != "own") else {
        return Ok(());
    };
    let (person, more) = match trace.verb.as_str() {
        "activity.reopened" => (trace.actor, -1),
        "role.returned" => return Ok(()),
        // Somebody may have given it to them.
        "role.taken" => (trace.about.or(trace.actor), 1),
        _ => (trace.actor, 1),
    };
    let Some(person) = person else { return Ok(()) };
    let level = trace.level.map_or("", Level::word);
    for skill in trace.skills.split_whitespace() {
        tx.run(ADD, (space, person, skill, level, more))?;
    }
    Ok(())
}

/// How many occasions there were to practise a skill at a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practised {
    /// The key of the skill.
    pub skill: String,
    /// The level, where it is known.
    pub level: Option<Level>,
    /// How many.
    pub traces: i64,
}

fn practised(rows: Vec<(String, String, i64)>) -> Vec<Practised> {
    let of = |(skill, level, traces): (String, String, i64)| Practised {
        skill,
        level: Level::from_word(&level),
        traces,
    };
    rows.into_iter().map(of).collect()
}

/// What a person practised in a space.
///
/// # Errors
/// When the store refuses.
pub fn of_person(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<Practised>, Problem> {
    tx.all(OF_PERSON, (space, person)).map(practised)
}

/// What those who are in a small group now practised in its space, together.
///
/// # Errors
/// When the store refuses.
pub fn of_group(tx: &mut Tx, space: SpaceId, group: i64) -> Result<Vec<Practised>, Problem> {
    tx.all(OF_GROUP, (space, group)).map(practised)
}

/// What the members of a space practised in it, together.
///
/// # Errors
/// When the store refuses.
pub fn of_space(tx: &mut Tx, space: SpaceId) -> Result<Vec<Practised>, Problem> {
    tx.all(OF_SPACE, (space,)).map(practised)
}

/// What was practised on a project, from its newest traces.
///
/// # Errors
/// When the store refuses.
pub fn of_project(tx: &mut Tx, project: i64) -> Result<Vec<Practised>, Problem> {
    let rows = tx.all::<(String, String, i64)>(OF_PROJECT, (project,))?;
    let each = rows.into_iter().flat_map(|(skills, level, traces)| {
        let level = Level::from_word(&level);
        let skills: Vec<String> = skills.split_whitespace().map(str::to_owned).collect();
        skills
            .into_iter()
            .map(move |skill| Practised { skill, level, traces })
    });
    Ok(each.collect())
}
