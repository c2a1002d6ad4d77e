//! Several write at once, live and by the plain form.

use kernel::Uid;
use platform::db::Statement;
use workshop::desk::Browser;

use super::{TEXT, begins, drafts, writes};
use crate::workshop::{Training, grouped};

/// Waits until a version came to rest: the desk says when, not a time.
async fn rests(w: &Training, work: &str, version: i64) {
    let uid: Uid = work.rsplit('/').next().unwrap().parse().unwrap();
    let now = || {
        w.town.reads(move |tx| {
            let rows =
                tx.all::<(i64,)>(Statement::new("select version from works where uid = $1"), (uid,))?;
            Ok(rows[0].0)
        })
    };
    while now().await != version {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_group_writes_the_same_text_and_it_comes_to_rest_as_a_version() {
    let w = grouped().await;
    let work = drafts(&w).await;
    let mut cleos = Browser::open(&w.cleo, &work, 71).await.unwrap();
    let mut gils = Browser::open(&w.gil, &work, 72).await.unwrap();
    cleos.until(|text| text == TEXT).await;
    gils.until(|text| text == TEXT).await;
    gils.types(0, "Chacun une chaise.\n\n").await;
    cleos.until(|text| text.starts_with("Chacun")).await;
    let preview = w.fay.asks_for(&format!("{work}/preview")).await;
    assert!(preview.html().contains("Chacun une chaise."));
    // A plain form that was opened before loses nothing of it.
    assert!(
        w.fay
            .opens(&format!("{work}/writing"))
            .await
            .holds("body")
            .starts_with("Chacun")
    );
    cleos.leaves();
    gils.leaves();
    rests(&w, &work, 2).await;
    let page = w.fay.opens(&work).await;
    assert!(page.text().contains("Chacun une chaise."));
    assert!(page.text().contains("Cleo, Gil"), "whoever wrote is an author");
    assert!(!page.text().contains("Par Cleo, Fay"));
    let version = page.follows("Version 2").await;
    assert!(version.text().contains("Gil") && version.has("ins"));
}

#[tokio::test]
async fn a_plain_form_and_a_live_writer_lose_nothing() {
    let w = grouped().await;
    let work = drafts(&w).await;
    let path = format!("{work}/writing");
    let form = w.fay.opens(&path).await;
    let mut cleos = Browser::open(&w.cleo, &work, 71).await.unwrap();
    cleos.until(|text| text == TEXT).await;
    cleos.types(0, "Bonjour. ").await;
    let mut gils = Browser::open(&w.gil, &work, 72).await.unwrap();
    gils.until(|text| text.starts_with("Bonjour.")).await;
    form.submits(
        &path,
        &[("body", &TEXT.replace("On mange.", "On mange ensemble."))],
    )
    .await;
    let both = |text: &str| text.starts_with("Bonjour. ") && text.ends_with("On mange ensemble.");
    cleos.until(both).await;
    gils.until(both).await;
    let page = w.gil.opens(&work).await;
    assert!(page.text().contains("Bonjour.") && page.text().contains("On mange ensemble."));
    // Going back to a version changes the text before everybody's eyes.
    let versions = page.texts_of("aside ol a");
    assert_eq!(versions.last().map(String::as_str), Some("Version 1"));
    let page = w.gil.opens(&format!("{work}/versions/1")).await;
    page.submits(&format!("{work}/versions/1/restoration"), &[]).await;
    cleos.until(|text| text == TEXT).await;
}

#[tokio::test]
async fn what_is_published_changes_when_it_is_saved() {
    let w = grouped().await;
    let work = drafts(&w).await;
    let mut gils = Browser::open(&w.gil, &work, 72).await.unwrap();
    gils.until(|text| text == TEXT).await;
    gils.types(0, "Avant. ").await;
    let mut cleos = Browser::open(&w.cleo, &work, 71).await.unwrap();
    cleos.until(|text| text.starts_with("Avant.")).await;
    let path = format!("{work}/publication");
    w.cleo
        .opens(&path)
        .await
        .submits(&path, &[("agreed", "on")])
        .await;
    let visitor = w.town.visitor();
    assert!(
        visitor.opens(&work).await.text().contains("Avant."),
        "what is written is published"
    );
    gils.types(0, "Brouillon. ").await;
    cleos.until(|text| text.starts_with("Brouillon.")).await;
    gils.leaves();
    cleos.leaves();
    // The state is put together, and readers see what was published.
    let loose = || {
        w.town.reads(|tx| {
            let rows = tx.all::<(i64,)>(Statement::new("select count(*) from document_updates"), ())?;
            Ok(rows[0].0)
        })
    };
    while loose().await != 0 {
        tokio::task::yield_now().await;
    }
    assert!(!visitor.opens(&work).await.text().contains("Brouillon."));
    let form = w.fay.opens(&format!("{work}/writing")).await;
    assert!(form.text().contains("change quand vous enregistrez"));
    form.submits(&format!("{work}/writing"), &[]).await;
    assert!(visitor.opens(&work).await.text().contains("Brouillon."));
}

#[tokio::test]
async fn nobody_else_comes_to_the_desk_and_what_is_taken_back_is_not_written() {
    let w = grouped().await;
    let work = begins(&w).await;
    for (who, status) in [(&w.ben, 403), (&w.dov, 404)] {
        assert_eq!(Browser::open(who, &work, 80).await.err(), Some(status));
        assert_eq!(who.asks_for(&format!("{work}/preview")).await.status(), status);
    }
    assert_eq!(
        w.town.visitor().calls(&format!("{work}/socket")).await.err(),
        Some(404)
    );
    let work = drafts(&w).await;
    let path = format!("{work}/publication");
    w.cleo
        .opens(&path)
        .await
        .submits(&path, &[("agreed", "on")])
        .await;
    let mut gils = Browser::open(&w.gil, &work, 72).await.unwrap();
    gils.until(|text| text == TEXT).await;
    gils.until_there(|there| there.contains("\"writes\":true")).await;
    w.cleo
        .opens(&work)
        .await
        .submits(&format!("{work}/withdrawal"), &[])
        .await;
    gils.until_there(|there| there.contains("\"writes\":false")).await;
    gils.types(0, "x").await;
    while gils.denied.is_empty() {
        assert!(gils.hears().await);
    }
    let sent = [
        ("version", "1"),
        ("title", "Faire venir"),
        ("body", "x"),
        ("base", TEXT),
    ];
    assert_eq!(w.gil.posts(&format!("{work}/writing"), &sent).await.status(), 422);
}

#[tokio::test]
async fn an_older_work_takes_a_document_when_it_is_next_written() {
    let w = grouped().await;
    let work = drafts(&w).await;
    let uid: Uid = work.rsplit('/').next().unwrap().parse().unwrap();
    let id = w.cleo.id();
    // As it was before texts were documents.
    w.town
        .acts(id, move |tx| {
            tx.run(
                Statement::new("update works set document_id = null where uid = $1"),
                (uid,),
            )
            .map(drop)
        })
        .await;
    let form = w.fay.opens(&format!("{work}/writing")).await;
    assert_eq!(form.holds("body"), TEXT);
    let mut gils = Browser::open(&w.gil, &work, 72).await.unwrap();
    gils.until(|text| text == TEXT).await;
    writes(&w.fay, &work, &format!("{TEXT} Et on rit.")).await;
    gils.until(|text| text.ends_with("Et on rit.")).await;
    let page = w.gil.opens(&work).await;
    assert!(page.text().contains("Par Cleo, Fay ·"), "{}", page.text());
}
