//! What stands at the top of a cohort's home.

use askama::Template;
use kernel::{Module, Problem, Right};
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use spaces::space::Standing;
use spaces::space::access::Seen;

use crate::{application, closing, group};

/// What there is for whoever looks.
enum What {
    /// They lead.
    Leads { unread: i64, is_dated: bool },
    /// They follow it: their groups, and whether it is being closed.
    Follows {
        groups: Vec<(String, String)>,
        closes: bool,
    },
    /// They may apply.
    Applies,
}

struct Shown {
    slug: String,
    what: What,
}

/// Reads it for whoever looks.
pub fn read(tx: &mut Tx, _cx: &Cx, seen: &Seen) -> Read {
    let shape = &seen.space.shape;
    let Some(program) = shape
        .trame
        .program
        .as_ref()
        .filter(|_| shape.has(Module::Program))
    else {
        return Ok(Box::new(Nothing));
    };
    let id = seen.space.id;
    let what = if seen.has(Right::Lead) {
        What::Leads {
            unread: application::waiting(tx, id)?.unread,
            is_dated: closing::is_dated(tx, id)?,
        }
    } else if seen.belongs() && seen.standing == Standing::Member {
        let me = seen.actor.as_ref().ok_or(Problem::SignIn)?.id;
        What::Follows {
            groups: group::own(tx, id, me)?,
            closes: closing::is_near(tx, id, program)?,
        }
    } else if !seen.belongs() && application::waiting(tx, id)?.is_open {
        What::Applies
    } else {
        return Ok(Box::new(Nothing));
    };
    Ok(Box::new(Shown {
        slug: seen.space.slug.clone(),
        what,
    }))
}

#[derive(Template)]
#[template(path = "leading/part.html")]
struct Drawn<'a> {
    v: &'a View,
    slug: &'a str,
    what: &'a What,
}

impl Part for Shown {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&Drawn {
            v,
            slug: &self.slug,
            what: &self.what,
        })
    }
}
