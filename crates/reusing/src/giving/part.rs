//! On the page of a sheet what was offered to it, and what became of what one offered; on one's home what awaits.

use askama::Template;
use kernel::{Instant, Problem, Uid};
use platform::part::{Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use sheets::access::Seen;
use sheets::part::{SheetPart, SheetSpot};
use spaces::part::HomePart;

use super::model::Offer;
use super::store;
use crate::reach::owns;

/// On the page of a sheet.
pub(super) const ON_SHEET: SheetPart = SheetPart {
    spot: SheetSpot::Above,
    read: of_sheet,
};

/// On one's own home.
pub(super) const AWAITS: HomePart = HomePart { read: of_home };

struct OnSheet {
    open: Vec<(Uid, String, Instant)>,
    mine: Vec<Offer>,
    credited: Vec<String>,
}

#[derive(Template)]
#[template(path = "giving/_on_sheet.html")]
struct DrawnOnSheet<'a> {
    v: &'a View,
    part: &'a OnSheet,
}

fn of_sheet(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    let open = if owns(seen) {
        store::open_of(tx, seen.sheet.id)?
    } else {
        Vec::new()
    };
    let mine = match &seen.space.actor {
        Some(actor) => store::mine_of(tx, seen.sheet.id, actor.id)?,
        None => Vec::new(),
    };
    Ok(Box::new(OnSheet {
        open,
        mine,
        credited: store::credited(tx, seen.sheet.id)?,
    }))
}

impl Part for OnSheet {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.open.is_empty() && self.mine.is_empty() && self.credited.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnOnSheet { v, part: self })
    }
}

struct Awaits(Vec<(Uid, String, String, Instant)>);

#[derive(Template)]
#[template(path = "giving/_awaits.html")]
struct DrawnAwaits<'a> {
    v: &'a View,
    all: &'a [(Uid, String, String, Instant)],
}

fn of_home(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    Ok(Box::new(Awaits(store::awaiting(tx, actor.id)?)))
}

impl Part for Awaits {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnAwaits { v, all: &self.0 })
    }
}
