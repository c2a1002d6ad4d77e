//! Who learned where, who then ran what.

use testkit::Page;

use crate::fork::tests::forks;
use crate::workshop::{Training, training};

const LINEAGE: &str = "/spaces/promotion/plan/lineage";

/// The names of the drawing, from top to bottom.
fn drawn(page: &Page) -> Vec<String> {
    page.texts_of("svg .lineage-name")
}

/// Cleo forks the training, and Dov forks hers.
async fn family() -> Training {
    let w = training().await;
    forks(&w.cleo, "Village").await;
    let path = "/spaces/village/plan/fork";
    let form = w.dov.opens(path).await;
    form.submits(path, &[("name", "Hameau"), ("joining", "open")])
        .await;
    w
}

#[tokio::test]
async fn what_came_of_a_plan_is_nested_and_drawn_alike() {
    let w = family().await;
    // A second group opens straight from the shipped trame.
    workshop::collective::opens(&w.town, &w.ben, "training-14-weeks", "Autre promotion", "open").await;
    let page = w.town.visitor().opens(LINEAGE).await;
    assert_eq!(
        page.texts_of(".lineage > li > p strong"),
        ["Promotion", "Autre promotion"]
    );
    assert_eq!(page.texts_of(".lineage > li > ul > li > p strong"), ["Village"]);
    assert_eq!(page.texts_of(".lineage ul ul strong"), ["Hameau"]);
    let mut listed = page.texts_of(".lineage strong");
    let mut names = drawn(&page);
    listed.sort();
    names.sort();
    assert_eq!(listed, names, "the same content both ways");
    assert_eq!(page.texts_of("svg path").len(), 2);
    assert_eq!(page.text_of(".lineage [aria-current]"), "Promotion");
    // From the other end of the family it is the same.
    let page = w.town.visitor().opens("/spaces/hameau/plan/lineage").await;
    assert_eq!(page.texts_of(".lineage strong").len(), 4);
    assert_eq!(page.text_of(".lineage [aria-current]"), "Hameau");
}

#[tokio::test]
async fn a_plan_that_was_changed_first_is_a_parent_still() {
    let w = training().await;
    let grid = w.ben.opens("/spaces/promotion/plan").await;
    grid.submits("/spaces/promotion/plan/activities/landmarks/removal", &[])
        .await;
    forks(&w.cleo, "Village").await;
    // Ada puts the changed plan into the library, and Dov opens a space from it there.
    w.ada.posts("/spaces/promotion/trame/offer", &[]).await;
    let stored = w
        .town
        .reads(|tx| {
            let seen = spaces::space::by_slug(tx, "promotion")?.unwrap();
            spaces::shape::by_id(tx, seen.shape.id)
        })
        .await;
    let form = w
        .dov
        .opens(&format!("/spaces/new?trame={}", stored.unwrap().uid))
        .await;
    form.submits("/spaces", &[("name", "De la bibliothèque"), ("joining", "open")])
        .await;
    let page = w.dov.opens(LINEAGE).await;
    assert_eq!(
        page.texts_of(".lineage > li > ul > li > p strong"),
        ["Village", "De la bibliothèque"]
    );
}

#[tokio::test]
async fn only_those_who_wish_it_are_named_and_they_can_stop() {
    let w = family().await;
    let page = w.cleo.opens(LINEAGE).await;
    assert!(!page.text_of(".lineage").contains("Cleo"));
    let named = page.submits("/spaces/promotion/plan/lineage/name", &[]).await;
    assert_eq!(named.notice(), "Votre nom est dans la famille.");
    let seen = w.town.visitor().opens(LINEAGE).await;
    let village = seen.text_of(".lineage > li > ul > li > p.meta");
    assert_eq!(village, "Mené par Cleo (y est venu·e de Promotion)");
    assert_eq!(seen.texts_of("svg .lineage-people"), ["Cleo"]);
    let data = w.cleo.opens("/me/data").await;
    assert!(data.text().contains("Votre nom dans les familles de plans"));
    let page = w.cleo.opens(LINEAGE).await;
    page.submits("/spaces/promotion/plan/lineage/silence", &[]).await;
    assert!(
        !w.town
            .visitor()
            .opens(LINEAGE)
            .await
            .text_of(".lineage")
            .contains("Cleo")
    );
    let answer = w
        .town
        .visitor()
        .posts_only("/spaces/promotion/plan/lineage/name", &[])
        .await;
    assert!(answer.sends_to().starts_with("/sign-in"));
}

#[tokio::test]
async fn a_hidden_space_is_seen_by_its_members_and_what_came_of_it_by_all() {
    let w = family().await;
    let arrangement = w.cleo.opens("/spaces/village/arrangement").await;
    arrangement
        .submits("/spaces/village/arrangement", &[("joining", "hidden")])
        .await;
    let page = w.town.visitor().opens(LINEAGE).await;
    assert_eq!(page.texts_of(".lineage strong"), ["Promotion", "Hameau"]);
    assert_eq!(
        page.texts_of(".lineage > li > ul > li > p strong"),
        ["Hameau"],
        "it hangs above"
    );
    assert!(!page.html().contains("Village") && !page.html().contains("village"));
    let page = w.cleo.opens(LINEAGE).await;
    assert_eq!(
        page.texts_of(".lineage strong"),
        ["Promotion", "Village", "Hameau"]
    );
    assert_eq!(w.dov.asks_for("/spaces/village/plan/lineage").await.status(), 404);
}

#[tokio::test]
async fn the_family_costs_the_same_whatever_its_size() {
    let w = training().await;
    let count = async || {
        w.town
            .reads(|tx| {
                let seen = crate::plan::access::to_see(tx, "promotion")?;
                let before = tx.ran();
                super::pages::read(tx, &seen)?;
                Ok(tx.ran() - before)
            })
            .await
    };
    count().await;
    let few = count().await;
    for number in 1..=6 {
        forks(&w.cleo, &format!("Plan {number}")).await;
    }
    assert_eq!(count().await, few);
    assert!(few <= 7, "{few} queries");
}
