//! Naming a view, changing it, taking it away.

use crate::workshop::{LIST, Workshop, workshop};

const VIEWS: &str = "/spaces/atelier/views";

/// Cleo names what she sees.
async fn names(w: &Workshop, query: &str, name: &str) -> testkit::Page {
    let page = w.cleo.opens(&format!("{LIST}?{query}")).await;
    page.submits(VIEWS, &[("name", name)]).await
}

#[tokio::test]
async fn a_member_names_a_view_and_everybody_finds_it_at_its_address() {
    let w = workshop().await;
    w.tells("Au lycée", &[("field-whom", "upper")]).await;
    w.tells("Au collège", &[("field-whom", "lower")]).await;
    let page = names(&w, "view=cards&kind=account&f.whom=upper", "Pour le lycée").await;
    assert_eq!(page.notice(), "La vue est gardée.");
    assert_eq!(page.title(), "Pour le lycée");
    assert!(page.path().starts_with(&format!("{VIEWS}/")));
    assert_eq!(page.texts_of("#sheets h3"), ["Au lycée"]);
    let path = page.path().to_owned();
    let visitor = w.town.visitor();
    let page = visitor.opens(LIST).await;
    let page = page.follows("Pour le lycée").await;
    assert_eq!(page.path(), path);
    assert_eq!(page.texts_of(".cards h3"), ["Au lycée"]);
    assert!(page.text().contains("Vue nommée par Cleo"));
    assert!(!page.has(&format!("a[href=\"{path}/edition\"]")) && !page.has_form(VIEWS));
    // It shows what is published now.
    w.tells("Encore au lycée", &[("field-whom", "upper")]).await;
    assert_eq!(visitor.opens(&path).await.texts_of(".cards h3").len(), 2);
    assert!(w.town.ledger().await.contains(&"view.saved".to_owned()));
}

#[tokio::test]
async fn the_same_form_sent_twice_names_one_view() {
    let w = workshop().await;
    w.tells("Un", &[]).await;
    let form = w.cleo.opens(LIST).await;
    let first = form.submits(VIEWS, &[("name", "Tout")]).await;
    let second = form.submits(VIEWS, &[("name", "Tout")]).await;
    assert_eq!(first.path(), second.path());
    let verbs = w.town.ledger().await;
    assert_eq!(verbs.iter().filter(|verb| *verb == "view.saved").count(), 1);
    assert_eq!(
        w.town
            .visitor()
            .opens(LIST)
            .await
            .texts_of(".browse-views a")
            .len(),
        2
    );
}

#[tokio::test]
async fn a_view_needs_a_name_and_keeps_what_it_would_show() {
    let w = workshop().await;
    w.tells("Un", &[]).await;
    let page = names(&w, "view=table", "").await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.wrong("name"), "Ce champ est vide.");
    let page = page.submits(VIEWS, &[("name", "Tableau")]).await;
    assert!(page.has("#sheets table"));
    let long = "é".repeat(81);
    let page = names(&w, "view=table", &long).await;
    assert_eq!((page.status(), page.holds("name")), (422, long));
}

