//! Pictures, as those who show them and those who see them meet them.

use crate::stage::{Stage, stage};

/// A square of twenty pixels a side.
const PICTURE: [u8; 83] = [
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 20, 0, 0, 0, 20, 8, 2, 0, 0, 0, 2,
    235, 138, 90, 0, 0, 0, 26, 73, 68, 65, 84, 120, 218, 99, 104, 112, 80, 32, 27, 49, 140, 106, 30, 213, 60,
    170, 121, 84, 243, 192, 106, 6, 0, 199, 162, 94, 16, 19, 147, 176, 228, 0, 0, 0, 0, 73, 69, 78, 68, 174,
    66, 96, 130,
];

fn files(stage: &Stage) -> usize {
    std::fs::read_dir(stage.w.town.folder().join("media")).map_or(0, |folder| folder.count())
}

async fn shows(stage: &Stage, once: &str, words: &str, bytes: &[u8]) -> testkit::Page {
    let fields = [("once", once), ("alternative", words), ("screen", "host")];
    let path = format!("{}/pictures", stage.room);
    stage
        .w
        .ben
        .uploads(&path, &fields, ("picture", "x.png", bytes))
        .await
}

#[tokio::test]
async fn a_picture_with_its_words_reaches_everybody_once_and_is_hidden_and_brought_back() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let mut gils = stage.follows(&gil).await;
    let once = stage.new_uid();
    let page = shows(&stage, &once, "Trois cercles qui se croisent", &PICTURE).await;
    assert_eq!(
        page.path(),
        format!("{}/host?panel=pictures", stage.room),
        "{}",
        page.text()
    );
    assert!(page.has("#panel-pictures[open] img[alt='Trois cercles qui se croisent']"));
    let put = gils.until_put("picture", |_| true).await;
    assert_eq!(put["is"]["alternative"], "Trois cercles qui se croisent");
    let kept = files(&stage);
    shows(&stage, &once, "Trois cercles qui se croisent", &PICTURE).await;
    assert_eq!(files(&stage), kept, "sent twice is shown once");
    let page = gil.opens(&stage.room).await;
    assert_eq!(page.texts_of(".live-picture").len(), 1);
    let source = page.attribute_of(".live-picture img", "src");
    assert_eq!(gil.opens(&source).await.header("content-type"), "image/jpeg");
    let large = stage.w.ben.opens(&format!("{}/projection", stage.room)).await;
    assert!(large.has(".live-picture img"));
    let hide = format!("{}/pictures/{once}/hiding", stage.room);
    let host = stage
        .w
        .ben
        .opens(&format!("{}/host?panel=pictures", stage.room))
        .await;
    let host = host.submits(&hide, &[]).await;
    gils.until_put("picture", |put| put["gone"] == true).await;
    assert!(!gil.opens(&stage.room).await.has(".live-picture"));
    assert!(host.text_of(".live-picture").contains("cachée"));
    host.submits(&format!("{}/pictures/{once}/restoration", stage.room), &[])
        .await;
    assert!(gil.opens(&stage.room).await.has(".live-picture"));
}

#[tokio::test]
async fn a_picture_needs_words_and_pixels_and_somebody_who_holds_the_room() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let page = shows(&stage, &stage.new_uid(), "", &PICTURE).await;
    assert_eq!(page.status(), 422);
    assert!(page.has("#alternative[aria-invalid]") && page.has("#panel-pictures[open]"));
    let page = shows(&stage, &stage.new_uid(), "Un mur de papiers", b"<svg/>").await;
    assert_eq!(page.status(), 422);
    assert!(page.text_of("#picture-error").contains("JPEG"));
    assert_eq!(page.holds("alternative"), "Un mur de papiers");
    assert_eq!(files(&stage), 0);
    let path = format!("{}/pictures", stage.room);
    let once = stage.new_uid();
    let fields = [("once", once.as_str()), ("alternative", "Moi")];
    let sends = |who: testkit::Visitor| {
        let path = path.clone();
        async move {
            who.uploads(&path, &fields, ("picture", "x.png", &PICTURE))
                .await
                .status()
        }
    };
    assert_eq!(sends(gil.clone()).await, 403);
    assert_eq!(sends(stage.w.town.visitor()).await, 404);
    shows(&stage, &once, "Un cercle", &PICTURE).await;
    let mut gils = stage.follows(&gil).await;
    for act in ["hiding", "restoration"] {
        let to = format!("pictures/{once}/{act}");
        assert_eq!(gils.does(&to, &[]).await["why"], "forbidden");
    }
    let other = format!("{}/pictures/{}/hiding", stage.room, stage.new_uid());
    assert_eq!(stage.w.ben.posts(&other, &[]).await.status(), 404);
}
