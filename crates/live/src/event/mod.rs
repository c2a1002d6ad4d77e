//! Events: what happened in a room, numbered; and items, the things that a room shows.
//!
//! Always true:
//! - the numbers of a room have no gap, and their order is the order of the commits;
//! - an event holds the whole item as it is since, so applying it twice, or only the last of several, is the same;
//! - who may not see an item receives no event about it.
//!
//! Deliberately absent: words. An item holds data; each reader's language and screen make HTML of it.

mod item;
mod store;

use platform::Install;

pub use item::{Bodies, Eye, Item, Kind, Screen, Shown, bodies, draw, render};
pub(crate) use store::emit_again;
pub use store::{Audience, Event, after, emit, emit_gone, number};

/// Reads the counts of a part of a room.
pub type Gauge =
    fn(&mut platform::Tx, gatherings::gathering::GatheringId) -> Result<Vec<Event>, kernel::Problem>;

/// Tells a room what changed with every click, coalesced: a few numbered events a second, however many clicks.
pub struct Settle {
    /// Whether there is something to tell.
    pub is_due: fn(&mut platform::Tx, gatherings::gathering::GatheringId) -> Result<bool, kernel::Problem>,
    /// Tells it, or a part of it; of two processes that do so at once, one does.
    pub run: fn(&mut platform::Tx, gatherings::gathering::GatheringId) -> Result<(), kernel::Problem>,
}

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS);
}
