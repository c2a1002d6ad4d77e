//! What a gathering is.

use std::collections::BTreeMap;

use kernel::{Id, Instant, PersonId, Problem, SpaceId, Uid};
use platform::db::{FromRow, Row};
use trame::Mode;

/// The mark of a gathering's number.
pub enum Mark {}

/// The number of a gathering inside one database.
pub type GatheringId = Id<Mark>;

/// Where a gathering is on its way from an idea to something that was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Only those who prepare it see it.
    Draft,
    /// Everybody who may see its space sees it.
    Announced,
    /// It does not take place; those who came across it are told so.
    Cancelled,
}

impl State {
    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Announced => "announced",
            State::Cancelled => "cancelled",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        [State::Draft, State::Announced, State::Cancelled]
            .into_iter()
            .find(|state| state.word() == word)
    }
}

/// How somebody is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seat {
    /// In the room.
    Onsite,
    /// From afar.
    Remote,
}

impl Seat {
    /// The word, as stored and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Seat::Onsite => "onsite",
            Seat::Remote => "remote",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        [Seat::Onsite, Seat::Remote]
            .into_iter()
            .find(|seat| seat.word() == word)
    }

    /// The ways of being there that a gathering of this mode has.
    pub const fn of(mode: Mode) -> &'static [Seat] {
        match mode {
            Mode::Onsite => &[Seat::Onsite],
            Mode::Remote => &[Seat::Remote],
            Mode::Hybrid => &[Seat::Onsite, Seat::Remote],
        }
    }
}

/// Where it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The place's identifier.
    pub uid: Uid,
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: String,
    /// The room, if one is chosen.
    pub room: Option<String>,
    /// Latitude and longitude, in degrees.
    pub point: Option<(f64, f64)>,
}

/// A gathering as stored.
#[derive(Debug, Clone)]
pub struct Gathering {
    /// Its number.
    pub id: GatheringId,
    /// Its identifier in addresses.
    pub uid: Uid,
    /// The number of the space that offers it.
    pub space_id: SpaceId,
    /// The address of that space.
    pub space: String,
    /// The key of its kind in the trame.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What it is, in one line.
    pub summary: String,
    /// What it is, as written.
    pub body: String,
    /// The same as HTML.
    pub html: String,
    /// Where people are.
    pub mode: Mode,
    /// When it starts.
    pub starts: Instant,
    /// The first moment after it.
    pub ends: Instant,
    /// The zone in which its hours are meant: a name of the IANA database.
    pub zone: String,
    /// Whether only its days count.
    pub all_day: bool,
    /// Where it is, when that is a described place.
    pub place: Option<Place>,
    /// Where it is, in words.
    pub place_note: String,
    /// What those who come must know.
    pub onsite_note: String,
    /// Where those who are far connect: shown to those who are registered.
    pub link: String,
    /// What those who are far must know.
    pub remote_note: String,
    /// The facts that its kind asks for, by key.
    pub fields: BTreeMap<String, String>,
    /// Its state.
    pub state: State,
    /// Whether the agenda shows it to everybody who may see the space.
    pub listed: bool,
    /// Whether one registers.
    pub registers: bool,
    /// When registration closes; when it starts, if nothing is said.
    pub closes: Option<Instant>,
    /// Why it does not take place.
    pub cancel_note: String,
    /// How often those concerned had to be told of a change (RFC 5545, 3.8.7.4).
    pub sequence: i64,
    /// The cycle it is a session of, and its rank there.
    pub cycle: Option<(i64, i64)>,
    /// The series it belongs to.
    pub series: Option<Uid>,
    /// Who offered it.
    pub offered_by: Option<PersonId>,
    /// When something about it last changed.
    pub changed: Instant,
}

impl Gathering {
    /// Whether one may still register at `now`.
    pub fn is_open(&self, now: Instant) -> bool {
        self.state == State::Announced && self.registers && now < self.closes.unwrap_or(self.starts)
    }

    /// Whether it lies behind us.
    pub fn is_past(&self, now: Instant) -> bool {
        self.ends <= now
    }

    /// Whether it is going on.
    pub fn is_now(&self, now: Instant) -> bool {
        self.starts <= now && now < self.ends
    }

    /// Where it is, in one line; empty when it is nowhere in particular.
    pub fn where_it_is(&self) -> String {
        let Some(place) = &self.place else {
            return self.place_note.clone();
        };
        let parts = [
            Some(place.name.as_str()),
            place.room.as_deref(),
            Some(place.address.as_str()),
            Some(self.place_note.as_str()),
        ];
        let said: Vec<&str> = parts
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect();
        said.join(", ")
    }
}

/// Facts kept as JSON, which only this program writes.
fn facts(text: &str) -> Result<BTreeMap<String, String>, Problem> {
    serde_json::from_str(text).map_err(|cause| Problem::fault("read the facts of a gathering", cause))
}

impl FromRow for Gathering {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Gathering {
            id: row.column()?,
            uid: row.column()?,
            space_id: row.column()?,
            space: row.column()?,
            kind: row.column()?,
            title: row.column()?,
            summary: row.column()?,
            body: row.column()?,
            html: row.column()?,
            mode: Mode::from_word(&row.column::<String>()?).unwrap_or_default(),
            starts: row.column()?,
            ends: row.column()?,
            zone: row.column()?,
            all_day: row.column()?,
            place: place(row)?,
            place_note: row.column()?,
            onsite_note: row.column()?,
            link: row.column()?,
            remote_note: row.column()?,
            fields: facts(&row.column::<String>()?)?,
            state: State::from_word(&row.column::<String>()?).unwrap_or(State::Draft),
            listed: row.column()?,
            registers: row.column()?,
            closes: row.column()?,
            cancel_note: row.column()?,
            sequence: row.column()?,
            cycle: row.column::<Option<i64>>()?.zip(row.column::<Option<i64>>()?),
            series: row.column()?,
            offered_by: row.column()?,
            changed: row.column()?,
        })
    }
}

fn place(row: &mut Row) -> Result<Option<Place>, Problem> {
    let (uid, name, address): (Option<Uid>, Option<String>, Option<String>) =
        (row.column()?, row.column()?, row.column()?);
    let room = row.column()?;
    let point = row.column::<Option<f64>>()?.zip(row.column::<Option<f64>>()?);
    Ok(uid.zip(name).map(|(uid, name)| Place {
        uid,
        name,
        address: address.unwrap_or_default(),
        room,
        point,
    }))
}
