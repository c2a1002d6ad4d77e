//! Offering back: whoever changed their copy proposes what they changed to the one whose sheet it was, who takes it or
//! leaves it, field by field.
//!
//! Always true:
//! - nothing of the original changes unless somebody who may change it says so, for each field;
//! - what is taken is a version of the original like any other, and whoever offered it is named for it;
//! - an offer is read by whoever made it and by those who may change the original, and by nobody else.

mod access;
mod model;
mod pages;
mod part;
mod personal;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/sheets/{sheet}/offer", pages::new)
        .post("/sheets/{sheet}/offer", pages::create);
    app.get("/sheet-offers/{offer}", pages::show)
        .post("/sheet-offers/{offer}/decision", pages::decide)
        .post("/sheet-offers/{offer}/withdrawal", pages::withdraw);
    app.part(part::ON_SHEET).part(part::AWAITS);
}
