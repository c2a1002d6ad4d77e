//! What points where: the sheets, pages and questions that lead to a sheet, those that are near it, and links that lead
//! nowhere.
//!
//! Always true:
//! - links are kept as rows when a text comes to rest (a view of the ledger), so that reading who points here is one query;
//! - one reads only of what one may see;
//! - what is near is found by the words of the title in what can be found, and by the choices of the same kind: five
//!   queries at most, whatever there is;
//! - other sites are asked whether their pages are there by a job, slowly, and never two at once of one host.
//!
//! Deliberately absent: asking while somebody waits for a page, and following what stands behind an address.

mod dead;
mod links;
mod near;
mod outside;
mod part;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(links::STATEMENTS)
        .statements(near::STATEMENTS)
        .statements(dead::STATEMENTS)
        .statements(outside::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/links", dead::index);
    app.view(links::VIEW)
        .repeat(outside::LOOK)
        .part(part::ON_SHEET)
        .part(part::ON_PAGE);
}
