//! Sound and picture, by an engine that exists: BigBlueButton, Jitsi Meet, LiveKit, any address, or a stream to watch.
//!
//! Always true:
//! - nothing of another host is asked for before somebody presses the link to it;
//! - who enters an engine carries a pass that we signed, for this room, this person, and a few hours;
//! - an engine that fails is said to have failed, and the room goes on without it.
//!
//! Deliberately absent: an engine of our own, and any script of theirs on our pages.

mod acts;
mod bigbluebutton;
mod choice;
mod entry;
mod item;
mod jitsi;
mod livekit;
mod pass;
mod recording;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub(crate) use acts::ACTS;
pub(crate) use choice::{Choice, Engine};
pub use item::{KIND, VideoItem};
pub(crate) use recording::ask_later;
pub(crate) use store::choice;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.job(recording::FETCH);
    app.get("/gatherings/{gathering}/live/video", entry::enter);
}
