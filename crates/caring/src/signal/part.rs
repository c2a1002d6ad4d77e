//! On the home of a space, to its members, what seems to weigh on it.

use askama::Template;
use kernel::{Module, Problem};
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use spaces::part::{SpacePart, SpaceSpot};
use spaces::space::access::Seen;

use super::store::{self, Shown};
use crate::climate;

/// On the home of a space.
pub(super) const ON_SPACE: SpacePart = SpacePart {
    spot: SpaceSpot::Below,
    read: of_space,
};

struct Here(Vec<Shown>, String);

#[derive(Template)]
#[template(path = "signal/_here.html")]
struct Drawn<'a> {
    v: &'a View,
    signals: &'a [Shown],
    slug: &'a str,
}

fn of_space(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    let is_there = seen.belongs() && seen.space.shape.has(Module::Care);
    if !is_there || !climate::access::is_on(tx, &seen.space, climate::model::Part::Signals)? {
        return Ok(Box::new(Nothing));
    }
    let here = store::standing(tx, seen.space.id)?;
    Ok(Box::new(Here(here, seen.space.slug.clone())))
}

impl Part for Here {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&Drawn {
            v,
            signals: &self.0,
            slug: &self.1,
        })
    }
}
