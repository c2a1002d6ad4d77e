use kernel::Uid;
use testkit::{Page, Visitor};

use crate::workshop::workshop;

const LIST: &str = "/spaces/atelier/beyond";

async fn says(who: &Visitor, typed: &[(&str, &str)]) -> Page {
    who.opens(LIST).await.submits(LIST, typed).await
}

#[tokio::test]
async fn what_one_does_beyond_ones_role_is_said_welcomed_and_looks_like_a_role() {
    let w = workshop().await;
    assert!(
        w.cleo
            .opens(LIST)
            .await
            .text()
            .contains("Personne n’a encore rien dit ici")
    );
    let page = says(
        &w.cleo,
        &[
            ("words", "J’ai fait un **croquis** de la séance."),
            ("role", "illustrator"),
        ],
    )
    .await;
    assert_eq!(page.notice(), "C’est dit. Merci de l’avoir fait.");
    assert!(page.text().contains("Envie de l’essayer"));
    let page = page.follows("Essayer ce rôle").await;
    assert_eq!(page.path(), "/spaces/atelier/roles/illustrator/ways");
    let seen = w.ben.opens(LIST).await;
    assert!(seen.text().contains("Cela ressemble au rôle") && seen.has("strong"));
    let thanks = seen.attribute_of("form[action$=\"/thanks\"]", "action");
    for _ in 0..2 {
        let page = w.ben.posts(&thanks, &[]).await;
        assert!(
            page.text().contains("Merci de la part de : Ben"),
            "{}",
            page.text()
        );
    }
    assert_eq!(
        w.cleo.posts(&thanks, &[]).await.status(),
        422,
        "thanks come from others"
    );
    assert_eq!(w.dov.posts(&thanks, &[]).await.status(), 403);
    let page = w
        .ben
        .posts(&thanks.replace("/thanks", "/thanks-withdrawal"), &[])
        .await;
    assert!(!page.text().contains("Merci de la part de"));
    let ways = "/spaces/atelier/roles/illustrator/ways";
    w.cleo.opens(ways).await.submits(ways, &[("way", "trial")]).await;
    assert!(w.ben.opens(LIST).await.text().contains("Depuis, c’est son rôle"));
}

#[tokio::test]
async fn words_tell_which_role_it_is_when_nobody_chose_one() {
    let w = workshop().await;
    says(
        &w.cleo,
        &[(
            "words",
            "J’ai écrit une lettre courte et je l’ai fait relire avant l’envoi.",
        )],
    )
    .await;
    assert!(
        w.ada.opens(LIST).await.text().contains("Cela ressemble au rôle"),
        "{}",
        w.ada.opens(LIST).await.text()
    );
    says(&w.ben, &[("words", "J’ai apporté un gâteau.")]).await;
    assert!(
        w.ada
            .opens(LIST)
            .await
            .text()
            .contains("Aucun rôle ne ressemble à cela."),
        "and one may be made of it"
    );
}

#[tokio::test]
async fn the_form_refuses_what_it_should_and_keeps_the_rest() {
    let w = workshop().await;
    let form = w.cleo.opens(LIST).await;
    let refused = form.submits(LIST, &[("words", ""), ("link", "ici")]).await;
    assert_eq!(refused.status(), 422);
    assert!(!refused.wrong("words").is_empty() && !refused.wrong("link").is_empty());
    assert_eq!(refused.holds("link"), "ici");
    let once = form.holds("once");
    let strange = [
        ("once", &*once),
        ("words", "Voilà."),
        ("link", ""),
        ("role", "inconnu"),
    ];
    assert_eq!(w.cleo.posts(LIST, &strange).await.status(), 422);
    for who in [&w.dov, &w.ben] {
        let fresh = Uid::new(1, [9; 10]).to_string();
        let sent = [("once", &*fresh), ("words", "Voilà."), ("link", ""), ("role", "")];
        let expected = if std::ptr::eq(who, &w.dov) { 403 } else { 303 };
        assert_eq!(who.posts_only(LIST, &sent).await.status(), expected);
    }
    assert_eq!(w.dov.asks_for(LIST).await.status(), 403);
    assert_eq!(w.town.visitor().asks_for(LIST).await.status(), 303);
    assert_eq!(w.cleo.asks_for("/spaces/nulle-part/beyond").await.status(), 404);
}

#[tokio::test]
async fn sent_twice_it_is_said_once_and_its_author_takes_it_back() {
    let w = workshop().await;
    let form = w.cleo.opens(LIST).await;
    for _ in 0..2 {
        let page = form.submits(LIST, &[("words", "J’ai rangé la salle.")]).await;
        assert_eq!(page.texts_of(".rows li").len(), 1);
    }
    let withdrawal = w.cleo.opens(LIST).await.attribute_of(".rows form", "action");
    assert_eq!(w.ben.posts(&withdrawal, &[]).await.status(), 403);
    assert!(!w.cleo.posts(&withdrawal, &[]).await.text().contains("rangé"));
    let restoration = withdrawal.replace("/withdrawal", "/restoration");
    assert_eq!(
        w.ben.posts(&restoration, &[]).await.status(),
        404,
        "what was taken back is not there"
    );
    assert!(w.cleo.posts(&restoration, &[]).await.text().contains("rangé"));
    let told = w.town.ledger().await;
    let of_it: Vec<&String> = told.iter().filter(|verb| verb.starts_with("beyond.")).collect();
    assert_eq!(of_it, ["beyond.said", "beyond.withdrawn", "beyond.restored"]);
    let held = w.cleo.opens("/me/data").await;
    assert_eq!(held.text_of("[data-table=beyonds]"), "1");
}
