//! On everyone’s own home: who asks them to look, and what they were told.

use askama::Template;
use kernel::Problem;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};

use super::store::{self, Waiting};

struct Awaiting {
    looks: Vec<Waiting>,
    answers: Vec<Waiting>,
}

#[derive(Template)]
#[template(path = "look/home.html")]
struct Shown<'a> {
    v: &'a View,
    looks: &'a [Waiting],
    answers: &'a [Waiting],
}

impl Part for Awaiting {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&Shown {
            v,
            looks: &self.looks,
            answers: &self.answers,
        })
    }
}

/// Reads it, in two queries.
pub fn read(tx: &mut Tx, _cx: &Cx, actor: &Actor) -> Read {
    let looks = store::to_look_at(tx, actor.id)?;
    let answers = store::to_answer(tx, actor.id)?;
    if looks.is_empty() && answers.is_empty() {
        return Ok(Box::new(Nothing));
    }
    Ok(Box::new(Awaiting { looks, answers }))
}
