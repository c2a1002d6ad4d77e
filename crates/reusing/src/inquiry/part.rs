//! On the home of a space what the group is asked; on one's own the answers that wait for one's word.

use askama::Template;
use kernel::{Instant, Module, Problem, Uid};
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::part::{HomePart, SpacePart, SpaceSpot};
use spaces::space::access::Seen;

use super::model::Line;
use super::store;

/// On the home of a space.
pub(super) const ON_SPACE: SpacePart = SpacePart {
    spot: SpaceSpot::Below,
    read: of_space,
};

/// On one's own home.
pub(super) const AWAITS: HomePart = HomePart { read: of_home };

struct Open(Vec<Line>, String);

#[derive(Template)]
#[template(path = "inquiry/_open.html")]
struct DrawnOpen<'a> {
    v: &'a View,
    all: &'a [Line],
    slug: &'a str,
}

fn of_space(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    if !seen.space.shape.has(Module::Sheets) {
        return Ok(Box::new(Nothing));
    }
    Ok(Box::new(Open(
        store::open(tx, seen.space.id)?,
        seen.space.slug.clone(),
    )))
}

impl Part for Open {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnOpen {
            v,
            all: &self.0,
            slug: &self.1,
        })
    }
}

struct Awaits(Vec<(Uid, String, String, Instant)>);

#[derive(Template)]
#[template(path = "inquiry/_awaits.html")]
struct DrawnAwaits<'a> {
    v: &'a View,
    all: &'a [(Uid, String, String, Instant)],
}

fn of_home(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    Ok(Box::new(Awaits(store::to_accept(tx, actor.id)?)))
}

impl Part for Awaits {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnAwaits { v, all: &self.0 })
    }
}
