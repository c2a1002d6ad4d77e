//! On everyone's own home: their books, once they have one.

use askama::Template;
use kernel::Problem;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::part::HomePart;

use super::model::Listed;
use super::store;

/// How many are shown.
const SHOWN: usize = 3;

/// The part.
pub(super) const MINE: HomePart = HomePart { read };

struct Books(Vec<Listed>);

#[derive(Template)]
#[template(path = "book/_home.html")]
struct Drawn<'a> {
    v: &'a View,
    books: &'a [Listed],
}

impl Part for Books {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&Drawn { v, books: &self.0 })
    }
}

fn read(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    let mut books = store::mine(tx, (Some(actor.id), None))?;
    books.truncate(SHOWN);
    if books.is_empty() {
        return Ok(Box::new(Nothing));
    }
    Ok(Box::new(Books(books)))
}

/// A book of whoever asks, as the page of a text offers it.
pub(crate) struct Held {
    /// Its identifier.
    pub uid: kernel::Uid,
    /// Its title.
    pub title: String,
    /// Whether the text is in it.
    pub has_it: bool,
}

/// Books of whoever asks.
pub(crate) type Holdings = Vec<Held>;

/// The books of whoever asks, lately changed first, in one query; none is asked for when they can have none.
pub(crate) fn holding(
    tx: &mut Tx,
    cx: &Cx,
    kind: crate::piece::Kind,
    text: kernel::Uid,
) -> Result<Holdings, Problem> {
    let key = super::access::Key::of(cx);
    let who = key.who(tx);
    if who.0.is_none() && who.1.is_none() {
        return Ok(Vec::new());
    }
    let found = store::holding(tx, who, kind, text)?;
    let held = found.into_iter().map(|(uid, title, item)| Held {
        uid,
        title,
        has_it: item.is_some(),
    });
    Ok(held.collect())
}
