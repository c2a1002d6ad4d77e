//! What an agenda is made of: lines, where a page of them ends, and how many there are.

use std::sync::Arc;

use kernel::{Instant, Module, Problem, Uid};
use platform::Tx;
use platform::calendar::Calendar;
use platform::db::{FromRow, Row};
use spaces::shape::{self, Shape};

use gatherings::gathering::{GatheringId, State};

/// A gathering as the agenda shows it.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its number.
    pub id: GatheringId,
    /// Its identifier in addresses.
    pub uid: Uid,
    /// Its title.
    pub title: String,
    /// What it is, in one line.
    pub summary: String,
    /// The key of its kind.
    pub kind: String,
    /// Where people are: `onsite`, `remote`, `hybrid`.
    pub mode: String,
    /// When it starts.
    pub starts: Instant,
    /// The first moment after it.
    pub ends: Instant,
    /// The zone in which its hours are meant.
    pub zone: String,
    /// Whether only its days count.
    pub all_day: bool,
    /// Where it stands between a draft and what was called off.
    pub state: State,
    /// Where it is, in a few words; empty when nothing is said.
    pub place: String,
    /// The address of its space.
    pub slug: String,
    /// The name of its space.
    pub space: String,
    /// The trame of its space.
    pub trame: TrameKey,
    /// What it is about and whom it is for: vocabulary and key.
    pub marks: Vec<(String, String)>,
    /// How many places are left; nothing when they are not counted.
    pub left: Option<i64>,
}

/// What stands for "as many as come" where places are added up.
const UNCOUNTED: i64 = 1_000_000;

impl FromRow for Line {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Line {
            id: row.column()?,
            uid: row.column()?,
            title: row.column()?,
            summary: row.column()?,
            kind: row.column()?,
            mode: row.column()?,
            starts: row.column()?,
            ends: row.column()?,
            zone: row.column()?,
            all_day: row.column()?,
            state: State::from_word(&row.column::<String>()?).unwrap_or(State::Draft),
            place: row.column()?,
            slug: row.column()?,
            space: row.column()?,
            trame: (row.column()?, row.column()?),
            marks: marks(&row.column::<String>()?),
            left: row.column::<Option<i64>>()?.filter(|left| *left < UNCOUNTED),
        })
    }
}

/// `public teachers,theme tools`, as they were written; in order, whatever that was.
fn marks(gathered: &str) -> Vec<(String, String)> {
    let mark = |mark: &str| {
        let (vocabulary, key) = mark.split_once(' ')?;
        Some((vocabulary.to_owned(), key.to_owned()))
    };
    let mut marks: Vec<(String, String)> = gathered.split(',').filter_map(mark).collect();
    marks.sort_unstable();
    marks
}

/// Something that has days: for the month and the list.
pub trait Dated {
    /// When it starts, the first moment after it, its zone, and whether only its days count.
    fn when(&self) -> (Instant, Instant, &str, bool);

    /// Its first and its last day, as fields write them: the reader's days, or its own where only days count.
    fn days(&self, reader: &Calendar) -> (String, String) {
        let (starts, ends, zone, all_day) = self.when();
        // What ends at midnight does not touch the day that begins.
        let last = if ends > starts {
            Instant::from_milliseconds(ends.milliseconds() - 1)
        } else {
            starts
        };
        if all_day {
            let own = Calendar::new(kernel::Language::French, zone);
            (own.field(starts), own.field(last))
        } else {
            (reader.field(starts), reader.field(last))
        }
    }
}

impl Dated for Line {
    fn when(&self) -> (Instant, Instant, &str, bool) {
        (self.starts, self.ends, &self.zone, self.all_day)
    }
}

/// Where a page ends: the moment and the number of its last line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// The moment.
    pub starts: Instant,
    /// The number.
    pub id: i64,
}

impl Cursor {
    /// Reads what [`Cursor::word`] wrote, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        let (starts, id) = word.split_once('.')?;
        let starts: i64 = starts.parse().ok()?;
        // Within ten thousand years or so: further on, adding to it would overflow.
        (starts.abs() < 400_000_000_000_000).then_some(Cursor {
            starts: Instant::from_milliseconds(starts),
            id: id.parse().ok()?,
        })
    }

    /// For an address.
    pub fn word(&self) -> String {
        format!("{}.{}", self.starts.milliseconds(), self.id)
    }

    /// Behind a line.
    pub fn behind(line: &Line) -> Self {
        Cursor {
            starts: line.starts,
            id: line.id.number(),
        }
    }
}

/// How much was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Many {
    /// So many.
    Exactly(i64),
    /// More than one counts.
    MoreThan(i64),
}

/// A trame, by number and digest.
pub type TrameKey = (i64, String);

/// Which trames of a page still hold gatherings, read once each.
#[derive(Default)]
pub struct Shapes(Vec<Arc<Shape>>);

impl Shapes {
    /// Reads those of `keys` that are not read yet. A shape that was read before costs no query.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn read<'a>(&mut self, tx: &mut Tx, keys: impl Iterator<Item = &'a TrameKey>) -> Result<(), Problem> {
        for (id, digest) in keys {
            if self.0.iter().all(|known| known.id != *id) {
                self.0.push(shape::of(tx, *id, digest)?);
            }
        }
        Ok(())
    }

    /// The shape of a trame that was read.
    pub fn of(&self, key: &TrameKey) -> Option<&Arc<Shape>> {
        self.0.iter().find(|shape| shape.id == key.0)
    }

    /// Whether spaces of this trame hold gatherings.
    pub fn holds(&self, key: &TrameKey) -> bool {
        self.of(key).is_some_and(|shape| shape.has(Module::Gatherings))
    }
}
