//! Hands: who wishes to speak, whose turn it is, who has the floor.
//!
//! Always true:
//! - at most one person has the floor, and whoever has it is not waiting;
//! - of those who wait, the next is who spoke least so far; among equals, who waits longest;
//! - having had the floor counts for as long as it lasted, whoever ended it;
//! - who leaves, is removed, or sees the room close has no hand up any more.
//!
//! Deliberately absent: opening microphones, which the engine of the picture does.

mod acts;
mod fair;
mod item;
mod personal;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub(crate) use acts::{ACTS, clear, goes};
pub(crate) use item::waiting;
pub use item::{FLOOR, Floor, HAND, HandItem, MY_HAND, MyHand, WAITING, Waiting};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&personal::TABLES);
}
