//! What remains of the pool on the page of the record.

use crate::stage::{Stage, stage};

async fn kept(stage: &Stage) -> Vec<String> {
    let page = stage
        .w
        .town
        .visitor()
        .opens(&format!("{}/record", stage.room))
        .await;
    page.texts_of("#record-questions li")
}

#[tokio::test]
async fn questions_stay_with_those_under_them_their_answer_and_the_names_that_were_agreed_to() {
    let stage = stage().await;
    let [gil, hana, ida] = stage.three_minds().await;
    let (mut gils, mut hanas, mut idas) = (
        stage.follows(&gil).await,
        stage.follows(&hana).await,
        stage.follows(&ida).await,
    );
    let mut bens = stage.follows(&stage.w.ben).await;
    let first = stage.asks(&mut gils, "Par où commencer ?").await;
    let twin = stage.asks(&mut idas, "Et le début ?").await;
    let second = stage.asks(&mut hanas, "Avec qui ?").await;
    stage.w.town.passes(1);
    stage.asks(&mut idas, "Rien qui reste ?").await;
    assert!(super::ok(&mut hanas, format!("questions/{first}/vote")).await);
    stage.treats(&mut bens, &twin, "pick").await;
    stage.treats(&mut bens, &first, "merging").await;
    stage.w.town.passes(3);
    stage.treats(&mut bens, &second, "live-answer").await;
    assert!(kept(&stage).await.is_empty(), "not while it lasts");
    stage.closes().await;
    stage.w.town.runs_jobs().await;
    let questions = kept(&stage).await;
    assert_eq!(questions.len(), 2, "{questions:?}");
    assert!(
        questions[0].contains("Voix : 3 Gil Par où commencer ?"),
        "{questions:?}"
    );
    assert!(
        questions[1].contains("Répondue à 4:00 de la vidéo Quelqu’un Avec qui ?"),
        "{questions:?}"
    );
    let gathering = stage.room.strip_suffix("/live").unwrap();
    let record = stage.w.ben.opens(&format!("{}/record", stage.room)).await;
    assert!(
        record.html().contains("</strong> <strong>Gil"),
        "{}",
        record.html()
    );
    let moment = format!("{gathering}?at=240#video");
    assert!(
        record.has(&format!("a[href=\"{moment}\"]")),
        "the second leads into the video"
    );
    assert!(record.follows("Répondue à 4:00").await.has("#video"));
    let data = stage
        .w
        .ben
        .opens(&format!("{}/record.json", stage.room))
        .await
        .html();
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["chapters"]["questions"][1]["second"], 240);
    let all = questions.join(" ");
    for gone in ["Hana", "Ida", "Et le début", "Rien qui reste"] {
        assert!(!all.contains(gone), "{gone}: {questions:?}");
    }
    // Whoever changes their mind takes their words along.
    gil.posts(&format!("{}/naming", stage.room), &[("naming", "never")])
        .await;
    assert_eq!(kept(&stage).await.len(), 1);
}

#[tokio::test]
async fn a_question_hidden_or_asked_without_a_name_says_nothing_of_who() {
    let stage = stage().await;
    let gil = stage.agrees("Gil", "named").await;
    let mut gils = stage.follows(&gil).await;
    let mut bens = stage.follows(&stage.w.ben).await;
    let once = stage.new_uid();
    let fields = [
        ("once", once.as_str()),
        ("question", "Sans mon nom ?"),
        ("nameless", "on"),
    ];
    assert!(gils.does("questions", &fields).await["ok"].is_string());
    stage.w.town.passes(1);
    let hidden = stage.asks(&mut gils, "À cacher ?").await;
    stage.treats(&mut bens, &hidden, "hiding").await;
    stage.closes().await;
    let questions = kept(&stage).await;
    assert_eq!(questions.len(), 1, "{questions:?}");
    assert!(
        questions[0].ends_with("Quelqu’un Sans mon nom ?") && !questions[0].contains("Gil"),
        "{questions:?}"
    );
}

#[tokio::test]
async fn words_that_may_stay_outlive_those_that_they_were_put_under() {
    let stage = stage().await;
    let [gil, hana, ida] = stage.three_minds().await;
    let (mut gils, mut hanas, mut idas) = (
        stage.follows(&gil).await,
        stage.follows(&hana).await,
        stage.follows(&ida).await,
    );
    let mut bens = stage.follows(&stage.w.ben).await;
    let main = stage.asks(&mut idas, "Et le début ?").await;
    let first = stage.asks(&mut gils, "Par où commencer ?").await;
    let second = stage.asks(&mut hanas, "Commencer, mais où ?").await;
    for twin in [&first, &second] {
        stage.treats(&mut bens, twin, "pick").await;
        stage.treats(&mut bens, &main, "merging").await;
    }
    stage.w.town.passes(2);
    stage.treats(&mut bens, &main, "live-answer").await;
    stage.closes().await;
    stage.w.town.runs_jobs().await;
    let questions = kept(&stage).await;
    assert_eq!(questions.len(), 1, "{questions:?}");
    for stays in ["Répondue à 2:00", "Gil", "Par où commencer", "Commencer, mais où"] {
        assert!(questions[0].contains(stays), "{stays}: {questions:?}");
    }
    let (room, gathering) = (gil.opens(&stage.room).await, gil.opens(stage.gathering()).await);
    for page in [room, gathering] {
        assert!(!page.html().contains("Et le début"), "{}", page.text());
    }
    let question = stage.question(&gil, &first).await;
    assert_eq!(
        (question["votes"].as_i64(), question["askers"].as_i64()),
        (Some(3), Some(2))
    );
}

#[tokio::test]
async fn the_closed_room_names_people_as_they_chose_and_shows_nothing_that_nobody_keeps() {
    let stage = stage().await;
    let [gil, hana, ida] = stage.three_minds().await;
    let mut asked = Vec::new();
    for (who, text) in [
        (&gil, "Par où ?"),
        (&hana, "Avec qui ?"),
        (&ida, "Rien qui reste ?"),
    ] {
        let mut call = stage.follows(who).await;
        asked.push(stage.asks(&mut call, text).await);
    }
    let mut bens = stage.follows(&stage.w.ben).await;
    stage.treats(&mut bens, &asked[1], "turn").await;
    assert_eq!(stage.question(&gil, &asked[1]).await["by"], "Hana");
    stage.closes().await;
    for who in [&gil, &stage.w.ben] {
        assert_eq!(stage.question(who, &asked[0]).await["by"], "Gil");
        assert_eq!(stage.question(who, &asked[1]).await["by"], "");
        assert!(!stage.state(who).await.to_string().contains("Rien qui reste"));
    }
    // Minds change afterwards too.
    gil.posts(&format!("{}/naming", stage.room), &[("naming", "here")])
        .await;
    hana.posts(&format!("{}/naming", stage.room), &[("naming", "never")])
        .await;
    assert_eq!(stage.question(&ida, &asked[0]).await["by"], "");
    for who in [&ida, &stage.w.ben] {
        assert!(!stage.state(who).await.to_string().contains("Avec qui"));
    }
}
