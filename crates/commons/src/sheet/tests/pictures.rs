//! Pictures: several at once, with words, made anew, taken away for good.

use std::io::Cursor;

use testkit::Page;

use crate::workshop::{Workshop, workshop};

const WRITE: &str = "/spaces/atelier/sheets";

fn photo() -> Vec<u8> {
    let mut bytes = Vec::new();
    image::DynamicImage::new_rgb8(40, 30)
        .write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png)
        .unwrap();
    bytes
}

/// Cleo sends the form of an account with files.
async fn sends(w: &Workshop, changed: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Page {
    let form = w.cleo.opens(&format!("{WRITE}/new?kind=account")).await;
    let all = [crate::workshop::ACCOUNT.as_slice(), changed].concat();
    let fields = form.fields(WRITE, &all);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    w.cleo.uploads_several(WRITE, &fields, files).await
}

fn files(w: &Workshop) -> usize {
    std::fs::read_dir(w.town.folder().join("media")).map_or(0, |folder| folder.count())
}

#[tokio::test]
async fn several_pictures_come_at_once_each_with_its_words() {
    let w = workshop().await;
    let photo = photo();
    let page = sends(
        &w,
        &[
            ("words-1", "Une table ronde"),
            ("words-2", "Un mur de <b>papiers</b>"),
        ],
        &[
            ("picture-1", "a.png", photo.as_slice()),
            ("picture-2", "b.png", photo.as_slice()),
        ],
    )
    .await;
    assert_eq!(page.status(), 200, "{}", page.text());
    assert_eq!(page.attribute_of(".sheet-pictures img", "alt"), "Une table ronde");
    assert_eq!(page.texts_of(".sheet-picture").len(), 2);
    let picture = page.attribute_of(".sheet-picture img", "src");
    assert_eq!(
        w.town.visitor().opens(&picture).await.header("content-type"),
        "image/jpeg"
    );
    assert!(!page.has(".sheet-picture b"));
}

#[tokio::test]
async fn a_picture_without_words_or_that_is_none_is_refused_and_leaves_no_file() {
    let w = workshop().await;
    let photo = photo();
    let page = sends(&w, &[], &[("picture-1", "a.png", photo.as_slice())]).await;
    assert_eq!(page.status(), 422);
    assert!(page.wrong("pictures").starts_with("Dites en quelques mots"));
    let page = sends(
        &w,
        &[("words-1", "Un texte")],
        &[("picture-1", "a.png", b"<svg/>")],
    )
    .await;
    assert_eq!(page.status(), 422);
    assert!(!page.wrong("pictures").is_empty());
    assert_eq!(page.holds("words-1"), "Un texte");
    // Something else is wrong: the file has to be chosen again, and the form says so.
    let empty = [("words-1", "Une table"), ("licence", "mine")];
    let page = sends(&w, &empty, &[("picture-1", "a.png", photo.as_slice())]).await;
    assert!(
        page.wrong("pictures")
            .starts_with("Les images sont à choisir de nouveau")
    );
    assert_eq!(files(&w), 0);
}

#[tokio::test]
async fn words_change_and_a_picture_taken_away_is_gone_with_its_files() {
    let w = workshop().await;
    let photo = photo();
    let page = sends(
        &w,
        &[("words-1", "Une table")],
        &[("picture-1", "a.png", photo.as_slice())],
    )
    .await;
    assert!(files(&w) > 0);
    let edition = format!("{}/edition", page.path());
    let picture = page.attribute_of(".sheet-picture img", "src");
    let uid = picture
        .trim_start_matches("/media/")
        .split('?')
        .next()
        .unwrap()
        .to_owned();
    let (said, gone) = (format!("said-{uid}"), format!("gone-{uid}"));
    let form = w.cleo.opens(&edition).await;
    let page = form
        .submits(&edition, &[(said.as_str(), "Une table ronde")])
        .await;
    assert_eq!(page.attribute_of(".sheet-picture img", "alt"), "Une table ronde");
    let form = w.cleo.opens(&edition).await;
    let page = form.submits(&edition, &[(said.as_str(), "")]).await;
    assert_eq!(page.status(), 422);
    let form = w.cleo.opens(&edition).await;
    let page = form.submits(&edition, &[(gone.as_str(), "on")]).await;
    assert!(!page.has(".sheet-picture"));
    assert_eq!(files(&w), 0);
    assert_eq!(w.cleo.opens(&picture).await.status(), 404);
}

#[tokio::test]
async fn a_field_for_a_picture_holds_one() {
    let w = workshop().await;
    let photo = photo();
    let form = w.cleo.opens(&format!("{WRITE}/new?kind=place")).await;
    let typed = [
        ("field-name", "Salle bleue"),
        ("field-photo-words", "Une salle claire"),
        ("state", "draft"),
    ];
    let fields = form.fields(WRITE, &typed);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let sent = [("field-photo", "a.png", photo.as_slice())];
    let page = w.cleo.uploads_several(WRITE, &fields, &sent).await;
    assert_eq!(page.attribute_of(".sheet-picture img", "alt"), "Une salle claire");
    let kept = files(&w);
    // A new one takes its place.
    let edition = format!("{}/edition", page.path());
    let form = w.cleo.opens(&edition).await;
    let typed = [("field-photo-words", "La même, le soir"), ("state", "draft")];
    let fields = form.fields(&edition, &typed);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let page = w.cleo.uploads_several(&edition, &fields, &sent).await;
    assert_eq!(page.texts_of(".sheet-picture").len(), 1);
    assert_eq!(page.attribute_of(".sheet-picture img", "alt"), "La même, le soir");
    assert_eq!(files(&w), kept);
}

#[tokio::test]
async fn the_same_form_sent_twice_keeps_its_pictures_once_and_erasing_takes_them() {
    let w = workshop().await;
    let photo = photo();
    let form = w.cleo.opens(&format!("{WRITE}/new?kind=account")).await;
    let all = [crate::workshop::ACCOUNT.as_slice(), &[("words-1", "Une table")]].concat();
    let fields = form.fields(WRITE, &all);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let sent = [("picture-1", "a.png", photo.as_slice())];
    let first = w.cleo.uploads_several(WRITE, &fields, &sent).await;
    let kept = files(&w);
    let second = w.cleo.uploads_several(WRITE, &fields, &sent).await;
    assert_eq!(first.path(), second.path());
    assert_eq!((files(&w), second.texts_of(".sheet-picture").len()), (kept, 1));
    let erasure = w.cleo.opens("/me/erasure").await;
    let erased = [("address", "cleo@town.example"), ("understood", "on")];
    erasure.submits("/me/erasure", &erased).await;
    assert_eq!(files(&w), 0);
    assert!(!w.fay.opens(first.path()).await.has(".sheet-picture"));
}
