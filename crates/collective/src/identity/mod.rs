//! The identity sheet of a space, and what it was before. The rules are in `spaces::identity`.

mod pages;
#[cfg(test)]
mod tests;

use platform::Install;
use spaces::identity::{Saving, change};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/identity", pages::show);
    app.get("/spaces/{space}/identity/edition", pages::edit)
        .post("/spaces/{space}/identity/edition", pages::save);
    app.post("/spaces/{space}/stage", pages::set_stage);
    app.post("/spaces/{space}/changes/{change}/return", pages::go_back);
}
