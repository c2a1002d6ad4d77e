//! The map of all places, as everybody opens it.

use platform::tiles::Tiles;
use testkit::Town;

use crate::workshop::{Workshop, workshop};

platform::statements! {
    HIDE = "update spaces set joining = 'hidden' where slug = $1";
}

const SITE: &str = "cooperative-du-lycee";

async fn describes(w: &Workshop, space: &str, fields: &[(&str, &str)]) {
    let form = w.ada.opens(&format!("/spaces/{space}/places/new")).await;
    let page = form.submits(&format!("/spaces/{space}/places"), fields).await;
    assert_eq!(page.status(), 200);
}

/// Two places of the network and one of a site; one of them without a point.
async fn three_places() -> Workshop {
    let w = workshop().await;
    describes(
        &w,
        "atelier",
        &[("name", "La Fabrique"), ("latitude", "48.39, -4.49")],
    )
    .await;
    describes(&w, "atelier", &[("name", "Quelque part")]).await;
    describes(&w, SITE, &[("name", "Le foyer"), ("latitude", "47.99, -4.10")]).await;
    w
}

#[tokio::test]
async fn an_empty_map_teaches() {
    let w = workshop().await;
    let page = w.town.visitor().opens("/map").await;
    assert!(page.has(".empty") && !page.has("svg.map-drawing"));
}

#[tokio::test]
async fn the_map_and_its_list_have_the_same_numbers() {
    let w = three_places().await;
    let page = w.town.visitor().opens("/map").await;
    assert_eq!(page.texts_of(".map-number"), ["1", "2"]);
    for number in ["1", "2"] {
        let entry = format!("#map-{number}[value=\"{number}\"]");
        let name = page.text_of(&format!("{entry} > a"));
        let href = page.attribute_of(&format!("{entry} > a"), "href");
        assert_eq!(
            page.text_of(&format!("a.map-dot[href=\"{href}\"] title")),
            format!("{number}. {name}")
        );
    }
    assert_eq!(page.texts_of(".map-list").len(), 2, "one list a site");
    assert!(page.text().contains("Sans point sur la carte") && page.text().contains("Quelque part"));
    assert!(!page.html().contains(" style=") && !page.has("main script"));
}

#[tokio::test]
async fn one_site_is_chosen_and_a_network_holds_its_sites() {
    let w = three_places().await;
    let visitor = w.town.visitor();
    let page = visitor.opens(&format!("/map?space={SITE}")).await;
    assert_eq!(
        page.texts_of(".map-list a[href^=\"/places/\"]:first-child"),
        ["Le foyer"]
    );
    assert!(page.has(&format!("option[value=\"{SITE}\"][selected]")));
    let page = visitor.opens("/map?space=atelier").await;
    assert_eq!(page.texts_of(".map-number"), ["1", "2"]);
    assert_eq!(visitor.opens("/map?space=nowhere").await.status(), 404);
}

#[tokio::test]
async fn hidden_spaces_are_on_no_map() {
    let w = three_places().await;
    w.town
        .house
        .write(|tx| tx.run(HIDE, (SITE,)).map(drop))
        .await
        .unwrap();
    for who in [&w.town.visitor(), &w.ada] {
        let page = who.opens("/map").await;
        assert!(!page.text().contains("Le foyer") && !page.has(&format!("option[value=\"{SITE}\"]")));
    }
    assert_eq!(
        w.town
            .visitor()
            .opens(&format!("/map?space={SITE}"))
            .await
            .status(),
        404
    );
    let list = w.town.visitor().opens("/spaces/atelier/places").await;
    assert!(!list.text().contains("Le foyer"));
}

#[tokio::test]
async fn closed_places_leave_the_map_and_what_is_to_come_is_counted() {
    let w = three_places().await;
    let form = w.ben.opens("/spaces/atelier/gatherings/new?kind=session").await;
    let names = form.texts_of("select#room option");
    let nth = names.iter().position(|name| name == "La Fabrique").unwrap() + 1;
    let room = form.attribute_of(&format!("select#room option:nth-of-type({nth})"), "value");
    w.offers(&[("room", &room)]).await;
    let page = w.town.visitor().opens("/map").await;
    assert!(page.text().contains("une rencontre à venir"));
    let place = page.attribute_of("a.map-dot", "href");
    w.ada.posts_only(&format!("{place}/closure"), &[]).await;
    assert_eq!(
        w.town.visitor().opens("/map").await.texts_of(".map-number").len(),
        1
    );
}

#[tokio::test]
async fn the_map_is_moved_by_links_and_keeps_what_was_chosen() {
    let w = three_places().await;
    let visitor = w.town.visitor();
    let page = visitor.opens("/map?space=atelier").await;
    let closer = page.link("Plus près");
    assert!(closer.starts_with("/map?space=atelier&z="), "{closer}");
    let page = visitor.opens(&closer).await;
    let back = page.link("Tout voir");
    assert_eq!(back, "/map?space=atelier#map");
    for odd in [
        "z=99&lat=1000&lon=1000",
        "z=-1&lat=x&lon=",
        "z=3&lat=nan&lon=inf",
        "z=1&lat=90&lon=180",
    ] {
        assert_eq!(visitor.opens(&format!("/map?{odd}")).await.status(), 200, "{odd}");
    }
}

async fn town_with(tiles: Option<Tiles>) -> Town {
    Town::with(crate::workshop::areas, |settings| settings.tiles = tiles).await
}

#[tokio::test]
async fn pictures_come_from_elsewhere_only_where_the_operator_named_a_server() {
    let policy = |town: Town| async move {
        let page = town.visitor().opens("/map").await;
        page.header("content-security-policy").to_owned()
    };
    let alone = policy(town_with(None).await).await;
    assert!(alone.contains("img-src 'self' data: blob:;"), "{alone}");
    let tiles = Tiles::new("https://tile.example/{z}/{x}/{y}.png", "").unwrap();
    let wider = policy(town_with(Some(tiles)).await).await;
    assert!(
        wider.contains("img-src 'self' data: blob: https://tile.example;"),
        "{wider}"
    );
    assert_eq!(wider.replace(" https://tile.example", ""), alone);
}
