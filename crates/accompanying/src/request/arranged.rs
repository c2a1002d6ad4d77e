//! What a space says of how it accompanies.

use kernel::Problem;
use platform::db::{FromRow, Row};

use super::model::KINDS;

/// How a space accompanies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Settings {
    pub is_open: bool,
    pub welcome: String,
    themes: String,
    kinds: String,
    /// How many days a request may wait.
    pub days: i64,
}

impl Settings {
    /// Of a space that has said nothing yet.
    pub fn silent() -> Self {
        Settings {
            is_open: false,
            welcome: String::new(),
            themes: String::new(),
            kinds: String::new(),
            days: 7,
        }
    }

    /// As somebody wrote them.
    pub fn of(is_open: bool, welcome: String, themes: &str, kinds: &str, days: i64) -> Self {
        Settings {
            is_open,
            welcome,
            themes: lines(themes).join("\n"),
            kinds: lines(kinds).join("\n"),
            days,
        }
    }

    /// What requests may be about.
    pub fn themes(&self) -> Vec<String> {
        lines(&self.themes)
    }

    /// The kinds of visit: its own, or the five.
    pub fn kinds(&self) -> Vec<String> {
        match lines(&self.kinds) {
            own if own.is_empty() => KINDS.iter().map(|kind| (*kind).to_owned()).collect(),
            own => own,
        }
    }

    /// Themes as they are typed, one a line.
    pub fn themes_text(&self) -> &str {
        &self.themes
    }

    /// Its own kinds as they are typed, one a line.
    pub fn kinds_text(&self) -> &str {
        &self.kinds
    }
}

/// Lines that say something, each once.
fn lines(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !all.iter().any(|known| known == line) {
            all.push(line.to_owned());
        }
    }
    all
}

impl FromRow for Settings {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Settings {
            is_open: row.column::<i64>()? == 1,
            welcome: row.column()?,
            themes: row.column()?,
            kinds: row.column()?,
            days: row.column()?,
        })
    }
}
