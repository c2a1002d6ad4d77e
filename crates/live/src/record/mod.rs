//! The record: what was said in a room, after the session, on the page of the gathering and as files for its hosts.
//!
//! Always true:
//! - people are named as they agree to be *now*: changed later, it is changed everywhere at once, for nothing is copied;
//! - the words of whoever wished to keep nothing are in no page and no file; hidden lines neither;
//! - each slice says what it keeps ([`Chapter`]); who is named is decided here alone.
//!
//! Deliberately absent: a copy of what was said. The record is read from where it stands.

mod access;
mod export;
mod model;
mod on_page;
mod pages;
mod reading;
mod seat_pages;
#[cfg(test)]
mod tests;
mod timings;

use platform::Install;

pub(crate) use model::{Chapter, Kept, Said, Who};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.part(on_page::PAGE);
    app.get("/gatherings/{gathering}/live/record", pages::show)
        .get("/gatherings/{gathering}/live/record.json", pages::as_json)
        .get("/gatherings/{gathering}/live/record.md", pages::as_text);
    app.get("/gatherings/{gathering}/live/seat", seat_pages::show)
        .post("/gatherings/{gathering}/live/seat/naming", seat_pages::name);
    app.get("/registrations/{secret}/live/seat", seat_pages::show)
        .post("/registrations/{secret}/live/seat/naming", seat_pages::name);
}
