//! What people say of a place, of a room, of what they tried: forms, read once, checked field by field.

use kernel::Refusal;
use platform::web::Form;

use super::model::{Place, Room};
use super::point;

/// A place as somebody describes it.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceSheet {
    /// What people call it.
    pub name: String,
    /// Its address.
    pub address: String,
    /// Latitude and longitude.
    pub point: Option<(f64, f64)>,
    /// How one gets there.
    pub directions: String,
    /// Access for people with disabilities.
    pub access: String,
    /// When it is open.
    pub hours: String,
}

impl PlaceSheet {
    /// Reads the form; what is wrong is noted in it.
    pub fn read(form: &mut Form) -> Self {
        PlaceSheet {
            name: form.line("name", 2..=120),
            address: form.line("address", 0..=300),
            point: point::read_form(form),
            directions: form.text("directions", 0..=2_000),
            access: form.text("access", 0..=2_000),
            hours: form.text("hours", 0..=1_000),
        }
    }

    /// Fills the form with a place as it is.
    pub fn fill(form: &mut Form, place: &Place) {
        form.fill("name", &place.name)
            .fill("address", &place.address)
            .fill("directions", &place.directions)
            .fill("access", &place.access)
            .fill("hours", &place.hours);
        if let Some((latitude, longitude)) = place.point {
            form.fill("latitude", latitude.to_string())
                .fill("longitude", longitude.to_string());
        }
        if let Some(picture) = &place.picture {
            form.fill("alternative", &picture.words);
        }
    }
}

/// A room as somebody describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomSheet {
    /// What people call it.
    pub name: String,
    /// How many people it holds.
    pub people: Option<i64>,
    /// How it is set up.
    pub layout: String,
    /// What is in it.
    pub equipment: String,
    /// Access for people with disabilities.
    pub access: String,
}

impl RoomSheet {
    /// Reads the form; what is wrong is noted in it.
    pub fn read(form: &mut Form) -> Self {
        RoomSheet {
            name: form.line("name", 1..=120),
            people: match form.value("people").trim() {
                "" => None,
                _ => Some(form.whole("people", 1..=100_000)),
            },
            layout: form.text("layout", 0..=1_000),
            equipment: form.text("equipment", 0..=1_000),
            access: form.text("access", 0..=1_000),
        }
    }

    /// Fills the form with a room as it is.
    pub fn fill(form: &mut Form, room: &Room) {
        form.fill("name", &room.name)
            .fill("layout", &room.layout)
            .fill("equipment", &room.equipment)
            .fill("access", &room.access);
        if let Some(people) = room.people {
            form.fill("people", people.to_string());
        }
        if let Some(picture) = &room.picture {
            form.fill("alternative", &picture.words);
        }
    }
}

/// What was tried in a room, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayoutSheet {
    /// The number of the room; none for the place as a whole.
    pub room: Option<i64>,
    /// The number of the gathering at which it was tried.
    pub gathering: Option<i64>,
    /// What people call it.
    pub name: String,
    /// What worked.
    pub worked: String,
    /// What did not.
    pub failed: String,
}

impl LayoutSheet {
    /// Reads the form against the rooms and gatherings that may be chosen: identifier and number.
    pub fn read(form: &mut Form, rooms: &[(String, i64)], gatherings: &[(String, i64)]) -> Self {
        let sheet = LayoutSheet {
            room: chosen(form, "room", rooms),
            gathering: chosen(form, "gathering", gatherings),
            name: form.line("name", 2..=120),
            worked: form.text("worked", 0..=2_000),
            failed: form.text("failed", 0..=2_000),
        };
        if sheet.worked.is_empty() && sheet.failed.is_empty() {
            form.refuse("worked", Refusal::new("place-layout-says-nothing"));
        }
        sheet
    }
}

fn chosen(form: &mut Form, field: &'static str, known: &[(String, i64)]) -> Option<i64> {
    if form.value(field).is_empty() {
        return None;
    }
    form.choice(field, |value| {
        known.iter().find(|(uid, _)| uid == value).map(|(_, id)| *id)
    })
}
