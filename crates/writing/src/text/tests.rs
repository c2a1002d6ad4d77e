use proptest::prelude::*;
use yrs::updates::decoder::Decode;
use yrs::{Doc, GetString, Map, OffsetKind, Options, ReadTxn, StateVector, Text, Transact, Update};

use super::*;

/// A browser of somebody.
fn browser(client: u64) -> Doc {
    let mut options = Options::with_guid_and_client_id("x".into(), ClientID::new(client));
    options.offset_kind = OffsetKind::Utf16;
    Doc::with_options(options)
}

fn types(doc: &Doc, at: u32, words: &str) -> Vec<u8> {
    let text = doc.get_or_insert_text(ROOT);
    let mut change = doc.transact_mut();
    text.insert(&mut change, at, words);
    change.encode_update_v1()
}

fn hears(doc: &Doc, update: &[u8]) {
    doc.transact_mut()
        .apply_update(Update::decode_v1(update).unwrap())
        .unwrap();
}

#[test]
fn who_knows_nothing_is_given_all_of_it_before_a_change_and_after() {
    let mut first = SharedText::new(7);
    first.edit(&[Edit {
        at: 0,
        gone: 0,
        put: "tresse".to_owned(),
    }]);
    let mut read = SharedText::of_store(9, Some(&first.state()), &[]).unwrap();
    let given = |from: &SharedText| {
        let doc = browser(1);
        hears(&doc, &from.since(&[0]).unwrap());
        doc.get_or_insert_text(ROOT).get_string(&doc.transact())
    };
    assert_eq!(given(&read), "tresse");
    read.edit(&[Edit {
        at: 6,
        gone: 0,
        put: "s".to_owned(),
    }]);
    assert_eq!(given(&read), "tresses");
    let later = read.edit(&[Edit {
        at: 0,
        gone: 0,
        put: "des ".to_owned(),
    }]);
    let mut again = SharedText::of_store(9, Some(&first.state()), &[]).unwrap();
    assert!(again.take(&read.state()).unwrap().is_some());
    assert_eq!(given(&again), "des tresses");
    assert!(again.take(&later).unwrap().is_none());
}

#[test]
fn what_browsers_write_arrives_and_what_is_known_is_no_news() {
    let (ada, ben) = (browser(7), browser(9));
    let mut ours = SharedText::new(1);
    let first = types(&ada, 0, "Été 🌱 ");
    let news = ours.apply(&first, |_| true).unwrap();
    assert_eq!(news.clients, [7]);
    hears(&ben, &news.update.unwrap());
    let second = types(&ben, 7, "à deux");
    assert!(
        ours.apply(&second, |client| client == 9)
            .unwrap()
            .update
            .is_some()
    );
    assert_eq!(ours.text(), "Été 🌱 à deux");
    assert!(ours.apply(&second, |_| false).unwrap().update.is_none());
    assert_eq!(
        ours.pieces(),
        [(7, "Été 🌱 ".to_owned()), (9, "à deux".to_owned())]
    );
    let late = browser(11);
    hears(&late, &ours.since(&[0]).unwrap());
    let text = late.get_or_insert_text(ROOT);
    assert_eq!(text.get_string(&late.transact()), "Été 🌱 à deux");
    assert!(ours.since(&[255, 255, 255, 122]).is_err() && ours.since(&[]).is_err());
}

#[test]
fn nobody_speaks_for_somebody_else() {
    let mut ours = SharedText::new(1);
    let update = types(&browser(7), 0, "bonjour");
    assert_eq!(
        ours.apply(&update, |client| client != 7).unwrap_err(),
        Refused::NotTheirs
    );
    assert_eq!(ours.text(), "");
}

#[test]
fn what_stands_on_nothing_is_a_gap() {
    let ada = browser(7);
    types(&ada, 0, "un");
    let second = types(&ada, 2, " deux");
    let mut ours = SharedText::new(1);
    assert_eq!(ours.apply(&second, |_| true).unwrap_err(), Refused::Gap);
    let all = ada.transact().encode_state_as_update_v1(&StateVector::default());
    ours.apply(&all, |_| true).unwrap();
    assert_eq!(ours.text(), "un deux");
}

