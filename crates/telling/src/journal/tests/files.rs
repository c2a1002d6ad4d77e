//! Photos and documents of entries.

use crate::workshop::{Training, brings, files, photo, sends, training};
use testkit::Page;

async fn tells(w: &Training, project: &str, typed: &[(&str, &str)], sent: &[(&str, &str, &[u8])]) -> Page {
    let form = w.cleo.opens(&format!("{project}/journal/new")).await;
    let all = [[("tried", "Un tour"), ("reach", "cohort")].as_slice(), typed].concat();
    sends(&w.cleo, &form, &format!("{project}/journal"), &all, sent).await
}

#[tokio::test]
async fn a_file_needs_words_and_to_be_what_it_says() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let photo = photo();
    let picture = [("picture-1", "a.png", photo.as_slice())];
    let page = tells(&w, &project, &[], &picture).await;
    assert_eq!(page.status(), 422);
    assert!(
        page.wrong("picture-1-words")
            .starts_with("Dites en quelques mots")
    );
    assert!(
        page.wrong("files")
            .starts_with("Les fichiers sont à choisir de nouveau")
    );
    for (field, words, bytes) in [
        ("picture-1", "picture-1-words", b"<svg/>".as_slice()),
        ("document-1", "document-1-words", b"MZ\x90\x00".as_slice()),
        (
            "document-1",
            "document-1-words",
            b"<html><script>1</script>".as_slice(),
        ),
        ("picture-2", "picture-2-words", b"%PDF-1.7".as_slice()),
    ] {
        let page = tells(
            &w,
            &project,
            &[(words, "Un mur de <b>papiers</b>")],
            &[(field, "x", bytes)],
        )
        .await;
        assert_eq!(page.status(), 422);
        assert!(!page.wrong(field).is_empty(), "{field}");
        assert_eq!(page.holds(words), "Un mur de <b>papiers</b>");
    }
    assert_eq!(files(&w), 0);
    let page = tells(
        &w,
        &project,
        &[("picture-1-words", "Un mur de <b>papiers</b>")],
        &picture,
    )
    .await;
    assert_eq!(
        page.attribute_of(".journal-picture img", "alt"),
        "Un mur de <b>papiers</b>"
    );
    assert!(!page.has("main b"));
}

#[tokio::test]
async fn a_document_is_saved_and_never_shown_as_a_page() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let sent = [("document-1", "evil.html", b"Ordre du jour".as_slice())];
    let page = tells(&w, &project, &[("document-1-words", "L’ordre du jour !")], &sent).await;
    let document = w.fay.opens(&page.link("L’ordre du jour")).await;
    assert_eq!(document.header("content-type"), "application/octet-stream");
    assert_eq!(
        document.header("content-disposition"),
        "attachment; filename=\"l-ordre-du-jour.txt\""
    );
    assert_eq!(document.header("x-content-type-options"), "nosniff");
    assert_eq!(document.bytes(), b"Ordre du jour");
}

#[tokio::test]
async fn words_change_and_a_file_taken_away_is_gone() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let photo = photo();
    let sent = [
        ("picture-1", "a.png", photo.as_slice()),
        ("document-1", "a.txt", b"Un".as_slice()),
    ];
    let typed = [("picture-1-words", "Une table"), ("document-1-words", "La liste")];
    let page = tells(&w, &project, &typed, &sent).await;
    let picture = page.attribute_of(".journal-picture a", "href");
    let document = page.link("La liste");
    let uid = |path: &str| path.rsplit('/').next().unwrap().to_owned();
    let edition = format!("{}/edition", page.path());
    let form = w.cleo.opens(&edition).await;
    let said = format!("said-{}", uid(&picture));
    assert_eq!(form.submits(&edition, &[(said.as_str(), "")]).await.status(), 422);
    let page = form
        .submits(&edition, &[(said.as_str(), "Une table ronde")])
        .await;
    assert_eq!(
        page.attribute_of(".journal-picture img", "alt"),
        "Une table ronde"
    );
    let kept = files(&w);
    let gone = format!("gone-{}", uid(&document));
    w.cleo
        .opens(&edition)
        .await
        .submits(&edition, &[(gone.as_str(), "on")])
        .await;
    assert_eq!(files(&w), kept - 1);
    assert_eq!(w.cleo.asks_for(&document).await.status(), 404);
    let gone = format!("gone-{}", uid(&picture));
    w.cleo
        .opens(&edition)
        .await
        .submits(&edition, &[(gone.as_str(), "on")])
        .await;
    assert_eq!((files(&w), w.cleo.asks_for(&picture).await.status()), (0, 404));
}

