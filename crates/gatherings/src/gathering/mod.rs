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
mod actions;
mod calendar;
mod frame;
mod model;
mod offer;
mod offering;
mod pages;
mod personal;
mod rooms;
mod store;
#[cfg(test)]
mod tests;
mod words;

use platform::Install;

pub use actions::{Made, NewSeries, announce, insert};
pub use calendar::KIND as CALENDAR_KIND;
pub use frame::{Frame, head};
pub use model::{Gathering, GatheringId, Mark, Place, Seat, State};
pub use offer::{Offer, Places, Room};
pub use pages::show_with;
pub use rooms::refuse_if_room_taken;
pub use store::{NamedMark, Seats, by_id, questions, seats};
pub(crate) use store::{by_uid, hosts};
pub use words::{places_in_words, time_in_words};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(rooms::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&personal::TABLES);
    app.get("/spaces/{space}/gatherings/new", offering::new)
        .post("/spaces/{space}/gatherings", offering::create);
    app.get("/gatherings/{gathering}", pages::show);
    app.get("/gatherings/{gathering}/calendar", calendar::file);
    app.get("/gatherings/{gathering}/edition", offering::edit)
        .post("/gatherings/{gathering}/edition", offering::save);
    app.post("/gatherings/{gathering}/announcement", pages::announce);
    app.get("/gatherings/{gathering}/cancellation", pages::cancellation)
        .post("/gatherings/{gathering}/cancellation", pages::cancel);
}
