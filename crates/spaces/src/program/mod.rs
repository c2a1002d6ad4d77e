//! The program by relative week and strand, and the framework, as the trame has them: to read.
//!
//! Deliberately absent: dates, progress and the braid, which belong to a cohort's own journey.

mod pages;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/program", pages::program).get("/spaces/{space}/framework", pages::framework);
}
