//! The run sheet as those who hold the room lead it.

use askama::Template;
use gatherings::run_sheet::Step;
use kernel::{Instant, Problem};
use serde::{Deserialize, Serialize};

use super::course::{Course, State};
use super::item::{Said, both, in_language};
use crate::event::{Eye, Item, Kind, bodies, draw, render};

/// A step, with what the team reads of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its identifier.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Who speaks, in each language.
    pub who: Said,
    /// How many minutes were planned.
    pub minutes: i64,
    /// How many were added.
    pub extended: i64,
    /// `coming`, `running`, `done`, `skipped`.
    pub state: String,
    /// When it began, in milliseconds since 1970, UTC.
    pub began: Option<i64>,
    /// What it really took, in minutes.
    pub real: Option<i64>,
    /// How it is done.
    pub method: String,
    /// What must be at hand.
    pub material: String,
    /// What to do if it does not work.
    pub fallback: String,
    /// The steps that it may pass, before and after.
    pub before: Option<String>,
    /// See `before`.
    pub after: Option<String>,
}

/// The sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetItem {
    /// Whether there is one.
    pub is_there: bool,
    /// Its steps.
    pub rows: Vec<Row>,
    /// Whether something can be taken back: a step goes on, or one was done.
    pub has_begun: bool,
    /// The step that goes on.
    pub running: Option<String>,
    /// Whether the room is over: nothing is led until it is opened again.
    #[serde(default)]
    pub is_closed: bool,
}

impl SheetItem {
    pub(super) fn of(course: &Course, is_there: bool, who: &dyn Fn(&Step) -> Said) -> Self {
        let uid = |step: &Step| step.uid.to_string();
        let row = |step: &Step| Row {
            id: uid(step),
            name: step.text.name.clone(),
            who: who(step),
            minutes: step.text.minutes,
            extended: course.led(step).extended,
            state: course.state(step).word().into(),
            began: step.started.map(Instant::milliseconds),
            real: step.real(),
            method: step.text.method.clone(),
            material: step.text.material.clone(),
            fallback: step.text.fallback.clone(),
            before: course.neighbour(step, true).map(uid),
            after: course.neighbour(step, false).map(uid),
        };
        SheetItem {
            is_there,
            rows: course.steps.iter().map(row).collect(),
            has_begun: course.running().is_some() || course.former().is_some(),
            running: course.running().map(uid),
            is_closed: false,
        }
    }
}

#[derive(Template)]
#[template(path = "step/_sheet.html")]
struct Html<'a> {
    eye: &'a Eye,
    sheet: &'a SheetItem,
}

impl Html<'_> {
    fn said<'a>(&self, said: &'a Said) -> &'a str {
        in_language(said, self.eye.v.language)
    }

    fn from(&self) -> &str {
        self.sheet.running.as_deref().unwrap_or_default()
    }

    fn is(&self, row: &Row, state: State) -> bool {
        row.state == state.word()
    }

    fn may_change(&self, row: &Row) -> bool {
        !self.sheet.is_closed && (self.is(row, State::Coming) || self.is(row, State::Skipped))
    }

    fn clock(&self, row: &Row) -> String {
        let began = row.began.map(Instant::from_milliseconds);
        began.map_or_else(String::new, |began| self.eye.v.clock(&self.eye.zone, began))
    }
}

impl Item for SheetItem {
    const KIND: &'static str = "sheet";

    fn id(&self) -> String {
        "sheet".into()
    }

    fn order(&self) -> String {
        String::new()
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if !eye.is_host() {
            return Ok(None);
        }
        render(&Html { eye, sheet: self })
    }
}

/// See [`SheetItem`].
pub const SHEET: Kind = Kind {
    word: SheetItem::KIND,
    list: |tx, entered| {
        if !entered.is_host {
            return Ok(Vec::new());
        }
        bodies(&[both(tx, &entered.gathering)?.1])
    },
    draw: draw::<SheetItem>,
};