#[test]
fn anything_but_the_text_is_foreign() {
    let doc = browser(7);
    let map = doc.get_or_insert_map("else");
    let mut change = doc.transact_mut();
    map.insert(&mut change, "key", "value");
    let update = change.encode_update_v1();
    drop(change);
    let mut ours = SharedText::new(1);
    assert_eq!(ours.apply(&update, |_| true).unwrap_err(), Refused::Foreign);
    let other = doc.get_or_insert_text("another");
    let mut change = doc.transact_mut();
    other.insert(&mut change, 0, "words");
    let update = change.encode_update_v1();
    drop(change);
    assert_eq!(ours.apply(&update, |_| true).unwrap_err(), Refused::Foreign);
}

#[test]
fn too_much_is_refused_and_the_rest_stands() {
    let mut ours = SharedText::new(1);
    ours.apply(&types(&browser(7), 0, "court"), |_| true).unwrap();
    let long = types(&browser(9), 0, &"x".repeat(MOST_TEXT));
    assert_eq!(ours.apply(&long, |_| true).unwrap_err(), Refused::TooLarge);
    assert_eq!(
        ours.apply(&vec![0; MOST_UPDATE + 1], |_| true).unwrap_err(),
        Refused::TooLarge
    );
    assert_eq!(ours.text(), "court");
}

#[test]
fn a_place_follows_the_text_and_is_gone_with_it() {
    let mut ours = SharedText::new(1);
    let put = |at, gone, put: &str| {
        [Edit {
            at,
            gone,
            put: put.to_owned(),
        }]
    };
    ours.edit(&put(0, 0, "Un jardin partagé"));
    let (first, last) = ours.anchor(3, 9).unwrap();
    ours.edit(&put(0, 0, "É🌱 "));
    assert_eq!(ours.find_anchor(&first, &last), Some((7, 13)));
    ours.edit(&put(5, 12, ""));
    assert_eq!(ours.find_anchor(&first, &last), None);
    assert!(ours.anchor(3, 3).is_none() && ours.anchor(0, 99).is_none());
    assert_eq!(ours.find_anchor(&[9, 9], &[]), None);
}

#[test]
fn a_place_at_the_very_end_is_found() {
    let mut ours = SharedText::new(1);
    ours.edit(&[Edit {
        at: 0,
        gone: 0,
        put: "fin".into(),
    }]);
    let (first, last) = ours.anchor(0, 3).unwrap();
    assert_eq!(ours.find_anchor(&first, &last), Some((0, 3)));
}

fn written() -> (SharedText, Doc) {
    let ada = browser(7);
    let mut ours = SharedText::new(1);
    for (at, words) in [(0, "Un 🌱 jardin"), (3, "beau "), (0, "# ")] {
        ours.apply(&types(&ada, at, words), |_| true).unwrap();
    }
    (ours, ada)
}

/// An update that puts one letter of client 9 between two units of client 7.
fn forged(left: u8, right: u8) -> Vec<u8> {
    // One client, one struct, the client, its first number; both neighbours, a text; nothing is taken out.
    vec![1, 1, 9, 0, 0xc4, 7, left, 7, right, 1, b'x', 0]
}

#[test]
fn what_says_it_stands_between_two_the_wrong_way_round_is_refused() {
    let ada = browser(7);
    let mut ours = SharedText::new(1);
    ours.apply(&types(&ada, 0, "abcdef"), |_| true).unwrap();
    for (left, right) in [(3, 1), (2, 2), (5, 0)] {
        assert_eq!(
            ours.apply(&forged(left, right), |_| true).unwrap_err(),
            Refused::Broken
        );
        assert_eq!(ours.text(), "abcdef");
    }
    // The same where one of the two is gone, then both.
    let text = ada.get_or_insert_text(ROOT);
    for (at, left, right) in [(1, 3, 1), (2, 3, 1)] {
        let mut change = ada.transact_mut();
        text.remove_range(&mut change, at, 1);
        ours.apply(&change.encode_update_v1(), |_| true).unwrap();
        drop(change);
        let before = ours.text();
        assert!(ours.apply(&forged(left, right), |_| true).is_err(), "{before}");
        assert_eq!(ours.text(), before);
    }
    ours.apply(&forged(1, 2), |_| true).unwrap();
    assert_eq!(ours.text(), "axcef");
}

