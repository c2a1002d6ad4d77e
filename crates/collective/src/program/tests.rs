//! The program and the framework, to read.

use crate::workshop::{empty_town, opens};

#[tokio::test]
async fn fourteen_weeks_of_three_strands_can_be_read() {
    let town = empty_town().await;
    let ada = town.person("Ada").await;
    let home = opens(&town, &ada, "training-14-weeks", "Promotion", "open").await;
    let page = town.visitor().opens(&format!("{}/program", home.path())).await;
    assert_eq!(
        page.texts_of("h2")
            .iter()
            .filter(|title| title.starts_with("Semaine"))
            .count(),
        14
    );
    for strand in ["individual", "collective", "project"] {
        assert!(page.has(&format!(".strand.{strand}")));
    }
}

#[tokio::test]
async fn a_reconstructed_list_says_so() {
    let town = empty_town().await;
    let ada = town.person("Ada").await;
    let home = opens(&town, &ada, "training-14-weeks", "Promotion", "open").await;
    let page = town.visitor().opens(&format!("{}/framework", home.path())).await;
    assert!(page.text().contains("Une liste reconstituée"));
    assert!(page.texts_of("h2").contains(&"12 concepts".to_owned()));
    assert!(page.texts_of("h2").contains(&"12 compétences".to_owned()));
}

const EDITION: &str = "/spaces/promotion/framework/edition";

#[tokio::test]
async fn the_lists_are_changed_in_the_browser_and_what_pointed_at_a_line_lets_go() {
    let town = empty_town().await;
    let ada = town.person("Ada").await;
    opens(&town, &ada, "training-14-weeks", "Promotion", "open").await;
    let form = ada.opens(EDITION).await;
    let changed = [
        ("skill-0-name-fr", ""),
        ("skill-0-name-en", ""),
        ("principle-4-name-fr", "Entre agir et attendre"),
        ("principle-4-name-en", "Between acting and waiting"),
    ];
    let page = form.submits(EDITION, &changed).await;
    assert_eq!(
        page.notice(),
        "Les repères sont à jour. L’état précédent est gardé."
    );
    let titles = page.texts_of("h2");
    assert!(
        titles.contains(&"11 compétences".to_owned()) && titles.contains(&"5 principes".to_owned()),
        "{titles:?}"
    );
    assert_eq!(
        town.visitor()
            .reads_english()
            .opens("/spaces/promotion/roles")
            .await
            .status(),
        200
    );
}

#[tokio::test]
async fn a_line_without_explanation_is_refused_and_members_change_nothing() {
    let town = empty_town().await;
    let (ada, dov) = (town.person("Ada").await, town.person("Dov").await);
    opens(&town, &ada, "training-14-weeks", "Promotion", "open").await;
    let form = ada.opens(EDITION).await;
    let page = form
        .submits(EDITION, &[("concept-12-name-fr", "Sans explication")])
        .await;
    assert_eq!(
        (page.status(), page.holds("concept-12-name-fr").as_str()),
        (422, "Sans explication")
    );
    assert_eq!(dov.asks_for(EDITION).await.status(), 403);
}
