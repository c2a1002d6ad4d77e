//! The minutes of everybody over all the gatherings of a space.

use std::collections::BTreeMap;

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::model::Note;
use super::parts::between;

platform::statements! {
    HELD = "select g.id, g.uid, g.title, g.starts_at, g.ends_at, g.zone, g.all_day from gatherings g
            where g.space_id = $1 and g.state = 'announced' and g.ends_at <= $2 order by g.starts_at, g.id";
    NOTED = "select a.gathering_id, a.id, a.part, a.person_id, a.presence, a.minutes, a.way, a.noted_at
             from attendances a join gatherings g on g.id = a.gathering_id
             where g.space_id = $1 and g.state = 'announced' and g.ends_at <= $2 order by a.gathering_id, a.person_id, a.part";
}

/// A gathering that took place, and for how many minutes each was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attended {
    /// Its identifier.
    pub gathering: Uid,
    /// Its title.
    pub title: String,
    /// When it started.
    pub starts: Instant,
    /// How long it was, in minutes.
    pub minutes: i64,
    /// The minutes of each who was there.
    pub people: BTreeMap<PersonId, i64>,
}

struct Noted(i64, Note);

impl FromRow for Noted {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Noted(row.column()?, Note::from_row(row)?))
    }
}

/// What took place in a space until now, with who was there, in two queries.
///
/// # Errors
/// When the store refuses.
pub fn attended(tx: &mut Tx, space: SpaceId) -> Result<Vec<Attended>, Problem> {
    type Held = (i64, Uid, String, Instant, Instant, String, bool);
    let now = tx.now();
    let held = tx.all::<Held>(HELD, (space, now))?;
    let mut notes: BTreeMap<i64, Vec<Note>> = BTreeMap::new();
    for Noted(gathering, note) in tx.all::<Noted>(NOTED, (space, now))? {
        notes.entry(gathering).or_default().push(note);
    }
    let count = |(id, gathering, title, starts, ends, zone, all_day): Held| {
        let parts = between(starts, ends, &zone, all_day);
        let mut people = BTreeMap::new();
        for note in notes.get(&id).into_iter().flatten() {
            let minutes = note.counts(&parts);
            if minutes > 0 {
                *people.entry(note.person).or_default() += minutes;
            }
        }
        Attended {
            gathering,
            title,
            starts,
            minutes: parts.iter().map(super::Part::minutes).sum(),
            people,
        }
    };
    Ok(held.into_iter().map(count).collect())
}
