//! The barometer: a few questions with described levels that a group asks itself again and again, without names.
//!
//! Always true (decision 0021, and the tests of `counting`, which try every answer):
//! - a person answers once a time; beside an answer stands no person, no moment and no order, and what they wrote lies
//!   apart from the levels that they chose;
//! - figures are made once, when it closes, of five answers or more; then the answers themselves are forgotten, and who
//!   answered too;
//! - each time is a group of its own: no two views have people in common, so nothing is learnt by taking one from another;
//! - of a group, so little is told that whoever knows what they said cannot tell what another said;
//! - what people wrote is read when five of them wrote or more, shuffled; otherwise it is forgotten.
//!
//! Deliberately absent: a count while it is open, a trace of an answer, reminders, and thresholds that ring.

mod access;
mod actions;
mod editing;
mod jobs;
mod model;
mod pages;
mod part;
mod personal;
mod shown;
mod store;
#[cfg(test)]
mod tests;
mod told;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(jobs::STATEMENTS)
        .statements(part::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .job(jobs::COUNT)
        .repeat(jobs::TURN)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/barometer", pages::show)
        .get("/spaces/{space}/barometer/edition", editing::edit)
        .post("/spaces/{space}/barometer/edition", editing::save)
        .post("/spaces/{space}/barometer/rounds", pages::open);
    app.post("/barometers/{round}/answer", pages::answer)
        .post("/barometers/{round}/closing", pages::close);
    app.part(part::ON_SPACE).part(part::AWAITS);
}
