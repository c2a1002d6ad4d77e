//! Applying to a cohort, with one's project as the entry ticket, and being let in.
//!
//! Always true:
//! - an application is *sent* by whoever holds its address: signed in, or from the page that a mail led to. Nobody applies
//!   in somebody else's name, and no link does anything by being opened;
//! - of many who are accepted at once, never one too many is let in: places are counted by conditional updates alone;
//! - whoever is accepted becomes a member, having accepted the charter, and their project comes with them;
//! - a place that somebody gives back goes to whoever has waited longest and fits the quotas.
//!
//! Deliberately absent: marks and ranks. Those who lead read, talk, and decide.

mod access;
mod actions;
mod asking;
mod jobs;
mod leading_pages;
mod letter;
mod listing;
mod model;
mod one_pages;
mod own_pages;
mod pages;
mod part;
mod personal;
mod round;
mod round_pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;
use spaces::part::JoinPart;

pub use part::{Waiting, waiting};
pub use round::{Quota, Round, quotas, round, save};
pub use store::key_of;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(listing::STATEMENTS)
        .statements(round::STATEMENTS)
        .statements(part::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .job(jobs::MOVE_UP)
        .repeat(jobs::GIVEN_BACK)
        .repeat(jobs::TIDY);
    app.get("/spaces/{space}/application", pages::show)
        .post("/spaces/{space}/application", pages::send)
        .post("/spaces/{space}/application/draft", pages::keep)
        .get("/spaces/{space}/application/sent", pages::sent);
    app.get("/applications/{secret}", own_pages::show)
        .post("/applications/{secret}", own_pages::save)
        .post("/applications/{secret}/sending", own_pages::send)
        .post("/applications/{secret}/withdrawal", own_pages::withdraw)
        .post("/applications/{secret}/entry", own_pages::enter);
    app.get("/spaces/{space}/applications", leading_pages::index)
        .get("/spaces/{space}/applications/round", round_pages::edit)
        .post("/spaces/{space}/applications/round", round_pages::save);
    app.get("/spaces/{space}/applications/{application}", one_pages::show)
        .post(
            "/spaces/{space}/applications/{application}/reading",
            one_pages::read,
        )
        .post(
            "/spaces/{space}/applications/{application}/acceptance",
            one_pages::accept,
        )
        .post(
            "/spaces/{space}/applications/{application}/waiting",
            one_pages::wait,
        )
        .post(
            "/spaces/{space}/applications/{application}/refusal",
            one_pages::decline,
        )
        .post(
            "/spaces/{space}/applications/{application}/notes",
            one_pages::note,
        );
    app.part(JoinPart { read: part::way_in });
}
