//! What shows a skill: attached by whoever grows, with one sentence, to the skill that it shows.
//!
//! Always true:
//! - it points to something of theirs, to an address or a file, or is a sentence alone, and copies nothing;
//! - its author sees it, and those whom they ask to look at it; on a project, also whoever may read the project;
//! - what was taken away can be put back, and is seen by nobody meanwhile.
//!
//! Deliberately absent: evidence that somebody else attaches, and any sign of how good it is.

mod access;
mod actions;
mod file;
pub mod model;
mod new_pages;
mod pages;
mod personal;
mod skill_pages;
pub mod store;
#[cfg(test)]
pub mod tests;

use platform::Install;

pub use access::{Own, to_see_own};
pub use model::{Evidence, beginning};
pub use pages::{Shown, shown};
pub(crate) use pages::{page, send, to_send};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(file::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/growth/skills/{skill}", skill_pages::show);
    app.get("/spaces/{space}/growth/evidence/new", new_pages::new)
        .post("/spaces/{space}/growth/evidence", new_pages::create);
    app.get("/spaces/{space}/growth/evidence/{evidence}", pages::show)
        .get("/spaces/{space}/growth/evidence/{evidence}/file", pages::file)
        .post(
            "/spaces/{space}/growth/evidence/{evidence}/removal",
            pages::remove,
        )
        .post(
            "/spaces/{space}/growth/evidence/{evidence}/restoration",
            pages::restore,
        );
}
