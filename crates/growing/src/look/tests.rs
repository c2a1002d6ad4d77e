//! Asking somebody to look, and what they see.

use testkit::{Page, Visitor};

use crate::evidence::tests::sentence;
use crate::workshop::{Training, training};

async fn uid(w: &Training, who: &Visitor) -> String {
    workshop::training::uid(&w.town, who.id()).await.to_string()
}

/// Cleo asks Fay to look at a sentence of hers, and this is the page of the evidence.
async fn asked(w: &Training) -> Page {
    let page = sentence(w, "listening").await;
    let fay = uid(w, &w.fay).await;
    let ask = format!("{}/looks", page.path());
    page.submits(&ask, &[("person", &fay), ("request", "Tu y étais.")])
        .await
}

async fn request(who: &Visitor) -> Page {
    who.opens("/").await.follows("vous demande un regard").await
}

#[tokio::test]
async fn a_peer_is_asked_at_home_says_what_they_see_and_is_answered() {
    let w = training().await;
    let page = asked(&w).await;
    assert_eq!(
        page.notice(),
        "C’est demandé. La personne le verra sur son accueil."
    );
    assert!(page.text().contains("Demandé, pas encore de réponse"));
    let evidence = page.path().trim_end_matches("#looks").to_owned();
    let form = request(&w.fay).await;
    assert!(form.text().contains("J’ai laissé un long silence.") && form.text().contains("Tu y étais."));
    let look = form.path().to_owned();
    let page = form
        .submits(
            &look,
            &[("step", "step.alone"), ("words", "Deux personnes ont parlé.")],
        )
        .await;
    assert_eq!(page.notice(), "Merci. La personne le lira sur son accueil.");
    assert!(!w.fay.opens("/").await.text().contains("vous demande un regard"));
    // They may say it better, as long as nothing was answered.
    page.submits(
        &look,
        &[("step", "none"), ("words", "Deux personnes ont osé parler.")],
    )
    .await;
    let page = w.cleo.opens("/").await.follows("Fay a regardé").await;
    assert!(page.text().contains("Ne le place sur aucun palier") && page.text().contains("osé parler"));
    let reply = format!("{}/reply", look);
    let page = page
        .submits(&reply, &[("reply", "Je n’avais pas vu."), ("then", "disagree")])
        .await;
    assert!(page.text().contains("Pas d’accord") && page.text().contains("Je n’avais pas vu."));
    let page = page.submits(&reply, &[("then", "note")]).await;
    assert!(page.text().contains("Pris note"));
    assert!(!w.cleo.opens("/").await.text().contains("Fay a regardé"));
    let seen = w.fay.opens(&look).await;
    assert!(seen.text().contains("Je n’avais pas vu.") && !seen.has_form(&look));
    assert_eq!(
        w.fay
            .posts_only(&look, &[("step", "none"), ("words", "Encore")])
            .await
            .status(),
        422
    );
    let ledger = w.town.ledger().await;
    for verb in ["look.asked", "look.given", "look.disagreed", "look.noted"] {
        assert_eq!(ledger.iter().filter(|each| *each == verb).count(), 1, "{verb}");
    }
    let skill = w.cleo.opens("/spaces/promotion/growth/skills/listening").await;
    assert!(skill.text().contains("une personne l’a regardé"));
    for other in [&w.gil, &w.ben, &w.ada, &w.cleo] {
        assert_eq!(other.asks_for(&look).await.status(), 404);
        assert_eq!(
            other
                .posts_only(&look, &[("step", "none"), ("words", "x")])
                .await
                .status(),
            404
        );
    }
    for other in [&w.gil, &w.ben, &w.fay] {
        assert_eq!(other.posts_only(&reply, &[("then", "note")]).await.status(), 404);
        assert_eq!(other.asks_for(&evidence).await.status(), 404);
    }
    assert_eq!(w.dov.asks_for(&look).await.status(), 403);
}

#[tokio::test]
async fn whoever_is_asked_may_say_no_and_is_not_asked_again() {
    let w = training().await;
    let page = asked(&w).await;
    let evidence = page.path().trim_end_matches("#looks").to_owned();
    let form = request(&w.fay).await;
    let page = form.submits(&format!("{}/refusal", form.path()), &[]).await;
    assert_eq!(
        (page.path(), page.notice().as_str()),
        ("/", "C’est dit. On ne vous le redemandera pas.")
    );
    assert!(!page.text().contains("vous demande un regard"));
    let page = w.cleo.opens(&evidence).await;
    assert!(page.text().contains("Ne le fera pas"));
    let fay = uid(&w, &w.fay).await;
    assert!(!page.has(&format!("select[name=person] option[value=\"{fay}\"]")));
    let again = [("once", "01h455vb4pex5vsknk084sn02q"), ("person", fay.as_str())];
    assert_eq!(
        w.cleo
            .posts_only(&format!("{evidence}/looks"), &again)
            .await
            .status(),
        422
    );
    assert_eq!(
        w.fay
            .posts_only(form.path(), &[("step", "none"), ("words", "Si")])
            .await
            .status(),
        422
    );
}

