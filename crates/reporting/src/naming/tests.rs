use kernel::PersonId;
use proptest::prelude::*;

use super::model::{Choice, Known, initials};
use super::names::Names;
use crate::workshop::workshop;

const PAGE: &str = "/spaces/atelier/reports/naming";

fn names(all: &[(&str, Choice)]) -> Names {
    let each = |(number, (name, choice)): (i64, &(&str, Choice))| Known {
        id: PersonId::new(number),
        name: (*name).to_owned(),
        choice: *choice,
    };
    Names::of((1i64..).zip(all).map(each).collect())
}

#[test]
fn a_name_is_cleared_however_it_is_written() {
    let names = names(&[
        ("Nadège Ruisselin", Choice::No),
        ("Thuy-An Merlandre", Choice::No),
        ("Hervé Grandlierre", Choice::Initials),
        ("Samir Oriel", Choice::Yes),
        ("Claire", Choice::No),
    ]);
    for (text, clear) in [
        ("Avec Nadège Ruisselin, en mars.", "Avec quelqu’un, en mars."),
        ("NADEGE RUISSELIN et Ruisselin Nadège", "quelqu’un et quelqu’un"),
        ("**Nadège** Ruisselin", "**quelqu’un"),
        ("thuy an merlandre", "quelqu’un"),
        ("Merci à Hervé Grandlierre", "Merci à H. G."),
        ("Samir Oriel a tenu la porte", "Samir Oriel a tenu la porte"),
        ("Une idée claire de Claire", "Une idée claire de quelqu’un"),
        ("Nadège, seule", "Nadège, seule"),
        ("Avec Mme Ruisselin et M. Grandlierre", "Avec quelqu’un et H. G."),
        ("madame RUISSELIN, T. Merlandre", "quelqu’un, quelqu’un"),
        ("N. Ruisselin, mais P. Ruisselin", "quelqu’un, mais P. Ruisselin"),
        ("S. Oriel et M. Oriel", "S. Oriel et M. Oriel"),
        ("à 3 m. ruisselin", "à 3 m. ruisselin"),
    ] {
        assert_eq!(names.cleared(text, "quelqu’un"), clear);
    }
    assert!(names.is_refused("Hervé Grandlierre") && !names.is_refused("Samir Oriel"));
    assert_eq!(initials("Thuy-An Merlandre"), "T. M.");
}

#[test]
fn a_part_of_a_name_is_asked_about_and_stays() {
    let names = names(&[("Nadège Ruisselin", Choice::No), ("Pierre Oriel", Choice::Yes)]);
    let text = "Nadège, les Ruisselin, Pierre, Mme Ruisselin et Nadège Ruisselin";
    assert_eq!(names.maybe(text), ["Nadège", "Ruisselin"]);
    assert!(names.maybe("nadège et Oriel").is_empty());
}

#[test]
fn of_two_people_who_share_a_name_the_one_who_says_less_counts() {
    let names = names(&[("Anne Martin", Choice::Yes), ("Anne Martin", Choice::No)]);
    assert_eq!(names.cleared("Anne Martin", "…"), "…");
    assert_eq!(names.said(PersonId::new(1)), Some("Anne Martin".to_owned()));
    assert_eq!(names.said(PersonId::new(2)), None);
    assert_eq!(
        names.said(PersonId::new(3)),
        None,
        "whom nobody knows is not named"
    );
}

#[test]
fn a_family_name_behind_a_title_is_a_name_and_is_kept_whole() {
    let names = names(&[
        ("Anne de La Tournelle", Choice::No),
        ("Luc Martin", Choice::Yes),
        ("Lise Martin", Choice::No),
    ]);
    for (text, clear) in [
        ("Mme de La Tournelle", "…"),
        ("Mme Tournelle", "…"),
        ("L. Martin", "…"),
        ("Mme Martin", "…"),
        ("Luc Martin", "Luc Martin"),
    ] {
        assert_eq!(
            names.cleared(text, "…"),
            clear,
            "of two, the one who says less counts"
        );
    }
    let found = names.found("Avec Mme Tournelle");
    assert_eq!(found, [(PersonId::new(1), "Anne de La Tournelle".to_owned())]);
}

#[test]
fn a_longer_name_is_not_taken_for_a_shorter_one_in_it() {
    let names = names(&[("Anne Martin Dupont", Choice::Yes), ("Martin Dupont", Choice::No)]);
    assert_eq!(
        names.cleared("Anne Martin Dupont et Martin Dupont", "…"),
        "Anne Martin Dupont et …"
    );
}

proptest! {
    #[test]
    fn no_name_of_somebody_who_refused_is_left(
        before in "[ a-zé,.*\n]{0,20}", after in "[ a-zé,.*\n]{0,20}", shout in any::<bool>(),
    ) {
        let names = names(&[("Émile Roche-Tournelle", Choice::No)]);
        let name = if shout { "ÉMILE ROCHE-TOURNELLE" } else { "Émile Roche-Tournelle" };
        let clear = names.cleared(&format!("{before} {name} {after}"), "…");
        prop_assert!(!clear.to_lowercase().contains("tournelle"), "{}", clear);
        prop_assert!(!names.is_refused(&clear));
    }

    #[test]
    fn a_text_without_names_stays_as_it_is(text in "\\PC{0,80}") {
        prop_assert_eq!(names(&[]).cleared(&text, "…"), text.clone());
        prop_assert_eq!(names(&[("Émile Roche", Choice::Yes)]).cleared(&text, "…"), text);
    }
}

#[tokio::test]
async fn whoever_belongs_says_how_they_are_named_and_may_change_their_mind() {
    let w = workshop().await;
    let page = w.cleo.opens(PAGE).await;
    assert!(
        page.has("input[value=no][checked]"),
        "nobody is named who did not say so"
    );
    let page = page.submits(PAGE, &[("choice", "yes")]).await;
    assert_eq!(
        page.notice(),
        "C’est noté. Les rapports se lisent ainsi dès maintenant."
    );
    assert!(page.has("input[value=yes][checked]"));
    page.submits(PAGE, &[("choice", "yes")]).await;
    let page = page.submits(PAGE, &[("choice", "initials")]).await;
    assert!(page.has("input[value=initials][checked]"));
    let chosen = w.town.ledger().await;
    assert_eq!(
        chosen.iter().filter(|verb| *verb == "naming.chosen").count(),
        2,
        "the same twice is once"
    );
    let refused = w.cleo.posts(PAGE, &[("choice", "loud")]).await;
    assert_eq!(refused.status(), 422);
    assert!(!refused.wrong("choice").is_empty());
}

#[tokio::test]
async fn strangers_have_nothing_to_say_and_whoever_left_still_does() {
    let w = workshop().await;
    assert_eq!(w.dov.opens(PAGE).await.status(), 403);
    assert!(w.town.visitor().opens(PAGE).await.path().starts_with("/sign-in"));
    w.cleo.posts("/spaces/atelier/departure", &[]).await;
    assert_eq!(w.cleo.opens(PAGE).await.status(), 200);
    w.ada
        .opens("/spaces/atelier/arrangement")
        .await
        .submits("/spaces/atelier/arrangement", &[("joining", "hidden")])
        .await;
    assert_eq!(w.dov.opens(PAGE).await.status(), 404);
}
