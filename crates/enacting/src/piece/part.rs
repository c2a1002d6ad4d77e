//! On the page of a role, to the group, what was handed in last.

use askama::Template;
use kernel::Problem;
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use spaces::part::{RolePart, RoleSpot};
use spaces::space::access::Seen;

use super::pages::{self, Shown};
use super::store;
use crate::access;

/// The part.
pub(super) const PART: RolePart = RolePart {
    spot: RoleSpot::Below,
    read,
};

struct Handed {
    shown: Vec<Shown>,
    slug: String,
}

#[derive(Template)]
#[template(path = "piece/_handed.html")]
struct Drawn<'a> {
    v: &'a View,
    shown: &'a [Shown],
    slug: &'a str,
}

fn read(tx: &mut Tx, cx: &Cx, seen: &Seen, key: &str) -> Read {
    if !access::is_of_the_group(seen) {
        return Ok(Box::new(Nothing));
    }
    let given = store::of_role(tx, seen.space.id, key)?;
    let made = store::makers(tx, seen.space.id, &given)?;
    Ok(Box::new(Handed {
        shown: pages::shown(seen, given, &made, &cx.view()),
        slug: seen.space.slug.clone(),
    }))
}

impl Part for Handed {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.shown.is_empty() {
            return Ok(String::new());
        }
        drawn(&Drawn {
            v,
            shown: &self.shown,
            slug: &self.slug,
        })
    }
}
