//! What differs between two texts, word by word.

use std::time::Duration;

use similar::{Algorithm, DiffTag, capture_diff_slices_deadline};

/// Looking for the smallest difference ends after so long; what is found then is longer, and as true.
const PATIENCE: Duration = Duration::from_millis(200);

/// A stretch of two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// `same`, `put` or `gone`.
    pub what: &'static str,
    /// What it says.
    pub text: String,
}

/// Words with the spaces after them, so that all of them together are the text.
fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

/// What became of `before` in `after`.
pub(crate) fn between(before: &str, after: &str) -> Vec<Stretch> {
    let (old, new) = (words(before), words(after));
    #[expect(
        clippy::disallowed_methods,
        reason = "ends a search that takes too long; nothing else depends on it"
    )]
    let until = std::time::Instant::now().checked_add(PATIENCE);
    let mut found = Vec::new();
    let mut push = |what, part: &[&str]| {
        if !part.is_empty() {
            found.push(Stretch {
                what,
                text: part.concat(),
            });
        }
    };
    for change in capture_diff_slices_deadline(Algorithm::Myers, &old, &new, until) {
        let gone = old.get(change.old_range()).unwrap_or_default();
        let put = new.get(change.new_range()).unwrap_or_default();
        if change.tag() == DiffTag::Equal {
            push("same", put);
        } else {
            push("gone", gone);
            push("put", put);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::between;

    fn side(before: &str, after: &str, but: &str) -> String {
        let found = between(before, after);
        let kept = found.iter().filter(|each| each.what != but);
        kept.map(|each| each.text.as_str()).collect()
    }

    #[test]
    fn a_word_that_changed_is_taken_out_and_put_in() {
        let found = between("On écrit ensemble ici.", "On lit ensemble ici.");
        let said: Vec<_> = found.iter().map(|each| (each.what, each.text.as_str())).collect();
        assert_eq!(
            said,
            [
                ("same", "On "),
                ("gone", "écrit "),
                ("put", "lit "),
                ("same", "ensemble ici.")
            ]
        );
    }

    proptest! {
        #[test]
        fn each_side_is_read_whole(before in "[a-c \n]{0,60}", after in "[a-c \n]{0,60}") {
            prop_assert_eq!(side(&before, &after, "put"), before.clone());
            prop_assert_eq!(side(&before, &after, "gone"), after);
        }
    }
}
