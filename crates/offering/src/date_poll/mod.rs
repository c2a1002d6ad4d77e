//! A date poll: several dates for a gathering, before one is fixed.
//!
//! Always true:
//! - whoever has the address of the poll answers, with an account or with a name and a mail address;
//! - one answers once for each date, and changes it as long as the poll is open;
//! - choosing a date moves the draft there, closes the poll, and tells those who answered.
//!
//! Deliberately absent: choosing by itself. Somebody decides, with everybody's answers before them.

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
        .personal(&[personal::TABLE])
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.post("/gatherings/{gathering}/date-poll", pages::open);
    app.get("/date-polls/{poll}", pages::show)
        .post("/date-polls/{poll}", pages::answer);
    app.post("/date-polls/{poll}/dates", pages::add);
    app.post("/date-polls/{poll}/dates/{date}/removal", pages::remove)
        .post("/date-polls/{poll}/dates/{date}/choice", pages::choose);
}
