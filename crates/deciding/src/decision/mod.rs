//! Decisions: a proposal put to the members of a space, decided on by consent, advice, vote, points, ranking, or as an
//! election without candidate.
//!
//! Always true:
//! - each member has one stance, changed as often as they like until it closes; whoever changes it leaves the new one;
//! - where numbers decide, nobody sees them before it is closed, so that the first do not draw the others along; where
//!   reasons decide, everyone reads them from the start;
//! - a proposal that was amended says so beside the stances that were taken before;
//! - those who have said nothing are reminded once, by mail, before it closes;
//! - it closes at its hour by itself; what came of it is said in words, with a day to look at it again, and stays in the
//!   log whatever it was.
//!
//! Deliberately absent: a machine that decides. Numbers are counted, and people say what they make of them.

mod access;
mod actions;
#[cfg(test)]
mod concurrent;
mod editing;
mod jobs;
mod model;
mod of_role;
mod pages;
mod part;
mod personal;
#[cfg(test)]
mod reminders;
mod shown;
mod store;
mod tally;
#[cfg(test)]
mod tests;
mod voicing;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(jobs::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .repeat(jobs::REMIND)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/decisions", pages::index)
        .get("/spaces/{space}/decisions/new", editing::new)
        .post("/spaces/{space}/decisions", editing::create);
    app.get("/decisions/{decision}", pages::show)
        .get("/decisions/{decision}/edition", editing::edit)
        .post("/decisions/{decision}/edition", editing::save);
    app.post("/decisions/{decision}/stance", voicing::take)
        .post("/decisions/{decision}/stance-withdrawal", voicing::take_back);
    app.post("/decisions/{decision}/round", pages::next_round)
        .post("/decisions/{decision}/closing", pages::close)
        .post("/decisions/{decision}/outcome", pages::settle)
        .post("/decisions/{decision}/withdrawal", pages::withdraw)
        .post("/decisions/{decision}/restoration", pages::restore);
    app.part(part::ON_SPACE).part(part::AWAITS).part(of_role::ELECT);
}
