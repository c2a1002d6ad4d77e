//! Small groups, as people meet them.

use serde_json::Value;
use testkit::{Page, Visitor};

use crate::stage::{Stage, stage};

mod absent;
mod coming;
mod ending;

/// Ben makes groups of at most two for ten minutes, with these fields changed.
async fn begins(stage: &Stage, changed: &[(&str, &str)]) -> Page {
    let once = stage.new_uid();
    let mut fields = vec![
        ("screen", "host"),
        ("once", once.as_str()),
        ("task", "Trouvez un exemple"),
        ("way", "drawn"),
        ("by", "size"),
        ("count", "2"),
        ("minutes", "10"),
    ];
    fields.retain(|(field, _)| !changed.iter().any(|(other, _)| other == field));
    fields.extend_from_slice(changed);
    stage
        .w
        .ben
        .posts(&format!("{}/rounds", stage.room), &fields)
        .await
}

/// The items of a kind that somebody sees.
async fn items(stage: &Stage, who: &Visitor, kind: &str) -> Vec<Value> {
    let state = stage.state(who).await;
    let of_kind = state["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["kind"] == kind);
    of_kind.map(|item| item["is"].clone()).collect()
}

/// The one cell that somebody is in.
async fn own_cell(stage: &Stage, who: &Visitor) -> Value {
    let mut cells = items(stage, who, "cell").await;
    assert_eq!(cells.len(), 1, "one sees one's own cell alone");
    cells.remove(0)
}

fn id(cell: &Value) -> &str {
    cell["id"].as_str().unwrap()
}

async fn guests(stage: &Stage, names: &[&str]) -> Vec<Visitor> {
    let mut guests = Vec::new();
    for name in names {
        guests.push(stage.guest(name).await);
    }
    guests
}

async fn does(stage: &Stage, who: &Visitor, act: &str, fields: &[(&str, &str)]) -> Page {
    who.posts(&format!("{}/{act}", stage.room), fields).await
}

#[tokio::test]
async fn drawn_groups_hold_everybody_once_and_each_sees_their_own() {
    let stage = stage().await;
    let people = guests(&stage, &["Gil", "Hana", "Ida", "Jo", "Kim"]).await;
    let mut call = stage.follows(&people[0]).await;
    assert_eq!(begins(&stage, &[]).await.status(), 200);
    let put = call.until_put("cell", |_| true).await;
    let mine = own_cell(&stage, &people[0]).await;
    assert_eq!(put["is"], mine, "what the connection told is what the page says");
    let all = items(&stage, &stage.w.ben, "cell").await;
    let mut sizes: Vec<usize> = all
        .iter()
        .map(|cell| cell["members"].as_array().unwrap().len())
        .collect();
    sizes.sort_unstable();
    assert_eq!(sizes, [1, 2, 2]);
    for (who, name) in people.iter().zip(["Gil", "Hana", "Ida", "Jo", "Kim"]) {
        let cell = own_cell(&stage, who).await;
        assert!(
            cell["members"]
                .as_array()
                .unwrap()
                .iter()
                .any(|member| member["name"] == name)
        );
        let page = who.opens(&stage.room).await.text();
        assert!(
            page.contains("Vous êtes dans le groupe") && page.contains("Trouvez un exemple"),
            "{page}"
        );
    }
    let shown = stage.w.ben.opens(&format!("{}/projection", stage.room)).await;
    assert!(shown.text().contains("Trouvez un exemple") && !shown.text().contains("Kim"));
}

#[tokio::test]
async fn of_two_who_write_at_once_the_second_sees_both_and_nothing_is_lost() {
    let stage = stage().await;
    let people = guests(&stage, &["Gil", "Hana"]).await;
    begins(&stage, &[]).await;
    let (mut gils, mut hanas) = (stage.follows(&people[0]).await, stage.follows(&people[1]).await);
    let note = format!("cells/{}/note", id(&own_cell(&stage, &people[0]).await));
    let first = [("version", "0"), ("text", "Une idée de Gil")];
    assert!(gils.does(&note, &first).await["ok"].is_string());
    hanas
        .until_put("cell", |cell| cell["is"]["note"]["text"] == "Une idée de Gil")
        .await;
    // Hana had begun on the empty note.
    let second = [("version", "0"), ("text", "Une idée de Hana")];
    assert!(hanas.does(&note, &second).await["ok"].is_string());
    let apart = hanas.until_put("apart", |_| true).await["is"].clone();
    assert_eq!(
        (
            apart["mine"].as_str(),
            apart["stands"].as_str(),
            apart["by"].as_str()
        ),
        (Some("Une idée de Hana"), Some("Une idée de Gil"), Some("Gil"))
    );
    assert_eq!(
        own_cell(&stage, &people[1]).await["note"]["text"],
        "Une idée de Gil"
    );
    assert!(
        items(&stage, &people[0], "apart").await.is_empty(),
        "it is hers alone"
    );
    assert!(items(&stage, &stage.w.ben, "apart").await.is_empty());
    // Without scripts the same two stand on the page, with a form that puts them together.
    let page = people[1].opens(&stage.room).await;
    assert!(
        page.text().contains("Gil a écrit en même temps que vous"),
        "{}",
        page.text()
    );
    let version = apart["version"].to_string();
    let both = [
        ("version", version.as_str()),
        ("text", "Une idée de Gil\nUne idée de Hana"),
    ];
    does(&stage, &people[1], &note, &both).await;
    let cell = gils
        .until_put("cell", |cell| cell["is"]["note"]["version"] == 2)
        .await;
    assert_eq!(cell["is"]["note"]["text"], "Une idée de Gil\nUne idée de Hana");
    assert!(items(&stage, &people[1], "apart").await.is_empty());
    // The same sent again changes nothing.
    assert!(gils.does(&note, &[("version", "0"), both[1]]).await["ok"].is_string());
    assert_eq!(own_cell(&stage, &people[0]).await["note"]["version"], 2);
    assert!(items(&stage, &people[0], "apart").await.is_empty());
    // What is kept apart can be left aside.
    gils.does(&note, &[("version", "1"), ("text", "Autre chose")])
        .await;
    assert_eq!(items(&stage, &people[0], "apart").await.len(), 1);
    let waiver = note.replace("note", "waiver");
    assert!(gils.does(&waiver, &[("part", "note")]).await["ok"].is_string());
    assert!(items(&stage, &people[0], "apart").await.is_empty());
}

#[tokio::test]
async fn the_form_of_the_page_writes_on_the_version_that_it_shows() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    begins(&stage, &[]).await;
    let action = format!("{}/cells/{}/note", stage.room, id(&own_cell(&stage, &gil).await));
    let page = gil.opens(&stage.room).await;
    let page = page.submits(&action, &[("text", "Un")]).await;
    let page = page.submits(&action, &[("text", "Un\nDeux")]).await;
    assert!(page.text().contains("Un Deux") || page.html().contains("Un\nDeux"));
    assert_eq!(own_cell(&stage, &gil).await["note"]["version"], 2);
    let long = "à".repeat(6_001);
    let page = page.submits(&action, &[("text", &long)]).await;
    assert_eq!(page.status(), 422);
    assert!(page.html().contains(&long), "what was typed is kept");
}

