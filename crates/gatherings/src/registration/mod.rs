//! Registering for a gathering: with an address alone, in under a minute.
//!
//! Always true:
//! - of many people at once, never one too many has a place, and everybody gets a clear answer;
//! - a free place goes to whoever has waited longest, is kept for them a while, and then for the next;
//! - whoever registers changes and cancels by one address that cannot be guessed, and no link in a mail does
//!   anything by being opened: what reads mails for people presses no buttons.
//!
//! Deliberately absent: payment, and any way to see from outside whether somebody else has registered.

pub mod actions;
pub mod asked;
mod jobs;
pub mod letter;
mod model;
mod personal;
pub mod store;

use platform::Install;

pub(crate) use actions::call_in;
pub use actions::{Outcome, accept, cancel, change, decline, register, register_anyway, remove};
pub use asked::{Asked, read as read_answers};
pub use jobs::{OFFER_ENDS, TELL, plan_letters, tell_all};
pub use letter::{Occasion, Post};
pub use model::{Registration, State, Wish, offer_ends};
pub use store::{after, anybody_elsewhere, by_secret, by_uid, of_person};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS);
    app.job(OFFER_ENDS).job(TELL).job(jobs::CALL_IN);
    app.statements(personal::STATEMENTS)
        .personal(&[personal::TABLE])
        .repeat(personal::TIDY);
}
