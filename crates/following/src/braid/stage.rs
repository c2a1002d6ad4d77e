//! The stages above the weeks: each week stands at the stage of most of its activities.

use trame::Program;

/// Weeks in a row that stand at one stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The key of the stage.
    pub stage: String,
    /// The first week.
    pub from: u32,
    /// The last.
    pub to: u32,
}

/// The stretches of a plan, in order; none when no activity names a stage. A week without activities goes on as the one
/// before it, or begins as the one after.
pub fn stretches(program: &Program, order: &[&str]) -> Vec<Stretch> {
    let stages: Vec<Option<&str>> = (1..=program.weeks)
        .map(|week| of_week(program, week, order))
        .collect();
    let first = stages.iter().flatten().next().copied();
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut current = first;
    for (week, stage) in (1..).zip(stages) {
        current = stage.or(current);
        let Some(stage) = current else {
            return Vec::new();
        };
        match stretches.last_mut().filter(|last| last.stage == stage) {
            Some(last) => last.to = week,
            None => stretches.push(Stretch {
                stage: stage.to_owned(),
                from: week,
                to: week,
            }),
        }
    }
    stretches
}

/// The stage of most activities of a week; of as many, the later one.
fn of_week<'a>(program: &'a Program, week: u32, order: &[&'a str]) -> Option<&'a str> {
    let count = |stage: &str| {
        let here = program.activities.iter().filter(|activity| activity.week == week);
        here.filter(|activity| activity.stage.as_deref() == Some(stage))
            .count()
    };
    let counted = order.iter().map(|stage| (count(stage), *stage));
    counted
        .filter(|(count, _)| *count > 0)
        .max_by_key(|(count, _)| *count)
        .map(|(_, stage)| stage)
}
