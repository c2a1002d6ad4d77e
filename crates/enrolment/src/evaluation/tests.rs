//! Looking back, each alone.

use crate::workshop::{ending, training, with_more};

const PATH: &str = "/spaces/promotion/closing/evaluation";

platform::statements! {
    ANSWERS = "select question, mark, words from cold_answers order by question, words";
    WHO = "select count(*) from cold_evaluations where person_id = $1";
}

#[tokio::test]
async fn nothing_is_shown_before_five_have_answered() {
    let w = ending().await;
    let more = with_more(&w, &["Hana", "Ivo"]).await;
    let people = [&w.cleo, &w.fay, &w.gil, &more[0], &more[1]];
    for (number, who) in people.iter().enumerate() {
        let form = who.opens(PATH).await;
        let mark = (number + 1).to_string();
        let words = format!("Garder {number}");
        let page = form.submits(PATH, &[("useful", &mark), ("keep", &words)]).await;
        assert_eq!(page.notice(), "Merci. Vos réponses sont là, sans votre nom.");
        let results = w.ada.opens(PATH).await.text_of("#results");
        assert_eq!(results.contains("Garder 0"), number == 4, "{number}: {results}");
        assert_eq!(results.contains("En moyenne"), number == 4, "{number}");
    }
    let page = w.ben.opens(PATH).await;
    assert!(page.text().contains("En moyenne 3,0 sur 5") && page.text_of("#count").contains("5 personnes"));
    assert!(
        page.text().contains("Moins de cinq réponses."),
        "of what nobody answered nothing is said"
    );
    assert!(!page.has("form.form"), "those who lead are not asked");
    assert_eq!(w.ben.posts(PATH, &[("useful", "1")]).await.status(), 403);
    assert!(
        w.cleo
            .reads_english()
            .opens(PATH)
            .await
            .text()
            .contains("3.0 out of 5")
    );
}

#[tokio::test]
async fn whoever_looks_before_and_after_somebody_answers_learns_nothing() {
    let w = ending().await;
    let more = with_more(&w, &["Hana", "Ivo", "Jan", "Kim", "Lou", "Max", "Noa"]).await;
    let people: Vec<_> = [&w.cleo, &w.fay, &w.gil].into_iter().chain(&more).collect();
    let mut seen = w.ada.opens(PATH).await.text_of("#results");
    assert!(seen.contains("Moins de cinq personnes ont répondu"));
    for (number, who) in (1usize..).zip(&people) {
        let mark = if number == 6 { "1" } else { "4" };
        let words = format!("Garder {number}");
        // One of them leaves a question out: its heap fills later.
        let mut typed = vec![("useful", mark), ("keep", words.as_str())];
        if number != 2 {
            typed.push(("pace", mark));
        }
        who.opens(PATH).await.submits(PATH, &typed).await;
        let now = w.ada.opens(PATH).await.text_of("#results");
        match number {
            5 => assert!(now.contains("Garder 5") && now.contains("Presque tout le monde : 4 sur 5")),
            6 => assert!(
                !now.contains("Garder 6"),
                "what is said of the pace fills its heap with the sixth"
            ),
            10 => assert!(now.contains("Garder 10") && now.contains("Au moins 10 personnes")),
            _ => assert_eq!(now, seen, "{number}"),
        }
        seen = now;
    }
}

#[tokio::test]
async fn one_answers_once_and_nobody_is_named_in_the_ledger() {
    let w = ending().await;
    let form = w.cleo.opens(PATH).await;
    for _ in 0..2 {
        form.submits(PATH, &[("project", "4"), ("change", "<b>Plus court</b>")])
            .await;
    }
    let answers = w
        .town
        .reads(|tx| tx.all::<(String, Option<i64>, String)>(ANSWERS, ()))
        .await;
    assert_eq!(
        answers,
        [
            ("change".to_owned(), None, "<b>Plus court</b>".to_owned()),
            ("project".to_owned(), Some(4), String::new())
        ]
    );
    let traces = w.town.reads(|tx| platform::ledger::after(tx, 0, 1_000)).await;
    let told: Vec<_> = traces
        .iter()
        .filter(|trace| trace.verb == "evaluation.answered")
        .collect();
    assert!(told.len() == 1 && told[0].actor.is_none() && told[0].about.is_none());
    assert!(!w.fay.opens("/").await.text().contains("trace-"));
    assert!(w.cleo.opens("/me/data").await.text().contains("Évaluations"));
    let cleo = w.cleo.id();
    let form = w.cleo.opens("/me/erasure").await;
    form.submits(
        "/me/erasure",
        &[("understood", "on"), ("address", "cleo@town.example")],
    )
    .await;
    assert_eq!(w.town.reads(move |tx| tx.one::<(i64,)>(WHO, (cleo,))).await, (0,));
}

#[tokio::test]
async fn what_is_wrong_is_said_and_others_are_kept_out() {
    let w = ending().await;
    let form = w.cleo.opens(PATH).await;
    let nothing = form.submits(PATH, &[]).await;
    assert_eq!(
        (nothing.status(), nothing.wrong("useful").as_str()),
        (422, "Répondez au moins à une question.")
    );
    let long = "é".repeat(2_001);
    let page = form.submits(PATH, &[("keep", &long)]).await;
    assert_eq!((page.status(), page.holds("keep")), (422, long));
    assert_eq!(w.cleo.posts(PATH, &[("pace", "6")]).await.status(), 422);
    assert_eq!(w.dov.opens(PATH).await.status(), 403);
    assert_eq!(w.dov.posts(PATH, &[("pace", "3")]).await.status(), 403);
    assert!(
        w.town
            .visitor()
            .asks_for(PATH)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    let early = training().await;
    assert!(early.cleo.opens(PATH).await.text().contains("C’est un peu tôt"));
    assert_eq!(early.cleo.posts(PATH, &[("pace", "3")]).await.status(), 422);
}
