//! The small groups of a cohort: formed, lived in, changed, ended. Their table and what they mean stand in
//! `learning::group`.
//!
//! Always true:
//! - nothing is kept before it was shown, and whoever leads may change it by hand until then;
//! - the same seed, people and sizes give the same groups, so that it can be told how they came about;
//! - groups that are dealt differ by one person at most, and so does each territory or stage in them;
//! - a group is seen by those who are in it and by those who lead.
//!
//! Deliberately absent: groups that people choose by themselves without being asked. They open a cell.

mod actions;
mod deal;
mod forming;
mod model;
mod own;
mod pages;
mod preview;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use actions::end;
pub use store::{Settings, own, save_settings, settings};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/groups", pages::index)
        .post("/spaces/{space}/groups", forming::keep)
        .get("/spaces/{space}/groups/preview", forming::preview)
        .post("/spaces/{space}/groups/arrivals", pages::arrive);
    app.get("/spaces/{space}/groups/{group}", own::show)
        .post("/spaces/{space}/groups/{group}/moves", pages::move_on)
        .post("/spaces/{space}/groups/{group}/name", pages::rename)
        .post("/spaces/{space}/groups/{group}/ending", pages::end);
}