#[tokio::test]
async fn a_request_is_taken_back_and_made_again() {
    let w = training().await;
    let page = asked(&w).await;
    let evidence = page.path().trim_end_matches("#looks").to_owned();
    let form = request(&w.fay).await;
    let look = form.path().to_owned();
    let page = page.submits(&format!("{look}/withdrawal"), &[]).await;
    assert_eq!(page.notice(), "La demande est retirée.");
    assert_eq!(w.fay.asks_for(&look).await.status(), 404);
    assert_eq!(
        w.fay
            .posts_only(&look, &[("step", "none"), ("words", "x")])
            .await
            .status(),
        404
    );
    let fay = uid(&w, &w.fay).await;
    let ask = format!("{evidence}/looks");
    let page = page.submits(&ask, &[("person", &fay)]).await;
    // The same form again asks nobody twice.
    page.submits(&ask, &[]).await;
    assert_eq!(w.fay.asks_for(&look).await.status(), 200);
    w.fay
        .opens(&look)
        .await
        .submits(&look, &[("step", "none"), ("words", "Vu.")])
        .await;
    assert_eq!(
        w.cleo
            .posts_only(&format!("{look}/withdrawal"), &[])
            .await
            .status(),
        422
    );
    // The evidence taken away takes what was seen with it, for both.
    let page = w.cleo.opens(&evidence).await;
    page.submits(&format!("{evidence}/removal"), &[]).await;
    assert_eq!(w.fay.asks_for(&look).await.status(), 404);
    assert_eq!(
        w.cleo
            .posts_only(&format!("{look}/reply"), &[("then", "note")])
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn only_members_are_asked_and_each_field_refuses() {
    let w = training().await;
    let page = sentence(&w, "listening").await;
    let ask = format!("{}/looks", page.path());
    let once = page.holds("once");
    for (person, expected) in [
        (uid(&w, &w.dov).await, 422),
        (uid(&w, &w.cleo).await, 422),
        ("x".into(), 422),
    ] {
        let sent = [("once", once.as_str()), ("person", person.as_str())];
        assert_eq!(w.cleo.posts_only(&ask, &sent).await.status(), expected);
    }
    let fay = uid(&w, &w.fay).await;
    let page = page
        .submits(&ask, &[("person", &fay), ("request", &"é".repeat(501))])
        .await;
    assert_eq!((page.status(), page.holds("request").chars().count()), (422, 501));
    page.submits(&ask, &[("person", &fay), ("request", "Bref")]).await;
    let form = request(&w.fay).await;
    let look = form.path().to_owned();
    let page = form.submits(&look, &[("words", "Sans choisir.")]).await;
    assert_eq!(
        (
            page.status(),
            page.wrong("step").is_empty(),
            page.holds("words").as_str()
        ),
        (422, false, "Sans choisir.")
    );
    let page = form
        .submits(&look, &[("step", "step.alone"), ("words", " ")])
        .await;
    assert_eq!(
        (page.status(), page.wrong("words").as_str()),
        (422, "Ce champ est vide.")
    );
    assert_eq!(
        page.attribute_of("input[name=step][checked]", "value"),
        "step.alone"
    );
    let sent = [("step", "step.nowhere"), ("words", "x")];
    assert_eq!(w.fay.posts_only(&look, &sent).await.status(), 422);
}

#[tokio::test]
async fn whoever_left_looks_at_nothing_any_more() {
    let w = training().await;
    asked(&w).await;
    let look = request(&w.fay).await.path().to_owned();
    w.fay
        .opens("/spaces/promotion/members")
        .await
        .submits("/spaces/promotion/departure", &[])
        .await;
    assert!(!w.fay.opens("/").await.text().contains("vous demande un regard"));
    assert_eq!(w.fay.asks_for(&look).await.status(), 403);
}

#[tokio::test]
async fn what_somebody_saw_stays_without_their_name() {
    let w = training().await;
    let page = asked(&w).await;
    let form = request(&w.fay).await;
    form.submits(
        form.path(),
        &[("step", "step.alone"), ("words", "Deux personnes ont parlé.")],
    )
    .await;
    assert!(w.fay.opens("/me/data").await.text().contains("Regards"));
    let erasure = w.fay.opens("/me/erasure").await;
    erasure
        .submits("/me/erasure", &[("address", w.fay.email()), ("understood", "on")])
        .await;
    let page = w.cleo.opens(page.path()).await;
    assert!(page.text().contains("Deux personnes ont parlé.") && !page.text_of("#looks").contains("Fay"));
}

#[tokio::test]
async fn what_is_kept_for_oneself_is_not_named_to_whom_one_asks() {
    let w = training().await;
    crate::item::tests::one_of_each(&w).await;
    let form = w.cleo.opens("/spaces/promotion/growth/evidence/new").await;
    let entry = form.attribute_of("select[name=item] option[value^=\"entry:\"]", "value");
    let said = [
        ("skill", "listening"),
        ("sentence", "J’ai osé me taire."),
        ("item", entry.as_str()),
    ];
    let page = form.submits("/spaces/promotion/growth/evidence", &said).await;
    assert!(page.text().contains("Un tour"));
    let kept = w.town.acts(w.ada.id(), |tx| {
        tx.run(crate::item::tests::statements::ENTRY_REACH, ("own", "told"))
    });
    kept.await;
    let fay = uid(&w, &w.fay).await;
    page.submits(&format!("{}/looks", page.path()), &[("person", &fay)])
        .await;
    let home = w.fay.opens("/").await;
    assert!(home.text().contains("J’ai osé me taire.") && !home.text().contains("Un tour"));
    let look = home.follows("vous demande un regard").await;
    assert!(look.text().contains("J’ai osé me taire.") && !look.text().contains("Un tour"));
}
