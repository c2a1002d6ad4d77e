//! The rules of a question's life, for every order of events.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::life::{Deed, Forest, Life, State};

proptest! {
    #[test]
    fn askers_are_told_at_most_once_a_version_whatever_happens(deeds in proptest::collection::vec(0..Deed::ALL.len(), 0..60)) {
        let mut life = Life::default();
        let mut told: BTreeMap<i64, u32> = BTreeMap::new();
        for deed in deeds {
            let before = life;
            match life.after(Deed::ALL[deed]) {
                Ok((next, tells)) => {
                    if tells {
                        *told.entry(next.version).or_default() += 1;
                        prop_assert!(next.version > 0 && (next.answered || next.published) && !next.hidden);
                    }
                    prop_assert!(next.version >= before.version && next.told >= before.told);
                    prop_assert!(next.told <= next.version);
                    life = next;
                }
                Err(_) => prop_assert_eq!(life, before),
            }
            prop_assert!(!(life.state() == State::Published && life.version == 0));
        }
        prop_assert!(told.values().all(|times| *times == 1));
    }

    #[test]
    fn no_asker_is_lost_by_putting_questions_together_and_apart(
        moves in proptest::collection::vec((0..8i64, 0..9i64), 0..40)
    ) {
        let mut forest = Forest::new((0..8).map(|question| (question, None)));
        for (question, under) in moves {
            // 8 takes it out.
            if under == 8 {
                forest.separate(question);
            } else {
                let before = forest.clone();
                if forest.group(question, under).is_ok() {
                    let mut undone = forest.clone();
                    undone.separate(question);
                    let mut alone = before.clone();
                    alone.separate(question);
                    prop_assert_eq!(undone, alone);
                } else {
                    prop_assert_eq!(&forest, &before);
                }
            }
            // Each question's asker is heard at exactly one question that stands at the top.
            let heard: Vec<(i64, i64)> = (0..8).map(|asked| (forest.top(asked), asked)).collect();
            prop_assert!(heard.iter().all(|(top, _)| forest.top(*top) == *top));
            let askers: BTreeSet<i64> = heard.iter().map(|(_, asked)| *asked).collect();
            prop_assert_eq!(askers.len(), 8);
            let tops: BTreeSet<i64> = heard.iter().map(|(top, _)| *top).collect();
            let fits = forest.placed().all(|(question, parent, top)| {
                parent.is_some() == top.is_some() && top.is_none() == tops.contains(&question)
            });
            prop_assert!(fits);
        }
        for question in 0..8 {
            forest.separate(question);
        }
        prop_assert!((0..8).all(|question| forest.top(question) == question));
    }
}

#[test]
fn a_twin_is_treated_where_it_was_put_and_comes_back_as_it_was() {
    let life = Life {
        version: 2,
        answered: true,
        ..Life::default()
    };
    let twin = Life {
        grouped: true,
        ..life
    };
    assert_eq!(twin.state(), State::Grouped);
    assert_eq!(twin.after(Deed::Publish).unwrap_err().message, "question-is-twin");
    assert_eq!(life.state(), State::Answered);
}

#[test]
fn there_is_no_answer_before_something_is_written() {
    for deed in [Deed::Answer, Deed::Publish] {
        let refused = Life::default().after(deed).unwrap_err();
        assert_eq!(refused.message, "question-nothing-written");
    }
}
