//! Making a portfolio, its chapters, and choosing what stands in them.

use kernel::{Language, Problem, Refusal, Trace, Uid};
use platform::Tx;

use super::access::MayCompose;
use super::model::{Chapter, Entry, Move};
use super::{order, store};
use crate::item::{self, Item, Owner};

/// How many portfolios somebody has at most.
const MOST: i64 = 20;
/// How many chapters a portfolio has at most.
const CHAPTERS: usize = 30;
/// How many things stand in a portfolio at most.
const ITEMS: usize = 200;

pub(super) fn tell(tx: &mut Tx, may: &MayCompose, verb: &'static str, detail: &str) -> Result<(), Problem> {
    let trace = Trace::new(verb, Some(may.actor.id)).to("portfolio", may.portfolio.id);
    tx.record(trace.detail(detail))
}

/// Makes one. The same form sent twice makes one.
///
/// # Errors
/// [`Problem::SignIn`] for a visitor; the refusal `portfolio-too-many`.
pub fn make(tx: &mut Tx, once: Uid, title: &str) -> Result<Uid, Problem> {
    let me = tx.signed_in()?.id;
    if let Some(known) = store::by_uid(tx, once)? {
        return if known.owner.id == me {
            Ok(once)
        } else {
            Err(Problem::Malformed("problem-not-a-form"))
        };
    }
    if store::count(tx, me)? >= MOST {
        return Err(Refusal::new("portfolio-too-many").with("most", MOST).into());
    }
    if let Some(id) = store::make(tx, once, me, title)? {
        let trace = Trace::new("portfolio.made", Some(me)).to("portfolio", id);
        tx.record(trace)?;
    }
    Ok(once)
}

/// Its owner says what it is called and how it begins.
pub fn change(tx: &mut Tx, may: &MayCompose, title: &str, words: &str) -> Result<(), Problem> {
    store::change(tx, may.portfolio.id, title, words)
}

/// Its owner puts it away: nobody sees it any more.
pub fn remove(tx: &mut Tx, may: &MayCompose) -> Result<(), Problem> {
    if store::remove(tx, may.portfolio.id)? {
        tell(tx, may, "portfolio.removed", "")?;
    }
    Ok(())
}

/// Its owner takes it out again, shown to whom it was.
pub fn restore(tx: &mut Tx, may: &MayCompose) -> Result<(), Problem> {
    if store::restore(tx, may.portfolio.id)? {
        tell(tx, may, "portfolio.restored", "")?;
    }
    Ok(())
}

/// Adds a chapter at the end. The same form sent twice adds one.
///
/// # Errors
/// The refusal `portfolio-too-many-chapters`.
pub fn add_chapter(tx: &mut Tx, may: &MayCompose, once: Uid, name: &str) -> Result<(), Problem> {
    let chapters = store::chapters(tx, may.portfolio.id)?;
    if chapters.iter().any(|chapter| chapter.uid == once) {
        return Ok(());
    }
    if chapters.len() >= CHAPTERS {
        return Err(Refusal::new("portfolio-too-many-chapters")
            .with("most", CHAPTERS)
            .into());
    }
    if !store::add_chapter(tx, once, may.portfolio.id, name)? {
        return Err(Problem::Malformed("problem-not-a-form"));
    }
    store::touch(tx, may.portfolio.id)
}

/// Changes what a chapter is called and says.
pub fn change_chapter(
    tx: &mut Tx,
    may: &MayCompose,
    chapter: &Chapter,
    name: &str,
    words: &str,
) -> Result<(), Problem> {
    store::change_chapter(tx, chapter.id, name, words)?;
    store::touch(tx, may.portfolio.id)
}

/// Moves a chapter.
pub fn place_chapter(tx: &mut Tx, may: &MayCompose, chapter: &Chapter, to: Move) -> Result<(), Problem> {
    let known: Vec<i64> = store::chapters(tx, may.portfolio.id)?
        .iter()
        .map(|each| each.id)
        .collect();
    store::place_chapters(tx, &order::moved(&known, chapter.id, to))?;
    store::touch(tx, may.portfolio.id)
}

/// Removes a chapter with what was chosen for it; the things themselves stay where they are.
pub fn remove_chapter(tx: &mut Tx, may: &MayCompose, chapter: &Chapter) -> Result<(), Problem> {
    store::remove_chapter(tx, chapter.id)?;
    store::touch(tx, may.portfolio.id)
}

/// Puts things of theirs at the end of a chapter; what is not theirs, or stands there already, is passed over.
///
/// # Errors
/// The refusals `portfolio-nothing-chosen` and `portfolio-too-many-items`.
pub fn add_items(
    tx: &mut Tx,
    may: &MayCompose,
    chapter: &Chapter,
    chosen: &[String],
    language: Language,
) -> Result<(), Problem> {
    if chosen.is_empty() {
        return Err(Refusal::new("portfolio-nothing-chosen").into());
    }
    let known = store::items(tx, may.portfolio.id)?;
    if known.len() + chosen.len() > ITEMS {
        return Err(Refusal::new("portfolio-too-many-items")
            .with("most", ITEMS)
            .into());
    }
    let owner = Owner {
        person: may.actor.id,
        language,
    };
    for value in chosen {
        let Some((kind, source)) = Item::named(value) else {
            continue;
        };
        let Some(item) = item::find(tx, owner, kind, source)? else {
            continue;
        };
        if store::is_there(tx, may.portfolio.id, item.kind, &item.source)? {
            continue;
        }
        store::add_item(tx, may.portfolio.id, chapter.id, item.kind, &item.source)?;
    }
    store::touch(tx, may.portfolio.id)
}

/// Changes the words around something.
pub fn change_item(tx: &mut Tx, may: &MayCompose, item: &Entry, words: &str) -> Result<(), Problem> {
    store::change_item(tx, item.id, words)?;
    store::touch(tx, may.portfolio.id)
}

/// Moves something within its chapter, or to another.
pub fn place_item(
    tx: &mut Tx,
    may: &MayCompose,
    item: &Entry,
    chapter: &Chapter,
    to: Move,
) -> Result<(), Problem> {
    let items = store::items(tx, may.portfolio.id)?;
    let mut known: Vec<i64> = items
        .iter()
        .filter(|each| each.chapter == chapter.id)
        .map(|each| each.id)
        .collect();
    if item.chapter != chapter.id {
        known.push(item.id);
    }
    store::place_items(tx, chapter.id, &order::moved(&known, item.id, to))?;
    store::touch(tx, may.portfolio.id)
}

/// Takes something out; it stays where it is.
pub fn remove_item(tx: &mut Tx, may: &MayCompose, item: &Entry) -> Result<(), Problem> {
    if store::remove_item(tx, item.id)? {
        store::touch(tx, may.portfolio.id)?;
    }
    Ok(())
}
