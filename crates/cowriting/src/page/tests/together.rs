//! Several write at once: over y-sync, by a plain form meanwhile, through two processes.

use testkit::Town;
use yrs::{Map, Transact};

use crate::workshop::{Browser, areas, workshop};

#[tokio::test]
async fn three_write_at_once_and_read_the_same() {
    let w = workshop().await;
    let page = w.page("Ensemble", "Milieu").await;
    let mut cleos = Browser::open(&w.cleo, &page, 71).await.unwrap();
    let mut fays = Browser::open(&w.fay, &page, 72).await.unwrap();
    cleos.until(|text| text == "Milieu").await;
    fays.until(|text| text == "Milieu").await;
    cleos.types(0, "Été 🌱 ").await;
    fays.types(6, " et fin").await;
    let all = "Été 🌱 Milieu et fin";
    cleos.until(|text| text == all).await;
    fays.until(|text| text == all).await;
    fays.until_there(|there| there.contains("Cleo")).await;
    assert!(!fays.there.contains("Somebody else"));
    let mut late = Browser::open(&w.ada, &page, 73).await.unwrap();
    late.until(|text| text == all).await;
    assert_eq!(w.dov.opens(&format!("{page}/text.md")).await.html(), all);
    cleos.leaves();
    fays.until_there(|there| there.contains("null")).await;
}

#[tokio::test]
async fn a_plain_form_and_a_live_writer_lose_nothing() {
    let w = workshop().await;
    let page = w.page("Ensemble", "Un jardin.\n\nDes outils.\n").await;
    let edition = format!("{page}/edition");
    let form = w.fay.opens(&edition).await;
    let mut cleos = Browser::open(&w.cleo, &page, 71).await.unwrap();
    cleos.until(|text| text.contains("outils")).await;
    cleos.types(3, "grand ").await;
    // Stored before anybody is told: whoever hears of it finds it.
    let mut adas = Browser::open(&w.ada, &page, 74).await.unwrap();
    adas.until(|text| text.contains("grand")).await;
    form.submits(&edition, &[("text", "Un jardin.\r\n\r\nDes outils solides.\r\n")])
        .await;
    let both = "Un grand jardin.\n\nDes outils solides.\n";
    cleos.until(|text| text == both).await;
    adas.until(|text| text == both).await;
    assert_eq!(w.dov.opens(&format!("{page}/text.md")).await.html(), both);
}

#[tokio::test]
async fn who_was_cut_off_brings_what_they_wrote_alone() {
    let w = workshop().await;
    let page = w.page("Ensemble", "a").await;
    let mut cleos = Browser::open(&w.cleo, &page, 71).await.unwrap();
    let mut fays = Browser::open(&w.fay, &page, 72).await.unwrap();
    cleos.until(|text| text == "a").await;
    fays.until(|text| text == "a").await;
    cleos.writes_alone(1, " seule");
    let kept = cleos.leaves();
    fays.types(0, "b ").await;
    let mut cleos = Browser::again(&w.cleo, &page, kept).await.unwrap();
    cleos.until(|text| text == "b a seule").await;
    fays.until(|text| text == "b a seule").await;
}

#[tokio::test]
async fn a_broken_or_foreign_update_is_refused_and_the_others_go_on() {
    let w = workshop().await;
    let page = w.page("Ensemble", "Intact").await;
    let mut cleos = Browser::open(&w.cleo, &page, 71).await.unwrap();
    cleos.until(|text| text == "Intact").await;
    let doc = yrs::Doc::with_client_id(99);
    let map = doc.get_or_insert_map("else");
    let mut change = doc.transact_mut();
    map.insert(&mut change, "key", "value");
    let foreign = change.encode_update_v1();
    drop(change);
    for update in [vec![], vec![1, 1, 1], vec![255; 40], foreign] {
        let mut fays = Browser::open(&w.fay, &page, 72).await.unwrap();
        fays.until(|text| text == "Intact").await;
        fays.sends_update(&update).await;
        fays.until_end().await;
        assert!(
            fays.denied
                .iter()
                .any(|said| said.contains("n’a pas pu être gardée")),
            "{update:?}"
        );
    }
    let mut fays = Browser::open(&w.fay, &page, 72).await.unwrap();
    fays.sends_raw(vec![9, 9, 9]).await;
    fays.until_end().await;
    // In the name of somebody else.
    cleos.types(0, "x").await;
    cleos.until(|text| text == "xIntact").await;
    let mut fays = Browser::open(&w.fay, &page, 71).await.unwrap();
    fays.until(|text| text == "xIntact").await;
    fays.types(0, "y").await;
    fays.until_end().await;
    cleos.types(0, "z").await;
    assert_eq!(cleos.text(), "zxIntact");
    let mut adas = Browser::open(&w.ada, &page, 75).await.unwrap();
    adas.until(|text| text == "zxIntact").await;
}

