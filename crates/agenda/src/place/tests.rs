//! Places, their rooms, what was tried there, and when they are taken.

use testkit::{Page, Visitor};

use crate::workshop::{Workshop, workshop};

mod booking;
mod layouts;
mod rooms;

platform::statements! {
    HIDE = "update spaces set joining = 'hidden' where slug = 'atelier'";
}

const NEW: &str = "/spaces/atelier/places/new";
const PLACES: &str = "/spaces/atelier/places";
/// A site of the network.
const SITE: &str = "/spaces/cooperative-du-lycee";

/// A picture of twenty by twenty, all brown.
const PICTURE: [u8; 83] = [
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 20, 0, 0, 0, 20, 8, 2, 0, 0, 0, 2,
    235, 138, 90, 0, 0, 0, 26, 73, 68, 65, 84, 120, 218, 99, 104, 112, 80, 32, 27, 49, 140, 106, 30, 213, 60,
    170, 121, 84, 243, 192, 106, 6, 0, 199, 162, 94, 16, 19, 147, 176, 228, 0, 0, 0, 0, 73, 69, 78, 68, 174,
    66, 96, 130,
];

/// Ada describes a place in Brest, with these fields changed.
async fn describes(w: &Workshop, changed: &[(&str, &str)]) -> Page {
    let mut fields = vec![
        ("name", "La Fabrique"),
        ("address", "12 rue du Port, Brest"),
        ("latitude", "48,39"),
        ("longitude", "-4,49"),
    ];
    fields.retain(|(field, _)| !changed.iter().any(|(other, _)| other == field));
    fields.extend_from_slice(changed);
    w.ada.opens(NEW).await.submits(PLACES, &fields).await
}

/// Ada adds a room to the place at this path.
async fn adds_room(w: &Workshop, place: &str, name: &str) -> Page {
    let form = w.ada.opens(&format!("{place}/rooms/new")).await;
    let fields = [("name", name), ("people", "24"), ("equipment", "Écran\nTableaux")];
    form.submits(&format!("{place}/rooms"), &fields).await
}

/// The path of the place on whose page somebody is.
fn place_of(page: &Page) -> String {
    page.path().split(['#', '?']).next().unwrap().to_owned()
}

async fn refused(who: &Visitor, path: &str) -> u16 {
    who.posts_only(path, &[]).await.status()
}

async fn hides(w: &Workshop) {
    w.town.house.write(|tx| tx.run(HIDE, ()).map(drop)).await.unwrap();
}

#[tokio::test]
async fn a_place_is_described_and_everybody_reads_it() {
    let w = workshop().await;
    let empty = w.ada.opens(PLACES).await;
    assert!(empty.has(".empty") && empty.has(&format!("a[href=\"{NEW}\"]")));
    let page = describes(
        &w,
        &[("directions", "Bus 3\narrêt Port"), ("access", "Plain-pied")],
    )
    .await;
    assert_eq!(
        page.notice(),
        "Le lieu est décrit. Ajoutez ses salles quand vous voulez."
    );
    let visitor = w.town.visitor();
    let page = visitor.opens(&place_of(&page)).await;
    assert_eq!(page.text_of("h1"), "La Fabrique");
    for said in ["12 rue du Port, Brest", "arrêt Port", "Plain-pied"] {
        assert!(page.text().contains(said), "{said}");
    }
    assert!(page.has("svg.map-drawing a title") && page.has("a[href=\"geo:48.39,-4.49\"]"));
    assert!(!page.has("a[href$=\"/edition\"]") && !page.has("a[href$=\"/layouts/new\"]"));
    let list = visitor.opens(PLACES).await;
    assert_eq!(list.texts_of(".cards h2"), ["1. La Fabrique"]);
    assert!(!list.has(&format!("a[href=\"{NEW}\"]")));
    assert!(w.town.ledger().await.contains(&"place.described".to_owned()));
}

