//! On the page of a sheet: what points here, and what is near.

use askama::Template;
use kernel::Problem;
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
        pointing: links::pointing(tx, seen.sheet.uid, &address)?,
        near: near::near(tx, seen)?,
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
