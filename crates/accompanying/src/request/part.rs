//! On the home of a space the door of it and what waits there; on one's own what awaits as whoever asked, as a companion,
//! as somebody who coordinates.

use askama::Template;
use kernel::{Problem, Right};
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::part::{ArrangePart, HomePart, SpacePart, SpaceSpot};
use spaces::space::Standing;
use spaces::space::access::Seen;

use super::model::Line;
use super::store;
use crate::path;

/// On the home of a space.
pub(super) const ON_SPACE: SpacePart = SpacePart {
    spot: SpaceSpot::Below,
    read: of_space,
};

/// On one's own home.
pub(super) const AWAITS: HomePart = HomePart { read: of_home };

/// On the page on which a space is arranged.
pub(super) const ARRANGE: ArrangePart = ArrangePart {
    name: "request-arrange",
    text: "request-arrange-text",
    to: "accompaniments/settings",
    when: |_| true,
};

struct Door {
    slug: String,
    /// How many wait, for whoever coordinates.
    waiting: i64,
}

#[derive(Template)]
#[template(path = "request/_door.html")]
struct DrawnDoor<'a> {
    v: &'a View,
    slug: &'a str,
    waiting: i64,
}

fn of_space(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    let id = seen.space.id;
    if !store::settings(tx, id)?.is_open {
        return match store::above(tx, id)?.filter(|_| seen.standing == Standing::Steward && seen.belongs()) {
            Some((slug, name)) => Ok(Box::new(Above {
                group: seen.space.slug.clone(),
                slug,
                name,
            })),
            None => Ok(Box::new(Nothing)),
        };
    }
    let waiting = if seen.has(Right::Admit) {
        store::count_waiting(tx, id)?
    } else {
        0
    };
    Ok(Box::new(Door {
        slug: seen.space.slug.clone(),
        waiting,
    }))
}

impl Part for Door {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&DrawnDoor {
            v,
            slug: &self.slug,
            waiting: self.waiting,
        })
    }
}

/// For those who answer for a young group: a group above that accompanies.
struct Above {
    group: String,
    slug: String,
    name: String,
}

#[derive(Template)]
#[template(path = "request/_above.html")]
struct DrawnAbove<'a> {
    v: &'a View,
    above: &'a Above,
}

impl Part for Above {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&DrawnAbove { v, above: self })
    }
}

struct Awaits {
    asked: Vec<Line>,
    accompanied: Vec<Line>,
    coordinated: Vec<(String, String, i64)>,
    meetings: Vec<path::Coming>,
}

#[derive(Template)]
#[template(path = "request/_awaits.html")]
struct DrawnAwaits<'a> {
    v: &'a View,
    awaits: &'a Awaits,
}

fn of_home(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    let (asked, accompanied) = store::awaiting(tx, actor.id)?;
    Ok(Box::new(Awaits {
        coordinated: store::to_coordinate(tx, actor.id)?,
        meetings: path::coming(tx, actor.id)?,
        asked,
        accompanied,
    }))
}

impl Part for Awaits {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        let nothing = self.asked.is_empty() && self.accompanied.is_empty() && self.coordinated.is_empty();
        if nothing && self.meetings.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnAwaits { v, awaits: self })
    }
}
