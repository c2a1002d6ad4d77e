//! The wire: from committed events to everybody's screen.
//!
//! A room that somebody looks at has one *pump* in each process. It is woken by signals, reads the events that it has
//! not read, and hands them on as one *tick*; each connection takes from it what is for its eye. A tick is drawn and
//! written once for each language and screen, however many look.
//!
//! Always true:
//! - a connection subscribes first, then reads what happened since its page, then follows: it misses nothing;
//! - a slow reader slows nobody: it is let go, and comes back from the number it knows;
//! - what was acknowledged is in the store, so a process that dies loses nothing of it.
//!
//! Deliberately absent: state. What a process keeps of a room can be lost at any time.

mod frame;
mod gauge;
mod hub;
mod pump;
mod seat;
mod socket;
mod store;
#[cfg(test)]
mod tests;
mod tick;

use platform::Install;

pub(crate) use hub::Hub;
#[cfg(test)]
pub(crate) use pump::hold;
pub(crate) use store::here;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS);
    app.socket("/gatherings/{gathering}/live/socket", socket::open);
}
