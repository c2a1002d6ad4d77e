//! On a sheet that waits, what can be done; on the list what waits; on one's home what awaits.

use askama::Template;
use kernel::{Problem, Right, Uid};
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use sheets::access::{Review, Seen, TakeBack};
use sheets::part::{ListPart, SheetPart, SheetSpot};
use sheets::review::{self, Looked};
use spaces::part::HomePart;
use spaces::space::access as space_access;

use super::store::{self, Waits};

/// On the page of a sheet.
pub(super) const ON_SHEET: SheetPart = SheetPart {
    spot: SheetSpot::Above,
    read: of_sheet,
};

/// On the list of the sheets of a space.
pub(super) const ON_LIST: ListPart = ListPart { read: of_list };

/// On one's own home.
pub(super) const AWAITS: HomePart = HomePart { read: of_home };

struct OnSheet {
    uid: Uid,
    proposed: bool,
    said: Vec<Looked>,
    may_review: bool,
    may_take_back: bool,
}

#[derive(Template)]
#[template(path = "review/_on_sheet.html")]
struct DrawnOnSheet<'a> {
    v: &'a View,
    part: &'a OnSheet,
}

fn of_sheet(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    // What was said of it is for those who had to do with it.
    if !seen.is_author() && !seen.moderates() {
        return Ok(Box::new(Nothing));
    }
    Ok(Box::new(OnSheet {
        uid: seen.sheet.uid,
        proposed: seen.sheet.proposed.is_some(),
        said: review::said(tx, seen.sheet.id)?,
        may_review: seen.may::<Review>(),
        may_take_back: seen.may::<TakeBack>(),
    }))
}

impl Part for OnSheet {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if !self.proposed && self.said.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnOnSheet { v, part: self })
    }
}

struct OnList {
    slug: String,
    waits: Vec<Waits>,
    may_arrange: bool,
    may_see_links: bool,
}

#[derive(Template)]
#[template(path = "review/_on_list.html")]
struct DrawnOnList<'a> {
    v: &'a View,
    part: &'a OnList,
}

fn of_list(tx: &mut Tx, _: &Cx, seen: &space_access::Seen) -> Read {
    let waits = if seen.has(Right::ModerateNotice) {
        store::waiting(tx, seen.space.id)?
    } else {
        Vec::new()
    };
    Ok(Box::new(OnList {
        slug: seen.space.slug.clone(),
        may_arrange: seen.has(Right::Arrange),
        may_see_links: seen.has(Right::ModerateNotice),
        waits,
    }))
}

impl Part for OnList {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&DrawnOnList { v, part: self })
    }
}

struct Awaits {
    waits: Vec<Waits>,
    given_back: Vec<Waits>,
}

#[derive(Template)]
#[template(path = "review/_awaits.html")]
struct DrawnAwaits<'a> {
    v: &'a View,
    part: &'a Awaits,
}

fn of_home(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    Ok(Box::new(Awaits {
        waits: store::awaiting(tx, actor.id)?,
        given_back: store::given_back(tx, actor.id)?,
    }))
}

impl Part for Awaits {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.waits.is_empty() && self.given_back.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnAwaits { v, part: self })
    }
}
