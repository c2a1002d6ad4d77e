//! Moderation: what is done when an agreement of the group is broken, in the name of that agreement.
//!
//! Always true (the machine is in `model.rs`, and its tests walk it at random):
//! - whatever is done names one sentence of the charter, as it stood, and a reason;
//! - the person concerned reads it at once, with the reason, and may appeal once; somebody else than who decided answers,
//!   and never the person concerned; what was answered stays;
//! - what was hidden or who was asked to step aside comes back when it is lifted or overturned; stepping aside ends by
//!   itself at its hour (`spaces::space::store` reads it at the door of every space);
//! - the group reads a log of what was done, in the name of what, and what became of it: no name of whom it was about, and
//!   no reason;
//! - nobody decides about themselves, and those who answer for a space are not put aside by it.
//!
//! Deliberately absent: warnings that add up, a list of people, words that are forbidden, deciding without a charter.

mod access;
mod actions;
mod deciding;
mod model;
mod pages;
mod part;
mod personal;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub(crate) use actions::tell;
pub(crate) use deciding::agreements_of;
pub(crate) use store::others;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(part::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/moderation", pages::index)
        .get("/spaces/{space}/moderation/new", deciding::new)
        .post("/spaces/{space}/moderation", deciding::create);
    app.get("/measures/{measure}", pages::show)
        .post("/measures/{measure}/lifting", pages::lift)
        .post("/measures/{measure}/appeal", pages::appeal)
        .post("/measures/{measure}/answer", pages::answer);
    app.part(part::AWAITS);
}
