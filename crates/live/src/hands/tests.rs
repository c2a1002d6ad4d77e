//! Hands, as people meet them, and against the rules whatever happens.

use std::collections::BTreeMap;

use serde_json::Value;
use testkit::{Call, Visitor};

use crate::stage::{Stage, stage, stage_with};

fn items<'a>(state: &'a Value, kind: &str) -> Vec<&'a Value> {
    let all = state["items"].as_array().unwrap().iter();
    all.filter(|item| item["kind"] == kind)
        .map(|item| &item["is"])
        .collect()
}

async fn mine(stage: &Stage, who: &Visitor) -> (String, i64) {
    let state = stage.state(who).await;
    let mine = items(&state, "my-hand")[0];
    (
        mine["state"].as_str().unwrap().to_owned(),
        mine["place"].as_i64().unwrap(),
    )
}

/// The seat that has the floor; empty when nobody has it.
async fn floor(stage: &Stage) -> String {
    let state = stage.state(&stage.w.ben).await;
    items(&state, "floor")[0]["seat"].as_str().unwrap().to_owned()
}

async fn seat(stage: &Stage, who: &Visitor) -> String {
    stage.state(who).await["seat"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn one_raises_a_hand_by_a_form_has_the_floor_and_everybody_sees_it() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let mut hanas = stage.follows(&hana).await;
    let hand = format!("{}/hand", stage.room);
    let page = gil.opens(&stage.room).await.submits(&hand, &[]).await;
    assert!(page.text().contains("c’est bientôt à vous"), "{}", page.text());
    assert!(page.text().contains("Une main levée"));
    stage.w.town.passes(1);
    stage.w.ben.posts(&hand, &[]).await;
    hanas.until_put("waiting", |item| item["is"]["count"] == 2).await;
    let host = stage.w.ben.opens(&format!("{}/host", stage.room)).await;
    let page = host.submits(&format!("{}/floor/next", stage.room), &[]).await;
    assert!(page.text().contains("Gil a la parole"), "{}", page.text());
    hanas.until_put("floor", |item| item["is"]["name"] == "Gil").await;
    assert_eq!(mine(&stage, &gil).await, ("floor".into(), 0));
    let large = stage.w.ben.opens(&format!("{}/projection", stage.room)).await;
    assert!(large.text().contains("Gil a la parole"));
    stage.w.town.passes(2);
    let page = gil.opens(&stage.room).await;
    page.submits(&format!("{hand}/lowering"), &[]).await;
    hanas.until_put("floor", |item| item["is"]["seat"] == "").await;
    // Gil spoke for two minutes: Ben, who waits, and then Hana go first.
    for who in [&gil, &hana] {
        stage.w.town.passes(1);
        who.posts(&hand, &[]).await;
    }
    let state = stage.state(&stage.w.ben).await;
    let waiting = items(&state, "hand");
    let names: Vec<&str> = waiting
        .iter()
        .map(|hand| hand["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Ben", "Hana", "Gil"]);
    assert_eq!(waiting[2]["spoke"], 120_000);
    assert_eq!(mine(&stage, &gil).await, ("up".into(), 3));
}

#[tokio::test]
async fn only_those_who_hold_the_room_give_the_floor_and_those_who_follow_raise_no_hand() {
    let stage = stage_with("open", "1").await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let (mut gils, mut hanas) = (stage.follows(&gil).await, stage.follows(&hana).await);
    let mut bens = stage.follows(&stage.w.ben).await;
    assert_eq!(hanas.does("hand", &[]).await["why"], "refused");
    assert_eq!(
        bens.does("floor/next", &[]).await["why"],
        "refused",
        "nobody waits"
    );
    let gil_seat = seat(&stage, &gil).await;
    let give = format!("hands/{gil_seat}/floor");
    assert_eq!(
        bens.does(&give, &[]).await["why"],
        "refused",
        "the hand is not up"
    );
    assert!(gils.does("hand", &[]).await["ok"].is_string());
    for act in [
        "floor/next",
        "floor/end",
        &give,
        &format!("hands/{gil_seat}/lowering"),
    ] {
        assert_eq!(gils.does(act, &[]).await["why"], "forbidden", "{act}");
    }
    assert_eq!(
        items(&stage.state(&gil).await, "hand").len(),
        0,
        "who waits is told to hosts"
    );
    assert!(bens.does(&give, &[]).await["ok"].is_string());
    assert!(bens.does(&give, &[]).await["ok"].is_string(), "twice is harmless");
    stage
        .w
        .ben
        .posts(
            &format!("{}/seats/{gil_seat}/removal", stage.room),
            &[("screen", "host")],
        )
        .await;
    assert_eq!(
        items(&stage.state(&stage.w.ben).await, "floor")[0]["seat"],
        "",
        "who is removed speaks no more"
    );
}

#[tokio::test]
async fn whoever_is_far_behind_is_told_so_and_nearer_once_it_is_so() {
    let stage = stage().await;
    let mut last = None;
    for number in 0..23 {
        let guest = stage.guest(&format!("Gens {number}")).await;
        guest.posts(&format!("{}/hand", stage.room), &[]).await;
        last = Some(guest);
    }
    let last = last.unwrap();
    assert_eq!(mine(&stage, &last).await, ("up".into(), 0));
    assert!(
        last.opens(&stage.room)
            .await
            .text()
            .contains("plus de vingt personnes")
    );
    let mut lasts = stage.follows(&last).await;
    let mut bens = stage.follows(&stage.w.ben).await;
    for _ in 0..3 {
        let from = floor(&stage).await;
        // Once more, as when no answer came: nobody is passed over.
        for _ in 0..2 {
            let next = bens.does("floor/next", &[("from", &from)]).await;
            assert!(next["ok"].is_string(), "{next}");
        }
    }
    lasts.until_put("my-hand", |item| item["is"]["place"] == 20).await;
}

#[tokio::test]
async fn whoever_gives_their_place_back_has_no_hand_up() {
    let stage = stage_with("open", "1").await;
    let gil = stage.guest("Gil").await;
    gil.posts(&format!("{}/hand", stage.room), &[]).await;
    stage
        .w
        .ben
        .posts(&format!("{}/floor/next", stage.room), &[("screen", "host")])
        .await;
    gil.posts(&format!("{}/place/return", stage.room), &[]).await;
    assert_eq!(mine(&stage, &gil).await, ("down".into(), 0));
    assert_eq!(items(&stage.state(&gil).await, "floor")[0]["seat"], "");
}

#[tokio::test]
async fn when_the_room_closes_no_hand_is_up() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    for who in [&gil, &stage.w.ben] {
        who.posts(&format!("{}/hand", stage.room), &[]).await;
    }
    stage
        .w
        .ben
        .posts(&format!("{}/floor/next", stage.room), &[("screen", "host")])
        .await;
    stage.closes().await;
    let state = stage.state(&stage.w.ben).await;
    assert_eq!(items(&state, "waiting")[0]["count"], 0);
    assert_eq!(items(&state, "floor")[0]["seat"], "");
    assert_eq!(mine(&stage, &gil).await, ("down".into(), 0));
}

