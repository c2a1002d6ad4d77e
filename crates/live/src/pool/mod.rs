//! The question pool of a room: what is asked, voted for, put together, queued, shown and answered while it goes on.
//!
//! A question of the pool is a question of the gathering (`question`): the same row, the same askers, so that its life
//! goes on afterwards. Here are the facts that live alone knows: votes, turns, the large screen, the second of an
//! answer.
//!
//! Always true:
//! - one person has one vote for a question and all that stand under it, whatever number of devices they use;
//! - a question put under another keeps its askers and its votes, and takes them with it when it comes back;
//! - what is answered, put off, hidden or put under another has no turn and is not on the large screen;
//! - what was asked beforehand is seen by those who hold the room, until they bring it in.
//!
//! Deliberately absent: answers in writing. They are written afterwards, on the page of the question.

mod acts;
mod asked;
mod asker;
mod closing;
mod hand;
mod kept;
mod known;
mod personal;
mod picked;
mod question;
mod queue;
mod second;
mod stage;
mod store;
mod tell;
#[cfg(test)]
mod tests;
mod treating;
mod turn;
mod vote;

use platform::Install;

pub(crate) use acts::ACTS;
pub use asked::{ASKED, Asked, VOTED, Voted};
pub(crate) use closing::{close, rename};
pub(crate) use kept::CHAPTERS;
pub use picked::{PICKED, Picked};
pub use question::{KIND, QUEUE, Question, Queued};
pub use second::clock;
pub(crate) use tell::{SETTLE, retell};
pub(crate) use treating::TREATING;

/// The word of a question on the large screen.
pub(crate) const WORD: &str = "question";

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(asker::STATEMENTS)
        .statements(kept::STATEMENTS)
        .statements(vote::STATEMENTS)
        .statements(queue::STATEMENTS)
        .statements(closing::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&personal::TABLES);
    app.job(closing::CLOSE);
}
