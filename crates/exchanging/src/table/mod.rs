//! The table: small things that people of a cohort share, a recipe, thanks, a photo, a song.
//!
//! Always true:
//! - nothing here is counted, told to anybody, or said among what changed: laying something down leaves no trace;
//! - its author takes it back and puts it back; hiding it by somebody else leaves a trace that its author and those who
//!   run the instance see;
//! - members of the cohort, and those who lead it, see the table, and the pictures on it.
//!
//! Deliberately absent: answers, hearts, any order but that of time.

mod actions;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .personal(&store::PERSONAL)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/table", pages::index)
        .post("/spaces/{space}/table", pages::lay);
    app.get("/spaces/{space}/table/{thing}/picture", pages::picture)
        .post("/spaces/{space}/table/{thing}/withdrawal", pages::withdraw)
        .post("/spaces/{space}/table/{thing}/restoration", pages::restore)
        .post("/spaces/{space}/table/{thing}/hiding", pages::hide);
}
