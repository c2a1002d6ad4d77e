//! The program by relative week and strand, and the framework, as the trame has them: to read;
//! and the framework to change, since its lists are data like everything else.
//!
//! Deliberately absent: dates, progress and the braid, which belong to a cohort's own journey.

mod edition;
mod lines;
mod pages;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/program", pages::program)
        .get("/spaces/{space}/framework", pages::framework);
    app.get("/spaces/{space}/framework/edition", edition::edit)
        .post("/spaces/{space}/framework/edition", edition::save);
}
