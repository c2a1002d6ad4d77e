//! Live: a gathering while it goes on, with thousands of people in one conversation.
//!
//! Everything that a room shows is an *item* of a *kind*: a line of the chat, a question, a step, a poll. Whatever
//! changes an item writes what it is since as a numbered *event*, in the same transaction. A page is the items of one
//! moment; a connection carries the events after it. The same HTML serves both, so an old page and its events
//! always make the page that one would get anew (`docs/live-protocol.md`).
//!
//! What people do is an *act*: a form of the page, sent as a form or down the connection.
//!
//! Deliberately absent: the sound and the picture. They come from an engine that exists (`video`).

pub mod act;
pub mod cell;
pub mod chat;
pub mod checks;
pub mod event;
pub mod hands;
pub mod keepsake;
pub mod pictures;
pub mod places;
pub mod poll;
pub mod pool;
pub mod pulse;
pub mod record;
pub mod room;
pub mod step;
pub mod video;
pub mod wire;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    event::install(app);
    wire::install(app);
    room::install(app);
    chat::install(app);
    video::install(app);
    step::install(app);
    places::install(app);
    pictures::install(app);
    checks::install(app);
    poll::install(app);
    pool::install(app);
    hands::install(app);
    pulse::install(app);
    cell::install(app);
    keepsake::install(app);
    record::install(app);
}

/// The kinds of item, in the order in which a page reads them.
pub(crate) const KINDS: &[&event::Kind] = &[
    &room::KIND,
    &room::SEAT,
    &room::HERE,
    &video::KIND,
    &chat::KIND,
    &step::KIND,
    &step::SHEET,
    &places::KIND,
    &pictures::KIND,
    &checks::KIND,
    &chat::REPORT,
    &poll::KIND,
    &poll::TALLY,
    &poll::EARLY,
    &poll::IDEA,
    &poll::BALLOT,
    &poll::SCORE,
    &pool::KIND,
    &pool::QUEUE,
    &pool::ASKED,
    &pool::VOTED,
    &pool::PICKED,
    &hands::FLOOR,
    &hands::WAITING,
    &hands::HAND,
    &hands::MY_HAND,
    &pulse::REACTIONS,
    &pulse::PACE,
    &pulse::MY_PACE,
    &cell::ROUND,
    &cell::CHOICE,
    &cell::CELL,
    &cell::APART,
    &cell::BROUGHT,
    &keepsake::PARTING,
    &keepsake::KEEPSAKE,
    &keepsake::TILE,
];

/// Counts that change all the time: read now and then, sent without a number.
pub(crate) const GAUGES: &[event::Gauge] = &[
    room::presence,
    step::gauge,
    poll::gauge,
    hands::waiting,
    pulse::gauges,
    cell::gauge,
    keepsake::mosaic,
];

/// What changes with each click and is told as numbered events, a few times a second at most.
pub(crate) const SETTLES: &[event::Settle] = &[pool::SETTLE];

/// What the large screen may show, by the word before its identifier: how each kind is told that it comes or goes.
pub(crate) const SHOWN: &[(&str, room::Retell)] = &[(pool::WORD, pool::retell), ("poll", poll::retell)];

/// What people do in a room.
pub(crate) const ACTS: &[&[act::Act]] = &[
    room::ACTS,
    video::ACTS,
    chat::ACTS,
    step::ACTS,
    places::ACTS,
    pictures::ACTS,
    checks::ACTS,
    poll::ACTS,
    pool::ACTS,
    pool::TREATING,
    hands::ACTS,
    pulse::ACTS,
    cell::ACTS,
    keepsake::ACTS,
];

/// What remains of a session: each slice says what it keeps.
pub(crate) const CHAPTERS: &[&[record::Chapter]] = &[
    chat::CHAPTERS,
    pool::CHAPTERS,
    poll::CHAPTERS,
    cell::CHAPTERS,
    pulse::CHAPTERS,
];

#[cfg(test)]
mod protocol;
#[cfg(test)]
mod stage;
#[cfg(test)]
mod workshop;
