use crate::workshop::workshop;

const LIFETIME: &str = "/spaces/atelier/lifetime";
const BIRTH: &str = "/spaces/atelier/birth";

#[tokio::test]
async fn a_group_says_why_it_exists_and_how_it_will_know_that_it_is_over() {
    let w = workshop().await;
    let page = w.ada.opens(LIFETIME).await;
    assert!(
        page.text().contains("Un collectif naît d’un besoin"),
        "{}",
        page.text()
    );
    let form = page.follows("Dire pourquoi nous existons").await;
    assert_eq!(form.path(), BIRTH);
    let refused = form
        .submits(
            BIRTH,
            &[
                ("why", "Pour ne pas rester seuls."),
                ("over", ""),
                ("review", "2020-01-01"),
            ],
        )
        .await;
    assert_eq!(refused.status(), 422);
    assert!(!refused.wrong("over").is_empty());
    assert_eq!(
        refused.wrong("review"),
        "Choisissez un jour à venir, dans les cinq ans."
    );
    assert_eq!(
        refused.holds("why"),
        "Pour ne pas rester seuls.",
        "what was typed is kept"
    );
    let said = refused
        .submits(
            BIRTH,
            &[
                ("over", "Quand **chacun** aura un voisin."),
                ("review", "2026-06-01"),
            ],
        )
        .await;
    assert_eq!(said.path(), LIFETIME);
    assert_eq!(said.notice(), "C’est dit.");
    let seen = w.town.visitor().opens(LIFETIME).await;
    assert!(
        seen.text().contains("Quand chacun aura un voisin."),
        "whoever sees the space reads it"
    );
    assert!(seen.text().contains("lundi 1er juin 2026"), "{}", seen.text());
    assert!(!seen.has_form("/spaces/atelier/reviews"));
    assert!(w.town.ledger().await.contains(&"birth.said".to_owned()));
}

#[tokio::test]
async fn a_cell_has_a_lifetime_of_its_own_and_what_it_came_to_is_read() {
    let w = workshop().await;
    let home = w.ada.opens("/spaces/atelier").await;
    let cell = home.attribute_of(".card.linked a[href^=\"/spaces/\"]", "href");
    let lifetime = format!("{cell}/lifetime");
    let page = w.ada.opens(&lifetime).await;
    assert!(
        page.text().contains("Aucun jour"),
        "no day is set for it: {}",
        page.text()
    );
    let form = page.follows("Dire pourquoi nous existons").await;
    let birth = form.path().to_owned();
    let said = [
        ("why", "Trouver comment relire à plusieurs."),
        ("over", "Quand nous aurons une réponse."),
        ("review", "2026-04-01"),
    ];
    let page = form.submits(&birth, &said).await;
    assert_eq!(page.path(), lifetime);
    assert!(
        w.town
            .visitor()
            .opens(&lifetime)
            .await
            .text()
            .contains("Quand nous aurons une réponse.")
    );
}

#[tokio::test]
async fn words_said_before_stay_and_sending_twice_says_once() {
    let w = workshop().await;
    let words = |why: &'static str| {
        [
            ("why", why),
            ("over", "Quand c’est fini."),
            ("review", "2026-06-01"),
        ]
    };
    let form = w.ada.opens(BIRTH).await;
    form.submits(BIRTH, &words("Premiers mots.")).await;
    form.submits(BIRTH, &words("Premiers mots.")).await;
    let page = w.ada.opens(LIFETIME).await;
    assert!(!page.has("#birth details"), "twice is once");
    w.ada
        .opens(BIRTH)
        .await
        .submits(BIRTH, &words("Autres mots."))
        .await;
    let text = w.ben.opens(LIFETIME).await.text();
    assert!(
        text.contains("Autres mots.") && text.contains("Premiers mots."),
        "{text}"
    );
}

#[tokio::test]
async fn only_whoever_describes_the_space_says_it() {
    let w = workshop().await;
    assert_eq!(w.cleo.opens(BIRTH).await.status(), 403);
    let once = w.ada.opens(BIRTH).await.holds("once");
    let typed = [
        ("once", once.as_str()),
        ("why", "a"),
        ("over", "b"),
        ("review", "2026-06-01"),
    ];
    assert_eq!(w.cleo.posts(BIRTH, &typed).await.status(), 403);
    assert_eq!(
        w.town.visitor().posts_only(BIRTH, &typed).await.status(),
        303,
        "sent to sign in"
    );
    assert_eq!(
        w.ben.posts(BIRTH, &typed).await.notice(),
        "C’est dit.",
        "a facilitator may"
    );
}

#[tokio::test]
async fn a_hidden_space_has_no_lifetime_for_a_stranger() {
    let w = crate::workshop::hidden().await;
    assert_eq!(w.ada.opens(LIFETIME).await.status(), 200);
    for path in [LIFETIME, BIRTH] {
        assert_eq!(w.dov.opens(path).await.status(), 404, "{path}");
    }
    assert_eq!(
        w.dov.posts("/spaces/atelier/reviews", &[]).await.status(),
        400,
        "no form of ours"
    );
}

#[tokio::test]
async fn whoever_describes_a_group_is_asked_on_its_home_why_it_exists_until_it_is_said() {
    let w = workshop().await;
    let home = "/spaces/atelier";
    for who in [&w.cleo, &w.dov] {
        assert!(
            !who.opens(home).await.has("#birth"),
            "who may not say it is not asked"
        );
    }
    let form = w.ben.opens(home).await.follows("Le dire").await;
    let words = [
        ("why", "Ne plus être seuls."),
        ("over", "Quand plus personne ne l’est."),
        ("review", "2026-06-01"),
    ];
    form.submits("/spaces/atelier/birth", &words).await;
    for who in [&w.ada, &w.ben] {
        assert!(!who.opens(home).await.has("#birth"));
    }
}
