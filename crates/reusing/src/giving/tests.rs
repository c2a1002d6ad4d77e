use crate::workshop::{Workshop, workshop};

/// Ada’s sheet, and Cleo’s copy of it that says something else.
async fn changed_copy(w: &Workshop) -> (String, String) {
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let copy = w.copies(&sheet, "account").await;
    let changed = [
        ("field-said", "Dit."),
        ("field-present", "30"),
        ("field-title", "Écrire à trente"),
    ];
    w.changes(
        &w.cleo,
        &copy,
        &[&changed[..], &[("state", "published")]].concat(),
    )
    .await;
    (sheet, copy)
}

#[tokio::test]
async fn what_is_offered_is_taken_or_left_field_by_field() {
    let w = workshop().await;
    let (sheet, copy) = changed_copy(&w).await;
    let action = format!("{copy}/offer");
    let form = w.cleo.opens(&action).await;
    let chosen = form.attributes_of("input[name=field]", "value");
    assert_eq!(chosen.len(), 2, "{chosen:?}");
    let both: Vec<(&str, &str)> = chosen.iter().map(|key| ("field", key.as_str())).collect();
    let page = form
        .submits(
            &action,
            &[&both[..], &[("words", "Nous étions trente.")]].concat(),
        )
        .await;
    let offer = page.path().to_owned();
    assert!(offer.starts_with("/sheet-offers/"), "{offer}");
    assert!(w.ada.opens(&sheet).await.text_of("#offers").contains("Cleo"));
    assert!(w.ada.opens("/").await.text().contains("Écrire à plusieurs"));
    let page = w.ada.opens(&offer).await;
    assert!(page.text().contains("Nous étions trente."));
    let answer = [("field", "people"), ("answer", "Merci !")];
    let page = page.submits(&format!("{offer}/decision"), &answer).await;
    assert!(page.text().contains("repris en partie"), "{}", page.text());
    let shown = w.ada.opens(&sheet).await;
    assert_eq!(shown.title(), "Écrire à plusieurs", "the title was left");
    assert!(shown.text().contains("Avec des changements de Cleo"));
    assert_eq!(
        w.ada
            .opens(&format!("{sheet}/edition"))
            .await
            .holds("field-people"),
        "30"
    );
    assert!(
        w.cleo
            .opens(&copy)
            .await
            .text_of("#offered")
            .contains("repris en partie")
    );
    assert!(w.cleo.opens(&offer).await.text().contains("Merci !"));
}

#[tokio::test]
async fn an_offer_is_read_by_those_whom_it_concerns_alone() {
    let w = workshop().await;
    let (sheet, copy) = changed_copy(&w).await;
    let action = format!("{copy}/offer");
    assert_eq!(
        w.dov.opens(&action).await.status(),
        403,
        "Dov looks after the garden, and did not write the copy"
    );
    let page = w
        .cleo
        .opens(&action)
        .await
        .submits(&action, &[("field", "present")])
        .await;
    let offer = page.path().to_owned();
    for (who, status) in [
        (&w.fay, 404),
        (&w.dov, 404),
        (&w.ben, 200),
        (&w.ada, 200),
        (&w.cleo, 200),
    ] {
        assert_eq!(who.opens(&offer).await.status(), status);
    }
    assert_eq!(w.town.visitor().opens(&offer).await.status(), 404);
    assert!(!w.fay.opens(&sheet).await.has("#offers"));
    let decision = format!("{offer}/decision");
    assert_eq!(w.cleo.posts(&decision, &[("version", "1")]).await.status(), 403);
    assert_eq!(w.fay.posts(&decision, &[("version", "1")]).await.status(), 404);
    assert_eq!(
        w.ada.posts(&format!("{offer}/withdrawal"), &[]).await.status(),
        403
    );
}

#[tokio::test]
async fn something_must_be_chosen_and_twice_is_once() {
    let w = workshop().await;
    let (sheet, copy) = changed_copy(&w).await;
    let action = format!("{copy}/offer");
    let form = w.cleo.opens(&action).await;
    let page = form.submits(&action, &[("words", "Gardé.")]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.holds("words"), "Gardé.");
    form.submits(&action, &[("field", "present")]).await;
    form.submits(&action, &[("field", "present")]).await;
    assert_eq!(w.ada.opens(&sheet).await.texts_of("#offers li").len(), 1);
}

#[tokio::test]
async fn what_is_left_changes_nothing_and_what_is_taken_back_is_gone() {
    let w = workshop().await;
    let (sheet, copy) = changed_copy(&w).await;
    let action = format!("{copy}/offer");
    let page = w
        .cleo
        .opens(&action)
        .await
        .submits(&action, &[("field", "present")])
        .await;
    let offer = page.path().to_owned();
    let page = w
        .ada
        .opens(&offer)
        .await
        .submits(&format!("{offer}/decision"), &[])
        .await;
    assert!(page.text().contains("laissés"));
    assert!(
        !w.ada
            .opens(&sheet)
            .await
            .text()
            .contains("Avec des changements de")
    );
    let page = w
        .cleo
        .opens(&action)
        .await
        .submits(&action, &[("field", "present")])
        .await;
    let second = page.path().to_owned();
    page.submits(&format!("{second}/withdrawal"), &[]).await;
    assert_eq!(w.ada.opens(&second).await.status(), 404);
    assert_eq!(
        w.ada
            .posts(&format!("{second}/decision"), &[("version", "1")])
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn the_original_that_changed_meanwhile_is_not_written_over() {
    let w = workshop().await;
    let (sheet, copy) = changed_copy(&w).await;
    let action = format!("{copy}/offer");
    let page = w
        .cleo
        .opens(&action)
        .await
        .submits(&action, &[("field", "present")])
        .await;
    let offer = page.path().to_owned();
    let form = w.ada.opens(&offer).await;
    w.changes(&w.ada, &sheet, &[("field-gave", "Autre chose.")]).await;
    let page = form
        .submits(
            &format!("{offer}/decision"),
            &[("field", "people"), ("answer", "Oui")],
        )
        .await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.holds("answer"), "Oui");
    assert!(w.ada.opens(&sheet).await.text().contains("Autre chose."));
}
