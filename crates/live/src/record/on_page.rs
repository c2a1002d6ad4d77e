//! What was said live, on the page of the gathering once the session is over.

use askama::Template;
use gatherings::gathering::access::Seen;
use gatherings::part::{PagePart, Part, Read, Spot};
use kernel::Problem;
use platform::Tx;
use platform::web::{Cx, View};

use super::reading::{self, Reader, Section};
use crate::room::{Key, access as door};

/// The part of the page of a gathering.
pub const PAGE: PagePart = PagePart {
    spot: Spot::Doings,
    read,
};

struct Remains(Option<Section>);

#[derive(Template)]
#[template(path = "record/_on_page.html")]
struct Html<'a> {
    v: &'a View,
    path: &'a str,
    html: String,
}

impl Part for Remains {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        let Some(section) = self.0.as_ref().filter(|section| !section.parts.is_empty()) else {
            return Ok(String::new());
        };
        let html = Html {
            v,
            path: &section.path,
            html: reading::section(v, section)?,
        };
        html.render()
            .map_err(|cause| Problem::fault("draw what was said live", cause))
    }
}

fn read(tx: &mut Tx, cx: &Cx, seen: &Seen) -> Read {
    if !super::access::is_over(tx, &seen.gathering)? {
        return Ok(Box::new(Remains(None)));
    }
    let is_seated = match door::own_seat(tx, &Key::of(cx)?) {
        Ok(_) => true,
        Err(Problem::Missing) => false,
        Err(problem) => return Err(problem),
    };
    let reader = Reader {
        holds: seen.may_hold(),
        is_seated,
    };
    let section = reading::read(tx, &seen.gathering, reader, |_| 1)?;
    Ok(Box::new(Remains(section)))
}
