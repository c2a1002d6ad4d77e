//! The history of a page: versions, who wrote what in each, what differs between two, and going back.
//!
//! Always true:
//! - a version is made when writing pauses; while one session of writing goes on it grows, and is not one of many;
//! - a version with a name, and one that readers are shown, never changes;
//! - going back is a change like any other: who writes meanwhile loses nothing, and the text before is kept.
//!
//! Deliberately absent: removing a version.

mod difference;
mod pages;
#[cfg(test)]
mod tests;

use platform::Install;

pub use ::pages::history::{Kind, Version, find, text};
pub use difference::Stretch;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/pages/{page}/versions", pages::index)
        .post("/pages/{page}/versions", pages::name);
    app.get("/pages/{page}/versions/{version}", pages::show);
    app.post("/pages/{page}/versions/{version}/restoration", pages::bring_back);
    app.post("/pages/{page}/versions/{version}/approval", pages::approve);
    app.post("/pages/{page}/release", pages::release);
}
