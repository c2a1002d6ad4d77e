//! The pool, as people meet it.

use testkit::{Call, Visitor, alike};

use crate::stage::{Stage, stage, stage_with};

mod devices;
mod remains;
mod treated;

impl Stage {
    /// Somebody asks, and gives the identifier of what they ask.
    async fn asks(&self, call: &mut Call, text: &str) -> String {
        let once = self.new_uid();
        let answer = call
            .does("questions", &[("once", &once), ("question", text)])
            .await;
        assert!(answer["ok"].is_string(), "{answer}");
        once
    }

    /// One item of a kind, as somebody sees the room now.
    async fn item(&self, who: &Visitor, kind: &str, id: &str) -> Option<serde_json::Value> {
        let state = self.state(who).await;
        let items = state["items"].as_array().unwrap();
        let found = items.iter().find(|item| item["kind"] == kind && item["id"] == id);
        found.map(|item| item["is"].clone())
    }

    async fn question(&self, who: &Visitor, id: &str) -> serde_json::Value {
        self.item(who, "question", id).await.unwrap_or_default()
    }

    /// A host does something to a question.
    async fn treats(&self, call: &mut Call, id: &str, act: &str) {
        let answer = call.does(&format!("questions/{id}/{act}"), &[]).await;
        assert!(answer["ok"].is_string(), "{act}: {answer}");
    }

    /// Twice, as when no answer came: it passes one other alone.
    async fn brings_sooner(&self, call: &mut Call, id: &str) {
        let queued = self.item(&self.w.ben, "queued", id).await.unwrap();
        for _ in 0..2 {
            let with = [("place", &*queued["place"].to_string())];
            let answer = call.does(&format!("questions/{id}/turn-sooner"), &with).await;
            assert!(answer["ok"].is_string(), "{answer}");
        }
    }

    fn gathering(&self) -> &str {
        self.room.strip_suffix("/live").unwrap()
    }
}

async fn ok(call: &mut Call, to: String) -> bool {
    call.does(&to, &[]).await["ok"].is_string()
}

#[tokio::test]
async fn a_question_reaches_everybody_and_stays_with_the_gathering_for_those_who_answer() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let (mut gils, mut hanas) = (stage.follows(&gil).await, stage.follows(&hana).await);
    let id = stage.asks(&mut gils, "Comment commencer ?").await;
    let item = hanas
        .until_put("question", |item| item["id"] == id.as_str())
        .await;
    assert_eq!(item["is"]["text"], "Comment commencer ?");
    assert_eq!(item["is"]["by"], "Gil");
    assert_eq!(item["is"]["votes"], 1, "whoever asks votes for it");
    let mine = gils.until_put("asked", |_| true).await;
    assert_eq!(mine["is"]["stage"], "open");
    assert!(stage.item(&hana, "asked", &id).await.is_none());
    let page = stage.w.ben.opens(&format!("/questions/{id}")).await;
    assert!(page.text().contains("Comment commencer ?"), "{}", page.text());
    let path = mine["is"]["path"].as_str().unwrap();
    assert!(
        gil.opens(path).await.text().contains("Comment commencer ?"),
        "followed afterwards"
    );
}

#[tokio::test]
async fn without_scripts_one_asks_votes_takes_back_and_asks_too_by_forms() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let questions = format!("{}/questions", stage.room);
    let page = gil.opens(&stage.room).await;
    let page = page
        .submits(&questions, &[("question", "Par où commencer ?")])
        .await;
    assert_eq!(
        page.texts_of("[data-live=asked] .pool-text"),
        ["Par où commencer ?"]
    );
    let page = page.submits(&questions, &[("question", "?")]).await;
    assert_eq!((page.status(), page.holds("question").as_str()), (422, "?"));
    let page = hana.opens(&stage.room).await;
    let id = page.attribute_of("[data-live=question] li", "data-id");
    let act = |act: &str| format!("{questions}/{id}/{act}");
    let page = page.submits(&act("vote"), &[]).await;
    assert_eq!(page.texts_of("[data-live=voted] span"), ["Par où commencer ?"]);
    assert_eq!(stage.question(&hana, &id).await["votes"], 2);
    let page = page.submits(&act("vote-withdrawal"), &[]).await;
    assert!(!page.has("[data-live=voted] span"));
    assert_eq!(stage.question(&hana, &id).await["votes"], 1);
    let page = page.submits(&act("asking"), &[]).await;
    assert_eq!(
        page.texts_of("[data-live=asked] .pool-text"),
        ["Par où commencer ?"]
    );
    assert_eq!(stage.question(&hana, &id).await["votes"], 2);
}

