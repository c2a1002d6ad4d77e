//! The identity sheet and the stage.

use crate::workshop::workshop;

const EDITION: &str = "/spaces/atelier/identity/edition";

#[tokio::test]
async fn a_facilitator_changes_the_sheet_and_the_space_descends_from_its_trame() {
    let w = workshop().await;
    let before = w.ben.opens("/spaces/atelier/identity").await;
    assert!(before.text().contains("Descend de Collectif apprenant"));
    let form = w.ben.opens(EDITION).await;
    let changed = [
        ("name", "Atelier du jeudi"),
        ("purpose-fr", "Répondre le jeudi."),
        ("purpose-en", ""),
    ];
    let page = form.submits(EDITION, &changed).await;
    assert_eq!(
        page.notice(),
        "La fiche d’identité est à jour. L’état précédent est gardé."
    );
    assert!(page.text().contains("Répondre le jeudi."));
    assert!(page.text().contains("Descend de Collectif apprenant"));
    assert_eq!(w.dov.opens("/spaces/atelier").await.title(), "Atelier du jeudi");
    let english = w
        .dov
        .clone()
        .reads_english()
        .opens("/spaces/atelier/identity")
        .await;
    assert!(
        english.text().contains("Répondre le jeudi."),
        "an empty language takes the text of the other"
    );
}

#[tokio::test]
async fn a_sheet_without_purpose_is_refused_and_nothing_typed_is_lost() {
    let w = workshop().await;
    let form = w.ada.opens(EDITION).await;
    let page = form
        .submits(
            EDITION,
            &[("purpose-fr", ""), ("purpose-en", ""), ("ways-fr", "Autrement")],
        )
        .await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.holds("ways-fr"), "Autrement");
    assert_eq!(
        form.submits(EDITION, &[("review", "le mois prochain")])
            .await
            .wrong("review"),
        "Il faut une date, comme 2026-04-02."
    );
}

#[tokio::test]
async fn what_is_too_long_is_said_beside_its_own_field() {
    let w = workshop().await;
    let form = w.ada.opens(EDITION).await;
    for (field, count) in [
        ("values-en", 30_000),
        ("purpose-fr", 2_001),
        ("welcome-en", 20_001),
    ] {
        let long = "é".repeat(count);
        let page = form.submits(EDITION, &[(field, &long)]).await;
        assert_eq!((page.status(), page.holds(field)), (422, long));
        assert!(page.wrong(field).contains("trop long"), "{field}");
        assert_eq!(page.attributes_of(".errors a", "href"), [format!("#{field}")]);
        assert_eq!(page.texts_of(".error").len(), 1, "{field}");
    }
}

#[tokio::test]
async fn members_read_and_do_not_change() {
    let w = workshop().await;
    assert_eq!(w.cleo.opens("/spaces/atelier/identity").await.status(), 200);
    assert_eq!(w.cleo.asks_for(EDITION).await.status(), 403);
    assert_eq!(
        w.cleo
            .posts_only("/spaces/atelier/stage", &[("stage", "creation")])
            .await
            .status(),
        403
    );
}

#[tokio::test]
async fn the_stage_moves_and_everyone_sees_where_we_are() {
    let w = workshop().await;
    let page = w.ben.opens("/spaces/atelier/identity").await;
    let stages = page.texts_of("#stage option");
    assert_eq!(stages.len(), 5);
    let third = page.attribute_of("#stage option:nth-child(3)", "value");
    page.submits("/spaces/atelier/stage", &[("stage", &third)]).await;
    let home = w.dov.opens("/spaces/atelier").await;
    assert_eq!(home.texts_of(".stages li.done").len(), 2);
    assert!(
        home.text_of(".stages [aria-current=step]")
            .starts_with(&stages[2])
    );
    assert_eq!(
        w.ben
            .posts_only("/spaces/atelier/stage", &[("stage", "nowhere")])
            .await
            .status(),
        422
    );
}

#[tokio::test]
async fn two_people_who_change_the_sheet_at_once_do_not_undo_each_other() {
    let w = workshop().await;
    let (ada, ben) = (w.ada.opens(EDITION).await, w.ben.opens(EDITION).await);
    ada.submits(EDITION, &[("values-fr", "Rigueur"), ("values-en", "Rigour")])
        .await;
    // The second sees what the first wrote only by reading again; the history keeps both states.
    ben.submits(EDITION, &[("tools-fr", "Un carnet"), ("tools-en", "A notebook")])
        .await;
    let history = w.ada.opens("/spaces/atelier/arrangement").await;
    assert_eq!(history.texts_of("form[action$=\"/return\"]").len(), 2);
}

#[tokio::test]
async fn saving_the_sheet_as_it_is_changes_nothing() {
    let w = workshop().await;
    w.ada.opens(EDITION).await.submits(EDITION, &[]).await;
    let history = w.ada.opens("/spaces/atelier/arrangement").await;
    assert!(!history.has("form[action$=\"/return\"]"));
}
