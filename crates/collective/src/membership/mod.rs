//! Joining, leaving, and the list of members. The rules are in `spaces::membership`.

pub(crate) mod greeting;
mod pages;
mod people_pages;
#[cfg(test)]
mod tests;

use platform::Install;
use spaces::membership::{actions, model, store};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
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
