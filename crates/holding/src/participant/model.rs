//! Somebody who registered, as those who hold the gathering see them.

use std::collections::BTreeMap;

use kernel::{Instant, PersonId, Problem, Uid};
use platform::db::{FromRow, Row};

use gatherings::gathering::Seat;
use gatherings::registration::State;

/// Somebody who registered.
#[derive(Debug, Clone)]
pub struct Participant {
    /// The identifier of the registration.
    pub uid: Uid,
    /// Whose it is.
    pub person: PersonId,
    /// How they will be there.
    pub seat: Seat,
    /// How it stands.
    pub state: State,
    /// How they wish to be called; empty once they are erased.
    pub name: String,
    /// Their address; none once they are erased.
    pub email: Option<String>,
    /// What they answered, by question.
    pub answers: BTreeMap<String, String>,
    /// Until when a place is kept for them.
    pub offered_until: Option<Instant>,
    /// Their ticket of the waiting list.
    pub ticket: Option<i64>,
    /// When they first registered.
    pub asked: Instant,
}

impl Participant {
    /// The name in the order of the alphabet, whatever its accents and capitals.
    pub fn sorted_by(&self) -> String {
        slug::slugify(&self.name)
    }

    /// Whether the name or the address holds these words.
    pub fn answers_to(&self, words: &str) -> bool {
        let name = self.sorted_by();
        let email = self.email.as_deref().unwrap_or_default();
        words
            .split_whitespace()
            .all(|word| email.contains(&word.to_lowercase()) || name.contains(&slug::slugify(word)))
    }

    /// What is read aloud of them: the name, or the address while they have not said one.
    pub fn called(&self) -> &str {
        match (self.name.as_str(), &self.email) {
            ("", Some(email)) => email,
            (name, _) => name,
        }
    }
}

/// In the order of the alphabet; those who wait in the order of their tickets, after the others.
pub fn order(people: &mut [Participant]) {
    people.sort_by_cached_key(|each| {
        let (rank, ticket) = match each.state {
            State::Placed => (0, 0),
            State::Offered => (1, 0),
            State::Waiting => (2, each.ticket.unwrap_or(0)),
            _ => (3, 0),
        };
        (rank, ticket, each.sorted_by(), each.uid)
    });
}

/// How many there are in one way of being there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// The way.
    pub seat: Seat,
    /// How many have a place.
    pub placed: i64,
    /// How many are offered one.
    pub offered: i64,
    /// How many wait.
    pub waiting: i64,
}

impl Count {
    /// Counts those who are there in this way.
    pub fn of(people: &[Participant], seat: Seat) -> Self {
        let count = |state| {
            let those = people
                .iter()
                .filter(|each| each.seat == seat && each.state == state);
            i64::try_from(those.count()).unwrap_or(i64::MAX)
        };
        Count {
            seat,
            placed: count(State::Placed),
            offered: count(State::Offered),
            waiting: count(State::Waiting),
        }
    }
}

/// The rank of each who waits, by registration: the first of each way of being there is 1.
pub fn ranks(people: &[Participant]) -> BTreeMap<Uid, i64> {
    let mut ranks = BTreeMap::new();
    for seat in [Seat::Onsite, Seat::Remote] {
        let mut waiting: Vec<&Participant> = people
            .iter()
            .filter(|each| each.seat == seat && each.state == State::Waiting)
            .collect();
        waiting.sort_by_key(|each| each.ticket);
        ranks.extend((1..).zip(waiting).map(|(rank, each)| (each.uid, rank)));
    }
    ranks
}

impl FromRow for Participant {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let unknown = || Problem::broken("a registration with an unknown word");
        let uid = row.column()?;
        let person = row.column()?;
        let seat = Seat::from_word(&row.column::<String>()?).ok_or_else(unknown)?;
        let state = State::from_word(&row.column::<String>()?).ok_or_else(unknown)?;
        let (name, known_as): (String, String) = (row.column()?, row.column()?);
        Ok(Participant {
            uid,
            person,
            seat,
            state,
            name: if name.is_empty() { known_as } else { name },
            email: row.column()?,
            answers: serde_json::from_str(&row.column::<String>()?)
                .map_err(|cause| Problem::fault("read the answers of a registration", cause))?,
            offered_until: row.column()?,
            ticket: row.column()?,
            asked: row.column()?,
        })
    }
}
