//! The page of the authority: five figures and three stories of the last report that was sent, and that report.
//!
//! Always true:
//! - it says what was approved and sent, and nothing that moves;
//! - a secret address opens it and what was sent last, until it ends; it opens nothing else;
//! - those who are counted see the very same page.

pub mod links;
mod pages;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(links::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/account", pages::inside)
        .post("/spaces/{space}/account/links", links::create)
        .post("/spaces/{space}/account/links/{link}/withdrawal", links::withdraw);
    app.get("/account/{secret}", pages::by_link)
        .get("/account/{secret}/report", pages::whole)
        .get("/account/{secret}/file.pdf", pages::pdf)
        .get("/account/{secret}/file.odt", pages::odt);
}