#[tokio::test]
async fn the_time_alone_calls_back_and_shows_what_groups_bring() {
    let stage = stage().await;
    let people = guests(&stage, &["Gil", "Hana", "Ida"]).await;
    begins(&stage, &[]).await;
    let cell = own_cell(&stage, &people[0]).await;
    let brings = format!("cells/{}/brings", id(&cell));
    does(
        &stage,
        &people[0],
        &brings,
        &[("version", "0"), ("text", "Notre trouvaille")],
    )
    .await;
    let others = &people[1..];
    let outside = async || {
        for who in others {
            if id(&own_cell(&stage, who).await) != id(&cell) {
                return who;
            }
        }
        panic!("three people and groups of two");
    };
    let outside = outside().await;
    assert!(
        !outside
            .opens(&stage.room)
            .await
            .text()
            .contains("Notre trouvaille")
    );
    assert!(outside.opens(&stage.room).await.has("[data-then][hidden]"));
    stage.w.town.passes(11);
    // Nobody did anything, no job ran.
    let page = outside.opens(&stage.room).await;
    assert!(page.has("[data-while][hidden]") && page.text().contains("Notre trouvaille"));
    assert!(
        stage
            .w
            .ben
            .opens(&format!("{}/projection", stage.room))
            .await
            .text()
            .contains("Notre trouvaille")
    );
    // Anybody's page may say so then, once; those who are connected are told.
    // One connection acts, the other listens: what comes while one waits for an answer is passed over.
    let (mut call, mut ear) = (stage.follows(outside).await, stage.follows(outside).await);
    let round = items(&stage, outside, "round").await[0]["round"]
        .as_str()
        .unwrap()
        .to_owned();
    for _ in 0..2 {
        assert!(call.does(&format!("rounds/{round}/return"), &[]).await["ok"].is_string());
    }
    ear.until_put("brought", |brought| brought["is"]["text"] == "Notre trouvaille")
        .await;
    let ledger = stage.w.town.ledger().await;
    assert_eq!(ledger.iter().filter(|verb| *verb == "live.cells_back").count(), 1);
    // What is written afterwards still reaches all.
    let better = [("version", "1"), ("text", "Notre belle trouvaille")];
    does(&stage, &people[0], &brings, &better).await;
    ear.until_put("brought", |brought| {
        brought["is"]["text"] == "Notre belle trouvaille"
    })
    .await;
}

