//! An activity of the plan: what it is for, what one reads or does, where it is done, what comes before and after.
//!
//! Always true:
//! - whoever sees the plan reads its activities; trainees of a dated cohort do them, and take that back as easily;
//! - what somebody chose in a quiz is theirs alone: the ledger knows that they answered, not what;
//! - what is done elsewhere (a journal, a position, an exchange) leads there, and is done when it is done there;
//! - what is done by being at a meeting of the program is done when it is noted that somebody was there.
//!
//! Deliberately absent: marks, counts of right answers, and deadlines.

pub mod access;
mod actions;
mod attended;
mod page;
mod pages;
mod quiz;
mod store;
#[cfg(test)]
mod tests;
mod ways;

use platform::Install;

pub use access::MayDo;
pub use pages::page;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(attended::STATEMENTS)
        .part(attended::NOTED)
        .personal(&store::PERSONAL)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/activities/{activity}", pages::show)
        .post(
            "/spaces/{space}/activities/{activity}/completion",
            pages::complete,
        )
        .post("/spaces/{space}/activities/{activity}/reopening", pages::reopen)
        .post("/spaces/{space}/activities/{activity}/answers", pages::answer);
}
