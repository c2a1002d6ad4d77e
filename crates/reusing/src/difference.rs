//! What differs between two texts, word by word.

use platform::difference::{self, Pieces};

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
    let mut found = Vec::new();
    let mut push = |what, part: &[&str]| {
        if !part.is_empty() {
            found.push(Stretch {
                what,
                text: part.concat(),
            });
        }
    };
    for stretch in difference::between(Pieces::Words, &old, &new) {
        let gone = old.get(stretch.old).unwrap_or_default();
        let put = new.get(stretch.new).unwrap_or_default();
        if stretch.is_same {
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
