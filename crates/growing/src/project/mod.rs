//! The growth of a project: where its owner says it is, what was attached to it, what was practised on it.
//!
//! Always true: whoever may read the project reads it, and nobody else; its owner alone says where it is.
//!
//! Deliberately absent: where the people of the project are, each for themselves.

mod pages;
mod part;
#[cfg(test)]
mod tests;

use learning::part::ProjectPart;
use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .part(ProjectPart { read: part::read });
    app.get("/projects/{project}/growth", pages::show);
}
