//! Notices: a short word to everyone in a space.
//!
//! Always true: its author may withdraw it and put it back; hiding it by somebody else leaves a trace, and it is kept;
//! where the space moderates in the name of its agreements, the button leads to that and to no second way.
//!
//! Deliberately absent: answers and threads, which have their own place in the letters.

mod actions;
mod moderated;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use store::{Shown, newest};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(moderated::STATEMENTS).part(moderated::PART);
    app.get("/spaces/{space}/notices", pages::index)
        .post("/spaces/{space}/notices", pages::create);
    app.post("/spaces/{space}/notices/{notice}/withdrawal", pages::withdraw);
    app.post("/spaces/{space}/notices/{notice}/restoration", pages::restore);
    app.post("/spaces/{space}/notices/{notice}/hiding", pages::hide);
}
