//! The wall of roles, and the page of each. The rules are in `spaces::role`.

mod pages;
#[cfg(test)]
mod tests;

use platform::Install;
use spaces::role::{actions, model, store};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/roles", pages::wall)
        .get("/spaces/{space}/roles/{role}", pages::show);
    app.post("/spaces/{space}/roles/{role}/activation", pages::activate);
    app.post("/spaces/{space}/roles/{role}/assignment", pages::assign);
    app.post("/spaces/{space}/holdings/{holding}/handover", pages::hand_over);
}
