//! Comments and proposals.

use crate::workshop::workshop;

#[tokio::test]
async fn a_comment_follows_its_passage_and_is_settled_once() {
    let w = workshop().await;
    let page = w.page("Texte", "Un jardin partagé.").await;
    let to = format!("{page}/comments");
    let read = w.dov.opens(&page).await;
    let said = read
        .submits(&to, &[("quote", "jardin"), ("body", "Quel jardin ?")])
        .await;
    assert_eq!(said.notice(), "Votre commentaire est là.");
    read.submits(&to, &[("quote", "jardin"), ("body", "Quel jardin ?")])
        .await;
    w.saves(&w.cleo, &page, "Voici : Un jardin partagé.").await;
    let read = w.cleo.opens(&page).await;
    assert_eq!(read.texts_of(".page-quote"), ["jardin"]);
    assert!(read.has(".page-comment[data-first]") && !read.text().contains("plus dans le texte"));
    w.saves(&w.cleo, &page, "Voici.").await;
    let read = w.cleo.opens(&page).await;
    assert!(read.text().contains("plus dans le texte"));
    let settle = read.attribute_of("form[action$=\"/resolution\"]", "action");
    assert_eq!(w.dov.posts_only(&settle, &[]).await.status(), 403);
    let read = read.submits(&settle, &[]).await;
    assert_eq!(read.attribute_of(".page-comment", "data-state"), "resolved");
    assert!(w.town.ledger().await.contains(&"page.commented".to_owned()));
}

#[tokio::test]
async fn a_passage_that_is_not_there_and_an_empty_word_come_back() {
    let w = workshop().await;
    let page = w.page("Texte", "Un jardin.").await;
    let to = format!("{page}/comments");
    let form = w.dov.opens(&page).await;
    let back = form.submits(&to, &[("quote", "verger"), ("body", "Où ?")]).await;
    assert_eq!((back.status(), back.holds("body")), (422, "Où ?".to_owned()));
    assert!(back.wrong("quote").contains("n’est pas dans le texte"));
    assert_eq!(
        form.submits(&to, &[("body", " ")]).await.wrong("body"),
        "Ce champ est vide."
    );
    let back = w
        .dov
        .posts(
            &to,
            &[("once", &page[7..]), ("proposes", "on"), ("proposal", "x")],
        )
        .await;
    assert!(back.wrong("quote").contains("Copiez ici"));
    assert_eq!(
        w.town
            .visitor()
            .posts_only(&to, &[("once", &page[7..]), ("body", "x")])
            .await
            .status(),
        303
    );
}

#[tokio::test]
async fn who_may_not_write_proposes_and_a_writer_accepts() {
    let w = workshop().await;
    let page = w.page("Texte", "Un jardin, un jardin.").await;
    let to = format!("{page}/comments");
    let form = w.dov.opens(&page).await;
    let once = form.attribute_of("form[action$=\"/comments\"] input[name=once]", "value");
    let fields = [
        ("once", once.as_str()),
        ("quote", "jardin"),
        ("start", "15"),
        ("proposes", "on"),
        ("proposal", "verger"),
        ("body", ""),
    ];
    w.dov.posts(&to, &fields).await;
    let read = w.cleo.opens(&page).await;
    assert_eq!(read.texts_of(".page-proposal ins"), ["verger"]);
    let accept = read.attribute_of("form[action$=\"/acceptance\"]", "action");
    assert_eq!(w.dov.posts_only(&accept, &[]).await.status(), 403);
    read.submits(&accept, &[]).await;
    let text = w.dov.opens(&format!("{page}/text.md")).await.html();
    assert_eq!(text, "Un jardin, un verger.");
    // Whoever proposed the words wrote them.
    let version = w.dov.opens(&format!("{page}/versions/2")).await;
    let writers = version.text_of(".history-writers");
    assert!(writers.contains("Cleo") && writers.contains("Dov"), "{writers}");
    w.cleo.posts(&accept, &[]).await;
    assert_eq!(w.dov.opens(&format!("{page}/text.md")).await.html(), text);
}

#[tokio::test]
async fn a_proposal_of_a_passage_that_changed_is_not_put_in() {
    let w = workshop().await;
    let page = w.page("Texte", "Un beau jardin.").await;
    let form = w.dov.opens(&page).await;
    let once = form.attribute_of("form[action$=\"/comments\"] input[name=once]", "value");
    w.dov
        .posts(
            &format!("{page}/comments"),
            &[
                ("once", &once),
                ("quote", "beau jardin"),
                ("proposes", "on"),
                ("proposal", ""),
                ("body", ""),
            ],
        )
        .await;
    w.saves(&w.cleo, &page, "Un beau et grand jardin.").await;
    let read = w.cleo.opens(&page).await;
    let accept = read.attribute_of("form[action$=\"/acceptance\"]", "action");
    let read = read.submits(&accept, &[]).await;
    assert!(read.notice().contains("a changé depuis"));
    assert_eq!(read.attribute_of(".page-comment", "data-state"), "open");
    let decline = read.attribute_of("form[action$=\"/refusal\"]", "action");
    let read = read.submits(&decline, &[]).await;
    assert_eq!(read.attribute_of(".page-comment", "data-state"), "declined");
}

#[tokio::test]
async fn whoever_said_it_takes_it_back() {
    let w = workshop().await;
    let page = w.page("Texte", "Un jardin.").await;
    let form = w.dov.opens(&page).await;
    let read = form
        .submits(&format!("{page}/comments"), &[("body", "Bof")])
        .await;
    let back = read.attribute_of("form[action$=\"/withdrawal\"]", "action");
    assert_eq!(w.cleo.posts_only(&back, &[]).await.status(), 403);
    let read = read.submits(&back, &[]).await;
    assert!(!read.has(".page-comment"));
}
