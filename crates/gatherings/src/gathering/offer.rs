//! What somebody who offers a gathering says of it: one form, read once, checked field by field.

use std::collections::BTreeMap;

use kernel::{Instant, Refusal};
use platform::calendar::{Calendar, knows_zone};
use platform::web::Form;
use trame::{Mode, Trame};

use super::model::{Gathering, Seat};
use super::store::Seats;

/// A place or a room that may be chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Room {
    /// The place's number.
    pub place: Option<i64>,
    /// The room's number; nothing for the place as a whole.
    pub room: Option<i64>,
    /// What people call it.
    pub name: String,
    /// How many people it holds.
    pub people: Option<i64>,
    /// Whether it is offered no longer, and stays only where it was chosen before.
    pub is_gone: bool,
}

impl Room {
    /// The value that stands for it in the form.
    pub fn value(&self) -> String {
        match (self.place, self.room) {
            (Some(place), Some(room)) => format!("{place}-{room}"),
            (Some(place), None) => place.to_string(),
            (None, _) => String::new(),
        }
    }
}

/// Places in one way of being there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places {
    /// The way.
    pub seat: Seat,
    /// How many may come; nothing when anybody may.
    pub places: Option<i64>,
    /// How many may wait.
    pub waiting: i64,
}

/// A gathering as somebody offers it.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The key of its kind.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What it is, in one line.
    pub summary: String,
    /// What it is.
    pub body: String,
    /// Where people are.
    pub mode: Mode,
    /// When it starts.
    pub starts: Instant,
    /// The first moment after it.
    pub ends: Instant,
    /// The zone of its hours.
    pub zone: String,
    /// Whether only its days count.
    pub all_day: bool,
    /// The place and room.
    pub room: Room,
    /// Where, in words.
    pub place_note: String,
    /// For those who come.
    pub onsite_note: String,
    /// Where those who are far connect.
    pub link: String,
    /// For those who are far.
    pub remote_note: String,
    /// The facts that its kind asks for.
    pub fields: BTreeMap<String, String>,
    /// The questions asked on registration, as JSON.
    pub questions: String,
    /// Whether the agenda shows it.
    pub listed: bool,
    /// Whether one registers.
    pub registers: bool,
    /// When registration closes.
    pub closes: Option<Instant>,
    /// How many places there are.
    pub places: Vec<Places>,
    /// The keys of its themes.
    pub themes: Vec<String>,
    /// The keys of its publics.
    pub publics: Vec<String>,
}

/// The longest gathering: a month. Longer things are cycles and programs.
const LONGEST_DAYS: i64 = 31;

/// Reads the form against the trame of its space and the rooms that may be chosen. What is wrong is noted in it.
pub fn read(form: &mut Form, trame: &Trame, kind: &str, rooms: &[Room]) -> Offer {
    let zone = zone(form);
    let calendar = Calendar::new(kernel::Language::French, &zone);
    let all_day = form.ticked("all_day");
    let (starts, ends) = period(form, &calendar, all_day);
    let mode = form.choice("mode", Mode::from_word).unwrap_or_default();
    let room = match form.value("room") {
        "" => Room::default(),
        _ => form
            .choice("room", |value| {
                rooms.iter().find(|room| room.value() == value).cloned()
            })
            .unwrap_or_default(),
    };
    let closes = optional_moment(form, "closes", &calendar);
    let keys = |form: &Form, field: &str, known: Vec<&str>| {
        form.choices(field, |key| known.contains(&key).then(|| key.to_owned()))
    };
    let themes = keys(
        form,
        "themes",
        trame.space.themes.iter().map(|each| each.key.as_str()).collect(),
    );
    let publics = keys(
        form,
        "publics",
        trame.space.publics.iter().map(|each| each.key.as_str()).collect(),
    );
    Offer {
        kind: kind.to_owned(),
        title: form.line("title", 3..=160),
        summary: form.line("summary", 0..=300),
        body: form.text("body", 0..=20_000),
        mode,
        starts,
        ends,
        all_day,
        room,
        place_note: form.line("place_note", 0..=300),
        onsite_note: form.text("onsite_note", 0..=2_000),
        link: link(form),
        remote_note: form.text("remote_note", 0..=2_000),
        fields: facts(form, trame, kind),
        questions: String::from("[]"),
        listed: form.ticked("listed"),
        registers: form.ticked("registers"),
        closes,
        places: Seat::of(mode).iter().map(|seat| places(form, *seat)).collect(),
        themes,
        publics,
        zone,
    }
}

fn zone(form: &mut Form) -> String {
    let zone = form.line("zone", 1..=64);
    if !zone.is_empty() && !knows_zone(&zone) {
        form.refuse("zone", Refusal::new("gathering-unknown-zone"));
    }
    zone
}