/// What the room must be, reckoned beside it.
#[derive(Default)]
struct Model {
    spoke: BTreeMap<usize, i64>,
    up: Vec<(usize, i64)>,
    floor: Option<(usize, i64)>,
}

impl Model {
    fn spoken(&self, who: usize) -> i64 {
        self.spoke.get(&who).copied().unwrap_or_default()
    }

    fn turns(&self) -> Vec<usize> {
        let mut up = self.up.clone();
        up.sort_by_key(|(who, raised)| (self.spoken(*who), *raised));
        up.into_iter().map(|(who, _)| who).collect()
    }

    fn end(&mut self, now: i64) {
        if let Some((who, since)) = self.floor.take() {
            *self.spoke.entry(who).or_default() += now - since;
        }
    }

    fn give(&mut self, who: usize, now: i64) {
        self.end(now);
        self.up.retain(|(other, _)| *other != who);
        self.floor = Some((who, now));
    }
}

/// Everything that people may do, in any order: what the room says is what the rules say.
#[tokio::test]
async fn whatever_happens_the_room_keeps_to_the_rules() {
    let stage = stage().await;
    let mut people = Vec::new();
    let mut calls: Vec<Call> = Vec::new();
    let mut seats = Vec::new();
    for number in 0..5 {
        let guest = stage.guest(&format!("P{number}")).await;
        seats.push(seat(&stage, &guest).await);
        people.push(guest);
    }
    let (mut model, mut minute, mut dice) = (Model::default(), 0_i64, 20_260_310_u64);
    let mut roll = move |sides: u64| {
        dice = dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((dice >> 33) % sides).unwrap()
    };
    for turn in 0..140 {
        if turn % 10 == 0 {
            // A new connection each time, so that nobody is slowed.
            calls.clear();
            for person in people.iter().chain([&stage.w.ben]) {
                calls.push(stage.follows(person).await);
            }
        }
        stage.w.town.passes(1);
        minute += 1;
        let (now, who) = (minute * 60_000, roll(5));
        let is_up = model.up.iter().any(|(other, _)| *other == who);
        let speaks = model.floor.is_some_and(|(other, _)| other == who);
        match roll(6) {
            0 | 1 => {
                assert!(calls[who].does("hand", &[]).await["ok"].is_string());
                if !is_up && !speaks {
                    model.up.push((who, now));
                }
            }
            2 => {
                assert!(calls[who].does("hand/lowering", &[]).await["ok"].is_string());
                model.up.retain(|(other, _)| *other != who);
                if speaks {
                    model.end(now);
                }
            }
            3 => {
                let from = floor(&stage).await;
                let answer = calls[5].does("floor/next", &[("from", &from)]).await;
                let first = model.turns().first().copied();
                assert_eq!(answer["ok"].is_string(), first.is_some());
                if let Some(first) = first {
                    model.give(first, now);
                }
            }
            4 => {
                let answer = calls[5].does(&format!("hands/{}/floor", seats[who]), &[]).await;
                assert_eq!(answer["ok"].is_string(), is_up || speaks);
                if is_up {
                    model.give(who, now);
                }
            }
            _ => {
                let from = floor(&stage).await;
                for _ in 0..2 {
                    let answer = calls[5].does("floor/end", &[("from", &from)]).await;
                    assert!(answer["ok"].is_string());
                }
                model.end(now);
            }
        }
        let state = stage.state(&stage.w.ben).await;
        let waiting: Vec<(&str, i64)> = items(&state, "hand")
            .iter()
            .map(|hand| (hand["id"].as_str().unwrap(), hand["spoke"].as_i64().unwrap()))
            .collect();
        let wanted: Vec<(&str, i64)> = model
            .turns()
            .into_iter()
            .map(|who| (seats[who].as_str(), model.spoken(who)))
            .collect();
        assert_eq!(waiting, wanted, "turn {turn}");
        let floor = items(&state, "floor")[0]["seat"].as_str().unwrap();
        let wanted = model.floor.map_or("", |(who, _)| seats[who].as_str());
        assert_eq!(floor, wanted, "turn {turn}");
        let (said, place) = mine(&stage, &people[who]).await;
        let turn_of = model.turns().iter().position(|other| *other == who);
        let wanted = match (turn_of, model.floor) {
            (Some(at), _) => ("up".to_owned(), i64::try_from(at).unwrap() + 1),
            (None, Some((other, _))) if other == who => ("floor".to_owned(), 0),
            _ => ("down".to_owned(), 0),
        };
        assert_eq!((said, place), wanted, "turn {turn}");
    }
}
