//! Flags: a member says that a text is against an agreement of the group, to those who look after what is written.
//!
//! Always true:
//! - it names one sentence of the charter, as it stood, and says why; those who moderate read whose it is, and whoever
//!   wrote the text does not, even when they moderate;
//! - it is answered once: by deciding about the text, in the name of an agreement, or by saying why it is left; and the
//!   one who said it is told either way;
//! - saying it changes nothing by itself: nothing hides because many said so.
//!
//! Deliberately absent: counts, and flags without a name.

mod access;
pub(crate) mod actions;
pub mod model;
mod pages;
mod part;
mod personal;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use model::Flag;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(part::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/moderation/flags/new", pages::new)
        .post("/spaces/{space}/moderation/flags", pages::create);
    app.get("/flags/{flag}", pages::show)
        .post("/flags/{flag}/answer", pages::answer);
    app.part(part::AWAITS);
}
