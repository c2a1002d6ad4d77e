//! The growth of a project.

use kernel::Uid;
use learning::Reach;
use learning::project::{Words, bring};

use crate::workshop::{Training, training};

async fn brought(w: &Training, reach: Reach) -> Uid {
    let cleo = w.cleo.id();
    let brought = w.town.acts(cleo, move |tx| {
        let words = Words {
            title: "Jardin partagé".into(),
            context: "Une friche **en ville**.".into(),
            aim: "Cultiver ensemble.".into(),
            people: String::new(),
            territory: String::new(),
            stage: None,
            reach,
        };
        let space = spaces::space::by_slug(tx, "promotion")?.unwrap().id;
        bring(tx, space, cleo, &words)
    });
    brought.await.unwrap().1
}

#[tokio::test]
async fn its_owner_says_where_it_is_and_shows_it_to_its_readers() {
    let w = training().await;
    let uid = brought(&w, Reach::Cohort).await;
    let path = format!("/projects/{uid}/growth");
    let page = w.cleo.opens(&path).await;
    assert!(page.text().contains("ne se montre ici que si vous le choisissez"));
    let form = page.follows("Dire où en est le projet").await;
    assert!(form.text().contains("Où en est « Jardin partagé »") && !form.text().contains("Dans l’image de"));
    let position = "/spaces/promotion/growth/position";
    let said = [
        ("skill-listening", "step.alone"),
        ("reach", "project"),
        ("then", "take"),
    ];
    let page = form.submits(position, &said).await;
    assert_eq!(
        (page.path(), page.notice().as_str()),
        (path.as_str(), "Votre position est posée.")
    );
    assert!(page.text_of("#where").contains("Je le fais"));
    let read = w.fay.opens(&path).await;
    assert!(read.text_of("#where").contains("Je le fais") && !read.has("a[href*=\"growth/position\"]"));
    // What is said of the project is not said of oneself.
    assert!(
        w.cleo
            .opens("/spaces/promotion/growth")
            .await
            .text()
            .contains("Pas encore de position")
    );
    // Kept for oneself, it is on nobody's page.
    let form = w.cleo.opens(&format!("{position}?project={uid}")).await;
    form.submits(
        position,
        &[("skill-listening", "step.discovering"), ("then", "take")],
    )
    .await;
    assert!(
        !w.fay
            .opens(&path)
            .await
            .text_of("#where tbody")
            .contains("Je découvre")
    );
    assert_eq!(
        w.fay
            .asks_for(&format!("{position}?project={uid}"))
            .await
            .status(),
        404
    );
    assert_eq!(w.dov.asks_for(&path).await.status(), 404);
    assert_eq!(w.ben.asks_for(&path).await.status(), 200);
}

#[tokio::test]
async fn a_project_that_is_kept_for_oneself_shows_its_way_to_nobody_else() {
    let w = training().await;
    let uid = brought(&w, Reach::Own).await;
    let path = format!("/projects/{uid}/growth");
    assert_eq!(w.cleo.asks_for(&path).await.status(), 200);
    assert_eq!(w.fay.asks_for(&path).await.status(), 404);
    assert_eq!(w.town.visitor().asks_for(&path).await.status(), 404);
}

#[tokio::test]
async fn what_is_attached_on_the_project_is_read_with_it() {
    let w = training().await;
    let uid = brought(&w, Reach::Cohort).await;
    let form = w.cleo.opens("/spaces/promotion/growth/evidence/new").await;
    let said = [
        ("skill", "facilitating"),
        ("sentence", "La première réunion s’est tenue."),
        ("level", "environment"),
        ("on-project", "on"),
    ];
    let page = form.submits("/spaces/promotion/growth/evidence", &said).await;
    assert!(page.text().contains("qui peut lire le projet le lit"));
    let read = w.fay.opens(&format!("/projects/{uid}/growth")).await;
    assert!(read.text().contains("La première réunion s’est tenue."));
    assert_eq!(read.texts_of(".practice-evidence li").len(), 1);
    assert!(
        !read.has(".practice-evidence a"),
        "the evidence itself is its author's"
    );
    page.submits(&format!("{}/removal", page.path()), &[]).await;
    assert!(
        !w.fay
            .opens(&format!("/projects/{uid}/growth"))
            .await
            .text()
            .contains("première réunion")
    );
}

#[tokio::test]
async fn the_page_costs_the_same_whatever_was_said() {
    let w = training().await;
    let uid = brought(&w, Reach::Cohort).await;
    let cost = || {
        w.town.acts(w.cleo.id(), move |tx| {
            let before = tx.ran();
            super::pages::read(tx, uid)?;
            Ok(tx.ran() - before)
        })
    };
    let none = cost().await;
    let position = "/spaces/promotion/growth/position";
    for _ in 0..3 {
        w.town.passes(60);
        let form = w.cleo.opens(&format!("{position}?project={uid}")).await;
        let said = [
            ("skill-listening", "step.alone"),
            ("reach", "project"),
            ("then", "take"),
        ];
        form.submits(position, &said).await;
    }
    assert_eq!(cost().await, none);
    assert!(none <= 14, "{none} queries");
}
