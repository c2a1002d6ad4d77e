//! Several people at once, moment by moment: what somebody was answered is so, and nothing is said once it is closed.

use kernel::{PersonId, Uid};
use proptest::prelude::*;
use testkit::Visitor;

use super::model::{Choice, State};
use super::store;
use crate::workshop::{Workshop, workshop};

/// What somebody does in a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    Say(&'static str),
    TakeBack,
    Close,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        5 => prop::sample::select(vec!["agree", "reserve", "abstain"]).prop_map(Act::Say),
        2 => Just(Act::TakeBack),
        1 => Just(Act::Close),
    ]
}

/// What three people do at once, so many times.
fn moments() -> impl Strategy<Value = Vec<[Act; 3]>> {
    prop::collection::vec([act(), act(), act()], 1..8)
}

/// Does it; whether it was accepted.
async fn does(who: &Visitor, path: &str, act: Act) -> bool {
    let (noun, choice) = match act {
        Act::Say(word) => ("stance", word),
        Act::TakeBack => ("stance-withdrawal", ""),
        Act::Close => ("closing", ""),
    };
    let page = who
        .posts_only(&format!("{path}/{noun}"), &[("choice", choice)])
        .await;
    let status = page.status();
    assert!(matches!(status, 303 | 403 | 422), "{act:?}: {status}");
    status == 303
}

async fn said(w: &Workshop, uid: Uid, people: [PersonId; 3]) -> ([Option<String>; 3], State) {
    w.town
        .reads(move |tx| {
            let decision = store::by_uid(tx, uid)?.unwrap();
            let stances = store::stances(tx, decision.id)?;
            let of = |person| {
                let mut own = stances.iter().filter(move |stance| stance.person.id == person);
                let word = own.next().map(|stance| match &stance.choice {
                    Choice::Word(word) => word.clone(),
                    other => panic!("{other:?} was never said"),
                });
                assert!(own.next().is_none(), "one person has one word");
                word
            };
            Ok((people.map(of), decision.state(tx.now())))
        })
        .await
}

async fn goes(moments: Vec<[Act; 3]>) {
    let w = workshop().await;
    let form = w.cleo.opens("/spaces/atelier/decisions/new?method=consent").await;
    let fields = [("title", "Se voir le jeudi"), ("body", "Une heure.")];
    let path = form
        .submits("/spaces/atelier/decisions", &fields)
        .await
        .path()
        .to_owned();
    let uid: Uid = path.rsplit('/').next().unwrap().parse().unwrap();
    let people = [w.ada.id(), w.ben.id(), w.cleo.id()];
    let (mut before, mut state) = said(&w, uid, people).await;
    for acts in moments {
        let [ada, ben, cleo] = acts;
        let (ada, ben, cleo) = tokio::join!(
            does(&w.ada, &path, ada),
            does(&w.ben, &path, ben),
            does(&w.cleo, &path, cleo)
        );
        let (after, now) = said(&w, uid, people).await;
        for (place, accepted) in [ada, ben, cleo].into_iter().enumerate() {
            let expected = match acts[place] {
                Act::Say(word) if accepted => Some(word.to_owned()),
                Act::TakeBack if accepted => None,
                _ => before[place].clone(),
            };
            assert_eq!(after[place], expected, "{acts:?}: what was answered is so");
        }
        if state == State::Closed {
            assert!(
                !ada && !ben && !cleo,
                "{acts:?}: once closed, nothing is accepted"
            );
            assert_eq!(after, before);
        }
        (before, state) = (after, now);
    }
    let ledger = w.town.ledger().await;
    let of_it: Vec<&str> = ledger
        .iter()
        .map(String::as_str)
        .filter(|verb| verb.starts_with("stance.") || *verb == "decision.closed")
        .collect();
    let closed = of_it.iter().filter(|verb| **verb == "decision.closed").count();
    assert_eq!(
        closed,
        usize::from(state == State::Closed),
        "{of_it:?}: closed once"
    );
    if closed == 1 {
        assert_eq!(
            of_it.last(),
            Some(&"decision.closed"),
            "{of_it:?}: nothing is said afterwards"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn whoever_speaks_at_the_moment_of_closing_is_counted_or_told(moments in moments()) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(goes(moments));
    }
}
