//! What people practised in a space, skill by skill and level by level: a view of the ledger, and the grid made of it.
//!
//! Always true:
//! - what only its author may see of the ledger is not counted, so sums say nothing that members could not see;
//! - what was done and then taken back counts nothing; a role counts when it is taken, for whoever holds it.
//!
//! Deliberately absent: points. It is a number of occasions, and says nothing of how well.

pub mod grid;
#[cfg(test)]
mod tests;
mod view;

use platform::Install;

pub use view::{Practised, of_group, of_person, of_project, of_space};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(view::STATEMENTS)
        .view(view::VIEW)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
}
