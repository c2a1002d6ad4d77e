use testkit::{Page, Visitor};

use crate::workshop::{Workshop, workshop};

/// Somebody writes about a place, at a point, in a space.
async fn writes(who: &Visitor, space: &str, name: &str, point: Option<(&str, &str)>) -> Page {
    let list = format!("/spaces/{space}/sheets");
    let form = who.opens(&format!("{list}/new?kind=place")).await;
    let mut fields = vec![
        ("field-name", name),
        ("field-where", "12 rue du Pont, Mirandreuil"),
        ("field-access", "De plain-pied."),
        ("field-kind", "workshop"),
        ("field-contact", "quelqu-un@exemple.fr"),
        ("state", "published"),
    ];
    if let Some((latitude, longitude)) = point {
        fields.extend([
            ("field-where-latitude", latitude),
            ("field-where-longitude", longitude),
        ]);
    }
    form.submits(&list, &fields).await
}

/// Ada opens a field of action; its path.
async fn opened(w: &Workshop) -> String {
    let form = w.ada.opens("/spaces/atelier/fields/new").await;
    let fields = [("title", "Cours vertes"), ("body", "Ce qui **pousse**.")];
    let page = form.submits("/spaces/atelier/fields", &fields).await;
    assert!(
        page.notice().starts_with("Le champ d’action est ouvert."),
        "{}",
        page.text()
    );
    page.path().to_owned()
}

async fn shares(who: &Visitor, path: &str, share: &str) -> Page {
    let at = format!("{path}/shares");
    who.opens(path).await.submits(&at, &[("share", share)]).await
}

/// Dov has a network of his own, where he writes.
async fn elsewhere(w: &Workshop) {
    let page = workshop::collective::opens(&w.town, &w.dov, "cooperatives-network", "Ailleurs", "open").await;
    assert_eq!(page.path(), "/spaces/ailleurs");
    writes(&w.dov, "ailleurs", "Le verger", Some(("48.1", "-1.7"))).await;
}

async fn file(path: &str, w: &Workshop) -> String {
    let page = w.town.visitor().opens(path).await;
    assert_eq!(page.status(), 200, "{path}");
    String::from_utf8_lossy(page.bytes()).into_owned()
}

