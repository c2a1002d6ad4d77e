//! On the page of a project: the way to its growth.

use askama::Template;
use kernel::{Module, Problem, Uid};
use learning::project::Seen;
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};

struct Way {
    uid: Uid,
    is_mine: bool,
}

#[derive(Template)]
#[template(path = "project/part.html")]
struct Shown<'a> {
    v: &'a View,
    uid: Uid,
    is_mine: bool,
}

impl Part for Way {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&Shown {
            v,
            uid: self.uid,
            is_mine: self.is_mine,
        })
    }
}

/// No query: what is there to see is read on its own page.
pub fn read(_tx: &mut Tx, _cx: &Cx, seen: &Seen) -> Read {
    let shape = &seen.training.space.space.shape;
    if !shape.has(Module::Framework) || shape.trame.framework.skills.is_empty() {
        return Ok(Box::new(Nothing));
    }
    Ok(Box::new(Way {
        uid: seen.project.uid,
        is_mine: seen.is_mine(),
    }))
}