/// When it starts and ends. Whole days end with the first moment of the day after the last.
fn period(form: &mut Form, calendar: &Calendar, all_day: bool) -> (Instant, Instant) {
    let nothing = Instant::from_milliseconds(0);
    let mut read = |field: &'static str| {
        let found = if all_day {
            let day: String = form.value(field).chars().take(10).collect();
            calendar.from_field(&day)
        } else {
            calendar.from_moment_field(form.value(field))
        };
        if found.is_none() {
            form.refuse(field, Refusal::new("gathering-not-a-moment"));
        }
        found
    };
    let (Some(starts), Some(mut ends)) = (read("starts"), read("ends")) else {
        return (nothing, nothing);
    };
    if all_day {
        ends = calendar.next_day(ends);
    }
    if ends <= starts {
        form.refuse("ends", Refusal::new("gathering-ends-before"));
    } else if ends > starts.plus_days(LONGEST_DAYS) {
        form.refuse(
            "ends",
            Refusal::new("gathering-too-long").with("days", LONGEST_DAYS),
        );
    }
    (starts, ends)
}

fn optional_moment(form: &mut Form, field: &'static str, calendar: &Calendar) -> Option<Instant> {
    if form.value(field).is_empty() {
        return None;
    }
    let found = calendar.from_moment_field(form.value(field));
    if found.is_none() {
        form.refuse(field, Refusal::new("gathering-not-a-moment"));
    }
    found
}

fn link(form: &mut Form) -> String {
    let link = form.line("link", 0..=500);
    let good = link.is_empty()
        || ["https://", "http://"]
            .iter()
            .any(|start| link.starts_with(start));
    if !good || link.contains(' ') {
        form.refuse("link", Refusal::new("gathering-not-a-link"));
    }
    link
}

fn places(form: &mut Form, seat: Seat) -> Places {
    let (field, waiting) = match seat {
        Seat::Onsite => ("places_onsite", "waiting_onsite"),
        Seat::Remote => ("places_remote", "waiting_remote"),
    };
    let places = match form.value(field).trim() {
        "" => None,
        _ => Some(form.whole(field, 1..=100_000)),
    };
    let waiting = match form.value(waiting).trim() {
        "" => 0,
        _ => form.whole(waiting, 0..=10_000),
    };
    Places {
        seat,
        places,
        waiting,
    }
}

/// The facts that the kind asks for; what it does not know is left out.
fn facts(form: &mut Form, trame: &Trame, kind: &str) -> BTreeMap<String, String> {
    let Some(kind) = trame.gatherings.iter().find(|known| known.key == kind) else {
        return BTreeMap::new();
    };
    let texts = form.texts();
    let mut facts = BTreeMap::new();
    for field in &kind.fields {
        let value = texts
            .get(&format!("field-{}", field.key))
            .map_or("", |value| value.trim());
        let unknown = !field.choices.is_empty() && !field.choices.iter().any(|choice| choice.key == value);
        if value.is_empty() {
            if field.required {
                form.refuse("fields", Refusal::new("gathering-fact-missing"));
            }
        } else if unknown {
            form.refuse("fields", Refusal::new("form-choose"));
        } else if value.chars().count() > 2_000 {
            form.refuse("fields", Refusal::new("gathering-fact-too-long"));
        } else {
            facts.insert(field.key.clone(), value.to_owned());
        }
    }
    facts
}

/// Fills the form with a gathering as it is.
pub fn fill(form: &mut Form, gathering: &Gathering, seats: &[Seats], marks: &[(String, String)], room: &str) {
    let calendar = Calendar::new(kernel::Language::French, &gathering.zone);
    let last = if gathering.all_day {
        gathering.ends.plus_minutes(-1)
    } else {
        gathering.ends
    };
    form.fill("title", &gathering.title)
        .fill("summary", &gathering.summary)
        .fill("body", &gathering.body)
        .fill("mode", gathering.mode.word())
        .fill("starts", calendar.moment_field(gathering.starts))
        .fill("ends", calendar.moment_field(last))
        .fill("zone", &gathering.zone)
        .fill("room", room)
        .fill("place_note", &gathering.place_note)
        .fill("onsite_note", &gathering.onsite_note)
        .fill("link", &gathering.link)
        .fill("remote_note", &gathering.remote_note);
    for (field, on) in [
        ("all_day", gathering.all_day),
        ("listed", gathering.listed),
        ("registers", gathering.registers),
    ] {
        if on {
            form.choose(field, "on");
        }
    }
    if let Some(closes) = gathering.closes {
        form.fill("closes", calendar.moment_field(closes));
    }
    for (key, value) in &gathering.fields {
        form.fill(format!("field-{key}"), value);
    }
    for each in seats {
        let number = |count: Option<i64>| count.map_or_else(String::new, |count| count.to_string());
        form.fill(format!("places_{}", each.seat.word()), number(each.places))
            .fill(
                format!("waiting_{}", each.seat.word()),
                number(Some(each.waiting_places).filter(|places| *places > 0)),
            );
    }
    for (vocabulary, mark) in marks {
        form.choose(
            if vocabulary == "theme" {
                "themes"
            } else {
                "publics"
            },
            mark,
        );
    }
}
