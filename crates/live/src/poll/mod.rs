//! Asking everybody: polls, scales, rankings, a cloud of words, texts, a wall of ideas, a quiz.
//!
//! Always true:
//! - one person has one ballot a poll, on whatever device and however often they come back; it may be changed while
//!   the poll is open, and is counted exactly once;
//! - nobody but those who hold the room sees a result before they show it, nor who answered what, ever;
//! - a ballot is kept in constant time, whatever their number, and none of them is an event: results are counts that
//!   are read now and then while a poll is open, and part of the poll once it is closed;
//! - a quiz is not asked again once its right answers were seen.
//!
//! Deliberately absent: ranks of people. One's score in a quiz is one's own.

mod answering;
mod ballot;
mod ballots;
mod chapter;
mod fold;
mod form;
mod grouping;
mod idea;
mod item;
mod kept;
mod leading;
mod life;
mod making;
mod model;
mod outcome;
mod own;
mod personal;
mod sorting;
mod store;
mod tally;
#[cfg(test)]
mod tests;
mod texts;

use platform::Install;

use crate::act;
use crate::act::Act;

pub(crate) use chapter::{CHAPTERS, in_lines};
pub use idea::IDEA;
pub use item::KIND;
pub use kept::{Kept, draw, kept};
pub(crate) use leading::{finish, retell};
pub use model::PollKind;
pub use outcome::Outcome;
pub use own::{BALLOT, SCORE};
pub use tally::{EARLY, TALLY, gauge};

/// See the module's own text.
pub(crate) const ACTS: &[Act] = &[
    act!("polls", "title", making::make),
    act!("polls/{item}/wording", "title", making::reword),
    act!("polls/{item}/removal", "title", making::remove),
    act!("polls/{item}/opening", "poll", leading::open),
    act!("polls/{item}/closing", "poll", leading::close),
    act!("polls/{item}/showing", "poll", leading::show),
    act!("polls/{item}/hiding", "poll", leading::hide),
    act!("polls/{item}/projection", "poll", leading::project),
    act!("polls/{item}/withdrawal", "poll", leading::withdraw),
    act!("polls/{item}/answer", "answer", answering::answer),
    act!("polls/{item}/ideas", "idea", answering::propose),
    act!("polls/{item}/score", "answer", answering::score),
    act!("polls/{item}/headings", "poll", sorting::head),
    act!("ideas/{item}/dot", "idea", answering::put_dot),
    act!("ideas/{item}/dot-removal", "idea", answering::take_dot),
    act!("ideas/{item}/group", "poll", sorting::group),
    act!("answers/{item}/hiding", "poll", sorting::hide),
    act!("answers/{item}/restoration", "poll", sorting::restore),
];

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(ballots::STATEMENTS)
        .statements(texts::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&personal::TABLES);
}