#[tokio::test]
async fn the_same_form_sent_twice_describes_one_place() {
    let w = workshop().await;
    let form = w.ada.opens(NEW).await;
    form.submits(PLACES, &[("name", "La Fabrique")]).await;
    form.submits(PLACES, &[("name", "La Fabrique")]).await;
    assert_eq!(w.ada.opens(PLACES).await.texts_of(".cards h2"), ["La Fabrique"]);
}

#[tokio::test]
async fn only_those_who_keep_places_describe_them() {
    let w = workshop().await;
    for (who, status) in [(&w.cleo, 403), (&w.dov, 403), (&w.town.visitor(), 303)] {
        assert_eq!(who.asks_for(NEW).await.status(), status);
        assert_eq!(refused(who, PLACES).await, status);
    }
    assert_eq!(w.ben.opens(NEW).await.status(), 200);
    let place = place_of(&describes(&w, &[]).await);
    for path in ["edition", "closure", "reopening", "rooms"] {
        assert_eq!(refused(&w.cleo, &format!("{place}/{path}")).await, 403, "{path}");
        assert_eq!(
            refused(&w.town.visitor(), &format!("{place}/{path}")).await,
            303,
            "{path}"
        );
    }
    hides(&w).await;
    assert_eq!(w.dov.opens(&place).await.status(), 404);
    assert_eq!(w.dov.opens(PLACES).await.status(), 404);
    for path in ["edition", "closure", "reopening", "rooms", "layouts"] {
        assert_eq!(refused(&w.dov, &format!("{place}/{path}")).await, 404, "{path}");
    }
    assert_eq!(w.cleo.opens(&place).await.status(), 200);
}

#[tokio::test]
async fn each_field_refuses_what_it_should_and_keeps_what_was_typed() {
    let w = workshop().await;
    let endless = "é".repeat(2_001);
    for (field, typed, wrong_at, word) in [
        ("name", "", "name", "Ce champ est vide."),
        ("directions", endless.as_str(), "directions", "2000"),
        ("latitude", "Brest", "latitude", "« 48.39, -4.49 »"),
        ("latitude", "91", "latitude", "de -90 à 90"),
        ("longitude", "181", "longitude", "de -180 à 180"),
        ("longitude", "", "longitude", "Il manque la longitude"),
        ("longitude", "inf", "longitude", "Il manque la longitude"),
    ] {
        let page = describes(&w, &[(field, typed)]).await;
        let wrong = page.wrong(wrong_at).replace(['\u{a0}', '\u{202f}'], " ");
        assert!(
            wrong.replace(' ', "").contains(&word.replace(' ', "")),
            "{field} {typed}: {wrong}"
        );
        assert_eq!((page.status(), page.holds(field)), (422, typed.to_owned()));
    }
    assert!(w.ada.opens(PLACES).await.has(".empty"));
}

#[tokio::test]
async fn a_pasted_point_is_understood() {
    let w = workshop().await;
    for pasted in [
        "48.39, -4.49",
        "geo:48.39,-4.49?z=17",
        "https://www.openstreetmap.org/#map=14/48.39/-4.49",
    ] {
        let page = describes(&w, &[("latitude", pasted), ("longitude", "")]).await;
        assert!(page.has("a[href=\"geo:48.39,-4.49\"]"), "{pasted}");
        let form = w.ada.opens(&format!("{}/edition", place_of(&page))).await;
        assert_eq!(
            (form.holds("latitude"), form.holds("longitude")),
            ("48.39".into(), "-4.49".into())
        );
    }
}

