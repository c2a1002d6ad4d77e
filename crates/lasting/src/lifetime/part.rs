//! On the home of a space: its review that is open, and, to those who describe it, that nobody has said yet why it exists.
//! On one's own: the reviews of one's groups.

use askama::Template;
use kernel::{Instant, Module, Problem, Right, Uid};
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::part::{HomePart, SpacePart, SpaceSpot};
use spaces::space::access::Seen;
use spaces::space::{Life, Standing};

use super::store;
use crate::review;

/// On the home of a space.
pub(super) const ON_SPACE: SpacePart = SpacePart {
    spot: SpaceSpot::First,
    read: of_space,
};

/// On one's own home.
pub(super) const AWAITS: HomePart = HomePart { read: of_home };

struct Open(Uid, Instant);

#[derive(Template)]
#[template(path = "lifetime/_open.html")]
struct DrawnOpen<'a> {
    v: &'a View,
    open: &'a Open,
}

fn of_space(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    let space = &seen.space;
    if space.life != Life::Awake || !space.shape.has(Module::Lifetime) || seen.standing < Standing::Member {
        return Ok(Box::new(Nothing));
    }
    if let Some((uid, at)) = review::store::open(tx, space.id)? {
        return Ok(Box::new(Open(uid, at)));
    }
    if seen.belongs() && seen.has(Right::Describe) && !store::is_said(tx, space.id)? {
        return Ok(Box::new(Unsaid(space.slug.clone())));
    }
    Ok(Box::new(Nothing))
}

struct Unsaid(String);

#[derive(Template)]
#[template(path = "lifetime/_unsaid.html")]
struct DrawnUnsaid<'a> {
    v: &'a View,
    slug: &'a str,
}

impl Part for Unsaid {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&DrawnUnsaid { v, slug: &self.0 })
    }
}

impl Part for Open {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&DrawnOpen { v, open: self })
    }
}

struct Awaits(Vec<(Uid, String, Instant)>);

#[derive(Template)]
#[template(path = "lifetime/_awaits.html")]
struct DrawnAwaits<'a> {
    v: &'a View,
    open: &'a [(Uid, String, Instant)],
}

fn of_home(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    Ok(Box::new(Awaits(review::store::awaiting(tx, actor.id)?)))
}

impl Part for Awaits {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnAwaits { v, open: &self.0 })
    }
}
