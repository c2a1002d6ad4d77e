//! What one may not read is not shown, not counted, and not asked.

use crate::workshop::{LIST, Workshop, workshop};

const KINDS: &str = "/spaces/atelier/sheet-kinds";
const FIELDS: &str = "/spaces/atelier/sheet-kinds/sortie/fields";

/// Ada makes a kind with a field of a type that some read.
async fn trips(w: &Workshop, fields: &[&[(&str, &str)]]) {
    let names = [
        ("name-fr", "Sortie"),
        ("name-en", "Trip"),
        ("many-fr", "Sorties"),
        ("purpose-fr", "Où l’on va."),
    ];
    w.ada.opens(KINDS).await.submits(KINDS, &names).await;
    for field in fields {
        let page = w.ada.opens(FIELDS).await.submits(FIELDS, field).await;
        assert_eq!(page.status(), 200, "{}", page.text());
    }
}

#[tokio::test]
async fn a_field_that_is_for_some_is_shown_and_counted_for_them_alone() {
    let w = workshop().await;
    let choices = ("choices-fr", "Facile\nRude");
    trips(
        &w,
        &[
            &[
                ("label-fr", "Niveau"),
                ("holds", "choice"),
                choices,
                ("read", "team"),
            ],
            &[("label-fr", "Lieu"), ("holds", "place"), ("read", "team")],
            &[("label-fr", "Jour"), ("holds", "date"), ("read", "team")],
            &[("label-fr", "Note"), ("holds", "paragraph"), ("read", "team")],
        ],
    )
    .await;
    let form = w.ada.opens(&format!("{LIST}/new?kind=sortie")).await;
    let rude = form.attribute_of("select[name=\"field-niveau\"] option:nth-of-type(3)", "value");
    let typed = [
        ("field-title", "À la mer"),
        ("field-niveau", rude.as_str()),
        ("field-lieu", "La dune secrète"),
        ("field-lieu-latitude", "47.5"),
        ("field-lieu-longitude", "-3.1"),
        ("field-jour", "2026-03-05"),
        ("field-note", "Le mot caché"),
    ];
    w.writes(&w.ada, "sortie", &typed).await;
    w.writes(&w.ada, "sortie", &[("field-title", "À la montagne")])
        .await;
    let asked = |more: &str| format!("{LIST}?kind=sortie{more}");
    for (who, reads) in [
        (&w.ada, true),
        (&w.ben, true),
        (&w.fay, false),
        (&w.dov, false),
        (&w.town.visitor(), false),
    ] {
        let table = who.opens(&asked("&view=table")).await;
        assert_eq!(table.text_of("table").contains("Rude"), reads);
        assert_eq!(table.text_of("#facets").contains("Niveau"), reads);
        assert!(
            !table.text_of("#facets").contains("un point sur le plan"),
            "what is not for all is in no common count"
        );
        let cards = who.opens(&asked("&view=cards")).await;
        assert_eq!(cards.text_of(".cards").contains("caché"), reads);
        assert_eq!(cards.text_of(".cards").contains("Rude"), reads);
        let map = who.opens(&asked("&view=map")).await;
        assert_eq!(map.text().contains("La dune secrète"), reads);
        let month = who.opens(&asked("&view=month&month=2026-03")).await;
        assert_eq!(month.texts_of("td li").len(), usize::from(reads));
        let board = who.opens(&asked("&view=board")).await;
        assert_eq!(board.has(".browse-column"), reads);
        // What one may not ask is as if it were not asked: nothing is learnt from what is found.
        let other = if reads { 0 } else { 2 };
        let found = who.opens(&asked("&f.niveau=facile")).await;
        assert_eq!(found.texts_of("#sheets h3").len(), other);
        for (format, word) in [
            ("csv", "Rude"),
            ("csv", "caché"),
            ("geojson", "dune"),
            ("ics", "20260305"),
            ("jsonld", "dune"),
            ("jsonld", "2026-03-05"),
            ("atom", "caché"),
        ] {
            let file = who.opens(&format!("{LIST}/as/{format}?kind=sortie")).await.html();
            assert_eq!(file.contains(word), reads, "{format} {word}");
        }
        let embed = who.opens(&format!("{LIST}/embed?kind=sortie&view=table")).await;
        assert!(
            !embed.text().contains("Rude"),
            "a frame shows what everybody reads"
        );
    }
}

#[tokio::test]
async fn a_kind_that_changes_is_counted_anew() {
    let w = workshop().await;
    trips(&w, &[&[("label-fr", "Lieu"), ("holds", "place")]]).await;
    let place = [
        ("field-title", "À la mer"),
        ("field-lieu", "La dune"),
        ("field-lieu-latitude", "47.5"),
        ("field-lieu-longitude", "-3.1"),
    ];
    w.writes(&w.ada, "sortie", &place).await;
    assert_eq!(w.titles("has=place").await, ["À la mer"]);
    let field = format!("{FIELDS}/lieu");
    let page = w
        .ada
        .opens(&field)
        .await
        .submits(&field, &[("read", "team")])
        .await;
    assert_eq!(page.status(), 200, "{}", page.text());
    assert_eq!(w.titles("has=place").await.len(), 0);
    w.ada.opens(&field).await.submits(&field, &[("read", "")]).await;
    assert_eq!(w.titles("has=place").await, ["À la mer"]);
    w.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn a_branch_of_a_tree_is_found_from_above() {
    let w = workshop().await;
    let tree = [
        ("label-fr", "Thème"),
        ("holds", "tree"),
        ("choices-fr", "Terre\n- Eau\n- Forêt\nCiel"),
    ];
    trips(&w, &[&tree]).await;
    let form = w.ada.opens(&format!("{LIST}/new?kind=sortie")).await;
    let keys = form.attributes_of("input[name=\"field-theme\"]", "value");
    assert_eq!(keys.len(), 4, "{keys:?}");
    w.writes(
        &w.ada,
        "sortie",
        &[("field-title", "La source"), ("field-theme", &keys[1])],
    )
    .await;
    w.writes(
        &w.ada,
        "sortie",
        &[("field-title", "L’éclipse"), ("field-theme", &keys[3])],
    )
    .await;
    assert_eq!(
        w.titles(&format!("kind=sortie&f.theme={}", keys[0])).await,
        ["La source"]
    );
    let page = w.town.visitor().opens(&format!("{LIST}?kind=sortie")).await;
    let facets = page.text_of("#facets");
    assert!(
        facets.contains("Terre 1") && facets.contains("Terre › Eau 1"),
        "{facets}"
    );
}
