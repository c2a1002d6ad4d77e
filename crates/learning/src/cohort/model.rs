//! A cohort, and how its meetings stand in the calendar.

use jiff::civil::Date;
use kernel::{Instant, SpaceId, Uid};

use crate::schedule::Schedule;

/// A cohort with its dates.
#[derive(Debug, Clone, PartialEq)]
pub struct Cohort {
    /// The space that it is.
    pub space: SpaceId,
    /// When its weeks take place.
    pub schedule: Schedule,
    /// When it was closed.
    pub closed: Option<Instant>,
    /// Its meetings, in the order of the program.
    pub meetings: Vec<Meeting>,
}

/// A meeting of the program, in the calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    /// Its key in the program.
    pub key: String,
    /// Its week in the program.
    pub week: u32,
    /// How many days it lasts.
    pub days: u32,
    /// The day on which it begins: that of its gathering, or else the Monday of its week.
    pub day: Date,
    /// The gathering that it became: its identifier and when it begins and ends.
    pub gathering: Option<(Uid, Instant, Instant)>,
}

/// How an activity stands for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    /// They have done it.
    Done,
    /// Its week is over, and they have not done it.
    Due,
    /// It is of this week.
    Now,
    /// Its week comes later.
    Next,
}

impl Stand {
    /// The word, for messages and classes.
    pub const fn word(self) -> &'static str {
        match self {
            Stand::Done => "done",
            Stand::Due => "due",
            Stand::Now => "now",
            Stand::Next => "next",
        }
    }

    /// Of an activity of `week`, when `current` is the week in front of people.
    pub fn of(week: u32, current: u32, done: bool) -> Self {
        if done {
            return Stand::Done;
        }
        match week.cmp(&current) {
            std::cmp::Ordering::Less => Stand::Due,
            std::cmp::Ordering::Equal => Stand::Now,
            std::cmp::Ordering::Greater => Stand::Next,
        }
    }
}

impl Cohort {
    /// The week whose content is in front of people at a moment.
    pub fn week_at(&self, now: Instant) -> u32 {
        self.schedule.week_at(now)
    }

    /// The meeting of a key.
    pub fn meeting(&self, key: &str) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.key == key)
    }
}
