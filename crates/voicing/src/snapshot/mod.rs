//! Snapshots: what the community looked like on a day, in sum, in words and in a picture; two of them compared.
//!
//! Always true:
//! - every count is told in fives and rounded down, "fewer than five" below: whoever holds two snapshots side by side
//!   learns of no single person, nor of a single work;
//! - nobody is named, and no line goes from one person to another;
//! - what a snapshot says was frozen when it was taken; its words and its picture are drawn from that, on one scale.
//!
//! Deliberately absent: snapshots that take themselves, and curves. Somebody chooses the day and says why.

mod access;
mod actions;
mod comparing;
pub mod model;
mod pages;
mod personal;
mod picture;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/voices/snapshots", pages::index)
        .post("/spaces/{space}/voices/snapshots", pages::create)
        .get("/spaces/{space}/voices/snapshots/comparison", comparing::compare);
    app.get("/voices/snapshots/{snapshot}", pages::show)
        .post("/voices/snapshots/{snapshot}/withdrawal", pages::withdraw)
        .post("/voices/snapshots/{snapshot}/restoration", pages::restore);
}
