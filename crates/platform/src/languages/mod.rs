//! Every text that people read, by language, from the slices' message files (Fluent, projectfluent.org).

mod days;
mod known;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Resource};
use fluent_syntax::{parser, serializer};
use kernel::{Language, Problem, Refusal};
use rustc_hash::FxHashMap;

use days::Days;
use known::Known;

/// The messages of one language: those that only Fluent can write, and what each of all is made of. Nearly all are words
/// and the places between them, which are read where the program has them and never copied.
struct Messages {
    bundle: FluentBundle<FluentResource>,
    /// By their places; nothing where the language lacks one.
    known: Vec<Option<Known>>,
}

/// The messages of every language.
pub struct Languages {
    /// The place of each message, the same in every language.
    places: FxHashMap<&'static str, usize>,
    french: Messages,
    english: Messages,
    days: Days,
}

impl Languages {
    /// Reads the message files, given as pairs of French and English texts.
    ///
    /// # Errors
    /// A fault when a file is not Fluent or a message is written twice.
    pub fn read(files: &[(&'static str, &'static str)]) -> Result<Self, Problem> {
        let french = files.iter().map(|(french, _)| *french);
        let english = files.iter().map(|(_, english)| *english);
        let mut places = FxHashMap::default();
        let (french, english) = (
            messages("fr", french, &mut places)?,
            messages("en", english, &mut places)?,
        );
        Ok(Languages {
            places,
            french,
            english,
            days: Days::default(),
        })
    }

    /// The message, without values: nothing is copied. One that is not known, or has values, is shown as its identifier:
    /// a test finds it before a person does.
    pub fn text<'a>(&'a self, language: Language, id: &'a str) -> &'a str {
        self.constant(language, id).unwrap_or(id)
    }

    /// What is said of a word of a closed vocabulary (`joining-open`), or the word as it is.
    pub fn word<'a>(&'a self, language: Language, vocabulary: &str, word: &'a str) -> &'a str {
        let id = format!("{vocabulary}-{}", word.replace('.', "-"));
        self.constant(language, &id).unwrap_or(word)
    }

    /// The message with its places filled. Whole numbers choose plural forms.
    pub fn filled(&self, language: Language, id: &str, values: &[(&str, &str)]) -> String {
        let messages = self.of(language);
        self.known(language, id)
            .and_then(|known| known.filled(values, || messages.formatted(id, values)))
            .unwrap_or_else(|| messages.formatted(id, values))
    }

    /// A day in words, as `write` says it the first time.
    pub(crate) fn day(
        &self,
        language: Language,
        day: jiff::civil::Date,
        write: impl FnOnce() -> String,
    ) -> String {
        self.days.day(language, day, write)
    }

    /// What a refusal says.
    pub fn refusal(&self, language: Language, refusal: &Refusal) -> String {
        let values: Vec<(&str, &str)> = refusal
            .values
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        self.filled(language, refusal.message, &values)
    }

    /// Whether the message exists in every language.
    pub fn knows(&self, id: &str) -> bool {
        Language::ALL
            .iter()
            .all(|language| self.known(*language, id).is_some())
    }

    fn constant(&self, language: Language, id: &str) -> Option<&str> {
        match self.known(language, id) {
            Some(Known::Constant(text)) => Some(text),
            _ => None,
        }
    }

    fn known(&self, language: Language, id: &str) -> Option<&Known> {
        let place = self.places.get(id)?;
        self.of(language).known.get(*place)?.as_ref()
    }

    fn of(&self, language: Language) -> &Messages {
        match language {
            Language::French => &self.french,
            Language::English => &self.english,
        }
    }
}

impl Messages {
    /// By Fluent itself, whatever the message is made of.
    fn formatted(&self, id: &str, values: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, number_or_text(value));
        }
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        self.bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }
}

/// Only what reads back the same is a number: "007" and "+1" stay as they were written.
fn number_or_text(value: &str) -> FluentValue<'_> {
    match value.parse::<i64>() {
        Ok(number) if number.to_string() == value => FluentValue::from(number),
        _ => FluentValue::from(value),
    }
}

