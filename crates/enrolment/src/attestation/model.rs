//! What is attested of somebody.

use std::collections::BTreeMap;

use gatherings::attendance::Attended;
use kernel::{Instant, PersonId, Problem, Uid};
use platform::db::{FromRow, Row};
use trame::Program;

/// Minutes of somebody, out of all there were.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Minutes {
    /// In gatherings.
    pub attended: i64,
    /// All that gatherings lasted.
    pub attended_of: i64,
    /// On activities of the program.
    pub done: i64,
    /// All that the program asks.
    pub done_of: i64,
}

/// The minutes of everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hours {
    /// What there was for everybody, of which nothing is anybody's.
    pub all: Minutes,
    people: BTreeMap<PersonId, Minutes>,
}

impl Hours {
    /// Those of somebody.
    pub fn of(&self, person: PersonId) -> Minutes {
        self.people.get(&person).copied().unwrap_or(self.all)
    }
}

/// Adds up what was noted and done.
pub fn add_up(attended: &[Attended], program: &Program, done: &[(PersonId, String)]) -> Hours {
    let minutes: BTreeMap<&str, i64> = program
        .activities
        .iter()
        .map(|activity| (activity.key.as_str(), i64::from(activity.minutes)))
        .collect();
    let all = Minutes {
        attended_of: attended.iter().map(|each| each.minutes).sum(),
        done_of: minutes.values().sum(),
        ..Minutes::default()
    };
    let mut people: BTreeMap<PersonId, Minutes> = BTreeMap::new();
    for (person, there) in attended.iter().flat_map(|each| &each.people) {
        people.entry(*person).or_insert(all).attended += there;
    }
    for (person, activity) in done {
        // What the plan no longer holds was done, and asked for nothing that is known now.
        let spent = minutes.get(activity.as_str()).copied().unwrap_or(0);
        people.entry(*person).or_insert(all).done += spent;
    }
    Hours { all, people }
}

/// An attestation as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attestation {
    /// Its number in the store.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// What the address is made of at which it is verified.
    pub secret: String,
    /// Of whom.
    pub person: PersonId,
    /// Its number within the cohort.
    pub number: i64,
    /// Their name on that day.
    pub name: String,
    /// What was followed.
    pub title: String,
    /// What it was for.
    pub aim: String,
    /// Its first day.
    pub first: String,
    /// Its last day.
    pub last: String,
    /// The hours.
    pub minutes: Minutes,
    /// When it was issued.
    pub issued: Instant,
    /// Who issued it, while they have a name.
    pub by: String,
    /// When it was revoked.
    pub revoked: Option<Instant>,
    /// Why.
    pub reason: String,
}

impl Attestation {
    /// Where it is read and printed.
    pub fn path(&self, space: &str) -> String {
        format!("/spaces/{space}/attestations/{}", self.uid)
    }

    /// Where anybody verifies it.
    pub fn address(&self) -> String {
        format!("/attestations/{}", self.secret)
    }
}

impl FromRow for Attestation {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Attestation {
            id: row.column()?,
            uid: row.column()?,
            secret: row.column()?,
            person: row.column()?,
            number: row.column()?,
            name: row.column()?,
            title: row.column()?,
            aim: row.column()?,
            first: row.column()?,
            last: row.column()?,
            minutes: Minutes {
                attended: row.column()?,
                attended_of: row.column()?,
                done: row.column()?,
                done_of: row.column()?,
            },
            issued: row.column()?,
            by: row.column()?,
            revoked: row.column()?,
            reason: row.column()?,
        })
    }
}
