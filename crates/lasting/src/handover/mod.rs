//! The commons of a space that has ended, handed over to another that takes them.
//!
//! Always true:
//! - whoever answers for the one offers, whoever answers for the other says yes or no, once;
//! - what was written stays where it is and comes into the other space as copies, whose authors stay their authors and
//!   which say for ever what they come from;
//! - nothing becomes readable by more people than before: a kind comes along as it is, or, where the other space has one of
//!   that name, only the fields that it reads in the same circle.
//!
//! Deliberately absent: drafts; pictures and documents, which belong to whoever brought them and stay with the originals.

mod actions;
mod pages;
mod part;
mod personal;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.post("/spaces/{space}/handovers", pages::offer)
        .get("/handovers/{handover}", pages::show)
        .post("/handovers/{handover}/acceptance", pages::take)
        .post("/handovers/{handover}/refusal", pages::decline);
    app.part(part::ON_SPACE);
}
