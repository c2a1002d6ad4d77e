//! What somebody wrote while somebody else did: shown to them beside what stands, to put the two together.

use askama::Template;
use gatherings::gathering::GatheringId;
use kernel::Problem;
use platform::Tx;
use serde::{Deserialize, Serialize};

use super::model::{Cell, Part};
use super::{store, texts};
use crate::event::{Audience, Eye, Item, Kind, bodies, draw, emit, emit_gone, render};

/// What somebody keeps apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apart {
    /// The identifier of the cell.
    pub cell: String,
    /// `note` or `brings`.
    pub part: String,
    /// What they wrote.
    pub mine: String,
    /// What stands.
    pub stands: String,
    /// Its version, on which the two are put together.
    pub version: i64,
    /// Who wrote it.
    pub by: String,
}

#[derive(Template)]
#[template(path = "cell/_apart.html")]
struct Html<'a> {
    eye: &'a Eye,
    apart: &'a Apart,
}

/// The identifier of what is kept apart of a part of a cell.
fn id(cell: &str, part: &str) -> String {
    format!("{cell}-{part}")
}

impl Item for Apart {
    const KIND: &'static str = "apart";
    fn id(&self) -> String {
        id(&self.cell, &self.part)
    }
    fn order(&self) -> String {
        self.part.clone()
    }
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.is_projection() {
            return Ok(None);
        }
        render(&Html { eye, apart: self })
    }
}

/// See [`Apart`]: one's own, in the cell that one is in.
pub const KIND: Kind = Kind {
    word: Apart::KIND,
    list: |tx, entered| {
        let Some(cell) = entered.cell.filter(|_| !entered.is_over()) else {
            return Ok(Vec::new());
        };
        let cell = store::cell_by_id(tx, cell)?;
        let mut items = Vec::new();
        for (part, mine) in texts::kept_apart(tx, cell.id, entered.seat.id)? {
            if let Some(part) = Part::from_word(&part) {
                items.push(of(tx, &cell, part, mine)?);
            }
        }
        bodies(&items)
    },
    draw: draw::<Apart>,
};

fn of(tx: &mut Tx, cell: &Cell, part: Part, mine: String) -> Result<Apart, Problem> {
    let (version, stands) = texts::newest(tx, cell.id, part)?;
    Ok(Apart {
        cell: cell.uid.to_string(),
        part: part.word().to_owned(),
        mine,
        stands,
        version,
        by: texts::by(tx, cell.id, part)?,
    })
}

/// Keeps what a seat wrote, and shows it to them beside what stands.
///
/// # Errors
/// When the store refuses.
pub(super) fn keep(
    tx: &mut Tx,
    room: GatheringId,
    cell: &Cell,
    part: Part,
    seat: i64,
    mine: &str,
) -> Result<(), Problem> {
    texts::keep_apart(tx, cell, part, seat, mine)?;
    let item = of(tx, cell, part, mine.to_owned())?;
    emit(tx, room, Audience::Seat(seat), &item).map(drop)
}

/// Forgets what a seat kept, if it did.
///
/// # Errors
/// When the store refuses.
pub(super) fn forget(
    tx: &mut Tx,
    room: GatheringId,
    cell: &Cell,
    part: Part,
    seat: i64,
) -> Result<(), Problem> {
    if texts::drop_apart(tx, cell.id, part, seat)? {
        let id = id(&cell.uid.to_string(), part.word());
        emit_gone::<Apart>(tx, room, Audience::Seat(seat), &id)?;
    }
    Ok(())
}

/// Takes what a seat keeps in a cell off its screen: they are in it no longer.
///
/// # Errors
/// When the store refuses.
pub(super) fn put_away(tx: &mut Tx, room: GatheringId, cell: &Cell, seat: i64) -> Result<(), Problem> {
    for (part, _) in texts::kept_apart(tx, cell.id, seat)? {
        let id = id(&cell.uid.to_string(), &part);
        emit_gone::<Apart>(tx, room, Audience::Seat(seat), &id)?;
    }
    Ok(())
}

/// The same for a whole round.
///
/// # Errors
/// When the store refuses.
pub(super) fn put_all_away(tx: &mut Tx, room: GatheringId, round: i64) -> Result<(), Problem> {
    for (seat, cell, part) in texts::all_apart(tx, round)? {
        emit_gone::<Apart>(tx, room, Audience::Seat(seat), &id(&cell, &part))?;
    }
    Ok(())
}
