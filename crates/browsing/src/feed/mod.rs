//! The same sheets for programs: a feed, a table, a map, a calendar, linked data; at the address that asks, or at that of
//! a view.
//!
//! Always true:
//! - what is in them is published, and of fields that whoever asks may read;
//! - a cell that a spreadsheet would reckon with is made plain text;
//! - what did not change is not sent again.
//!
//! Deliberately absent: drafts, and whole texts in feeds. Whoever reads the beginning opens the sheet.

mod atom;
mod csv;
mod days;
mod linked;
mod pages;
mod points;
#[cfg(test)]
mod tests;

use platform::Install;

/// A format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// A feed of what is new (RFC 4287).
    Atom,
    /// A table (RFC 4180).
    Csv,
    /// Points on a map (RFC 7946).
    GeoJson,
    /// Days (RFC 5545).
    Calendar,
    /// Linked data (JSON-LD 1.1, with the words of schema.org).
    Linked,
}

impl Format {
    /// Every format, as they are offered.
    pub(crate) const ALL: [Format; 5] = [
        Format::Atom,
        Format::Csv,
        Format::GeoJson,
        Format::Calendar,
        Format::Linked,
    ];

    /// The word in addresses.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Format::Atom => "atom",
            Format::Csv => "csv",
            Format::GeoJson => "geojson",
            Format::Calendar => "ics",
            Format::Linked => "jsonld",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Format::ALL.into_iter().find(|format| format.word() == word)
    }

    const fn kind(self) -> &'static str {
        match self {
            Format::Atom => "application/atom+xml; charset=utf-8",
            Format::Csv => "text/csv; charset=utf-8",
            Format::GeoJson => "application/geo+json",
            Format::Calendar => gatherings::time::file::KIND,
            Format::Linked => "application/ld+json",
        }
    }
}

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.get("/spaces/{space}/sheets/as/{format}", pages::of_space)
        .get("/spaces/{space}/views/{view}/as/{format}", pages::of_view);
}
