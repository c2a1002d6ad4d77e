//! The table of events.

use gatherings::gathering::GatheringId;
use kernel::Problem;
use platform::Tx;
use platform::bus::Topic;
use platform::db::{FromRow, Row};

use super::item::{self, Item};

platform::statements! {
    // Whoever writes to a room holds its row until the commit: numbers and commits come in the same order.
    NEXT = "update live_rooms set number = number + 1 where gathering_id = $1 returning number";
    WRITE = "insert into live_events (gathering_id, number, audience, seat_id, cell_id, kind, item, body)
             values ($1, $2, $3, $4, $5, $6, $7, $8)";
    AFTER = "select number, audience, seat_id, cell_id, kind, item, body from live_events
             where gathering_id = $1 and number > $2 order by number limit $3";
    NUMBER = "select number from live_rooms where gathering_id = $1";
}

/// Who sees an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Everybody in the room.
    All,
    /// Those who hold it.
    Hosts,
    /// One seat alone.
    Seat(i64),
    /// Those in a cell, and those who hold the room.
    Cell(i64),
}

impl Audience {
    fn columns(self) -> (&'static str, Option<i64>, Option<i64>) {
        match self {
            Audience::All => ("all", None, None),
            Audience::Hosts => ("hosts", None, None),
            Audience::Seat(seat) => ("seat", Some(seat), None),
            Audience::Cell(cell) => ("cell", None, Some(cell)),
        }
    }
}

/// An event as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its number in the room.
    pub number: i64,
    /// Who sees it.
    pub audience: Audience,
    /// The kind of the item.
    pub kind: String,
    /// The identifier of the item.
    pub item: String,
    /// The item as it is since; nothing when it is gone.
    pub body: Option<String>,
}

impl FromRow for Event {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (number, word): (i64, String) = (row.column()?, row.column()?);
        let (seat, cell): (Option<i64>, Option<i64>) = (row.column()?, row.column()?);
        let audience = match (word.as_str(), seat, cell) {
            ("all", ..) => Audience::All,
            ("seat", Some(seat), _) => Audience::Seat(seat),
            ("cell", _, Some(cell)) => Audience::Cell(cell),
            // What cannot be read is shown to the fewest.
            _ => Audience::Hosts,
        };
        Ok(Event {
            number,
            audience,
            kind: row.column()?,
            item: row.column()?,
            body: row.column()?,
        })
    }
}

fn write(
    tx: &mut Tx,
    room: GatheringId,
    audience: Audience,
    item: (&str, String, Option<String>),
) -> Result<i64, Problem> {
    let (number,) = tx.one::<(i64,)>(NEXT, (room,))?;
    let (word, seat, cell) = audience.columns();
    let (kind, id, body) = item;
    tx.run(WRITE, (room, number, word, seat, cell, kind, id, body))?;
    tx.signal(Topic::Room, room.number());
    Ok(number)
}

/// Tells a room what an item is since, and gives the event's number.
///
/// # Errors
/// When the store refuses.
pub fn emit<I: Item>(tx: &mut Tx, room: GatheringId, audience: Audience, item: &I) -> Result<i64, Problem> {
    let body = item::body(item)?;
    write(tx, room, audience, (I::KIND, item.id(), Some(body)))
}

/// Tells by an event what was told without a number: to those who may have missed it.
///
/// # Errors
/// When the store refuses.
pub(crate) fn emit_again(tx: &mut Tx, room: GatheringId, told: &Event) -> Result<i64, Problem> {
    let item = (told.kind.as_str(), told.item.clone(), told.body.clone());
    write(tx, room, told.audience, item)
}

/// Tells a room that an item is gone for those who saw it.
///
/// # Errors
/// When the store refuses.
pub fn emit_gone<I: Item>(
    tx: &mut Tx,
    room: GatheringId,
    audience: Audience,
    id: &str,
) -> Result<i64, Problem> {
    write(tx, room, audience, (I::KIND, id.to_owned(), None))
}

/// The events after a number, oldest first.
///
/// # Errors
/// When the store refuses.
pub fn after(tx: &mut Tx, room: GatheringId, number: i64, most: i64) -> Result<Vec<Event>, Problem> {
    tx.all(AFTER, (room, number, most))
}

/// The number of the newest event; 0 when there is none.
///
/// # Errors
/// When the store refuses.
pub fn number(tx: &mut Tx, room: GatheringId) -> Result<i64, Problem> {
    Ok(tx.find::<(i64,)>(NUMBER, (room,))?.map_or(0, |(number,)| number))
}

impl Event {
    /// An item without a number: a count, sent now and then and kept nowhere.
    ///
    /// # Errors
    /// A fault when it cannot be written.
    pub fn gauge<I: Item>(audience: Audience, item: &I) -> Result<Self, Problem> {
        Ok(Event {
            number: 0,
            audience,
            kind: I::KIND.to_owned(),
            item: item.id(),
            body: Some(item::body(item)?),
        })
    }
}
