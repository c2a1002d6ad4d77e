//! On a sheet: what points here, and what is near. On a page: what points here.

use askama::Template;
use kernel::Problem;
use pages::part::PagePart;
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use sheets::State;
use sheets::access::Seen;
use sheets::part::{SheetPart, SheetSpot};

use super::links::{self, Pointing};
use super::near::{self, Near};

/// On the page of a sheet.
pub(super) const ON_SHEET: SheetPart = SheetPart {
    spot: SheetSpot::Aside,
    read,
};

/// On a page that people write together.
pub(super) const ON_PAGE: PagePart = PagePart { read: read_page };

struct Around {
    pointing: Vec<Pointing>,
    near: Vec<Near>,
}

#[derive(Template)]
#[template(path = "pointing/_around.html")]
struct Drawn<'a> {
    v: &'a View,
    around: &'a Around,
}

fn read(tx: &mut Tx, cx: &Cx, seen: &Seen) -> Read {
    if seen.sheet.state != State::Published {
        return Ok(Box::new(Nothing));
    }
    let address = cx.view().absolute(&format!("/sheets/{}", seen.sheet.uid));
    Ok(Box::new(Around {
        pointing: links::pointing(tx, "sheet", seen.sheet.uid, &address)?,
        near: near::near(tx, seen)?,
    }))
}

fn read_page(tx: &mut Tx, cx: &Cx, seen: &pages::access::Seen) -> Read {
    if seen.page.withdrawn.is_some() {
        return Ok(Box::new(Nothing));
    }
    let uid = seen.page.uid;
    let address = cx.view().absolute(&format!("/pages/{uid}"));
    Ok(Box::new(Around {
        pointing: links::pointing(tx, "page", uid, &address)?,
        near: Vec::new(),
    }))
}

impl Part for Around {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.pointing.is_empty() && self.near.is_empty() {
            return Ok(String::new());
        }
        drawn(&Drawn { v, around: self })
    }
}
