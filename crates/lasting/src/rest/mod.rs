//! A space that sleeps or has ended: since when, and how it wakes.
//!
//! Always true:
//! - what sleeps is read and not written, no mail leaves it, and one page says so; the door of every space sees to the
//!   first (`spaces::space::access`), the way out of mails to the second (`Tx::letter_about`);
//! - it wakes when enough of its members wish so, each counted once, while they belong;
//! - what is closed stays closed.
//!
//! Deliberately absent: waking by somebody alone, whoever they are, unless the group said that one is enough.

mod actions;
mod pages;
mod personal;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub(crate) use actions::{Rests, begin};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.post("/spaces/{space}/wish", pages::wish)
        .post("/spaces/{space}/wish-withdrawal", pages::take_back);
}
