//! Making a book, and putting texts into it.

use kernel::{Audience, Language, Problem, Refusal, Trace, Uid};
use platform::Tx;
use platform::jobs::Repeated;

use super::access::{Key, MayCompose};
use super::model::What;
use super::order::{self, Move};
use super::{KEPT_DAYS, store};
use crate::piece::Kind;

/// How many books somebody has at most.
const MOST: i64 = 50;
/// How many things stand in a book at most.
pub const ITEMS: usize = 300;

/// Forgets what nobody owns and nobody came back to.
pub const FORGET: Repeated = Repeated {
    kind: "books.forget",
    minutes: 24 * 60,
    run: |house| {
        Box::pin(async move {
            house
                .write(|tx| {
                    let before = tx.now().plus_days(-KEPT_DAYS);
                    store::forget(tx, before)
                })
                .await?;
            Ok(())
        })
    },
};

/// Notes what was done, for those who did it under a name.
pub(super) fn tell(tx: &mut Tx, may: &MayCompose, verb: &'static str, detail: &str) -> Result<(), Problem> {
    let Some(actor) = &may.actor else { return Ok(()) };
    let mut trace = Trace::new(verb, Some(actor.id))
        .to("book", may.book.id)
        .detail(detail);
    if let Some(space) = may.book.space.filter(|_| verb == "book.published") {
        trace = trace.inside(space, Audience::Public);
    }
    tx.record(trace)
}

/// Makes one, empty. The same form sent twice makes one.
///
/// # Errors
/// The refusal `book-too-many`.
pub fn make(tx: &mut Tx, key: &Key, once: Uid, title: &str, language: Language) -> Result<Uid, Problem> {
    if let Some(known) = store::by_uid(tx, once)? {
        let (person, guest) = key.who(tx);
        let mine = (known.person.is_some() && known.person == person)
            || (known.guest.is_some() && known.guest.as_deref() == guest);
        return if mine {
            Ok(once)
        } else {
            Err(Problem::Malformed("problem-not-a-form"))
        };
    }
    let actor = tx.actor().cloned();
    let known = key.who(tx);
    if store::count(tx, known)? >= MOST {
        return Err(Refusal::new("book-too-many").into());
    }
    // Whoever has an account needs no cookie.
    let who = match &actor {
        Some(actor) => (Some(actor.id), None),
        None => (None, key.guest.as_deref()),
    };
    let authors = actor.as_ref().map_or("", |actor| actor.name.as_str());
    if let Some(id) = store::insert(tx, once, who, (title, authors), language)?
        && let Some(actor) = &actor
    {
        tx.record(Trace::new("book.made", Some(actor.id)).to("book", id))?;
    }
    Ok(once)
}

/// Puts a text that they may read at the end of a book; gives the item that it is there. Twice puts it once.
///
/// # Errors
/// [`Problem::Missing`] when it is not for them; the refusal `book-full`.
pub fn put(tx: &mut Tx, may: &MayCompose, kind: Kind, text: Uid) -> Result<Uid, Problem> {
    let is_there = match kind {
        Kind::Sheet => sheets::access::to_see(tx, text)?.sheet.state == sheets::State::Published,
        Kind::Page => pages::access::to_see(tx, text, None)?.page.withdrawn.is_none(),
    };
    if !is_there {
        return Err(Refusal::new("book-not-published").into());
    }
    if let Some(item) = store::find_item(tx, may.book.id, kind, text)? {
        return Ok(item);
    }
    if store::items(tx, may.book.id)?.len() >= ITEMS {
        return Err(Refusal::new("book-full").into());
    }
    let item = tx.new_uid();
    store::add(tx, item, may.book.id, kind.word(), text, "")?;
    touch(tx, may)?;
    Ok(item)
}

/// Adds a chapter at the end. The same form sent twice adds one.
///
/// # Errors
/// The refusal `book-full`.
pub fn add_chapter(tx: &mut Tx, may: &MayCompose, once: Uid, title: &str) -> Result<(), Problem> {
    let items = store::items(tx, may.book.id)?;
    if items.iter().any(|item| item.uid == once) {
        return Ok(());
    }
    if items.len() >= ITEMS {
        return Err(Refusal::new("book-full").into());
    }
    if !store::add(tx, once, may.book.id, "chapter", once, title)? {
        return Err(Problem::Malformed("problem-not-a-form"));
    }
    touch(tx, may)
}

/// Moves something.
///
/// # Errors
/// [`Problem::Missing`] when it is not in this book.
pub fn place(tx: &mut Tx, may: &MayCompose, item: Uid, to: Move) -> Result<(), Problem> {
    let items = store::items(tx, may.book.id)?;
    let known: Vec<(i64, Uid)> = items.iter().map(|each| (each.id, each.uid)).collect();
    let (one, _) = known
        .iter()
        .find(|(_, uid)| *uid == item)
        .ok_or(Problem::Missing)?;
    store::place(tx, &order::moved(&known, *one, to))?;
    touch(tx, may)
}

/// Says what a chapter is called.
///
/// # Errors
/// [`Problem::Missing`] when it is not in this book.
pub fn rename(tx: &mut Tx, may: &MayCompose, item: Uid, title: &str) -> Result<(), Problem> {
    if !store::rename(tx, may.book.id, item, title)? {
        return Err(Problem::Missing);
    }
    touch(tx, may)
}

/// Takes something out; what is not there any more stays out.
pub fn drop_item(tx: &mut Tx, may: &MayCompose, item: Uid) -> Result<(), Problem> {
    store::drop_item(tx, may.book.id, item)?;
    touch(tx, may)
}

pub(super) fn touch(tx: &mut Tx, may: &MayCompose) -> Result<(), Problem> {
    store::touch(tx, may.book.id, may.actor.as_ref().map(|actor| actor.id))
}

/// Puts it away.
pub fn remove(tx: &mut Tx, may: &MayCompose) -> Result<(), Problem> {
    if store::remove(tx, may.book.id)? {
        tell(tx, may, "book.removed", "")?;
    }
    Ok(())
}

/// Takes it out again.
pub fn restore(tx: &mut Tx, may: &MayCompose) -> Result<(), Problem> {
    if store::restore(tx, may.book.id)? {
        tell(tx, may, "book.restored", "")?;
    }
    Ok(())
}

/// Whether an item is a chapter.
pub const fn is_chapter(what: &What) -> bool {
    matches!(what, What::Chapter(_))
}
