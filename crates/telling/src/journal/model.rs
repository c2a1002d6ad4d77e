//! An entry of a journal.

use kernel::{Audience, Instant, Problem, Uid};
use learning::Reach;
use platform::db::{FromRow, FromValue, Row, Value};
use platform::web::View;
use spaces::space::Member;

use crate::excerpt;

/// The four parts, in the order in which they are told: what I tried, what happened, what I feel, what I make of it.
pub const PARTS: [&str; 4] = ["tried", "happened", "felt", "made"];

/// How an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Not told yet.
    Draft,
    /// Told to whom it reaches.
    Told,
    /// Taken back by its author.
    Withdrawn,
}

impl State {
    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Told => "told",
            State::Withdrawn => "withdrawn",
        }
    }
}

impl FromValue for State {
    fn from_value(value: Value) -> Option<Self> {
        let word = String::from_value(value)?;
        [State::Draft, State::Told, State::Withdrawn]
            .into_iter()
            .find(|state| state.word() == word)
    }
}

/// What is written in an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The four parts, Markdown; those that say nothing are empty.
    pub parts: [String; 4],
    /// The day of the fact, `2026-03-02`.
    pub day: String,
    /// The key of the activity for which it was written.
    pub activity: Option<String>,
    /// Who may read it.
    pub reach: Reach,
}

impl Written {
    /// Whether no part says anything.
    pub fn says_nothing(&self) -> bool {
        self.parts.iter().all(String::is_empty)
    }
}

/// An entry as stored.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The number of its project.
    pub project_id: i64,
    /// The identifier of its project.
    pub project: Uid,
    /// The name of its project: only for whom that reaches.
    pub project_title: String,
    /// How far its project reaches.
    pub project_reach: Reach,
    /// The name in addresses of the space of the cohort.
    pub space: String,
    /// What is written in it.
    pub written: Written,
    /// The parts as HTML.
    pub html: [String; 4],
    /// How it stands.
    pub state: State,
    /// When it was told.
    pub told: Option<Instant>,
    /// How often it was changed, from 1.
    pub version: i64,
    /// Who wrote it: the owner of the project.
    pub author: Member,
}

impl FromRow for Entry {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid, project_id, project) = (row.column()?, row.column()?, row.column()?, row.column()?);
        let (project_title, project_reach, space) = (row.column()?, row.column()?, row.column()?);
        let day = row.column()?;
        let mut four = || Ok::<_, Problem>([row.column()?, row.column()?, row.column()?, row.column()?]);
        let (parts, html) = (four()?, four()?);
        Ok(Entry {
            id,
            uid,
            project_id,
            project,
            project_title,
            project_reach,
            space,
            html,
            written: Written {
                parts,
                day,
                activity: row.column()?,
                reach: row.column()?,
            },
            state: row.column()?,
            told: row.column()?,
            version: row.column()?,
            author: Member::from_row(row)?,
        })
    }
}

/// How long the line is that stands for an entry in a list.
const HEADLINE: usize = 90;
const GIST: usize = 160;

impl Entry {
    /// The beginning of the first part that says something.
    pub fn headline(&self) -> String {
        let said = self.written.parts.iter().find(|part| !part.is_empty());
        said.map_or_else(String::new, |part| excerpt::headline(part, HEADLINE))
    }

    /// The parts that say something: the word of each, and its HTML.
    pub fn told_parts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = PARTS.into_iter().zip(self.html.iter().map(String::as_str));
        all.filter(|(_, html)| !html.is_empty())
    }

    /// The day of the fact in words.
    pub fn day(&self, v: &View) -> String {
        day(v, &self.written.day)
    }

    /// Whether it is a draft.
    pub fn is_draft(&self) -> bool {
        self.state == State::Draft
    }

    /// Whether it was withdrawn.
    pub fn is_withdrawn(&self) -> bool {
        self.state == State::Withdrawn
    }
}

/// A day as the calendar has it, in words.
pub fn day(v: &View, day: &str) -> String {
    let start = v.calendar().from_field(day);
    start.map_or_else(|| day.to_owned(), |start| v.day(start))
}

/// The same in two words.
pub fn short_day(v: &View, day: &str) -> String {
    let start = v.calendar().from_field(day);
    start.map_or_else(|| day.to_owned(), |start| v.short_day(start))
}

/// An entry in a short list.
pub struct Line {
    /// Its identifier.
    pub uid: Uid,
    /// The day of the fact, `2026-03-02`.
    pub date: String,
    /// Its beginning.
    pub headline: String,
    /// What comes after it.
    pub gist: String,
    /// Who told it.
    pub author: Member,
}

impl From<Entry> for Line {
    fn from(entry: Entry) -> Self {
        let mut said = entry.written.parts.iter().filter(|part| !part.is_empty()).skip(1);
        Line {
            uid: entry.uid,
            headline: entry.headline(),
            gist: said
                .next()
                .map_or_else(String::new, |part| excerpt::beginning(part, GIST)),
            date: entry.written.day,
            author: entry.author,
        }
    }
}

impl Line {
    /// The day of the fact in words.
    pub fn day(&self, v: &View) -> String {
        day(v, &self.date)
    }
}

/// Who may see the trace of something that reaches so far: never more than may read it.
pub fn audience(reach: Reach) -> Audience {
    match reach {
        Reach::Own | Reach::Group => Audience::Own,
        Reach::Cohort => Audience::Space,
        Reach::Everyone => Audience::Public,
    }
}
