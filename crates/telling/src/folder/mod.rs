//! One's own project as a folder: Markdown, pictures and documents, and one page that opens without a server.
//!
//! Always true: only its owner takes it, and only what is theirs is in it, so no reply and nobody else's word.
//! Somebody who left a cohort, even a hidden one, still takes theirs.

mod compose;
mod pack;
mod pages;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/projects/{project}/folder.zip", pages::take);
}
