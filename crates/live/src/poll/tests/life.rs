//! The life of a poll, from its preparation to its results.

use testkit::alike;

use super::{CHOICES, answers, asks, counts, item, leads, prepares, reveals};
use crate::stage::{stage, stage_with};

#[tokio::test]
async fn a_prepared_poll_is_for_those_who_hold_the_room_alone() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let mut gils = stage.follows(&gil).await;
    let poll = prepares(&stage, &CHOICES).await;
    assert_eq!(item(&stage, &gil, "poll", &poll).await, None);
    assert!(!gil.opens(&stage.room).await.html().contains("De quel temps"));
    assert_eq!(
        gils.does(&format!("polls/{poll}/answer"), &[("choice", "1")])
            .await["why"],
        "missing"
    );
    assert_eq!(
        gils.does(
            "polls",
            &[("once", &stage.new_uid()), CHOICES[0], CHOICES[1], CHOICES[2]]
        )
        .await["why"],
        "forbidden"
    );
    for act in [
        "wording",
        "removal",
        "opening",
        "closing",
        "showing",
        "hiding",
        "projection",
        "withdrawal",
    ] {
        let answer = gils.does(&format!("polls/{poll}/{act}"), &[]).await;
        assert_eq!(answer["why"], "forbidden", "{act}");
    }
    let host = stage.w.ben.opens(&format!("{}/host", stage.room)).await;
    let reword = format!("{}/polls/{poll}/wording", stage.room);
    let page = host.submits(&reword, &[("title", "Autrement dit ?")]).await;
    assert!(page.text().contains("Autrement dit ?"));
    assert!(page.text().contains("Célébrer"), "its choices are as they were");
    let removal = format!("{}/polls/{poll}/removal", stage.room);
    let page = page.submits(&removal, &[]).await;
    assert!(!page.text().contains("Autrement dit ?"));
    assert_eq!(
        leads(&stage, &poll, "removal").await.status(),
        200,
        "twice is harmless"
    );
}

#[tokio::test]
async fn one_person_has_one_vote_that_changes_until_the_poll_is_closed_and_nobody_sees_it_early() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let poll = asks(&stage, &CHOICES).await;
    let mut devices = [stage.follows(&gil).await, stage.follows(&gil).await];
    let to = format!("polls/{poll}/answer");
    for (device, choice) in devices.iter_mut().zip(["1", "2"]) {
        assert!(device.does(&to, &[("choice", choice)]).await["ok"].is_string());
    }
    let before = stage.state(&gil).await["number"].clone();
    let page = answers(&stage, &hana, &poll, &[("choice", "2")]).await;
    assert!(page.text().contains("Vous pouvez en changer"), "{}", page.text());
    assert_eq!(counts(&stage, &poll).await, [0, 2, 0]);
    assert_eq!(
        before,
        stage.state(&gil).await["number"],
        "the vote of whoever has no other device is no event"
    );
    let seen = item(&stage, &hana, "poll", &poll).await.unwrap();
    assert!(
        seen["tally"]["outcome"].is_null() && seen["host"].is_null(),
        "{seen}"
    );
    assert_eq!(seen["tally"]["answers"], 2);
    leads(&stage, &poll, "closing").await;
    assert_eq!(
        devices[0].does(&to, &[("choice", "3")]).await["why"],
        "refused",
        "after closing"
    );
    let seen = item(&stage, &hana, "poll", &poll).await.unwrap();
    assert!(seen["tally"]["outcome"].is_null(), "closed is not shown");
    assert!(hana.opens(&stage.room).await.text().contains("montrés plus tard"));
    leads(&stage, &poll, "showing").await;
    let shown = devices[1]
        .until_put("poll", |put| put["is"]["is_shown"] == true)
        .await;
    assert_eq!(shown["is"]["tally"]["outcome"]["choices"][1]["count"], 2);
    assert!(shown["is"]["host"].is_null());
    let page = hana.opens(&stage.room).await;
    assert!(page.text().contains("Décider 100 % · 2"), "{}", page.text());
    leads(&stage, &poll, "hiding").await;
    assert!(!hana.opens(&stage.room).await.text().contains("100 %"));
    leads(&stage, &poll, "opening").await;
    assert_eq!(counts(&stage, &poll).await, [0, 2, 0], "answers stay");
    assert!(devices[0].does(&to, &[("choice", "3")]).await["ok"].is_string());
    assert_eq!(counts(&stage, &poll).await, [0, 1, 1]);
}

