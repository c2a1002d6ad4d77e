//! Concerns: what somebody confides to a few whom they choose among the confidants that the group named, and what is said
//! from one to the other until it is closed.
//!
//! Always true (a test opens every door as everybody):
//! - a concern is read by whoever raised it and by those they chose, as long as these belong to the space; by nobody else,
//!   stewards and those who run the instance included, who find nothing;
//! - whoever raises it is unknown to those they chose until they say their name themselves;
//! - nothing of it is in a mail, in the ledger, in a search or in a list: a mail to a confidant says that something waits;
//!   whoever raised it gets none, so that no list of mails tells who they are;
//! - confidants are asked before anybody can choose them, and may step back.
//!
//! Deliberately absent: a trace (the ledger is read by those who run the instance), drafts kept in the browser, a subject
//! line, files, and a count of concerns anywhere. What whoever holds the database itself may read is said on the form.

mod access;
mod actions;
mod confidants;
mod editing;
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
        .statements(part::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/concerns", pages::index)
        .get("/spaces/{space}/concerns/new", editing::new)
        .post("/spaces/{space}/concerns", editing::create);
    app.get("/spaces/{space}/confidants", confidants::index)
        .post("/spaces/{space}/confidants", confidants::name)
        .post("/spaces/{space}/confidants/acceptance", confidants::accept)
        .post("/spaces/{space}/confidants/departure", confidants::step_back)
        .post("/spaces/{space}/confidants/{person}/removal", confidants::remove);
    app.get("/concerns/{concern}", pages::show)
        .post("/concerns/{concern}/words", pages::say)
        .post("/concerns/{concern}/readers", pages::choose)
        .post("/concerns/{concern}/name", pages::tell_name)
        .post("/concerns/{concern}/closing", pages::close)
        .post("/concerns/{concern}/reopening", pages::reopen);
    app.part(part::AWAITS);
}
