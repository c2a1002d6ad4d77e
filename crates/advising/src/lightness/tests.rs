use kernel::{Instant, Module};

use super::model::{MOST, unused};
use crate::workshop::workshop;

const PATH: &str = "/spaces/atelier/dosage/own-tools";

#[tokio::test]
async fn a_space_does_without_what_nobody_used_and_keeps_it() {
    let w = workshop().await;
    let young = w.ada.opens(PATH).await;
    assert!(young.text().contains("laissez-lui le temps"), "{}", young.text());
    // A season goes by, and Ada comes now and then.
    for _ in 0..10 {
        w.town.passes(13 * 24 * 60);
        w.ada.posts("/language", &[("language", "fr")]).await;
    }
    let arrangement = w.ada.opens("/spaces/atelier/arrangement").await;
    assert_eq!(arrangement.link("Alléger cet espace"), PATH);
    let page = w.ada.opens(PATH).await;
    let proposed = page.attributes_of("#modules input", "value");
    assert!(!proposed.is_empty() && proposed.len() <= MOST, "{proposed:?}");
    let refused = page.submits(PATH, &[]).await;
    assert_eq!(
        refused.wrong("modules"),
        "Cochez ce que vous voulez éteindre, ou gardez tout."
    );
    let page = refused.submits(PATH, &[("modules", &proposed[0])]).await;
    assert!(page.notice().starts_with("C’est éteint, et gardé."));
    let left = w.ada.opens(PATH).await.attributes_of("#modules input", "value");
    assert!(!left.contains(&proposed[0]));
    assert!(page.has("form[action$='/return']"), "one may go back");
    assert!(w.town.ledger().await.contains(&"space.changed".to_owned()));
}

#[tokio::test]
async fn only_those_who_arrange_a_space_lighten_it() {
    let w = workshop().await;
    for who in [&w.ben, &w.cleo, &w.dov] {
        assert_eq!(who.opens(PATH).await.status(), 403);
        assert_eq!(who.posts(PATH, &[("modules", "roles")]).await.status(), 403);
    }
}

#[test]
fn what_was_used_lately_is_never_proposed() {
    let at = Instant::from_milliseconds;
    let traces = [
        ("role.taken".to_owned(), at(50)),
        ("notice.published".to_owned(), at(5)),
    ];
    let found = unused(Module::ALL, &traces, at(10));
    assert_eq!(found.len(), MOST);
    assert!(found.iter().all(|each| each.module != Module::Roles));
    assert!(
        found.iter().all(|each| each.last.is_none()),
        "those never used come first"
    );
    let found = unused(&[Module::Notices, Module::Members], &traces, at(10));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].last, Some(at(5)));
}