#[tokio::test]
async fn one_person_has_one_vote_whatever_the_devices_and_the_count_comes_by_itself() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let mut gils = stage.follows(&gil).await;
    let id = stage.asks(&mut gils, "Combien ?").await;
    let mut devices = [stage.follows(&hana).await, stage.follows(&hana).await];
    for call in &mut devices {
        for _ in 0..2 {
            assert!(ok(call, format!("questions/{id}/vote")).await);
        }
    }
    let item = gils.until_put("question", |item| item["is"]["votes"] == 2).await;
    assert!(item["n"].is_i64(), "a numbered event: who comes back is told");
    assert!(ok(&mut devices[1], format!("questions/{id}/vote-withdrawal")).await);
    assert!(ok(&mut devices[0], format!("questions/{id}/vote-withdrawal")).await);
    gils.until_put("question", |item| item["is"]["votes"] == 1).await;
    assert_eq!(stage.question(&gil, &id).await["votes"], 1);
}

#[tokio::test]
async fn whoever_comes_back_is_told_what_was_voted_meanwhile_as_the_page_shows_it() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let mut gils = stage.follows(&gil).await;
    let id = stage.asks(&mut gils, "Et pendant la coupure ?").await;
    let number = stage.state(&hana).await["number"].as_i64().unwrap();
    let ida = stage.guest("Ida").await;
    let vote = format!("{}/questions/{id}/vote", stage.room);
    ida.posts(&vote, &[]).await;
    gils.until_put("question", |item| item["is"]["votes"] == 2).await;
    let mut hanas = stage.follows_since(&hana, "participant", number).await;
    let item = hanas.until_put("question", |_| true).await;
    let page = hana.opens(&stage.room).await.html();
    assert!(page.contains(&alike(item["html"].as_str().unwrap())), "{item}");
    assert!(page.contains(&format!("data-order=\"{}\"", item["order"].as_str().unwrap())));
}

#[tokio::test]
async fn what_is_not_to_be_asked_is_refused_and_twice_is_once() {
    let stage = stage_with("open", "1").await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let (mut gils, mut hanas) = (stage.follows(&gil).await, stage.follows(&hana).await);
    let once = stage.new_uid();
    for _ in 0..2 {
        let answer = gils
            .does("questions", &[("once", &once), ("question", "Une fois ?")])
            .await;
        assert!(answer["ok"].is_string(), "{answer}");
    }
    let soon = stage.new_uid();
    let answer = gils
        .does("questions", &[("once", &soon), ("question", "Trop tôt ?")])
        .await;
    assert_eq!(answer["why"], "refused");
    stage.w.town.passes(1);
    for text in ["", "  ", "?", &"x".repeat(501), &"e\u{301}".repeat(2_000)] {
        let answer = gils
            .does("questions", &[("once", &soon), ("question", text)])
            .await;
        assert_eq!(answer["why"], "refused", "{} characters", text.len());
    }
    assert_eq!(
        gils.does("questions", &[("question", "Sans identifiant")]).await["why"],
        "malformed"
    );
    // Hana follows: she votes, and does not ask.
    let answer = hanas
        .does("questions", &[("once", &soon), ("question", "Et moi ?")])
        .await;
    assert_eq!(answer["why"], "refused");
    assert!(ok(&mut hanas, format!("questions/{once}/vote")).await);
    for act in [
        "turn",
        "screen",
        "live-answer",
        "pick",
        "merging",
        "hiding",
        "assignment",
        "deferral",
    ] {
        let answer = hanas.does(&format!("questions/{once}/{act}"), &[]).await;
        assert_eq!(answer["why"], "forbidden", "{act}");
    }
    let state = stage.state(&stage.w.ben).await;
    let items = state["items"].as_array().unwrap();
    assert_eq!(items.iter().filter(|item| item["kind"] == "question").count(), 1);
}

