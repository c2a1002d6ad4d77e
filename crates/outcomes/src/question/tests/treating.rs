//! What those who answer do, and who is told of it.

use super::{answers, asks, asks_as, gathering, mails_about_answers};
use crate::workshop::workshop;

#[tokio::test]
async fn a_question_goes_from_asked_to_published_and_its_askers_are_told_once() {
    let w = workshop().await;
    let path = gathering(&w).await;
    let question = asks(&w, &w.cleo, &path, "Combien de temps faut-il ?").await;
    asks_as(&w, &path, "Zoé", "zoe@exemple.fr", "Et combien de temps ?").await;
    let twin = w.ben.opens(&path).await.link("Et combien de temps ?");
    // Zoé's question joins Cleo's.
    let main = question.rsplit('/').next().unwrap();
    let page = w.ben.opens(&twin).await;
    let page = page
        .submits(&format!("{twin}/grouping"), &[("under", main)])
        .await;
    assert_eq!(page.text_of("#state"), "regroupée");
    assert_eq!(
        w.ben.opens(&question).await.text_of("#askers"),
        "2 personnes la posent"
    );
    // First elements, then an answer, then everybody reads it.
    let page = w
        .ben
        .opens(&question)
        .await
        .submits(
            &format!("{question}/elements"),
            &[("elements", "**Longtemps**, dit-on.")],
        )
        .await;
    assert_eq!(page.text_of("#state"), "premiers éléments");
    assert!(w.cleo.opens(&question).await.has("#answer .prose strong"));
    let page = page.submits(&format!("{question}/answer"), &[]).await;
    assert_eq!(page.text_of("#state"), "répondue");
    assert_eq!(mails_about_answers(&w, "cleo@town.example").await, 1);
    assert_eq!(mails_about_answers(&w, "zoe@exemple.fr").await, 1);
    let mail = w.town.mails_to("zoe@exemple.fr").await.pop().unwrap();
    assert!(
        mail.body.contains("La réponse\n**Longtemps**, dit-on."),
        "{}",
        mail.body
    );
    let mut words = mail.body.split_whitespace();
    let link = words.find(|word| word.starts_with("http")).unwrap().to_owned();
    let own = w.town.visitor().opens(&link).await;
    assert!(own.text().contains("Longtemps"), "{}", own.text());
    assert_eq!(w.dov.asks_for(&question).await.status(), 404);
    let page = page.submits(&format!("{question}/publication"), &[]).await;
    assert_eq!(page.text_of("#state"), "publiée");
    assert!(w.town.visitor().opens(&path).await.text().contains("Longtemps"));
    // The same version is told of once, whatever is pressed again.
    let page = page.submits(&format!("{question}/reopening"), &[]).await;
    page.submits(&format!("{question}/answer"), &[]).await;
    assert_eq!(mails_about_answers(&w, "cleo@town.example").await, 1);
    // A new version that is marked as answered is another one.
    w.ben
        .opens(&question)
        .await
        .submits(&format!("{question}/reopening"), &[])
        .await;
    answers(&w, &question, "Trois ans, en fait.", "answer").await;
    assert_eq!(mails_about_answers(&w, "cleo@town.example").await, 2);
    let verbs = w.town.ledger().await;
    for verb in ["grouped", "begun", "answered", "published", "reopened"] {
        assert!(verbs.contains(&format!("question.{verb}")), "{verb}");
    }
    w.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn grouping_is_undone_and_whoever_joins_an_answer_is_told_of_it() {
    let w = workshop().await;
    let path = gathering(&w).await;
    let main = asks(&w, &w.cleo, &path, "La première ?").await;
    let twin = asks(&w, &w.dov, &path, "La seconde ?").await;
    answers(&w, &main, "Voici.", "answer").await;
    assert_eq!(mails_about_answers(&w, "dov@town.example").await, 0);
    let under = main.rsplit('/').next().unwrap();
    let page = w.ben.opens(&twin).await;
    let page = page
        .submits(&format!("{twin}/grouping"), &[("under", under)])
        .await;
    assert_eq!(mails_about_answers(&w, "dov@town.example").await, 1);
    assert_eq!(mails_about_answers(&w, "cleo@town.example").await, 1);
    // Dov reads the answer at the question that his joined.
    assert!(w.dov.opens(&main).await.text().contains("Voici."));
    let undo = page.attribute_of(".notice form", "action");
    let page = page.submits(&undo, &[]).await;
    assert_eq!(page.text_of("#state"), "posée");
    assert_eq!(page.text_of("#askers"), "une personne la pose");
    assert_eq!(w.dov.asks_for(&main).await.status(), 404);
    // Under itself, or under what is already with it, it is refused.
    let again = w
        .ben
        .posts_only(
            &format!("{twin}/grouping"),
            &[("under", twin.rsplit('/').next().unwrap())],
        )
        .await;
    assert_eq!(again.status(), 422);
}

#[tokio::test]
async fn somebody_is_asked_for_an_answer_by_letter_and_may_write_it() {
    let w = workshop().await;
    let path = gathering(&w).await;
    let question = asks(&w, &w.dov, &path, "Qui sait ?").await;
    assert_eq!(w.cleo.asks_for(&question).await.status(), 404);
    let page = w.ben.opens(&question).await;
    let cleo = w.cleo.id().number().to_string();
    let page = page
        .submits(&format!("{question}/assignment"), &[("whom", &cleo)])
        .await;
    assert!(page.text().contains("confiée à Cleo"));
    let mails = w.town.mails_to("cleo@town.example").await;
    assert_eq!(
        mails.last().unwrap().subject,
        "Une question pour vous : Écrire à plusieurs"
    );
    assert!(mails.last().unwrap().body.contains(&question));
    // She writes and says that it is answered; the rest is for those who hold it.
    let page = w.cleo.opens(&question).await;
    let page = page
        .submits(&format!("{question}/elements"), &[("elements", "Moi.")])
        .await;
    page.submits(&format!("{question}/answer"), &[]).await;
    assert_eq!(mails_about_answers(&w, "dov@town.example").await, 1);
    for part in ["publication", "hiding", "assignment", "deferral", "grouping"] {
        let refused = w.cleo.posts_only(&format!("{question}/{part}"), &[]).await;
        assert_eq!(refused.status(), 403, "{part}");
    }
    let unknown = w
        .ben
        .posts_only(&format!("{question}/assignment"), &[("whom", "999999")])
        .await;
    assert_eq!(unknown.status(), 422);
}

#[tokio::test]
async fn a_later_gathering_takes_it_over_and_both_pages_say_so() {
    let w = workshop().await;
    let path = gathering(&w).await;
    let later = w
        .offers(&[
            ("title", "La troisième"),
            ("mode", "remote"),
            ("starts", "2026-03-24T17:00"),
            ("ends", "2026-03-24T18:00"),
        ])
        .await;
    let later = later.path().to_owned();
    let question = asks(&w, &w.cleo, &path, "Et la complexité ?").await;
    let page = w.ben.opens(&question).await;
    let uid = later.rsplit('/').next().unwrap();
    page.submits(&format!("{question}/deferral"), &[("to", uid)])
        .await;
    let here = w.cleo.opens(&path).await;
    assert!(
        here.text()
            .contains("Sera traitée à cette rencontre : La troisième")
    );
    let there = w.cleo.opens(&format!("{later}/questions")).await;
    assert!(there.text_of("#taken").contains("Posée à Écrire à plusieurs"));
    assert!(!w.dov.opens(&format!("{later}/questions")).await.has("#taken"));
    // Not to one that comes before.
    let page = w.ben.opens(&question).await;
    let back = w.ben.opens(&path).await.path().replace("/questions", "");
    let refused = w
        .ben
        .posts_only(
            &format!("{question}/deferral"),
            &[("to", back.rsplit('/').next().unwrap())],
        )
        .await;
    assert_eq!(refused.status(), 422);
    page.submits(&format!("{question}/deferral"), &[("to", "")]).await;
    assert!(!w.ben.opens(&format!("{later}/questions")).await.has("#taken"));
}

#[tokio::test]
async fn treating_takes_the_right_and_words_come_before_an_answer() {
    let w = workshop().await;
    let path = gathering(&w).await;
    let question = asks(&w, &w.cleo, &path, "Publiée ?").await;
    for part in ["answer", "publication"] {
        let refused = w.ben.posts_only(&format!("{question}/{part}"), &[]).await;
        assert_eq!(refused.status(), 422, "{part}");
    }
    let page = w.ben.opens(&question).await;
    let empty = page
        .submits(&format!("{question}/elements"), &[("elements", " ")])
        .await;
    assert_eq!(empty.wrong("elements"), "Ce champ est vide.");
    answers(&w, &question, "Oui.", "publication").await;
    for part in [
        "grouping",
        "separation",
        "assignment",
        "deferral",
        "elements",
        "answer",
        "reopening",
        "publication",
        "withdrawal",
        "hiding",
        "restoration",
    ] {
        let action = format!("{question}/{part}");
        assert_eq!(w.dov.posts_only(&action, &[]).await.status(), 403, "{part}");
        let visitor = w.town.visitor().posts_only(&action, &[]).await;
        assert!(matches!(visitor.status(), 303 | 401 | 403), "{part}");
    }
    // Of two who write at once, the second is told to read the first.
    let stale = w
        .ben
        .posts_only(
            &format!("{question}/elements"),
            &[("elements", "Autre chose"), ("version", "0")],
        )
        .await;
    assert_eq!(stale.status(), 422);
    assert!(stale.text().contains("Autre chose"));
}

#[tokio::test]
async fn a_hidden_question_is_kept_and_comes_back() {
    let w = workshop().await;
    let path = gathering(&w).await;
    let question = asks(&w, &w.cleo, &path, "Déplacée ?").await;
    answers(&w, &question, "Non.", "publication").await;
    let page = w.ben.opens(&question).await;
    let page = page.submits(&format!("{question}/hiding"), &[]).await;
    assert_eq!(w.dov.asks_for(&question).await.status(), 404);
    assert!(w.cleo.opens(&question).await.text().contains("masquée"));
    let undo = page.attribute_of(".notice form", "action");
    page.submits(&undo, &[]).await;
    assert_eq!(w.dov.asks_for(&question).await.status(), 200);
    assert!(w.town.ledger().await.contains(&"question.hidden".to_owned()));
}
