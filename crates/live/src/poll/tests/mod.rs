//! Polls, as people meet them.

mod crowd;
mod hostile;
mod kinds;
mod life;
mod remains;
mod wall;

use serde_json::Value;
use testkit::{Page, Visitor};

use crate::stage::Stage;

/// Ben prepares a poll, and gives its identifier.
pub(super) async fn prepares(stage: &Stage, fields: &[(&str, &str)]) -> String {
    let once = stage.new_uid();
    let mut all = vec![("once", once.as_str()), ("screen", "host")];
    all.extend_from_slice(fields);
    let page = stage.w.ben.posts(&format!("{}/polls", stage.room), &all).await;
    assert_eq!(page.status(), 200, "{}", page.text());
    once
}

/// Ben leads a poll.
pub(super) async fn leads(stage: &Stage, poll: &str, act: &str) -> Page {
    let address = format!("{}/polls/{poll}/{act}", stage.room);
    stage.w.ben.posts(&address, &[("screen", "host")]).await
}

/// Ben asks something at once.
pub(super) async fn asks(stage: &Stage, fields: &[(&str, &str)]) -> String {
    let poll = prepares(stage, fields).await;
    assert_eq!(leads(stage, &poll, "opening").await.status(), 200);
    poll
}

/// Closes and shows.
pub(super) async fn reveals(stage: &Stage, poll: &str) {
    for act in ["closing", "showing"] {
        assert_eq!(leads(stage, poll, act).await.status(), 200);
    }
}

/// Somebody answers with the form of the page.
pub(super) async fn answers(stage: &Stage, who: &Visitor, poll: &str, fields: &[(&str, &str)]) -> Page {
    let action = format!("{}/polls/{poll}/answer", stage.room);
    who.opens(&stage.room).await.submits(&action, fields).await
}

/// An item as somebody sees it; nothing when they do not.
pub(super) async fn item(stage: &Stage, who: &Visitor, kind: &str, id: &str) -> Option<Value> {
    let state = stage.state(who).await;
    let items = state["items"].as_array().unwrap();
    let found = items.iter().find(|item| item["kind"] == kind && item["id"] == id);
    found.map(|item| item["is"].clone())
}

/// The identifiers and words of everything of a kind that somebody sees.
pub(super) async fn items(stage: &Stage, who: &Visitor, kind: &str) -> Vec<(String, String)> {
    let state = stage.state(who).await;
    let items = state["items"].as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    items
        .iter()
        .filter(|item| item["kind"] == kind)
        .map(|item| (text(&item["id"]), text(&item["is"]["text"])))
        .collect()
}

/// How many answered each choice, as Ben sees it.
pub(super) async fn counts(stage: &Stage, poll: &str) -> Vec<i64> {
    let poll = item(stage, &stage.w.ben, "poll", poll).await.unwrap();
    let outcome = &poll["host"]["early"]["outcome"];
    let list = if outcome["of"] == "scale" {
        &outcome["steps"]
    } else {
        &outcome["choices"]
    };
    let count = |value: &Value| value["count"].as_i64().or(value.as_i64()).unwrap();
    list.as_array().unwrap().iter().map(count).collect()
}

pub(super) const CHOICES: [(&str, &str); 3] = [
    ("kind", "single"),
    ("title", "De quel temps manquez-vous ?"),
    ("choices", "Se connaître\nDécider\nCélébrer"),
];
