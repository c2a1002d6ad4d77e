//! Exchanges: co-development. Somebody brings a question on their project; a small group helps them think, in timed
//! phases, each with a role; what comes of it lands on the project.
//!
//! An exchange is offered, planned, begun, goes from phase to phase, and ends. Whoever brought the question may take it
//! back until it begins.
//!
//! Always true:
//! - who takes part is the group as it is now, and whoever leads the cohort and was invited; for all others, those who
//!   lead among them, its page is not there;
//! - the phase and the time left follow from stored moments, so every device shows the same;
//! - of two who move on at once the second moves nothing;
//! - a question or suggestion is a line of its own: whoever write at once lose nothing;
//! - what was said is read outside by those whom the client lets read, and only what its author agreed to;
//! - whoever said that they were there has done the activity that it is.
//!
//! Deliberately absent: a recording, and a mark. Whether it helped, its client says.

mod access;
mod actions;
mod acts;
mod course;
mod dates;
mod lines;
mod list;
mod method;
mod model;
mod offering;
mod outcome;
mod pages;
mod personal;
mod phases;
mod seats;
mod speaking;
mod store;
mod talking;
#[cfg(test)]
mod tests;
mod wire;

use platform::Install;

pub use access::taken_part;
pub use model::Exchange;
pub use store::next_of;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(seats::STATEMENTS)
        .statements(lines::STATEMENTS)
        .statements(dates::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.part(outcome::ON_PROJECT);
    app.get("/spaces/{space}/exchanges", list::index)
        .get("/spaces/{space}/exchanges/new", offering::new)
        .post("/spaces/{space}/exchanges", offering::create);
    app.get("/exchanges/{exchange}", pages::show)
        .socket("/exchanges/{exchange}/socket", wire::open);
    app.post("/exchanges/{exchange}/dates", acts::propose_date)
        .post("/exchanges/{exchange}/answer", acts::answer_dates)
        .post("/exchanges/{exchange}/date", acts::plan)
        .post("/exchanges/{exchange}/role", acts::take_role)
        .post("/exchanges/{exchange}/role-return", acts::return_role)
        .post("/exchanges/{exchange}/invitation", acts::invite)
        .post("/exchanges/{exchange}/withdrawal", acts::withdraw)
        .post("/exchanges/{exchange}/restoration", acts::restore);
    app.get("/exchanges/{exchange}/phases/{phase}", phases::edit)
        .post("/exchanges/{exchange}/phases/{phase}", phases::save)
        .post("/exchanges/{exchange}/phases/{phase}/removal", phases::remove)
        .post("/exchanges/{exchange}/usual-phases", phases::as_usual);
    app.post("/exchanges/{exchange}/beginning", acts::begin)
        .post("/exchanges/{exchange}/phase", acts::change_phase)
        .post("/exchanges/{exchange}/extension", acts::extend)
        .post("/exchanges/{exchange}/resumption", acts::resume)
        .post("/exchanges/{exchange}/presence", acts::come);
    app.post("/exchanges/{exchange}/lines", talking::note)
        .post(
            "/exchanges/{exchange}/lines/{line}/withdrawal",
            talking::withdraw_line,
        )
        .post(
            "/exchanges/{exchange}/lines/{line}/restoration",
            talking::restore_line,
        )
        .post("/exchanges/{exchange}/lines/{line}/taking", talking::take_line)
        .post(
            "/exchanges/{exchange}/lines/{line}/release",
            talking::release_line,
        )
        .post("/exchanges/{exchange}/notes", talking::keep_notes);
    app.get("/exchanges/{exchange}/outcome", outcome::show)
        .post("/exchanges/{exchange}/outcome", talking::conclude)
        .post("/exchanges/{exchange}/agreement", talking::agree);
}
