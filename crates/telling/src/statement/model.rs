//! A statement.

use kernel::{Instant, Problem, Uid};
use learning::Reach;
use platform::db::{FromRow, Row};
use platform::web::View;
use spaces::shape::said;
use spaces::space::Member;
use trame::Words;

use crate::excerpt;

/// The four things that it says, as fields of the form.
pub const VOICES: [&str; 4] = ["to_project", "to_training", "stands", "next_step"];

/// What is written in a statement. Texts are Markdown; kept sentences are plain, one each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What the training brought to the project.
    pub to_project: String,
    /// The sentences on that which were proposed and kept.
    pub from_training: Vec<String>,
    /// What the project brought to the training.
    pub to_training: String,
    /// The sentences on that which were proposed and kept.
    pub from_project: Vec<String>,
    /// Where the project stands.
    pub stands: String,
    /// The next step.
    pub next_step: String,
    /// Who may read it.
    pub reach: Reach,
}

impl Written {
    /// What it says in one of its voices, and the sentences kept with it.
    pub fn voice(&self, voice: &str) -> (&str, &[String]) {
        match voice {
            "to_project" => (&self.to_project, &self.from_training),
            "to_training" => (&self.to_training, &self.from_project),
            "stands" => (&self.stands, &[]),
            _ => (&self.next_step, &[]),
        }
    }
}

impl FromRow for Written {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let lines = |row: &mut Row| Ok::<_, Problem>(split(&row.column::<String>()?));
        Ok(Written {
            to_project: row.column()?,
            from_training: lines(row)?,
            to_training: row.column()?,
            from_project: lines(row)?,
            stands: row.column()?,
            next_step: row.column()?,
            reach: row.column()?,
        })
    }
}

/// The sentences of a column.
fn split(column: &str) -> Vec<String> {
    column.lines().map(str::to_owned).collect()
}

/// A statement as stored.
#[derive(Debug, Clone)]
pub struct Statement {
    /// Its number.
    pub id: i64,
    /// The key of its meeting.
    pub meeting: String,
    /// What is written in it.
    pub written: Written,
    /// When it was made.
    pub stated: Instant,
    /// When it was last corrected.
    pub changed: Instant,
    /// How often it was changed, from 1.
    pub version: i64,
    /// The identifier of its project.
    pub project: Uid,
    /// The name of its project.
    pub title: String,
    /// How far its project reaches.
    pub project_reach: Reach,
    /// Who made it.
    pub author: Member,
}

impl FromRow for Statement {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Statement {
            id: row.column()?,
            meeting: row.column()?,
            written: Written::from_row(row)?,
            stated: row.column()?,
            changed: row.column()?,
            version: row.column()?,
            project: row.column()?,
            title: row.column()?,
            project_reach: row.column()?,
            author: Member::from_row(row)?,
        })
    }
}

impl Statement {
    /// Whether it was corrected since it was made.
    pub fn is_corrected(&self) -> bool {
        self.version > 1
    }
}

/// A statement in a short list.
pub struct Line {
    /// The key of its meeting.
    pub meeting: String,
    /// The beginning of what it says.
    pub gist: String,
    name: Option<Words>,
    stated: Instant,
}

impl Line {
    /// Of a statement whose meeting is called so, if the program still has it.
    pub fn of(statement: &Statement, name: Option<Words>) -> Self {
        let written = &statement.written;
        let text = Some(written.to_project.as_str()).filter(|text| !text.is_empty());
        let first = text.or(written.from_training.first().map(String::as_str));
        Line {
            meeting: statement.meeting.clone(),
            gist: excerpt::beginning(first.unwrap_or_default(), 160),
            stated: statement.stated,
            name,
        }
    }

    /// What its meeting is called, or when it was made.
    pub fn name(&self, v: &View) -> String {
        match &self.name {
            Some(name) => said(name, v.language).text.to_owned(),
            None => v.t1("statement-of-day", "day", v.day(self.stated)),
        }
    }
}
