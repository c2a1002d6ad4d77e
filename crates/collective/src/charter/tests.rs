//! Reading the charter again when it changes.

use crate::workshop::workshop;

const EDITION: &str = "/spaces/atelier/charter/edition";

#[tokio::test]
async fn a_changed_charter_waits_for_every_member() {
    let w = workshop().await;
    assert!(!w.cleo.opens("/spaces/atelier").await.has(".notice.warning"));
    let form = w.ada.opens(EDITION).await;
    let text = "# Ce que nous voulons\n\nDe la bienveillance.";
    let page = form.submits(EDITION, &[("text-fr", text), ("text-en", "")]).await;
    assert!(page.text().contains("De la bienveillance."));
    assert!(w.cleo.opens("/").await.text().contains("Une charte à lire"));
    let page = w.cleo.opens("/spaces/atelier/charter").await;
    page.submits("/spaces/atelier/charter/acceptance", &[]).await;
    assert!(!w.cleo.opens("/").await.text().contains("Une charte à lire"));
    assert!(w.town.ledger().await.contains(&"charter.accepted".to_owned()));
}

#[tokio::test]
async fn only_who_may_writes_the_charter_and_its_history_is_kept() {
    let w = workshop().await;
    assert_eq!(w.ben.asks_for(EDITION).await.status(), 403);
    assert_eq!(
        w.cleo.posts_only(EDITION, &[("text-fr", "Rien")]).await.status(),
        403
    );
    assert_eq!(w.town.visitor().asks_for(EDITION).await.status(), 303);
    let before = w.dov.opens("/spaces/atelier/charter").await.text_of(".prose");
    w.ada
        .opens(EDITION)
        .await
        .submits(EDITION, &[("text-fr", "Tout autre"), ("text-en", "Else")])
        .await;
    let page = w.ada.opens("/spaces/atelier/arrangement").await;
    let back = page.attribute_of("form[action$=\"/return\"]", "action");
    page.submits(&back, &[]).await;
    assert_eq!(
        w.dov.opens("/spaces/atelier/charter").await.text_of(".prose"),
        before
    );
}

#[tokio::test]
async fn a_charter_that_is_too_long_is_refused_and_kept_in_the_form() {
    let w = workshop().await;
    let long = "é".repeat(20_001);
    let page = w
        .ada
        .opens(EDITION)
        .await
        .submits(EDITION, &[("text-fr", &long)])
        .await;
    assert_eq!(page.status(), 422);
    assert!(page.wrong("text-fr").contains("trop long"));
    assert_eq!(page.holds("text-fr"), long);
    let page = w
        .ada
        .opens(EDITION)
        .await
        .submits(EDITION, &[("text-en", &long)])
        .await;
    assert!(
        page.wrong("text-en").contains("trop long"),
        "beside its own language"
    );
    assert_eq!(page.wrong("text-fr"), "");
}
