//! The chat, as people meet it.

use crate::stage::{stage, stage_with};

#[tokio::test]
async fn a_line_reaches_everybody_and_is_on_the_page_afterwards() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let (mut gils, mut hanas) = (stage.follows(&gil).await, stage.follows(&hana).await);
    let answer = stage.says(&mut gils, "Bonjour à tous").await;
    assert!(answer["ok"].is_string(), "{answer}");
    let line = hanas.until_put("line", |_| true).await;
    assert_eq!(line["is"]["text"], "Bonjour à tous");
    assert_eq!(line["is"]["by"], "Gil");
    let page = hana.opens(&stage.room).await;
    assert!(page.text().contains("Bonjour à tous"));
}

#[tokio::test]
async fn the_same_line_sent_twice_is_said_once() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let mut call = stage.follows(&gil).await;
    let once = stage.new_uid();
    for _ in 0..2 {
        let answer = call.does("lines", &[("once", &once), ("text", "Une fois")]).await;
        assert!(answer["ok"].is_string(), "{answer}");
    }
    let page = gil.opens(&stage.room).await;
    assert_eq!(page.text().matches("Une fois").count(), 1);
}

#[tokio::test]
async fn without_scripts_a_line_is_a_form_and_what_is_refused_is_kept() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let action = format!("{}/lines", stage.room);
    let page = gil
        .opens(&stage.room)
        .await
        .submits(&action, &[("text", "Par un formulaire")])
        .await;
    assert!(page.text().contains("Par un formulaire"));
    let long = "à".repeat(601);
    let page = page.submits(&action, &[("text", &long)]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.holds("text"), long);
}

#[tokio::test]
async fn lines_stand_as_they_came_whatever_the_clock_of_whoever_writes() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let mut gils = stage.follows_since(&gil, "participant", 0).await;
    // A telephone that is ten years late names what it says by its own clock.
    let late = kernel::Uid::new(1_456_900_000_000, [7; 10]).to_string();
    let mut orders = Vec::new();
    for once in [stage.new_uid(), late, stage.new_uid()] {
        stage.w.town.passes(1);
        let fields = [("once", once.as_str()), ("text", once.as_str())];
        assert!(gils.does("lines", &fields).await["ok"].is_string());
        let line = gils.until_put("line", |line| line["id"] == once.as_str()).await;
        orders.push(line["order"].as_str().unwrap().to_owned());
    }
    assert!(orders.is_sorted(), "{orders:?}");
    let page = gil.opens(&stage.room).await;
    assert_eq!(page.attributes_of(".live-lines > li", "data-order"), orders);
}

#[tokio::test]
async fn a_clock_that_goes_back_silences_nobody() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let mut gils = stage.follows(&gil).await;
    stage.w.town.passes(60);
    assert!(stage.says(&mut gils, "Avant").await["ok"].is_string());
    stage.w.town.passes(-50);
    assert!(stage.says(&mut gils, "Après").await["ok"].is_string());
    let once = stage.new_uid();
    let fields = [("once", once.as_str()), ("question", "On est quand ?")];
    assert!(gils.does("questions", &fields).await["ok"].is_string());
    stage.w.town.passes(-50);
    let once = stage.new_uid();
    let fields = [("once", once.as_str()), ("question", "Et maintenant ?")];
    assert!(gils.does("questions", &fields).await["ok"].is_string());
    let page = gil.opens(&stage.room).await;
    let lines = page.texts_of(".live-line-text");
    assert_eq!(lines, ["Avant", "Après"]);
}

#[tokio::test]
async fn a_hundred_thousand_marks_are_refused_and_change_nothing() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let before = stage.state(&gil).await["number"].clone();
    let (tower, book) = ("\u{301}".repeat(20_000), "\u{301}".repeat(100_000));
    let form = gil.opens(&stage.room).await;
    for (act, field) in [("lines", "text"), ("questions", "question")] {
        let action = format!("{}/{act}", stage.room);
        let page = form.submits(&action, &[(field, &tower)]).await;
        assert_eq!(page.status(), 422, "{act}");
        assert_eq!(page.holds(field), tower, "{act}");
        let page = form.submits(&action, &[(field, &book)]).await;
        assert_eq!(page.status(), 400, "{act}: more than any form takes");
    }
    let newcomer = stage.w.town.visitor();
    let door = newcomer.opens(&stage.room).await;
    let page = door
        .submits(&format!("{}/seat", stage.room), &[("name", &tower)])
        .await;
    assert_eq!(page.status(), 422);
    assert_eq!(before, stage.state(&gil).await["number"]);
}

