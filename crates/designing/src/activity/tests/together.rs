//! Several trainers at once.

use super::{KEY, at};
use crate::workshop::{PLAN, Training, training};

#[tokio::test]
async fn two_trainers_change_two_activities_at_once() {
    let w = training().await;
    let (bens, adas) = (w.ben.opens(&at(KEY)).await, w.ada.opens(&at("landmarks")).await);
    w.saves(&bens, KEY, &[("name-fr", "De Ben")]).await;
    let page = w.saves(&adas, "landmarks", &[("name-fr", "D’Ada")]).await;
    assert_eq!(page.notice(), "L’activité est à jour.");
    let plan = w.plan().await;
    let french = |key: &str| {
        plan.activity(key)
            .unwrap()
            .name
            .get(kernel::Language::French)
            .map(str::to_owned)
    };
    assert_eq!(french(KEY).as_deref(), Some("De Ben"));
    assert_eq!(french("landmarks").as_deref(), Some("D’Ada"));
}

async fn clash(w: &Training) -> testkit::Page {
    let (bens, adas) = (w.ben.opens(&at(KEY)).await, w.ada.opens(&at(KEY)).await);
    w.saves(&bens, KEY, &[("name-fr", "De Ben")]).await;
    w.saves(&adas, KEY, &[("name-fr", "D’Ada"), ("minutes", "15")])
        .await
}

#[tokio::test]
async fn the_same_activity_is_refused_with_both_versions_and_what_was_typed() {
    let w = training().await;
    let page = clash(&w).await;
    assert_eq!(page.status(), 422);
    assert!(
        page.text_of(".errors")
            .contains("Quelqu’un a changé la même activité")
    );
    assert!(page.text_of(".errors").contains("Ben"));
    let versions = page.text_of(".compare");
    assert!(versions.contains("De Ben") && versions.contains("D’Ada") && versions.contains("15"));
    assert_eq!(
        (page.holds("name-fr").as_str(), page.holds("minutes").as_str()),
        ("D’Ada", "15")
    );
    assert_eq!(
        w.plan()
            .await
            .activity(KEY)
            .unwrap()
            .name
            .get(kernel::Language::French),
        Some("De Ben"),
        "nothing was written"
    );
    // Having seen both, she saves hers.
    let page = w.saves(&page, KEY, &[]).await;
    assert_eq!(page.notice(), "L’activité est à jour.");
    let plan = w.plan().await;
    let told = plan.activity(KEY).unwrap();
    assert_eq!(
        (told.name.get(kernel::Language::French), told.minutes),
        (Some("D’Ada"), 15)
    );
}

#[tokio::test]
async fn what_was_removed_meanwhile_is_not_lost() {
    let w = training().await;
    let form = w.ada.opens(&at(KEY)).await;
    w.ben
        .opens(PLAN)
        .await
        .submits(&format!("{}/removal", at(KEY)), &[])
        .await;
    let page = w.saves(&form, KEY, &[("name-fr", "D’Ada")]).await;
    assert_eq!(page.status(), 422);
    assert!(
        page.text_of(".errors")
            .contains("Quelqu’un a retiré cette activité")
    );
    assert_eq!(page.holds("name-fr"), "D’Ada");
    w.saves(&page, KEY, &[]).await;
    assert!(w.plan().await.activity(KEY).is_some());
    // And the other way round: what was changed meanwhile is not removed unseen.
    let grid = w.ben.opens(PLAN).await;
    let form = w.ada.opens(&at("landmarks")).await;
    w.saves(&form, "landmarks", &[("name-fr", "D’Ada")]).await;
    let page = grid.submits(&format!("{}/removal", at("landmarks")), &[]).await;
    assert_eq!(page.status(), 422);
    assert!(page.text_of(".errors").contains("« D’Ada »"));
    assert!(w.plan().await.activity("landmarks").is_some());
}

#[tokio::test]
async fn one_moves_an_activity_while_another_writes_it() {
    let w = training().await;
    let (grid, form) = (
        w.ben.opens(PLAN).await,
        w.ada.opens(&at("first-opening-hour")).await,
    );
    w.saves(&form, "first-opening-hour", &[("name-fr", "Écrit par Ada")])
        .await;
    let place = format!("{}/place", at("first-opening-hour"));
    let page = grid.submits(&place, &[("to", "week-after")]).await;
    assert_eq!(page.notice(), "L’activité est déplacée.");
    let plan = w.plan().await;
    let told = plan.activity("first-opening-hour").unwrap();
    assert_eq!(
        (told.week, told.name.get(kernel::Language::French)),
        (2, Some("Écrit par Ada"))
    );
}

#[tokio::test]
async fn four_who_save_in_the_same_instant_all_have_their_way() {
    let w = training().await;
    let keys = ["present-project", "landmarks", "facets", "brakes"];
    let mut forms = Vec::new();
    for key in keys {
        forms.push(w.ada.opens(&at(key)).await);
    }
    let save = |number: usize| w.saves(&forms[number], keys[number], &[("name-fr", "En même temps")]);
    let (one, two, three, four) = tokio::join!(save(0), save(1), save(2), save(3));
    for page in [one, two, three, four] {
        assert_eq!(page.status(), 200);
    }
    let plan = w.plan().await;
    for key in keys {
        let name = plan.activity(key).unwrap().name.get(kernel::Language::French);
        assert_eq!(name, Some("En même temps"), "{key}");
    }
}
