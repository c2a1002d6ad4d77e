//! What is said of a passage, and what is proposed to stand there instead.
//!
//! Always true:
//! - a comment follows its passage while the text is written, and keeps the words that stood there;
//! - whoever reads a page and has a name may say something of it; who may not write proposes;
//! - a proposal that is accepted is a change like any other, and who accepts it is told when the passage has changed.
//!
//! Deliberately absent: threads. An answer is another comment of the same passage.

mod actions;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use store::{Said, State, list};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.post("/pages/{page}/comments", pages::say);
    app.post("/pages/{page}/comments/{comment}/resolution", pages::resolve);
    app.post("/pages/{page}/comments/{comment}/acceptance", pages::accept);
    app.post("/pages/{page}/comments/{comment}/refusal", pages::decline);
    app.post("/pages/{page}/comments/{comment}/withdrawal", pages::withdraw);
}
