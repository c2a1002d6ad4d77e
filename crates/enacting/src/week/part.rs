//! On the home of a space one's roles there, and on one's own what they ask before long.

use askama::Template;
use kernel::{Module, Problem};
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::part::{HomePart, SpacePart, SpaceSpot};
use spaces::space::access::Seen;

use super::model::Week;
use super::store;

/// On the home of a space.
pub(super) const ON_SPACE: SpacePart = SpacePart {
    spot: SpaceSpot::First,
    read: of_space,
};

/// On one's own home.
pub(super) const ON_HOME: HomePart = HomePart { read: of_home };

/// How many of one's roles the home of a space shows.
const SHOWN: usize = 3;

struct Here(Vec<Week>);

#[derive(Template)]
#[template(path = "week/_space.html")]
struct DrawnHere<'a> {
    v: &'a View,
    weeks: &'a [Week],
}

fn of_space(tx: &mut Tx, cx: &Cx, seen: &Seen) -> Read {
    let Some(actor) = seen
        .actor
        .as_ref()
        .filter(|_| seen.belongs() && seen.space.shape.has(Module::Roles))
    else {
        return Ok(Box::new(Nothing));
    };
    let mut weeks = store::in_space(tx, actor.id, seen.space.id, cx.language())?;
    // What awaits first; then those that were taken last.
    let now = tx.now();
    weeks.reverse();
    weeks.sort_by_key(|week| !week.asks(now));
    weeks.truncate(SHOWN);
    Ok(Box::new(Here(weeks)))
}

impl Part for Here {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnHere { v, weeks: &self.0 })
    }
}

struct Everywhere(Vec<Week>);

#[derive(Template)]
#[template(path = "week/_home.html")]
struct DrawnEverywhere<'a> {
    v: &'a View,
    weeks: &'a [Week],
}

fn of_home(tx: &mut Tx, cx: &Cx, actor: &Actor) -> Read {
    let now = tx.now();
    let mut weeks = store::of_person(tx, actor.id, cx.language())?;
    weeks.retain(|week| week.asks(now));
    weeks.truncate(6);
    Ok(Box::new(Everywhere(weeks)))
}

impl Part for Everywhere {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnEverywhere { v, weeks: &self.0 })
    }
}