#[tokio::test]
async fn sheets_of_several_spaces_stand_on_one_map_and_are_taken_away() {
    let w = workshop().await;
    elsewhere(&w).await;
    let path = opened(&w).await;
    let visitor = w.town.visitor();
    assert!(visitor.opens(&path).await.has(".empty"), "what is empty teaches");
    writes(&w.ada, "atelier", "Le potager", Some(("48.4", "-4.5"))).await;
    writes(&w.ada, "atelier", "Nulle part", None).await;
    let page = shares(&w.ada, &path, "atelier place").await;
    assert_eq!(page.notice(), "C’est fait : ces fiches se voient ici.");
    assert!(
        !visitor.opens(&path).await.text().contains("Le verger"),
        "it did not agree yet"
    );
    shares(&w.dov, &path, "ailleurs place").await;
    let page = visitor.opens(&path).await;
    assert_eq!(
        page.texts_of("main .rows h3"),
        ["Nulle part", "Le potager", "Le verger"]
    );
    assert_eq!(page.attributes_of(".map-dot", "href").len(), 2);
    assert!(page.text().contains("CC BY-SA 4.0 · 3 fiches"), "{}", page.text());
    let narrowed = visitor.opens(&format!("{path}?space=ailleurs")).await;
    assert_eq!(narrowed.texts_of("main .rows h3"), ["Le verger"]);
    let csv = file(&format!("{path}/as/csv"), &w).await;
    let row = csv
        .lines()
        .find(|line| line.contains("Le verger"))
        .unwrap_or_default();
    assert!(
        row.contains("Ailleurs") && row.contains("-1.7") && row.contains("CC-BY-SA"),
        "{csv}"
    );
    let map: serde_json::Value =
        serde_json::from_str(&file(&format!("{path}/as/geojson"), &w).await).unwrap();
    assert_eq!(map["features"].as_array().unwrap().len(), 2);
    let points: Vec<&serde_json::Value> = map["features"].as_array().unwrap().iter().collect();
    let verger = points
        .iter()
        .find(|each| each["properties"]["title"] == "Le verger")
        .unwrap();
    assert_eq!(verger["geometry"]["coordinates"], serde_json::json!([-1.7, 48.1]));
    assert!(!verger["properties"]["licence"].as_str().unwrap().is_empty());
    let one = file(&format!("{path}/as/csv?space=ailleurs"), &w).await;
    assert!(one.contains("Le verger") && !one.contains("Le potager"));
    assert_eq!(visitor.opens(&format!("{path}/as/pdf")).await.status(), 404);
    assert!(visitor.opens("/fields").await.text().contains("Cours vertes"));
    for verb in ["field.opened", "field.shared"] {
        assert!(w.town.ledger().await.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn a_space_stops_in_one_gesture_and_what_is_hidden_is_gone() {
    let w = workshop().await;
    elsewhere(&w).await;
    let path = opened(&w).await;
    shares(&w.dov, &path, "ailleurs place").await;
    let removal = format!("{path}/shares/removal");
    let page = w.dov.posts(&removal, &[("share", "ailleurs place")]).await;
    assert_eq!(page.notice(), "Ces fiches ne se voient plus ici.");
    let twice = w.dov.posts(&removal, &[("share", "ailleurs place")]).await;
    assert_eq!(twice.status(), 200);
    assert!(!page.text().contains("Le verger"));
    shares(&w.dov, &path, "ailleurs place").await;
    let arrangement = "/spaces/ailleurs/arrangement";
    w.dov
        .opens(arrangement)
        .await
        .submits(arrangement, &[("joining", "hidden")])
        .await;
    let visitor = w.town.visitor();
    assert!(!visitor.opens(&path).await.text().contains("verger"));
    assert!(!file(&format!("{path}/as/csv"), &w).await.contains("verger"));
    let refused = w
        .dov
        .posts(&format!("{path}/shares"), &[("share", "ailleurs place")])
        .await;
    assert_eq!(
        refused.wrong("share"),
        "Un espace caché ne peut rien montrer à tout le monde."
    );
}

#[tokio::test]
async fn what_anyone_may_not_read_does_not_leave() {
    let w = workshop().await;
    let path = opened(&w).await;
    let draft = w.ada.opens("/spaces/atelier/sheets/new?kind=place").await;
    let fields = [
        ("field-name", "Brouillon"),
        ("field-where", "Ici"),
        ("field-access", "Oui."),
        ("field-kind", "workshop"),
        ("state", "draft"),
    ];
    draft.submits("/spaces/atelier/sheets", &fields).await;
    shares(&w.ada, &path, "atelier place").await;
    assert!(!file(&format!("{path}/as/csv"), &w).await.contains("Brouillon"));
    assert!(!w.ada.opens(&path).await.text().contains("Brouillon"));
}

#[tokio::test]
async fn who_may_see_and_not_do_gets_no_and_a_stranger_gets_missing() {
    let w = workshop().await;
    elsewhere(&w).await;
    let path = opened(&w).await;
    for act in ["edition", "closing", "opening"] {
        let page = w.cleo.posts(&format!("{path}/{act}"), &[]).await;
        assert_eq!(page.status(), 403, "{act}");
    }
    assert_eq!(w.cleo.opens("/spaces/atelier/fields/new").await.status(), 403);
    for act in ["shares", "shares/removal"] {
        let at = format!("{path}/{act}");
        let page = w.cleo.posts(&at, &[("share", "atelier place")]).await;
        assert_eq!(page.status(), 403, "{act}");
        let other = w.dov.posts(&at, &[("share", "atelier place")]).await;
        assert_eq!(other.status(), 403, "nobody shows the sheets of others: {act}");
        assert_eq!(w.dov.posts(&at, &[("share", "nulle part")]).await.status(), 404);
        assert_eq!(w.dov.posts(&at, &[]).await.status(), 422);
    }
    let unknown = w
        .dov
        .posts(&format!("{path}/shares"), &[("share", "ailleurs licorne")])
        .await;
    assert_eq!(unknown.status(), 422);
    let closed = w.ada.posts(&format!("{path}/closing"), &[]).await;
    assert_eq!(
        closed.notice(),
        "Le champ d’action est fermé. Les fiches restent où elles sont."
    );
    assert_eq!(w.dov.opens(&path).await.status(), 404);
    let open = w.ada.posts(&format!("{path}/opening"), &[]).await;
    assert_eq!(open.notice(), "Le champ d’action est de nouveau ouvert.");
    let arrangement = "/spaces/atelier/arrangement";
    w.ada
        .opens(arrangement)
        .await
        .submits(arrangement, &[("joining", "hidden")])
        .await;
    for at in ["", "/as/csv", "/edition"] {
        assert_eq!(w.dov.opens(&format!("{path}{at}")).await.status(), 404, "{at}");
    }
}

#[tokio::test]
async fn its_words_are_checked_kept_and_changed_and_twice_is_once() {
    let w = workshop().await;
    let form = w.ada.opens("/spaces/atelier/fields/new").await;
    let list = "/spaces/atelier/fields";
    let refused = form
        .submits(list, &[("title", ""), ("body", "Ce qui pousse.")])
        .await;
    assert_eq!(refused.status(), 422);
    assert_eq!(refused.holds("body"), "Ce qui pousse.");
    let fields = [("title", "Cours vertes"), ("body", "Ce qui pousse.")];
    let path = form.submits(list, &fields).await.path().to_owned();
    assert_eq!(form.submits(list, &fields).await.path(), path);
    let edition = format!("{path}/edition");
    let page = w
        .ada
        .opens(&edition)
        .await
        .submits(&edition, &[("title", "Cours")])
        .await;
    assert_eq!(
        (page.notice().as_str(), page.title().as_str()),
        ("C’est enregistré.", "Cours")
    );
    let refused = w
        .ada
        .opens(&edition)
        .await
        .submits(&edition, &[("title", " ")])
        .await;
    assert_eq!(refused.status(), 422);
    assert_eq!(
        w.town.visitor().opens("/fields").await.texts_of("main h2"),
        ["Cours"]
    );
}
