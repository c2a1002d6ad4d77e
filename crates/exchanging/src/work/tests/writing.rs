//! Writing together.

use super::{LIST, TEXT, begins, drafts, writes};
use crate::workshop::{forms, grouped, leaves, training};

#[tokio::test]
async fn a_group_writes_and_until_it_asks_nobody_else_reads() {
    let w = grouped().await;
    let work = begins(&w).await;
    let page = w.gil.opens(&work).await;
    assert_eq!(page.title(), "Faire venir");
    assert_eq!(page.texts_of(".work-text h2"), ["Le cadre", "La suite"]);
    assert!(
        w.ben.opens(&work).await.text().contains("On mange."),
        "whoever leads sees what grows"
    );
    forms(&w, "Les grillons", &[&w.ben]).await;
    let hal = w.town.person("Hal").await;
    workshop::collective::joins(&hal, "promotion").await;
    for other in [&hal, &w.dov, &w.town.visitor()] {
        assert_eq!(other.asks_for(&work).await.status(), 404);
        assert_eq!(other.asks_for(&format!("{work}/writing")).await.status(), 404);
    }
    assert_eq!(w.ben.asks_for(&format!("{work}/writing")).await.status(), 403);
    assert!(w.fay.opens(LIST).await.has(&format!("a[href=\"{work}\"]")));
    assert!(!hal.opens(LIST).await.has(&format!("a[href=\"{work}\"]")));
    leaves(&w, &w.gil).await;
    assert_eq!(w.gil.asks_for(&work).await.status(), 404);
}

#[tokio::test]
async fn what_is_wrong_is_said_and_it_is_begun_once_and_in_a_group() {
    let w = grouped().await;
    let form = w.cleo.opens(&format!("{LIST}/new")).await;
    let page = form.submits(LIST, &[("title", "a"), ("body", "Gardé")]).await;
    assert_eq!((page.status(), page.holds("body")), (422, "Gardé".to_owned()));
    let fields = [("title", "Une fois")];
    form.submits(LIST, &fields).await;
    form.submits(LIST, &fields).await;
    assert_eq!(w.cleo.opens(LIST).await.texts_of(".rows h3").len(), 1);
    let alone = training().await;
    assert!(
        alone
            .cleo
            .opens(&format!("{LIST}/new"))
            .await
            .text()
            .contains("aucun petit groupe")
    );
    let sent = [
        ("once", "01kjpwd6m0ejk9wz603chbqdvz"),
        ("title", "Seul"),
        ("group", "01kjpwd6m0ejk9wz603chbqdvz"),
    ];
    assert_eq!(alone.cleo.posts(LIST, &sent).await.status(), 422);
    assert_eq!(alone.dov.posts_only(LIST, &sent).await.status(), 403);
}

#[tokio::test]
async fn two_who_write_at_once_lose_nothing() {
    let w = grouped().await;
    let work = drafts(&w).await;
    let path = format!("{work}/writing");
    let (cleo, gil) = (w.cleo.opens(&path).await, w.gil.opens(&path).await);
    let one = TEXT.replace("On se tait.", "On se tait toujours.");
    let two = TEXT.replace("On se tait.", "Ici on se tait.");
    let (one, two) = ([("body", one.as_str())], [("body", two.as_str())]);
    let (first, second) = tokio::join!(cleo.submits(&path, &one), gil.submits(&path, &two));
    assert_eq!(
        (first.notice(), second.notice()),
        ("C’est enregistré.".into(), "C’est enregistré.".into())
    );
    let text = w.fay.opens(&work).await.text();
    assert!(text.contains("Ici on se tait toujours."), "{text}");
    assert!(text.contains("Cleo, Gil"), "both are authors");
}

#[tokio::test]
async fn two_versions_of_the_same_sources_stand_side_by_side_until_somebody_chooses() {
    let w = grouped().await;
    let work = drafts(&w).await;
    let path = format!("{work}/writing");
    let (cleo, gil) = (w.cleo.opens(&path).await, w.gil.opens(&path).await);
    cleo.submits(&path, &[("sources", "Un livre.")]).await;
    let page = gil.submits(&path, &[("sources", "Une voisine.")]).await;
    assert!(page.holds("sources").contains("Un livre.") && page.holds("sources").contains("Une voisine."));
    assert!(page.text().contains("Deux versions d’un même passage"));
    assert!(w.cleo.opens(&work).await.has(".chip.warn"));
    let page = w.cleo.opens(&path).await;
    let page = page
        .submits(&path, &[("sources", "Un livre et une voisine.")])
        .await;
    assert_eq!(page.notice(), "C’est enregistré.");
    let page = w.cleo.opens(&path).await;
    assert!(!page.text().contains("Deux versions d’un même passage"));
}

#[tokio::test]
async fn every_state_is_kept_with_who_made_it_and_can_be_gone_back_to() {
    let w = grouped().await;
    let work = drafts(&w).await;
    writes(&w.gil, &work, &TEXT.replace("On se tait.", "On écoute.")).await;
    // What changes nothing makes no version.
    writes(&w.fay, &work, &TEXT.replace("On se tait.", "On écoute.")).await;
    let page = w.fay.opens(&work).await;
    assert_eq!(page.texts_of("aside ol a"), ["Version 2", "Version 1"]);
    let page = page.follows("Version 2").await;
    assert!(page.text().contains("Gil"));
    assert_eq!(
        (page.texts_of("ins"), page.texts_of("del")),
        (vec!["On écoute.".to_owned()], vec!["On se tait.".to_owned()])
    );
    let restoration = format!("{work}/versions/1/restoration");
    let page = w.fay.opens(&format!("{work}/versions/1")).await;
    let page = page.submits(&restoration, &[]).await;
    assert!(page.text().contains("On se tait."));
    assert_eq!(page.texts_of("aside ol a").len(), 3);
    assert_eq!(w.ben.posts_only(&restoration, &[]).await.status(), 403);
    assert_eq!(w.dov.asks_for(&format!("{work}/versions/1")).await.status(), 404);
    assert_eq!(w.fay.opens(&format!("{work}/versions/99")).await.status(), 404);
}

#[tokio::test]
async fn scripts_and_made_up_versions_do_no_harm() {
    let w = grouped().await;
    let work = drafts(&w).await;
    writes(
        &w.gil,
        &work,
        "<script>alert(1)</script>\n\n![x](javascript:alert(2))",
    )
    .await;
    let page = w.fay.opens(&work).await;
    assert!(!page.has(".work-text script") && !page.html().contains("javascript:"));
    let path = format!("{work}/writing");
    for version in ["0", "99", "-1", "x"] {
        let sent = [
            ("version", version),
            ("title", "Faire venir"),
            ("body", "Effacé"),
            ("base", TEXT),
            ("readers", ""),
            ("sources", ""),
        ];
        assert_eq!(w.gil.posts_only(&path, &sent).await.status(), 400, "{version}");
    }
    assert!(!w.fay.opens(&work).await.text().contains("Effacé"));
}
