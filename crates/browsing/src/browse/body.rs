//! What stands on the page: read in its transaction, then put into words.

use gatherings::map::{Tiles, Window};
use kernel::Problem;
use platform::Tx;
use platform::web::View;
use spaces::space::Paged;

use super::access::Scope;
use super::board::{self, Board};
use super::cards::{Card, Line, card};
use super::count::Counts;
use super::faces::{self, Face};
use super::found::{Dated, Placed};
use super::map::{self, Map};
use super::month::{self, Month, Shown};
use super::names::{Lookup, Wish};
use super::search::Search;
use super::table::{self, Table};
use super::wanted::{Look, Wanted};

/// What a page asks besides what is looked for.
pub struct Ask {
    /// Which part of the lines.
    pub part: Paged,
    /// The month.
    pub month: Option<Month>,
    /// What the map shows.
    pub window: Window,
    /// The zone of whoever reads, for what is today.
    pub zone: String,
}

/// What was read.
pub enum Raw {
    /// Sheets.
    Lines(Vec<Line>),
    /// Those whose sheets they are: they are counted already.
    Faces(String),
    /// Where they are.
    Points(Vec<Placed>),
    /// When they are.
    Days(Month, Vec<Dated>),
    /// In columns.
    Columns(Vec<board::Read>),
    /// Columns of what has none.
    Nothing,
}

/// How many lines a page has.
pub const fn page(look: Look) -> i64 {
    match look {
        Look::Table => 50,
        Look::List => 30,
        _ => 24,
    }
}

impl Raw {
    /// Reads what this way of seeing shows.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn read(
        tx: &mut Tx,
        scope: &Scope,
        wanted: &Wanted,
        search: &Search,
        ask: &Ask,
    ) -> Result<Self, Problem> {
        Ok(match wanted.look {
            Look::List | Look::Cards | Look::Table => Raw::Lines(search.lines(tx, ask.part)?),
            Look::Gallery => match search.with(tx, sheets::facet::HAS, "picture")? {
                Some(pictured) => Raw::Lines(pictured.lines(tx, ask.part)?),
                None => Raw::Lines(Vec::new()),
            },
            Look::Faces => Raw::Faces(faces::facet_of(scope, wanted)),
            Look::Map => Raw::Points(map::read(tx, scope, search, &ask.window)?),
            Look::Month => {
                let asked = (ask.month, wanted.by.as_str());
                let (month, found) = month::read(tx, scope, search, asked, &ask.zone)?;
                Raw::Days(month, found)
            }
            Look::Board => match board::field(scope, wanted) {
                Some(field) => Raw::Columns(board::read(tx, search, field)?),
                None => Raw::Nothing,
            },
        })
    }

    /// What has to be looked up for it.
    pub fn wish(&self, scope: &Scope, counts: &Counts) -> Wish {
        match self {
            Raw::Lines(lines) => Wish::of(scope, lines.iter()),
            Raw::Columns(columns) => Wish::of(scope, columns.iter().flat_map(|column| column.lines())),
            Raw::Faces(facet) => {
                let mut wish = Wish::default();
                faces::wish(facet, counts, &mut wish);
                wish
            }
            _ => Wish::default(),
        }
    }

    /// Where the next part begins, when this one is full.
    pub fn next(&self, part: Paged) -> Option<i64> {
        match self {
            Raw::Lines(lines) => part.next(lines),
            _ => None,
        }
    }
}

/// What stands on the page.
pub enum Body {
    /// Line by line.
    List(Vec<Card>),
    /// With their beginning.
    Cards(Vec<Card>),
    /// By their pictures.
    Gallery(Vec<Card>),
    /// Field by field.
    Table(Table),
    /// By those who wrote them.
    Faces(Vec<Face>),
    /// Where they are.
    Map(Box<Map>),
    /// When they are.
    Month(Shown),
    /// In columns.
    Board(Board),
}

/// What words are made from.
pub struct Made<'a> {
    /// The reader.
    pub v: &'a View,
    /// Whose sheets.
    pub scope: &'a Scope,
    /// What is looked for.
    pub wanted: &'a Wanted,
    /// What was counted.
    pub counts: &'a Counts,
    /// What was looked up.
    pub lookup: &'a Lookup,
    /// Where its links lead.
    pub path: &'a str,
    /// The server of tiles.
    pub tiles: Option<&'a Tiles>,
}

impl Body {
    /// In words.
    pub fn new(made: &Made<'_>, raw: Raw, window: Window) -> Self {
        let Made {
            v,
            scope,
            wanted,
            counts,
            lookup,
            path,
            tiles,
        } = *made;
        let cards = |lines: Vec<Line>| {
            lines
                .into_iter()
                .map(|line| card(v, scope, lookup, line))
                .collect()
        };
        match raw {
            Raw::Lines(lines) => match wanted.look {
                Look::Table => Body::Table(table::table(v, scope, lookup, lines)),
                Look::Cards => Body::Cards(cards(lines)),
                Look::Gallery => Body::Gallery(cards(lines)),
                _ => Body::List(cards(lines)),
            },
            Raw::Faces(facet) => Body::Faces(faces::faces(v, wanted, counts, lookup, &facet, path)),
            Raw::Points(found) => Body::Map(Box::new(map::map(found, window, tiles))),
            Raw::Days(which, found) => Body::Month(month::month(v, which, found)),
            Raw::Columns(columns) => Body::Board(match board::field(scope, wanted) {
                Some(field) => board::board(v, scope, wanted, counts, lookup, (field, columns), path),
                None => Board::default(),
            }),
            Raw::Nothing => Body::Board(Board::default()),
        }
    }

    /// Whether nothing is on it.
    pub fn is_empty(&self) -> bool {
        match self {
            Body::List(cards) | Body::Cards(cards) | Body::Gallery(cards) => cards.is_empty(),
            Body::Table(table) => table.rows.is_empty(),
            Body::Faces(faces) => faces.is_empty(),
            Body::Map(map) => map.list.is_empty() && !map.is_moved,
            // A month without anything is a month all the same: one goes on from there.
            Body::Month(_) => false,
            Body::Board(board) => board.columns.iter().all(|column| column.cards.is_empty()),
        }
    }
}
