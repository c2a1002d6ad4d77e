//! Before an exchange: the question, the group, the date, the roles.

use super::{LIST, offers, takes};
use crate::workshop::{grouped, training, uid};

#[tokio::test]
async fn a_question_is_brought_to_the_small_group_and_nobody_else_finds_it() {
    let w = grouped().await;
    let exchange = offers(&w).await;
    let page = w.fay.opens(&exchange).await;
    assert_eq!(page.title(), "Comment puis-je ne plus tout porter seule ?");
    assert!(page.text().contains("La ronde des jardins"));
    assert!(w.gil.opens(LIST).await.has(".rows h3 a"));
    for other in [&w.ada, &w.ben, &w.dov, &w.eve] {
        assert_eq!(other.opens(&exchange).await.status(), 404);
        assert!(!other.opens(LIST).await.text().contains("tout porter seule"));
    }
    assert!(
        w.town
            .visitor()
            .asks_for(&exchange)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    assert!(w.town.ledger().await.contains(&"exchange.offered".to_owned()));
}

#[tokio::test]
async fn those_who_lead_see_who_brings_a_question_and_not_which() {
    let w = grouped().await;
    offers(&w).await;
    let text = w.ben.opens(LIST).await.text();
    assert!(text.contains("Les cigales") && text.contains("Question de Cleo"));
}

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_is_kept() {
    let w = grouped().await;
    let form = w.cleo.opens("/spaces/promotion/exchanges/new").await;
    let page = form
        .submits(LIST, &[("question", "Aide"), ("context", "Gardé")])
        .await;
    assert_eq!((page.status(), page.holds("context")), (422, "Gardé".to_owned()));
    assert!(page.wrong("question").starts_with("C’est trop court"));
    let fields = [("question", "Comment puis-je avancer ?"), ("starts", "demain")];
    let page = form.submits(LIST, &fields).await;
    assert_eq!(
        page.wrong("starts"),
        "Il faut une date et une heure, comme 2026-04-02T17:00."
    );
    assert_eq!(page.holds("question"), "Comment puis-je avancer ?");
    let page = form
        .submits(
            LIST,
            &[
                ("question", "Comment puis-je avancer ?"),
                ("group", "01kjpwd6m0ejk9wz603chbqdvz"),
            ],
        )
        .await;
    assert_eq!(
        page.wrong("group"),
        "Choisissez un groupe dont vous faites partie."
    );
    for title in ["x".repeat(301), String::new()] {
        assert_eq!(form.submits(LIST, &[("question", &title)]).await.status(), 422);
    }
}

#[tokio::test]
async fn the_same_form_sent_twice_brings_one_question() {
    let w = grouped().await;
    let form = w.cleo.opens("/spaces/promotion/exchanges/new").await;
    let fields = [("question", "Comment puis-je avancer ?")];
    let one = form.submits(LIST, &fields).await;
    let two = form.submits(LIST, &fields).await;
    assert_eq!(one.path(), two.path());
    assert_eq!(w.cleo.opens(LIST).await.texts_of(".rows h3").len(), 1);
}

#[tokio::test]
async fn without_a_group_one_learns_what_comes_first_and_strangers_bring_nothing() {
    let w = training().await;
    assert!(
        w.cleo
            .opens(LIST)
            .await
            .text()
            .contains("Vous n’êtes dans aucun petit groupe")
    );
    let once = "01kjpwd6m0ejk9wz603chbqdvz";
    let fields = [("once", once), ("question", "Comment puis-je ?"), ("group", once)];
    assert_eq!(w.cleo.posts(LIST, &fields).await.status(), 422);
    assert_eq!(w.dov.posts_only(LIST, &fields).await.status(), 403);
    let visitor = w.town.visitor().posts_only(LIST, &fields).await;
    assert!(visitor.sends_to().starts_with("/sign-in"));
}

#[tokio::test]
async fn the_group_looks_for_a_date_and_the_client_fixes_it() {
    let w = grouped().await;
    let exchange = offers(&w).await;
    let page = w.fay.opens(&exchange).await;
    let action = format!("{exchange}/dates");
    let page = page.submits(&action, &[("date", "2026-03-09T17:00")]).await;
    assert_eq!(page.notice(), "Votre date est proposée au groupe.");
    let page = page.submits(&action, &[("date", "pas une date")]).await;
    assert_eq!(
        (page.status(), page.holds("date")),
        (422, "pas une date".to_owned())
    );
    // The same moment again gains whoever proposes it, and is one date.
    let page = w
        .gil
        .opens(&exchange)
        .await
        .submits(&action, &[("date", "2026-03-09T17:00")])
        .await;
    assert_eq!(page.texts_of("#dates .check small"), ["Fay, Gil"]);
    let page = w.cleo.opens(&exchange).await;
    let date = page.attribute_of("input[name=suits]", "value");
    let page = page
        .submits(&format!("{exchange}/answer"), &[("suits", &date)])
        .await;
    assert_eq!(page.texts_of("#dates .check small"), ["Cleo, Fay, Gil"]);
    let fix = format!("{exchange}/date");
    assert_eq!(w.gil.posts_only(&fix, &[("choice", &date)]).await.status(), 403);
    let page = page.submits(&fix, &[("choice", &date)]).await;
    assert_eq!(page.notice(), "La date est fixée. Le groupe en est averti.");
    assert!(page.text().contains("lundi 9 mars 2026 à 17 h 00"));
    let mails = w.town.mails_to("gil@town.example").await;
    assert!(
        mails[0]
            .subject
            .starts_with("Un échange a sa date : lundi 9 mars 2026")
    );
    assert!(mails[0].body.contains(&exchange) && mails[0].body.contains("tout porter seule"));
    assert!(w.town.mails_to("cleo@town.example").await.is_empty());
    // Twice is as once.
    w.cleo.posts(&fix, &[("choice", &date)]).await;
    assert_eq!(w.town.mails_to("gil@town.example").await.len(), 1);
    // It may be moved at once, and nothing at all is no date.
    let page = w.cleo.opens(&exchange).await.submits(&fix, &[]).await;
    assert_eq!(
        page.wrong("starts"),
        "Dites quand : une date proposée, une rencontre ou un moment."
    );
}

#[tokio::test]
async fn a_role_is_taken_by_one_and_given_back() {
    let w = grouped().await;
    let exchange = offers(&w).await;
    let (fay, gil) = (w.fay.opens(&exchange).await, w.gil.opens(&exchange).await);
    assert!(gil.has("form[action$=\"/role\"]"));
    w.fay
        .posts(&format!("{exchange}/role"), &[("role", "facilitator")])
        .await;
    let page = w
        .gil
        .posts(&format!("{exchange}/role"), &[("role", "facilitator")])
        .await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains("Quelqu’un tient déjà ce rôle."));
    assert!(fay.has("form[action$=\"/role\"]"));
    // One person has one role, and whoever brings the question has theirs.
    assert_eq!(
        w.fay
            .posts(&format!("{exchange}/role"), &[("role", "secretary")])
            .await
            .status(),
        422
    );
    assert_eq!(
        w.cleo
            .posts(&format!("{exchange}/role"), &[("role", "secretary")])
            .await
            .status(),
        422
    );
    let page = w.fay.opens(&exchange).await;
    page.submits(&format!("{exchange}/role-return"), &[]).await;
    takes(&w.gil, &exchange, "facilitator").await;
    assert!(w.gil.opens(&exchange).await.text().contains("Vous animez"));
}

