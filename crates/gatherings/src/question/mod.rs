//! Questions that people ask at a gathering, and their life afterwards.
//!
//! Always true:
//! - nobody who asked is lost: a question put under another keeps its askers, and comes back as it was;
//! - whoever asked is told of an answer, at most once for each version of it;
//! - every version of an answer is kept with its author, and a hidden question is kept too.
//!
//! Deliberately absent: votes, which belong to the live page, and answers by anybody: whoever answers holds the
//! gathering, has a role for it, or was asked to.

pub mod access;
pub mod actions;
pub mod letter;
pub mod life;
#[cfg(test)]
mod life_tests;
pub mod live;
pub mod model;
mod personal;
pub mod store;
mod told;

use kernel::Problem;
use platform::{Install, Tx};

pub use life::State;
pub use model::{Line, Question};
pub use personal::TABLES;
pub use told::TELL;

use crate::gathering::GatheringId;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS);
    app.job(TELL).job(live::ENTRUSTED);
    app.statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .repeat(personal::TIDY);
}

/// The published questions of a gathering with their answers, for whatever page shows `question/_published.html`.
///
/// # Errors
/// When the store refuses.
pub fn published(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Line>, Problem> {
    store::published(tx, gathering)
}