#[tokio::test]
async fn members_alone_name_views() {
    let w = workshop().await;
    w.tells("Un", &[]).await;
    let fields = [("name", "À moi"), ("asks", "view=cards"), ("once", "x")];
    assert_eq!(w.dov.posts_only(VIEWS, &fields).await.status(), 403);
    let visitor = w.town.visitor();
    assert!(
        visitor
            .posts_only(VIEWS, &fields)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    assert!(!w.dov.opens(LIST).await.has_form(VIEWS));
    assert_eq!(
        w.fay.posts_only(VIEWS, &fields).await.status(),
        400,
        "no identifier"
    );
}

#[tokio::test]
async fn its_author_and_the_stewards_change_it_and_nobody_else() {
    let w = workshop().await;
    w.tells("Au lycée", &[("field-whom", "upper")]).await;
    w.tells("Au collège", &[("field-whom", "lower")]).await;
    let path = names(&w, "kind=account&f.whom=upper", "Au lycée")
        .await
        .path()
        .to_owned();
    let edition = format!("{path}/edition");
    for (who, status) in [
        (&w.fay, 403),
        (&w.ben, 403),
        (&w.dov, 403),
        (&w.cleo, 200),
        (&w.ada, 200),
    ] {
        assert_eq!(who.opens(&edition).await.status(), status);
    }
    assert!(
        w.town
            .visitor()
            .asks_for(&edition)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    for act in ["edition", "removal", "restoration"] {
        let refused = w
            .fay
            .posts_only(&format!("{path}/{act}"), &[("name", "Non")])
            .await;
        assert_eq!(refused.status(), 403, "{act}");
    }
    let page = w.ada.opens(&edition).await;
    let page = page.submits(&edition, &[("name", "Le lycée")]).await;
    assert_eq!(
        (page.notice().as_str(), page.title().as_str()),
        ("La vue est changée.", "Le lycée")
    );
    assert_eq!(page.texts_of("#sheets h3"), ["Au lycée"], "what it shows stays");
    let page = page.follows("Changer la vue").await;
    let refused = page.submits(&edition, &[("name", "")]).await;
    assert_eq!(
        (refused.status(), refused.wrong("name").as_str()),
        (422, "Ce champ est vide.")
    );
    // From the view to something else, and that into the view.
    let page = w.cleo.opens(&path).await;
    let off = page.attribute_of(".browse-chips a.chip", "href");
    let page = w.cleo.opens(&off).await;
    assert!(page.text().contains("Mettre ceci dans « Le lycée »"));
    let page = page.submits(&edition, &[]).await;
    assert_eq!(page.texts_of("#sheets h3").len(), 2);
    assert_eq!(page.title(), "Le lycée");
}

#[tokio::test]
async fn a_view_is_taken_away_with_a_way_back() {
    let w = workshop().await;
    w.tells("Un", &[]).await;
    let path = names(&w, "view=cards", "Cartes à voir").await.path().to_owned();
    let (removal, restoration) = (format!("{path}/removal"), format!("{path}/restoration"));
    let page = w.cleo.opens(&format!("{path}/edition")).await;
    let page = page.submits(&removal, &[]).await;
    assert_eq!(page.notice(), "La vue est enlevée.");
    assert!(!page.has(".browse-views"));
    assert_eq!(w.fay.opens(&path).await.status(), 404);
    assert_eq!(
        w.town.visitor().opens(&format!("{path}/as/atom")).await.status(),
        404
    );
    assert_eq!(
        w.town.visitor().opens(&format!("{path}/embed")).await.status(),
        404
    );
    assert_eq!(w.cleo.opens(&path).await.status(), 200);
    assert_eq!(
        w.cleo.posts(&removal, &[]).await.status(),
        200,
        "twice is harmless"
    );
    let page = page.submits(&restoration, &[]).await;
    assert_eq!(page.notice(), "La vue est remise.");
    assert_eq!(w.fay.opens(&path).await.status(), 200);
    let verbs = w.town.ledger().await;
    for verb in ["view.removed", "view.restored"] {
        assert_eq!(verbs.iter().filter(|known| *known == verb).count(), 1, "{verb}");
    }
}

#[tokio::test]
async fn a_space_has_so_many_views_and_no_more() {
    let w = workshop().await;
    w.tells("Un", &[]).await;
    for number in 0..40 {
        assert_eq!(
            names(&w, "view=cards", &format!("Vue {number:02}"))
                .await
                .status(),
            200
        );
    }
    let page = names(&w, "view=cards", "Une de trop").await;
    assert_eq!(page.status(), 422);
    assert_eq!(
        page.wrong("name"),
        "Cet espace a déjà quarante vues. Enlevez-en une d’abord."
    );
    assert_eq!(page.holds("name"), "Une de trop");
}

#[tokio::test]
async fn a_view_belongs_to_its_space_and_says_who_named_it_to_them() {
    let w = workshop().await;
    w.tells("Un", &[]).await;
    let path = names(&w, "view=cards", "Ici").await.path().to_owned();
    let view = path.rsplit('/').next().unwrap();
    assert_eq!(
        w.ada
            .opens(&format!("/spaces/ailleurs/views/{view}"))
            .await
            .status(),
        404
    );
    assert_eq!(w.ada.opens(&format!("{VIEWS}/nowhere")).await.status(), 404);
    assert!(w.cleo.opens("/me/data").await.text().contains("Vues de fiches"));
    let form = w.cleo.opens("/me/erasure").await;
    form.submits(
        "/me/erasure",
        &[("address", "cleo@town.example"), ("understood", "on")],
    )
    .await;
    let page = w.fay.opens(&path).await;
    assert_eq!(page.title(), "Ici");
    assert!(!page.text().contains("Cleo"));
    // A space that hides itself hides its views.
    let settings = "/spaces/atelier/arrangement";
    w.ada
        .opens(settings)
        .await
        .submits(settings, &[("joining", "hidden")])
        .await;
    assert_eq!(w.town.visitor().opens(&path).await.status(), 404);
    assert_eq!(w.fay.opens(&path).await.status(), 200);
}
