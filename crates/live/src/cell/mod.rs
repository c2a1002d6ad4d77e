//! Cells: small groups during a session. A *round* divides those who take part, and ends when hosts or its time say so.
//!
//! Always true:
//! - whoever takes part is in one cell or in none; drawn cells differ by one person at most;
//! - a round whose time has passed is over for everybody, whatever runs or does not;
//! - of two who write the same note at once, the second sees what the first wrote, and keeps their own;
//! - what happens in a cell is seen by those in it and by those who hold the room.
//!
//! Deliberately absent: hosts in cells (they go by all of them), and a talk of each cell's own: people talk.

mod access;
mod aparts;
mod authored;
mod beginning;
mod brought;
mod choice;
mod deal;
mod ending;
mod guiding;
mod inside;
mod item;
mod kept;
mod model;
mod moving;
mod personal;
mod round;
mod store;
#[cfg(test)]
mod tests;
mod texts;

use platform::Install;

pub use aparts::{Apart, KIND as APART};
pub use brought::{Brought, KIND as BROUGHT};
pub use choice::{Choice, KIND as CHOICE, gauge};
pub use item::{CellItem, KIND as CELL};
pub(crate) use kept::{CHAPTERS, timings};
pub(crate) use moving::{follows, left, takes_part, welcome};
pub use round::{KIND as ROUND, RoundItem};

use crate::act;
use crate::act::Act;

/// What people do with cells.
pub(crate) const ACTS: &[Act] = &[
    act!("rounds", "round", guiding::begin),
    act!("rounds/{item}/extension", "round", guiding::extend),
    act!("rounds/{item}/return", "round", guiding::call_back),
    act!("round-words", "words", guiding::say),
    act!("cells/{item}/help-answer", "round", guiding::answer),
    act!("cells/{item}/video", "round", guiding::set_video),
    act!("cell-arrival", "cell", moving::arrive),
    act!("cells/{item}/arrival", "cell", moving::choose),
    act!("cells/{item}/transfer", "number", moving::transfer),
    act!("cells/{item}/note", "text", inside::note),
    act!("cells/{item}/brings", "text", inside::bring),
    act!("cells/{item}/waiver", "text", inside::waive),
    act!("cells/{item}/help", "cell", inside::call),
    act!("cells/{item}/help-end", "cell", inside::end_call),
];

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(texts::STATEMENTS)
        .statements(kept::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&personal::TABLES);
    app.job(ending::END);
}
