//! One room, several processes: PostgreSQL carries their signals. On SQLite there is one, and the same holds.

use std::time::Duration;

use testkit::Town;

use super::hub::{Hub, Silence};
use crate::stage::stage;
use crate::workshop::areas;

#[tokio::test]
async fn two_processes_hold_one_room_and_one_that_goes_loses_nothing_that_it_acknowledged() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let other: Option<Town> = match std::env::var_os("TRESSE_TEST_POSTGRES") {
        Some(_) => Some(stage.w.town.second(areas).await),
        None => None,
    };
    let second = other.as_ref().unwrap_or(&stage.w.town);
    let (mut gils, mut hanas) = (
        stage.follows(&gil).await,
        stage.follows(&hana.before(second)).await,
    );
    let mut known = 0;
    for text in ["Un", "Deux", "Trois"] {
        stage.w.town.passes(1);
        assert!(stage.says(&mut gils, text).await["ok"].is_string());
        let line = hanas.until_put("line", |line| line["is"]["text"] == text).await;
        known = line["n"].as_i64().unwrap();
    }
    // The first process answers no more: whoever was there comes to the second.
    gils.drops();
    let gil = gil.before(second);
    let mut gils = stage.follows_since(&gil, "participant", known).await;
    second.passes(10);
    assert!(stage.says(&mut gils, "De l’autre côté").await["ok"].is_string());
    hanas
        .until_put("line", |line| line["is"]["text"] == "De l’autre côté")
        .await;
    let page = gil.opens(&stage.room).await.text();
    for text in ["Un", "Deux", "Trois", "De l’autre côté"] {
        assert!(page.contains(text), "{text} is lost");
    }
}

#[tokio::test]
async fn whoever_leaves_the_space_is_let_in_anew_or_not_at_once() {
    let stage = stage().await;
    let cleo = stage.w.cleo.clone();
    stage.comes(&cleo, "Cleo").await;
    let mut cleos = stage.follows(&cleo).await;
    let edit = "/spaces/atelier/arrangement";
    let form = stage.w.ada.opens(edit).await;
    let hidden = form.submits(edit, &[("joining", "hidden")]).await;
    assert_eq!(hidden.status(), 200, "{}", hidden.text());
    let left = cleo.posts("/spaces/atelier/departure", &[]).await;
    assert_eq!(left.status(), 200, "{}", left.text());
    let bye = cleos.until(|frame| frame["bye"].is_string()).await;
    assert_eq!(bye["bye"], "removed");
}

#[tokio::test]
async fn whoever_is_gone_without_a_word_is_let_go_and_whoever_only_listens_stays() {
    let stage = stage().await;
    let silence = Silence {
        // Counts are read every 400 milliseconds at most: whoever goes sooner may never have been counted.
        asks: Duration::from_millis(300),
        gone: Duration::from_millis(1_500),
    };
    stage.w.town.house.shared::<Hub>().silence.set(silence).unwrap();
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let (mut gils, hanas) = (stage.follows(&gil).await, stage.follows(&hana).await);
    gils.until_put("here", |item| item["is"]["here"] == 2).await;
    // Her telephone is off: nothing ends, and nobody answers. His answers what it is asked.
    gils.until_put("here", |item| item["is"]["here"] == 1).await;
    assert!(stage.says(&mut gils, "Encore là").await["ok"].is_string());
    drop(hanas);
}

#[tokio::test]
async fn people_are_counted_and_not_their_pages_nor_the_large_screen() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let (mut gils, twice) = (stage.follows(&gil).await, stage.follows(&gil).await);
    let large = stage.follows_since(&stage.w.ben, "projection", 0).await;
    let hanas = stage.follows(&hana).await;
    gils.until_put("here", |item| {
        let here = item["is"]["here"].as_i64().unwrap();
        assert!(here <= 2, "{here} of two people");
        here == 2
    })
    .await;
    twice.drops();
    hanas.drops();
    gils.until_put("here", |item| item["is"]["here"] == 1).await;
    drop(large);
}

#[tokio::test]
async fn whoever_reads_nothing_is_let_go_and_slows_nobody() {
    let stage = stage().await;
    let (gil, hana, ida) = (
        stage.guest("Gil").await,
        stage.guest("Hana").await,
        stage.guest("Ida").await,
    );
    let (mut gils, mut idas) = (stage.follows(&gil).await, stage.follows(&ida).await);
    // Hana's telephone is in a tunnel: it is there, and takes nothing.
    let mut hanas = stage.follows(&hana).await;
    let long = "Une phrase qui prend de la place. ".repeat(17);
    let most = 200;
    for number in 0..most {
        stage.w.town.passes(1);
        assert!(stage.says(&mut gils, &format!("{number} {long}")).await["ok"].is_string());
        let said = format!("{number} ");
        idas.until_put("line", |line| {
            line["is"]["text"].as_str().unwrap().starts_with(&said)
        })
        .await;
    }
    let mut frames = 0;
    let mut last = serde_json::Value::Null;
    while let Some(frame) = hanas.hears().await {
        frames += 1;
        last = frame;
    }
    assert_eq!(last["bye"], "behind");
    assert!(frames < most, "what waited for her was bounded: {frames}");
}
