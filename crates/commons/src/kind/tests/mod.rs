//! Kinds of sheet, as a steward makes them.

mod changing;
mod filling;

use testkit::{Page, Visitor};

use crate::workshop::{Workshop, workshop};

const KINDS: &str = "/spaces/atelier/sheet-kinds";
const TRIP: &str = "/spaces/atelier/sheet-kinds/sortie";
const FIELDS: &str = "/spaces/atelier/sheet-kinds/sortie/fields";
const WRITE: &str = "/spaces/atelier/sheets";

/// Ada makes the kind « Sortie ».
async fn trips(w: &Workshop) -> Page {
    let names = [
        ("name-fr", "Sortie"),
        ("name-en", "Trip"),
        ("many-fr", "Sorties"),
        ("purpose-fr", "Où l’on va."),
    ];
    w.ada.opens(KINDS).await.submits(KINDS, &names).await
}

/// Ada adds a field.
async fn adds(w: &Workshop, label: &str, holds: &str, more: &[(&str, &str)]) -> Page {
    let fields = [&[("label-fr", label), ("holds", holds)], more].concat();
    w.ada.opens(FIELDS).await.submits(FIELDS, &fields).await
}

/// What the fields of a page are called.
fn labels(page: &Page) -> Vec<String> {
    page.texts_of("#fields h3")
}

/// A trip that somebody writes.
async fn writes(who: &Visitor, typed: &[(&str, &str)]) -> Page {
    let form = who.opens(&format!("{WRITE}/new?kind=sortie")).await;
    let fields = [&[("field-title", "À la mer"), ("state", "published")], typed].concat();
    form.submits(WRITE, &fields).await
}

#[tokio::test]
async fn a_kind_is_made_named_and_given_a_field_of_every_type() {
    let w = workshop().await;
    let page = trips(&w).await;
    assert_eq!(
        (page.path(), page.notice().as_str()),
        (TRIP, "Le genre de fiche est créé. Donnez-lui ses champs.")
    );
    assert_eq!(labels(&page), ["Titre"]);
    assert_eq!(
        page.holds("many-en"),
        "Sorties",
        "an empty language takes the other's text"
    );
    for (label, holds, more) in [
        ("Ligne", "line", &[][..]),
        ("Phrases", "paragraph", &[]),
        ("Texte", "text", &[]),
        ("Nombre", "number", &[]),
        ("Choix", "choice", &[("choices-fr", "Oui\nNon")]),
        ("Plusieurs", "choices", &[("choices-fr", "Un\nDeux")]),
        ("Étages", "tree", &[("choices-fr", "Sud\n- Côte\nNord")]),
        ("Jour", "date", &[]),
        ("Dates", "period", &[]),
        ("Lieu", "place", &[]),
        ("Lien", "link", &[]),
        ("Courriel", "mail", &[]),
        ("Image", "image", &[]),
        ("Document", "file", &[]),
        ("Personne", "person", &[]),
        ("Fiche", "sheet", &[("of", "account")]),
        ("Fiches", "sheets", &[("of", "sortie")]),
        ("Nom", "title", &[("pattern", "{Lieu}, le {jour}")]),
    ] {
        let page = adds(&w, label, holds, more).await;
        assert_eq!(
            (page.status(), page.path()),
            (200, TRIP),
            "{label}: {}",
            page.text()
        );
        assert_eq!(labels(&page).last().map(String::as_str), Some(label));
    }
    let form = w.cleo.opens(&format!("{WRITE}/new?kind=sortie")).await;
    for name in [
        "field-texte",
        "field-choix",
        "field-etages",
        "field-document",
        "field-personne",
    ] {
        assert!(form.has(&format!("[name=\"{name}\"]")), "{name}");
    }
    assert!(
        !form.has("[name=\"title\"]") && !form.has("[name=\"field-nom\"]"),
        "the title makes itself"
    );
    let typed = [
        ("field-lieu", "Brest"),
        ("field-jour", "2026-04-02"),
        ("field-etages", "cote"),
    ];
    let sheet = writes(&w.cleo, &typed).await;
    assert_eq!(sheet.title(), "Brest, le 2026-04-02");
    assert!(sheet.text().contains("Sud › Côte"), "{}", sheet.text());
    let preview = w.ada.opens(&format!("{TRIP}/preview")).await;
    assert!(preview.has("[name=\"field-document\"]"));
    assert!(
        preview.text().contains("Nom : ce titre se fait tout seul"),
        "{}",
        preview.text()
    );
    let english = w.ada.clone().reads_english();
    for path in [KINDS, TRIP, FIELDS] {
        let page = english.opens(path).await;
        assert!(
            !page.text().contains("sheet-kind"),
            "{path}: every message is there"
        );
    }
    assert!(w.town.ledger().await.contains(&"space.changed".to_owned()));
}

