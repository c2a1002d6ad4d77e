//! What the group makes of its training, written together in one page, with everything it ever said.
//!
//! Always true:
//! - every state is kept with who wrote it and when, and can be read;
//! - of two who write at once, the second sees what the first wrote beside their own, and nothing is lost.
//!
//! Deliberately absent: writing at the very same moment, letter by letter, which has its own place in the commons.

mod pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use store::{Assessment, current};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .personal(&store::PERSONAL);
    app.get("/spaces/{space}/closing/assessment", pages::show)
        .post("/spaces/{space}/closing/assessment", pages::save)
        .get("/spaces/{space}/closing/assessment/{version}", pages::version);
}
