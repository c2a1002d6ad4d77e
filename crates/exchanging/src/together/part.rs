//! What stands on the home of a cohort's space: the next exchange of my group, and the list that is being voted on.

use askama::Template;
use kernel::{Module, Problem};
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use spaces::part::{SpacePart, SpaceSpot};
use spaces::space::access::Seen;

use crate::exchange::{self, Exchange};
use crate::matter::{self, Vote};

/// The part.
pub const ON_HOME: SpacePart = SpacePart {
    spot: SpaceSpot::First,
    read,
};

/// For whoever belongs to a cohort: two queries, whatever there is.
fn read(tx: &mut Tx, _cx: &Cx, seen: &Seen) -> Read {
    let shape = &seen.space.shape;
    let follows = shape.has(Module::Program) && shape.trame.program.is_some();
    let Some(me) = seen.actor.as_ref().filter(|_| follows && seen.belongs()) else {
        return Ok(Box::new(Nothing));
    };
    let next = exchange::next_of(tx, seen.space.id, me.id)?;
    let now = tx.now();
    let vote = matter::latest(tx, seen.space.id)?.filter(|vote| vote.is_open(now));
    if next.is_none() && vote.is_none() {
        return Ok(Box::new(Nothing));
    }
    Ok(Box::new(Together {
        slug: seen.space.slug.clone(),
        next,
        vote,
    }))
}

struct Together {
    slug: String,
    next: Option<Exchange>,
    vote: Option<Vote>,
}

impl Part for Together {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&OnHome {
            v,
            slug: &self.slug,
            next: self.next.as_ref(),
            vote: self.vote.as_ref(),
        })
    }
}

#[derive(Template)]
#[template(path = "together/_on_home.html")]
struct OnHome<'a> {
    v: &'a View,
    slug: &'a str,
    next: Option<&'a Exchange>,
    vote: Option<&'a Vote>,
}
