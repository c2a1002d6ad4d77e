//! A text as names are looked for in it: its words, without capitals and accents.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How many characters may stand between two words of a name.
const BETWEEN: usize = 3;
/// What stands before a family name.
const TITLES: [&str; 11] = [
    "m",
    "mme",
    "mlle",
    "monsieur",
    "madame",
    "mademoiselle",
    "dr",
    "mr",
    "mrs",
    "ms",
    "miss",
];

/// A text with its words.
pub struct Read<'a> {
    text: &'a str,
    words: Vec<(usize, &'a str)>,
    folded: Vec<String>,
}

impl<'a> Read<'a> {
    /// Of a text.
    pub fn of(text: &'a str) -> Self {
        let words: Vec<(usize, &str)> = words(text).collect();
        Read {
            folded: words.iter().map(|(_, word)| fold(word)).collect(),
            words,
            text,
        }
    }

    /// The word at a place, folded; nothing behind the last.
    pub fn folded(&self, at: usize) -> Option<&str> {
        self.folded.get(at).map(String::as_str)
    }

    /// The word at a place, as it is written.
    pub fn word(&self, at: usize) -> Option<&'a str> {
        self.words.get(at).map(|(_, word)| *word)
    }

    /// Whether these folded words stand at a place.
    pub fn stands(&self, at: usize, name: &[String]) -> bool {
        self.folded.get(at..at + name.len()) == Some(name) && self.is_close(at, name.len())
    }

    /// Whether so many words from a place on are close enough to be one name.
    pub fn is_close(&self, at: usize, count: usize) -> bool {
        let close = |pair: &[(usize, &str)]| match pair {
            [(begins, word), (next, _)] => {
                let between = self.text.get(begins + word.len()..*next).unwrap_or_default();
                between.chars().count() <= BETWEEN && !between.contains("\n\n")
            }
            _ => true,
        };
        let run = self.words.get(at..at + count);
        run.is_some_and(|run| run.windows(2).all(close))
    }

    /// Whether a word has a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        self.word(at)
            .is_some_and(|word| word.starts_with(char::is_uppercase))
    }

    /// Whether a title stands at a place; of one letter, with a capital.
    pub fn is_title(&self, at: usize) -> bool {
        let word = self.folded(at).unwrap_or_default();
        TITLES.contains(&word) && (word.len() > 1 || self.is_capital(at))
    }

    /// Whether a first name stands at a place as its first letter alone.
    pub fn is_initial(&self, at: usize, first: &str) -> bool {
        let (Some(word), Some(letter)) = (self.folded(at), first.chars().next()) else {
            return false;
        };
        self.is_capital(at) && word.chars().eq(std::iter::once(letter))
    }

    /// From which byte to which so many words stand.
    pub fn bytes(&self, at: usize, count: usize) -> Option<(usize, usize)> {
        let (from, _) = self.words.get(at)?;
        let (begins, word) = self.words.get((at + count).checked_sub(1)?)?;
        Some((*from, begins + word.len()))
    }
}

/// A word without capitals and accents.
pub fn fold(word: &str) -> String {
    let plain = word.nfkd().filter(|letter| !is_combining_mark(*letter));
    plain.flat_map(char::to_lowercase).collect()
}

/// The words of a text with the byte at which each begins. An accent that is a sign of its own belongs to its word.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
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
