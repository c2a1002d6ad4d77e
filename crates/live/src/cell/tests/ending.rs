//! A round that nobody calls back.

use super::{begins, does, guests, id, items, own_cell};
use crate::stage::stage;

#[tokio::test]
async fn a_round_ends_with_its_time_though_nobody_looks_and_later_when_it_was_given_more() {
    let stage = stage().await;
    let people = guests(&stage, &["Gil", "Hana"]).await;
    begins(&stage, &[]).await;
    let cell = own_cell(&stage, &people[0]).await;
    let brings = format!("cells/{}/brings", id(&cell));
    let text = [("version", "0"), ("text", "Notre trouvaille")];
    does(&stage, &people[0], &brings, &text).await;
    let item = items(&stage, &people[0], "round").await.remove(0);
    let round = item["round"].as_str().unwrap();
    let more = format!("rounds/{round}/extension");
    let page = does(
        &stage,
        &stage.w.ben,
        &more,
        &[
            ("minutes", "5"),
            ("seen", &item["ends"].to_string()),
            ("screen", "host"),
        ],
    )
    .await;
    assert_eq!(page.status(), 200, "{}", page.text());
    let ends = async || {
        let ledger = stage.w.town.ledger().await;
        ledger.iter().filter(|verb| *verb == "live.cells_back").count()
    };
    stage.w.town.passes(11);
    stage.w.town.runs_jobs().await;
    assert_eq!(ends().await, 0, "it was given five minutes more");
    let mut ear = stage.follows(&people[1]).await;
    stage.w.town.passes(5);
    stage.w.town.runs_jobs().await;
    ear.until_put("round", |round| round["is"]["ended"].is_i64())
        .await;
    assert_eq!(ends().await, 1);
    stage.w.town.passes(5);
    stage.w.town.runs_jobs().await;
    does(
        &stage,
        &stage.w.ben,
        &format!("rounds/{round}/return"),
        &[("screen", "host")],
    )
    .await;
    assert_eq!(ends().await, 1, "once");
    let seen = items(&stage, &people[1], "brought").await;
    assert_eq!(seen[0]["text"], "Notre trouvaille");
}
