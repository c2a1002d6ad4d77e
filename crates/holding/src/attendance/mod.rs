//! Who was there, half-day by half-day.
//!
//! Always true:
//! - what those who hold a gathering noted is never changed by a button that somebody else presses;
//! - every note and every correction says who made it, how and when;
//! - a code opens nothing but the half-day that goes on, and guessing it is limited.
//!
//! Deliberately absent: pictures of a screen, and watching a connection. Whoever is far says that they are there, or a
//! holder does. A meal inside a half-day is not taken off by itself: who was there for a part of it is noted with minutes.

mod actions;
mod check_in;
mod history;
mod hours;
mod list;
mod noting;
mod own;
mod personal;
mod projected;
mod sheet;
mod store;
#[cfg(test)]
mod tests;
mod words;

use gatherings::attendance::{model, parts};
use gatherings::code;
use gatherings::part::{OwnPart, OwnSpot};
use platform::Install;

pub use actions::{note, own_check_in};
pub use model::{Note, Presence, Way};
pub use parts::{Half, Part, parts};
pub use store::of_gathering;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&[personal::TABLE]);
    app.get("/gatherings/{gathering}/attendance", list::show)
        .post("/gatherings/{gathering}/attendance", noting::save);
    app.get("/gatherings/{gathering}/attendance/hours", hours::show)
        .post("/gatherings/{gathering}/attendance/export", hours::export)
        .get("/gatherings/{gathering}/attendance/history", history::show);
    app.get("/gatherings/{gathering}/attendance/sheet", sheet::show)
        .get("/gatherings/{gathering}/attendance/sheet.pdf", sheet::pdf);
    app.get("/gatherings/{gathering}/check-in", projected::show)
        .post("/gatherings/{gathering}/check-in", projected::renew)
        .post("/gatherings/{gathering}/walk-ins", projected::walk_ins);
    app.get("/check-in", check_in::ask)
        .post("/check-in", check_in::arrive);
    app.part(OwnPart {
        spot: OwnSpot::Here,
        read: own::part,
    });
    app.post("/registrations/{secret}/presence", own::arrive);
}
