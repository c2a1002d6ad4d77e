//! The view of what was practised.

use kernel::Level;
use learning::{cohort, progress};

use crate::workshop::{Training, training};

async fn activity(w: &Training, who: kernel::PersonId, key: &'static str, done: bool) {
    let told = w.town.acts(who, move |tx| {
        let may = cohort::access::to_follow(tx, "promotion")?;
        let found = may
            .seen()
            .program()?
            .activities
            .iter()
            .find(|each| each.key == key)
            .cloned();
        if done {
            progress::finish(tx, &may, &found.unwrap())
        } else {
            progress::reopen(tx, &may, &found.unwrap())
        }
    });
    assert!(told.await);
}

async fn practised(w: &Training, who: kernel::PersonId) -> Vec<(String, Option<Level>, i64)> {
    let read = w.town.reads(move |tx| {
        let space = spaces::space::by_slug(tx, "promotion")?.unwrap().id;
        super::of_person(tx, space, who)
    });
    let mut all: Vec<_> = read
        .await
        .into_iter()
        .map(|each| (each.skill, each.level, each.traces))
        .collect();
    all.sort();
    all
}

#[tokio::test]
async fn what_was_done_counts_and_what_was_taken_back_does_not() {
    let w = training().await;
    let cleo = w.cleo.id();
    activity(&w, cleo, "paired-interviews", true).await;
    activity(&w, cleo, "read-two-projects", true).await;
    let group = Some(Level::Group);
    assert_eq!(
        practised(&w, cleo).await,
        [("kindness".into(), group, 2), ("listening".into(), group, 2)]
    );
    activity(&w, cleo, "paired-interviews", false).await;
    assert_eq!(
        practised(&w, cleo).await,
        [("kindness".into(), group, 1), ("listening".into(), group, 1)]
    );
    let page = w.cleo.opens("/spaces/promotion/growth").await;
    assert_eq!(page.texts_of(".practice-count"), ["une occasion", "une occasion"]);
    w.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn a_role_counts_for_whoever_holds_it_and_not_for_whoever_gave_it() {
    let w = training().await;
    let page = w.ada.opens("/spaces/promotion/roles/climate-keeper").await;
    let cleo = workshop::training::uid(&w.town, w.cleo.id()).await.to_string();
    page.submits(
        "/spaces/promotion/roles/climate-keeper/assignment",
        &[("person", &cleo)],
    )
    .await;
    assert_eq!(practised(&w, w.ada.id()).await, []);
    assert_eq!(
        practised(&w, w.cleo.id()).await,
        [("kindness".into(), None, 1), ("listening".into(), None, 1)]
    );
    let page = w.cleo.opens("/spaces/promotion/growth").await;
    assert!(
        page.texts_of(".practice-grid thead th")
            .contains(&"Sans niveau".to_owned())
    );
    w.town.views_can_be_made_again().await;
}
