//! The way: a first talk at an hour that one offers and the other books, a plan, meetings, notes, next steps, what came of
//! it, thanks.
//!
//! Always true:
//! - an hour is booked once, and the first that is booked is the beginning;
//! - what one writes for oneself is read by nobody else, whoever coordinates included; what is for both is read by both
//!   and by nobody else;
//! - it ends in words, and ending gives the companion their place back.
//!
//! Deliberately absent: a conversation. Two people who walk together talk; what is worth keeping is a note.

mod actions;
mod as_asker;
mod as_companion;
mod calendar;
mod model;
mod personal;
mod store;
#[cfg(test)]
mod tests;
mod walk;

use platform::Install;

pub(crate) use walk::{Coming, Walk, coming};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.post("/accompaniments/{accompaniment}/hours", as_companion::offer)
        .post("/accompaniments/{accompaniment}/plan", as_companion::plan)
        .post("/accompaniments/{accompaniment}/notes", as_companion::note)
        .post("/accompaniments/{accompaniment}/steps", as_companion::add_step)
        .post("/accompaniments/{accompaniment}/outcome", as_companion::finish);
    app.post(
        "/accompaniments/{accompaniment}/meetings/{meeting}/cancellation",
        as_companion::cancel,
    )
    .post(
        "/accompaniments/{accompaniment}/steps/{step}/completion",
        as_companion::complete,
    )
    .post(
        "/accompaniments/{accompaniment}/steps/{step}/return",
        as_companion::uncomplete,
    )
    .get(
        "/accompaniments/{accompaniment}/meetings/{meeting}/calendar",
        calendar::of_companion,
    );
    app.post("/accompanied/{secret}/meetings/{meeting}/booking", as_asker::book)
        .post(
            "/accompanied/{secret}/meetings/{meeting}/cancellation",
            as_asker::cancel,
        )
        .get(
            "/accompanied/{secret}/meetings/{meeting}/calendar",
            calendar::of_asker,
        )
        .post("/accompanied/{secret}/notes", as_asker::note)
        .post(
            "/accompanied/{secret}/steps/{step}/completion",
            as_asker::complete,
        )
        .post("/accompanied/{secret}/steps/{step}/return", as_asker::uncomplete)
        .post("/accompanied/{secret}/thanks", as_asker::thank);
}
