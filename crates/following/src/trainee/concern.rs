//! What deserves a word from those who lead: who is silent, who is stuck, which group has not met, what is not clear.

use kernel::{Instant, PersonId, Uid};
use learning::Position;
use trame::Program;

use super::facts::Facts;

/// After how many days without a trace somebody is silent, as one may choose.
pub const SILENCES: [i64; 4] = [7, 10, 14, 21];
/// How long, when nothing was chosen.
pub const SILENCE: i64 = 10;
/// How many activities of weeks before make somebody stuck.
pub const STUCK: usize = 3;
/// After how many days a group has not met for long.
pub const APART: i64 = 14;

/// Somebody of whom nothing was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Silent {
    /// Who.
    pub person: PersonId,
    /// For how many days.
    pub days: i64,
    /// Whether they ever left a trace.
    pub ever: bool,
}

/// Somebody with activities of weeks before to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stuck {
    /// Who.
    pub person: PersonId,
    /// How many activities.
    pub due: usize,
}

/// A group that has not met for long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// Its identifier.
    pub group: Uid,
    /// What it calls itself.
    pub name: String,
    /// For how many days.
    pub days: i64,
    /// Whether it ever met.
    pub ever: bool,
}

/// Whole days from a moment to another.
pub fn days_between(from: Instant, to: Instant) -> i64 {
    (to.milliseconds() - from.milliseconds()).div_euclid(86_400_000)
}

/// Whether a cohort is under way: nobody is silent before it begins, and none is followed any more once it is over.
fn goes_on(facts: &Facts) -> bool {
    matches!(facts.position, Position::Week(_) | Position::Pause(_))
}

/// Those of whom nothing was heard for so many days, by name. Whoever left no trace is counted from when they came, or
/// from the first week on.
pub fn silent(facts: &Facts, days: i64) -> Vec<Silent> {
    if !goes_on(facts) {
        return Vec::new();
    }
    let of = |trainee: &super::store::Trainee| {
        let from = trainee.last.unwrap_or(trainee.since).max(facts.began);
        Silent {
            person: trainee.person.id,
            days: days_between(from, facts.now),
            ever: trainee.last.is_some_and(|last| last >= facts.began),
        }
    };
    facts
        .trainees
        .iter()
        .map(of)
        .filter(|each| each.days >= days)
        .collect()
}

/// Those who have several activities of weeks before to do, by name, without those who are silent.
pub fn stuck(facts: &Facts, program: &Program, silent: &[Silent]) -> Vec<Stuck> {
    if !goes_on(facts) {
        return Vec::new();
    }
    let of = |trainee: &super::store::Trainee| Stuck {
        person: trainee.person.id,
        due: facts.due(program, trainee.person.id),
    };
    let is_silent = |person: PersonId| silent.iter().any(|each| each.person == person);
    let all = facts
        .trainees
        .iter()
        .filter(|trainee| !is_silent(trainee.person.id))
        .map(of);
    all.filter(|each| each.due >= STUCK).collect()
}

/// The groups of two or more that have not met for long, by name.
pub fn apart(facts: &Facts) -> Vec<Apart> {
    if !goes_on(facts) {
        return Vec::new();
    }
    let of = |group: &super::facts::Group| Apart {
        group: group.uid,
        name: group.name.clone(),
        days: days_between(group.met.unwrap_or(group.formed).max(facts.began), facts.now),
        ever: group.met.is_some(),
    };
    let several = facts.groups.iter().filter(|group| group.people.len() > 1);
    several.map(of).filter(|each| each.days >= APART).collect()
}

/// What is not clear to somebody, in the order of the plan: the place of the activity, and to how many.
pub fn unclear(facts: &Facts, program: &Program) -> Vec<(usize, i64)> {
    let count = |key: &str| {
        let mut found = facts
            .awaits
            .iter()
            .filter(|(what, of, ..)| what == "unclear" && of == key);
        found.next().map_or(0, |(_, _, count, ..)| *count)
    };
    let activities = program.activities.iter().enumerate();
    activities
        .map(|(place, activity)| (place, count(&activity.key)))
        .filter(|(_, count)| *count > 0)
        .collect()
}
