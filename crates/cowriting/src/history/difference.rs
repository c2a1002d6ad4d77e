//! What differs between two versions, word by word, and who put it there.

use platform::difference::{self, Pieces};
use writing::{Who, length, pieces};

use super::Version;

/// How much of what stayed is shown around what changed, in letters.
const AROUND: usize = 160;

/// A stretch of the difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    /// In both.
    Stayed(String),
    /// In both, and not shown.
    Skipped,
    /// In the later one alone, with who wrote it.
    Put(String, Author),
    /// In the earlier one alone.
    Gone(String),
}

/// Who wrote a stretch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// Their name; empty when it is not known, or once they left.
    pub name: String,
    /// One of six tones.
    pub tone: i64,
}

/// Who wrote each stretch of a version.
pub fn stretches(version: &Version, writers: &[(i64, Who)]) -> Vec<(String, Author)> {
    let mut stretches: Vec<(String, Author)> = Vec::new();
    let units: Vec<u16> = version.text.encode_utf16().collect();
    let mut at = 0;
    for (many, writer) in &version.runs {
        let part = units.get(at..at + many).unwrap_or_default();
        at += many;
        let text = String::from_utf16_lossy(part);
        let author = author(*writer, writers);
        match stretches.last_mut() {
            Some((said, last)) if *last == author => said.push_str(&text),
            _ => stretches.push((text, author)),
        }
    }
    if version.runs.is_empty() && !version.text.is_empty() {
        stretches.push((version.text.clone(), author(None, writers)));
    }
    stretches
}

fn author(writer: Option<i64>, writers: &[(i64, Who)]) -> Author {
    let who = writers
        .iter()
        .find(|(id, _)| Some(*id) == writer)
        .map(|(_, who)| who);
    let tone = who
        .and_then(|who| who.person)
        .map_or(1, |person| person.number() % 6 + 1);
    Author {
        name: who.map_or_else(String::new, |who| who.name.clone()),
        tone,
    }
}

/// What became of `old` in `new`.
pub fn between(old: &Version, new: &Version, writers: &[(i64, Who)]) -> Vec<Stretch> {
    let (before, after) = (pieces(&old.text), pieces(&new.text));
    let authors = stretches(new, writers);
    let mut found = Vec::new();
    let mut at = 0;
    for stretch in difference::between(Pieces::Words, &before, &after) {
        let gone = before.get(stretch.old).unwrap_or_default().concat();
        let put = after.get(stretch.new).unwrap_or_default().concat();
        let many = length(&put);
        if stretch.is_same {
            found.push(Stretch::Stayed(put));
        } else {
            if !gone.is_empty() {
                found.push(Stretch::Gone(gone));
            }
            found.extend(by_author(&authors, at, many));
        }
        at += many;
    }
    shortened(found)
}

/// What stands from a place on, by author.
fn by_author(authors: &[(String, Author)], from: usize, many: usize) -> Vec<Stretch> {
    let (mut at, end) = (0, from + many);
    let mut found = Vec::new();
    for (text, author) in authors {
        let units: Vec<u16> = text.encode_utf16().collect();
        let (start, stop) = (from.max(at), end.min(at + units.len()));
        if start < stop {
            let part = units.get(start - at..stop - at).unwrap_or_default();
            found.push(Stretch::Put(String::from_utf16_lossy(part), author.clone()));
        }
        at += units.len();
    }
    found
}

/// Without the middle of long stretches that stayed.
fn shortened(found: Vec<Stretch>) -> Vec<Stretch> {
    let last = found.len().saturating_sub(1);
    let mut shown = Vec::new();
    for (place, stretch) in found.into_iter().enumerate() {
        let Stretch::Stayed(text) = &stretch else {
            shown.push(stretch);
            continue;
        };
        let letters: Vec<char> = text.chars().collect();
        if letters.len() <= 2 * AROUND + 40 {
            shown.push(stretch);
            continue;
        }
        let (begins, ends) = (
            letters.iter().take(AROUND),
            letters.iter().skip(letters.len() - AROUND),
        );
        if place > 0 {
            shown.push(Stretch::Stayed(begins.collect()));
        }
        shown.push(Stretch::Skipped);
        if place < last {
            shown.push(Stretch::Stayed(ends.collect()));
        }
    }
    shown
}
