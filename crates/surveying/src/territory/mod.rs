//! Territories: the areas of a space, and the mirror of all that lies in each, over time.
//!
//! Always true:
//! - the page is one and the same for those who look after the territory and for those who were counted in it;
//! - areas stand in the order that the space gave them: nothing is sorted by what was answered;
//! - a school, a place or a person is named only as having taken part, and only as long as they agree: taken back, the name
//!   is gone from the page and from the store at once. What they answered is never shown beside it.
//!
//! Deliberately absent: a map, and a comparison of one area with the mean of all.

pub mod actions;
mod area_pages;
mod consent;
mod door;
pub mod model;
mod pages;
mod personal;
pub mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(consent::STATEMENTS)
        .statements(door::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/areas", area_pages::edit)
        .post("/spaces/{space}/areas", area_pages::save);
    app.get("/territories", door::index)
        .get("/territories/{survey}", pages::show);
    app.post("/waves/{wave}/consents", consent::give)
        .get("/consents/{secret}", consent::show)
        .post("/consents/{secret}/withdrawal", consent::withdraw);
    app.part(door::FOR_AUTHORITIES);
}
