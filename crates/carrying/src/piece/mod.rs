//! One sheet or one page as it is taken away: what whoever asks may read of it, and whose it is.
//!
//! Always true:
//! - a piece is made with the rights of whoever takes it, at the moment at which they take it;
//! - it says who wrote it, where it stands and on what terms it may be used, of itself and of what it includes.

pub mod front;
mod load;
mod page;
mod sheet;
pub mod terms;
#[cfg(test)]
mod tests;

use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::web::View;
use trame::Licence;

use prose::read::Reader;
use prose::{Block, Inline, Line, Picture, words};

pub use front::Front;
pub use load::{Pictures, load};
pub use terms::Terms;

/// Every statement.
pub fn statements(app: &mut platform::Install) {
    app.statements(page::STATEMENTS)
        .statements(sheet::STATEMENTS)
        .statements(load::STATEMENTS);
}

/// What a piece is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A sheet.
    Sheet,
    /// A page.
    Page,
}

impl Kind {
    /// The word, as stored and in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Sheet => "sheet",
            Kind::Page => "page",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        [Kind::Sheet, Kind::Page]
            .into_iter()
            .find(|kind| kind.word() == word)
    }

    /// Where it is read.
    pub fn path(self, uid: Uid) -> String {
        format!("/{}s/{uid}", self.word())
    }
}

/// Whose a text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The space in which it stands.
    pub space: String,
    /// Where it is read.
    pub address: String,
    /// On what terms others may use it; nothing when nobody said.
    pub licence: Option<Licence>,
}

/// A document that goes with it.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its identifier.
    pub media: Uid,
    /// Its name, with its ending.
    pub name: String,
}

/// A sheet or a page, as it is taken away.
#[derive(Debug, Clone)]
pub struct Piece {
    /// Which of both.
    pub kind: Kind,
    /// Its identifier.
    pub uid: Uid,
    /// What kind of thing it is, in the words of its space; empty when they have none.
    pub called: String,
    /// Whose it is, and whose is what it includes; the first is its own.
    pub credits: Vec<Credit>,
    /// When it last changed.
    pub changed: Instant,
    /// Whether everybody who sees the space reads it.
    pub published: bool,
    /// Its short facts, each with its label.
    pub facts: Vec<(String, Line)>,
    /// Its text.
    pub blocks: Vec<Block>,
    /// Its text in Markdown, after its title.
    pub markdown: String,
    /// What its front matter says beside the usual.
    pub fields: Vec<(String, Vec<String>)>,
    /// The documents that go with it.
    pub documents: Vec<Document>,
}

impl Piece {
    /// Its title.
    pub fn title(&self) -> &str {
        self.credits.first().map_or("", |credit| credit.title.as_str())
    }

    /// One line under its title: what it is, who wrote it, where.
    pub fn about(&self, v: &View) -> Line {
        let Some(credit) = self.credits.first() else {
            return Vec::new();
        };
        let parts = [self.called.clone(), who(v, &credit.authors), credit.space.clone()];
        let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        words(said.join(" · "))
    }

    /// Its facts as blocks, before its text: for formats that have no place of their own for them.
    pub fn whole(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (label, says) in &self.facts {
            let mut line = vec![
                Inline::Strong(words(label.as_str())),
                Inline::Text("\u{a0}: ".to_owned()),
            ];
            line.extend(says.iter().cloned());
            blocks.push(Block::Paragraph(line));
        }
        blocks.extend(self.blocks.iter().cloned());
        blocks
    }

    /// The pictures that stand in it.
    pub fn pictures(&self) -> Vec<&Picture> {
        let mut pictures = Vec::new();
        prose::pictures(&self.blocks, &mut pictures);
        pictures
    }
}

/// Names in a line; somebody, when there is none.
pub fn who(v: &View, authors: &[String]) -> String {
    if authors.is_empty() {
        v.t("carry-someone").to_owned()
    } else {
        authors.join(", ")
    }
}

/// Reads what whoever asks may read of a text; nothing when they may not, or it is not there. The words are those of
/// the language of `v`.
///
/// # Errors
/// When the store refuses.
pub fn read(tx: &mut Tx, v: &View, kind: Kind, uid: Uid) -> Result<Option<Piece>, Problem> {
    let unnamed = v.t("carry-picture").to_owned();
    let base = v.absolute("");
    let reader = Reader {
        unnamed: &unnamed,
        base: base.trim_end_matches('/'),
    };
    let read = match kind {
        Kind::Sheet => sheet::read(tx, v, &reader, uid),
        Kind::Page => page::read(tx, v, &reader, uid),
    };
    match read {
        Ok(piece) => Ok(Some(piece)),
        Err(Problem::Missing) => Ok(None),
        Err(problem) => Err(problem),
    }
}
