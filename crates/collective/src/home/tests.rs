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

#[tokio::test]
async fn what_somebody_did_who_was_erased_since_is_told_of_somebody_who_left() {
    let w = workshop().await;
    let wall = w.cleo.opens("/spaces/atelier/roles").await;
    let role = wall.attribute_of(".role h2 a", "href");
    let taking = format!("{role}/activation");
    w.cleo.opens(&role).await.submits(&taking, &[]).await;
    let given = w.ben.opens("/spaces/atelier/roles").await;
    let given = given.attribute_of(".cards > :nth-child(2) h2 a", "href");
    let cleo = w.cleo.id();
    let uid = w
        .town
        .reads(move |tx| Ok(platform::session::act_as(tx, cleo)?.uid.to_string()))
        .await;
    let giving = format!("{given}/assignment");
    let page = w.ben.opens(&given).await;
    page.submits(&giving, &[("person", &uid)]).await;
    let fields = [("address", w.cleo.email()), ("understood", "on")];
    w.cleo.posts("/me/erasure", &fields).await;
    let told = w.ada.opens("/").await.text_of(".traces");
    for said in [
        "Une personne partie est arrivé·e",
        "Une personne partie a pris un rôle",
        "Une personne partie a reçu un rôle",
        "Une personne partie est parti·e",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    let page = w.dov.clone().reads_english().opens(&role).await;
    assert!(
        page.texts_of(".rows h3")
            .contains(&"Somebody who left".to_owned())
    );
}

platform::statements! {
    GATHERS = "insert into gatherings (uid, space_id, kind, title, mode, starts_at, ends_at, zone, all_day, state, found,
               offered_at, changed_at)
               select $1, id, 'meeting', $2, 'remote', $3, $4, 'Europe/Lisbon', $5, 'announced', 1, 0, 0
               from spaces where slug = 'atelier'";
    REGISTERS = "insert into registrations (uid, gathering_id, person_id, mode, state, name, language, secret, asked_at,
                 changed_at)
                 select $1, g.id, $2, 'remote', 'placed', 'Cleo', 'fr', g.title, 0, 0 from gatherings g
                 where g.title = $3";
}

#[tokio::test]
async fn hours_are_told_with_their_zone_and_whole_days_without() {
    let w = workshop().await;
    let cleo = w.cleo.id();
    let gathers = w.town.acts(cleo, move |tx| {
        for (title, all_day) in [("hours", 0_i64), ("days", 1)] {
            let (uid, own, now) = (tx.new_uid(), tx.new_uid(), tx.now());
            tx.run(GATHERS, (uid, title, now.plus_days(3), now.plus_days(4), all_day))?;
            tx.run(REGISTERS, (own, cleo, title))?;
        }
        Ok(())
    });
    gathers.await;
    for path in ["/spaces/atelier", "/"] {
        let told = w.cleo.opens(path).await.texts_of("#coming .meta");
        let zoned = told.iter().filter(|when| when.ends_with("(Europe/Lisbon)"));
        assert_eq!((told.len(), zoned.count()), (2, 1), "{path}: {told:?}");
    }
}
