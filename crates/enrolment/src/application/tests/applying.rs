//! Whoever applies.

use super::{FORM, LIST, SAID, applied, decides, one, open, said};
use crate::workshop::training;

#[tokio::test]
async fn a_stranger_applies_with_a_project_and_lands_in_the_cohort() {
    let w = open(&[]).await;
    let zoe = w.town.visitor();
    let page = zoe.opens("/spaces/promotion").await;
    let form = page.follows("Candidater").await;
    assert_eq!(form.path(), FORM);
    let page = form
        .submits(FORM, &said(&[("name", "Zoé"), ("email", "zoe@ailleurs.example")]))
        .await;
    assert_eq!(page.title(), "Un courriel est parti");
    assert!(
        !w.ada.opens(LIST).await.has("#applications"),
        "nobody sees it before she sends it"
    );
    let own = zoe
        .opens(&w.town.link_mailed_to("zoe@ailleurs.example").await)
        .await;
    assert_eq!(own.holds("title"), "Un atelier partagé");
    let sending = format!("{}/sending", own.path());
    let own = own.submits(&sending, &[]).await;
    assert_eq!(
        own.text_of("#state"),
        "Votre candidature est arrivée. Quelqu’un va la lire."
    );
    let mails = w.town.mails_to("ben@town.example").await;
    assert!(mails.last().unwrap().subject.contains("Zoé candidate"));

    let page = one(&w, "Zoé").await;
    assert!(page.text().contains("ancienne menuiserie") && page.text().contains("sans compte"));
    let page = decides(&w, "Zoé", "acceptance").await;
    assert_eq!(page.text_of("#state"), "Acceptée");
    let mail = w.town.mails_to("zoe@ailleurs.example").await.pop().unwrap();
    assert_eq!(mail.subject, "Votre place dans Promotion vous attend");
    let own = zoe.opens(own.path()).await;
    let entry = format!("{}/entry", own.path());
    let own = own.submits(&entry, &[]).await;
    assert_eq!(own.notice(), "Un courriel est parti avec votre lien d’entrée.");
    let door = zoe
        .opens(&w.town.link_mailed_to("zoe@ailleurs.example").await)
        .await;
    let action = door.attribute_of("form[action$=\"/entry\"]", "action");
    let home = door.submits(&action, &[("name", "Zoé")]).await;
    assert_eq!(home.path(), "/spaces/promotion");
    let own = zoe.opens(own.path()).await;
    assert!(own.text().contains("Entrer dans la promotion"));
    let members = w.ada.opens("/spaces/promotion/members").await;
    assert!(members.text().contains("Zoé"));
    let verbs = w.town.ledger().await;
    for verb in [
        "application.received",
        "application.accepted",
        "membership.begun",
        "project.brought",
    ] {
        assert!(verbs.contains(&verb.to_owned()), "{verb}");
    }
    w.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn whoever_is_signed_in_sends_at_once_and_sees_how_it_stands() {
    let w = open(&[]).await;
    let (hana, own) = applied(&w, "Hana", &[]).await;
    assert_eq!(hana.opens(FORM).await.path(), own.path(), "one application each");
    let changed = own.submits(own.path(), &[("title", "Un autre nom")]).await;
    assert_eq!(changed.notice(), "C’est enregistré.");
    assert!(one(&w, "Hana").await.text().contains("Un autre nom"));
    decides(&w, "Hana", "reading").await;
    assert!(
        hana.opens(own.path())
            .await
            .text_of("#state")
            .starts_with("Votre candidature est lue.")
    );
    decides(&w, "Hana", "acceptance").await;
    let own = hana.opens(own.path()).await;
    assert!(!own.has("#title"), "what was decided is changed no more");
    let late = hana.posts(own.path(), &SAID).await;
    assert_eq!(late.status(), 422);
    assert_eq!(
        own.follows("Entrer dans la promotion").await.path(),
        "/spaces/promotion"
    );
}

#[tokio::test]
async fn a_draft_is_kept_and_is_nobody_else_s() {
    let w = open(&[]).await;
    let hana = w.town.person("Hana").await;
    let fields = hana.opens(FORM).await.fields(FORM, &[("title", "Début")]);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let own = hana.posts("/spaces/promotion/application/draft", &fields).await;
    assert_eq!(
        own.notice(),
        "Le brouillon est gardé. Un courriel vous redonne cette adresse."
    );
    assert!(!w.ada.opens(LIST).await.has("#applications"));
    let sending = format!("{}/sending", own.path());
    let refused = own.submits(&sending, &[("aim", "Réparer ensemble")]).await;
    assert_eq!(refused.status(), 422);
    assert_eq!(refused.wrong("context"), "Ce champ est vide.");
    assert_eq!(
        refused.wrong("charter"),
        "Il faut accepter la charte pour candidater."
    );
    assert_eq!(refused.holds("aim"), "Réparer ensemble");
    let own = own.submits(&sending, &SAID).await;
    assert_eq!(own.notice(), "Votre candidature est envoyée.");
    w.town.passes(61 * 24 * 60);
    w.town.runs_jobs().await;
    assert_eq!(
        hana.opens(own.path()).await.status(),
        200,
        "what was sent is kept"
    );
}

#[tokio::test]
async fn each_field_refuses_and_keeps_what_was_typed() {
    let w = open(&[]).await;
    let form = w.town.visitor().opens(FORM).await;
    let long = "é".repeat(5_001);
    for (field, value, wrong) in [
        ("name", "", "Ce champ est vide."),
        (
            "email",
            "pas une adresse",
            "Ce n’est pas une adresse de courriel : il faut un nom, une arobase et un domaine, comme camille@exemple.fr.",
        ),
        ("title", "ab", ""),
        ("context", long.as_str(), ""),
        ("aim", "court", ""),
        ("territory", "", "Ce champ est vide."),
        ("motivation", "oui", ""),
        ("availability", "", "Ce champ est vide."),
    ] {
        let fields = [("name", "Zoé"), ("email", "zoe@ailleurs.example"), (field, value)];
        let fields: Vec<(&str, &str)> = fields
            .into_iter()
            .filter(|(name, typed)| *name != field || *typed == value)
            .collect();
        let page = form.submits(FORM, &said(&fields)).await;
        assert_eq!(page.status(), 422, "{field}");
        assert!(!page.wrong(field).is_empty(), "{field}");
        assert!(
            wrong.is_empty() || page.wrong(field) == wrong,
            "{field}: {}",
            page.wrong(field)
        );
        assert_eq!(page.holds(field), value, "{field}");
    }
    let unknown = w
        .town
        .visitor()
        .posts(
            FORM,
            &said(&[("name", "Zoé"), ("email", "z@a.example"), ("stage", "mars")]),
        )
        .await;
    assert!(!unknown.wrong("stage").is_empty());
    assert!(w.town.mails_to("zoe@ailleurs.example").await.is_empty());
}

#[tokio::test]
async fn somebody_else_s_address_changes_nothing_and_tells_nothing() {
    let w = open(&[]).await;
    let (hana, own) = applied(&w, "Hana", &[]).await;
    let stranger = w.town.visitor();
    let fields = said(&[("name", "X"), ("email", "hana@town.example"), ("title", "Volé")]);
    let page = stranger.opens(FORM).await.submits(FORM, &fields).await;
    assert_eq!(
        page.title(),
        "Un courriel est parti",
        "the same words as for a newcomer"
    );
    let mail = w.town.mails_to("hana@town.example").await.pop().unwrap();
    assert!(mail.body.contains("inchangée"));
    assert_eq!(hana.opens(own.path()).await.holds("title"), "Un atelier partagé");
    for _ in 0..6 {
        stranger.posts(FORM, &fields).await;
    }
    assert_eq!(
        stranger.posts(FORM, &fields).await.status(),
        429,
        "nobody is flooded"
    );
}

#[tokio::test]
async fn one_applies_while_it_is_open_and_members_do_not() {
    let w = training().await;
    let page = w.dov.opens(FORM).await;
    assert!(page.text().contains("Les candidatures ne sont pas ouvertes") && !page.has("form.form"));
    assert_eq!(w.dov.posts(FORM, &SAID).await.status(), 422);
    assert!(w.cleo.opens(FORM).await.text().contains("déjà membre"));
    let later = [
        ("open", "on"),
        ("opens", "2026-04-01T08:00"),
        ("closes", "2026-04-30T20:00"),
        ("places", "3"),
    ];
    let round = w.ada.opens(super::ROUND).await;
    round.submits(super::ROUND, &later).await;
    assert!(
        w.dov
            .opens(FORM)
            .await
            .text()
            .contains("Elles ouvriront le mercredi 1er avril 2026")
    );
    w.town.passes(31 * 24 * 60);
    let form = w.dov.opens(FORM).await;
    assert!(
        form.text()
            .contains("Encore 3 places · Jusqu’au jeudi 30 avril 2026")
    );
    let draft = w.dov.posts("/spaces/promotion/application/draft", &[]).await;
    w.town.passes(31 * 24 * 60);
    let sending = format!("{}/sending", draft.path());
    let late = w.dov.posts(&sending, &SAID).await;
    assert!(
        late.text().contains("Les candidatures sont closes."),
        "{}",
        late.text()
    );
}

#[tokio::test]
async fn asking_to_join_leads_to_the_application_while_it_is_open() {
    let w = open(&[]).await;
    let arrangement = "/spaces/promotion/arrangement";
    w.ada
        .opens(arrangement)
        .await
        .submits(arrangement, &[("joining", "request")])
        .await;
    assert_eq!(w.dov.opens("/spaces/promotion/membership").await.path(), FORM);
    let round = w.ada.opens(super::ROUND).await;
    w.ada.posts(super::ROUND, &[]).await;
    drop(round);
    assert_eq!(
        w.dov.opens("/spaces/promotion/membership").await.path(),
        "/spaces/promotion/membership"
    );
}

#[tokio::test]
async fn whoever_withdraws_may_apply_again() {
    let w = open(&[]).await;
    let (hana, own) = applied(&w, "Hana", &[]).await;
    let withdrawal = format!("{}/withdrawal", own.path());
    for _ in 0..2 {
        let page = hana.posts(&withdrawal, &[]).await;
        assert_eq!(page.text_of("#state"), "Vous avez retiré votre candidature.");
    }
    let mails = w.town.mails_to("hana@town.example").await;
    assert_eq!(
        mails
            .iter()
            .filter(|mail| mail.subject.contains("retirée"))
            .count(),
        1
    );
    assert_eq!(one(&w, "Hana").await.text_of("#state"), "Retirée");
    let again = hana.opens(own.path()).await;
    let sending = format!("{}/sending", own.path());
    again.submits(&sending, &[]).await;
    assert_eq!(one(&w, "Hana").await.text_of("#state"), "Reçue");
}
