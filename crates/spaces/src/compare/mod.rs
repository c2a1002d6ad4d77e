//! What one trame changed of another, in words: for the library, and for whoever changes a plan with others.
//!
//! Deliberately absent: finding the differences, which is the format's own work (`trame::diff`).

use platform::Install;
use platform::web::View;
use trame::{Change, Kind, Trame};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
}

/// A line of a comparison.
pub struct Difference {
    /// `added`, `removed`, `changed`: also the class.
    pub mark: &'static str,
    /// What it is about, in words.
    pub about: String,
    /// What the first says.
    pub before: String,
    /// What the second says.
    pub after: String,
}

/// What the second trame changed of the first, in words.
pub fn differences(v: &View, before: &Trame, after: &Trame) -> Vec<Difference> {
    trame::diff(before, after)
        .into_iter()
        .map(|change| difference(v, change))
        .collect()
}

fn difference(v: &View, change: Change) -> Difference {
    let part = v.word("part", change.part.word());
    let name = change.name.in_language(v.language).0;
    let mut about = if name.is_empty() || change.key.is_empty() {
        part
    } else {
        format!("{part} « {name} »")
    };
    if let Some(field) = change.field {
        let language = field
            .language
            .map_or_else(String::new, |language| format!(" ({})", language.word()));
        about = format!("{about} · {}{language}", v.word("part-field", field.name));
    }
    let joined = |leaves: Vec<trame::Leaf>| {
        // What stands in the reader's language, and what stands in none; a key says nothing to a reader.
        let own = |leaf: &trame::Leaf| {
            leaf.field.name != "key" && leaf.field.language.is_none_or(|language| language == v.language)
        };
        leaves
            .into_iter()
            .filter(own)
            .map(|leaf| leaf.text)
            .collect::<Vec<_>>()
            .join(" · ")
    };
    let (mark, before, after) = match change.kind {
        Kind::Added(leaves) => ("added", String::new(), joined(leaves)),
        Kind::Removed(leaves) => ("removed", joined(leaves), String::new()),
        Kind::Changed { before, after } => ("changed", before.unwrap_or_default(), after.unwrap_or_default()),
        Kind::Moved { from, to } => (
            "changed",
            v.tn("compare-place", place(from)),
            v.tn("compare-place", place(to)),
        ),
    };
    Difference {
        mark,
        about,
        before,
        after,
    }
}

fn place(counted: usize) -> i64 {
    i64::try_from(counted).unwrap_or(i64::MAX)
}
