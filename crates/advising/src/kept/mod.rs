//! Dosages that are kept: what was told, the mix that was advised, and weeks later whether it helped.
//!
//! Always true:
//! - one kept for oneself is read by its author alone, one kept in a space by its members;
//! - what it says is worked out again when it is opened; where the rules have changed since, that is said;
//! - whether it helped is told by its author, and shown beside the rules that had held; it never changes them.

mod actions;
mod pages;
mod part;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use store::{Outcome, outcomes};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .personal(&store::PERSONAL)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/dosages", pages::index)
        .post("/dosages", pages::keep)
        .get("/spaces/{space}/dosages", pages::index_in_space)
        .post("/spaces/{space}/dosages", pages::keep_in_space)
        .get("/dosages/{dosage}", pages::show)
        .post("/dosages/{dosage}/outcome", pages::tell)
        .post("/dosages/{dosage}/removal", pages::remove)
        .post("/dosages/{dosage}/restoration", pages::restore);
    app.part(part::AWAITS);
}
