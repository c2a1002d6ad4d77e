//! Who comes late, chooses, is moved, and what is refused.

use std::collections::BTreeMap;

use serde_json::Value;
use testkit::Visitor;

use super::{begins, does, guests, id, items, own_cell};
use crate::stage::{stage, stage_with};

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
