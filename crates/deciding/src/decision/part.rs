//! On the home of a space what is open, and on one's own what awaits: to say something, to say what came of it, to look
//! at it again.

use askama::Template;
use kernel::Problem;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::part::{HomePart, SpacePart, SpaceSpot};
use spaces::space::access::Seen;

use super::model::{Decision, State};
use super::store::{self, Awaited};

/// On the home of a space.
pub(super) const ON_SPACE: SpacePart = SpacePart {
    spot: SpaceSpot::First,
    read: of_space,
};

/// On one's own home.
pub(super) const AWAITS: HomePart = HomePart { read: of_home };

struct Open(Vec<Decision>, String);

#[derive(Template)]
#[template(path = "decision/_open.html")]
struct DrawnOpen<'a> {
    v: &'a View,
    open: &'a [Decision],
    slug: &'a str,
}

fn of_space(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    if !seen.space.shape.has(kernel::Module::Decisions) {
        return Ok(Box::new(Nothing));
    }
    let now = tx.now();
    let mut open = store::going_on(tx, seen.space.id)?;
    open.retain(|decision| decision.state(now) == State::Open);
    open.truncate(3);
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

struct Awaits {
    unsaid: Vec<Awaited>,
    unsettled: Vec<Awaited>,
    review: Vec<Awaited>,
}

#[derive(Template)]
#[template(path = "decision/_awaits.html")]
struct DrawnAwaits<'a> {
    v: &'a View,
    awaits: &'a Awaits,
}

fn of_home(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    Ok(Box::new(Awaits {
        unsaid: store::awaiting(tx, actor.id)?,
        unsettled: store::to_settle(tx, actor.id)?,
        review: store::to_review(tx, actor.id)?,
    }))
}

impl Part for Awaits {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.unsaid.is_empty() && self.unsettled.is_empty() && self.review.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnAwaits { v, awaits: self })
    }
}
