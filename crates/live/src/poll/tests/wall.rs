//! A wall of ideas.

use super::{asks, item, items, leads, reveals};
use crate::stage::stage;

const WALL: [(&str, &str); 3] = [("kind", "wall"), ("title", "Que garder ?"), ("most", "2")];

#[tokio::test]
async fn ideas_are_proposed_grouped_and_the_best_are_found_with_dots() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let wall = asks(&stage, &WALL).await;
    let propose = format!("{}/polls/{wall}/ideas", stage.room);
    let mut hanas = stage.follows(&hana).await;
    for text in ["Des pauses", "Plus de pauses", "Le café", "Des Pauses"] {
        let page = gil
            .opens(&stage.room)
            .await
            .submits(&propose, &[("text", text)])
            .await;
        assert_eq!(page.status(), 200);
    }
    hanas
        .until_put("idea", |put| put["is"]["text"] == "Le café")
        .await;
    let ideas = items(&stage, &hana, "idea").await;
    assert_eq!(ideas.len(), 3, "the same idea twice is one: {ideas:?}");
    let host = stage.w.ben.opens(&format!("{}/host", stage.room)).await;
    let heading = format!("{}/polls/{wall}/headings", stage.room);
    let host = host.submits(&heading, &[("text", "Souffler")]).await;
    for (idea, _) in &ideas[..2] {
        let group = format!("{}/ideas/{idea}/group", stage.room);
        assert_eq!(host.submits(&group, &[("under", "4")]).await.status(), 200);
    }
    // Dots: two each, one an idea.
    let dot = |place: usize| format!("{}/ideas/{}/dot", stage.room, ideas[place].0);
    let page = gil.opens(&stage.room).await.submits(&dot(0), &[]).await;
    let page = page.submits(&dot(0), &[]).await;
    assert!(page.text().contains("Il vous reste un point."), "{}", page.text());
    let page = page.submits(&dot(1), &[]).await;
    assert!(page.text().contains("Tous vos points sont donnés."));
    let page = page.submits(&dot(2), &[]).await;
    assert_eq!(page.status(), 422);
    assert!(page.wrong("idea").contains("Reprenez-en un"));
    let removal = format!("{}/ideas/{}/dot-removal", stage.room, ideas[0].0);
    let page = page.submits(&removal, &[]).await;
    assert!(page.text().contains("Il vous reste un point."));
    hana.opens(&stage.room).await.submits(&dot(2), &[]).await;
    hana.opens(&stage.room).await.submits(&dot(1), &[]).await;
    assert!(item(&stage, &hana, "poll", &wall).await.unwrap()["tally"]["outcome"].is_null());
    reveals(&stage, &wall).await;
    let seen = item(&stage, &hana, "poll", &wall).await.unwrap();
    let groups = seen["tally"]["outcome"]["groups"].as_array().unwrap();
    let read: Vec<(&str, i64, usize)> = groups
        .iter()
        .map(|group| {
            let ideas = group["ideas"].as_array().unwrap().len();
            (
                group["text"].as_str().unwrap(),
                group["dots"].as_i64().unwrap(),
                ideas,
            )
        })
        .collect();
    assert_eq!(read, [("Souffler", 2, 2), ("Le café", 1, 0)]);
    assert!(hana.opens(&stage.room).await.text().contains("Souffler 2 points"));
    assert_eq!(
        hanas.does(&format!("ideas/{}/dot", ideas[0].0), &[]).await["why"],
        "refused",
        "after closing"
    );
    assert_eq!(
        hanas
            .does(&format!("ideas/{}/group", ideas[0].0), &[("under", "")])
            .await["why"],
        "forbidden"
    );
}

#[tokio::test]
async fn whatever_is_put_under_whatever_groups_stay_one_level_deep() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let wall = asks(&stage, &WALL).await;
    let propose = format!("{}/polls/{wall}/ideas", stage.room);
    for text in ["un", "deux", "trois", "quatre"] {
        gil.posts(&propose, &[("text", text)]).await;
    }
    let ideas = items(&stage, &gil, "idea").await;
    let mut draw = 7_u64;
    for _ in 0..40 {
        // Knuth's multiplier for a linear congruence: the same walk on every run.
        draw = draw.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let moved = &ideas[usize::try_from(draw >> 33).unwrap() % ideas.len()].0;
        let under = (draw >> 40) % 6;
        let under = if under == 0 {
            String::new()
        } else {
            under.to_string()
        };
        let group = format!("{}/ideas/{moved}/group", stage.room);
        let status = stage
            .w
            .ben
            .posts(&group, &[("under", &under), ("screen", "host")])
            .await
            .status();
        assert_eq!(status, if under == "5" { 422 } else { 200 });
        let mut roots = Vec::new();
        for (idea, _) in &ideas {
            let idea = item(&stage, &gil, "idea", idea).await.unwrap();
            roots.push((idea["number"].as_i64().unwrap(), idea["root"].as_i64().unwrap()));
        }
        for (_, root) in &roots {
            assert!(
                roots.contains(&(*root, *root)),
                "a root is its own root: {roots:?}"
            );
        }
    }
}

#[tokio::test]
async fn a_hidden_idea_is_gone_for_all_its_dot_is_given_back_and_ten_are_enough() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let wall = asks(&stage, &WALL).await;
    let propose = format!("{}/polls/{wall}/ideas", stage.room);
    gil.posts(&propose, &[("text", "Une insulte")]).await;
    let idea = items(&stage, &hana, "idea").await[0].0.clone();
    hana.posts(&format!("{}/ideas/{idea}/dot", stage.room), &[]).await;
    let mut hanas = stage.follows(&hana).await;
    let host = stage.w.ben.opens(&format!("{}/host", stage.room)).await;
    host.submits(&format!("{}/answers/{idea}/hiding", stage.room), &[])
        .await;
    hanas.until_put("idea", |put| put["gone"] == true).await;
    assert!(items(&stage, &hana, "idea").await.is_empty());
    assert!(!hana.opens(&stage.room).await.text().contains("insulte"));
    assert!(
        stage
            .w
            .ben
            .opens(&format!("{}/host", stage.room))
            .await
            .text()
            .contains("insulte")
    );
    assert_eq!(
        hanas.does(&format!("ideas/{idea}/dot"), &[]).await["why"],
        "missing"
    );
    assert!(hanas.does(&format!("ideas/{idea}/dot-removal"), &[]).await["ok"].is_string());
    let ballot = item(&stage, &hana, "ballot", &wall).await.unwrap();
    assert_eq!(ballot["left"], 2);
    for number in 0..9 {
        let text = format!("idée {number}");
        assert_eq!(gil.posts(&propose, &[("text", &text)]).await.status(), 200);
    }
    let page = gil.posts(&propose, &[("text", "une de trop")]).await;
    assert_eq!(page.status(), 422);
    assert!(
        page.wrong("idea").contains("laissez-en aux autres"),
        "{}",
        page.text()
    );
    leads(&stage, &wall, "showing").await;
    let restoration = format!("{}/answers/{idea}/restoration", stage.room);
    stage.w.ben.posts(&restoration, &[("screen", "host")]).await;
    hanas
        .until_put("idea", |put| put["is"]["text"] == "Une insulte")
        .await;
}