#[tokio::test]
async fn somebody_who_leads_the_cohort_may_be_invited_and_then_sees_it() {
    let w = grouped().await;
    let exchange = offers(&w).await;
    let ben = uid(&w.town, w.ben.id()).await.to_string();
    let invitation = format!("{exchange}/invitation");
    assert_eq!(
        w.gil.posts_only(&invitation, &[("person", &ben)]).await.status(),
        403
    );
    let dov = uid(&w.town, w.dov.id()).await.to_string();
    assert_eq!(w.cleo.posts(&invitation, &[("person", &dov)]).await.status(), 422);
    let page = w
        .cleo
        .opens(&exchange)
        .await
        .submits(&invitation, &[("person", &ben)])
        .await;
    assert_eq!(page.notice(), "Cette personne est invitée : elle voit l’échange.");
    assert!(w.ben.opens(&exchange).await.text().contains("Vous animez"));
    assert_eq!(w.ada.opens(&exchange).await.status(), 404);
    assert!(w.ben.opens(LIST).await.has(&format!("a[href=\"{exchange}\"]")));
}

#[tokio::test]
async fn whoever_brought_the_question_takes_it_back_and_changes_their_mind() {
    let w = grouped().await;
    let exchange = offers(&w).await;
    let withdrawal = format!("{exchange}/withdrawal");
    assert_eq!(w.fay.posts_only(&withdrawal, &[]).await.status(), 403);
    let page = w.cleo.opens(&exchange).await.submits(&withdrawal, &[]).await;
    assert_eq!(page.notice(), "Votre question est retirée.");
    assert_eq!(w.fay.opens(&exchange).await.status(), 404);
    let undo = page.attribute_of(".notice form", "action");
    page.submits(&undo, &[]).await;
    assert_eq!(w.fay.opens(&exchange).await.status(), 200);
}

#[tokio::test]
async fn the_list_costs_the_same_whatever_it_shows() {
    let w = grouped().await;
    let count = async || {
        w.town
            .acts(w.cleo.id(), |tx| {
                let before = tx.ran();
                super::super::list::read(tx, "promotion", spaces::space::Paged::first(30))?;
                Ok(tx.ran() - before)
            })
            .await
    };
    let few = count().await;
    for _ in 0..4 {
        offers(&w).await;
    }
    assert_eq!(count().await, few);
}
