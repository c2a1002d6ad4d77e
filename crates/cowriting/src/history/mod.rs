//! The history of a page: versions, who wrote what in each, what differs between two, and going back.
//!
//! Always true:
//! - a version is made when writing pauses; while one session of writing goes on it grows, and is not one of many;
//! - a version with a name, and one that readers are shown, never changes;
//! - going back is a change like any other: who writes meanwhile loses nothing, and the text before is kept.
//!
//! Deliberately absent: removing a version.

mod difference;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kernel::{Problem, Refusal};
use platform::{Install, Tx};
use writing::{Who, edits};

use crate::page::Page;
use crate::page::access::{Approve, May, Write};
use crate::page::store as page_store;

pub use difference::Stretch;
pub use store::{Kind, Version, find, text};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/pages/{page}/versions", pages::index)
        .post("/pages/{page}/versions", pages::name);
    app.get("/pages/{page}/versions/{version}", pages::show);
    app.post("/pages/{page}/versions/{version}/restoration", pages::bring_back);
    app.post("/pages/{page}/versions/{version}/approval", pages::approve);
    app.post("/pages/{page}/release", pages::release);
}

/// The first version.
///
/// # Errors
/// When the store refuses.
pub fn begin(tx: &mut Tx, page: &Page, who: &Who, text: &str) -> Result<(), Problem> {
    store::add(tx, page, Kind::Begun, "", who, text).map(drop)
}

/// How long one session of writing is at most, in minutes.
const SESSION: i64 = 30;

/// Keeps a text that came to rest: as a version, or as what the last one became.
///
/// # Errors
/// When the store refuses.
pub fn keep(tx: &mut Tx, page: &Page, who: &Who, text: &str) -> Result<i64, Problem> {
    let since = tx.now().plus_minutes(-SESSION);
    match store::last(tx, page.id)? {
        Some(last) if last.text == text => Ok(last.number),
        Some(last)
            if last.kind == Kind::Written && last.begun > since && page.approved != Some(last.number) =>
        {
            store::grow(tx, page, last.number, who, text)?;
            Ok(last.number)
        }
        _ => store::add(tx, page, Kind::Written, "", who, text),
    }
}

/// Gives a name to the text as it is now.
pub(crate) fn name(tx: &mut Tx, may: &May<Write>, name: &str) -> Result<(), Problem> {
    let page = may.page();
    let text = writing::text(tx, page.document)?.text;
    page_store::rest(tx, page.id, &text)?;
    store::add(tx, page, Kind::Named, name, may.who(), &text)?;
    crate::page::trace(tx, "page.version-named", page, may.who())
}

/// Makes the text what it was; gives the number of the version that holds what it is now.
pub(crate) fn bring_back(tx: &mut Tx, may: &May<Write>, number: i64) -> Result<i64, Problem> {
    let page = may.page();
    let old = find(tx, page.id, number)?.ok_or(Problem::Missing)?;
    let now = writing::text(tx, page.document)?.text;
    let before = keep(tx, page, may.who(), &now)?;
    let back = writing::change(tx, page.document, may.who(), |there| {
        let there = there.text();
        Ok(edits(&there, &old.text, &there))
    })?;
    if page_store::rest(tx, page.id, &back.text)? {
        store::add(tx, page, Kind::Returned, "", may.who(), &back.text)?;
        crate::page::trace(tx, "page.brought-back", page, may.who())?;
    }
    Ok(before)
}

/// Shows readers this version from now on.
pub(crate) fn approve(tx: &mut Tx, may: &May<Approve>, number: i64) -> Result<(), Problem> {
    let page = may.page();
    find(tx, page.id, number)?.ok_or(Refusal::new("history-not-there"))?;
    if page_store::approve(tx, page.id, number)? {
        crate::page::trace(tx, "page.approved", page, may.who())?;
    }
    Ok(())
}

/// Shows readers the text as it is.
pub(crate) fn release(tx: &mut Tx, may: &May<Approve>) -> Result<(), Problem> {
    let page = may.page();
    if page_store::release(tx, page.id)? {
        crate::page::trace(tx, "page.released", page, may.who())?;
    }
    Ok(())
}