#[test]
fn what_was_written_apart_is_taken_whole() {
    let (ada, ben) = (browser(7), browser(9));
    let mut ours = SharedText::new(1);
    let first = types(&ada, 0, "un jardin");
    ours.apply(&first, |_| true).unwrap();
    hears(&ben, &first);
    // In a train: put in, typed on, taken out, and put in the middle of what was put in.
    for (at, words) in [(3, "grand "), (5, "and"), (3, "très "), (9, "beau")] {
        types(&ben, at, words);
    }
    let text = ben.get_or_insert_text(ROOT);
    let mut change = ben.transact_mut();
    text.remove_range(&mut change, 4, 3);
    drop(change);
    ours.apply(&types(&ada, 3, "petit "), |_| true).unwrap();
    let all = ben.transact().encode_state_as_update_v1(&StateVector::default());
    ours.apply(&all, |_| true).unwrap();
    hears(&ben, &ours.state());
    assert_eq!(ours.text(), text.get_string(&ben.transact()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_bytes_are_refused_or_are_a_change(bytes in prop::collection::vec(any::<u8>(), 0..120)) {
        let (mut ours, _) = written();
        let before = ours.text();
        if ours.apply(&bytes, |_| true).is_err() {
            prop_assert!(ours.is_sound());
            prop_assert_eq!(ours.text(), before);
        }
    }

    /// What is nearly an update is the worst: one with some bytes changed, cut or put in.
    #[test]
    fn a_damaged_update_never_breaks_the_text(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..4),
    ) {
        let (mut ours, ada) = written();
        let before = ours.text();
        let mut bytes = types(&ada, 5, "été 🌱");
        for (place, byte, how) in changes {
            let place = place.index(bytes.len().max(1));
            match how {
                0 => if let Some(there) = bytes.get_mut(place) { *there = byte },
                1 => bytes.insert(place.min(bytes.len()), byte),
                _ => bytes.truncate(place),
            }
        }
        match ours.apply(&bytes, |_| true) {
            Err(_) => {
                prop_assert!(ours.is_sound());
                prop_assert_eq!(ours.text(), before);
            }
            Ok(_) => {
                let mut again = SharedText::new(2);
                again.take(&ours.state()).unwrap();
                prop_assert_eq!(again.text(), ours.text());
            }
        }
    }

    #[test]
    fn writers_in_any_order_read_the_same(edits in prop::collection::vec((0..3_usize, 0..40_usize, 0..6_usize, "[a-z é🌱]{0,5}"), 1..25)) {
        let mut ours = SharedText::new(1);
        let mut theirs = [SharedText::new(2), SharedText::new(3), SharedText::new(4)];
        let mut sent = Vec::new();
        for (who, at, gone, put) in edits {
            // Where a letter of two units stands, a place between them is none.
            let text = theirs[who].text();
            let mut places: Vec<usize> = text.chars().scan(0, |at, letter| { let here = *at; *at += letter.len_utf16(); Some(here) }).collect();
            places.push(length(&text));
            let at = at.min(places.len() - 1);
            let end = (at + gone).min(places.len() - 1);
            let (at, gone) = (places[at], places[end] - places[at]);
            let update = theirs[who].edit(&[Edit { at, gone, put }]);
            sent.push((who, update));
        }
        for (_, update) in &sent {
            ours.apply(update, |_| true).unwrap();
        }
        for text in &mut theirs {
            text.apply(&ours.state(), |_| true).unwrap();
            prop_assert_eq!(text.text(), ours.text());
        }
    }
}
