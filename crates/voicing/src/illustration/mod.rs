//! The illustrator’s works: what somebody drew or photographed of a gathering or of the space.
//!
//! Always true:
//! - a picture comes with words that say what it shows, a title, the terms on which others may take it up, and the name
//!   under which its author gives it; no other name stands beside it, and its trace names nobody when that is not theirs;
//! - of the file that was sent nothing is kept but its pixels, and they are shown through the door of their page alone;
//! - its author takes it back and puts it back; moderation may hide it: in the name of an agreement where the space
//!   moderates so and its author gave it in their own name, else with a reason that is read where it stood.
//!
//! Deliberately absent: marks, counts of readers, comments, and a promise of secrecy: a drawing is known by its hand.
//! Whoever wants that writes a testimony under another name.

mod access;
mod actions;
mod adding;
pub mod model;
mod moderated;
mod pages;
mod personal;
pub(crate) mod store;
#[cfg(test)]
pub(crate) mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(moderated::STATEMENTS)
        .part(moderated::PART)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/voices/illustrations", pages::gallery)
        .get("/spaces/{space}/voices/illustrations/new", adding::new)
        .post("/spaces/{space}/voices/illustrations", adding::create);
    app.get("/voices/illustrations/{illustration}", pages::show)
        .get("/voices/illustrations/{illustration}/picture", pages::picture)
        .post("/voices/illustrations/{illustration}/withdrawal", pages::withdraw)
        .post("/voices/illustrations/{illustration}/restoration", pages::restore)
        .post("/voices/illustrations/{illustration}/hiding", pages::hide)
        .post("/voices/illustrations/{illustration}/showing", pages::unhide);
}
