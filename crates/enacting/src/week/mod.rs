//! My role this week: what it is for, two or three gestures, what is due and when, and what its last holder left.
//!
//! Always true:
//! - what whoever held it before left is on top until it was read;
//! - of what is due, nothing older than the turn that is running is asked for.
//!
//! Deliberately absent: reminders for each piece, and anything that others see of what somebody did not hand in.

pub(crate) mod model;
mod part;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub(crate) use store::in_space;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.part(part::ON_SPACE).part(part::ON_HOME);
}
