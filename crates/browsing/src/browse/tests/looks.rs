//! The ways of seeing.

use std::io::Cursor;

use crate::workshop::{LIST, Workshop, uid, workshop};

async fn pictured(w: &Workshop) -> String {
    let mut photo = Vec::new();
    image::DynamicImage::new_rgb8(40, 30)
        .write_to(&mut Cursor::new(&mut photo), image::ImageFormat::Png)
        .unwrap();
    let form = w.cleo.opens(&format!("{LIST}/new?kind=account")).await;
    let said = [
        ("field-title", "Avec une image"),
        ("field-situation", "Ici"),
        ("field-did", "Cela"),
        ("field-gave", "Ceci"),
        ("state", "published"),
        ("words-1", "Une table ronde"),
    ];
    let fields = form.fields(LIST, &said);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let files = [("picture-1", "a.png", photo.as_slice())];
    let page = w.cleo.uploads_several(LIST, &fields, &files).await;
    assert_eq!(page.status(), 200, "{}", page.text());
    page.path().to_owned()
}

#[tokio::test]
async fn a_card_says_how_a_sheet_begins_and_what_was_chosen() {
    let w = workshop().await;
    let path = w
        .tells("Écrire à plusieurs", &[("field-whom", "upper")])
        .await
        .path()
        .to_owned();
    let page = w.town.visitor().opens(&format!("{LIST}?view=cards")).await;
    assert_eq!(page.attribute_of(".cards h3 a", "href"), path);
    let card = page.text_of(".cards li");
    assert!(
        card.contains("Dix personnes, une page blanche.") && card.contains("Lycée"),
        "{card}"
    );
    assert!(
        card.contains("Récit de pratique") && card.contains("Cleo"),
        "{card}"
    );
}

#[tokio::test]
async fn the_table_has_a_column_for_each_short_field_of_a_kind() {
    let w = workshop().await;
    w.tells(
        "Écrire",
        &[
            ("field-day", "2026-02-10"),
            ("field-people", "12,5"),
            ("field-whom", "upper"),
        ],
    )
    .await;
    let english = w.town.visitor().reads_english();
    let page = english.opens(&format!("{LIST}?view=table&kind=account")).await;
    let heads = page.texts_of("thead th");
    assert_eq!(heads[..3], ["Title", "Day", "Where"]);
    assert_eq!(heads.last().unwrap(), "Published");
    let row = page.text_of("tbody tr");
    assert!(
        row.contains("12.5") && row.contains("Upper secondary") && row.contains("2026"),
        "{row}"
    );
    // Several kinds have no columns in common but those of every sheet.
    let page = english.opens(&format!("{LIST}?view=table")).await;
    assert_eq!(
        page.texts_of("thead th"),
        ["Title", "Kind", "Written by", "Published"]
    );
}

#[tokio::test]
async fn faces_lead_to_the_sheets_of_each() {
    let w = workshop().await;
    w.tells("Un", &[]).await;
    w.tells("Deux", &[]).await;
    w.describes("La Filature", None, "workshop").await;
    let page = w.town.visitor().opens(&format!("{LIST}?view=faces")).await;
    assert_eq!(page.texts_of("#sheets h3"), ["Cleo", "Ada"]);
    assert!(page.text_of("#sheets li").contains("2 fiches"));
    let page = page.follows("Cleo").await;
    assert_eq!(page.texts_of("#sheets h3").len(), 2);
    // A field that names people has faces of its own.
    let fay = uid(&w.town, &w.fay).await;
    let scenario = [
        ("field-title", "Débat"),
        ("field-learning", "Écouter"),
        ("field-level", "primary"),
        ("field-sequence", "On se place."),
        ("field-licence", "by"),
        ("field-makers", fay.as_str()),
    ];
    w.writes(&w.cleo, "scenario", &scenario).await;
    let page = w
        .town
        .visitor()
        .opens(&format!("{LIST}?view=faces&kind=scenario&by=makers"))
        .await;
    assert_eq!(page.texts_of("#sheets h3"), ["Fay"]);
    assert_eq!(page.follows("Fay").await.texts_of("#sheets h3"), ["Débat"]);
    // Who left has no face, and what they wrote is there.
    let form = w.cleo.opens("/me/erasure").await;
    form.submits(
        "/me/erasure",
        &[("address", "cleo@town.example"), ("understood", "on")],
    )
    .await;
    let page = w.town.visitor().opens(&format!("{LIST}?view=faces")).await;
    assert_eq!(page.texts_of("#sheets h3"), ["Ada"]);
    assert!(!w.town.visitor().opens(LIST).await.text().contains("Cleo"));
}

