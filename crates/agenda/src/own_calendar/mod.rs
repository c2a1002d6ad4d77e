//! One's own calendar: what one registered for, at a secret address that other calendars read again and again.
//!
//! Always true:
//! - nothing is there until its owner asks for it, and a new address ends the one before;
//! - the address opens this calendar and nothing else: nothing can be changed there.
//!
//! Deliberately absent: the same for guests. A registration's address opens that registration alone, and must not lead
//! to the others that the same person made.

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
        .personal(&[personal::TABLE])
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/me/calendar", pages::show)
        .post("/me/calendar", pages::renew)
        .post("/me/calendar/ending", pages::end);
    app.get("/calendars/{secret}", pages::file);
}
