//! The program and the framework, to read.

use crate::workshop::{empty_town, opens};

#[tokio::test]
async fn fourteen_weeks_of_three_strands_can_be_read() {
    let town = empty_town().await;
    let ada = town.person("Ada").await;
    let home = opens(&town, &ada, "training-14-weeks", "Promotion", "open").await;
    let page = town.visitor().opens(&format!("{}/program", home.path())).await;
    assert_eq!(page.texts_of("h2").iter().filter(|title| title.starts_with("Semaine")).count(), 14);
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