#[tokio::test]
async fn the_map_has_a_point_and_a_line_for_each_place_and_shows_more_from_nearer() {
    let w = workshop().await;
    w.describes("La Filature", Some(("48,39", "-4,48")), "workshop")
        .await;
    w.describes("Le Phare", Some(("47.7482", "-3.3702")), "primary")
        .await;
    w.describes("Nulle part", None, "primary").await;
    let visitor = w.town.visitor();
    let page = visitor.opens(&format!("{LIST}?view=map")).await;
    assert_eq!(page.texts_of(".map-dot").len(), 2);
    assert_eq!(page.texts_of(".map-list li").len(), 2);
    assert!(page.text_of(".map-list").contains("12 rue du Pont, Mirandreuil"));
    let page = visitor
        .opens(&format!("{LIST}?view=map&kind=place&f.kind=primary"))
        .await;
    assert_eq!(page.texts_of(".map-list li").len(), 1);
    let page = visitor
        .opens(&format!("{LIST}?view=map&z=14&lat=48.39&lon=-4.48"))
        .await;
    assert_eq!(
        page.texts_of(".map-list li").len(),
        1,
        "what is far from there is not read"
    );
    assert!(page.text_of(".map-list").contains("La Filature"));
    assert_eq!(
        visitor
            .opens(&format!("{LIST}?view=map&q=phare"))
            .await
            .texts_of(".map-list li")
            .len(),
        1
    );
}

#[tokio::test]
async fn the_month_has_what_touches_each_of_its_days() {
    let w = workshop().await;
    w.tells("En février", &[("field-day", "2026-02-10")]).await;
    let visitor = w.town.visitor();
    // Nothing this month: the nearest one in which there is something.
    let page = visitor.opens(&format!("{LIST}?view=month")).await;
    assert!(
        page.text_of("caption").contains("février 2026"),
        "{}",
        page.text_of("caption")
    );
    assert!(
        page.text_of("td:has(time[datetime=\"2026-02-10\"])")
            .contains("En février")
    );
    w.tells("En mars", &[("field-day", "2026-03-05")]).await;
    let page = visitor.opens(&format!("{LIST}?view=month")).await;
    assert!(page.text_of("caption").contains("mars 2026"));
    assert_eq!(page.texts_of("td li").len(), 1);
    let page = page.follows("Le mois d’avant").await;
    assert_eq!(page.texts_of("td li"), ["En février"]);
    assert_eq!(
        visitor
            .opens(&format!("{LIST}?view=month&month=2026-07"))
            .await
            .texts_of("td li")
            .len(),
        0
    );
    // A period touches each of its days.
    let research = [
        ("field-title", "Lire à voix haute"),
        ("field-team", "Labo"),
        ("field-question", "Quoi ?"),
        ("field-schools", "Deux"),
        ("field-asked", "Lire"),
        ("field-rights", "Oui"),
        ("field-span", "2026-03-30"),
        ("field-span-to", "2026-04-02"),
    ];
    w.writes(&w.ben, "research-project", &research).await;
    let asked = format!("{LIST}?view=month&month=2026-04&kind=research-project");
    assert_eq!(visitor.opens(&asked).await.texts_of("td li").len(), 4);
}

