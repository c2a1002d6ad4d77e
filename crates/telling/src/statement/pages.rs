//! The statements of a project, side by side.

use askama::Template;
use kernel::{Instant, Uid};
use platform::markdown;
use platform::web::{Cx, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::{self, Head};

use super::meeting::{self, Window};
use super::model::{Statement, VOICES, Written};
use super::store;
use crate::circle::{self, What};
use crate::project::access as project_access;
use crate::project::top::Top;

/// One of the things that a statement says.
pub struct Voice {
    /// The word of its message.
    pub word: String,
    /// The sentences that were kept.
    pub lines: Vec<String>,
    /// What was written, as HTML.
    pub html: String,
}

impl Voice {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.html.is_empty()
    }
}

/// The four things that a statement says, in their order; those that say nothing too, so that columns stand in line.
pub fn voices(written: &Written) -> Vec<Voice> {
    let voice = |voice: &str| {
        let (text, lines) = written.voice(voice);
        Voice {
            word: voice.replace('_', "-"),
            lines: lines.to_vec(),
            html: markdown::html(text),
        }
    };
    VOICES.into_iter().map(voice).collect()
}

/// A meeting with what was stated at it.
struct Column {
    key: String,
    name: String,
    begins: Option<Instant>,
    statement: Option<Statement>,
    voices: Vec<Voice>,
    reach: String,
    may_write: bool,
    is_ahead: bool,
}

#[derive(Template)]
#[template(path = "statement/index.html")]
struct Index {
    v: View,
    head: Head,
    top: Top,
    columns: Vec<Column>,
    has_dates: bool,
}

/// GET /projects/{project}/statements
pub async fn index(cx: Cx) -> Handled {
    let uid: Uid = cx.at("project")?;
    let (seen, crumbs, statements) = cx
        .read(move |tx| {
            let seen = project_access::to_see(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.training.id())?;
            let statements = store::of_project(tx, &seen)?;
            Ok((seen, crumbs, statements))
        })
        .await?;
    let v = cx.view();
    let writes = seen.is_mine() && seen.training.space.belongs();
    let meetings = meeting::all(&seen.training);
    let mut left = statements;
    let mut columns = Vec::new();
    for each in &meetings {
        let window = meeting::window_of(&meetings, &each.key, v.now());
        let place = left.iter().position(|statement| statement.meeting == each.key);
        let statement = place.map(|place| left.remove(place));
        let stated = statement.as_ref().map(|statement| statement.stated);
        let name = said(&each.name, v.language).text.to_owned();
        columns.push(Column {
            begins: Some(each.begins),
            may_write: writes && window.is_some_and(|window| meeting::may_write(window, stated, v.now())),
            is_ahead: window == Some(Window::Ahead),
            ..column(&v, each.key.clone(), name, statement)
        });
    }
    // The program may have lost a meeting since, and what was said at it stays.
    for statement in left {
        let name = v.t1("statement-of-day", "day", v.day(statement.stated));
        columns.push(column(&v, statement.meeting.clone(), name, Some(statement)));
    }
    let page = Index {
        head: Head::new(&v, &seen.training.space, crumbs, "projects"),
        top: Top::of(&seen, "statements"),
        has_dates: !meetings.is_empty(),
        columns,
        v,
    };
    Reply::page(&page)
}

fn column(v: &View, key: String, name: String, statement: Option<Statement>) -> Column {
    let written = statement.as_ref().map(|statement| &statement.written);
    Column {
        key,
        name,
        begins: None,
        voices: written.map_or_else(Vec::new, voices),
        reach: written.map_or_else(String::new, |written| circle::title(v, What::Told, written.reach)),
        statement,
        may_write: false,
        is_ahead: false,
    }
}