#[tokio::test]
async fn a_place_is_changed_closed_and_opened_again() {
    let w = workshop().await;
    let place = place_of(&describes(&w, &[]).await);
    let edition = format!("{place}/edition");
    let form = w.ben.opens(&edition).await;
    let page = form.submits(&edition, &[("name", "")]).await;
    assert_eq!(
        (page.status(), page.holds("address")),
        (422, "12 rue du Port, Brest".into())
    );
    let page = form.submits(&edition, &[("name", "La Grande Fabrique")]).await;
    assert_eq!(page.text_of("h1"), "La Grande Fabrique");
    let form = w.ben.opens(&edition).await;
    let page = form.submits(&format!("{place}/closure"), &[]).await;
    assert_eq!(page.notice(), "Le lieu n’est plus proposé.");
    assert!(page.has(".notice.warning"));
    refused(&w.ben, &format!("{place}/closure")).await;
    let offering = "/spaces/atelier/gatherings/new?kind=session";
    assert!(!w.ben.opens(offering).await.has("select#room"));
    let undo = page.attribute_of(".notice form", "action");
    let page = page.submits(&undo, &[]).await;
    assert!(!page.has(".notice.warning"));
    assert!(w.ben.opens(offering).await.has("select#room"));
    let ledger = w.town.ledger().await;
    let count = |verb: &str| ledger.iter().filter(|known| *known == verb).count();
    assert_eq!(
        (
            count("place.changed"),
            count("place.closed"),
            count("place.reopened")
        ),
        (1, 1, 1)
    );
}

#[tokio::test]
async fn a_picture_comes_with_words_and_goes_with_its_files() {
    let w = workshop().await;
    let place = place_of(&describes(&w, &[]).await);
    let edition = format!("{place}/edition");
    let files = || std::fs::read_dir(w.town.folder().join("media")).map_or(0, |files| files.count());
    let sends = |words, bytes| w.ada.uploads(&edition, words, ("picture", "x.png", bytes));
    let without: &[(&str, &str)] = &[("name", "La Fabrique"), ("alternative", "")];
    let page = sends(without, &PICTURE).await;
    assert_eq!(
        (page.status(), page.wrong("alternative").is_empty()),
        (422, false)
    );
    let with: &[(&str, &str)] = &[("name", "La Fabrique"), ("alternative", "La cour")];
    let page = sends(with, b"<svg/>").await;
    assert!(page.wrong("picture").contains("JPEG"));
    assert_eq!(files(), 0);
    let page = sends(with, &PICTURE).await;
    let picture = page.attribute_of("img[alt='La cour']", "src");
    assert_eq!(
        w.town.visitor().opens(&picture).await.header("content-type"),
        "image/jpeg"
    );
    let kept = files();
    sends(&[("name", "La Fabrique"), ("alternative", "Le hall")], &PICTURE).await;
    assert_eq!(files(), kept, "the former files are gone");
    let form = w.ada.opens(&edition).await;
    let page = form.submits(&edition, &[("alternative", "Le hall vitré")]).await;
    assert!(page.has("img[alt='Le hall vitré']"));
    let form = w.ada.opens(&edition).await;
    let page = form.submits(&edition, &[("no_picture", "on")]).await;
    assert!(!page.has(".place-picture"));
    assert_eq!(files(), 0);
}

#[tokio::test]
async fn a_list_holds_the_places_of_the_sites_below_and_their_members_are_at_home_above() {
    let w = workshop().await;
    let place = place_of(&describes(&w, &[]).await);
    let new = format!("{SITE}/places/new");
    let form = w.ada.opens(&new).await;
    form.submits(&format!("{SITE}/places"), &[("name", "Le foyer")])
        .await;
    let list = w.town.visitor().opens(PLACES).await;
    assert_eq!(list.texts_of(".cards h2"), ["1. La Fabrique", "Le foyer"]);
    let below = w.town.visitor().opens(&format!("{SITE}/places")).await;
    assert_eq!(below.texts_of(".cards h2"), ["Le foyer"]);
    assert!(!w.dov.opens(&place).await.has("a[href$=\"/layouts/new\"]"));
    let joining = format!("{SITE}/membership");
    w.dov
        .opens(&joining)
        .await
        .submits(&joining, &[("charter", "on")])
        .await;
    assert!(w.dov.opens(&place).await.has("a[href$=\"/layouts/new\"]"));
    let english = w.town.visitor().reads_english().opens(PLACES).await;
    assert_eq!(english.text_of("h1"), "Places");
}
