//! Matching: members say how they accompany, and whoever coordinates asks one of them, knowing why each is suggested.
//!
//! Always true:
//! - a name is suggested with three reasons in words: what they can help with, the way, what they have on their hands;
//! - a human asks, and the companion answers; nobody accompanies more people at a time than they said;
//! - the distance is told, never the point it is measured from; where exactly a request comes from is read by those who
//!   walk along alone;
//! - why somebody declined is read by those who coordinate alone.
//!
//! Deliberately absent: a score, a ranking of companions, and a list of them for everybody.

mod actions;
mod model;
mod offering;
pub(crate) mod pages;
mod personal;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/accompaniments/companion", offering::edit)
        .post("/spaces/{space}/accompaniments/companion", offering::save);
    app.post("/accompaniments/{accompaniment}/proposals", pages::propose)
        .post("/accompaniments/{accompaniment}/acceptance", pages::accept)
        .post("/accompaniments/{accompaniment}/refusal", pages::decline)
        .post("/accompaniments/{accompaniment}/return", pages::hand_back);
}
