//! Writing together.

use super::{LIST, TEXT, begins, drafts, writes};
use crate::workshop::{forms, grouped, leaves, training};

/// The smallest PNG: one transparent pixel.
fn pixel() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let image = image::RgbImage::from_pixel(4, 3, image::Rgb([180, 40, 40]));
    image::DynamicImage::ImageRgb8(image)
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

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
    let one = TEXT.replace("On commence", "On commence toujours");
    let two = TEXT.replace("On mange.", "On mange ensemble.");
    let (one, two) = ([("body", one.as_str())], [("body", two.as_str())]);
    let (first, second) = tokio::join!(cleo.submits(&path, &one), gil.submits(&path, &two));
    assert_eq!(
        (first.notice(), second.notice()),
        ("C’est enregistré.".into(), "C’est enregistré.".into())
    );
    let text = w.fay.opens(&work).await.text();
    assert!(text.contains("On commence toujours") && text.contains("On mange ensemble."));
    assert!(text.contains("Cleo, Gil"), "both are authors");
}

#[tokio::test]
async fn two_versions_of_one_line_stand_side_by_side_until_somebody_chooses() {
    let w = grouped().await;
    let work = drafts(&w).await;
    let path = format!("{work}/writing");
    let (cleo, gil) = (w.cleo.opens(&path).await, w.gil.opens(&path).await);
    cleo.submits(&path, &[("body", &TEXT.replace("On se tait.", "On écoute."))])
        .await;
    let page = gil
        .submits(&path, &[("body", &TEXT.replace("On se tait.", "On chante."))])
        .await;
    assert!(page.holds("body").contains("On écoute.") && page.holds("body").contains("On chante."));
    assert!(page.text().contains("Deux versions d’un même passage"));
    assert!(w.cleo.opens(&work).await.has(".chip.warn"));
    let page = writes(
        &w.cleo,
        &work,
        &TEXT.replace("On se tait.", "On écoute, puis on chante."),
    )
    .await;
    assert_eq!(page.notice(), "C’est enregistré.");
    assert!(
        !w.cleo
            .opens(&path)
            .await
            .text()
            .contains("Deux versions d’un même passage")
    );
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
            ("readers", ""),
            ("sources", ""),
        ];
        assert_eq!(w.gil.posts_only(&path, &sent).await.status(), 400, "{version}");
    }
    assert!(!w.fay.opens(&work).await.text().contains("Effacé"));
}

#[tokio::test]
async fn a_picture_has_words_stands_in_the_text_or_at_its_end_and_goes_away() {
    let w = grouped().await;
    let work = drafts(&w).await;
    let (pictures, file) = (format!("{work}/pictures"), pixel());
    let page = w
        .gil
        .uploads(&pictures, &[("alternative", "")], ("picture", "a.png", &file))
        .await;
    assert_eq!(
        (page.status(), page.wrong("alternative")),
        (422, "Ce champ est vide.".to_owned())
    );
    let page = w
        .gil
        .uploads(
            &pictures,
            &[("alternative", "Un banc")],
            ("picture", "a.png", b"no picture"),
        )
        .await;
    assert_eq!(
        (page.status(), page.holds("alternative")),
        (422, "Un banc".to_owned())
    );
    let page = w
        .gil
        .uploads(
            &pictures,
            &[("alternative", "Un banc rouge")],
            ("picture", "a.png", &file),
        )
        .await;
    assert_eq!(page.notice(), "L’image est ajoutée.");
    let mark = page.text_of("copy-text code");
    assert!(
        w.fay
            .opens(&work)
            .await
            .has(".work-picture img[alt=\"Un banc rouge\"]")
    );
    writes(&w.fay, &work, &format!("{TEXT}\n\n{mark}")).await;
    let page = w.fay.opens(&work).await;
    assert!(page.has(".work-text img[alt=\"Un banc rouge\"]") && !page.has(".work-picture"));
    assert_eq!(
        w.ben
            .uploads(&pictures, &[("alternative", "x")], ("picture", "a.png", &file))
            .await
            .status(),
        403
    );
    assert_eq!(
        w.dov
            .uploads(&pictures, &[("alternative", "x")], ("picture", "a.png", &file))
            .await
            .status(),
        404
    );
    let page = w.gil.opens(&format!("{work}/writing")).await;
    let removal = page.attribute_of("form[action$=\"/removal\"]", "action");
    page.submits(&removal, &[]).await;
    assert!(
        !w.fay
            .opens(&format!("{work}/writing"))
            .await
            .has("copy-text code")
    );
}
