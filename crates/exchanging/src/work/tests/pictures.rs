//! Pictures of works: each with its words, behind the door of its work.

use super::{TEXT, drafts, writes};
use crate::workshop::{Training, grouped};

/// A small picture.
fn pixel() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let image = image::RgbImage::from_pixel(4, 3, image::Rgb([180, 40, 40]));
    image::DynamicImage::ImageRgb8(image)
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

/// Gil adds a picture; gives the line that puts it into the text.
async fn adds(w: &Training, work: &str) -> String {
    let (path, file) = (format!("{work}/pictures"), pixel());
    let sent = [("words", "Un banc rouge")];
    let page = w.gil.uploads(&path, &sent, ("picture", "a.png", &file)).await;
    assert_eq!(page.notice(), "L’image est ajoutée.");
    page.text_of("copy-text code")
}

/// Where the picture is that such a line shows.
fn address(mark: &str) -> String {
    let after = mark.split_once("](").unwrap().1;
    after.split('?').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_picture_has_words_stands_in_the_text_or_at_its_end_and_goes_away() {
    let w = grouped().await;
    let work = drafts(&w).await;
    let (pictures, file) = (format!("{work}/pictures"), pixel());
    let page = w
        .gil
        .uploads(&pictures, &[("words", "")], ("picture", "a.png", &file))
        .await;
    assert_eq!(
        (page.status(), page.wrong("words")),
        (422, "Ce champ est vide.".to_owned())
    );
    let sent = [("words", "Un banc")];
    let page = w
        .gil
        .uploads(&pictures, &sent, ("picture", "a.png", b"no picture"))
        .await;
    assert_eq!((page.status(), page.holds("words")), (422, "Un banc".to_owned()));
    let mark = adds(&w, &work).await;
    let page = w.fay.opens(&work).await;
    assert!(page.has(".work-picture img[alt=\"Un banc rouge\"]"));
    writes(&w.fay, &work, &format!("{TEXT}\n\n{mark}")).await;
    let page = w.fay.opens(&work).await;
    assert!(page.has(".work-text img[alt=\"Un banc rouge\"]") && !page.has(".work-picture"));
    let sent = [("words", "x")];
    for (who, status) in [(&w.ben, 403), (&w.dov, 404)] {
        let answer = who.uploads(&pictures, &sent, ("picture", "a.png", &file)).await;
        assert_eq!(answer.status(), status);
    }
    let page = w.gil.opens(&format!("{work}/writing")).await;
    let removal = page.attribute_of("form[action$=\"/removal\"]", "action");
    page.submits(&removal, &[]).await;
    let page = w.fay.opens(&format!("{work}/writing")).await;
    assert!(!page.has("copy-text code"));
    assert_eq!(w.fay.asks_for(&address(&mark)).await.status(), 404);
}

#[tokio::test]
async fn whoever_may_read_the_work_sees_its_pictures_and_nobody_else() {
    let w = grouped().await;
    let work = drafts(&w).await;
    let mark = adds(&w, &work).await;
    let at = address(&mark);
    let media = at.rsplit('/').next().unwrap().to_owned();
    // As lines were written before pictures had a door: they are shown all the same.
    writes(&w.gil, &work, &format!("![Un banc rouge](/media/{media}?w=480)")).await;
    let page = w.fay.opens(&work).await;
    assert_eq!(page.attribute_of(".work-text img", "src"), format!("{at}?w=480"));
    for who in [&w.fay, &w.ben] {
        assert_eq!(who.asks_for(&at).await.status(), 200);
        assert_eq!(who.asks_for(&format!("/media/{media}")).await.status(), 404);
    }
    for who in [&w.dov, &w.town.visitor()] {
        assert_eq!(who.asks_for(&at).await.status(), 404);
        assert_eq!(who.asks_for(&format!("/media/{media}")).await.status(), 404);
    }
    let other = drafts(&w).await;
    assert_eq!(
        w.fay
            .asks_for(&format!("{other}/pictures/{media}"))
            .await
            .status(),
        404
    );
    let path = format!("{work}/publication");
    let form = w.cleo.opens(&path).await;
    form.submits(&path, &[("agreed", "on")]).await;
    assert_eq!(w.town.visitor().asks_for(&at).await.status(), 200);
    assert_eq!(
        w.town
            .visitor()
            .asks_for(&format!("/media/{media}"))
            .await
            .status(),
        404
    );
}
