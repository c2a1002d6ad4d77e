//! From a text to the terms that it is kept under, and back to the words that were found in it.

use kernel::Language;
use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::wanted::Wanted;

/// Words that say nothing of what a text is about.
const EMPTY_FRENCH: &[&str] = &[
    "le", "la", "les", "un", "une", "des", "de", "du", "et", "ou", "au", "aux", "en", "dans", "pour", "par",
    "sur", "avec", "que", "qui", "qu", "est", "sont", "ce", "cette", "ces", "se", "sa", "son", "ses", "leur",
    "leurs", "on", "nous", "vous", "il", "elle", "ils", "elles", "ne", "pas", "plus", "ont", "ait", "si",
    "y",
];
const EMPTY_ENGLISH: &[&str] = &[
    "the", "of", "and", "to", "in", "is", "it", "for", "on", "with", "that", "this", "these", "be", "are",
    "was", "as", "an", "or", "by", "at", "from", "we", "you", "they", "he", "she", "its", "their", "our",
    "your", "not", "no", "if",
];

/// The longest word that is kept; what is longer is no word.
const LONGEST: usize = 40;

/// A word in lowercase and without accents.
pub(super) fn fold(word: &str) -> String {
    let plain = word.nfkd().filter(|letter| !is_combining_mark(*letter));
    let spelled = plain
        .flat_map(char::to_lowercase)
        .flat_map(|letter| match letter {
            'œ' => ['o', 'e'],
            'æ' => ['a', 'e'],
            other => [other, '\0'],
        });
    spelled
        .filter(|letter| letter.is_ascii_alphanumeric())
        .take(LONGEST)
        .collect()
}

/// The stem of a word in a language, without accents.
pub(super) fn stem(language: Language, word: &str) -> String {
    let algorithm = match language {
        Language::French => Algorithm::French,
        Language::English => Algorithm::English,
    };
    // The French stemmer knows words by their accents, so they go last.
    fold(&Stemmer::create(algorithm).stem(&word.to_lowercase()))
}

/// The words of a text with the bytes at which each begins and ends. An apostrophe parts two words.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = text;
    let mut passed = 0;
    std::iter::from_fn(move || {
        let begin = rest.find(char::is_alphanumeric)?;
        let (_, from) = rest.split_at_checked(begin)?;
        let end = from
            .find(|letter: char| !letter.is_alphanumeric())
            .unwrap_or(from.len());
        let (word, after) = from.split_at_checked(end)?;
        let at = passed + begin;
        passed = at + end;
        rest = after;
        Some((at, word))
    })
}

/// Whether a folded word is looked for and kept: neither empty of meaning nor a single letter.
pub(super) fn counts(folded: &str) -> bool {
    let long_enough = folded.len() > 1 || folded.chars().all(|letter| letter.is_ascii_digit());
    !folded.is_empty() && long_enough && !EMPTY_FRENCH.contains(&folded) && !EMPTY_ENGLISH.contains(&folded)
}

/// What a text in a language is kept under: each word folded, and its stem where that is another; in the order of the
/// text, as often as they stand there.
pub fn terms(language: Language, text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (_, word) in words(text) {
        let folded = fold(word);
        if !counts(&folded) {
            continue;
        }
        let stem = stem(language, word);
        if stem != folded && !stem.is_empty() {
            all.push(stem);
        }
        all.push(folded);
    }
    all
}

/// The language that a text seems to be in, by its small words; French when nothing tells.
pub fn guess(text: &str) -> Language {
    let (mut french, mut english) = (0, 0);
    for (_, word) in words(text).take(400) {
        let folded = fold(word);
        french += i32::from(EMPTY_FRENCH.contains(&folded.as_str()));
        english += i32::from(EMPTY_ENGLISH.contains(&folded.as_str()));
    }
    if english > french {
        Language::English
    } else {
        Language::French
    }
}

/// How much of a text is shown around what was found, in letters.
const SHOWN: usize = 220;

/// A piece of a text of some 220 letters around the first word that is looked for: parts, and whether each was found.
pub fn pieces(text: &str, wanted: &Wanted) -> Vec<(String, bool)> {
    let found: Vec<(usize, usize)> = words(text)
        .filter(|(_, word)| wanted.takes(word))
        .map(|(at, word)| (at, at + word.len()))
        .collect();
    let first = found.first().map_or(0, |(at, _)| *at);
    let before = |at: usize| text.get(..at).map_or(0, |before| before.chars().count());
    let skipped = before(first).saturating_sub(SHOWN / 4);
    let begin = text.char_indices().nth(skipped).map_or(0, |(at, _)| at);
    let begin = if skipped == 0 { 0 } else { after_space(text, begin) };
    let end = text
        .get(begin..)
        .and_then(|rest| rest.char_indices().nth(SHOWN))
        .map_or(text.len(), |(length, _)| begin + length);
    let mut parts = Vec::new();
    let mut at = begin;
    let mut push = |from: usize, to: usize, is_found: bool| {
        let part = text.get(from..to).unwrap_or_default();
        if !part.is_empty() {
            parts.push((part.to_owned(), is_found));
        }
    };
    for (from, to) in found
        .into_iter()
        .filter(|(from, to)| *from >= begin && *to <= end)
    {
        push(at, from, false);
        push(from, to, true);
        at = to;
    }
    push(at, end, false);
    if begin > 0
        && let Some((part, _)) = parts.first_mut()
    {
        part.insert(0, '…');
    }
    if end < text.len()
        && let Some((part, _)) = parts.last_mut()
    {
        part.push('…');
    }
    parts
}

/// The beginning of the next word.
fn after_space(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.find(char::is_whitespace).map_or(at, |space| {
        at + space
            + rest
                .get(space..)
                .map_or(0, |rest| rest.len() - rest.trim_start().len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_is_kept_as_written_and_as_stems() {
        let kept = terms(Language::French, "L’animation des méthodes coopératives, à 14 h");
        assert_eq!(
            kept,
            [
                "anim",
                "animation",
                "method",
                "methodes",
                "cooper",
                "cooperatives",
                "14"
            ]
        );
    }

    #[test]
    fn the_language_is_guessed_by_small_words() {
        assert_eq!(
            guess("How to run the meeting with all of them"),
            Language::English
        );
        assert_eq!(
            guess("Comment mener la réunion avec toutes les personnes"),
            Language::French
        );
        assert_eq!(guess("Etherpad"), Language::French);
    }

    #[test]
    fn what_was_found_is_told_from_the_rest() {
        let wanted = Wanted::typed("methode");
        let parts = pieces("Une belle méthode pour débuter.", &wanted);
        assert_eq!(
            parts,
            [
                ("Une belle ".into(), false),
                ("méthode".into(), true),
                (" pour débuter.".into(), false)
            ]
        );
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_text(text in "\\PC{0,400}", typed in "\\PC{0,20}") {
            let parts = pieces(&text, &Wanted::typed(&typed));
            let joined: String = parts.iter().map(|(part, _)| part.as_str()).collect();
            let plain = joined.trim_start_matches('…').trim_end_matches('…');
            prop_assert!(text.contains(plain) || joined.contains(&text));
        }

        #[test]
        fn terms_are_plain_letters_and_digits(text in "\\PC{0,200}") {
            for term in terms(guess(&text), &text) {
                prop_assert!(term.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit()), "{}", term);
            }
        }
    }
}
