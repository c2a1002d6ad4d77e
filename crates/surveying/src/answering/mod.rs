//! Answering: page by page, with the right to stop and come back, and one’s own picture at the end.
//!
//! Always true:
//! - what is not sent yet lies under an address that only whoever answers knows; the same address shows afterwards what
//!   they answered, to them alone;
//! - a member answers once: that they did is noted apart from what they answered, without a moment;
//! - what was answered to a question that is no longer asked of somebody is not kept;
//! - the same answers sent twice are counted once.
//!
//! Deliberately absent: changing what was sent. Where answers are anonymous nobody could say whose they are.

pub mod access;
mod actions;
mod fields;
pub mod model;
mod own_pages;
pub mod pages;
mod personal;
mod reading;
pub mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.post("/waves/{wave}/drafts", pages::begin);
    app.get("/answers/{secret}", pages::show)
        .post("/answers/{secret}", pages::save);
    app.get("/mirrors/{survey}/mine", own_pages::show);
}
