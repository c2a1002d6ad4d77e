//! On the page of a sheet: whose it is, what came of it, what had no place in it.

use askama::Template;
use kernel::Problem;
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use sheets::access::Seen;
use sheets::part::{SheetPart, SheetSpot};
use sheets::shown::{licence_address, licence_word};
use sheets::{Sheet, State};

use super::store::{self, Came, Origin};
use crate::reach::owns;
use crate::tongues;

/// Whose it is.
pub(super) const CREDIT: SheetPart = SheetPart {
    spot: SheetSpot::Above,
    read: credit,
};

/// What came of it, and how to take it up.
pub(super) const CAME: SheetPart = SheetPart {
    spot: SheetSpot::Aside,
    read: came,
};

/// What had no place in it.
pub(super) const LEFT: SheetPart = SheetPart {
    spot: SheetSpot::Below,
    read: left,
};

struct Credit {
    origin: Origin,
    sheet: Sheet,
    may_change: bool,
    may_offer: bool,
}

#[derive(Template)]
#[template(path = "taking/_credit.html")]
struct DrawnCredit<'a> {
    v: &'a View,
    origin: &'a Origin,
    sheet: &'a Sheet,
    may_change: bool,
    may_offer: bool,
    licence: (&'static str, String),
}

fn credit(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    let Some(origin) = store::origin(tx, seen.sheet.id)? else {
        return Ok(Box::new(Nothing));
    };
    let may_change = owns(seen);
    let is_offered = !origin.is_translation && origin.is_seen && seen.sheet.state == State::Published;
    Ok(Box::new(Credit {
        may_offer: is_offered && seen.is_author(),
        may_change,
        origin,
        sheet: seen.sheet.clone(),
    }))
}

impl Part for Credit {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        let licence = self.origin.licence;
        drawn(&DrawnCredit {
            v,
            origin: &self.origin,
            sheet: &self.sheet,
            may_change: self.may_change,
            may_offer: self.may_offer,
            licence: (licence_word(licence), licence_address(v, licence)),
        })
    }
}

struct Became {
    all: Vec<Came>,
    sheet: Sheet,
    may_take: bool,
}

#[derive(Template)]
#[template(path = "taking/_came.html")]
struct DrawnCame<'a> {
    v: &'a View,
    all: &'a [Came],
    sheet: &'a Sheet,
    may_take: bool,
}

impl DrawnCame<'_> {
    fn tongue<'a>(&self, came: &'a Came) -> Option<&'a str> {
        let spoken = came.language.as_deref().filter(|_| came.is_translation);
        spoken.map(tongues::name)
    }
}

fn came(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    if seen.sheet.published.is_none() {
        return Ok(Box::new(Nothing));
    }
    Ok(Box::new(Became {
        all: store::came(tx, seen.sheet.id)?,
        may_take: seen.space.actor.is_some() && seen.sheet.state == State::Published,
        sheet: seen.sheet.clone(),
    }))
}

impl Part for Became {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.all.is_empty() && !self.may_take {
            return Ok(String::new());
        }
        drawn(&DrawnCame {
            v,
            all: &self.all,
            sheet: &self.sheet,
            may_take: self.may_take,
        })
    }
}

struct Remains {
    origin: Origin,
    sheet: Sheet,
    may_change: bool,
}

#[derive(Template)]
#[template(path = "taking/_left.html")]
struct DrawnLeft<'a> {
    v: &'a View,
    origin: &'a Origin,
    sheet: &'a Sheet,
    may_change: bool,
}

fn left(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    let found = store::origin(tx, seen.sheet.id)?;
    let Some(origin) = found.filter(|origin| !origin.remainder.is_empty()) else {
        return Ok(Box::new(Nothing));
    };
    Ok(Box::new(Remains {
        may_change: owns(seen),
        origin,
        sheet: seen.sheet.clone(),
    }))
}

impl Part for Remains {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&DrawnLeft {
            v,
            origin: &self.origin,
            sheet: &self.sheet,
            may_change: self.may_change,
        })
    }
}
