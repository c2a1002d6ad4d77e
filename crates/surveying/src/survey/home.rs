//! On the home of a space what can be answered there, and on one’s own what one has not answered.

use askama::Template;
use kernel::{Module, Problem};
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::part::{HomePart, SpacePart, SpaceSpot};
use spaces::space::access::Seen;

use super::model::Body;
use super::store::read;
use crate::wave::model::{Audience, Wave};
use crate::wave::store::{self as wave_store, Awaited};

/// On the home of a space.
pub(super) const ON_SPACE: SpacePart = SpacePart {
    spot: SpaceSpot::First,
    read: of_space,
};

/// On one’s own home.
pub(super) const AWAITS: HomePart = HomePart { read: of_home };

struct Open(Vec<Wave>, String);

#[derive(Template)]
#[template(path = "survey/_open.html")]
struct DrawnOpen<'a> {
    v: &'a View,
    open: &'a [Wave],
    slug: &'a str,
}

fn of_space(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    if !seen.space.shape.has(Module::Mirrors) {
        return Ok(Box::new(Nothing));
    }
    let mut open = wave_store::open_in(tx, seen.space.id)?;
    open.retain(|wave| seen.belongs() || wave.audience == Audience::Public);
    Ok(Box::new(Open(open, seen.space.slug.clone())))
}

impl Part for Open {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnOpen {
            v,
            open: &self.0,
            slug: &self.1,
        })
    }
}

struct Awaits(Vec<(Awaited, Body)>);

#[derive(Template)]
#[template(path = "survey/_awaits.html")]
struct DrawnAwaits<'a> {
    v: &'a View,
    awaits: &'a [(Awaited, Body)],
}

impl DrawnAwaits<'_> {
    fn title<'a>(&self, body: &'a Body) -> &'a str {
        body.title.to(self.v.language)
    }
}

fn of_home(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    let awaiting = wave_store::awaiting(tx, actor.id)?;
    let each = |awaited: Awaited| Ok((awaited.clone(), read(&awaited.2)?));
    let awaits: Vec<(Awaited, Body)> = awaiting.into_iter().map(each).collect::<Result<_, Problem>>()?;
    Ok(Box::new(Awaits(awaits)))
}

impl Part for Awaits {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnAwaits { v, awaits: &self.0 })
    }
}
