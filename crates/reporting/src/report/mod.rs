//! Reports: the account that a space gives of a period, of itself and of what is in it, to the authority.
//!
//! Always true:
//! - a count is kept and shown as `counting::by_fives` says and in no other way, so that no figure, and no difference
//!   between two figures or two reports, tells of fewer than five; hours are of gatherings of five people or more, so that
//!   no difference of hours is of fewer;
//! - what the house proposes is made again as often as one likes; what a person wrote stays until a person takes it back;
//! - nobody is named who did not agree to it, in what is proposed, written, archived or taken away: texts are cleared
//!   when they are read, of names that somebody bore before too, and a name goes for ever with the person;
//! - what somebody said under another name stands in the order of the days it tells of, and no moment of its giving does;
//! - whoever answers for the space approves; once it was sent, nothing in it changes;
//! - what is told to members alone, and what happens in a space that is hidden inside, stays there.
//!
//! Deliberately absent: a live dashboard. Figures that move from day to day would tell who came in between.

pub mod access;
mod actions;
mod count;
mod editing;
pub mod figure;
pub mod files;
mod making;
pub mod model;
mod pages;
mod personal;
mod proposal;
mod sending;
pub mod store;
#[cfg(test)]
mod tests;
pub mod whole;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(count::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/reports", pages::index)
        .get("/spaces/{space}/reports/new", making::new)
        .post("/spaces/{space}/reports", making::create);
    app.get("/reports/{report}", pages::show)
        .post("/reports/{report}/title", pages::retitle)
        .post("/reports/{report}/proposal", pages::propose)
        .get("/reports/{report}/sections/{section}", editing::edit)
        .post("/reports/{report}/sections/{section}", editing::save)
        .post(
            "/reports/{report}/sections/{section}/proposal",
            editing::take_back,
        )
        .get("/reports/{report}/stories", editing::stories)
        .post("/reports/{report}/stories", editing::choose);
    app.post("/reports/{report}/approval", pages::approve)
        .post("/reports/{report}/approval-withdrawal", pages::reopen)
        .get("/reports/{report}/sending", sending::show)
        .post("/reports/{report}/sending", sending::send)
        .post("/reports/{report}/withdrawal", pages::withdraw)
        .post("/reports/{report}/restoration", pages::restore);
    app.get("/reports/{report}/file.pdf", files::take_pdf)
        .get("/reports/{report}/file.odt", files::take_odt);
}
