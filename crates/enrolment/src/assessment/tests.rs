//! The page that a group writes together.

use crate::workshop::{ending, training};

const PATH: &str = "/spaces/promotion/closing/assessment";

#[tokio::test]
async fn a_group_writes_one_page_and_every_state_is_kept_with_its_author() {
    let w = ending().await;
    let form = w.cleo.opens(PATH).await;
    assert!(form.holds("body").contains("Ce que cela a changé"));
    let page = form.submits(PATH, &[("body", "## Nous\n\nOn a **tenu**.")]).await;
    assert_eq!(page.notice(), "C’est enregistré.");
    assert!(page.has("#assessment h2 + p strong") || page.has("#assessment .prose strong"));
    let form = w.ben.opens(PATH).await;
    form.submits(
        PATH,
        &[(
            "body",
            "## Nous\n\nOn a **tenu**, et ri. <script>alert(1)</script>",
        )],
    )
    .await;
    let page = w.fay.opens(PATH).await;
    assert!(!page.has("#assessment script"));
    let states = page.texts_of("#history li");
    assert!(
        states.len() == 2 && states[0].contains("Ben") && states[1].contains("Cleo"),
        "{states:?}"
    );
    let first = page.follows("État 1").await;
    assert!(
        first.text_of(".prose").ends_with("On a tenu ."),
        "{}",
        first.text_of(".prose")
    );
    assert_eq!(w.fay.opens(&format!("{PATH}/9")).await.status(), 404);
    let verbs = w.town.ledger().await;
    assert_eq!(
        verbs.iter().filter(|verb| *verb == "assessment.written").count(),
        2
    );
    assert!(w.cleo.opens("/me/data").await.text().contains("Bilans écrits"));
}

#[tokio::test]
async fn of_two_who_write_at_once_nobody_loses_anything() {
    let w = ending().await;
    w.cleo.opens(PATH).await.submits(PATH, &[("body", "Un")]).await;
    let (fay, gil) = (w.fay.opens(PATH).await, w.gil.opens(PATH).await);
    fay.submits(PATH, &[("body", "Un, par Fay")]).await;
    let page = gil.submits(PATH, &[("body", "Un, par Gil")]).await;
    assert_eq!(page.status(), 422);
    assert!(
        page.wrong("body")
            .starts_with("Quelqu’un a écrit en même temps que vous.")
    );
    assert!(page.text_of("#assessment").contains("Un, par Fay"));
    assert_eq!(page.holds("body"), "Un, par Gil");
    let page = page.submits(PATH, &[("body", "Un, par Fay et Gil")]).await;
    assert_eq!(page.notice(), "C’est enregistré.");
    page.submits(PATH, &[]).await;
    assert_eq!(
        w.ada.opens(PATH).await.texts_of("#history li").len(),
        3,
        "the same text again is no state"
    );
}

#[tokio::test]
async fn it_is_the_group_s_and_is_written_at_the_end() {
    let w = ending().await;
    let sent = [("version", "0"), ("body", "Bonjour")];
    assert_eq!(w.dov.opens(PATH).await.status(), 403);
    assert_eq!(w.dov.posts(PATH, &sent).await.status(), 403);
    assert!(
        w.town
            .visitor()
            .asks_for(PATH)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    let empty = w.cleo.opens(PATH).await.submits(PATH, &[("body", "  ")]).await;
    assert_eq!(
        (empty.status(), empty.wrong("body").as_str()),
        (422, "Ce champ est vide.")
    );
    assert_eq!(
        w.cleo
            .posts(PATH, &[("version", "x"), ("body", "y")])
            .await
            .status(),
        400
    );
    let early = training().await;
    assert_eq!(early.cleo.posts(PATH, &sent).await.status(), 422);
    assert!(!early.cleo.opens(PATH).await.has("form.form"));
}
