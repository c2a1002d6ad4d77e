//! “Make it mine”: a space, or a trame of the library, of one's own from a plan that one may see (T13).
//!
//! Always true:
//! - nobody comes along: a trame holds no person, and the new space begins with whoever opens it;
//! - the lineage grows by one and every credit is kept; whoever makes it theirs may be named beside the others;
//! - the same form sent twice makes one space;
//! - what a hidden space designed leaves it only by those who may arrange it, since its name would leave too.
//!
//! Deliberately absent: keeping the two alike. What changes on either side is offered back, by hand (see `crate::offer`).

mod actions;
mod pages;
mod personal;
pub mod store;
#[cfg(test)]
pub(crate) mod tests;

use platform::Install;

pub use actions::{credit, may};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/plan/fork", pages::new)
        .post("/spaces/{space}/plan/fork", pages::create);
}
