//! The replay on the page of the gathering.

use askama::Template;
use gatherings::gathering::access::Seen;
use gatherings::part::{Part, Read};
use kernel::Problem;
use platform::Tx;
use platform::web::{Cx, Reply, View, drawn};

use super::parts::{Parts, Shows};
use gatherings::question::{self, Line};

/// What the page shows.
struct Shown {
    frame: Heading,
    replay: Parts,
    questions: Vec<Line>,
}

/// The gathering, as the template names it.
struct Heading {
    uid: String,
    title: String,
}

#[derive(Template)]
#[template(path = "replay/_parts.html")]
struct Drawn<'a> {
    v: &'a View,
    frame: &'a Heading,
    replay: &'a Parts,
    questions: &'a [Line],
}

impl Part for Shown {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&Drawn {
            v,
            frame: &self.frame,
            replay: &self.replay,
            questions: &self.questions,
        })
    }

    fn let_in(&self, reply: Reply) -> Reply {
        self.replay.let_in(reply)
    }
}

/// For whoever sees the gathering.
pub(super) fn part(tx: &mut Tx, cx: &Cx, seen: &Seen) -> Read {
    let gathering = &seen.gathering;
    Ok(Box::new(Shown {
        frame: Heading {
            uid: gathering.uid.to_string(),
            title: gathering.title.clone(),
        },
        replay: Parts::of(tx, seen, Shows::of(cx))?,
        questions: question::published(tx, gathering.id)?,
    }))
}
