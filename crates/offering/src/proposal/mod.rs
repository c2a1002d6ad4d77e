//! Proposals: what members of a space wish to see happen, and who would come.
//!
//! Always true:
//! - only members propose and support, each of them once;
//! - whoever may offer gatherings takes a proposal up, and its author and supporters are told when it is announced.
//!
//! Deliberately absent: votes against. What nobody supports stays at the end of the list.

mod actions;
mod pages;
mod personal;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use actions::{announced, settle};
pub use store::{Proposal, to_take};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/proposals", pages::index)
        .post("/spaces/{space}/proposals", pages::create);
    app.post("/spaces/{space}/proposals/{proposal}/support", pages::support)
        .post(
            "/spaces/{space}/proposals/{proposal}/support-end",
            pages::stop_supporting,
        );
    app.post("/spaces/{space}/proposals/{proposal}/withdrawal", pages::withdraw)
        .post("/spaces/{space}/proposals/{proposal}/restoration", pages::restore);
}
