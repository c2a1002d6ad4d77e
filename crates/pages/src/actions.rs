//! Beginning a page, writing in it, taking it back.

use kernel::{Audience, Problem, Trace, Uid};
use platform::Tx;
use platform::bus::Topic;
use spaces::space::access::Belong;
use trame::Licence;
use writing::{Who, edits};

use crate::access::{May, Restore, Terms, Withdraw, Write};
use crate::history;
use crate::model::Page;
use crate::store::{self, New};

/// Begins a page; the same form sent twice begins one.
///
/// # Errors
/// When the store refuses.
pub fn begin(
    tx: &mut Tx,
    may: &spaces::space::access::May<Belong>,
    once: Uid,
    (title, licence): (&str, Licence),
    text: &str,
) -> Result<(), Problem> {
    if store::is_there(tx, once)? {
        return Ok(());
    }
    let actor = may.actor();
    let who = Who {
        person: Some(actor.id),
        name: actor.name.clone(),
    };
    let document = writing::create(tx, &who, text)?;
    let new = New {
        uid: once,
        space: may.space().id,
        document,
        author: actor.id,
        title,
        text,
        licence: Some(licence),
    };
    store::insert(tx, &new)?;
    let page = store::by_uid(tx, once)?.ok_or(Problem::Missing)?;
    history::begin(tx, &page, &who, text)?;
    trace(tx, "page.begun", &page, &who)
}

/// Takes a text that somebody sends who began with `base`: it becomes the changes that they meant. Gives whether others wrote
/// meanwhile.
///
/// # Errors
/// When the store refuses.
pub fn save(tx: &mut Tx, may: &May<Write>, base: &str, mine: &str) -> Result<bool, Problem> {
    let page = may.page();
    let mut is_together = false;
    let changed = writing::change(tx, page.document, may.who(), |now| {
        let now = now.text();
        is_together = now != base;
        Ok(edits(base, mine, &now))
    })?;
    crate::rest::come_to_rest(tx, page, &changed.text, may.who())?;
    Ok(is_together)
}

/// Gives it another title.
///
/// # Errors
/// When the store refuses.
pub fn rename(tx: &mut Tx, may: &May<Write>, title: &str) -> Result<(), Problem> {
    if store::rename(tx, may.page().id, title)? {
        trace(tx, "page.renamed", may.page(), may.who())?;
    }
    Ok(())
}

/// Says on what terms others may use it.
///
/// # Errors
/// When the store refuses.
pub fn say_terms(tx: &mut Tx, may: &May<Terms>, licence: Licence) -> Result<(), Problem> {
    if store::say_terms(tx, may.page().id, licence)? {
        trace(tx, "page.licensed", may.page(), may.who())?;
    }
    Ok(())
}

/// Takes it back.
///
/// # Errors
/// When the store refuses.
pub fn withdraw(tx: &mut Tx, may: &May<Withdraw>) -> Result<(), Problem> {
    if store::withdraw(tx, may.page().id)? {
        // Whoever writes it just now is let go.
        tx.signal(Topic::Membership, may.page().space_id.number());
        trace(tx, "page.withdrawn", may.page(), may.who())?;
    }
    Ok(())
}

/// Puts it back.
///
/// # Errors
/// When the store refuses.
pub fn restore(tx: &mut Tx, may: &May<Restore>) -> Result<(), Problem> {
    if store::restore(tx, may.page().id)? {
        trace(tx, "page.restored", may.page(), may.who())?;
    }
    Ok(())
}

/// Tells the ledger what happened to a page.
///
/// # Errors
/// When the store refuses.
pub fn trace(tx: &mut Tx, verb: &'static str, page: &Page, who: &Who) -> Result<(), Problem> {
    let trace = Trace::new(verb, who.person).inside(page.space_id, Audience::Space);
    tx.record(trace.to("page", page.id.number()))
}