#[tokio::test]
async fn pictures_stand_with_their_words_and_go_when_they_go() {
    let w = workshop().await;
    w.tells("Sans image", &[]).await;
    let path = pictured(&w).await;
    let visitor = w.town.visitor();
    let page = visitor.opens(&format!("{LIST}?view=gallery")).await;
    assert_eq!(page.texts_of(".browse-gallery li"), ["Avec une image"]);
    assert_eq!(page.attribute_of(".browse-gallery img", "alt"), "Une table ronde");
    assert!(
        visitor
            .opens(LIST)
            .await
            .text_of("#facets")
            .contains("une image 1")
    );
    assert_eq!(w.titles("has=picture").await, ["Avec une image"]);
    let edition = format!("{path}/edition");
    let form = w.cleo.opens(&edition).await;
    let gone = form.attribute_of("input[name^=\"gone-\"]", "name");
    form.submits(&edition, &[(gone.as_str(), "on")]).await;
    assert_eq!(w.titles("has=picture").await.len(), 0);
    // What somebody takes along is counted no more.
    pictured(&w).await;
    let form = w.cleo.opens("/me/erasure").await;
    form.submits(
        "/me/erasure",
        &[("address", "cleo@town.example"), ("understood", "on")],
    )
    .await;
    assert_eq!(w.titles("has=picture").await.len(), 0);
    w.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn columns_are_made_by_a_field_from_which_one_chooses() {
    let w = workshop().await;
    w.describes("La Filature", None, "workshop").await;
    w.describes("Le Phare", None, "primary").await;
    w.describes("Le Pont", None, "").await;
    let visitor = w.town.visitor();
    let page = visitor.opens(&format!("{LIST}?view=board&kind=place")).await;
    let heads = page.texts_of(".browse-column h3");
    assert_eq!(heads.first().unwrap(), "Dans un lycée 0");
    assert!(heads.contains(&"Dans une école 1".to_owned()) && heads.contains(&"Rien de choisi 1".to_owned()));
    let page = visitor
        .opens(&format!("{LIST}?view=board&kind=place&q=phare"))
        .await;
    assert_eq!(page.texts_of(".browse-column h4"), ["Le Phare"]);
    // Of all kinds together there are no columns, and one is told so.
    let page = visitor.opens(&format!("{LIST}?view=board")).await;
    assert_eq!(page.status(), 200);
    assert!(page.text().contains("Choisissez d’abord un genre de fiches"));
}

#[tokio::test]
async fn a_card_is_put_in_another_column_by_whoever_may_write_its_field() {
    let w = workshop().await;
    let sheet = w.describes("Le Phare", None, "primary").await.path().to_owned();
    let uid = sheet.trim_start_matches("/sheets/").to_owned();
    let board = format!("{LIST}?kind=place&view=board");
    for who in [&w.town.visitor(), &w.cleo] {
        let page = who.opens(&board).await;
        assert!(
            !page.has(".browse-move") && !page.has("[data-item]"),
            "{}",
            page.html()
        );
    }
    let page = w.ada.opens(&board).await;
    let place = page.attribute_of(".browse-move form", "action");
    assert_eq!(place, format!("{LIST}/columns/kind/{uid}/place"));
    let moved = page.submits(&place, &[("chapter", "workshop")]).await;
    assert_eq!(moved.notice(), "C’est déplacé.");
    assert!(moved.path().starts_with(LIST), "one stays before the board");
    let head =
        |page: &testkit::Page, said: &str| page.texts_of(".browse-column h3").contains(&said.to_owned());
    assert!(head(&moved, "Dans une école 0"), "{}", moved.text());
    assert!(
        w.fay.opens(&sheet).await.text().contains("telier"),
        "the sheet says so"
    );
    assert!(w.town.ledger().await.contains(&"sheet.changed".to_owned()));
    // What it said before is kept, and undone in one press.
    let undo = moved.attribute_of(".notice form", "action");
    let back = moved.submits(&undo, &[]).await;
    assert!(head(&back, "Dans une école 1"));
    // Ben looks after the place; nothing at all may be chosen too. Twice is once.
    for _ in 0..2 {
        let page = w.ben.opens(&board).await;
        page.submits(&place, &[("chapter", "")]).await;
    }
    assert!(head(&w.ben.opens(&board).await, "Rien de choisi 1"));
    assert_eq!(w.ben.opens(&sheet).await.texts_of("#history li").len(), 4);
    for (who, path, choice, status) in [
        (&w.cleo, place.clone(), "workshop", 403),
        (&w.ada, place.clone(), "nowhere", 400),
        (
            &w.ada,
            format!("{LIST}/columns/name/{uid}/place"),
            "workshop",
            404,
        ),
        (
            &w.ada,
            format!("/spaces/elsewhere/sheets/columns/kind/{uid}/place"),
            "workshop",
            404,
        ),
    ] {
        let page = who.posts_only(&path, &[("chapter", choice)]).await;
        assert_eq!(page.status(), status, "{path} {choice}");
    }
}

#[tokio::test]
async fn every_way_of_seeing_is_there_in_both_languages_and_says_when_it_is_empty() {
    let w = workshop().await;
    w.tells("Un", &[]).await;
    for look in [
        "list", "cards", "table", "faces", "map", "month", "gallery", "board",
    ] {
        for query in ["", "&kind=account", "&q=rien", "&kind=scenario&f.level=upper"] {
            let path = format!("{LIST}?view={look}{query}");
            let page = w.town.visitor().opens(&path).await;
            assert_eq!(page.status(), 200, "{path}");
            let english = w.town.visitor().reads_english().opens(&path).await;
            assert_eq!(english.status(), 200, "{path}");
            assert!(!english.text().contains("browse-"), "{path}: {}", english.text());
        }
    }
}
