//! The method of one exchange, changed before it begins.

use super::{begins, offers};
use crate::workshop::grouped;

#[tokio::test]
async fn a_phase_is_changed_added_and_taken_out_before_it_begins() {
    let w = grouped().await;
    let exchange = offers(&w).await;
    let path = format!("{exchange}/phases/4");
    let form = w.cleo.opens(&path).await;
    assert_eq!(
        (form.holds("name"), form.holds("minutes")),
        ("La consultation".to_owned(), "30".to_owned())
    );
    let page = form
        .submits(&path, &[("minutes", "25"), ("say", "Et toi, Gil ?")])
        .await;
    assert_eq!(page.notice(), "Ce temps est enregistré.");
    assert!(page.text().contains("85 min"));
    let path = format!("{exchange}/phases/7");
    let form = w.cleo.opens(&path).await;
    form.submits(&path, &[("name", "Le goûter"), ("speaks", "nobody")])
        .await;
    let names = w.fay.opens(&exchange).await.texts_of(".exchange-method h3");
    assert_eq!(names.last().unwrap(), "7. Le goûter");
    // What was left as it was is still said to each reader in their language.
    let english = w.fay.clone().reads_english().opens(&exchange).await;
    assert_eq!(english.texts_of(".exchange-method h3")[3], "4. The consultation");
    let page = w
        .cleo
        .opens(&path)
        .await
        .submits(&format!("{path}/removal"), &[])
        .await;
    assert_eq!(page.texts_of(".exchange-method h3").len(), 6);
    page.submits(&format!("{exchange}/usual-phases"), &[]).await;
    assert!(w.cleo.opens(&exchange).await.text().contains("90 min"));
}

#[tokio::test]
async fn what_is_wrong_is_said_and_only_client_and_facilitator_change_it() {
    let w = grouped().await;
    let exchange = offers(&w).await;
    let path = format!("{exchange}/phases/1");
    let form = w.cleo.opens(&path).await;
    let page = form
        .submits(&path, &[("minutes", "0"), ("name", ""), ("aim", "Gardé")])
        .await;
    assert_eq!((page.status(), page.holds("aim")), (422, "Gardé".to_owned()));
    assert_eq!(page.wrong("minutes"), "Il faut un nombre entier de 1 à 120.");
    assert_eq!(page.wrong("name"), "Ce champ est vide.");
    assert_eq!(w.gil.asks_for(&path).await.status(), 403);
    assert_eq!(
        w.gil
            .posts_only(
                &path,
                &[("name", "Autre"), ("minutes", "5"), ("speaks", "client")]
            )
            .await
            .status(),
        403
    );
    assert_eq!(w.cleo.opens(&format!("{exchange}/phases/9")).await.status(), 404);
    assert_eq!(w.ada.opens(&path).await.status(), 404);
}

#[tokio::test]
async fn once_begun_the_method_stands() {
    let w = grouped().await;
    let exchange = begins(&w).await;
    let fields = [("name", "Autre"), ("minutes", "5"), ("speaks", "client")];
    let page = w.fay.posts(&format!("{exchange}/phases/1"), &fields).await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains("L’échange a déjà commencé."));
}
