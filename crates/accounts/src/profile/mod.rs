//! Profile: one's account, what one shows of oneself and to whom, and the page that others see.
//!
//! Always true:
//! - a field is shown to nobody else until its owner says so, field by field;
//! - only its owner changes a profile, administrators included;
//! - a picture comes with words for those who do not see it;
//! - changing or removing the password ends every other session;
//! - guests and erased persons have no page.
//!
//! Deliberately absent: lists and searches of people outside of a space, and counts of anything.

mod access;
mod actions;
mod device;
mod fields;
mod language;
mod model;
mod others;
mod pages;
mod picture;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use fields::{FIELDS, Field, ZONES};

/// Registers the slice.
pub fn install(app: &mut Install) {
    app.get("/me", pages::account)
        .post("/me/identity", pages::identity)
        .post("/me/profile", pages::profile)
        .post("/me/picture", picture::keep)
        .post("/me/picture/removal", picture::remove)
        .post("/me/password", pages::password)
        .post("/me/password/removal", pages::password_removal)
        .post("/me/sessions/ending", pages::session_ending)
        .get("/people/{person}", others::show)
        .post("/language", language::choose)
        .statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
}
