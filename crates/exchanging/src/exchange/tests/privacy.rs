//! Who reads what of an exchange.

use learning::Reach;

use super::{begins, ends, notes};
use crate::workshop::{Training, forms, grouped, leaves};

/// An exchange with two ideas of Gil, of which Cleo took one, and what Cleo made of it.
async fn concluded(w: &Training, reach: Reach) -> String {
    let exchange = begins(w).await;
    notes(&w.gil, &exchange, "suggestion", "Demander à Zoé").await;
    notes(&w.gil, &exchange, "suggestion", "Fermer le mardi").await;
    let page = w.cleo.opens(&exchange).await;
    let taking = page.attribute_of("form[action$=\"/taking\"]", "action");
    page.submits(&taking, &[]).await;
    ends(w, &exchange).await;
    let page = w.cleo.opens(&exchange).await;
    let fields = [
        ("outcome", "Je **demande** de l’aide."),
        ("first_step", "Appeler Zoé jeudi"),
        ("reach", reach.word()),
    ];
    let page = page.submits(&format!("{exchange}/outcome"), &fields).await;
    assert_eq!(
        page.notice(),
        "C’est écrit, et visible sur votre projet selon votre choix."
    );
    exchange
}

#[tokio::test]
async fn the_outcome_is_read_by_those_whom_the_client_lets_read() {
    // client, companion, leader, member of another group, somebody else, visitor
    for (reach, expected) in [
        (Reach::Own, "y-----"),
        (Reach::Group, "yyy---"),
        (Reach::Cohort, "yyyy--"),
        (Reach::Everyone, "yyyyyy"),
    ] {
        let w = grouped().await;
        let hal = w.town.person("Hal").await;
        workshop::collective::joins(&hal, "promotion").await;
        forms(&w, "Les grillons", &[&hal]).await;
        let exchange = concluded(&w, reach).await;
        let path = format!("{exchange}/outcome");
        let visitor = w.town.visitor();
        let mut seen = String::new();
        for reader in [&w.cleo, &w.fay, &w.ben, &hal, &w.dov, &visitor] {
            let page = reader.opens(&path).await;
            let reads = page.status() == 200 && page.has("main .prose strong");
            assert!(reads || page.status() == 404);
            // It is among what the list shows exactly when it may be read; to those who took part, whole.
            let links = format!("a[href=\"{path}\"], a[href=\"{exchange}\"]");
            let takes_part = ["cleo", "fay"]
                .iter()
                .any(|name| reader.email().starts_with(name));
            let listed = reader.opens(super::LIST).await.has(&links);
            assert_eq!(reads || takes_part, listed, "{reach:?} {}", reader.email());
            seen.push(if reads { 'y' } else { '-' });
        }
        assert_eq!(seen, expected, "{reach:?}");
    }
}

#[tokio::test]
async fn what_others_said_is_read_outside_only_when_they_agree_and_it_was_taken() {
    let w = grouped().await;
    let exchange = concluded(&w, Reach::Everyone).await;
    let path = format!("{exchange}/outcome");
    assert!(!w.ben.opens(&path).await.text().contains("Zoé et"));
    assert!(w.ben.opens(&path).await.texts_of(".rows p").is_empty());
    let page = w.gil.opens(&exchange).await;
    let agreement = format!("{exchange}/agreement");
    page.submits(&agreement, &[("agreed", "yes")]).await;
    assert_eq!(
        w.ben.opens(&path).await.texts_of(".rows p"),
        ["Demander à Zoé", "Gil"]
    );
    let page = w.gil.opens(&exchange).await;
    page.submits(&agreement, &[("agreed", "no")]).await;
    assert!(w.ben.opens(&path).await.texts_of(".rows p").is_empty());
}

#[tokio::test]
async fn what_comes_of_it_stands_on_the_project_for_those_who_may_read_it() {
    let w = grouped().await;
    concluded(&w, Reach::Group).await;
    let hal = w.town.person("Hal").await;
    workshop::collective::joins(&hal, "promotion").await;
    let list = hal.opens("/spaces/promotion/projects").await;
    let project = list.link("La ronde des jardins");
    for (reader, reads) in [(&w.cleo, true), (&w.fay, true), (&w.ben, true), (&hal, false)] {
        let page = reader.opens(&project).await;
        assert_eq!(
            (page.status(), page.has("#exchanges")),
            (200, reads),
            "{}",
            reader.email()
        );
        assert_eq!(page.text().contains("Appeler Zoé jeudi"), reads);
        assert!(!page.text().contains("Fermer le mardi"), "what others said");
    }
}

#[tokio::test]
async fn an_outcome_needs_words_and_only_the_client_writes_it() {
    let w = grouped().await;
    let exchange = begins(&w).await;
    let action = format!("{exchange}/outcome");
    let page = w.cleo.opens(&exchange).await;
    let page = page
        .submits(&action, &[("outcome", ""), ("first_step", "Gardé")])
        .await;
    assert_eq!(
        (page.status(), page.holds("first_step")),
        (422, "Gardé".to_owned())
    );
    assert_eq!(page.wrong("outcome"), "Ce champ est vide.");
    let fields = [("outcome", "Autre"), ("reach", "own")];
    assert_eq!(w.fay.posts_only(&action, &fields).await.status(), 403);
    assert_eq!(w.ben.posts_only(&action, &fields).await.status(), 404);
    assert_eq!(
        w.cleo
            .posts(&action, &[("outcome", "Oui"), ("reach", "moon")])
            .await
            .status(),
        422
    );
}

#[tokio::test]
async fn whoever_leaves_the_group_no_longer_reads_what_is_said_there() {
    let w = grouped().await;
    let exchange = begins(&w).await;
    leaves(&w, &w.gil).await;
    assert_eq!(w.gil.opens(&exchange).await.status(), 404);
    assert!(
        !w.gil
            .opens(super::LIST)
            .await
            .text()
            .contains("tout porter seule")
    );
}

#[tokio::test]
async fn what_is_held_about_people_is_shown_and_erased() {
    let w = grouped().await;
    let exchange = concluded(&w, Reach::Everyone).await;
    let page = w.cleo.opens("/me/data").await;
    assert!(page.text().contains("Questions apportées"));
    assert!(
        w.gil
            .opens("/me/data")
            .await
            .text()
            .contains("Idées et questions")
    );
    for person in [&w.gil, &w.cleo] {
        let email = person.email().to_owned();
        let page = person.opens("/me/erasure").await;
        page.submits("/me/erasure", &[("understood", "on"), ("address", &email)])
            .await;
    }
    let page = w.fay.opens(&exchange).await;
    assert_eq!(page.title(), "Une question qui a été retirée");
    assert!(!page.text().contains("Demander à Zoé") && !page.text().contains("demande"));
    assert_eq!(w.fay.opens(&format!("{exchange}/outcome")).await.status(), 404);
}