#[tokio::test]
async fn the_same_form_sent_twice_keeps_its_files_once_and_a_draft_has_them_too() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let photo = photo();
    let form = w.cleo.opens(&format!("{project}/journal/new")).await;
    let action = format!("{project}/journal");
    let typed = [("picture-1-words", "Une table"), ("state", "draft")];
    let sent = [("picture-1", "a.png", photo.as_slice())];
    let first = sends(&w.cleo, &form, &action, &typed, &sent).await;
    let kept = files(&w);
    assert!(kept > 0);
    let second = sends(&w.cleo, &form, &action, &typed, &sent).await;
    assert_eq!(first.path(), second.path());
    assert_eq!((files(&w), second.texts_of(".journal-picture").len()), (kept, 1));
}

#[tokio::test]
async fn a_browser_asks_again_for_a_picture_each_time() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let photo = photo();
    let sent = [("picture-1", "a.png", photo.as_slice())];
    let page = tells(&w, &project, &[("picture-1-words", "Une table")], &sent).await;
    let picture = page.attribute_of(".journal-picture img", "src");
    let seen = w.fay.opens(&picture).await;
    assert_eq!(seen.header("cache-control"), "private, no-cache");
    let tag = seen.header("etag").to_owned();
    assert_eq!(w.fay.asks_again(&picture, &tag).await.status(), 304);
    let edition = format!("{}/edition", page.path());
    w.cleo
        .opens(&edition)
        .await
        .submits(&edition, &[("reach", "own")])
        .await;
    assert_eq!(
        w.fay.asks_again(&picture, &tag).await.status(),
        404,
        "it is no longer for them"
    );
}

platform::statements! {
    SHEET = "insert into sheets (uid, space_id, kind, title, licence, state, author_id, made_at, published_at, changed_at)
             values ($1, $2, 'method', $3, 'CC-BY-4.0', $4, $5, $6, $6, $6)";
}

#[tokio::test]
async fn it_names_published_sheets_by_title_or_address() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let uid = w
        .town
        .acts(w.ben.id(), |tx| {
            let seen = spaces::space::access::to_see(tx, "promotion")?;
            let (me, now) = (tx.signed_in()?.id, tx.now());
            let uid = tx.new_uid();
            for (uid, title, state) in [
                (uid, "Boule de neige", "published"),
                (tx.new_uid(), "Tour de table", "published"),
                (tx.new_uid(), "Un brouillon", "draft"),
            ] {
                tx.run(SHEET, (uid, seen.space.id, title, state, me, now))?;
            }
            Ok(uid)
        })
        .await;
    let address = format!("http://town.example/sheets/{uid}?from=mail");
    let typed = [("sheet-1", "tour de TABLE"), ("sheet-2", address.as_str())];
    let page = tells(&w, &project, &typed, &[]).await;
    assert_eq!(page.texts_of("dd li a"), ["Boule de neige", "Tour de table"]);
    let page = tells(&w, &project, &[("sheet-1", "Un brouillon")], &[]).await;
    assert_eq!(
        (page.status(), page.holds("sheet-1").as_str()),
        (422, "Un brouillon")
    );
    let form = w.cleo.opens(&format!("{project}/journal/new?sheet={uid}")).await;
    assert_eq!(form.holds("sheet-1"), "Boule de neige");
}
