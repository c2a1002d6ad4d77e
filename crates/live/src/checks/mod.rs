//! What is checked before and while a session is sent out: a list that those who hold the room tick together.
//!
//! Always true:
//! - every room has the same first items, in the reader's words; others are added to it;
//! - whoever ticks is named, and what was ticked can be unticked;
//! - nobody but those who hold the room sees it.
//!
//! Deliberately absent: any way in which the list holds the session up.

mod acts;
mod item;
mod personal;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub(crate) use acts::ACTS;
pub use item::{Check, KIND};

/// What every room checks, in order: the words are `checks-…`.
pub(crate) const FIRST: [&str; 7] = [
    "sound",
    "camera",
    "stream",
    "recording",
    "backup",
    "captions",
    "chat",
];

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&[personal::TABLE]);
}
