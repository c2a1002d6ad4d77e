//! What somebody looks for.

use kernel::Language;

use super::text::{counts, fold, stem, words};

/// A way in which a word that is looked for may stand somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Plain letters and digits.
    pub text: String,
    /// Whether words that begin so are found too: the word is perhaps not typed to its end.
    pub is_beginning: bool,
}

/// The part of a thing in which words are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Its title and its text.
    Whole,
    /// Its title alone.
    Title,
}

/// A word that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    folded: String,
    forms: Vec<Form>,
}

/// What is looked for: each word in one of its forms.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted(Vec<Word>);

/// Nobody types more words than this to find something.
const MOST: usize = 8;

impl Wanted {
    /// From what was typed. The last word may be the beginning of one.
    pub fn typed(typed: &str) -> Self {
        let all: Vec<&str> = words(typed)
            .map(|(_, word)| word)
            .filter(|word| counts(&fold(word)))
            .collect();
        let last = all.len().saturating_sub(1);
        // A space at the end says that the last word is whole.
        let ended = typed.ends_with(char::is_whitespace);
        let word = |(place, word): (usize, &&str)| Word::of(word, place == last && !ended);
        Wanted(all.iter().enumerate().take(MOST).map(word).collect())
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The forms of each word.
    pub fn words(&self) -> impl Iterator<Item = &Vec<Form>> {
        self.0.iter().map(|word| &word.forms)
    }

    /// The words as typed, folded, and whether each may be a beginning.
    pub fn folded(&self) -> impl Iterator<Item = (&str, bool)> {
        let is_beginning = |word: &Word| word.forms.iter().any(|form| form.is_beginning);
        self.0
            .iter()
            .map(move |word| (word.folded.as_str(), is_beginning(word)))
    }

    /// The same with one word taken for another.
    pub fn with(&self, place: usize, word: &str) -> Self {
        let mut next = self.clone();
        if let Some(known) = next.0.get_mut(place) {
            *known = Word::of(word, false);
        }
        next
    }

    /// Whether a word of a text is one that is looked for.
    pub fn takes(&self, word: &str) -> bool {
        let folded = fold(word);
        if !counts(&folded) {
            return false;
        }
        let stems = [Language::French, Language::English].map(|language| stem(language, word));
        let as_form = |form: &Form| {
            (form.is_beginning && folded.starts_with(&form.text))
                || folded == form.text
                || stems.contains(&form.text)
        };
        self.0.iter().any(|wanted| wanted.forms.iter().any(as_form))
    }
}

impl Word {
    fn of(word: &str, is_beginning: bool) -> Self {
        let folded = fold(word);
        let mut forms = vec![Form {
            text: folded.clone(),
            is_beginning,
        }];
        for language in [Language::French, Language::English] {
            let text = stem(language, word);
            if !text.is_empty() && forms.iter().all(|form| form.text != text) {
                forms.push(Form {
                    text,
                    is_beginning: false,
                });
            }
        }
        Word { folded, forms }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_endings_do_not_matter() {
        for (typed, stands) in [
            ("methode", "Méthodes"),
            ("coopération", "cooperation"),
            ("animer", "animation"),
            ("facilitators", "facilitator"),
            ("coop", "coopératives"),
        ] {
            assert!(Wanted::typed(typed).takes(stands), "{typed} finds {stands}");
        }
        assert!(
            !Wanted::typed("coop ").takes("coopératives"),
            "a whole word is not a beginning"
        );
        assert!(Wanted::typed("le de l’ à").is_empty());
    }
}
