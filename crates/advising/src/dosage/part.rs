//! On the home of a space that gathers methods or tools: the way to the dosage.

use askama::Template;
use kernel::Problem;
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use spaces::part::{SpacePart, SpaceSpot};
use spaces::space::access::Seen;

/// The part.
pub(super) const ON_SPACE: SpacePart = SpacePart {
    spot: SpaceSpot::Below,
    read,
};

struct Way(String);

#[derive(Template)]
#[template(path = "dosage/_way.html")]
struct Drawn<'a> {
    v: &'a View,
    slug: &'a str,
}

fn read(_: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    let space = &seen.space;
    let gathers = space.shape.has(kernel::Module::Sheets)
        && space
            .shape
            .trame
            .sheets
            .iter()
            .any(|kind| kind.key == "method" || kind.key == "tool");
    Ok(if gathers {
        Box::new(Way(space.slug.clone()))
    } else {
        Box::new(Nothing)
    })
}

impl Part for Way {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&Drawn { v, slug: &self.0 })
    }
}