fn messages(
    language: &str,
    files: impl Iterator<Item = &'static str>,
    places: &mut FxHashMap<&'static str, usize>,
) -> Result<Messages, Problem> {
    let language = language
        .parse()
        .map_err(|cause| Problem::fault("name a language", format!("{cause}")))?;
    let mut known: Vec<Option<Known>> = Vec::new();
    let mut others = Vec::new();
    for file in files {
        let read = parser::parse(file)
            .map_err(|(_, errors)| Problem::fault("read a message file", format!("{errors:?}")))?;
        for entry in read.body {
            match &entry {
                Entry::Message(message) => {
                    let simple = message.value.as_ref().and_then(Known::simple);
                    let is_simple = simple.is_some();
                    let id = message.id.name;
                    let next = places.len();
                    let place = *places.entry(id).or_insert(next);
                    if place >= known.len() {
                        known.resize_with(place + 1, || None);
                    }
                    let found = known.get_mut(place).filter(|found| found.is_none());
                    let Some(found) = found else {
                        return Err(Problem::fault(
                            "read a message file",
                            format!("{id} is there twice"),
                        ));
                    };
                    *found = Some(simple.unwrap_or_else(Known::chosen));
                    if !is_simple {
                        others.push(entry);
                    }
                }
                Entry::Term(_) => others.push(entry),
                _ => {}
            }
        }
    }
    let text = serializer::serialize(&Resource { body: others });
    let resource = FluentResource::try_new(text)
        .map_err(|(_, errors)| Problem::fault("read messages again", format!("{errors:?}")))?;
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Isolation marks would land in attributes, mail subjects and file names.
    bundle.set_use_isolating(false);
    bundle
        .add_resource(resource)
        .map_err(|errors| Problem::fault("read a message file", format!("{errors:?}")))?;
    for (id, place) in places {
        let Some(Some(message)) = known.get_mut(*place) else {
            continue;
        };
        if let Some(text) = message.constant_of(&bundle, id) {
            *message = text;
        }
    }
    known.shrink_to_fit();
    Ok(Messages { bundle, known })
}

/// The identifiers of a message file: whatever stands before ` =` at the start of a line.
pub fn identifiers(file: &str) -> impl Iterator<Item = &str> {
    file.lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(id, _)| id))
}

/// The language that a browser asks for first among ours (RFC 9110, 12.5.4), if it asks for any.
pub fn preferred(accept_language: &str) -> Option<Language> {
    let mut wishes: Vec<(f32, Language)> = accept_language
        .split(',')
        .filter_map(|wish| {
            let (range, quality) = wish.split_once(";q=").unwrap_or((wish, "1"));
            let primary = range.trim().split('-').next()?.to_ascii_lowercase();
            Some((quality.trim().parse().ok()?, Language::from_word(&primary)?))
        })
        .filter(|(quality, _)| *quality > 0.0)
        .collect();
    wishes.sort_by(|left, right| right.0.total_cmp(&left.0));
    wishes.first().map(|(_, language)| *language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_chooses_among_our_languages() {
        assert_eq!(preferred("en-GB,en;q=0.9,fr;q=0.8"), Some(Language::English));
        assert_eq!(preferred("de, fr-CA;q=0.7, en;q=0.3"), Some(Language::French));
        assert_eq!(preferred("de"), None);
        assert_eq!(preferred("fr;q=0, en;q=nonsense, \u{feff}"), None);
    }

    #[test]
    fn numbers_choose_plural_forms_and_texts_stay_as_they_are() {
        let french = "people = { $count ->\n    [one] une personne\n   *[other] { $count } personnes\n}\nhello = Bonjour { $name }\n";
        let words = Languages::read(&[(french, french)]).unwrap();
        assert_eq!(
            words.filled(Language::French, "people", &[("count", "1")]),
            "une personne"
        );
        assert_eq!(
            words.filled(Language::French, "people", &[("count", "12")]),
            "12 personnes"
        );
        assert_eq!(
            words.filled(Language::French, "hello", &[("name", "007")]),
            "Bonjour 007"
        );
        // What is kept of one number is not said of another, and what Fluent says of a missing value stands.
        assert_eq!(
            words.filled(Language::French, "people", &[("count", "1")]),
            "une personne"
        );
        assert_eq!(
            words.filled(Language::French, "people", &[("count", "012")]),
            "012 personnes"
        );
        assert_eq!(words.filled(Language::French, "hello", &[]), "Bonjour {$name}");
    }
}
