//! Offering back: what a space made of a plan, proposed to the space it comes from (T13).
//!
//! Always true:
//! - an offer holds the state that was offered: what the one who offers changes afterwards is not in it;
//! - those who may arrange the parent see every thing that the offer changes, beside what stands there now, and take all
//!   of it, some of it, or none with a reason;
//! - what is taken changes only those things: what the parent did meanwhile elsewhere stays, and is said where both
//!   changed the same;
//! - whoever is credited in what is taken is credited in the parent from then on.
//!
//! Deliberately absent: votes and threads. One proposal, one answer; what follows is said between people.

mod actions;
mod model;
mod offering;
mod pages;
mod personal;
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
    app.get("/spaces/{space}/plan/offer", offering::new)
        .post("/spaces/{space}/plan/offer", offering::create)
        .post(
            "/spaces/{space}/plan/offer/{offer}/withdrawal",
            offering::withdraw,
        );
    app.get("/spaces/{space}/plan/offers", pages::index)
        .get("/spaces/{space}/plan/offers/{offer}", pages::show);
    app.post("/spaces/{space}/plan/offers/{offer}/acceptance", pages::accept)
        .post("/spaces/{space}/plan/offers/{offer}/refusal", pages::decline);
}
