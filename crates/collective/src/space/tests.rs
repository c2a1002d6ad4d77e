//! What people see of a space, and what they do not.

use crate::workshop::{empty_town, joins, opens, workshop, workshop_joined};

#[tokio::test]
async fn a_visitor_reads_the_home_of_an_open_space() {
    let w = workshop().await;
    let page = w.town.visitor().opens("/spaces/atelier").await;
    assert_eq!(page.title(), "Atelier");
    assert!(
        page.text_of(".stages [aria-current=step]")
            .contains("Nous sommes ici")
    );
    assert_eq!(page.text_of(".figures li"), "3 membres");
    assert_eq!(page.link("Rejoindre"), "/spaces/atelier/membership");
    assert!(!page.has("textarea"), "only members write");
}

#[tokio::test]
async fn the_same_home_reads_in_english() {
    let w = workshop().await;
    let page = w.town.visitor().reads_english().opens("/spaces/atelier").await;
    assert_eq!(page.attribute_of("html", "lang"), "en");
    assert_eq!(page.text_of(".figures li"), "3 members");
    assert!(page.text_of(".tabs.about").contains("Identity sheet"));
}

#[tokio::test]
async fn a_hidden_space_is_not_there_for_a_stranger() {
    let w = workshop_joined("hidden").await;
    assert_eq!(w.cleo.opens("/spaces/atelier").await.status(), 200);
    for path in [
        "",
        "/identity",
        "/members",
        "/roles",
        "/charter",
        "/trame",
        "/membership",
        "/program",
    ] {
        let path = format!("/spaces/atelier{path}");
        assert_eq!(w.dov.asks_for(&path).await.status(), 404, "{path}");
        assert_eq!(w.town.visitor().asks_for(&path).await.status(), 404, "{path}");
    }
    assert!(!w.dov.opens("/spaces").await.text().contains("Atelier"));
    assert!(!w.town.visitor().opens("/").await.text().contains("Atelier"));
    let page = w.cleo.opens("/spaces").await;
    assert!(page.text().contains("Atelier") && !page.has(".empty"));
    assert_eq!(page.texts_of("main h2"), ["Les miens"]);
    assert!(w.dov.opens("/spaces").await.has(".empty"));
}

#[tokio::test]
async fn whoever_belongs_to_a_hidden_space_climbs_back_to_it_and_others_do_not_read_of_it() {
    let w = workshop().await;
    let cell = "/spaces/cellule";
    let form = w.ada.opens("/spaces/atelier/cells/new").await;
    let typed = [("name", "Cellule"), ("purpose", "Quoi ?"), ("joining", "open")];
    let page = form.submits("/spaces/atelier/cells", &typed).await;
    assert_eq!(page.path(), cell, "{}", page.text());
    joins(&w.cleo, "cellule").await;
    joins(&w.dov, "cellule").await;
    let settings = "/spaces/atelier/arrangement";
    let form = w.ada.opens(settings).await;
    form.submits(settings, &[("joining", "hidden")]).await;
    for (who, sees) in [(&w.cleo, true), (&w.dov, false)] {
        assert_eq!(who.opens(cell).await.text_of(".crumbs").contains("Atelier"), sees);
        for list in ["/spaces", "/"] {
            let said = who.opens(list).await.text().contains("dans « Atelier »");
            assert_eq!(said, sees, "{list}");
        }
    }
    let visitor = w.town.visitor().opens(cell).await;
    assert!(!visitor.text().contains("Atelier"), "{}", visitor.text());
}

platform::statements! {
    RESTS = "update spaces set life = $1 where slug = 'atelier'";
}

#[tokio::test]
async fn lists_say_what_sleeps_and_what_is_closed() {
    let w = workshop().await;
    let chips = async || {
        let here = w.cleo.opens("/spaces").await.texts_of(".card .chip");
        let home = w.cleo.opens("/").await.texts_of(".card .chip");
        assert_eq!(here.first(), home.first());
        here.into_iter().next()
    };
    assert_eq!(chips().await, None);
    for (life, said) in [("asleep", "en sommeil"), ("closed", "clos")] {
        w.town
            .house
            .write(move |tx| tx.run(RESTS, (life,)).map(drop))
            .await
            .unwrap();
        assert_eq!(chips().await.as_deref(), Some(said));
    }
    let page = w.town.visitor().reads_english().opens("/spaces").await;
    assert_eq!(page.text_of(".card .chip"), "closed");
}

#[tokio::test]
async fn a_steward_from_above_answers_for_what_is_inside() {
    let town = empty_town().await;
    let (ada, ben) = (town.person("Ada").await, town.person("Ben").await);
    opens(&town, &ada, "cooperatives-network", "Réseau", "open").await;
    let site = ada
        .opens("/spaces/reseau")
        .await
        .attribute_of(".card.linked a[href^=\"/spaces/\"]", "href");
    joins(&ben, "reseau").await;
    assert_eq!(ada.asks_for(&format!("{site}/arrangement")).await.status(), 200);
    assert_eq!(ben.asks_for(&format!("{site}/arrangement")).await.status(), 403);
    assert!(ada.opens(&site).await.text_of(".crumbs").contains("Réseau"));
}

#[tokio::test]
async fn a_home_costs_the_same_number_of_members_shown_whatever_their_number() {
    let w = workshop().await;
    for name in ["Fay", "Gil", "Hal", "Ida", "Jan", "Kim", "Lou", "Mia"] {
        joins(&w.town.person(name).await, "atelier").await;
    }
    let page = w.dov.opens("/spaces/atelier").await;
    assert_eq!(page.text_of(".figures li"), "11 membres");
    assert_eq!(page.texts_of("aside .faces li").len(), 9);
}

#[tokio::test]
async fn every_view_can_be_made_again_from_the_ledger() {
    let w = workshop().await;
    let role = "/spaces/atelier/roles/passeur/activation";
    let page = w.cleo.opens("/spaces/atelier/roles").await;
    let first = page.attribute_of(".role h2 a", "href");
    let shown = w.cleo.opens(&first).await;
    let action = shown.attribute_of("form[action$=\"/activation\"]", "action");
    assert!(action.ends_with("/activation"), "{role}");
    shown.submits(&action, &[]).await;
    let page = w.cleo.opens("/spaces/atelier").await;
    page.submits("/spaces/atelier/notices", &[("body", "Bonjour à tout le monde")])
        .await;
    w.ben
        .opens("/spaces/atelier/members")
        .await
        .submits("/spaces/atelier/departure", &[])
        .await;
    w.town.views_can_be_made_again().await;
    let page = w.dov.opens("/spaces/atelier").await;
    assert_eq!(page.texts_of(".figures li"), ["2 membres", "1 rôle tenu"]);
}
