//! Where names stand in texts, and texts without the names of those who are not named.

use std::collections::{HashMap, HashSet};

use kernel::PersonId;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::model::{Choice, Known, initials};

/// How many letters a part of a name has that may be asked about.
const LEAST: usize = 4;

/// Everybody whom a report may speak of, and where their names stand in a text.
#[derive(Debug, Default)]
pub struct Names {
    known: Vec<Known>,
    /// By the first word of a name, folded: all of its words, and whose it is.
    by_word: HashMap<String, Vec<(Vec<String>, usize)>>,
}

/// A name that stands in a text, from a byte to another.
struct Place {
    from: usize,
    to: usize,
    whose: usize,
}

impl Names {
    /// Of these people.
    pub fn of(known: Vec<Known>) -> Self {
        let mut names = Names {
            known,
            by_word: HashMap::new(),
        };
        for whose in 0..names.known.len() {
            let Some(known) = names.known.get(whose) else {
                continue;
            };
            let words: Vec<String> = words(&known.name).map(|(_, word)| fold(word)).collect();
            // Administrations write the family name first.
            let turned = words.last().filter(|_| words.len() > 1).map(|last| {
                let rest = words.iter().take(words.len() - 1);
                std::iter::once(last)
                    .chain(rest)
                    .cloned()
                    .collect::<Vec<String>>()
            });
            for words in std::iter::once(words.clone()).chain(turned) {
                if let Some(first) = words.first().filter(|first| !first.is_empty()) {
                    let first = first.clone();
                    names.by_word.entry(first).or_default().push((words, whose));
                }
            }
        }
        names
    }

    /// All but one: whoever writes a letter signs it.
    pub fn but(self, person: PersonId) -> Self {
        let others = self.known.into_iter().filter(|known| known.id != person);
        Names::of(others.collect())
    }

    /// How somebody may be named; nothing when they are not.
    pub fn said(&self, person: PersonId) -> Option<String> {
        let known = self.known.iter().find(|known| known.id == person)?;
        match known.choice {
            Choice::Yes => Some(known.name.clone()),
            Choice::Initials => Some(initials(&known.name)),
            Choice::No => None,
        }
    }

    /// A text without the names of those who are not named: their initials stand there where they chose so, and
    /// otherwise `somebody`.
    pub fn cleared(&self, text: &str, somebody: &str) -> String {
        let mut clear = String::with_capacity(text.len());
        let mut done = 0;
        for place in self.places(text) {
            let Some(known) = self.known.get(place.whose) else {
                continue;
            };
            let instead = match known.choice {
                Choice::Yes => continue,
                Choice::Initials => initials(&known.name),
                Choice::No => somebody.to_owned(),
            };
            clear.push_str(text.get(done..place.from).unwrap_or_default());
            clear.push_str(&instead);
            done = place.to;
        }
        clear.push_str(text.get(done..).unwrap_or_default());
        clear
    }

    /// Who is named in a text, each as they stand there.
    pub fn found(&self, text: &str) -> Vec<(PersonId, String)> {
        let each = |place: Place| {
            let known = self.known.get(place.whose)?;
            Some((known.id, text.get(place.from..place.to)?.to_owned()))
        };
        self.places(text).into_iter().filter_map(each).collect()
    }

    /// Whether a text names somebody who is not to be named in full.
    pub fn is_refused(&self, text: &str) -> bool {
        self.places(text).iter().any(|place| {
            self.known
                .get(place.whose)
                .is_some_and(|known| known.choice != Choice::Yes)
        })
    }

    /// Words of a text that may be a part of the name of somebody who is not to be named in full: a first name, a family
    /// name. They may be any word as well, so people are asked.
    pub fn maybe(&self, text: &str) -> Vec<String> {
        let silent = self.known.iter().filter(|known| known.choice != Choice::Yes);
        let parts: HashSet<&str> = silent
            .flat_map(|known| words(&known.name).map(|(_, word)| word))
            .filter(|word| word.chars().count() >= LEAST)
            .collect();
        let mut found: Vec<String> = Vec::new();
        for (_, word) in words(&self.cleared(text, "")) {
            if parts.contains(word) && !found.iter().any(|known| known == word) {
                found.push(word.to_owned());
            }
        }
        found
    }

    /// The names in a text, from its beginning, the longest where several begin. Of two people who share a name, the
    /// one who says less counts.
    fn places(&self, text: &str) -> Vec<Place> {
        let all: Vec<(usize, &str)> = words(text).collect();
        let folded: Vec<String> = all.iter().map(|(_, word)| fold(word)).collect();
        let mut places = Vec::new();
        let mut at = 0;
        while let Some(first) = folded.get(at) {
            let found = self
                .by_word
                .get(first)
                .into_iter()
                .flatten()
                .filter(|(name, whose)| self.stands(text, &all, &folded, at, name, *whose))
                .max_by_key(|(name, whose)| (name.len(), self.known.get(*whose).map(|known| known.choice)));
            let Some((name, whose)) = found else {
                at += 1;
                continue;
            };
            let last = at + name.len() - 1;
            if let (Some((from, _)), Some((begins, word))) = (all.get(at), all.get(last)) {
                places.push(Place {
                    from: *from,
                    to: begins + word.len(),
                    whose: *whose,
                });
            }
            at = last + 1;
        }
        places
    }

    fn stands(
        &self,
        text: &str,
        all: &[(usize, &str)],
        folded: &[String],
        at: usize,
        name: &[String],
        whose: usize,
    ) -> bool {
        if folded.get(at..at + name.len()) != Some(name) {
            return false;
        }
        if name.len() == 1 {
            // One word may be any word: it is a name when it is written as the name is.
            let here = all.get(at).map(|(_, word)| *word);
            let known = self.known.get(whose).map(|known| known.name.trim());
            return here == known;
        }
        let close = |pair: &[(usize, &str)]| match pair {
            [(begins, word), (next, _)] => {
                let between = text.get(begins + word.len()..*next).unwrap_or_default();
                between.chars().count() <= 3 && !between.contains("\n\n")
            }
            _ => true,
        };
        all.get(at..at + name.len())
            .is_some_and(|run| run.windows(2).all(close))
    }
}

/// A word without capitals and accents.
fn fold(word: &str) -> String {
    let plain = word.nfkd().filter(|letter| !is_combining_mark(*letter));
    plain.flat_map(char::to_lowercase).collect()
}

/// The words of a text with the byte at which each begins. An accent that is a sign of its own belongs to its word.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_of_word = |letter: char| letter.is_alphanumeric() || is_combining_mark(letter);
    let mut passed = 0;
    let mut rest = text;
    std::iter::from_fn(move || {
        let begin = rest.find(is_of_word)?;
        let (_, from) = rest.split_at_checked(begin)?;
        let end = from
            .find(|letter: char| !is_of_word(letter))
            .unwrap_or(from.len());
        let (word, after) = from.split_at_checked(end)?;
        let at = passed + begin;
        passed = at + end;
        rest = after;
        Some((at, word))
    })
}
