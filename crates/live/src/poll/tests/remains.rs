//! What remains: for the page of what remains, and for the person themselves.

use gatherings::gathering;

use super::super::personal::TABLES;
use super::super::{Kept, Outcome, kept};
use super::{CHOICES, answers, asks, item, items, leads, reveals};
use crate::stage::{Stage, stage};

async fn remains(stage: &Stage) -> Vec<Kept> {
    let uid = stage.room.split('/').nth(2).unwrap().parse().unwrap();
    let read = move |tx: &mut platform::Tx| {
        let gathering = gathering::by_uid(tx, uid)?.unwrap();
        kept(tx, gathering.id)
    };
    stage.w.town.reads(read).await
}

#[tokio::test]
async fn what_was_shown_remains_without_what_was_hidden_or_not_to_be_kept() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let single = asks(&stage, &CHOICES).await;
    let secret = asks(&stage, &[("kind", "text"), ("title", "Entre nous ?")]).await;
    let text = asks(&stage, &[("kind", "text"), ("title", "Un mot de la fin ?")]).await;
    for (who, words) in [
        (&gil, "À garder"),
        (&hana, "À oublier"),
        (&stage.w.ben, "À cacher"),
    ] {
        answers(&stage, who, &single, &[("choice", "2")]).await;
        answers(&stage, who, &text, &[("text", words)]).await;
        answers(&stage, who, &secret, &[("text", "Chut")]).await;
    }
    let seen = item(&stage, &stage.w.ben, "poll", &text).await.unwrap();
    let texts = seen["host"]["early"]["outcome"]["texts"]
        .as_array()
        .unwrap()
        .clone();
    let hidden = texts.iter().find(|text| text["text"] == "À cacher").unwrap()["id"]
        .as_str()
        .unwrap();
    let hiding = format!("{}/answers/{hidden}/hiding", stage.room);
    stage.w.ben.posts(&hiding, &[("screen", "host")]).await;
    hana.posts(&format!("{}/naming", stage.room), &[("naming", "never")])
        .await;
    reveals(&stage, &single).await;
    reveals(&stage, &text).await;
    leads(&stage, &secret, "closing").await;
    let kept = remains(&stage).await;
    assert_eq!(kept.len(), 2, "what was never shown is not there");
    assert_eq!(
        (kept[0].title.as_str(), kept[0].answers),
        ("De quel temps manquez-vous ?", 3)
    );
    let Outcome::Texts { texts } = &kept[1].outcome else {
        panic!("{:?}", kept[1]);
    };
    let words: Vec<&str> = texts.iter().map(|text| text.text.as_str()).collect();
    assert_eq!(words, ["À garder"]);
    hana.posts(&format!("{}/naming", stage.room), &[("naming", "here")])
        .await;
    let Outcome::Texts { texts } = &remains(&stage).await[1].outcome else {
        panic!("no texts");
    };
    assert_eq!(texts.len(), 2, "a change of mind counts at once");
    let v = platform::web::View::of_nobody(&stage.w.town.house, kernel::Language::English);
    let html = super::super::draw(&v, &kept[0]).unwrap();
    assert!(html.contains("100% · 3"), "{html}");
}

#[tokio::test]
async fn the_ideas_of_a_group_outlive_the_one_that_headed_it() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let wall = asks(&stage, &[("kind", "wall"), ("title", "?")]).await;
    let propose = format!("{}/polls/{wall}/ideas", stage.room);
    hana.posts(&propose, &[("text", "En tête")]).await;
    gil.posts(&propose, &[("text", "Dessous")]).await;
    let under = items(&stage, &gil, "idea").await[1].0.clone();
    let group = format!("{}/ideas/{under}/group", stage.room);
    stage
        .w
        .ben
        .posts(&group, &[("under", "1"), ("screen", "host")])
        .await;
    hana.posts(&format!("{}/naming", stage.room), &[("naming", "never")])
        .await;
    reveals(&stage, &wall).await;
    let Outcome::Wall { groups } = &remains(&stage).await[0].outcome else {
        panic!("no wall");
    };
    let heads: Vec<&str> = groups.iter().map(|group| group.text.as_str()).collect();
    assert_eq!(heads, ["Dessous"]);
}

