//! The pulse, as people meet it.

use crate::stage::{Stage, stage};
use testkit::Visitor;

async fn item(stage: &Stage, who: &Visitor, kind: &str) -> serde_json::Value {
    let state = stage.state(who).await;
    let items = state["items"].as_array().unwrap();
    let found = items.iter().find(|item| item["kind"] == kind);
    found.map(|item| item["is"].clone()).unwrap_or_default()
}

#[tokio::test]
async fn a_reaction_counts_for_all_without_a_name_and_is_kept_by_its_minute() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let mut hanas = stage.follows(&hana).await;
    let reactions = format!("{}/reactions", stage.room);
    let page = gil.opens(&stage.room).await;
    assert!(page.has_form(&reactions));
    for _ in 0..3 {
        // Three times at the same instant count once.
        assert_eq!(gil.posts(&reactions, &[("kind", "clap")]).await.status(), 200);
    }
    assert!(hanas.does("reactions", &[("kind", "clap")]).await["ok"].is_string());
    let put = hanas.until_put("reactions", |item| item["is"]["clap"] == 2).await;
    assert!(!put.to_string().contains("Gil"));
    assert!(
        stage
            .w
            .ben
            .opens(&format!("{}/projection", stage.room))
            .await
            .text()
            .contains("Bravo 2")
    );
    stage.w.town.passes(3);
    assert_eq!(item(&stage, &gil, "reactions").await["clap"], 0, "they pass");
    assert!(hanas.does("reactions", &[("kind", "idea")]).await["ok"].is_string());
    for wrong in ["", "boo", "clap\u{0}"] {
        assert_eq!(
            hanas.does("reactions", &[("kind", wrong)]).await["why"],
            "refused"
        );
    }
    // What remains is a number a minute.
    stage.closes().await;
    let page = stage
        .w
        .town
        .visitor()
        .opens(&format!("{}/record", stage.room))
        .await;
    let kept = page.texts_of("#record-reactions li");
    assert_eq!(kept.len(), 2, "{kept:?}");
    assert!(
        kept[0].ends_with("Bravo : 2") && kept[1].ends_with("Une idée : 1"),
        "{kept:?}"
    );
}

#[tokio::test]
async fn the_pace_is_said_as_a_whole_and_of_few_one_hears_only_that_they_are_few() {
    let stage = stage().await;
    let ben = &stage.w.ben;
    assert_eq!(item(&stage, ben, "pace").await["voices"], "none");
    let pace = format!("{}/pace", stage.room);
    let mut people = Vec::new();
    for number in 0..5 {
        let guest = stage.guest(&format!("P{number}")).await;
        let said = if number < 2 { "lost" } else { "fast" };
        let page = guest.posts(&pace, &[("pace", said)]).await;
        assert_eq!(page.texts_of("[aria-pressed=true]").len(), 1);
        people.push(guest);
        let whole = item(&stage, ben, "pace").await;
        if number < 4 {
            assert_eq!(whole, serde_json::json!({ "voices": "few" }), "after {number}");
        } else {
            assert_eq!(whole["lost"], 2);
            assert_eq!(whole["fast"], 3);
        }
    }
    assert!(
        item(&stage, &people[0], "pace").await.is_null(),
        "those who take part see their own alone"
    );
    // One voice each: whoever changes their mind has still one.
    people[0].posts(&pace, &[("pace", "fine")]).await;
    let whole = item(&stage, ben, "pace").await;
    assert_eq!(
        (whole["lost"].as_i64(), whole["fine"].as_i64()),
        (Some(1), Some(1))
    );
    let host = ben.opens(&format!("{}/host", stage.room)).await;
    assert!(
        !host.text_of("#pulse").contains('P'),
        "no names: {}",
        host.text_of("#pulse")
    );
    stage.w.town.passes(2);
    assert_eq!(item(&stage, ben, "pace").await["voices"], "none", "it lapses");
    let page = people[0].opens(&stage.room).await;
    assert!(!page.has(".pulse [aria-pressed=true]"));
}

#[tokio::test]
async fn whoever_leaves_says_nothing_of_the_pace_any_more() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    gil.posts(&format!("{}/pace", stage.room), &[("pace", "lost")])
        .await;
    assert_eq!(item(&stage, &stage.w.ben, "pace").await["voices"], "few");
    gil.posts(&format!("{}/departure", stage.room), &[]).await;
    assert_eq!(item(&stage, &stage.w.ben, "pace").await["voices"], "none");
}
