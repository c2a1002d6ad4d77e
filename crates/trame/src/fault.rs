//! One fault, where it is, and how it is said.

use std::fmt;

use crate::{File, What};

/// Something wrong with a trame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, as named in the folder or the archive; empty when it is about the whole.
    pub file: String,
    /// The line, from 1; 0 when it is about the file as a whole.
    pub line: u32,
    /// The character in the line, from 1; 0 when it is about the file as a whole.
    pub column: u32,
    /// Which value, for a form that must show the fault beside its field: `role.2.name.fr`, counted from 0.
    pub place: String,
    /// What is wrong, and what was expected.
    pub what: What,
}

impl Fault {
    /// A fault of a file as a whole.
    pub(crate) fn of_file(file: impl Into<String>, what: What) -> Self {
        Fault {
            file: file.into(),
            line: 0,
            column: 0,
            place: String::new(),
            what,
        }
    }

    /// A fault at a place of a text, counted in bytes from its beginning.
    pub(crate) fn at(file: File, text: &str, offset: usize, place: &str, what: What) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        Fault {
            file: file.name(),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
            place: place.to_owned(),
            what,
        }
    }

    /// The message: an identifier in `words/fr.ftl` and `words/en.ftl`.
    pub const fn message(&self) -> &'static str {
        self.what.message()
    }

    /// Values for the message's places, by name.
    pub fn values(&self) -> Vec<(&'static str, String)> {
        self.what.values()
    }

    /// The order in which faults are shown: by file, then by place in it.
    pub(crate) fn rank(&self) -> (Option<File>, String, u32, u32) {
        (
            File::from_name(&self.file),
            self.file.clone(),
            self.line,
            self.column,
        )
    }
}

/// The English messages: what a terminal shows is what a page shows.
const ENGLISH: &str = include_str!("../words/en.ftl");

/// In English, for terminals: `roles.toml:12:3: …, expected …`.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.file.is_empty() {
            // A hostile archive chooses its names: none may reach a terminal as it is.
            write!(f, "{}", self.file.escape_debug())?;
            if self.line > 0 {
                write!(f, ":{}:{}", self.line, self.column)?;
            }
            f.write_str(": ")?;
        }
        let start = format!("{} = ", self.message());
        let said = ENGLISH
            .lines()
            .find_map(|line| line.strip_prefix(&start))
            .unwrap_or(self.message());
        let values = self.values();
        let mut rest = said;
        // Filled from left to right, so that a value with braces in it is never filled again.
        while let Some((before, after)) = rest.split_once("{ $") {
            let (name, next) = after.split_once(" }").unwrap_or((after, ""));
            f.write_str(before)?;
            if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
                f.write_str(value)?;
            }
            rest = next;
        }
        f.write_str(rest)
    }
}
