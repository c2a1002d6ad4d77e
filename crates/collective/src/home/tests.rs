//! The front door, and what awaits.

use crate::workshop::{empty_town, joins, opens, workshop};

#[tokio::test]
async fn a_visitor_finds_the_open_spaces() {
    let w = workshop().await;
    let page = w.town.visitor().opens("/").await;
    assert_eq!(page.title(), "Apprendre à coopérer en coopérant");
    assert!(page.text().contains("Atelier"));
}

#[tokio::test]
async fn a_newcomer_is_told_that_nothing_awaits_and_where_to_go() {
    let town = empty_town().await;
    let page = town.person("Dov").await.opens("/").await;
    assert_eq!(page.title(), "Bonjour Dov");
    assert!(page.text().contains("Rien ne vous attend"));
    assert_eq!(page.link("Trouver un espace"), "/spaces");
}

#[tokio::test]
async fn what_moved_is_told_in_words_and_only_from_one_s_own_spaces() {
    let w = workshop().await;
    w.cleo
        .opens("/spaces/atelier")
        .await
        .submits("/spaces/atelier/notices", &[("body", "Bonjour")])
        .await;
    let text = w.ada.opens("/").await.text();
    assert!(text.contains("Cleo a écrit un mot"), "{text}");
    assert!(text.contains("Cleo est arrivé·e"), "{text}");
    assert!(!w.dov.opens("/").await.text().contains("Cleo"));
    assert!(!text.contains("trace-"), "every verb has its words");
}

#[tokio::test]
async fn a_review_that_is_near_awaits_the_stewards() {
    let w = workshop().await;
    let edition = "/spaces/atelier/identity/edition";
    w.ada
        .opens(edition)
        .await
        .submits(edition, &[("review", "2026-03-10")])
        .await;
    let text = w.ada.opens("/").await.text();
    assert!(
        text.contains("Le bilan du groupe approche") && text.contains("mardi 10 mars 2026"),
        "{text}"
    );
    assert!(
        !w.cleo
            .opens("/")
            .await
            .text()
            .contains("Le bilan du groupe approche")
    );
}

#[tokio::test]
async fn a_space_inside_another_says_which() {
    let town = empty_town().await;
    let (ada, ben) = (town.person("Ada").await, town.person("Ben").await);
    opens(&town, &ada, "cooperatives-network", "Réseau", "open").await;
    let network = ada.opens("/spaces/reseau").await;
    let site = network.attribute_of(".card.linked a[href^=\"/spaces/\"]", "href");
    joins(&ben, site.rsplit('/').next().unwrap()).await;
    let form = ada.opens(&format!("{site}/charter/edition")).await;
    let fields = [("text-fr", "Autre"), ("text-en", "Other")];
    form.submits(&format!("{site}/charter/edition"), &fields).await;
    let home = ben.opens("/").await;
    assert!(home.text_of(".card.linked").contains("dans « Réseau »"));
    assert!(home.text_of(".rows.linked li").contains(", dans « Réseau »"));
    assert!(home.text_of(".traces").contains(", dans « Réseau »"));
    let list = ben.opens("/spaces").await;
    assert!(list.text_of(".card.linked").contains("dans « Réseau »"));
    opens(&town, &ada, "learning-collective", "Seul", "open").await;
    assert!(!town.visitor().opens("/").await.text().contains("dans «"));
}
