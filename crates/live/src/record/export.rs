//! The record as files: data for programs, a text for people.

use gatherings::gathering::Gathering;
use kernel::Problem;
use platform::Tx;
use platform::calendar::Calendar;
use platform::web::View;
use serde_json::{Map, Value, json};

use super::reading::{By, Entry, chapters, entries};

/// The whole record: its chapters with what stands in them.
pub type Whole = Vec<(&'static str, Vec<Entry>)>;

/// Reads all of it.
///
/// # Errors
/// When the store refuses.
pub fn whole(tx: &mut Tx, gathering: &Gathering) -> Result<Whole, Problem> {
    chapters()
        .map(|chapter| {
            Ok((
                chapter.word,
                entries(tx, gathering.id, chapter, 0, i64::from(i32::MAX))?,
            ))
        })
        .collect()
}

fn name(v: &View, by: &By) -> String {
    match by {
        By::Name(name) => name.clone(),
        By::Someone => v.t("live-somebody").to_owned(),
    }
}

fn label(v: &View, entry: &Entry) -> Option<String> {
    entry
        .label
        .as_ref()
        .map(|(message, what)| v.t1(message, "what", what))
}

/// As JSON. Hours are UTC; whoever is not named has none.
pub fn json(v: &View, gathering: &Gathering, whole: &Whole) -> String {
    let one = |entry: &Entry| {
        let mut all = Map::new();
        if let Some(at) = entry.at {
            all.insert("at".into(), Calendar::machine(at).into());
        }
        if let Some(label) = label(v, entry) {
            all.insert("what".into(), label.into());
        }
        if let Some(By::Name(name)) = &entry.by {
            all.insert("by".into(), name.as_str().into());
        }
        if let Some(second) = entry.second {
            all.insert("second".into(), second.into());
        }
        all.insert("text".into(), entry.said(v).into());
        Value::Object(all)
    };
    let chapters: Map<String, Value> = whole
        .iter()
        .map(|(word, entries)| ((*word).to_owned(), entries.iter().map(one).collect()))
        .collect();
    let record = json!({
        "version": 1,
        "gathering": gathering.uid.to_string(),
        "title": gathering.title,
        "starts": Calendar::machine(gathering.starts),
        "ends": Calendar::machine(gathering.ends),
        "chapters": chapters,
    });
    format!("{record:#}\n")
}

/// As Markdown.
pub fn text(v: &View, gathering: &Gathering, whole: &Whole) -> String {
    let when = gatherings::gathering::time_in_words(v.languages(), v.language, gathering);
    let mut text = format!("# {}\n\n{when}\n", plain(&gathering.title));
    for (word, entries) in whole.iter().filter(|(_, entries)| !entries.is_empty()) {
        text.push_str(&format!("\n## {}\n\n", v.word("record-chapter", word)));
        for entry in entries {
            let clock = entry.at.map(|at| v.clock(&gathering.zone, at));
            let who = entry.by.as_ref().map(|by| format!("**{}**", plain(&name(v, by))));
            let head: Vec<String> = [clock, label(v, entry), who].into_iter().flatten().collect();
            let said = plain(&entry.said(v)).replace('\n', "\n  ");
            let colon = if said.is_empty() || head.is_empty() {
                ""
            } else {
                ": "
            };
            text.push_str(&format!("- {}{colon}{said}\n", head.join(" ")));
        }
    }
    text
}

/// What people typed makes no headings and no links.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        if "\\`*_[]<>#|".contains(letter) {
            plain.push('\\');
        }
        plain.push(letter);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_was_typed_stays_what_was_typed() {
        assert_eq!(plain("# <b>*oui*</b>"), "\\# \\<b\\>\\*oui\\*\\</b\\>");
    }
}
