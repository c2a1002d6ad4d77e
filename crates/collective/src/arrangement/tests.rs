//! Switching parts off and on, and using one's own words.

use crate::workshop::workshop;

const PATH: &str = "/spaces/atelier/arrangement";

#[tokio::test]
async fn what_is_switched_off_is_invisible_and_kept() {
    let w = workshop().await;
    w.cleo
        .opens("/spaces/atelier")
        .await
        .submits("/spaces/atelier/notices", &[("body", "Toujours là")])
        .await;
    let form = w.ada.opens(PATH).await;
    let fields = form.fields(PATH, &[]);
    let without: Vec<(&str, &str)> = fields
        .iter()
        .filter(|(name, value)| !(name == "modules" && (value == "notices" || value == "roles")))
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    w.ada.posts(PATH, &without).await;
    let home = w.cleo.opens("/spaces/atelier").await;
    assert!(!home.text().contains("Toujours là") && !home.has("textarea"));
    assert!(!home.text_of(".tabs.about").contains("Rôles"));
    assert_eq!(home.texts_of(".figures li"), ["3 membres"], "no role is counted");
    assert_eq!(w.cleo.asks_for("/spaces/atelier/roles").await.status(), 404);
    let again: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    w.ada.posts(PATH, &again).await;
    assert!(
        w.cleo
            .opens("/spaces/atelier")
            .await
            .text()
            .contains("Toujours là")
    );
}

#[tokio::test]
async fn a_space_uses_its_own_words() {
    let w = workshop().await;
    let form = w.ada.opens(PATH).await;
    let words = [("one-member-fr", "coéquipier"), ("many-member-fr", "coéquipiers")];
    let page = form.submits(PATH, &words).await;
    assert_eq!(
        page.notice(),
        "Les réglages sont changés. L’état précédent est gardé."
    );
    assert!(
        w.dov
            .opens("/spaces/atelier")
            .await
            .text_of(".tabs")
            .contains("Coéquipiers")
    );
    assert_eq!(
        w.dov.opens("/spaces/atelier/members").await.title(),
        "Coéquipiers"
    );
    let half = form.submits(PATH, &[("one-role-fr", "fonction")]).await;
    assert_eq!(half.status(), 422);
    assert_eq!(
        half.wrong("many-role-fr"),
        "Un mot à vous demande le singulier et le pluriel."
    );
    assert!(!form.has("details[open] #one-role-fr"));
    let long = "é".repeat(161);
    let page = form.submits(PATH, &[("many-role-en", &long)]).await;
    assert!(page.wrong("many-role-en").contains("trop long"));
    assert!(page.has("details[open] #many-role-en"));
    assert_eq!(page.wrong("joining"), "");
}

#[tokio::test]
async fn only_who_arranges_sees_the_settings() {
    let w = workshop().await;
    assert!(
        !w.ben
            .opens("/spaces/atelier")
            .await
            .text_of(".tabs.about")
            .contains("Réglages")
    );
    assert_eq!(w.ben.asks_for(PATH).await.status(), 403);
    assert_eq!(w.eve.asks_for(PATH).await.status(), 200);
    assert_eq!(
        w.ada.posts_only(PATH, &[("joining", "by-force")]).await.status(),
        422
    );
}
