//! Every change is kept, two at once are told, an earlier state comes back.

use crate::workshop::workshop;

#[tokio::test]
async fn each_change_is_kept_with_who_made_it_and_one_goes_back() {
    let w = workshop().await;
    let path = w.writes(&[]).await.path().to_owned();
    let edition = format!("{path}/edition");
    w.town.passes(60);
    let form = w.ben.opens(&edition).await;
    let page = form.submits(&edition, &[("field-did", "On dessine.")]).await;
    assert_eq!(page.notice(), "La fiche est changée. L’état précédent est gardé.");
    let history = page.texts_of("#history li");
    assert_eq!(history.len(), 2);
    assert!(history[0].starts_with("Version 2 : changée Ben"), "{history:?}");
    assert!(history[1].starts_with("Version 1 : écrite Cleo"), "{history:?}");
    let first = w.fay.opens(&page.link("Version 1")).await;
    assert!(first.text().contains("écrit") && !first.text().contains("On dessine."));
    let action = format!("{path}/versions/1/restoration");
    assert!(!first.has_form(&action));
    assert_eq!(w.fay.posts_only(&action, &[]).await.status(), 403);
    let page = w
        .cleo
        .opens(&page.link("Version 1"))
        .await
        .submits(&action, &[])
        .await;
    assert_eq!(page.notice(), "La fiche dit de nouveau ce qu’elle disait.");
    assert!(!page.text().contains("On dessine."));
    assert_eq!(page.texts_of("#history li").len(), 3);
    assert_eq!(w.cleo.opens(&format!("{path}/versions/9")).await.status(), 404);
    // Going back to what stands changes nothing.
    let page = w.cleo.posts(&format!("{path}/versions/3/restoration"), &[]).await;
    assert_eq!(page.texts_of("#history li").len(), 3);
    let verbs = w.town.ledger().await;
    assert_eq!(verbs.iter().filter(|verb| *verb == "sheet.changed").count(), 2);
}

#[tokio::test]
async fn of_two_who_change_it_at_once_the_second_is_told_and_loses_nothing() {
    let w = workshop().await;
    let path = w.writes(&[]).await.path().to_owned();
    let edition = format!("{path}/edition");
    let (ben, cleo) = (w.ben.opens(&edition).await, w.cleo.opens(&edition).await);
    ben.submits(&edition, &[("field-did", "Ce que Ben écrit.")]).await;
    let page = cleo
        .submits(&edition, &[("field-did", "Ce que Cleo écrit.")])
        .await;
    assert_eq!(page.status(), 422);
    assert!(
        page.text_of(".errors")
            .contains("Quelqu’un a changé cette fiche pendant que vous écriviez")
    );
    assert_eq!(page.holds("field-did"), "Ce que Cleo écrit.");
    assert!(w.fay.opens(&path).await.text().contains("Ce que Ben écrit."));
    let page = page.submits(&edition, &[]).await;
    assert!(page.text().contains("Ce que Cleo écrit."));
    assert_eq!(page.texts_of("#history li").len(), 3);
    // What Ben wrote is still there.
    let second = w.fay.opens(&format!("{path}/versions/2")).await;
    assert!(second.text().contains("Ce que Ben écrit."));
}

#[tokio::test]
async fn what_was_tried_before_it_was_published_is_nobody_s_business() {
    let w = workshop().await;
    let page = w
        .writes(&[("state", "draft"), ("field-gave", "Un nom de trop.")])
        .await;
    let path = page.path().to_owned();
    let edition = format!("{path}/edition");
    let form = w.cleo.opens(&edition).await;
    let page = form
        .submits(
            &edition,
            &[("field-gave", "Rien de trop."), ("state", "published")],
        )
        .await;
    assert_eq!(page.texts_of("#history li").len(), 1);
    for number in 1..=2 {
        let version = w.fay.opens(&format!("{path}/versions/{number}")).await;
        assert!(!version.text().contains("Un nom de trop."));
    }
}

#[tokio::test]
async fn only_its_author_and_those_who_look_after_the_place_change_it() {
    let w = workshop().await;
    let path = w.writes(&[]).await.path().to_owned();
    let edition = format!("{path}/edition");
    assert_eq!(w.fay.opens(&edition).await.status(), 403);
    assert_eq!(
        w.fay.posts_only(&edition, &[("version", "1")]).await.status(),
        403
    );
    assert_eq!(w.dov.opens(&edition).await.status(), 403);
    assert!(
        w.town
            .visitor()
            .asks_for(&edition)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    assert_eq!(
        w.cleo.posts_only(&edition, &[("version", "x")]).await.status(),
        400
    );
    let form = w.cleo.opens(&edition).await;
    let page = form.submits(&edition, &[("field-gave", "")]).await;
    assert_eq!(
        (page.status(), page.wrong("field-gave")),
        (422, "Ce champ est vide.".to_owned())
    );
}
