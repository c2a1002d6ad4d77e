//! Above the sheets of a space, for those who arrange it: the way to what is written there.

use askama::Template;
use kernel::{Problem, Right};
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View};
use sheets::part::ListPart;
use spaces::space::access::Seen;

/// The part.
pub const PART: ListPart = ListPart { read };

struct Way {
    slug: String,
}

#[derive(Template)]
#[template(path = "kind/_way.html")]
struct Drawn<'a> {
    v: &'a View,
    slug: &'a str,
}

impl Part for Way {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        let drawn = Drawn { v, slug: &self.slug };
        drawn
            .render()
            .map_err(|cause| Problem::fault("draw a part", cause))
    }
}

fn read(_tx: &mut Tx, _cx: &Cx, seen: &Seen) -> Read {
    if seen.has(Right::Arrange) {
        Ok(Box::new(Way {
            slug: seen.space.slug.clone(),
        }))
    } else {
        Ok(Box::new(Nothing))
    }
}
