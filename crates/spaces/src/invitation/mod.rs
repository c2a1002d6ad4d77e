//! Invitation links: for so many uses, until a day, with a standing.
//!
//! Always true: the secret is shown once, to whoever made it, and stored as its fingerprint;
//! a link that has run out, ended or was withdrawn is not found.

mod actions;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use actions::{Wish, make};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/invitations", pages::index)
        .post("/spaces/{space}/invitations", pages::create);
    app.post(
        "/spaces/{space}/invitations/{invitation}/withdrawal",
        pages::withdraw,
    );
    app.get("/join/{secret}", pages::show)
        .post("/join/{secret}", pages::accept);
}
