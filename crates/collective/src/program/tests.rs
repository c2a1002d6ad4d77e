//! The program and the framework, to read.

use testkit::Page;

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
    let activity = format!("{}/activities/introduce-oneself", home.path());
    assert_eq!(page.link("Se présenter et prendre ses marques"), activity);
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
    assert!(
        page.has("[id^=\"skill-\"]") && page.has("[id^=\"concept-\"]"),
        "activities point at them"
    );
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
    assert_eq!(
        page.wrong("concept-12-gist-fr"),
        "Concepts, ligne 13 : il faut une phrase qui explique ce nom."
    );
    assert_eq!(dov.asks_for(EDITION).await.status(), 403);
}

#[tokio::test]
async fn an_explanation_without_a_name_is_refused_and_kept() {
    let town = empty_town().await;
    let ada = town.person("Ada").await;
    opens(&town, &ada, "training-14-weeks", "Promotion", "open").await;
    let typed = [
        ("skill-13-gist-en", "Listening until the end"),
        ("concept-0-name-fr", "Autre nom"),
    ];
    let form = ada.opens(EDITION).await;
    let page = form.submits(EDITION, &typed).await;
    assert_eq!(
        (page.status(), page.holds("skill-13-gist-en").as_str()),
        (422, "Listening until the end")
    );
    assert_eq!(
        page.wrong("skill-13-name-fr"),
        "Compétences, ligne 14 : ce texte n’a pas de nom. Donnez-lui un nom, ou effacez le texte."
    );
    let page = page.submits(EDITION, &[("skill-13-name-fr", "Écouter")]).await;
    let titles = page.texts_of("h2");
    assert!(titles.contains(&"13 compétences".to_owned()), "{titles:?}");
    // Each line goes by its name in the reader's language.
    let goes_by_it = |page: &Page| page.texts_of("details summary").contains(&"Autre nom".to_owned());
    assert!(goes_by_it(&ada.opens(EDITION).await));
    let english = ada.clone().reads_english().opens(EDITION).await;
    assert!(!goes_by_it(&english));
    let page = english.submits(EDITION, &[("step-4-gist-fr", "Sans nom")]).await;
    assert!(
        page.wrong("step-4-name-fr")
            .contains(", line 5: this text has no name.")
    );
    assert_eq!(page.holds("concept-0-name-fr"), "Autre nom");
}

#[tokio::test]
async fn the_line_of_which_something_is_wrong_is_open() {
    let town = empty_town().await;
    let ada = town.person("Ada").await;
    opens(&town, &ada, "training-14-weeks", "Promotion", "open").await;
    let long = "é".repeat(2_001);
    let form = ada.opens(EDITION).await;
    assert!(!form.has("details[open] #principle-0-gist-en"));
    let page = form.submits(EDITION, &[("principle-0-gist-en", &long)]).await;
    assert!(page.wrong("principle-0-gist-en").contains("trop long"));
    assert!(page.has("details[open] #principle-0-gist-en"));
}

#[tokio::test]
async fn the_steps_of_growth_are_read_and_changed_and_one_alone_tells_nothing() {
    let town = empty_town().await;
    let ada = town.person("Ada").await;
    opens(&town, &ada, "training-14-weeks", "Promotion", "open").await;
    let page = town.visitor().opens("/spaces/promotion/framework").await;
    let title = "4 paliers pour dire où l’on en est".to_owned();
    assert!(page.texts_of("h2").contains(&title), "{:?}", page.texts_of("h2"));
    let form = ada.opens(EDITION).await;
    let gone =
        |line: usize| ["fr", "en"].map(|language| (format!("step-{line}-name-{language}"), String::new()));
    let emptied: Vec<(String, String)> = [1, 2, 3].into_iter().flat_map(gone).collect();
    let emptied: Vec<(&str, &str)> = emptied
        .iter()
        .map(|(field, value)| (&**field, &**value))
        .collect();
    let page = form.submits(EDITION, &emptied).await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains("il y a 1 [[step]]"), "{}", page.text());
    let page = form.submits(EDITION, &emptied[..2]).await;
    assert!(page.texts_of("h2").contains(&title.replace('4', "3")));
}

#[tokio::test]
async fn a_skill_of_which_badges_speak_may_go_too() {
    let town = empty_town().await;
    let ada = town.person("Ada").await;
    opens(&town, &ada, "learning-collective", "Atelier", "open").await;
    let edition = "/spaces/atelier/framework/edition";
    let gone = [("skill-0-name-fr", ""), ("skill-0-name-en", "")];
    let page = ada.opens(edition).await.submits(edition, &gone).await;
    assert_eq!(
        page.notice(),
        "Les repères sont à jour. L’état précédent est gardé.",
        "{}",
        page.text()
    );
}
