//! A collective that accompanies another: it opens it from its own trame, and on one page of both stands what was asked,
//! what was given, what was learnt.
//!
//! Always true:
//! - the new collective has the trame of the one that opens it, and says where it comes from;
//! - the page is read and written by the members of both, and by nobody else;
//! - what somebody wrote is theirs: they take it back, nobody changes it;
//! - it ends when whoever answers for one of the two says so, and stays readable.
//!
//! Deliberately absent: an order between the two. Whoever mentors learns too, in the same column.

mod access;
mod actions;
mod pages;
mod personal;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/mentorings", pages::index)
        .post("/spaces/{space}/mentorings", pages::open)
        .get("/mentorings/{mentoring}", pages::show)
        .post("/mentorings/{mentoring}/words", pages::say)
        .post(
            "/mentorings/{mentoring}/words/{word}/withdrawal",
            pages::take_back,
        )
        .post("/mentorings/{mentoring}/end", pages::end);
}
