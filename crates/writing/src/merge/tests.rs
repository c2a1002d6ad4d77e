use proptest::prelude::*;

use super::{Edit, edits};
use crate::text::SharedText;

fn becomes(base: &str, mine: &str, now: &str) -> String {
    let mut text = SharedText::new(1);
    text.edit(&[Edit {
        at: 0,
        gone: 0,
        put: now.to_owned(),
    }]);
    text.edit(&edits(base, mine, now));
    text.text()
}

#[test]
fn each_keeps_what_they_wrote() {
    let base = "Un jardin partagé.\n\nDes outils simples.\n";
    let mine = "Un grand jardin partagé.\n\nDes outils simples.\n";
    let now = "Un jardin partagé.\n\nDes outils simples et solides 🌱.\n\nUne fin.\n";
    let both = "Un grand jardin partagé.\n\nDes outils simples et solides 🌱.\n\nUne fin.\n";
    assert_eq!(becomes(base, mine, now), both);
}

#[test]
fn what_both_change_alike_stands_once_and_otherwise_twice() {
    assert_eq!(becomes("Le chat.", "Le chien.", "Le chien."), "Le chien.");
    let both = becomes("Le chat.", "Le chien.", "Le cheval.");
    assert!(both.contains("chien") && both.contains("cheval"), "{both}");
    assert_eq!(becomes("", "un", "deux"), "deuxun");
}

#[test]
fn what_one_takes_out_is_gone_unless_the_other_changed_it() {
    assert_eq!(
        becomes("un deux trois", "un trois", "un deux trois quatre"),
        "un trois quatre"
    );
    let kept = becomes("un deux trois", "", "un DEUX trois");
    assert_eq!(kept, "DEUX");
}

proptest! {
    #[test]
    fn alone_one_gets_what_one_sent(base in "[ab é🌱\n]{0,30}", mine in "[ab é🌱\n]{0,30}") {
        prop_assert_eq!(becomes(&base, &mine, &base), mine.clone());
        prop_assert_eq!(becomes(&base, &base, &mine), mine);
    }

    #[test]
    fn every_word_that_either_put_in_is_there(
        words in prop::collection::vec("[a-d]{1,2}", 0..12),
        mine in 0_usize..12, theirs in 0_usize..12,
    ) {
        let put = |at: usize, word: &str| {
            let mut all = words.clone();
            all.insert(at.min(words.len()), word.to_owned());
            all.join(" ")
        };
        let both = becomes(&words.join(" "), &put(mine, "moi"), &put(theirs, "elle"));
        prop_assert!(both.contains("moi") && both.contains("elle"), "{}", both);
    }
}