#[tokio::test]
async fn those_who_hold_the_room_see_answers_come_in_and_all_see_them_once_shown() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let poll = asks(&stage, &CHOICES).await;
    let (mut gils, mut bens) = (stage.follows(&gil).await, stage.follows(&stage.w.ben).await);
    gils.does(&format!("polls/{poll}/answer"), &[("choice", "3")])
        .await;
    let early = bens.until_put("early", |put| put["is"]["answers"] == 1).await;
    assert_eq!(early["is"]["outcome"]["choices"][2]["count"], 1);
    assert!(early.get("n").is_none(), "a count has no number");
    let tally = gils.until_put("tally", |put| put["is"]["answers"] == 1).await;
    assert!(tally["is"]["outcome"].is_null());
    leads(&stage, &poll, "showing").await;
    gils.does(&format!("polls/{poll}/answer"), &[("choice", "1")])
        .await;
    gils.until_put("tally", |put| {
        put["is"]["outcome"]["choices"][0]["count"] == 1 && put["is"]["outcome"]["choices"][2]["count"] == 0
    })
    .await;
}

#[tokio::test]
async fn one_s_answer_comes_back_with_the_acknowledgement_and_to_nobody_else() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let poll = asks(&stage, &CHOICES).await;
    let mut gils = stage.follows(&gil).await;
    gils.says(&format!(
        "{{\"act\":\"x\",\"to\":\"polls/{poll}/answer\",\"with\":{{\"choice\":2}}}}"
    ))
    .await;
    let ballot = gils.until_put("ballot", |_| true).await;
    assert_eq!(ballot["is"]["answer"][0], "Décider");
    assert_eq!(gils.until(|frame| frame["ok"].is_string()).await["ok"], "x");
    assert!(item(&stage, &gil, "ballot", &poll).await.is_some());
    assert_eq!(item(&stage, &hana, "ballot", &poll).await, None);
    assert_eq!(item(&stage, &stage.w.ben, "ballot", &poll).await, None);
}

#[tokio::test]
async fn an_old_page_with_its_events_is_the_page_one_would_get_anew() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let poll = asks(&stage, &CHOICES).await;
    answers(&stage, &gil, &poll, &[("choice", "2")]).await;
    for screen in ["participant", "host", "projection"] {
        let number = stage.state(&gil).await["number"].as_i64().unwrap();
        leads(&stage, &poll, "opening").await;
        for act in ["closing", "showing", "projection"] {
            leads(&stage, &poll, act).await;
        }
        let who = if screen == "participant" {
            &gil
        } else {
            &stage.w.ben
        };
        let mut call = stage.follows_since(who, screen, number).await;
        let frame = call.until(|frame| frame["to"].is_i64()).await;
        let put = frame["put"].as_array().unwrap();
        let last = put.iter().rev().find(|put| put["kind"] == "poll").unwrap();
        let path = match screen {
            "participant" => stage.room.clone(),
            other => format!("{}/{other}", stage.room),
        };
        let page = who.opens(&path).await.html();
        let html = last["html"].as_str().unwrap();
        assert!(page.contains(&alike(html)), "{screen}: {html}");
        assert_eq!(html.contains("Rouvrir"), screen == "host", "{html}");
        leads(&stage, &poll, "withdrawal").await;
    }
}

#[tokio::test]
async fn the_large_screen_shows_one_poll_without_anything_to_press() {
    let stage = stage().await;
    let one = asks(&stage, &CHOICES).await;
    let other = asks(&stage, &[("kind", "text"), ("title", "Et vous ?")]).await;
    let path = format!("{}/projection", stage.room);
    assert!(!stage.w.ben.opens(&path).await.html().contains("De quel temps"));
    leads(&stage, &one, "projection").await;
    let page = stage.w.ben.opens(&path).await;
    assert!(page.has(".poll-projected .poll") && page.text().contains("De quel temps"));
    assert!(page.has(".live-shows-poll"));
    assert!(!page.has(".poll-projected form"), "nothing to press");
    leads(&stage, &other, "projection").await;
    let page = stage.w.ben.opens(&path).await;
    assert!(page.text().contains("Et vous ?") && !page.text().contains("De quel temps"));
    leads(&stage, &other, "withdrawal").await;
    let page = stage.w.ben.opens(&path).await;
    assert!(!page.has(".poll-projected .poll") && !page.has(".live-shows-poll"));
}

#[tokio::test]
async fn whoever_only_follows_votes_too_and_after_the_end_nobody_does() {
    let stage = stage_with("open", "1").await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let poll = asks(&stage, &CHOICES).await;
    for who in [&gil, &hana] {
        assert_eq!(
            answers(&stage, who, &poll, &[("choice", "1")]).await.status(),
            200
        );
    }
    assert_eq!(counts(&stage, &poll).await, [2, 0, 0]);
    let mut gils = stage.follows(&gil).await;
    stage.closes().await;
    let answer = gils
        .does(&format!("polls/{poll}/answer"), &[("choice", "2")])
        .await;
    assert_eq!(answer["why"], "refused");
    reveals(&stage, &poll).await;
    assert_eq!(
        counts(&stage, &poll).await,
        [2, 0, 0],
        "what came is shown after the end too"
    );
}
