//! On one's own home: what one was asked to look at, and answers that wait for a word.

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
    asked: Vec<Awaited>,
    answered: Vec<Awaited>,
}

#[derive(Template)]
#[template(path = "friend/_awaits.html")]
struct Drawn<'a> {
    v: &'a View,
    awaits: &'a Awaits,
}

fn read(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    Ok(Box::new(Awaits {
        asked: store::asked_of(tx, actor.id)?,
        answered: store::answered_to(tx, actor.id)?,
    }))
}

impl Part for Awaits {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.asked.is_empty() && self.answered.is_empty() {
            return Ok(String::new());
        }
        drawn(&Drawn { v, awaits: self })
    }
}
