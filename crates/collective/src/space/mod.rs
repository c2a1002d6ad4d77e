//! The pages of spaces: the list of them, and the first page of each. The rules are in `spaces::space`.

mod pages;
#[cfg(test)]
mod tests;

use platform::Install;
use spaces::space::{access, head, lists, store};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces", pages::index)
        .get("/spaces/{space}", pages::show);
}
