//! Short replies under an entry.

use crate::workshop::{brings, forms, tells, training};

#[tokio::test]
async fn whoever_reads_may_thank_and_ask_and_the_author_hears_of_questions() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let entry = tells(&w.cleo, &project, "Un tour", "cohort").await;
    let action = format!("{entry}/replies");
    let form = w.fay.opens(&entry).await;
    let page = form.submits(&action, &[("kind", "thanks"), ("body", "")]).await;
    assert_eq!(page.notice(), "Votre réponse est là.");
    assert_eq!(page.texts_of(".journal-said"), ["Merci !"]);
    form.submits(&action, &[("kind", "thanks"), ("body", "")]).await;
    assert_eq!(
        w.cleo.opens(&entry).await.texts_of(".journal-said").len(),
        1,
        "twice is once"
    );
    assert!(!w.cleo.opens("/").await.has("#questions-for-me"));
    let page = w.gil.opens(&entry).await;
    page.submits(&action, &[("kind", "question"), ("body", "Et le <b>temps</b> ?")])
        .await;
    let home = w.cleo.opens("/").await;
    assert_eq!(home.texts_of("#questions-for-me h3"), ["Et le <b>temps</b> ?"]);
    assert!(!w.fay.opens("/").await.has("#questions-for-me"));
    let page = home.follows("Et le").await;
    page.submits(&action, &[("kind", "word"), ("body", "Dix minutes.")])
        .await;
    assert!(!w.cleo.opens("/").await.has("#questions-for-me"), "answered");
    let verbs = w.town.ledger().await;
    assert_eq!(verbs.iter().filter(|verb| *verb == "reply.written").count(), 3);
}

#[tokio::test]
async fn an_empty_question_or_an_endless_word_is_refused() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let entry = tells(&w.cleo, &project, "Un tour", "everyone").await;
    let action = format!("{entry}/replies");
    let form = w.fay.opens(&entry).await;
    let endless = "é".repeat(601);
    for (kind, body, field) in [
        ("question", " ", "body"),
        ("word", endless.as_str(), "body"),
        ("shout", "Oh", "kind"),
    ] {
        let page = form.submits(&action, &[("kind", kind), ("body", body)]).await;
        assert_eq!(page.status(), 422, "{kind}");
        assert!(!page.wrong(field).is_empty());
        assert_eq!(page.holds("body"), body);
    }
    let visitor = w.town.visitor();
    assert!(!visitor.opens(&entry).await.has_form(&action));
    let once = "0".repeat(26);
    let typed = [("once", once.as_str()), ("kind", "word"), ("body", "Bonjour")];
    assert!(
        visitor
            .posts_only(&action, &typed)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    let page = w
        .dov
        .opens(&entry)
        .await
        .submits(&action, &[("kind", "word"), ("body", "Bonjour")])
        .await;
    assert_eq!(page.texts_of(".journal-said"), ["Bonjour"]);
}

#[tokio::test]
async fn its_author_withdraws_it_and_those_who_lead_hide_it() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let entry = tells(&w.cleo, &project, "Un tour", "cohort").await;
    let action = format!("{entry}/replies");
    let page = w
        .fay
        .opens(&entry)
        .await
        .submits(&action, &[("kind", "word"), ("body", "Trop")])
        .await;
    let withdrawal = page.attribute_of("form[action*=\"/replies/\"]", "action");
    for who in [&w.cleo, &w.gil, &w.ben] {
        assert_eq!(who.posts_only(&withdrawal, &[]).await.status(), 403);
    }
    let page = page.submits(&withdrawal, &[]).await;
    assert!(!page.has(".journal-said"));
    let undo = page.attribute_of(".notice form", "action");
    assert_eq!(page.submits(&undo, &[]).await.texts_of(".journal-said"), ["Trop"]);
    let hiding = withdrawal.replace("withdrawal", "hiding");
    for who in [&w.cleo, &w.gil, &w.fay] {
        assert_eq!(who.posts_only(&hiding, &[]).await.status(), 403);
    }
    let page = w.ben.opens(&entry).await.submits(&hiding, &[]).await;
    assert!(page.text_of(".journal-replies").contains("cachée"));
    assert!(!w.cleo.opens(&entry).await.has(".journal-said"));
    assert!(
        w.fay
            .opens(&entry)
            .await
            .text_of(".journal-replies")
            .contains("cachée"),
        "its author knows"
    );
    let undo = page.attribute_of(".notice form", "action");
    page.submits(&undo, &[]).await;
    assert_eq!(w.cleo.opens(&entry).await.texts_of(".journal-said"), ["Trop"]);
    let verbs = w.town.ledger().await;
    for verb in ["reply.withdrawn", "reply.restored", "reply.hidden", "reply.shown"] {
        assert!(verbs.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn a_reply_reaches_no_further_than_the_entry_did_then() {
    let w = training().await;
    forms(&w, &[&w.cleo, &w.fay]).await;
    let project = brings(&w.cleo, "Jardins").await;
    let entry = tells(&w.cleo, &project, "Un tour", "group").await;
    let action = format!("{entry}/replies");
    let page = w
        .fay
        .opens(&entry)
        .await
        .submits(&action, &[("kind", "word"), ("body", "Entre nous")])
        .await;
    let withdrawal = page.attribute_of("form[action*=\"/replies/\"]", "action");
    let edition = format!("{entry}/edition");
    w.cleo
        .opens(&edition)
        .await
        .submits(&edition, &[("reach", "everyone")])
        .await;
    for who in [&w.gil, &w.dov, &w.town.visitor()] {
        assert_eq!(who.asks_for(&entry).await.status(), 200);
        assert!(!who.opens(&entry).await.html().contains("Entre nous"));
    }
    assert_eq!(
        w.gil.posts_only(&withdrawal, &[]).await.status(),
        404,
        "as if it were not there"
    );
    for who in [&w.cleo, &w.fay, &w.ben] {
        assert!(who.opens(&entry).await.html().contains("Entre nous"));
    }
}
