//! A book as somebody takes it: its texts as they are now, without those that they may not read.

use std::collections::BTreeMap;

use kernel::{Instant, Language, Module, Problem};
use platform::Tx;
use platform::web::{Cx, View};
use sheets::shown::{licence_address, licence_word};
use spaces::space::access as space_access;
use trame::Licence;

use super::access::{Key, Named, Seen};
use super::model::{Book, Item, What};
use super::store;
use crate::piece::{self, Credit, Piece, Terms, who};
use prose::read::Reader;
use prose::{Block, Inline, Line, words};

/// A part of a book.
pub enum Part {
    /// A chapter, with its title.
    Chapter(String),
    /// A text.
    Text(Box<Piece>),
}

/// A book with its texts.
pub struct Whole {
    /// The book.
    pub book: Book,
    /// What it says first.
    pub preface: Vec<Block>,
    /// What stands in it, in order.
    pub parts: Vec<Part>,
    /// How many texts are not in it, because whoever takes it may not read them or they are gone.
    pub fallen: i64,
}

/// What stands in a book, without reading the texts: of those that whoever asks may not read nothing is known.
///
/// # Errors
/// When the store refuses.
pub(super) fn items(tx: &mut Tx, book: &Book) -> Result<Vec<Item>, Problem> {
    let mut items = store::items(tx, book.id)?;
    let mut open: BTreeMap<String, bool> = BTreeMap::new();
    for item in &mut items {
        let Some(known) = &item.known else { continue };
        let is_open = match open.get(&known.slug) {
            Some(is_open) => *is_open,
            None => {
                let is_open = match space_access::to_see(tx, &known.slug) {
                    Ok(seen) => seen.space.shape.has(Module::Sheets),
                    Err(Problem::Missing) => false,
                    Err(problem) => return Err(problem),
                };
                open.insert(known.slug.clone(), is_open);
                is_open
            }
        };
        if !is_open {
            item.known = None;
        }
    }
    Ok(items)
}

/// On what terms a book may be used, by what is known of its texts.
pub(super) fn terms(items: &[Item]) -> Terms {
    let known = items.iter().filter_map(|item| item.known.as_ref());
    Terms::of(known.map(|known| Licence::from_word(&known.licence)))
}

/// Reads the book with what whoever asks may read, in its own language.
///
/// # Errors
/// As for [`Named::see`].
pub(super) async fn read(cx: &Cx) -> Result<(Whole, View), Problem> {
    let (named, key) = (Named::of(cx)?, Key::of(cx));
    let views = [Language::French, Language::English].map(|language| View::of_nobody(cx.house(), language));
    cx.read(move |tx| {
        let seen = named.see(tx, &key)?;
        let [french, english] = views;
        let v = if seen.book.language == Language::French {
            french
        } else {
            english
        };
        Ok((whole(tx, &v, seen)?, v))
    })
    .await
}

fn whole(tx: &mut Tx, v: &View, seen: Seen) -> Result<Whole, Problem> {
    let book = seen.book;
    let (unnamed, base) = (v.t("carry-picture").to_owned(), v.absolute(""));
    let reader = Reader {
        unnamed: &unnamed,
        base: base.trim_end_matches('/'),
    };
    let mut whole = Whole {
        preface: reader.blocks(&book.preface),
        parts: Vec::new(),
        fallen: 0,
        book,
    };
    for item in store::items(tx, whole.book.id)? {
        match item.what {
            What::Chapter(title) => whole.parts.push(Part::Chapter(title)),
            What::Text(kind, uid) => match piece::read(tx, v, kind, uid)?.filter(|piece| piece.published) {
                Some(piece) => whole.parts.push(Part::Text(Box::new(piece))),
                None => whole.fallen += 1,
            },
        }
    }
    Ok(whole)
}

impl Whole {
    /// Its texts.
    pub fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.parts.iter().filter_map(|part| match part {
            Part::Text(piece) => Some(piece.as_ref()),
            Part::Chapter(_) => None,
        })
    }

    /// The pictures that stand in it, without that of the cover.
    pub fn pictures(&self) -> Vec<&prose::Picture> {
        let mut pictures = Vec::new();
        prose::pictures(&self.preface, &mut pictures);
        for piece in self.pieces() {
            pictures.extend(piece.pictures());
        }
        pictures
    }

    fn credits(&self) -> Vec<&Credit> {
        let mut credits: Vec<&Credit> = Vec::new();
        for credit in self.pieces().flat_map(|piece| &piece.credits) {
            if !credits.contains(&credit) {
                credits.push(credit);
            }
        }
        credits
    }

    /// On what terms the whole may be used.
    pub fn terms(&self) -> Terms {
        Terms::of(self.credits().into_iter().map(|credit| credit.licence))
    }

    /// What stands on the page behind the cover.
    pub fn imprint(&self, v: &View, made: Instant) -> Vec<Line> {
        let book = &self.book;
        let mut lines = vec![vec![Inline::Strong(words(book.title.as_str()))]];
        for line in [&book.subtitle, &book.authors] {
            if !line.is_empty() {
                lines.push(words(line.as_str()));
            }
        }
        let place = v.instance.name.as_str();
        lines.push(words(v.t2("book-made-on", "day", v.day(made), "place", place)));
        lines.push(terms_line(v, self.terms()));
        if self.fallen > 0 {
            lines.push(words(v.tn("book-fallen", self.fallen)));
        }
        lines
    }

    /// Where the texts come from, and whose they are.
    pub fn notes(&self, v: &View) -> Vec<Block> {
        notes(v, &self.credits())
    }
}

/// Notes of sources and credits.
pub fn notes(v: &View, credits: &[&Credit]) -> Vec<Block> {
    let item = |credit: &&Credit| {
        let mut line = vec![Inline::Emphasis(words(credit.title.as_str()))];
        let place = if credit.space.is_empty() {
            String::new()
        } else {
            format!(", {}", credit.space)
        };
        line.push(Inline::Text(format!(", {}{place}. ", who(v, &credit.authors))));
        line.extend(licence_line(v, credit.licence));
        line.push(Inline::Break);
        line.extend(address(&credit.address));
        vec![Block::Paragraph(line)]
    };
    if credits.is_empty() {
        return Vec::new();
    }
    vec![Block::List(None, credits.iter().map(item).collect())]
}

fn address(to: &str) -> Line {
    vec![Inline::Link {
        to: to.to_owned(),
        says: words(to),
    }]
}

/// A licence by name, leading to its text.
pub fn licence_line(v: &View, licence: Option<Licence>) -> Line {
    match licence {
        None => words(v.t("carry-licence-unsaid").to_owned()),
        Some(licence) => vec![Inline::Link {
            to: licence_address(v, licence),
            says: words(v.word("carry-licence", licence_word(licence)).to_owned()),
        }],
    }
}

/// What a mixture of texts allows, in words.
pub fn terms_line(v: &View, terms: Terms) -> Line {
    let mut line = words(v.word("book-terms", terms.word()).to_owned());
    if let Terms::Stated(licence) = terms {
        line.push(Inline::Text(" ".to_owned()));
        line.extend(licence_line(v, Some(licence)));
    }
    line
}

/// The size of paper that is asked for; A5, as books are.
pub fn paper(cx: &Cx) -> &'static str {
    if cx.query("paper") == Some("a4") {
        "a4"
    } else {
        "a5"
    }
}
