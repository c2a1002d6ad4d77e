//! Where names stand in texts, and texts without the names of those who are not named.

use std::collections::{HashMap, HashSet};

use kernel::PersonId;

use super::model::{Choice, Known, initials};
use super::read::{Read, fold, words};

/// How many letters a part of a name has that may be asked about.
const LEAST: usize = 4;

/// Words, folded, and whose they are.
type Spelt = (Vec<String>, usize);

/// Everybody whom a report may speak of, and where their names stand in a text.
#[derive(Debug, Default)]
pub struct Names {
    known: Vec<Known>,
    /// By the first word of a name: all of its words, and whose it is.
    by_word: HashMap<String, Vec<Spelt>>,
    /// By the first word of a family name: all of its words, and whose it is.
    by_family: HashMap<String, Vec<Spelt>>,
}

/// A name that stands in a text, from a byte to another.
struct Place {
    from: usize,
    to: usize,
    whose: usize,
    /// Whether the first name is left out, or is one letter.
    is_short: bool,
}

fn folded(text: &str) -> Vec<String> {
    words(text).map(|(_, word)| fold(word)).collect()
}

fn spell(known: &mut HashMap<String, Vec<Spelt>>, name: Vec<String>, whose: usize) {
    if let Some(first) = name.first().filter(|first| !first.is_empty()) {
        known.entry(first.clone()).or_default().push((name, whose));
    }
}

impl Names {
    /// Of these people.
    pub fn of(known: Vec<Known>) -> Self {
        let (mut by_word, mut by_family) = (HashMap::new(), HashMap::new());
        for (whose, person) in known.iter().enumerate() {
            let name = folded(&person.name);
            if let [first @ .., last] = name.as_slice()
                && !first.is_empty()
            {
                // Administrations write the family name first.
                let turned = std::iter::once(last).chain(first).cloned().collect();
                spell(&mut by_word, turned, whose);
            }
            spell(&mut by_word, name, whose);
            let parts: Vec<&str> = person.name.split_whitespace().collect();
            if let [_, family @ ..] = parts.as_slice()
                && let Some(last) = family.last()
            {
                spell(&mut by_family, folded(last), whose);
                if family.len() > 1 {
                    spell(&mut by_family, folded(&family.join(" ")), whose);
                }
            }
        }
        Names {
            known,
            by_word,
            by_family,
        }
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

    /// Who is named in a text, each as they stand there; whole, where only the family name does.
    pub fn found(&self, text: &str) -> Vec<(PersonId, String)> {
        let each = |place: Place| {
            let known = self.known.get(place.whose)?;
            let name = match place.is_short {
                true => known.name.as_str(),
                false => text.get(place.from..place.to)?,
            };
            Some((known.id, name.to_owned()))
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
        let read = Read::of(text);
        let mut places = Vec::new();
        let mut at = 0;
        while let Some(first) = read.folded(at) {
            let whole = self.strictest(&self.by_word, first, |name, whose| {
                read.stands(at, name) && (name.len() > 1 || self.is_as_written(read.word(at), whose))
            });
            let short = || {
                let family = read.folded(at + 1)?;
                self.strictest(&self.by_family, family, |name, whose| {
                    self.is_short(&read, at, name, whose)
                })
            };
            let found = match whole {
                Some((count, whose)) => Some((count, whose, false)),
                None => short().map(|(count, whose)| (count + 1, whose, true)),
            };
            let Some((count, whose, is_short)) = found else {
                at += 1;
                continue;
            };
            if let Some((from, to)) = read.bytes(at, count) {
                places.push(Place {
                    from,
                    to,
                    whose,
                    is_short,
                });
            }
            at += count;
        }
        places
    }

    /// Of those that begin with a word, the longest that is there, of whoever says the least: how many words, and whose.
    fn strictest(
        &self,
        among: &HashMap<String, Vec<Spelt>>,
        first: &str,
        is_there: impl Fn(&[String], usize) -> bool,
    ) -> Option<(usize, usize)> {
        among
            .get(first)
            .into_iter()
            .flatten()
            .filter(|(name, whose)| is_there(name, *whose))
            .max_by_key(|(name, whose)| (name.len(), self.known.get(*whose).map(|known| known.choice)))
            .map(|(name, whose)| (name.len(), *whose))
    }

    /// One word may be any word: it is a name when it is written as the name is.
    fn is_as_written(&self, word: Option<&str>, whose: usize) -> bool {
        word == self.known.get(whose).map(|known| known.name.trim())
    }

    /// Whether a title, or the first letter of a first name, stands before a family name, which has its capital.
    fn is_short(&self, read: &Read<'_>, at: usize, family: &[String], whose: usize) -> bool {
        let first = self.known.get(whose).map(|known| fold(&known.name));
        let is_before = read.is_title(at) || first.is_some_and(|first| read.is_initial(at, &first));
        is_before
            && read.stands(at + 1, family)
            && read.is_capital(at + family.len())
            && read.is_close(at, family.len() + 1)
    }
}