#[tokio::test]
async fn a_question_of_another_room_is_not_there() {
    let (one, other) = (stage().await, stage().await);
    let gil = one.guest("Gil").await;
    let mut gils = one.follows(&gil).await;
    let id = one.asks(&mut gils, "D’ici ?").await;
    let mut bens = other.follows(&other.w.ben).await;
    for act in ["vote", "asking", "screen", "hiding", "pick"] {
        let answer = bens.does(&format!("questions/{id}/{act}"), &[]).await;
        assert_eq!(answer["why"], "missing", "{act}");
    }
}

#[tokio::test]
async fn a_nameless_question_says_no_name_where_the_room_allows_it() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let mut gils = stage.follows(&gil).await;
    let once = stage.new_uid();
    let with = [
        ("once", once.as_str()),
        ("question", "Qui ose ?"),
        ("nameless", "on"),
    ];
    assert!(gils.does("questions", &with).await["ok"].is_string());
    for who in [&gil, &stage.w.ben] {
        assert_eq!(stage.question(who, &once).await["by"], "");
    }
    assert!(
        !stage
            .w
            .ben
            .opens(&format!("{}/host", stage.room))
            .await
            .text_of("#pool")
            .contains("Gil")
    );
    // The room changes its mind.
    let form = [("door", "open"), ("places", "")];
    stage.w.ben.posts(&format!("{}/room", stage.room), &form).await;
    stage.w.town.passes(1);
    let again = stage.new_uid();
    let with = [
        ("once", again.as_str()),
        ("question", "Qui ose encore ?"),
        ("nameless", "on"),
    ];
    assert_eq!(gils.does("questions", &with).await["why"], "refused");
}

#[tokio::test]
async fn merging_keeps_every_asker_counts_each_person_once_and_comes_apart_as_it_was() {
    let stage = stage().await;
    let (gil, hana, ida) = (
        stage.guest("Gil").await,
        stage.guest("Hana").await,
        stage.guest("Ida").await,
    );
    let mut gils = stage.follows(&gil).await;
    let mut hanas = stage.follows(&hana).await;
    let mut idas = stage.follows(&ida).await;
    let mut bens = stage.follows(&stage.w.ben).await;
    let one = stage.asks(&mut gils, "Comment décider ?").await;
    let other = stage.asks(&mut hanas, "Comment on décide ?").await;
    for id in [&one, &other] {
        assert!(ok(&mut idas, format!("questions/{id}/vote")).await);
    }
    let answer = bens.does(&format!("questions/{one}/merging"), &[]).await;
    assert_eq!(answer["why"], "refused", "nothing in hand");
    stage.treats(&mut bens, &other, "pick").await;
    assert!(stage.item(&stage.w.ben, "picked", "picked").await.is_some());
    stage.treats(&mut bens, &one, "merging").await;
    let answer = bens.does(&format!("questions/{other}/screen"), &[]).await;
    assert_eq!(answer["why"], "refused", "a twin is treated where it was put");
    let both = stage.question(&hana, &one).await;
    assert_eq!(
        (both["votes"].as_i64(), both["askers"].as_i64()),
        (Some(3), Some(2))
    );
    assert_eq!(both["twins"][0][1], "Comment on décide ?");
    assert!(stage.question(&hana, &other).await.is_null());
    assert!(stage.item(&stage.w.ben, "picked", "picked").await.is_none());
    let mine = stage.item(&hana, "asked", &other).await.unwrap();
    assert_eq!(mine["under"], "Comment décider ?");
    // A vote for one of them is a vote for both: taken back once, it is gone.
    assert!(ok(&mut idas, format!("questions/{other}/vote")).await);
    assert_eq!(stage.question(&hana, &one).await["votes"], 3);
    stage.treats(&mut bens, &other, "separation").await;
    assert_eq!(stage.question(&hana, &one).await["votes"], 2);
    assert_eq!(stage.question(&hana, &other).await["votes"], 2);
    assert_eq!(stage.item(&hana, "asked", &other).await.unwrap()["under"], "");
}

