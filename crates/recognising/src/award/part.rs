//! On one's home what awaits: a badge to take, one to ask for after a role, requests to look at.

use askama::Template;
use kernel::Problem;
use platform::part::{Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::part::HomePart;

use super::model::{Award, State};
use super::store::{self, Closed};

/// On one's own home.
pub(super) const AWAITS: HomePart = HomePart { read: of_home };

struct Awaits {
    given: Vec<Award>,
    proposed: Vec<Closed>,
    waiting: Vec<(kernel::Uid, String, String, i64)>,
}

#[derive(Template)]
#[template(path = "award/_awaits.html")]
struct Drawn<'a> {
    v: &'a View,
    awaits: &'a Awaits,
}

fn of_home(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    let mut given = store::own(tx, actor.id)?;
    given.retain(|award| award.state == State::Awarded);
    given.truncate(6);
    let mut proposed = store::closed_of(tx, actor.id)?;
    proposed.truncate(6);
    Ok(Box::new(Awaits {
        given,
        proposed,
        waiting: store::waiting(tx, actor.id)?,
    }))
}

impl Part for Awaits {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.given.is_empty() && self.proposed.is_empty() && self.waiting.is_empty() {
            return Ok(String::new());
        }
        drawn(&Drawn { v, awaits: self })
    }
}