#[tokio::test]
async fn a_paused_chat_keeps_quiet_a_slow_one_waits_and_some_words_are_held_back() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let mut call = stage.follows(&gil).await;
    let moderate = format!("{}/chat", stage.room);
    let ben = &stage.w.ben;
    ben.posts(
        &moderate,
        &[("mode", "open"), ("filtered", "zut"), ("screen", "host")],
    )
    .await;
    assert_eq!(stage.says(&mut call, "Ah, ZUT alors").await["why"], "refused");
    assert!(stage.says(&mut call, "Ah, tant pis").await["ok"].is_string());
    assert_eq!(
        stage.says(&mut call, "Encore").await["why"],
        "refused",
        "two lines within a second"
    );
    ben.posts(
        &moderate,
        &[("mode", "paused"), ("filtered", ""), ("screen", "host")],
    )
    .await;
    stage.w.town.passes(1);
    assert_eq!(stage.says(&mut call, "Personne n’entend").await["why"], "refused");
    ben.posts(
        &moderate,
        &[("mode", "slow"), ("filtered", ""), ("screen", "host")],
    )
    .await;
    assert!(stage.says(&mut call, "Doucement").await["ok"].is_string());
    assert_eq!(stage.says(&mut call, "Trop vite").await["why"], "refused");
    stage.w.town.passes(1);
    assert!(stage.says(&mut call, "Une minute après").await["ok"].is_string());
}

#[tokio::test]
async fn a_hidden_line_is_gone_for_all_and_marked_for_those_who_hold_the_room() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let (mut gils, mut hanas) = (stage.follows(&gil).await, stage.follows(&hana).await);
    let mut bens = stage.follows(&stage.w.ben).await;
    stage.says(&mut gils, "Une grossièreté").await;
    let line = hanas.until_put("line", |_| true).await;
    let id = line["id"].as_str().unwrap().to_owned();
    assert_eq!(
        hanas.does(&format!("lines/{id}/hiding"), &[]).await["why"],
        "forbidden"
    );
    assert!(bens.does(&format!("lines/{id}/hiding"), &[]).await["ok"].is_string());
    hanas.until_put("line", |line| line["gone"] == true).await;
    bens.until_put("line", |line| line["is"]["is_hidden"] == true)
        .await;
    assert!(!hana.opens(&stage.room).await.text().contains("grossièreté"));
    assert!(bens.does(&format!("lines/{id}/restoration"), &[]).await["ok"].is_string());
    hanas
        .until_put("line", |line| line["is"]["text"] == "Une grossièreté")
        .await;
}

#[tokio::test]
async fn three_reports_hide_a_line_and_one_person_counts_once() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let mut gils = stage.follows(&gil).await;
    stage.says(&mut gils, "De trop").await;
    let id = gils.until_put("line", |_| true).await["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let to = format!("lines/{id}/report");
    for name in ["Hana", "Ida", "Jo"] {
        assert!(
            gil.opens(&stage.room).await.text().contains("De trop"),
            "before {name}"
        );
        let person = stage.guest(name).await;
        let mut call = stage.follows(&person).await;
        call.does(&to, &[]).await;
        call.does(&to, &[]).await;
    }
    assert!(!gil.opens(&stage.room).await.text().contains("De trop"));
    assert!(
        stage
            .w
            .ben
            .opens(&format!("{}/host", stage.room))
            .await
            .text()
            .contains("De trop")
    );
}

#[tokio::test]
async fn whoever_reports_is_told_that_somebody_looks() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let mut gils = stage.follows(&gil).await;
    let once = stage.new_uid();
    gils.does("lines", &[("once", &once), ("text", "De trop")]).await;
    let page = hana.opens(&stage.room).await;
    let done = page.attribute_of(".live-line-acts [data-live-done]", "data-live-done");
    let page = page
        .submits(&format!("{}/lines/{once}/report", stage.room), &[])
        .await;
    assert_eq!(page.notice(), done);
    assert!(done.starts_with("Signalé"), "{done}");
}

#[tokio::test]
async fn a_chat_that_is_paused_or_slow_says_so_before_one_writes() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    for mode in ["paused", "slow"] {
        let fields = [("mode", mode), ("filtered", ""), ("screen", "host")];
        stage.w.ben.posts(&format!("{}/chat", stage.room), &fields).await;
        let page = gil.opens(&stage.room).await;
        assert!(page.has(&format!(".live-head .live-chat-is-{mode}")), "{mode}");
        assert!(page.has(&format!("#chat .live-chat-when-{mode}")), "{mode}");
    }
}

#[tokio::test]
async fn who_follows_does_not_write() {
    let stage = stage_with("open", "1").await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let (mut gils, mut hanas) = (stage.follows(&gil).await, stage.follows(&hana).await);
    assert!(stage.says(&mut gils, "J’ai une place").await["ok"].is_string());
    assert_eq!(stage.says(&mut hanas, "Moi non").await["why"], "refused");
    assert!(
        hana.opens(&stage.room)
            .await
            .text()
            .contains("Vous suivez la séance")
    );
}
