//! On the page of a gathering, the way to an order for it; on one’s own home, orders that wait for a signature.

use askama::Template;
use gatherings::gathering::access::Seen;
use gatherings::part::{PagePart, Spot};
use kernel::Problem;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::part::HomePart;

use super::store;

/// On the page of a gathering.
pub(super) const ON_GATHERING: PagePart = PagePart {
    spot: Spot::Doings,
    read: of_gathering,
};

/// On one’s own home.
pub(super) const AWAITS: HomePart = HomePart { read: of_home };

struct Ways {
    uid: String,
    space: String,
    belongs: bool,
    holds: bool,
}

#[derive(Template)]
#[template(path = "mission/_ways.html")]
struct DrawnWays<'a> {
    v: &'a View,
    ways: &'a Ways,
}

fn of_gathering(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    let _no_query_is_needed = tx;
    let holds = seen.actor().is_some() && seen.may_hold();
    let belongs = seen.space.belongs();
    if !holds && !belongs {
        return Ok(Box::new(Nothing));
    }
    Ok(Box::new(Ways {
        uid: seen.gathering.uid.to_string(),
        space: seen.gathering.space.clone(),
        belongs,
        holds,
    }))
}

impl Part for Ways {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&DrawnWays { v, ways: self })
    }
}

struct Awaits(Vec<(String, String, i64)>);

#[derive(Template)]
#[template(path = "mission/_awaits.html")]
struct DrawnAwaits<'a> {
    v: &'a View,
    waiting: &'a [(String, String, i64)],
}

fn of_home(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    Ok(Box::new(Awaits(store::awaiting(tx, actor.id)?)))
}

impl Part for Awaits {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnAwaits { v, waiting: &self.0 })
    }
}
