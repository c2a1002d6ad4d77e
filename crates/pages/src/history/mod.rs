//! The versions of a page.

mod store;

use kernel::{Problem, Refusal};
use platform::Tx;
use writing::{Who, edits};

use crate::access::{Approve, May, Write};
use crate::model::Page;

pub use store::{Kind, STATEMENTS, Version, find, list, text, writers};

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
///
/// # Errors
/// When the store refuses.
pub fn name(tx: &mut Tx, may: &May<Write>, name: &str) -> Result<(), Problem> {
    let page = may.page();
    let text = writing::text(tx, page.document)?.text;
    crate::store::rest(tx, page.id, &text)?;
    store::add(tx, page, Kind::Named, name, may.who(), &text)?;
    crate::actions::trace(tx, "page.version-named", page, may.who())
}

/// Makes the text what it was; gives the number of the version that holds what it is now.
///
/// # Errors
/// [`Problem::Missing`] when there is no such version.
pub fn bring_back(tx: &mut Tx, may: &May<Write>, number: i64) -> Result<i64, Problem> {
    let page = may.page();
    let old = find(tx, page.id, number)?.ok_or(Problem::Missing)?;
    let now = writing::text(tx, page.document)?.text;
    let before = keep(tx, page, may.who(), &now)?;
    let back = writing::change(tx, page.document, may.who(), |there| {
        let there = there.text();
        Ok(edits(&there, &old.text, &there))
    })?;
    if crate::store::rest(tx, page.id, &back.text)? {
        store::add(tx, page, Kind::Returned, "", may.who(), &back.text)?;
        crate::actions::trace(tx, "page.brought-back", page, may.who())?;
    }
    Ok(before)
}

/// Shows readers this version from now on.
///
/// # Errors
/// When the store refuses.
pub fn approve(tx: &mut Tx, may: &May<Approve>, number: i64) -> Result<(), Problem> {
    let page = may.page();
    find(tx, page.id, number)?.ok_or(Refusal::new("history-not-there"))?;
    if crate::store::approve(tx, page.id, number)? {
        crate::actions::trace(tx, "page.approved", page, may.who())?;
    }
    Ok(())
}

/// Shows readers the text as it is.
///
/// # Errors
/// When the store refuses.
pub fn release(tx: &mut Tx, may: &May<Approve>) -> Result<(), Problem> {
    let page = may.page();
    if crate::store::release(tx, page.id)? {
        crate::actions::trace(tx, "page.released", page, may.who())?;
    }
    Ok(())
}
