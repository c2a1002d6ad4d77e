//! The instance: its first hour, its state, what it says of itself.
//!
//! Always true:
//! - the first administrator is made once, from this machine or with the code printed on the console;
//! - nothing of the first hour must succeed for people to go on: no mail server is a sentence, not a wall;
//! - the state of the house is in words, and only administrators see it;
//! - the outbox is there where nobody's real mail is.
//!
//! Deliberately absent: changing the configuration by a page; it belongs to whoever runs the machine.

mod access;
mod actions;
mod house;
mod model;
mod outbox;
mod state;
mod store;
#[cfg(test)]
mod tests;
mod texts;
mod welcome;
mod welcome_mail;

use platform::Install;

pub use actions::{make_administrator, setup_code};

/// Registers the slice.
pub fn install(app: &mut Install) {
    app.get("/welcome", welcome::show)
        .post("/welcome", welcome::settle)
        .get("/welcome/mail", welcome_mail::show)
        .post("/welcome/mail-test", welcome_mail::test)
        .get("/outbox", outbox::show)
        .get("/house", house::show)
        .post("/house/identity", house::identity)
        .post("/house/jobs/{job}/retry", house::retry)
        .get("/about", texts::about)
        .get("/accessibility", texts::accessibility)
        .get("/privacy", texts::privacy)
        .repeat(actions::TIDY)
        .statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
}
