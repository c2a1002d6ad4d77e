//! What can be found in spaces, whatever writes it: a view of the ledger, made of *sources*.
//!
//! Always true:
//! - whatever changes a thing tells it in the ledger, and the source of that kind reads the thing again: nothing else
//!   needs to know of the search;
//! - what is found is only what the reader may see: things of a hidden space are found by its people alone;
//! - what is taken back is found no more, in the same transaction.
//!
//! Deliberately absent: whatever people write for themselves or a few. Only what the readers of a space read is kept.

mod best;
mod find;
mod of_spaces;
mod store;

use kernel::{Instant, Problem, SpaceId};
use platform::ledger::Recorded;
use platform::{House, Install, Tx};

pub use best::{Best, MOST, best};
pub use find::{Asked, Found, Hit, find};

/// A kind of thing that can be found.
#[derive(Clone, Copy)]
pub struct Source {
    /// The kind of thing, as the ledger calls it.
    pub kind: &'static str,
    /// Reads a thing by its number; nothing when it is not there for the readers of its space.
    pub read: fn(&mut Tx, i64) -> Result<Option<Entry>, Problem>,
    /// The numbers of things after a number, at most so many: to fill what was not kept before.
    pub list: fn(&mut Tx, i64, i64) -> Result<Vec<i64>, Problem>,
}

/// What is kept of a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The space where it stands; nothing when everybody sees it.
    pub space: Option<SpaceId>,
    /// Its address.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Its text, plain: what is shown of it.
    pub body: String,
    /// What it is found by and that is not shown: the same in another language.
    pub also: String,
    /// When it was last changed.
    pub at: Instant,
}

/// Brings a source up to date with a trace: for the view of the ledger that each source registers.
///
/// # Errors
/// When the store refuses.
pub fn follow(tx: &mut Tx, trace: &Recorded, source: &Source) -> Result<(), Problem> {
    match trace.object {
        Some(number) if trace.object_kind.as_deref() == Some(source.kind) => refresh(tx, source, number),
        _ => Ok(()),
    }
}

/// Reads a thing again, when what it says changed for its readers although nobody did anything to it.
///
/// # Errors
/// When the store refuses.
pub fn again(tx: &mut Tx, source: &Source, number: i64) -> Result<(), Problem> {
    refresh(tx, source, number)
}

fn refresh(tx: &mut Tx, source: &Source, number: i64) -> Result<(), Problem> {
    match (source.read)(tx, number)? {
        Some(entry) => store::put(tx, source.kind, number, &entry),
        None => store::remove(tx, source.kind, number),
    }
}

/// Removes every entry of a kind: for the view of the ledger.
///
/// # Errors
/// When the store refuses.
pub fn clear(tx: &mut Tx, kind: &'static str) -> Result<(), Problem> {
    store::clear(tx, kind)
}

/// Every entry of a kind as a line: for the view of the ledger.
///
/// # Errors
/// When the store refuses.
pub fn lines(tx: &mut Tx, kind: &'static str) -> Result<Vec<String>, Problem> {
    store::lines(tx, kind)
}

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(best::STATEMENTS)
        .statements(find::STATEMENTS)
        .statements(of_spaces::STATEMENTS)
        .view(of_spaces::VIEW)
        .part(of_spaces::SOURCE);
}

/// How many things are read in one transaction when everything is filled.
const PORTION: i64 = 200;

/// Keeps everything that every source has: once, in a store that was there before things could be found.
///
/// # Errors
/// When the store refuses.
pub async fn fill(house: &House) -> Result<(), Problem> {
    let sources: Vec<Source> = house.parts::<Source>().copied().collect();
    for source in sources {
        let mut last = 0;
        loop {
            let more = house.write(move |tx| {
                let numbers = (source.list)(tx, last, PORTION)?;
                for number in &numbers {
                    refresh(tx, &source, *number)?;
                }
                Ok(numbers.last().copied())
            });
            match more.await? {
                Some(number) => last = number,
                None => break,
            }
        }
    }
    Ok(())
}
