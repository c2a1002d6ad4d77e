//! The pages on which a space writes its letters in its own words. The rules are in `spaces::letter`.

mod pages;
#[cfg(test)]
mod tests;

use platform::Install;
use spaces::letter::{actions, model, text};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/letters", pages::index);
    app.get("/spaces/{space}/letters/{kind}", pages::edit)
        .post("/spaces/{space}/letters/{kind}", pages::save);
    app.post("/spaces/{space}/letters/{kind}/default", pages::take_default);
}
