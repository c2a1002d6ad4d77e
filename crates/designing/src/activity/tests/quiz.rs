//! The questions of an activity.

use crate::workshop::training;

const QUIZ: &str = "/spaces/promotion/plan/activities/overload";

#[tokio::test]
async fn questions_are_written_with_right_answers_and_reasons() {
    let w = training().await;
    let form = w.ben.opens(&format!("{QUIZ}/new-question")).await;
    let create = format!("{QUIZ}/questions");
    let refused = form
        .submits(&create, &[("label-fr", "Combien ?"), ("c0-name-fr", "Un")])
        .await;
    assert_eq!(
        refused.wrong("choices"),
        "Il faut au moins deux réponses entre lesquelles choisir."
    );
    assert_eq!(refused.holds("c0-name-fr"), "Un");
    let two = [
        ("label-fr", "Combien ?"),
        ("c0-name-fr", "Un"),
        ("c1-name-fr", "Deux"),
    ];
    let refused = form.submits(&create, &two).await;
    assert_eq!(refused.wrong("choices"), "Cochez au moins une bonne réponse.");
    let refused = form
        .submits(
            &create,
            &[("c0-name-fr", "Un"), ("c1-name-fr", "Deux"), ("c1-right", "on")],
        )
        .await;
    assert_eq!(refused.wrong("label-fr"), "Ce champ est vide.");
    let fields = [
        ("label-fr", "Combien ?"),
        ("c0-name-fr", "Un"),
        ("c0-why-fr", "Trop peu."),
        ("c1-name-fr", "Deux"),
        ("c1-right", "on"),
    ];
    let page = form.submits(&create, &fields).await;
    assert_eq!(page.notice(), "La question est à jour.");
    form.submits(&create, &fields).await;
    let plan = w.plan().await;
    let questions = &plan.activity("overload").unwrap().questions;
    assert_eq!(questions.len(), 3, "sent twice, it is there once");
    let new = &questions[2];
    assert_eq!(
        (new.key.as_str(), new.right(), new.choices[1].right),
        ("combien", 1, true)
    );
    assert_eq!(
        new.choices[0].why.as_ref().unwrap().get(kernel::Language::French),
        Some("Trop peu.")
    );
    // Changed, with one choice emptied and one more.
    let path = format!("{QUIZ}/questions/combien");
    let form = w.ben.opens(&path).await;
    assert_eq!(form.holds("c0-why-fr"), "Trop peu.");
    form.submits(
        &path,
        &[
            ("c0-name-fr", ""),
            ("c0-name-en", ""),
            ("c2-name-fr", "Trois"),
            ("c2-right", "on"),
        ],
    )
    .await;
    let plan = w.plan().await;
    let keys: Vec<&str> = plan.activity("overload").unwrap().questions[2]
        .choices
        .iter()
        .map(|choice| choice.key.as_str())
        .collect();
    assert_eq!(keys, ["deux", "trois"]);
    let page = w.ben.opens(QUIZ).await;
    page.submits(&format!("{path}/removal"), &[]).await;
    assert_eq!(w.plan().await.activity("overload").unwrap().questions.len(), 2);
    assert_eq!(w.ben.asks_for(&path).await.status(), 404);
    assert_eq!(
        w.cleo.asks_for(&format!("{QUIZ}/new-question")).await.status(),
        403
    );
}
