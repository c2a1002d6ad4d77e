//! The page of care, and what a group switches off.

use crate::workshop::{switches_off, switches_on, workshop};

const CARE: &str = "/spaces/atelier/care";

#[tokio::test]
async fn members_find_the_four_parts_and_strangers_nothing() {
    let w = workshop().await;
    for who in [&w.ada, &w.ben, &w.cleo, &w.eve] {
        let page = who.opens(CARE).await;
        assert_eq!(page.texts_of(".cards h2 a").len(), 4);
        assert!(
            who.opens("/spaces/atelier")
                .await
                .has(&format!("a[href='{CARE}']"))
        );
    }
    for path in [
        CARE,
        "/spaces/atelier/barometer",
        "/spaces/atelier/signals",
        "/spaces/atelier/moderation",
    ] {
        assert_eq!(w.dov.opens(path).await.status(), 404, "{path}");
        assert_eq!(w.town.visitor().opens(path).await.status(), 404, "{path}");
    }
    assert!(
        !w.dov
            .opens("/spaces/atelier")
            .await
            .has(&format!("a[href='{CARE}']"))
    );
}

#[tokio::test]
async fn what_is_off_is_invisible_and_kept() {
    let w = workshop().await;
    let barometer = "/spaces/atelier/barometer";
    let page = w.ada.opens(barometer).await;
    page.submits("/spaces/atelier/barometer/rounds", &[]).await;
    let round = w
        .cleo
        .opens(barometer)
        .await
        .attribute_of("form[action$='/answer']", "action");
    switches_off(&w, "barometer").await;
    assert_eq!(w.cleo.opens(barometer).await.status(), 404);
    assert_eq!(w.cleo.posts_only(&round, &[("level-0", "1")]).await.status(), 404);
    assert!(
        !w.cleo
            .opens("/spaces/atelier")
            .await
            .has("form[action$='/answer']")
    );
    assert!(!w.cleo.opens("/").await.has(&format!("a[href='{barometer}']")));
    assert_eq!(w.cleo.opens(CARE).await.texts_of(".cards h2 a").len(), 3);
    switches_on(&w).await;
    assert!(w.cleo.opens(barometer).await.has_form(&round));
    assert!(!w.cleo.opens("/").await.text().contains("trace-"));
    let ledger = w.town.ledger().await;
    assert!(
        ledger.contains(&"care.switched_off".to_owned()) && ledger.contains(&"care.switched_on".to_owned())
    );
}

#[tokio::test]
async fn only_those_who_arrange_switch() {
    let w = workshop().await;
    assert_eq!(w.ben.posts_only(CARE, &[]).await.status(), 403);
    assert_eq!(w.cleo.posts_only(CARE, &[]).await.status(), 403);
    assert_eq!(w.dov.posts_only(CARE, &[]).await.status(), 404);
    assert!(!w.cleo.opens(CARE).await.has_form(CARE));
    assert!(w.ada.opens(CARE).await.has_form(CARE));
}

#[tokio::test]
async fn without_the_module_nothing_is_there() {
    let w = workshop().await;
    let arrangement = "/spaces/atelier/arrangement";
    let page = w.ada.opens(arrangement).await;
    let page = page.submits(arrangement, &[("modules", "members")]).await;
    assert_eq!(page.status(), 200);
    for path in [CARE, "/spaces/atelier/barometer", "/spaces/atelier/concerns"] {
        assert_eq!(w.ada.opens(path).await.status(), 404, "{path}");
    }
}
