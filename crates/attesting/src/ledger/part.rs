//! On the home of a space, its papers, for those who belong; on one’s own home, what waits to be confirmed.

use askama::Template;
use kernel::{Problem, Right};
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::part::{HomePart, SpacePart, SpaceSpot};
use spaces::space::access::Seen;

use super::store;

/// On the home of a space.
pub(super) const ON_SPACE: SpacePart = SpacePart {
    spot: SpaceSpot::Below,
    read: of_space,
};

/// On one’s own home.
pub(super) const AWAITS: HomePart = HomePart { read: of_home };

struct Papers {
    slug: String,
    reports: bool,
    waiting: i64,
}

#[derive(Template)]
#[template(path = "ledger/_papers.html")]
struct DrawnPapers<'a> {
    v: &'a View,
    papers: &'a Papers,
}

fn of_space(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    let reports = seen.actor.is_some() && seen.has(Right::ReadReport);
    if !seen.belongs() && !reports {
        return Ok(Box::new(Nothing));
    }
    let waiting = if reports {
        store::count_to_look_at(tx, seen.space.id)?
    } else {
        0
    };
    Ok(Box::new(Papers {
        slug: seen.space.slug.clone(),
        reports,
        waiting,
    }))
}

impl Part for Papers {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&DrawnPapers { v, papers: self })
    }
}

struct Unsaid(i64);

#[derive(Template)]
#[template(path = "ledger/_awaits.html")]
struct DrawnUnsaid<'a> {
    v: &'a View,
    count: i64,
}

fn of_home(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    Ok(Box::new(Unsaid(store::count_unsaid(tx, actor.id)?)))
}

impl Part for Unsaid {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0 == 0 {
            return Ok(String::new());
        }
        drawn(&DrawnUnsaid { v, count: self.0 })
    }
}
