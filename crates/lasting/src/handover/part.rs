//! On the home of a space, for whoever answers for it: commons that another hands over.

use askama::Template;
use kernel::{Problem, Right, Uid};
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use spaces::part::{SpacePart, SpaceSpot};
use spaces::space::Life;
use spaces::space::access::Seen;

use super::store;

/// On the home of a space.
pub(super) const ON_SPACE: SpacePart = SpacePart {
    spot: SpaceSpot::First,
    read: of_space,
};

struct Waiting(Vec<(Uid, String)>);

#[derive(Template)]
#[template(path = "handover/_waiting.html")]
struct Drawn<'a> {
    v: &'a View,
    waiting: &'a [(Uid, String)],
}

fn of_space(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    if seen.space.life != Life::Awake || !seen.has(Right::Arrange) {
        return Ok(Box::new(Nothing));
    }
    Ok(Box::new(Waiting(store::waiting(tx, seen.space.id)?)))
}

impl Part for Waiting {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&Drawn { v, waiting: &self.0 })
    }
}
