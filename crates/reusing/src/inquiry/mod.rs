//! Questions put to the collective, and answered together: people bring pieces, the answer is written by whoever wants,
//! and whoever asked, or the group, says that it answers.
//!
//! Always true:
//! - whoever sees the space reads its questions; its members ask, bring pieces and write the answer;
//! - every state of an answer is kept with its author, and two who write at once never undo one another unknowingly;
//! - what was accepted changes no more until it is opened again;
//! - an answer is kept, linked and found, whatever becomes of those who wrote it.
//!
//! Deliberately absent: a best answer by votes. A kind of sheet for questions, where a trame has one, is for whoever wants
//! to tell of a question that is over; this is where one is worked on.

mod access;
mod actions;
mod answering;
mod asking;
mod found;
mod model;
mod pages;
mod part;
mod personal;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(found::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/inquiries", pages::index)
        .get("/spaces/{space}/inquiries/new", asking::new)
        .post("/spaces/{space}/inquiries", asking::create);
    app.get("/inquiries/{inquiry}", pages::show)
        .get("/inquiries/{inquiry}/edition", asking::edit)
        .post("/inquiries/{inquiry}/edition", asking::save);
    app.post("/inquiries/{inquiry}/pieces", pages::bring)
        .post("/inquiries/{inquiry}/pieces/{piece}/withdrawal", pages::take_away);
    app.get("/inquiries/{inquiry}/answer", answering::edit)
        .post("/inquiries/{inquiry}/answer", answering::save)
        .get("/inquiries/{inquiry}/answers/{version}", answering::show);
    app.post("/inquiries/{inquiry}/acceptance", pages::accept)
        .post("/inquiries/{inquiry}/reopening", pages::reopen)
        .post("/inquiries/{inquiry}/withdrawal", pages::withdraw)
        .post("/inquiries/{inquiry}/restoration", pages::restore);
    app.view(found::VIEW).part(found::SOURCE);
    app.part(part::ON_SPACE).part(part::AWAITS);
}
