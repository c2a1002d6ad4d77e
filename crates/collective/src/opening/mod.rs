//! The form that opens a space, and the one that opens a cell inside. The rules are in `spaces::opening`.

mod cell;
mod pages;
#[cfg(test)]
mod tests;

use platform::Install;
use spaces::opening::actions;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/new", pages::new).post("/spaces", pages::create);
    app.get("/spaces/{space}/cells/new", cell::new)
        .post("/spaces/{space}/cells", cell::create);
}
