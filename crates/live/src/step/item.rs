//! The step that goes on, as everybody sees it.

use askama::Template;
use gatherings::duty;
use gatherings::gathering::Gathering;
use gatherings::run_sheet::{self, Step};
use kernel::{Instant, Language, Problem};
use platform::Tx;
use serde::{Deserialize, Serialize};

use super::course::{self, Course, State};
use super::sheet::SheetItem;
use crate::event::{Eye, Item, Kind, bodies, draw, render};
use crate::room;

/// Words in each language, since duties are called differently in each.
pub type Said = Vec<(String, String)>;

/// What is said in a language, or nothing.
pub(super) fn in_language(said: &Said, language: Language) -> &str {
    let found = said.iter().find(|(word, _)| word == language.word());
    found.map_or("", |(_, text)| text.as_str())
}

/// The step that goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Now {
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
    /// When it began, in milliseconds since 1970, UTC.
    pub began: i64,
    /// When it is meant to end, likewise.
    pub ends: i64,
}

/// The step that comes next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Next {
    /// What people call it.
    pub name: String,
    /// Who speaks, in each language.
    pub who: Said,
    /// How many minutes it is meant to last.
    pub minutes: i64,
}

/// A step of the strip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What people call it.
    pub name: String,
    /// How many minutes it is meant to last, with those that were added.
    pub minutes: i64,
    /// `coming`, `running`, `done`, `skipped`.
    pub state: String,
}

/// Where the session stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepItem {
    /// The step that goes on.
    pub now: Option<Now>,
    /// The one that comes next.
    pub next: Option<Next>,
    /// The whole sheet; empty unless everybody may read it.
    pub parts: Vec<Part>,
    /// Whether the closing time has come.
    pub closing: bool,
    /// Whether every step is done.
    pub is_over: bool,
    /// Whether the room is over: nothing is led until it is opened again.
    #[serde(default)]
    pub is_closed: bool,
}

/// What everybody sees, and what those who hold the room do.
///
/// # Errors
/// When the store refuses.
pub(super) fn both(tx: &mut Tx, gathering: &Gathering) -> Result<(StepItem, SheetItem), Problem> {
    let is_open = run_sheet::is_open(tx, gathering.id)?;
    let course = course::read(tx, gathering.id)?;
    let mut duties = Vec::new();
    if course.steps.iter().any(|step| step.text.duty.is_some()) {
        for language in Language::ALL {
            duties.push((*language, duty::names_of(tx, gathering, *language)?));
        }
    }
    let who = |step: &Step| who(step, &duties);
    let is_closed = room::is_over(tx, gathering.id)?;
    let mut step = StepItem::of(&course, is_open == Some(true), &who);
    let mut sheet = SheetItem::of(&course, is_open.is_some(), &who);
    (step.is_closed, sheet.is_closed) = (is_closed, is_closed);
    Ok((step, sheet))
}

type Duties = Vec<(Language, Vec<(String, String)>)>;

/// Who speaks: the host, whoever has the duty, and what was written of it.
fn who(step: &Step, duties: &Duties) -> Said {
    let text = |language: &Language| {
        let known = duties.iter().find(|(known, _)| known == language);
        let duty = step.text.duty.as_ref().zip(known);
        let duty = duty.and_then(|(key, (_, names))| names.iter().find(|(known, _)| known == key));
        let parts = [
            step.host_name.as_str(),
            duty.map_or("", |(_, name)| name.as_str()),
            step.text.speaker.as_str(),
        ];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        (language.word().to_owned(), parts.join(", "))
    };
    Language::ALL.iter().map(text).collect()
}

impl StepItem {
    fn of(course: &Course, is_open: bool, who: &dyn Fn(&Step) -> Said) -> Self {
        let now = |step: &Step| {
            let (began, ends) = step.started.zip(course.ends(step))?;
            Some(Now {
                id: step.uid.to_string(),
                name: step.text.name.clone(),
                who: who(step),
                minutes: step.text.minutes,
                extended: course.led(step).extended,
                began: began.milliseconds(),
                ends: ends.milliseconds(),
            })
        };
        let next = |step: &Step| Next {
            name: step.text.name.clone(),
            who: who(step),
            minutes: step.text.minutes + course.led(step).extended,
        };
        let part = |step: &Step| Part {
            name: step.text.name.clone(),
            minutes: step.text.minutes + course.led(step).extended,
            state: course.state(step).word().into(),
        };
        StepItem {
            now: course.running().and_then(now),
            next: course.next().map(next),
            parts: course.steps.iter().filter(|_| is_open).map(part).collect(),
            closing: course.is_closing(),
            is_over: course.is_over(),
            is_closed: false,
        }
    }

    /// Whether something is left to read of it in a room that is over: hosts have the sheet.
    fn is_left(&self, eye: &Eye) -> bool {
        !eye.is_host() && (self.closing || !self.parts.is_empty())
    }

    fn is_empty(&self) -> bool {
        self.now.is_none() && self.next.is_none() && self.parts.is_empty() && !self.is_over
    }
}

#[derive(Template)]
#[template(path = "step/_step.html")]
struct Html<'a> {
    eye: &'a Eye,
    step: &'a StepItem,
    /// When the step that goes on is meant to end, on the clock.
    until: String,
}

impl Html<'_> {
    fn said<'a>(&self, said: &'a Said) -> &'a str {
        in_language(said, self.eye.v.language)
    }

    /// The step from which the buttons are pressed.
    fn from(&self) -> &str {
        self.step.now.as_ref().map_or("", |now| now.id.as_str())
    }

    /// By how many minutes one makes a step longer.
    fn more(&self) -> [i64; 3] {
        [2, 5, 10]
    }

    fn is(&self, part: &Part, state: State) -> bool {
        part.state == state.word()
    }
}

impl Item for StepItem {
    const KIND: &'static str = "step";

    fn id(&self) -> String {
        "step".into()
    }

    fn order(&self) -> String {
        String::new()
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if self.is_empty() || self.is_closed && !self.is_left(eye) {
            return Ok(None);
        }
        let until = self.now.as_ref().map(|now| Instant::from_milliseconds(now.ends));
        render(&Html {
            until: until.map_or_else(String::new, |ends| eye.v.clock(&eye.zone, ends)),
            eye,
            step: self,
        })
    }
}

/// See [`StepItem`].
pub const KIND: Kind = Kind {
    word: StepItem::KIND,
    list: |tx, entered| bodies(&[both(tx, &entered.gathering)?.0]),
    draw: draw::<StepItem>,
};
