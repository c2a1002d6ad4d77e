//! The sheets of a space on a page of another site: a page without a head, to be shown in a frame.
//!
//! Always true:
//! - it shows what everybody sees, whoever is signed in: a site that frames it learns nothing of its visitors, and its
//!   visitors see there what the site's author saw;
//! - it alone may be framed; nothing is done from it, and its links open beside the site that shows it.
//!
//! Deliberately absent: a script to paste. A frame is enough, and asks no trust of whoever puts it there.

mod pages;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/sheets/embed", pages::of_space)
        .get("/spaces/{space}/views/{view}/embed", pages::of_view);
}
