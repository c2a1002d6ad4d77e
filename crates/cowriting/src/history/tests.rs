//! Versions: made, compared, named, gone back to, approved.

use crate::workshop::workshop;

#[tokio::test]
async fn what_one_session_writes_is_one_version_and_a_later_one_another() {
    let w = workshop().await;
    let page = w.page("Texte", "Un").await;
    w.saves(&w.cleo, &page, "Un deux").await;
    w.town.passes(45);
    w.saves(&w.fay, &page, "Un deux trois").await;
    let list = w.dov.opens(&format!("{page}/versions")).await;
    assert_eq!(
        list.texts_of(".rows h2"),
        [
            "Version 3 : écrite",
            "Version 2 : écrite",
            "Version 1 : commencée"
        ]
    );
    let version = w.dov.opens(&format!("{page}/versions/3")).await;
    assert_eq!(version.texts_of(".history-text ins"), ["trois"]);
    assert_eq!(version.attribute_of(".history-text ins", "title"), "Fay");
    assert_eq!(w.dov.opens(&format!("{page}/versions/9")).await.status(), 404);
    w.town.passes(45);
    w.saves(&w.ada, &page, "Un deux trois quatre").await;
    let version = w.dov.opens(&format!("{page}/versions/4")).await;
    let shares = version.texts_of(".history-writers .meta");
    let shares = shares
        .iter()
        .map(|share| share.trim_end_matches('%').trim().parse::<usize>().unwrap());
    assert_eq!(shares.sum::<usize>(), 100);
}

#[tokio::test]
async fn a_difference_is_in_words_and_not_in_paragraphs() {
    let w = workshop().await;
    let page = w.page("Texte", "Les outils du jardin sont dans la cabane.").await;
    w.town.passes(45);
    w.saves(&w.fay, &page, "Les outils du potager sont dans la grande cabane.")
        .await;
    let version = w.dov.opens(&format!("{page}/versions/3?with=2")).await;
    assert_eq!(version.texts_of(".history-text del"), ["jardin"]);
    let put: Vec<String> = version
        .texts_of(".history-text ins")
        .iter()
        .map(|text| text.trim().to_owned())
        .collect();
    assert_eq!(put, ["potager", "grande"]);
}

#[tokio::test]
async fn one_goes_back_and_changes_ones_mind() {
    let w = workshop().await;
    let page = w.page("Texte", "Bon").await;
    w.town.passes(45);
    w.saves(&w.fay, &page, "Gâché").await;
    let text = || async { w.dov.opens(&format!("{page}/text.md")).await.html() };
    let back = format!("{page}/versions/2/restoration");
    assert_eq!(w.dov.posts_only(&back, &[]).await.status(), 403);
    let read = w
        .cleo
        .opens(&format!("{page}/versions/2"))
        .await
        .submits(&back, &[])
        .await;
    assert_eq!(text().await, "Bon");
    let undo = read.attribute_of(".notice form", "action");
    read.submits(&undo, &[]).await;
    assert_eq!(text().await, "Gâché");
    assert!(w.town.ledger().await.contains(&"page.brought-back".to_owned()));
}

#[tokio::test]
async fn a_version_with_a_name_never_changes() {
    let w = workshop().await;
    let page = w.page("Texte", "Un").await;
    let versions = format!("{page}/versions");
    let form = w.cleo.opens(&versions).await;
    assert_eq!(
        form.submits(&versions, &[("name", "")]).await.wrong("name"),
        "Ce champ est vide."
    );
    form.submits(&versions, &[("name", "Envoyée")]).await;
    w.saves(&w.cleo, &page, "Un deux").await;
    let list = w.dov.opens(&versions).await;
    assert_eq!(list.texts_of(".rows h2")[..2], ["Version 4 : écrite", "Envoyée"]);
    assert_eq!(
        w.dov.posts_only(&versions, &[("name", "Non")]).await.status(),
        403
    );
}

#[tokio::test]
async fn readers_are_shown_the_approved_version_while_others_write_on() {
    let w = workshop().await;
    let page = w.page("Texte", "Validé").await;
    let approval = format!("{page}/versions/2/approval");
    assert_eq!(w.cleo.posts_only(&approval, &[]).await.status(), 403);
    w.ben
        .opens(&format!("{page}/versions/2"))
        .await
        .submits(&approval, &[])
        .await;
    w.saves(&w.cleo, &page, "Brouillon").await;
    let read = w.dov.opens(&page).await;
    assert_eq!(read.texts_of(".page-text .prose"), ["Validé"]);
    assert!(read.text().contains("Un texte plus récent"));
    let list = w.dov.opens("/spaces/atelier/pages").await.text_of(".rows");
    assert!(list.contains("Validé") && !list.contains("Brouillon"), "{list}");
    assert_eq!(w.dov.opens(&format!("{page}/text.md")).await.html(), "Validé");
    assert_eq!(
        w.cleo.opens(&format!("{page}/edition")).await.holds("text"),
        "Brouillon"
    );
    let found = w
        .town
        .reads(|tx| {
            tx.all::<(String,)>(
                platform::db::Statement::new(
                    "select t.body from search_entries e join search_texts t on t.entry_id = e.id
                     where e.kind = 'page'",
                ),
                (),
            )
        })
        .await;
    assert_eq!(found, [("Validé".to_owned(),)]);
    w.ben
        .opens(&page)
        .await
        .submits(&format!("{page}/release"), &[])
        .await;
    assert_eq!(
        w.dov.opens(&page).await.texts_of(".page-text .prose"),
        ["Brouillon"]
    );
    w.town.views_can_be_made_again().await;
}
