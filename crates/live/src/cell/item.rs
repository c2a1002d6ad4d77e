//! A cell as those in it and those who hold the room see it.

use askama::Template;
use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem};
use platform::Tx;
use serde::{Deserialize, Serialize};

use super::model::{Cell, Part, Round};
use super::{store, texts};
use crate::event::{Audience, Eye, Item, Kind, bodies, draw, emit, render};

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellItem {
    /// Its identifier.
    pub id: String,
    /// Its number in the round, from 1.
    pub number: i64,
    /// Who is in it.
    pub members: Vec<Member>,
    /// Its note.
    pub note: Text,
    /// What it brings back.
    pub brings: Text,
    /// Where it talks, if it does from afar.
    pub video: String,
    /// Since when it calls for help, in milliseconds since 1970, UTC.
    pub calls: Option<i64>,
}

/// Somebody in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The identifier of their seat.
    pub seat: String,
    /// How they are called here.
    pub name: String,
}

/// What stands, and its version, which comes back with what is written on it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Text {
    /// The text.
    pub text: String,
    /// Its version, 0 while nothing was written.
    pub version: i64,
}

#[derive(Template)]
#[template(path = "cell/_cell.html")]
struct Html<'a> {
    eye: &'a Eye,
    cell: &'a CellItem,
    names: String,
    since: Option<String>,
}

impl Item for CellItem {
    const KIND: &'static str = "cell";

    fn id(&self) -> String {
        self.id.clone()
    }

    /// Those that call for help first, the longest waiting before.
    fn order(&self) -> String {
        match self.calls {
            Some(calls) => format!("0{calls:020}{:06}", self.number),
            None => format!("1{:06}", self.number),
        }
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.is_projection() {
            return Ok(None);
        }
        let names: Vec<&str> = self.members.iter().map(|member| member.name.as_str()).collect();
        let clock = |at| eye.v.clock(&eye.zone, Instant::from_milliseconds(at));
        render(&Html {
            eye,
            cell: self,
            names: names.join(", "),
            since: self.calls.map(clock),
        })
    }
}

/// See [`CellItem`]: one's own, every one for those who hold the room; none once the room is closed.
pub const KIND: Kind = Kind {
    word: CellItem::KIND,
    list: |tx, entered| {
        let Some(round) = store::current(tx, entered.gathering.id)?.filter(|_| !entered.is_over()) else {
            return Ok(Vec::new());
        };
        let mut items = if entered.is_host {
            all(tx, &round)?
        } else {
            match entered.cell {
                Some(cell) => vec![one(tx, cell)?],
                None => Vec::new(),
            }
        };
        items.sort_by_key(Item::order);
        bodies(&items)
    },
    draw: draw::<CellItem>,
};

fn make(cell: Cell) -> CellItem {
    CellItem {
        id: cell.uid.to_string(),
        number: cell.number,
        members: Vec::new(),
        note: Text::default(),
        brings: Text::default(),
        video: cell.video,
        calls: cell.calls.map(Instant::milliseconds),
    }
}

/// Every cell of a round, in three reads however many there are.
fn all(tx: &mut Tx, round: &Round) -> Result<Vec<CellItem>, Problem> {
    let mut items: std::collections::BTreeMap<i64, CellItem> = std::collections::BTreeMap::new();
    for cell in store::cells(tx, round.id)? {
        items.insert(cell.id, make(cell));
    }
    for (cell, seat, name) in store::members(tx, round.id)? {
        if let Some(item) = items.get_mut(&cell) {
            item.members.push(Member { seat, name });
        }
    }
    for (cell, part, version, text) in texts::of_round(tx, round.id)? {
        let Some(item) = items.get_mut(&cell) else {
            continue;
        };
        match Part::from_word(&part) {
            Some(Part::Note) => item.note = Text { text, version },
            Some(Part::Brings) => item.brings = Text { text, version },
            None => {}
        }
    }
    Ok(items.into_values().collect())
}

/// One cell.
pub(super) fn one(tx: &mut Tx, id: i64) -> Result<CellItem, Problem> {
    let mut item = make(store::cell_by_id(tx, id)?);
    let members = store::members_of(tx, id)?;
    item.members = members
        .into_iter()
        .map(|(_, seat, name)| Member { seat, name })
        .collect();
    for (part, place) in [(Part::Note, &mut item.note), (Part::Brings, &mut item.brings)] {
        let (version, text) = texts::newest(tx, id, part)?;
        *place = Text { text, version };
    }
    Ok(item)
}

/// Tells those in a cell, and hosts, how it stands.
///
/// # Errors
/// When the store refuses.
pub(super) fn tell(tx: &mut Tx, room: GatheringId, cell: i64) -> Result<(), Problem> {
    let item = one(tx, cell)?;
    emit(tx, room, Audience::Cell(cell), &item).map(drop)
}
