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
mod actions;
mod letter;
mod life;
#[cfg(test)]
mod life_tests;
mod model;
mod own_pages;
mod pages;
mod personal;
mod question_pages;
mod space_pages;
mod store;
mod table;
#[cfg(test)]
mod tests;
mod told;
mod treating;

use kernel::Problem;
use platform::{Install, Tx};

pub use life::State;
pub use model::{Line, Question};
pub use told::TELL;

use gatherings::gathering::GatheringId;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.job(TELL);
    app.statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .repeat(personal::TIDY);
    app.get("/gatherings/{gathering}/questions", pages::index)
        .post("/gatherings/{gathering}/questions", pages::ask);
    app.post("/gatherings/{gathering}/questions/showing", pages::show);
    app.get("/questions/{question}", question_pages::show)
        .post("/questions/{question}/askers", question_pages::ask_too);
    app.post("/questions/{question}/grouping", treating::group)
        .post("/questions/{question}/separation", treating::separate)
        .post("/questions/{question}/assignment", treating::assign)
        .post("/questions/{question}/deferral", treating::defer)
        .post("/questions/{question}/elements", treating::write);
    app.post("/questions/{question}/answer", treating::answer)
        .post("/questions/{question}/reopening", treating::reopen)
        .post("/questions/{question}/publication", treating::publish)
        .post("/questions/{question}/withdrawal", treating::withdraw)
        .post("/questions/{question}/hiding", treating::hide)
        .post("/questions/{question}/restoration", treating::restore);
    app.get("/registrations/{secret}/questions", own_pages::index)
        .post("/registrations/{secret}/questions", own_pages::ask)
        .post(
            "/registrations/{secret}/questions/{question}/askers",
            own_pages::ask_too,
        );
    app.get("/asked/{secret}", own_pages::asked);
    app.get("/spaces/{space}/questions", space_pages::index)
        .get("/spaces/{space}/questions/table", space_pages::table)
        .get("/spaces/{space}/questions/text", space_pages::text);
}

/// The published questions of a gathering with their answers, for whatever page shows `question/_published.html`.
///
/// # Errors
/// When the store refuses.
pub fn published(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Line>, Problem> {
    store::published(tx, gathering)
}
