//! A gathering: something that people come to at a time, in a room, from afar, or both.
//!
//! Always true:
//! - its page keeps one address from the first draft to the last word after it;
//! - a room is never booked twice at the same time, and a place without rooms is one room;
//! - who came across it when it was announced is told when it moves or does not take place.
//!
//! Deliberately absent: kinds of gathering (they are data of the trame), and removing one. What does not take place is
//! called off and says so.

pub mod access;
pub mod actions;
mod found;
mod frame;
mod model;
mod moving;
pub mod offer;
mod personal;
mod plain;
pub mod rooms;
pub mod store;
mod words;

use platform::Install;

pub use actions::{Made, NewSeries, announce, insert};
pub use frame::{Frame, head};
pub use model::{Gathering, GatheringId, Mark, Place, Seat, State};
pub use moving::{as_it_is, move_to};
pub use offer::{Offer, Places, Room};
pub use plain::{keep_words, plain};
pub use rooms::refuse_if_room_taken;
pub use store::{NamedMark, Seats, by_id, by_uid, hosts, marks_edition, questions, seats};
pub use words::{places_in_words, time_in_words};

pub use crate::time::file::KIND as CALENDAR_KIND;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(rooms::STATEMENTS)
        .statements(plain::STATEMENTS);
    app.statements(personal::STATEMENTS).personal(&personal::TABLES);
    app.statements(found::STATEMENTS)
        .view(found::VIEW)
        .part(found::SOURCE);
}
