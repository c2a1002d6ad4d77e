//! Small groups, as people meet them.

use std::collections::BTreeMap;

use serde_json::Value;
use testkit::{Page, Visitor};

use crate::stage::{Stage, stage, stage_with};

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
    let mut call = stage.follows(outside).await;
    let round = items(&stage, outside, "round").await[0]["round"]
        .as_str()
        .unwrap()
        .to_owned();
    for _ in 0..2 {
        assert!(call.does(&format!("rounds/{round}/return"), &[]).await["ok"].is_string());
    }
    call.until_put("brought", |brought| brought["is"]["text"] == "Notre trouvaille")
        .await;
    let ledger = stage.w.town.ledger().await;
    assert_eq!(ledger.iter().filter(|verb| *verb == "live.cells_back").count(), 1);
    // What is written afterwards still reaches all.
    let better = [("version", "1"), ("text", "Notre belle trouvaille")];
    does(&stage, &people[0], &brings, &better).await;
    call.until_put("brought", |brought| {
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
    let more = bens
        .does(&format!("rounds/{uid}/extension"), &[("minutes", "5")])
        .await;
    assert!(more["ok"].is_string(), "{more}");
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
    assert_eq!(
        bens.does(&format!("rounds/{uid}/extension"), &[("minutes", "5")])
            .await["why"],
        "refused"
    );
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

#[tokio::test]
async fn whoever_comes_late_joins_the_smallest_and_whoever_goes_has_left_it() {
    let stage = stage().await;
    let people = guests(&stage, &["Gil", "Hana", "Ida"]).await;
    begins(&stage, &[]).await;
    let late = stage.guest("Léa").await;
    let cell = own_cell(&stage, &late).await;
    assert_eq!(
        cell["members"].as_array().unwrap().len(),
        2,
        "the smallest had one"
    );
    does(&stage, &people[0], "departure", &[]).await;
    let seat = stage.state(&people[1]).await["seat"].as_str().unwrap().to_owned();
    does(
        &stage,
        &stage.w.ben,
        &format!("seats/{seat}/removal"),
        &[("screen", "host")],
    )
    .await;
    let names: Vec<String> = items(&stage, &stage.w.ben, "cell")
        .await
        .iter()
        .flat_map(|cell| cell["members"].as_array().unwrap().clone())
        .map(|member| member["name"].as_str().unwrap().to_owned())
        .collect();
    let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["Ida", "Léa"]);
    let sizes = async || {
        let cells = items(&stage, &stage.w.ben, "cell").await;
        cells
            .iter()
            .map(|cell| cell["members"].as_array().unwrap().len())
            .collect::<Vec<_>>()
    };
    let smallest = sizes().await.into_iter().min().unwrap();
    stage.comes(&people[0], "Gil").await;
    let cell = own_cell(&stage, &people[0]).await;
    assert_eq!(cell["members"].as_array().unwrap().len(), smallest + 1);
}

#[tokio::test]
async fn who_follows_is_in_no_group_and_whoever_has_none_may_ask_for_one() {
    let stage = stage_with("open", "2").await;
    let people = guests(&stage, &["Gil", "Hana", "Ida"]).await;
    begins(&stage, &[]).await;
    assert!(items(&stage, &people[2], "cell").await.is_empty());
    let page = does(&stage, &people[2], "cell-arrival", &[]).await;
    assert_eq!(page.status(), 422, "who follows does not speak");
    assert!(
        !items(&stage, &people[2], "round").await.is_empty(),
        "but sees what goes on"
    );
}

#[tokio::test]
async fn people_choose_their_group_and_change_it() {
    let stage = stage().await;
    let people = guests(&stage, &["Gil", "Hana"]).await;
    begins(&stage, &[("way", "chosen"), ("by", "number"), ("count", "3")]).await;
    assert!(items(&stage, &people[0], "cell").await.is_empty());
    let page = people[0].opens(&stage.room).await;
    assert!(page.text().contains("Choisissez votre groupe"));
    let cells = items(&stage, &people[0], "choice").await[0]["cells"].clone();
    let (first, second) = (cells[0]["id"].as_str().unwrap(), cells[1]["id"].as_str().unwrap());
    let choose = |cell: &str| format!("{}/cells/{cell}/arrival", stage.room);
    let page = page.submits(&choose(second), &[]).await;
    assert!(page.text().contains("Vous êtes dans le groupe 2"));
    page.submits(&choose(second), &[]).await;
    does(&stage, &people[1], &format!("cells/{second}/arrival"), &[]).await;
    let mut hanas = stage.follows(&people[1]).await;
    let page = people[0]
        .opens(&stage.room)
        .await
        .submits(&choose(first), &[])
        .await;
    assert!(page.text().contains("Vous êtes dans le groupe 1"));
    hanas
        .until_put("cell", |cell| {
            cell["is"]["members"].as_array().is_some_and(|all| all.len() == 1)
        })
        .await;
    let counted = items(&stage, &people[0], "choice").await[0]["cells"].clone();
    assert_eq!(
        (&counted[0]["people"], &counted[1]["people"]),
        (&1.into(), &1.into())
    );
    assert_eq!(
        does(&stage, &people[0], "cell-arrival", &[]).await.status(),
        200,
        "they have one"
    );
    // Drawn, nobody chooses.
    begins(&stage, &[]).await;
    let drawn = items(&stage, &stage.w.ben, "cell").await;
    assert_eq!(
        does(
            &stage,
            &people[0],
            &format!("cells/{}/arrival", id(&drawn[0])),
            &[]
        )
        .await
        .status(),
        422
    );
    assert!(items(&stage, &people[0], "choice").await.is_empty());
}

#[tokio::test]
async fn whoever_is_moved_follows_at_once_and_hears_the_old_group_no_more() {
    let stage = stage().await;
    let people = guests(&stage, &["Gil", "Hana", "Ida", "Jo"]).await;
    begins(&stage, &[]).await;
    let old = own_cell(&stage, &people[0]).await;
    let seat = stage.state(&people[0]).await["seat"].as_str().unwrap().to_owned();
    let all = items(&stage, &stage.w.ben, "cell").await;
    let new = all.iter().find(|cell| id(cell) != id(&old)).unwrap();
    let mut call = stage.follows(&people[0]).await;
    let mut bens = stage.follows(&stage.w.ben).await;
    let transfer = format!("cells/{}/transfer", id(&old));
    let nowhere = [("seat", seat.as_str()), ("number", "9")];
    assert_eq!(bens.does(&transfer, &nowhere).await["why"], "refused");
    let number = new["number"].to_string();
    let to = [("seat", seat.as_str()), ("number", number.as_str())];
    for _ in 0..2 {
        assert!(bens.does(&transfer, &to).await["ok"].is_string(), "twice is once");
    }
    call.until_put("cell", |cell| cell["gone"] == true && cell["id"] == id(&old))
        .await;
    assert_eq!(
        own_cell(&stage, &people[0]).await["members"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
    let note = |cell: &Value| format!("cells/{}/note", id(cell));
    bens.does(&note(&old), &[("version", "0"), ("text", "Pour les anciens")])
        .await;
    bens.does(&note(new), &[("version", "0"), ("text", "Pour les nouveaux")])
        .await;
    let heard = call
        .until_put("cell", |cell| cell["is"]["note"]["version"] == 1)
        .await;
    assert_eq!(heard["is"]["note"]["text"], "Pour les nouveaux");
    assert_eq!(
        call.does(&note(&old), &[("version", "1"), ("text", "Encore moi")])
            .await["why"],
        "missing"
    );
}

#[tokio::test]
async fn only_hosts_lead_and_only_those_inside_write() {
    let stage = stage().await;
    let people = guests(&stage, &["Gil", "Hana", "Ida", "Jo"]).await;
    begins(&stage, &[]).await;
    let mut call = stage.follows(&people[0]).await;
    let mine = own_cell(&stage, &people[0]).await;
    let all = items(&stage, &stage.w.ben, "cell").await;
    let other = all.iter().find(|cell| id(cell) != id(&mine)).unwrap();
    let round = items(&stage, &people[0], "round").await[0]["round"]
        .as_str()
        .unwrap()
        .to_owned();
    let once = stage.new_uid();
    for act in [
        "rounds".to_owned(),
        "round-words".to_owned(),
        format!("rounds/{round}/extension"),
        format!("cells/{}/transfer", id(&mine)),
        format!("cells/{}/video", id(&mine)),
        format!("cells/{}/help-answer", id(&mine)),
    ] {
        let fields = [("once", once.as_str()), ("minutes", "5"), ("way", "drawn")];
        assert_eq!(call.does(&act, &fields).await["why"], "forbidden", "{act}");
    }
    for act in ["note", "brings", "help", "help-end", "waiver"] {
        let act = format!("cells/{}/{act}", id(other));
        let fields = [("version", "0"), ("text", "Intrus"), ("part", "note")];
        assert_eq!(call.does(&act, &fields).await["why"], "missing", "{act}");
        stage.w.town.passes(1);
    }
    assert!(
        !stage.state(&people[0]).await.to_string().contains(id(other)),
        "nor sees it"
    );
    let stranger = stage.w.town.visitor();
    let path = format!("{}/cells/{}/note", stage.room, id(&mine));
    assert_eq!(
        stranger
            .posts_only(&path, &[("version", "0"), ("text", "x")])
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_the_same_round_twice_is_one() {
    let stage = stage().await;
    let nobody = begins(&stage, &[]).await;
    assert_eq!(nobody.status(), 422);
    assert!(nobody.text().contains("Il n’y a encore personne"));
    stage.guest("Gil").await;
    for wrong in [
        ("count", "1"),
        ("count", "2001"),
        ("count", "x"),
        ("way", "nothing"),
        ("by", "weight"),
        ("minutes", "0"),
        ("minutes", "241"),
        ("video", "http://meet.example/"),
        ("video", "javascript:alert(1)"),
        ("video", "https://meet.example/a b"),
    ] {
        assert_eq!(begins(&stage, &[wrong]).await.status(), 422, "{wrong:?}");
    }
    let page = begins(&stage, &[("count", "0"), ("task", "Gardé")]).await;
    assert_eq!(page.holds("task"), "Gardé");
    assert!(items(&stage, &stage.w.ben, "cell").await.is_empty());
    let once = stage.new_uid();
    begins(&stage, &[("once", &once)]).await;
    let first = items(&stage, &stage.w.ben, "cell").await;
    begins(&stage, &[("once", &once)]).await;
    assert_eq!(first, items(&stage, &stage.w.ben, "cell").await);
}

#[tokio::test]
async fn another_room_s_groups_and_those_of_a_round_before_are_not_here() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    begins(&stage, &[]).await;
    let before = own_cell(&stage, &gil).await;
    begins(&stage, &[]).await;
    let other = stage.another().await;
    let hana = other.guest("Hana").await;
    begins(&other, &[]).await;
    let elsewhere = own_cell(&other, &hana).await;
    let mut call = stage.follows(&gil).await;
    let mut bens = stage.follows(&stage.w.ben).await;
    for cell in [&before, &elsewhere] {
        let act = format!("cells/{}/note", id(cell));
        let fields = [("version", "0"), ("text", "x")];
        assert_eq!(call.does(&act, &fields).await["why"], "missing");
        assert_eq!(bens.does(&act, &fields).await["why"], "missing");
    }
    let act = format!("cells/{}/note", id(&own_cell(&stage, &gil).await));
    assert!(call.does(&act, &[("version", "0"), ("text", "x")]).await["ok"].is_string());
    assert!(own_cell(&other, &hana).await["note"]["text"] == "");
}

/// Whoever takes part is in exactly one group of the round that goes on, whatever anybody does.
#[tokio::test]
async fn whatever_happens_everybody_is_in_one_group() {
    let stage = stage().await;
    let mut people: BTreeMap<String, Visitor> = BTreeMap::new();
    for name in ["Gil", "Hana", "Ida", "Jo", "Kim"] {
        people.insert(name.to_owned(), stage.guest(name).await);
    }
    begins(&stage, &[]).await;
    let chance = platform::chance::Chance::from_seed(20);
    for turn in 0..40_usize {
        let [what, who, count, ..] = chance.bytes::<8>();
        let name = people
            .keys()
            .nth(usize::from(who) % people.len())
            .unwrap()
            .clone();
        match what % 5 {
            0 => {
                let way = if count % 2 == 0 { "drawn" } else { "balanced" };
                let count = (2 + count % 3).to_string();
                assert_eq!(
                    begins(&stage, &[("count", &count), ("way", way)]).await.status(),
                    200
                );
            }
            1 if people.len() > 2 => {
                does(&stage, &people.remove(&name).unwrap(), "departure", &[]).await;
            }
            2 => {
                let newcomer = format!("N{turn}");
                people.insert(newcomer.clone(), stage.guest(&newcomer).await);
            }
            3 => {
                let cell = own_cell(&stage, &people[&name]).await;
                let seat = stage.state(&people[&name]).await["seat"]
                    .as_str()
                    .unwrap()
                    .to_owned();
                let fields = [("seat", seat.as_str()), ("number", "1"), ("screen", "host")];
                does(
                    &stage,
                    &stage.w.ben,
                    &format!("cells/{}/transfer", id(&cell)),
                    &fields,
                )
                .await;
            }
            _ => {
                does(&stage, &people[&name], "cell-arrival", &[]).await;
            }
        }
        let mut seen: Vec<String> = Vec::new();
        for cell in items(&stage, &stage.w.ben, "cell").await {
            seen.extend(
                cell["members"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|m| m["name"].as_str().unwrap().to_owned()),
            );
        }
        seen.sort_unstable();
        assert_eq!(
            seen,
            people.keys().cloned().collect::<Vec<_>>(),
            "turn {turn}: {what} {name}"
        );
    }
}

#[tokio::test]
async fn one_s_lines_are_in_one_s_own_data_and_go_while_those_of_others_stay() {
    let stage = stage().await;
    stage.comes(&stage.w.dov, "Dov").await;
    let gil = stage.guest("Gil").await;
    begins(&stage, &[]).await;
    let note = format!("cells/{}/note", id(&own_cell(&stage, &gil).await));
    does(
        &stage,
        &stage.w.dov,
        &note,
        &[("version", "0"), ("text", "Ligne de Dov")],
    )
    .await;
    does(
        &stage,
        &gil,
        &note,
        &[("version", "1"), ("text", "Ligne de Dov\nLigne de Gil")],
    )
    .await;
    let dov = stage.w.dov.id();
    let tables = stage.w.town.house.registered().personal.clone();
    let table = *tables
        .iter()
        .find(|table| table.name == "live_cell_texts")
        .unwrap();
    let rows = stage
        .w
        .town
        .reads(move |tx| tx.all::<(String, String, String)>(table.rows, (dov,)))
        .await;
    assert_eq!(
        rows.iter().map(|(.., text)| text.as_str()).collect::<Vec<_>>(),
        ["Ligne de Dov"]
    );
    stage
        .w
        .town
        .house
        .write(move |tx| (table.erase)(tx, dov))
        .await
        .unwrap();
    assert_eq!(own_cell(&stage, &gil).await["note"]["text"], "Ligne de Gil");
}

#[tokio::test]
async fn it_reads_in_english() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    begins(&stage, &[]).await;
    let page = gil.reads_english().opens(&stage.room).await;
    assert!(page.text().contains("You are in group 1"), "{}", page.text());
}
