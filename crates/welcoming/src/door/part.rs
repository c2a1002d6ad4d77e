//! On the home of a space its doors, for whoever does not belong yet; and where they are composed, on its arrangements.

use askama::Template;
use kernel::Problem;
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use spaces::part::{ArrangePart, SpacePart, SpaceSpot};
use spaces::space::access::Seen;

use super::model::Door;
use super::store;

/// Where the page of arrangements leads here.
pub(super) const ARRANGE: ArrangePart = ArrangePart {
    name: "door-own",
    text: "door-own-text",
    to: "own-doors",
    when: |_| true,
};

/// On the home of a space.
pub(super) const ON_SPACE: SpacePart = SpacePart {
    spot: SpaceSpot::First,
    read: of_space,
};

struct Doors(Vec<Door>, String);

#[derive(Template)]
#[template(path = "door/_doors.html")]
struct Drawn<'a> {
    v: &'a View,
    doors: &'a [Door],
    slug: &'a str,
}

fn of_space(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    if seen.belongs() {
        return Ok(Box::new(Nothing));
    }
    let own = store::of_space(tx, seen.space.id)?;
    let doors = own.into_iter().map(|own| own.door).collect();
    Ok(Box::new(Doors(doors, seen.space.slug.clone())))
}

impl Part for Doors {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&Drawn {
            v,
            doors: &self.0,
            slug: &self.1,
        })
    }
}
