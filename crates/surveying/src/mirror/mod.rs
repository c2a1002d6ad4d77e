//! Mirrors: what may be seen of the answers to a survey, and no more.
//!
//! Always true (see `model.rs`, whose tests try every answer, and decision 0021):
//! - answers are counted in groups of five people or more that never overlap, each as small an area as five people allow;
//!   whatever is shown is a sum of whole groups, so that no two views can be taken from one another to reach fewer;
//! - of a group, a question tells so little that whoever knows who is counted, and what they said themselves, cannot tell
//!   what another said;
//! - figures are made once, when a wave closes, and never again: nothing is learnt from seeing them twice;
//! - what people wrote is shown shuffled, question by question, without a name and without a place.
//!
//! Deliberately absent: crossing one question with another, ranking, and a total.

pub mod actions;
pub mod known;
pub mod model;
mod numbers;
mod pages;
mod shown;
pub mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use shown::{Cell, Row, Table, drawn_group, drawn_own, middles, own_table, table};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/waves/{wave}/picture", pages::show)
        .get("/waves/{wave}/answers", numbers::answers);
    app.get("/mirrors/{survey}/figures", numbers::figures)
        .get("/mirrors/{survey}/codebook", numbers::codebook);
}
