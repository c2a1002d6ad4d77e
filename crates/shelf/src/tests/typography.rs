//! How texts are written.

use kernel::Language::{English, French};

use super::texts;

const NARROW: char = '\u{202f}';
/// Words that French may say twice in a row.
const TWICE: [&str; 4] = ["nous", "vous", "faire", "une"];

/// What is wrong with a French text.
fn french(text: &str) -> Option<&'static str> {
    let letters: Vec<char> = text.chars().collect();
    let pairs = || letters.windows(2).map(|pair| (pair[0], pair[1]));
    if text.contains(['\'', '"']) {
        return Some("a straight quotation mark");
    }
    if pairs().any(|(before, mark)| matches!(mark, ';' | ':' | '!' | '?' | '»') && before != NARROW) {
        // A doubled mark and an address are written as they are.
        let plain = pairs().any(|(before, mark)| {
            matches!(mark, ';' | ':' | '!' | '?' | '»') && matches!(before, ' ' | '\u{a0}')
        });
        let none =
            pairs().any(|(before, mark)| matches!(mark, ';' | '!' | '?' | '»') && before.is_alphabetic());
        if plain || none {
            return Some("no narrow space before ; : ! ? »");
        }
    }
    if pairs().any(|(mark, after)| mark == '«' && after != NARROW) {
        return Some("no narrow space after «");
    }
    if text.matches('«').count() != text.matches('»').count() {
        return Some("an open quotation");
    }
    common(text)
}

fn english(text: &str) -> Option<&'static str> {
    if text.contains(['\'', '"', '«', '»']) {
        return Some("a straight or a French quotation mark");
    }
    if text.contains(" ;") || text.contains(" :") || text.contains(" ?") || text.contains(" !") {
        return Some("a space before a mark");
    }
    common(text)
}

fn common(text: &str) -> Option<&'static str> {
    let spaced = text.contains("  ") || text.trim() != text;
    let marked = text.contains(" ,") || text.contains(" . ") || text.ends_with(" .") || text.contains("..");
    let twice = |pair: &[&str]| {
        let word = pair[0];
        word == pair[1] && word.len() > 1 && word.chars().all(char::is_alphabetic) && !TWICE.contains(&word)
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    let doubled = words.windows(2).any(twice);
    match () {
        () if spaced => Some("a stray space"),
        () if marked => Some("a stray mark"),
        () if doubled => Some("a word twice"),
        () if text.contains("TODO") || text.contains('{') => Some("something unfinished"),
        () => None,
    }
}

#[test]
fn texts_are_written_as_their_language_is() {
    let mut wrong = Vec::new();
    for text in texts() {
        if let Some(fault) = text.words.get(French).and_then(french) {
            wrong.push(format!("{} fr: {fault}", text.place));
        }
        if let Some(fault) = text.words.get(English).and_then(english) {
            wrong.push(format!("{} en: {fault}", text.place));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn faults_are_found() {
    for wrong in [
        "l'eau",
        "Quoi ?",
        "Quoi\u{a0}?",
        "Quoi?",
        "« oui »",
        "le le",
        "fin .",
    ] {
        assert!(french(wrong).is_some(), "{wrong}");
    }
    assert_eq!(
        french("«\u{202f}L’eau\u{202f}?\u{202f}»\u{202f}: https://a.org"),
        None
    );
    assert!(english("it's").is_some() && english("it’s “so”: yes?").is_none());
}
