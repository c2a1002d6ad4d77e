//! Saying where one stands, skill by skill, on described steps; or where one’s project stands.
//!
//! Always true:
//! - a draft is one’s own, there is one at a time, and it is resumed where it was left;
//! - what was taken is never written again, and remembers the trame on which it was made;
//! - nobody reads it under its author’s name: they may let it count, without their name, in one picture;
//! - not knowing, and not being concerned, are answers of their own and never a step.
//!
//! Deliberately absent: a position of somebody else, a score, an average.

mod access;
mod actions;
mod model;
mod own_pages;
mod pages;
mod personal;
mod sending;
pub mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use model::{Answer, Position, Reach};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/growth/position", pages::form)
        .post("/spaces/{space}/growth/position", sending::send)
        .post("/spaces/{space}/growth/position/removal", sending::set_aside);
    app.get("/spaces/{space}/growth/positions/{position}", own_pages::show)
        .post(
            "/spaces/{space}/growth/positions/{position}/reach",
            own_pages::reach,
        )
        .post(
            "/spaces/{space}/growth/positions/{position}/removal",
            own_pages::remove,
        );
}
