//! The calendar of a cohort, for who leads it: the first Monday, week by week what is when, pauses, and the gatherings
//! that stand for meetings.
//!
//! Always true:
//! - nothing moves before everything that would move has been shown; a preview is of one calendar, and refused when
//!   that changed meanwhile;
//! - a gathering moves by its own rules, keeps its hour of the clock, and those who registered are told by its letters;
//! - what is over stays where it was.
//!
//! Deliberately absent: moving a single week. A week comes later because something pauses before it.

mod actions;
mod changing;
mod letter;
mod lines;
mod meetings;
mod model;
mod pages;
mod preview;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use lines::{Days, meeting_name};
pub use model::{days_between, monday, shifted};
pub use store::{Told, count_members, members_after};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .job(letter::TELL);
    app.get("/spaces/{space}/cohort", pages::show)
        .post("/spaces/{space}/cohort", changing::begin);
    app.get("/spaces/{space}/cohort/preview", changing::preview)
        .post("/spaces/{space}/cohort/change", changing::confirm);
    app.post("/spaces/{space}/cohort/meetings", meetings::make);
}
