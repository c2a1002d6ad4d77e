//! Waves: a survey given once, to whom, until when, and what becomes of the answers.
//!
//! Always true:
//! - whoever answers is told before whether answers are anonymous, confidential or named, and the store keeps to it: beside
//!   an anonymous answer stands no person, no moment, and nothing that leads to either; who has answered is noted apart;
//! - those who may answer may also see what came of it: nobody is counted in a picture that is kept from them;
//! - nobody sees an answer of others before it closes; it closes at its hour by itself, and its figures are made once;
//! - those who have not answered are reminded once, and nobody else learns who they are.
//!
//! Deliberately absent: opening it again, and changing how private it is once it was given.

pub mod access;
mod actions;
mod giving;
mod jobs;
pub mod model;
mod pages;
mod personal;
pub mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(jobs::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .job(jobs::COUNT)
        .repeat(jobs::REMIND)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/mirrors/{survey}/waves/new", giving::new)
        .post("/mirrors/{survey}/waves", giving::create);
    app.get("/waves/{wave}", pages::show)
        .post("/waves/{wave}/closing", pages::close);
}
