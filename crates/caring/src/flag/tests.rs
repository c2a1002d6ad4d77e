//! A text that somebody says is against an agreement, and what they are told.

use testkit::{Page, Visitor};

use crate::workshop::{Workshop, members, switches_off, workshop};

const LOG: &str = "/spaces/atelier/moderation";
const FLAGS: &str = "/spaces/atelier/moderation/flags";
const NOTICES: &str = "/spaces/atelier/notices";

async fn writes(who: &Visitor) {
    who.opens(NOTICES)
        .await
        .submits(NOTICES, &[("body", "Tais-toi donc.")])
        .await;
}

/// Fay flags what Cleo wrote.
async fn flags(w: &Workshop) -> (Visitor, Page) {
    writes(&w.cleo).await;
    let fay = members(w, &["Fay"]).await.remove(0);
    let way = fay
        .opens(NOTICES)
        .await
        .attribute_of("#notices a[href*='/flags/new']", "href");
    let form = fay.opens(&way).await;
    assert!(form.has("#content option[selected]"));
    let refused = form.submits(FLAGS, &[]).await;
    assert_eq!(refused.status(), 422);
    assert!(!refused.wrong("article").is_empty() && !refused.wrong("reason").is_empty());
    let article = form.attributes_of("#article option", "value")[1].clone();
    let typed = [
        ("article", article.as_str()),
        ("reason", "Un mot qui fait taire."),
    ];
    refused.submits(FLAGS, &typed).await;
    let page = refused.submits(FLAGS, &typed).await;
    assert!(page.notice().starts_with("C’est signalé."), "{}", page.text());
    (fay, page)
}

#[tokio::test]
async fn it_waits_for_those_who_moderate_and_the_one_who_said_it_is_told_what_was_decided() {
    let w = workshop().await;
    let (fay, page) = flags(&w).await;
    let path = page.path().to_owned();
    assert_eq!(
        fay.opens(LOG).await.texts_of(&format!("a[href='{path}']")).len(),
        1,
        "sent twice, said once"
    );
    w.town.runs_jobs().await;
    assert_eq!(w.town.link_mailed_to(w.ben.email()).await, path);
    assert!(w.ben.opens("/").await.has(&format!("a[href='{path}']")));
    for who in [&w.cleo, &w.dov] {
        assert_eq!(who.opens(&path).await.status(), 404);
    }
    assert!(!w.cleo.opens(LOG).await.has(&format!("a[href='{path}']")));
    let seen = w.ben.opens(&path).await;
    assert!(seen.text().contains("Fay") && seen.text().contains("Tais-toi"));
    let form = seen.follows("Décider au nom d’un accord").await;
    assert!(form.has("#content option[selected]"));
    let article = form.attributes_of("#article option", "value")[1].clone();
    form.submits(
        LOG,
        &[("kind", "hide"), ("article", &article), ("reason", "Blessant.")],
    )
    .await;
    w.town.runs_jobs().await;
    assert_eq!(w.town.link_mailed_to(fay.email()).await, path);
    let hers = fay.opens(&path).await;
    assert!(hers.text().contains("une décision a été prise"));
    assert!(!hers.text().contains("Tais-toi"), "it is hidden now");
    assert!(!w.ben.opens("/").await.has(&format!("a[href='{path}']")));
    let ledger = w.town.ledger().await;
    for verb in ["flag.said", "flag.answered", "measure.decided"] {
        assert!(ledger.contains(&verb.to_owned()), "{verb}");
    }
    assert!(fay.opens("/me/data").await.text().contains("Textes signalés"));
}

#[tokio::test]
async fn it_may_be_left_with_a_word_once() {
    let w = workshop().await;
    let (fay, page) = flags(&w).await;
    let path = page.path().to_owned();
    let answer = format!("{path}/answer");
    assert!(!page.has_form(&answer));
    assert_eq!(
        fay.posts(&answer, &[("answer", "Je réponds.")]).await.status(),
        403
    );
    let refused = w.ben.opens(&path).await.submits(&answer, &[("answer", "")]).await;
    assert_eq!(refused.status(), 422);
    let page = refused
        .submits(&answer, &[("answer", "Ils plaisantaient tous les deux.")])
        .await;
    assert_eq!(page.notice(), "C’est répondu.");
    assert_eq!(
        w.ada.posts(&answer, &[("answer", "Encore")]).await.status(),
        422,
        "once"
    );
    let hers = fay.opens(&path).await;
    assert!(hers.text().contains("Ils plaisantaient tous les deux."));
    assert!(w.ada.opens(NOTICES).await.text().contains("Tais-toi"));
}

#[tokio::test]
async fn nobody_flags_from_outside_nor_twice_nor_where_moderation_is_off() {
    let w = workshop().await;
    let (fay, page) = flags(&w).await;
    let path = page.path().to_owned();
    let form = fay.opens(&format!("{FLAGS}/new")).await;
    let content = form.attribute_of("#content optgroup option", "value");
    let article = form.attributes_of("#article option", "value")[1].clone();
    let typed = [
        ("content", content.as_str()),
        ("article", article.as_str()),
        ("reason", "Encore."),
    ];
    let again = form.submits(FLAGS, &typed).await;
    assert!(again.wrong("content").contains("déjà"), "{}", again.text());
    assert_eq!(again.holds("reason"), "Encore.");
    let own = w.cleo.opens(&format!("{FLAGS}/new")).await;
    assert!(!own.has("#content optgroup option"), "not one's own");
    assert_eq!(w.dov.asks_for(&format!("{FLAGS}/new")).await.status(), 404);
    switches_off(&w, "moderation").await;
    assert_eq!(fay.opens(&path).await.status(), 404);
    assert!(!fay.opens(NOTICES).await.has("a[href*='/flags/new']"));
}
