//! Membership: joining a space, being let in, leaving it.
//!
//! Always true:
//! - one membership a person and space, whatever its history;
//! - where there is a charter, nobody becomes a member without having accepted the one that stands;
//! - the last steward of a space does not leave it;
//! - somebody without an account asks with an address alone: they are a guest until they confirm it.

mod actions;
mod model;
mod pages;
mod people_pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use actions::{admit_with, begin};
pub use store::{accept_charter, active_member, names, waiting_for};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/membership", pages::new)
        .post("/spaces/{space}/membership", pages::create);
    app.post("/spaces/{space}/departure", pages::leave);
    app.get("/spaces/{space}/members", people_pages::index);
    app.post("/spaces/{space}/members/{person}/admission", people_pages::admit);
    app.post("/spaces/{space}/members/{person}/refusal", people_pages::decline);
    app.post(
        "/spaces/{space}/members/{person}/standing",
        people_pages::set_standing,
    );
}
