//! On one's own home: reports that one may still correct, and one's own that wait to be published.

use askama::Template;
use kernel::Problem;
use platform::part::{Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::part::HomePart;

use super::store::{self, Awaited};

/// On one's own home.
pub(super) const AWAITS: HomePart = HomePart { read };

struct Awaits {
    open: Vec<Awaited>,
    over: Vec<Awaited>,
}

#[derive(Template)]
#[template(path = "objective/_awaits.html")]
struct Drawn<'a> {
    v: &'a View,
    awaits: &'a Awaits,
}

fn read(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    Ok(Box::new(Awaits {
        open: store::awaiting(tx, actor.id)?,
        over: store::to_publish(tx, actor.id)?,
    }))
}

impl Part for Awaits {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.open.is_empty() && self.over.is_empty() {
            return Ok(String::new());
        }
        drawn(&Drawn { v, awaits: self })
    }
}
