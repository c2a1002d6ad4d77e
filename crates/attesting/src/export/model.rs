//! What a file looks like: its columns and the way it is written. And what people say of themselves for it.

use kernel::{Instant, Problem};
use serde::{Deserialize, Serialize};

/// The columns that ship, as an example.
const EXAMPLE: &str = include_str!("example.json");
/// The most columns that a file has.
pub const COLUMNS: usize = 28;

macro_rules! chosen {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$word_doc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every word, in the order in which a form shows them.
            pub const ALL: &[$name] = &[$($name::$variant,)+];

            /// The word, as stored and in forms.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// Finds the word, or nothing.
            pub fn from_word(word: &str) -> Option<Self> {
                $name::ALL.iter().copied().find(|each| each.word() == word)
            }
        }
    };
}

chosen! {
    /// What stands in a column.
    Field {
        /// A text that is the same in every row: a number of the administration, most often.
        Fixed = "fixed",
        /// The number by which an administration knows somebody; off unless the space switched it on.
        Identifier = "identifier",
        /// How they are addressed.
        Civility = "civility",
        /// Their family name.
        FamilyName = "family_name",
        /// Their given name.
        GivenName = "given_name",
        /// The name that they go by here.
        Name = "name",
        /// Their address at work.
        Mail = "mail",
        /// Their corps or grade.
        Corps = "corps",
        /// Their discipline.
        Discipline = "discipline",
        /// The code of their institution (UAI).
        EstablishmentCode = "establishment_code",
        /// Its name.
        Establishment = "establishment",
        /// Its town.
        Town = "town",
        /// What the line is.
        Title = "title",
        /// Where the line comes from.
        Source = "source",
        /// Whether it was on site, from afar, or both.
        Modality = "modality",
        /// Where it was.
        Place = "place",
        /// Its first day.
        FirstDay = "first_day",
        /// Its last day.
        LastDay = "last_day",
        /// Its hours, as a number with a fraction.
        Hours = "hours",
        /// The same in whole minutes.
        Minutes = "minutes",
        /// That they were there.
        Status = "status",
        /// What the line is called here, so that it is known again.
        Reference = "reference",
    }
}

chosen! {
    /// What stands between cells.
    Separator {
        /// As programs set to French expect.
        Semicolon = "semicolon",
        /// As others do.
        Comma = "comma",
        /// A tabulation.
        Tab = "tab",
        /// A bar.
        Bar = "bar",
    }
}

impl Separator {
    /// The sign.
    pub const fn sign(self) -> char {
        match self {
            Separator::Semicolon => ';',
            Separator::Comma => ',',
            Separator::Tab => '\t',
            Separator::Bar => '|',
        }
    }
}

chosen! {
    /// How signs become bytes.
    Encoding {
        /// UTF-8.
        Utf8 = "utf-8",
        /// The same, with the mark that some spreadsheets need.
        Utf8Marked = "utf-8-marked",
        /// ISO-8859-1.
        Latin = "iso-8859-1",
        /// Windows-1252.
        Windows = "windows-1252",
    }
}

chosen! {
    /// How a day is written.
    Dates {
        /// 31/12/2026
        Slashes = "slashes",
        /// 2026-12-31
        Iso = "iso",
        /// 31.12.2026
        Dots = "dots",
        /// 20261231
        Digits = "digits",
    }
}

chosen! {
    /// What stands before a fraction.
    Decimals {
        /// 1,5
        Comma = "comma",
        /// 1.5
        Point = "point",
    }
}

/// A column: its head, what stands in it, and the text of a fixed one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// What stands in it.
    pub field: Field,
    /// The text of a fixed one.
    #[serde(default)]
    pub text: String,
}

/// How a space writes its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// What stands between cells.
    pub separator: Separator,
    /// How signs become bytes.
    pub encoding: Encoding,
    /// How a day is written.
    pub dates: Dates,
    /// What stands before a fraction.
    pub decimals: Decimals,
    /// Whether the first row says what stands below.
    pub heads: bool,
    /// Whether the number of an administration may be asked for.
    pub identifier: bool,
    /// How often it was changed; 0 for the example.
    pub version: i64,
}

impl Mapping {
    /// The example that ships.
    ///
    /// # Errors
    /// A fault when it cannot be read, which a test would find.
    pub fn example() -> Result<Self, Problem> {
        Ok(Mapping {
            columns: columns(EXAMPLE)?,
            separator: Separator::Semicolon,
            encoding: Encoding::Windows,
            dates: Dates::Slashes,
            decimals: Decimals::Comma,
            heads: true,
            identifier: false,
            version: 0,
        })
    }

    /// Whether a column has this in it; the number of an administration only where it is switched on.
    pub fn asks(&self, field: Field) -> bool {
        let there = self.columns.iter().any(|column| column.field == field);
        there && (field != Field::Identifier || self.identifier)
    }
}

/// Columns, as stored.
pub fn columns(text: &str) -> Result<Vec<Column>, Problem> {
    serde_json::from_str(text).map_err(|cause| Problem::fault("read the columns of a file", cause))
}

/// What somebody says of themselves for a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// How they are addressed.
    pub civility: String,
    /// Their family name.
    pub family_name: String,
    /// Their given name.
    pub given_name: String,
    /// Their address at work.
    pub mail: String,
    /// Their corps or grade.
    pub corps: String,
    /// Their discipline.
    pub discipline: String,
    /// The code of their institution.
    pub establishment_code: String,
    /// Its name.
    pub establishment: String,
    /// Its town.
    pub town: String,
}

/// A row of a file, before it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What the line is called here.
    pub reference: String,
    /// Where it comes from.
    pub source: String,
    /// What it is.
    pub title: String,
    /// When it began.
    pub starts: Instant,
    /// When it ended.
    pub ends: Instant,
    /// For how long.
    pub minutes: i64,
    /// The name that its person goes by.
    pub name: String,
    /// What they say of themselves.
    pub details: Details,
    /// The number by which an administration knows them.
    pub identifier: String,
    /// Whether it was on site or from afar; empty when it was no gathering.
    pub modality: String,
    /// Where it was.
    pub place: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_can_be_read_and_asks_for_no_number_of_an_administration() {
        let example = Mapping::example().unwrap();
        assert!(example.columns.len() <= COLUMNS);
        assert!(!example.asks(Field::Identifier) && !example.identifier);
        assert!(example.asks(Field::FamilyName));
    }
}
