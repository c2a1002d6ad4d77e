//! Peer review: asked, given, and what the authors took from it.

use super::{LIST, drafts};
use crate::work::guide::usual;
use crate::workshop::{Training, forms, grouped};
use testkit::Visitor;

#[test]
fn the_usual_questions_are_said_in_both_languages() {
    for language in kernel::Language::ALL {
        let questions = usual(*language);
        assert!((3..=5).contains(&questions.len()) && questions.iter().all(|said| said.ends_with('?')));
    }
}

/// A work in review by « Les grillons », who are Ben and Hal.
async fn asked() -> (Training, Visitor, String) {
    let w = grouped().await;
    let hal = w.town.person("Hal").await;
    workshop::collective::belongs(&w.town, &hal, "promotion").await;
    let group = forms(&w, "Les grillons", &[&w.ben, &hal]).await.to_string();
    let work = drafts(&w).await;
    let path = format!("{work}/review");
    let form = w.cleo.opens(&path).await;
    let page = form.submits(&path, &[("group", &group)]).await;
    assert_eq!(page.notice(), "La relecture est demandée.");
    (w, hal, work)
}

#[tokio::test]
async fn peers_read_answer_and_learn_what_was_taken_of_it() {
    let (w, hal, work) = asked().await;
    let mails = w.town.mails_to("hal@town.example").await;
    assert!(mails[0].subject.contains("Faire venir") && mails[0].body.contains(&format!("{work}/reading")));
    assert!(hal.opens(LIST).await.has(&format!("a[href=\"{work}\"]")));
    let path = format!("{work}/reading");
    let form = hal.opens(&work).await.follows("Lire et répondre").await;
    assert!(form.text().contains("On mange.") && form.has("#answer_4") && !form.has("#answer_5"));
    let page = form.submits(&path, &[]).await;
    assert_eq!(page.wrong("answer_1"), "Répondez au moins à une question.");
    let page = form.submits(&path, &[("answer_2", "Le goûter\nsurtout")]).await;
    assert_eq!(page.notice(), "Merci. Le groupe a reçu votre regard.");
    // Said again until it was taken, and one review a person.
    hal.opens(&path)
        .await
        .submits(&path, &[("answer_2", "Le goûter d’abord")])
        .await;
    let page = w.gil.opens(&work).await;
    assert_eq!(page.texts_of(".work-answer"), ["Le goûter d’abord"]);
    let taking = page.attribute_of("form[action$=\"/taking\"]", "action");
    assert_eq!(page.submits(&taking, &[("taken", "")]).await.status(), 422);
    assert_eq!(w.ben.posts_only(&taking, &[("taken", "Moi")]).await.status(), 403);
    let page = page
        .submits(&taking, &[("taken", "Nous commençons par là.")])
        .await;
    assert_eq!(page.notice(), "C’est noté. La personne le lira.");
    assert!(hal.opens(&path).await.text().contains("Nous commençons par là."));
    let late = [("once", "01kjpwd6m0ejk9wz603chbqdvz"), ("answer_1", "Trop tard")];
    assert_eq!(hal.posts(&path, &late).await.status(), 422);
    assert!(w.town.ledger().await.contains(&"work.reviewed".to_owned()));
}

#[tokio::test]
async fn what_peers_say_is_read_by_authors_and_those_who_lead_alone() {
    let (w, hal, work) = asked().await;
    let path = format!("{work}/reading");
    hal.opens(&path)
        .await
        .submits(&path, &[("answer_1", "Je me suis perdu")])
        .await;
    let ida = w.town.person("Ida").await;
    workshop::collective::joins(&ida, "promotion").await;
    for (reader, reads) in [(&w.cleo, true), (&w.ben, true), (&ida, false), (&hal, false)] {
        let page = reader.opens(&work).await;
        assert_eq!(
            (page.status(), page.text().contains("Je me suis perdu")),
            (200, reads),
            "{}",
            reader.email()
        );
    }
    assert_eq!(w.dov.opens(&work).await.status(), 404);
    assert_eq!(
        w.cleo.asks_for(&path).await.status(),
        403,
        "nobody reviews their own"
    );
    assert_eq!(w.dov.asks_for(&path).await.status(), 404);
}

#[tokio::test]
async fn it_takes_three_to_five_questions_and_a_group_of_others() {
    let w = grouped().await;
    let work = drafts(&w).await;
    let path = format!("{work}/review");
    let form = w.cleo.opens(&path).await;
    let few = [("question_1", ""), ("question_2", ""), ("question_3", "Gardé ?")];
    let page = form.submits(&path, &few).await;
    assert_eq!(page.wrong("question_1"), "Il faut de trois à cinq questions.");
    assert_eq!(page.holds("question_3"), "Gardé ?");
    let own = w.town.acts(w.cleo.id(), |tx| {
        let space = spaces::space::by_slug(tx, "promotion")?.unwrap().id;
        Ok(learning::group::in_space(tx, space)?.remove(0).uid.to_string())
    });
    let own = own.await;
    let once = form.holds("once");
    let sent = [
        ("once", once.as_str()),
        ("question_1", "a ?"),
        ("question_2", "b ?"),
        ("question_3", "c ?"),
        ("group", own.as_str()),
    ];
    assert_eq!(
        w.cleo.posts(&path, &sent).await.wrong("group"),
        "Choisissez une des réponses proposées."
    );
    assert_eq!(w.ben.asks_for(&path).await.status(), 403);
    let page = form.submits(&path, &[]).await;
    assert_eq!(page.notice(), "La relecture est demandée.");
    form.submits(&path, &[]).await;
    let page = w.fay.opens(&work).await;
    let page = page.submits(&format!("{work}/review-end"), &[]).await;
    assert!(page.text().contains("brouillon"));
    let asked = w
        .town
        .ledger()
        .await
        .into_iter()
        .filter(|verb| verb == "work.review_asked")
        .count();
    assert_eq!(asked, 1);
}
