//! A line that somebody reported and nobody has looked at, as those who hold the room see it.

use askama::Template;
use kernel::{Instant, Problem};
use serde::{Deserialize, Serialize};

use super::line::Line;
use super::store;
use crate::event::{Eye, Item, Kind, bodies, draw, render};

/// A reported line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The line.
    pub line: Line,
}

#[derive(Template)]
#[template(path = "chat/_report.html")]
struct Html<'a> {
    eye: &'a Eye,
    line: &'a Line,
    clock: String,
}

impl Item for Report {
    const KIND: &'static str = "report";

    fn id(&self) -> String {
        self.line.id.clone()
    }

    fn order(&self) -> String {
        self.line.order()
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if !eye.is_host() {
            return Ok(None);
        }
        let clock = eye.v.clock(&eye.zone, Instant::from_milliseconds(self.line.at));
        render(&Html {
            eye,
            line: &self.line,
            clock,
        })
    }
}

/// See [`Report`].
pub const REPORT: Kind = Kind {
    word: Report::KIND,
    list: |tx, entered| {
        if !entered.is_host {
            return Ok(Vec::new());
        }
        let lines = store::reported(tx, entered.gathering.id)?;
        let reports: Vec<Report> = lines.into_iter().map(|line| Report { line }).collect();
        bodies(&reports)
    },
    draw: draw::<Report>,
};