#[tokio::test]
async fn what_cannot_be_is_refused_beside_the_form_and_kept() {
    let w = workshop().await;
    let empty = w
        .ada
        .opens(KINDS)
        .await
        .submits(KINDS, &[("purpose-fr", "Pour voir.")])
        .await;
    assert_eq!(
        (empty.status(), empty.holds("purpose-fr").as_str()),
        (422, "Pour voir.")
    );
    trips(&w).await;
    for (label, holds, more, said) in [
        ("", "line", &[][..], "Il faut un nom."),
        ("Choix", "choice", &[], "Écrivez au moins un choix."),
        (
            "Choix",
            "choice",
            &[("choices-fr", "Oui\nNon"), ("choices-en", "Yes")],
            "le même nombre de lignes",
        ),
        ("Étages", "tree", &[("choices-fr", "Sud\n--- Côte")], "Ligne 2"),
        ("Fiche", "sheet", &[], "Dites de quel genre"),
        (
            "Nom",
            "title",
            &[("pattern", "Une sortie")],
            "Nommez au moins un champ",
        ),
        (
            "Nom",
            "title",
            &[("pattern", "{Météo}")],
            "« Météo » n’est pas un champ",
        ),
        ("Rien", "nothing", &[], "Choisissez"),
    ] {
        let page = adds(&w, label, holds, more).await;
        assert_eq!(page.status(), 422, "{label} {holds}");
        assert!(
            page.text_of(".errors").contains(said),
            "{holds}: {}",
            page.text_of(".errors")
        );
        assert_eq!(page.holds("label-fr"), label);
    }
    assert_eq!(labels(&w.ada.opens(TRIP).await), ["Titre"]);
}

#[tokio::test]
async fn fields_are_put_in_order_and_none_before_what_it_depends_on() {
    let w = workshop().await;
    trips(&w).await;
    adds(&w, "Bateau", "choice", &[("choices-fr", "Oui\nNon")]).await;
    let page = adds(&w, "Équipage", "number", &[("when-bateau.oui", "on")]).await;
    assert!(
        page.text().contains("seulement selon « Bateau »"),
        "{}",
        page.text()
    );
    let place = format!("{FIELDS}/bateau/place");
    let page = page.submits(&place, &[("way", "up")]).await;
    assert_eq!(labels(&page), ["Bateau", "Titre", "Équipage"]);
    let page = w.ada.posts(&place, &[("before", "")]).await;
    assert_eq!(
        (page.status(), labels(&page)),
        (422, ["Bateau", "Titre", "Équipage"].map(str::to_owned).to_vec())
    );
    assert!(page.text_of(".errors").contains("« Équipage » en dépend"));
    let page = w
        .ada
        .posts(&format!("{FIELDS}/equipage/place"), &[("before", "title")])
        .await;
    assert_eq!(labels(&page), ["Bateau", "Équipage", "Titre"]);
    let page = w.ada.posts(&format!("{FIELDS}/bateau/removal"), &[]).await;
    assert_eq!(page.status(), 422, "another field depends on it");
    assert_eq!(
        w.ada.posts_only(&place, &[("way", "sideways")]).await.status(),
        400
    );
    let list = w.ada.posts(&format!("{TRIP}/place"), &[("way", "up")]).await;
    assert_eq!(list.path(), KINDS);
}

#[tokio::test]
async fn sending_a_form_twice_makes_one() {
    let w = workshop().await;
    let names = [("name-fr", "Sortie"), ("purpose-fr", "Où l’on va.")];
    let form = w.ada.opens(KINDS).await;
    form.submits(KINDS, &names).await;
    assert_eq!(form.submits(KINDS, &names).await.path(), TRIP);
    let list = w.ada.opens(KINDS).await;
    assert_eq!(
        list.texts_of(".rows h3")
            .iter()
            .filter(|name| *name == "Sortie")
            .count(),
        1
    );
    let form = w.ada.opens(FIELDS).await;
    let fields = [("label-fr", "Départ"), ("holds", "line")];
    form.submits(FIELDS, &fields).await;
    assert_eq!(labels(&form.submits(FIELDS, &fields).await), ["Titre", "Départ"]);
}

#[tokio::test]
async fn only_who_arranges_the_space_sees_and_changes_kinds() {
    let w = workshop().await;
    trips(&w).await;
    let fields = [
        ("name-fr", "Non"),
        ("label-fr", "Non"),
        ("holds", "line"),
        ("way", "up"),
    ];
    let pages = [
        KINDS,
        TRIP,
        FIELDS,
        "/spaces/atelier/sheet-kinds/sortie/fields/title",
    ];
    for path in pages {
        assert_eq!(w.ada.asks_for(path).await.status(), 200, "{path}");
        for (who, status) in [(&w.ben, 403), (&w.dov, 403), (&w.town.visitor(), 303)] {
            assert_eq!(who.asks_for(path).await.status(), status, "{path}");
            assert_eq!(who.posts_only(path, &fields).await.status(), status, "{path}");
        }
    }
    for act in [
        "preview",
        "removal",
        "place",
        "fields/title/removal",
        "fields/title/place",
        "fields/title/return",
    ] {
        let path = format!("{TRIP}/{act}");
        assert_eq!(w.ben.posts_only(&path, &fields).await.status(), 403, "{act}");
    }
    for path in [
        "no-such",
        "no-such/preview",
        "no-such/fields",
        "sortie/fields/no-such",
    ] {
        let path = format!("{KINDS}/{path}");
        assert_eq!(w.ada.asks_for(&path).await.status(), 404, "{path}");
    }
    assert_eq!(w.ada.posts_only(TRIP, &[("other", "form")]).await.status(), 400);
    assert_eq!(w.ada.asks_for("/spaces/no-such/sheet-kinds").await.status(), 404);
    assert!(
        w.ada
            .opens(WRITE)
            .await
            .text()
            .contains("Changer les genres de fiches")
    );
    assert!(
        !w.cleo
            .opens(WRITE)
            .await
            .text()
            .contains("Changer les genres de fiches")
    );
    assert!(
        w.ada
            .opens("/spaces/atelier/arrangement")
            .await
            .text()
            .contains("Genres de fiches")
    );
}
