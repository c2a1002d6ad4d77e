//! What one trame changed of another, in words: for the library, and for whoever changes a plan with others.
//!
//! Deliberately absent: finding the differences, which is the format's own work (`trame::diff`).

use platform::Install;
use platform::web::View;
use trame::{Change, Field, Kind, Part, Trame};

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
        .filter(|change| change.field.is_none_or(|field| !is_digest(change.part, field)))
        .map(|change| difference(v, change))
        .collect()
}

/// Sixty-four digits by which programs know an ancestor; a reader knows it by its name and version.
fn is_digest(part: Part, field: Field) -> bool {
    (part, field.name) == (Part::Lineage, "digest")
}

/// What a field says, in the reader's language where it is written in words of the format.
fn said(v: &View, part: Part, field: Field, text: &str) -> String {
    let vocabulary = match (part, field.name) {
        (Part::Space, "joining") => "joining",
        (Part::Space, "modules") => "module",
        (Part::Space | Part::Inside, "kind") => "kind",
        (Part::Card, "languages") => "language",
        (Part::Role, "rights") => "right",
        (_, "open" | "pivot" | "reconstructed" | "repeats" | "required") => "compare-flag",
        _ => return text.to_owned(),
    };
    let words = text.split(", ").filter(|word| !word.is_empty());
    words
        .map(|word| v.word(vocabulary, word).to_owned())
        .collect::<Vec<_>>()
        .join(", ")
}

fn difference(v: &View, change: Change) -> Difference {
    let about = v.word("part", change.part.word());
    let name = change.name.in_language(v.language).0;
    let mut about = if name.is_empty() || change.key.is_empty() {
        about.to_owned()
    } else {
        format!("{about} « {name} »")
    };
    if let Some(field) = change.field {
        let language = field
            .language
            .map_or_else(String::new, |language| format!(" ({})", language.word()));
        about = format!("{about} · {}{language}", v.word("part-field", field.name));
    }
    let part = change.part;
    let joined = |leaves: Vec<trame::Leaf>| {
        // What stands in the reader's language, and what stands in none; a key says nothing to a reader.
        let own = |leaf: &trame::Leaf| {
            let (field, spoken) = (leaf.field, leaf.field.language);
            field.name != "key"
                && !is_digest(part, field)
                && spoken.is_none_or(|language| language == v.language)
        };
        leaves
            .into_iter()
            .filter(own)
            .map(|leaf| said(v, part, leaf.field, &leaf.text))
            .collect::<Vec<_>>()
            .join(" · ")
    };
    let (mark, before, after) = match change.kind {
        Kind::Added(leaves) => ("added", String::new(), joined(leaves)),
        Kind::Removed(leaves) => ("removed", joined(leaves), String::new()),
        Kind::Changed { before, after } => {
            let told = |text: Option<String>| match (change.field, text) {
                (Some(field), Some(text)) => said(v, part, field, &text),
                (_, text) => text.unwrap_or_default(),
            };
            ("changed", told(before), told(after))
        }
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