#[tokio::test]
async fn a_question_passes_one_other_at_a_time_however_often_that_is_sent() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let (mut gils, mut bens) = (stage.follows(&gil).await, stage.follows(&stage.w.ben).await);
    let mut last = String::new();
    for text in ["La première ?", "La deuxième ?", "La troisième ?"] {
        last = stage.asks(&mut gils, text).await;
        stage.treats(&mut bens, &last, "turn").await;
        stage.w.town.passes(1);
    }
    stage.brings_sooner(&mut bens, &last).await;
    let page = stage.w.ben.opens(&format!("{}/host", stage.room)).await;
    assert_eq!(
        page.texts_of("[data-live=queued] .pool-text"),
        ["La première ?", "La troisième ?", "La deuxième ?"]
    );
    // By its form too.
    let sooner = format!("{}/questions/{last}/turn-sooner", stage.room);
    let page = page.submits(&sooner, &[]).await;
    assert_eq!(
        page.texts_of("[data-live=queued] .pool-text")[0],
        "La troisième ?"
    );
}

#[tokio::test]
async fn a_turn_comes_the_large_screen_shows_it_and_the_answer_has_its_second() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let (mut gils, mut bens) = (stage.follows(&gil).await, stage.follows(&stage.w.ben).await);
    let first = stage.asks(&mut gils, "La première ?").await;
    stage.w.town.passes(1);
    let second = stage.asks(&mut gils, "La deuxième ?").await;
    for id in [&first, &second] {
        stage.treats(&mut bens, id, "turn").await;
        stage.treats(&mut bens, id, "turn").await;
    }
    let host = format!("{}/host", stage.room);
    let turns = "[data-live=queued] .pool-text";
    assert_eq!(
        stage.w.ben.opens(&host).await.texts_of(turns),
        ["La première ?", "La deuxième ?"]
    );
    stage.brings_sooner(&mut bens, &second).await;
    assert_eq!(
        stage.w.ben.opens(&host).await.texts_of(turns),
        ["La deuxième ?", "La première ?"]
    );
    stage.treats(&mut bens, &second, "screen").await;
    let projection = format!("{}/projection", stage.room);
    let large = stage.w.ben.opens(&projection).await;
    assert_eq!(large.texts_of(".pool-large-text"), ["La deuxième ?"]);
    assert_eq!(
        stage.item(&gil, "asked", &second).await.unwrap()["stage"],
        "screen"
    );
    let page = gil.opens(&stage.room).await;
    assert_eq!(
        page.texts_of("[data-live=question] .pool-text"),
        ["La deuxième ?", "La première ?"],
        "what is shown comes first"
    );
    stage.treats(&mut bens, &first, "screen").await;
    assert_eq!(stage.question(&gil, &second).await["stage"], "open");
    stage.w.town.passes(3);
    stage.treats(&mut bens, &first, "live-answer").await;
    let answered = stage.question(&gil, &first).await;
    assert_eq!(
        (&answered["stage"], answered["second"].as_i64()),
        (&"answered".into(), Some(240))
    );
    let large = stage.w.ben.opens(&projection).await;
    assert!(
        !large.has(".pool-large-text"),
        "what is answered leaves the screen"
    );
    // Corrected, by a form; a wrong time changes nothing.
    let action = format!("{}/questions/{first}/live-answer", stage.room);
    let page = stage.w.ben.opens(&host).await;
    assert_eq!(
        page.fields(&action, &[]).len(),
        2,
        "{:?}",
        page.fields(&action, &[])
    );
    let page = stage
        .w
        .ben
        .posts(&action, &[("second", "hier"), ("screen", "host")])
        .await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains("12:34"), "says how to write it");
    stage
        .w
        .ben
        .posts(&action, &[("second", "1:02:03"), ("screen", "host")])
        .await;
    assert_eq!(stage.question(&gil, &first).await["second"], 3_723);
    stage.treats(&mut bens, &first, "live-answer-withdrawal").await;
    assert_eq!(stage.question(&gil, &first).await["stage"], "open");
}
