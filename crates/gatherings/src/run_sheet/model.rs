//! What a step is, and the arithmetic of its times.

use std::collections::BTreeMap;

use kernel::{Instant, PersonId, Problem, Uid};
use platform::db::{FromRow, Row};

/// The most steps of a sheet.
pub const MOST: usize = 80;

/// What those who prepare a step write of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// What people call it.
    pub name: String,
    /// What it is for.
    pub aim: String,
    /// How it is done.
    pub method: String,
    /// Who speaks, in words.
    pub speaker: String,
    /// The host who speaks.
    pub host: Option<PersonId>,
    /// The duty whose holder speaks.
    pub duty: Option<String>,
    /// How long it is meant to last.
    pub minutes: i64,
    /// What must be at hand.
    pub material: String,
    /// What to do if it does not work.
    pub fallback: String,
}

impl Text {
    /// As JSON, to be kept as what a step said before.
    pub(super) fn to_json(&self) -> String {
        let mut all = serde_json::Map::new();
        let lines = [
            ("name", &self.name),
            ("aim", &self.aim),
            ("method", &self.method),
            ("speaker", &self.speaker),
            ("material", &self.material),
            ("fallback", &self.fallback),
        ];
        for (key, line) in lines {
            all.insert(key.to_owned(), line.as_str().into());
        }
        all.insert("minutes".to_owned(), self.minutes.to_string().into());
        if let Some(host) = self.host {
            all.insert("host".to_owned(), host.number().to_string().into());
        }
        if let Some(duty) = &self.duty {
            all.insert("duty".to_owned(), duty.as_str().into());
        }
        serde_json::Value::Object(all).to_string()
    }

    /// The same, read again.
    pub(super) fn from_json(text: &str) -> Result<Self, Problem> {
        let mut all: BTreeMap<String, String> = serde_json::from_str(text)
            .map_err(|cause| Problem::fault("read what a step said before", cause))?;
        let mut take = |key: &str| all.remove(key).unwrap_or_default();
        Ok(Text {
            name: take("name"),
            aim: take("aim"),
            method: take("method"),
            speaker: take("speaker"),
            host: take("host").parse().ok().map(PersonId::new),
            duty: Some(take("duty")).filter(|duty| !duty.is_empty()),
            minutes: take("minutes").parse().unwrap_or(1),
            material: take("material"),
            fallback: take("fallback"),
        })
    }
}

/// A step as stored.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// What it came with: the steps of one insertion share it.
    pub batch: String,
    /// What is written of it.
    pub text: Text,
    /// The name of the host who speaks.
    pub host_name: String,
    /// What it took the last time.
    pub last: Option<i64>,
    /// When it began.
    pub started: Option<Instant>,
    /// When it was done.
    pub ended: Option<Instant>,
    /// What it took, as typed.
    pub typed: Option<i64>,
    /// Grows with each change.
    pub version: i64,
    /// What it said before its last change.
    pub former: Option<String>,
    /// Whether it was removed.
    pub is_removed: bool,
    /// Who changed it last.
    pub changed_by: String,
}

impl Step {
    /// How many minutes it really took: as typed, or by the clock.
    pub fn real(&self) -> Option<i64> {
        let clock = || {
            let (from, to) = self.started.zip(self.ended)?;
            Some((to.milliseconds() - from.milliseconds() + 30_000) / 60_000)
        };
        self.typed.or_else(clock)
    }

    /// Whether it goes on.
    pub fn is_running(&self) -> bool {
        self.started.is_some() && self.ended.is_none() && self.typed.is_none()
    }
}

impl FromRow for Step {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Step {
            id: row.column()?,
            uid: row.column()?,
            batch: row.column()?,
            text: Text {
                name: row.column()?,
                aim: row.column()?,
                method: row.column()?,
                speaker: row.column()?,
                host: row.column()?,
                duty: row.column()?,
                minutes: row.column()?,
                material: row.column()?,
                fallback: row.column()?,
            },
            host_name: row.column()?,
            last: row.column()?,
            started: row.column()?,
            ended: row.column()?,
            typed: row.column()?,
            version: row.column()?,
            former: row.column()?,
            is_removed: row.column::<Option<Instant>>()?.is_some(),
            changed_by: row.column()?,
        })
    }
}

/// When each step begins and ends, when they follow one another from `start`.
pub fn clocks(start: Instant, minutes: &[i64]) -> Vec<(Instant, Instant)> {
    let step = |from: &mut Instant, minutes: &i64| {
        let begins = *from;
        *from = begins.plus_minutes(*minutes);
        Some((begins, *from))
    };
    minutes.iter().scan(start, step).collect()
}

/// How the steps fit into the time there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Exactly.
    Fits,
    /// They take so many minutes more.
    Longer(i64),
    /// So many minutes are left.
    Shorter(i64),
}

impl Fit {
    /// For steps of `planned` minutes in `length`.
    pub fn of(planned: i64, length: i64) -> Self {
        match planned - length {
            0 => Fit::Fits,
            over if over > 0 => Fit::Longer(over),
            left => Fit::Shorter(-left),
        }
    }
}