#[tokio::test]
async fn what_somebody_answered_is_shown_to_them_and_their_words_go_when_they_do() {
    let stage = stage().await;
    let ben = stage.w.ben.id();
    let single = asks(&stage, &CHOICES).await;
    let text = asks(&stage, &[("kind", "text"), ("title", "?")]).await;
    answers(&stage, &stage.w.ben, &single, &[("choice", "2")]).await;
    answers(&stage, &stage.w.ben, &text, &[("text", "Un secret")]).await;
    reveals(&stage, &text).await;
    let read = move |tx: &mut platform::Tx| {
        let ballots = tx.all::<(String, String, Option<String>, String)>(TABLES[0].rows, (ben,))?;
        let texts = tx.all::<(String, String, String)>(TABLES[1].rows, (ben,))?;
        Ok((ballots, texts))
    };
    let (ballots, texts) = stage.w.town.reads(read).await;
    assert!(
        ballots[0].2.as_ref().unwrap().contains("2. Décider"),
        "{ballots:?}"
    );
    assert_eq!((ballots[0].3.as_str(), texts[0].2.as_str()), ("2", "Un secret"));
    let erase = move |tx: &mut platform::Tx| {
        for table in TABLES {
            (table.erase)(tx, ben)?;
        }
        Ok(())
    };
    stage.w.town.house.write(erase).await.unwrap();
    let hana = stage.guest("Hana").await;
    assert!(!stage.state(&hana).await.to_string().contains("Un secret"));
    let mut hanas = stage.follows_since(&hana, "participant", 0).await;
    let frame = hanas.until(|frame| frame["to"].is_i64()).await.to_string();
    assert!(
        frame.contains("De quel temps") && !frame.contains("Un secret"),
        "{frame}"
    );
    assert_eq!(remains(&stage).await[0].answers, 1, "the ballot still counts");
}

#[tokio::test]
async fn the_closed_room_shows_what_remains_and_asks_nothing_any_more() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let text = asks(&stage, &[("kind", "text"), ("title", "Un mot de la fin ?")]).await;
    let wall = asks(&stage, &[("kind", "wall"), ("title", "Des idées ?")]).await;
    for (who, words) in [(&gil, "À garder"), (&hana, "À oublier")] {
        answers(&stage, who, &text, &[("text", words)]).await;
        who.posts(&format!("{}/polls/{wall}/ideas", stage.room), &[("text", words)])
            .await;
    }
    reveals(&stage, &text).await;
    leads(&stage, &wall, "showing").await;
    let single = asks(&stage, &CHOICES).await;
    let mut gils = stage.follows(&gil).await;
    hana.posts(&format!("{}/naming", stage.room), &[("naming", "never")])
        .await;
    stage.closes().await;
    gils.until_put("poll", |poll| {
        poll["id"] == single.as_str() && poll["is"]["state"] == "closed"
    })
    .await;
    for who in [&gil, &stage.w.ben] {
        let state = stage.state(who).await.to_string();
        assert!(
            state.contains("À garder") && !state.contains("À oublier"),
            "{state}"
        );
        for poll in [&text, &wall, &single] {
            let poll = item(&stage, who, "poll", poll).await.unwrap();
            assert_eq!(poll["state"], "closed");
        }
    }
    let host = stage.w.ben.opens(&format!("{}/host", stage.room)).await;
    let again = format!("{}/polls/{single}/opening", stage.room);
    assert!(!host.has_form(&again), "nobody would answer");
}

#[tokio::test]
async fn results_are_written_down_in_the_words_of_whoever_reads() {
    let stage = stage().await;
    let scale = asks(
        &stage,
        &[("kind", "scale"), ("title", "Votre énergie ?"), ("most", "5")],
    )
    .await;
    let single = asks(&stage, &CHOICES).await;
    let gil = stage.guest("Gil").await;
    answers(&stage, &gil, &scale, &[("choice", "4")]).await;
    answers(&stage, &gil, &single, &[("choice", "2")]).await;
    for poll in [&scale, &single] {
        reveals(&stage, poll).await;
    }
    stage.closes().await;
    let record = format!("{}/record", stage.room);
    let french = gil.opens(&record).await.text_of("#record-polls");
    let english = stage.w.town.visitor().reads_english();
    let english = english.opens(&record).await.text_of("#record-polls");
    assert!(french.contains("Moyenne 4,00 · écart type 0,00"), "{french}");
    assert!(french.contains("Décider : 100 % · 1"), "{french}");
    assert!(
        english.contains("4.00") && english.contains("Décider: 100% · 1"),
        "{english}"
    );
    let file = stage.w.ben.opens(&format!("{record}.json")).await.html();
    assert!(file.contains("Moyenne 4,00"), "{file}");
}
