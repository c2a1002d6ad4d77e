//! Registering for a gathering: with an address alone, in under a minute.
//!
//! Always true:
//! - of many people at once, never one too many has a place, and everybody gets a clear answer;
//! - a free place goes to whoever has waited longest, is kept for them a while, and then for the next;
//! - whoever registers changes and cancels by one address that cannot be guessed, and no link in a mail does
//!   anything by being opened: what reads mails for people presses no buttons.
//!
//! Deliberately absent: payment, and any way to see from outside whether somebody else has registered.

mod actions;
mod asked;
mod jobs;
mod letter;
mod model;
mod own_pages;
mod pages;
mod personal;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use actions::{Outcome, accept, cancel, change, decline, register, register_anyway};
pub use asked::Asked;
pub use jobs::{OFFER_ENDS, TELL, plan_letters, tell_all};
pub use letter::{Occasion, Post};
pub use model::{Registration, State, Wish, offer_ends};
pub use pages::Door;
pub use store::{after, anybody_elsewhere, by_secret, of_person};

pub(crate) use actions::{call_in, remove};
pub(crate) use asked::read as read_answers;
pub(crate) use store::by_uid;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.job(OFFER_ENDS).job(TELL).job(jobs::CALL_IN);
    app.statements(personal::STATEMENTS)
        .personal(&[personal::TABLE])
        .repeat(personal::TIDY);
    app.post("/gatherings/{gathering}/registration", pages::register)
        .get("/gatherings/{gathering}/registered", pages::registered);
    app.get("/registrations/{secret}", own_pages::show)
        .post("/registrations/{secret}", own_pages::change);
    app.get("/registrations/{secret}/calendar", own_pages::calendar);
    app.post("/registrations/{secret}/cancellation", own_pages::cancel);
    app.post("/registrations/{secret}/acceptance", own_pages::accept);
    app.post("/registrations/{secret}/decline", own_pages::decline);
}
