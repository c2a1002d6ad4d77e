//! What differs between two texts that were cut into pieces: lines, or words and what is between them.

use std::ops::Range;
use std::time::Duration;

use similar::{Algorithm, DiffTag, capture_diff_slices_deadline};

/// Looking for the smallest difference ends after so long; what is found then is longer, and as true.
const PATIENCE: Duration = Duration::from_millis(300);

/// What the pieces are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pieces {
    /// Lines: those that stand once in each text are found first, so that a paragraph that moved is not cut up.
    Lines,
    /// Words: the fewest changes (Myers, An O(ND) difference algorithm, 1986).
    Words,
}

/// A stretch of two texts: what follows one another covers both from their beginning to their end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Whether the pieces are the same; otherwise those of the old text were replaced by those of the new one. Two that
    /// differ never follow one another.
    pub is_same: bool,
    /// The places of its pieces in the old text.
    pub old: Range<usize>,
    /// The places of its pieces in the new text.
    pub new: Range<usize>,
}

/// What became of the pieces of one text in another.
pub fn between(pieces: Pieces, old: &[&str], new: &[&str]) -> Vec<Stretch> {
    let algorithm = match pieces {
        Pieces::Lines => Algorithm::Patience,
        Pieces::Words => Algorithm::Myers,
    };
    #[expect(
        clippy::disallowed_methods,
        reason = "ends a search that takes too long; one text becomes the other either way"
    )]
    let until = std::time::Instant::now().checked_add(PATIENCE);
    let mut stretches: Vec<Stretch> = Vec::new();
    for change in capture_diff_slices_deadline(algorithm, old, new, until) {
        let is_same = change.tag() == DiffTag::Equal;
        match stretches.last_mut().filter(|last| !last.is_same && !is_same) {
            Some(last) => (last.old.end, last.new.end) = (change.old_range().end, change.new_range().end),
            None => stretches.push(Stretch {
                is_same,
                old: change.old_range(),
                new: change.new_range(),
            }),
        }
    }
    stretches
}

/// What was replaced by what, without what is the same.
pub fn changes(pieces: Pieces, old: &[&str], new: &[&str]) -> Vec<Stretch> {
    let mut stretches = between(pieces, old, new);
    stretches.retain(|stretch| !stretch.is_same);
    stretches
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn stretches_cover_both_texts_and_take_turns(
            old in proptest::collection::vec("[ab]", 0..12),
            new in proptest::collection::vec("[ab]", 0..12),
        ) {
            let [old, new] = [&old, &new].map(|text| text.iter().map(String::as_str).collect::<Vec<_>>());
            for pieces in [Pieces::Lines, Pieces::Words] {
                let found = between(pieces, &old, &new);
                let (mut one, mut other) = (0, 0);
                for stretch in &found {
                    prop_assert_eq!((stretch.old.start, stretch.new.start), (one, other));
                    prop_assert_eq!(stretch.is_same, old[stretch.old.clone()] == new[stretch.new.clone()]);
                    (one, other) = (stretch.old.end, stretch.new.end);
                }
                prop_assert_eq!((one, other), (old.len(), new.len()));
                prop_assert!(found.windows(2).all(|two| two[0].is_same || two[1].is_same));
            }
        }
    }
}
