//! My way, at one date and at two.

use crate::workshop::{POSITION, takes, training};

const GROWTH: &str = "/spaces/promotion/growth";
const EDITION: &str = "/spaces/promotion/framework/edition";

#[tokio::test]
async fn an_empty_page_says_what_to_do_first() {
    let w = training().await;
    let page = w.cleo.opens(GROWTH).await;
    assert_eq!(page.title(), "Mon chemin");
    assert!(page.text().contains("Pas encore de position"));
    assert_eq!(page.texts_of(".practice-grid tbody tr").len(), 12);
    assert!(
        page.texts_of("nav.tabs a[aria-current]")
            .contains(&"Mon chemin".to_owned())
    );
}

#[tokio::test]
async fn two_dates_are_laid_over_one_another_and_said_in_words() {
    let w = training().await;
    takes(&w.cleo, &[0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3], "own").await;
    w.town.passes(30 * 24 * 60);
    let page = takes(&w.cleo, &[1, 3, 2, 2, 0, 1, 2, 3, 0, 1, 2, 3], "own").await;
    let lines = ["full", "dashed"].map(|line| page.attribute_of(&format!(".drawing-line.{line} path"), "d"));
    assert!(lines[0] != lines[1] && lines.iter().all(|line| line.ends_with('Z')));
    let between = page.texts_of("#where tbody tr td:last-child");
    assert_eq!(
        between[..4],
        [
            "Un palier plus loin",
            "2 paliers plus loin",
            "Au même endroit",
            "Je me situe un palier plus tôt"
        ]
    );
    assert!(
        page.texts_of(".drawing-legend li").len() == 2,
        "each line has its word"
    );
    // The earlier alone, as asked for by the form of the page.
    let first = page.attribute_of("select#before option[selected]", "value");
    let alone = w.cleo.opens(&format!("{GROWTH}?after={first}")).await;
    assert!(!alone.has(".drawing-line.dashed path"));
    assert_eq!(alone.texts_of("#where thead th").len(), 2);
}

#[tokio::test]
async fn what_changed_in_the_list_is_said_and_not_compared() {
    let w = training().await;
    takes(&w.cleo, &[0; 12], "own").await;
    w.town.passes(24 * 60);
    let form = w.ada.opens(EDITION).await;
    let changed = [
        ("skill-0-gist-fr", "Dit autrement."),
        ("skill-1-name-fr", ""),
        ("skill-1-name-en", ""),
        ("skill-12-name-fr", "Raconter"),
        ("skill-12-gist-fr", "Dire ce qui s’est passé."),
    ];
    form.submits(EDITION, &changed).await;
    let form = w.cleo.opens(POSITION).await;
    assert!(form.text().contains("Raconter") && !form.has("[name=skill-humility]"));
    let said = [
        ("skill-collaborative-spirit", "step.helping-others"),
        ("skill-kindness", "step.alone"),
        ("skill-raconter", "step.with-help"),
        ("then", "take"),
    ];
    let page = form.submits(POSITION, &said).await;
    assert!(page.text().contains("La liste des compétences a changé"));
    let rows = page.texts_of("#where tbody tr");
    let row = |word: &str| {
        let found = rows.iter().find(|row| row.contains(word));
        found
            .unwrap_or_else(|| panic!("{word} is not in {rows:?}"))
            .clone()
    };
    assert!(row("Avoir l’esprit").contains("Reformulée depuis"), "{rows:?}");
    assert!(row("Raconter").contains("Nouvelle depuis"));
    assert!(row("Garder une juste mesure de soi").contains("N’est plus dans la liste"));
    assert!(row("Allier bienveillance").contains("2 paliers plus loin"));
}

#[tokio::test]
async fn other_steps_make_two_dates_stand_side_by_side_only() {
    let w = training().await;
    takes(&w.cleo, &[0; 12], "own").await;
    w.town.passes(24 * 60);
    let form = w.ada.opens(EDITION).await;
    form.submits(EDITION, &[("step-0-gist-fr", "Je regarde.")]).await;
    let page = takes(&w.cleo, &[2; 12], "own").await;
    assert!(
        page.text()
            .contains("elles se lisent côte à côte, mais ne se comparent pas")
    );
    assert!(!page.has(".drawing-line.dashed path"));
    assert!(!page.text().contains("paliers plus loin"));
    assert!(
        page.text_of("#where tbody").contains("Je découvre"),
        "the earlier answer is still read"
    );
}

#[tokio::test]
async fn the_page_costs_the_same_with_one_position_and_with_many() {
    let w = training().await;
    let cost = || {
        let cleo = w.cleo.id();
        w.town.acts(cleo, move |tx| {
            let before = tx.ran();
            super::pages::read(tx, "promotion")?;
            Ok(tx.ran() - before)
        })
    };
    takes(&w.cleo, &[0; 12], "own").await;
    let one = cost().await;
    for step in 0..4 {
        w.town.passes(60);
        takes(&w.cleo, &[step; 12], "own").await;
    }
    assert_eq!(cost().await, one);
    assert!(one <= 14, "{one} queries");
}

#[tokio::test]
async fn one_grows_in_a_collective_that_follows_no_program_too() {
    let town = workshop::collective::empty_town(crate::workshop::areas).await;
    let ada = town.person("Ada").await;
    workshop::collective::opens(&town, &ada, "learning-collective", "Atelier", "open").await;
    let form = ada.opens("/spaces/atelier/growth/position").await;
    assert!(
        form.text()
            .contains("Le collectif peut compter sur moi pour cela.")
    );
    let said = [("skill-listening", "step.alone"), ("then", "take")];
    let page = form.submits("/spaces/atelier/growth/position", &said).await;
    assert!(page.text_of("#where tbody").contains("Je le fais"));
    // A framework that describes no steps has the usual ones.
    workshop::collective::opens(&town, &ada, "cooperatives-network", "Reseau", "open").await;
    let form = ada.opens("/spaces/reseau/growth/position").await;
    assert!(
        form.text()
            .contains("On vient me chercher pour cela, et je sais dire comment je m’y prends.")
    );
}
