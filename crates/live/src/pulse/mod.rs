//! The pulse of a room: reactions, and how people find the pace. Shown as a whole, never a person's.
//!
//! Always true:
//! - a reaction is kept as a number of its minute, without anybody's name;
//! - what somebody says of the pace lapses after two minutes, and is known as theirs to them alone;
//! - with fewer than five voices those who hold the room are told that there are few, and not which.
//!
//! Deliberately absent: pictures that fly over the screen.

mod acts;
mod item;
mod kept;
mod personal;
mod store;
#[cfg(test)]
mod tests;
mod whole;

use platform::Install;

pub(crate) use acts::ACTS;
pub(crate) use item::gauges;
pub use item::{MY_PACE, MyPace, PACE, PaceItem, REACTIONS, Reactions};
pub(crate) use kept::CHAPTERS;
pub use whole::{Pace, Reaction, Whole};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&personal::TABLES);
}
