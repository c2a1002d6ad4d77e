//! What is online: a short list that is gone through each month, by whoever holds that role or by anybody else.
//!
//! Always true:
//! - a point is ticked once a month, by a member, with a line of what was mended; whoever ticked it takes it back;
//! - a month that is over stays as it was;
//! - nobody is helped here by reading what is theirs: the list says what to look at, and opens nothing.
//!
//! Deliberately absent: reminders, a count of who ticked most, a robot that ticks.

mod access;
mod actions;
mod model;
mod pages;
mod personal;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/voices/online", pages::show)
        .post("/spaces/{space}/voices/online", pages::check);
    app.post("/voices/online/{check}/withdrawal", pages::withdraw);
}
