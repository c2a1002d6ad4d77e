//! What may weigh on a group, read from a week.

use std::collections::{BTreeMap, BTreeSet};

use counting::are_enough;
use kernel::Instant;

platform::words! {
    /// What weighs.
    Kind {
        /// Much is written at night.
        Night = "night",
        /// Several wait for an answer.
        Unanswered = "unanswered",
        /// One voice is heard much more than the others.
        OneVoice = "one-voice",
        /// Many roles lie on few shoulders.
        ManyRoles = "many-roles",
    }
}

/// How much must have happened in a week for its hours to say something, and the part of it, in hundredths, that is much.
const DONE: usize = 15;
const NIGHT: usize = 30;
/// The same for what was said by one.
const SAID: usize = 10;
const ONE: usize = 60;
/// How many people wait before it is said.
const WAITING: usize = 2;
/// How many roles are many for one person.
const ROLES: usize = 4;
/// From when to when it is night.
const EVENING: i8 = 22;
const MORNING: i8 = 6;

/// The verbs by which one speaks to the others.
pub const SPEAKING: [&str; 9] = [
    "notice.published",
    "decision.proposed",
    "stance.taken",
    "remark.written",
    "page.commented",
    "reply.written",
    "matter.written",
    "matter.answered",
    "inquiry.answered",
];

/// Something that somebody did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// Who, as a number that goes no further.
    pub who: i64,
    /// The hour of the wall clock of the house.
    pub hour: i8,
    /// Whether they spoke to the others.
    pub speaks: bool,
}

/// What is known of a group in a week.
#[derive(Debug, Clone, Default)]
pub struct Week {
    /// How many belong.
    pub members: usize,
    /// What was done.
    pub done: Vec<Done>,
    /// Who waits for an answer.
    pub waiting: BTreeSet<i64>,
    /// How many roles each holds, of those who hold any.
    pub roles: Vec<usize>,
}

/// What weighs, in the order of the vocabulary.
pub fn signals(week: &Week) -> Vec<Kind> {
    if !are_enough(week.members) {
        return Vec::new();
    }
    let people: BTreeSet<i64> = week.done.iter().map(|done| done.who).collect();
    let is_a_group = are_enough(people.len());
    let weighs = |kind: &Kind| match kind {
        Kind::Night => is_a_group && is_night(&week.done),
        Kind::OneVoice => is_a_group && is_one_voice(&week.done),
        Kind::Unanswered => is_a_group && week.waiting.len() >= WAITING,
        Kind::ManyRoles => week.roles.iter().any(|roles| *roles >= ROLES),
    };
    Kind::ALL.iter().copied().filter(weighs).collect()
}

fn most(of: impl Iterator<Item = i64>) -> usize {
    let mut each: BTreeMap<i64, usize> = BTreeMap::new();
    for who in of {
        *each.entry(who).or_default() += 1;
    }
    each.into_values().max().unwrap_or(0)
}

/// Much of a week at night, and not by one alone: that would be a signal about somebody.
fn is_night(done: &[Done]) -> bool {
    let late: Vec<i64> = done
        .iter()
        .filter(|done| done.hour >= EVENING || done.hour < MORNING)
        .map(|done| done.who)
        .collect();
    let is_much = done.len() >= DONE && late.len() * 100 >= done.len() * NIGHT;
    is_much && most(late.iter().copied()) * 2 <= late.len()
}

fn is_one_voice(done: &[Done]) -> bool {
    let said: Vec<i64> = done
        .iter()
        .filter(|done| done.speaks)
        .map(|done| done.who)
        .collect();
    said.len() >= SAID && most(said.iter().copied()) * 100 >= said.len() * ONE
}

/// The number of the week of a moment, from Monday on.
pub fn week_of(now: Instant) -> i64 {
    // The first day of all was a Thursday.
    (now.day() + 3).div_euclid(7)
}

/// When a week begins.
pub fn beginning(week: i64) -> Instant {
    const DAY: i64 = 24 * 60 * 60 * 1000;
    Instant::from_milliseconds((week * 7 - 3) * DAY)
}
