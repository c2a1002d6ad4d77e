//! What happens to something that came before, when its source is read again.

use crate::model::Follows;
use crate::store::Moved;

/// How it stands here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Here {
    /// As it was when it came.
    Same,
    /// Somebody changed it since.
    Changed,
    /// Somebody took it back.
    Gone,
}

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// It is made.
    Make,
    /// It becomes what the source says.
    Change,
    /// It stays; the word says why.
    Leave(&'static str),
}

/// Decides. What somebody took back here is never put back by a machine, and where local changes are kept no word of
/// anybody is written over.
pub fn decide(before: Option<&Moved>, digest: &str, here: Here, follows: Follows) -> Wanted {
    match (before, here) {
        (None, _) => Wanted::Make,
        (Some(_), Here::Gone) => Wanted::Leave("kept"),
        (Some(before), Here::Same) if before.digest == digest => Wanted::Leave("unchanged"),
        (Some(_), Here::Same) => Wanted::Change,
        (Some(_), Here::Changed) if follows == Follows::Mirror => Wanted::Change,
        (Some(_), Here::Changed) => Wanted::Leave("kept"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn moved(digest: &str) -> Moved {
        Moved {
            kind: "sheet".into(),
            tag: "A".into(),
            uid: "x".into(),
            digest: digest.into(),
            version: "1".into(),
        }
    }

    proptest! {
        #[test]
        fn nothing_is_written_over_where_local_changes_are_kept(digest in "[ab]", came in "[ab]", how in 0_usize..3, mirror: bool, before: bool) {
            let here = [Here::Same, Here::Changed, Here::Gone][how];
            let follows = if mirror { Follows::Mirror } else { Follows::Local };
            let known = moved(&came);
            let wanted = decide(before.then_some(&known), &digest, here, follows);
            prop_assert_eq!(wanted == Wanted::Make, !before);
            if before && here == Here::Gone {
                prop_assert_eq!(wanted, Wanted::Leave("kept"));
            }
            if before && here == Here::Changed && !mirror {
                prop_assert_eq!(wanted, Wanted::Leave("kept"));
            }
            if before && here == Here::Same && digest == came {
                prop_assert_eq!(wanted, Wanted::Leave("unchanged"));
            }
            if before && mirror && here != Here::Gone && (digest != came || here == Here::Changed) {
                prop_assert_eq!(wanted, Wanted::Change);
            }
        }
    }
}