#[tokio::test]
async fn who_reads_only_is_told_so_and_changes_nothing() {
    let w = workshop().await;
    let page = w.page("Ensemble", "Intact").await;
    let mut dovs = Browser::open(&w.dov, &page, 80).await.unwrap();
    dovs.until(|text| text == "Intact").await;
    dovs.types(0, "x").await;
    while dovs.denied.is_empty() {
        assert!(dovs.hears().await);
    }
    assert!(dovs.denied[0].contains("pas l’écrire"));
    assert_eq!(w.dov.opens(&format!("{page}/text.md")).await.html(), "Intact");
    assert_eq!(
        w.town.visitor().calls(&format!("{page}/socket")).await.err(),
        Some(303)
    );
    assert!(
        w.cleo
            .calls_from(&format!("{page}/socket"), "https://elsewhere.example")
            .await
            .is_err()
    );
}

#[tokio::test]
async fn who_leaves_the_space_writes_no_more_at_once() {
    let w = workshop().await;
    let page = w.page("Ensemble", "Intact").await;
    let mut fays = Browser::open(&w.fay, &page, 72).await.unwrap();
    fays.until(|text| text == "Intact").await;
    let mut cleos = Browser::open(&w.cleo, &page, 71).await.unwrap();
    cleos
        .until_there(|there| there.contains("Fay") && there.contains("\"writes\":true"))
        .await;
    w.fay.posts("/spaces/atelier/departure", &[]).await;
    // Told to everybody, as soon as it is so.
    cleos
        .until_there(|there| there.contains("Fay") && there.contains("\"writes\":false"))
        .await;
    fays.types(0, "x").await;
    while fays.denied.is_empty() {
        assert!(fays.hears().await);
    }
    assert_eq!(w.dov.opens(&format!("{page}/text.md")).await.html(), "Intact");
}

#[tokio::test]
async fn what_was_written_together_comes_to_rest_when_everybody_left() {
    let w = workshop().await;
    let page = w.page("Ensemble", "Début").await;
    let mut cleos = Browser::open(&w.cleo, &page, 71).await.unwrap();
    let mut fays = Browser::open(&w.fay, &page, 72).await.unwrap();
    cleos.until(|text| text == "Début").await;
    fays.until(|text| text == "Début").await;
    w.town.passes(60);
    fays.types(5, ", puis la suite").await;
    cleos.until(|text| text.contains("suite")).await;
    cleos.leaves();
    fays.leaves();
    let kept = || {
        w.town.reads(|tx| {
            let rows = tx.all::<(i64, i64)>(
                platform::db::Statement::new(
                    "select count(*), (select count(*) from document_updates) from page_versions",
                ),
                (),
            )?;
            Ok(rows[0])
        })
    };
    // The desk says when: wait for it, not for a time.
    while kept().await != (3, 0) {
        tokio::task::yield_now().await;
    }
    let version = w.cleo.opens(&format!("{page}/versions/3")).await;
    assert_eq!(version.texts_of(".history-text ins"), [", puis la suite"]);
    let writers = version.texts_of(".history-writers li");
    assert!(
        writers[0].contains("Fay") && writers[1].contains("Cleo"),
        "{writers:?}"
    );
}

#[tokio::test]
async fn two_processes_share_a_document() {
    let w = workshop().await;
    let page = w.page("Ensemble", "Début").await;
    let other: Option<Town> = match std::env::var_os("TRESSE_TEST_POSTGRES") {
        Some(_) => Some(w.town.second(areas).await),
        None => None,
    };
    let second = other.as_ref().unwrap_or(&w.town);
    let mut cleos = Browser::open(&w.cleo, &page, 71).await.unwrap();
    let mut fays = Browser::open(&w.fay.before(second), &page, 72).await.unwrap();
    cleos.until(|text| text == "Début").await;
    fays.until(|text| text == "Début").await;
    for number in 0..20 {
        cleos.types(0, &format!("c{number} ")).await;
        fays.types(0, &format!("f{number} ")).await;
    }
    let has_all = |text: &str| {
        (0..20).all(|number| text.contains(&format!("c{number} ")) && text.contains(&format!("f{number} ")))
    };
    cleos.until(has_all).await;
    fays.until(has_all).await;
    assert_eq!(cleos.text(), fays.text());
    fays.until_there(|there| there.contains("Cleo")).await;
    let mut late = Browser::open(&w.ada.before(second), &page, 73).await.unwrap();
    late.until(has_all).await;
    assert_eq!(late.text(), cleos.text());
}
