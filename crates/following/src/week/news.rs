//! What changed since somebody was last there, told in a few lines.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Instant, PersonId};
use learning::Schedule;
use platform::web::View;
use spaces::shape::said;
use trame::Program;

use super::store::{Happened, Own};

/// How far back whoever never came sees, in days.
const FIRST: i64 = 7;
/// How many lines of each kind are told.
const TOLD: usize = 4;
/// What is told otherwise when it was done for somebody else.
const FOR_SOMEBODY: [&str; 4] = [
    "membership.begun",
    "membership.changed",
    "role.taken",
    "role.returned",
];
/// What is nothing to others.
const UNTOLD: [&str; 2] = ["activity.reopened", "charter.accepted"];

/// The last trace of somebody before today, or else the moment from which on they are told: its place and its moment.
///
/// What they do today does not make what changed disappear before tomorrow.
pub fn since(own: &[Own], schedule: &Schedule, now: Instant) -> (i64, Instant) {
    let today = schedule.start_of(schedule.day_of(now));
    let before = own.iter().find(|trace| trace.at < today);
    match before {
        Some(trace) => (trace.id, trace.at),
        None if own.is_empty() => (0, now.plus_days(-FIRST)),
        None => (0, today),
    }
}

/// A line of what changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub words: String,
    /// When it last happened.
    pub at: Instant,
    /// The key of the activity that it is about.
    pub activity: Option<String>,
}

/// What others did, newest first: activities by how many people did them, the rest one by one.
pub fn lines(v: &View, program: &Program, happened: &[Happened]) -> Vec<Line> {
    let mut done: BTreeMap<&str, (BTreeSet<Option<PersonId>>, Instant)> = BTreeMap::new();
    let mut told: Vec<Line> = Vec::new();
    for each in happened
        .iter()
        .filter(|each| !UNTOLD.contains(&each.verb.as_str()))
    {
        if each.verb == "activity.done" {
            let known = done
                .entry(&each.detail)
                .or_insert_with(|| (BTreeSet::new(), each.at));
            known.0.insert(each.by);
            continue;
        }
        if told.len() == TOLD {
            continue;
        }
        let message = message(each);
        if !v.languages().knows(&message) {
            continue;
        }
        let words = v.t2(&message, "who", &each.who, "whom", &each.whom);
        if told.iter().all(|line| line.words != words) {
            told.push(Line {
                words,
                at: each.at,
                activity: None,
            });
        }
    }
    let done = done.into_iter().filter_map(|(key, (people, at))| {
        let activity = program.activities.iter().find(|activity| activity.key == key)?;
        let name = said(&activity.name, v.language).text;
        let words = v.t2("week-news-done", "count", people.len().to_string(), "name", name);
        Some(Line {
            words,
            at,
            activity: Some(key.to_owned()),
        })
    });
    let mut done: Vec<Line> = done.collect();
    done.sort_by_key(|line| std::cmp::Reverse(line.at));
    done.truncate(TOLD);
    told.extend(done);
    told
}

fn message(each: &Happened) -> String {
    let verb = each.verb.replace(['.', '_'], "-");
    if FOR_SOMEBODY.contains(&each.verb.as_str()) && !each.whom.is_empty() {
        format!("trace-{verb}-for")
    } else {
        format!("trace-{verb}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_one_does_today_hides_nothing_before_tomorrow() {
        let schedule = Schedule::new(date(2026, 2, 16), 14, [], "Europe/Paris");
        let now = schedule.start_of(date(2026, 3, 4)).plus_minutes(600);
        let trace = |id, minutes| Own {
            id,
            verb: "activity.done".into(),
            detail: String::new(),
            at: now.plus_minutes(minutes),
        };
        let today = trace(9, -5);
        let yesterday = trace(7, -24 * 60);
        assert_eq!(
            since(&[today.clone(), yesterday.clone()], &schedule, now),
            (7, yesterday.at)
        );
        assert_eq!(since(&[today], &schedule, now), (0, now.plus_minutes(-600)));
        assert_eq!(since(&[], &schedule, now), (0, now.plus_days(-7)));
    }
}