#[tokio::test]
async fn hosts_extend_call_back_and_talk_to_all() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let mut call = stage.follows(&gil).await;
    begins(&stage, &[]).await;
    let round = items(&stage, &gil, "round").await.remove(0);
    let (uid, ends) = (
        round["round"].as_str().unwrap().to_owned(),
        round["ends"].as_i64().unwrap(),
    );
    let mut bens = stage.follows(&stage.w.ben).await;
    let seen = ends.to_string();
    // Twice, as when no answer came: five minutes all the same.
    for _ in 0..2 {
        let with = [("minutes", "5"), ("seen", seen.as_str())];
        let more = bens.does(&format!("rounds/{uid}/extension"), &with).await;
        assert!(more["ok"].is_string(), "{more}");
    }
    call.until_put("round", |round| {
        round["is"]["ends"].as_i64() == Some(ends + 5 * 60_000)
    })
    .await;
    let once = stage.new_uid();
    for _ in 0..2 {
        let word = [("once", once.as_str()), ("words", "Encore deux minutes")];
        assert!(bens.does("round-words", &word).await["ok"].is_string());
    }
    let round = call
        .until_put("round", |round| round["is"]["words"][0].is_object())
        .await;
    assert_eq!(
        round["is"]["words"].as_array().unwrap().len(),
        1,
        "said twice is said once"
    );
    assert!(
        gil.opens(&stage.room)
            .await
            .text()
            .contains("Encore deux minutes")
    );
    assert_eq!(
        call.does(&format!("rounds/{uid}/return"), &[]).await["why"],
        "forbidden",
        "not before its time"
    );
    assert!(bens.does(&format!("rounds/{uid}/return"), &[]).await["ok"].is_string());
    call.until_put("round", |round| round["is"]["ended"].is_i64())
        .await;
    let seen = (ends + 5 * 60_000).to_string();
    let with = [("minutes", "5"), ("seen", seen.as_str())];
    let more = bens.does(&format!("rounds/{uid}/extension"), &with).await;
    assert_eq!(more["why"], "refused");
    let late = [("once", &*stage.new_uid()), ("words", "Trop tard")];
    assert_eq!(bens.does("round-words", &late).await["why"], "refused");
}

#[tokio::test]
async fn a_call_for_help_stands_first_until_somebody_goes() {
    let stage = stage().await;
    let people = guests(&stage, &["Gil", "Hana", "Ida", "Jo"]).await;
    begins(&stage, &[("video", "https://meet.example/atelier-")]).await;
    let cells = items(&stage, &stage.w.ben, "cell").await;
    let last = cells.last().unwrap();
    assert_eq!(last["video"], "https://meet.example/atelier-2");
    let mut inside = None;
    for who in &people {
        if id(&own_cell(&stage, who).await) == id(last) {
            inside = Some(who);
        }
    }
    let inside = inside.unwrap();
    let page = inside.opens(&stage.room).await;
    let page = page
        .submits(&format!("{}/cells/{}/help", stage.room, id(last)), &[])
        .await;
    assert!(page.text().contains("Vous avez demandé de l’aide"));
    let host = stage.w.ben.opens(&format!("{}/host", stage.room)).await;
    assert!(
        host.texts_of(".live-cells > li")
            .first()
            .unwrap()
            .starts_with("Groupe 2"),
        "{}",
        host.text()
    );
    let page = host
        .submits(&format!("{}/cells/{}/help-answer", stage.room, id(last)), &[])
        .await;
    assert!(
        page.texts_of(".live-cells > li")
            .first()
            .unwrap()
            .starts_with("Groupe 1")
    );
    assert!(
        !inside
            .opens(&stage.room)
            .await
            .text()
            .contains("Vous avez demandé de l’aide")
    );
}
