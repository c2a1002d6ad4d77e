//! Making a plan one's own.

use kernel::Language;

use crate::workshop::{Training, training, training_joined};

const FORK: &str = "/spaces/promotion/plan/fork";

/// Somebody makes the plan theirs under a name, and lands on it.
pub async fn forks(who: &testkit::Visitor, name: &str) -> testkit::Page {
    let form = who.opens(FORK).await;
    form.submits(
        FORK,
        &[("name", name), ("joining", "open"), ("credit", "Les Semeurs")],
    )
    .await
}

#[tokio::test]
async fn a_trainee_makes_the_plan_theirs_and_nobody_comes_along() {
    let w = training().await;
    let page = forks(&w.cleo, "Animer au village").await;
    assert_eq!(page.path(), "/spaces/animer-au-village/plan");
    assert_eq!(
        page.notice(),
        "Ce plan est à vous. Changez-en ce que vous voulez."
    );
    let space = w
        .town
        .reads(|tx| spaces::space::by_slug(tx, "animer-au-village"))
        .await
        .unwrap();
    let parent = w
        .town
        .reads(|tx| spaces::space::by_slug(tx, "promotion"))
        .await
        .unwrap();
    let (card, from) = (&space.shape.trame.card, &parent.shape.trame);
    assert_eq!(card.lineage[0].digest, parent.shape.digest);
    assert_eq!(card.lineage[0].name, from.card.name);
    assert_eq!(card.name.get(Language::English), Some("Animer au village"));
    let authors: Vec<&str> = card.authors.iter().map(|author| author.name.as_str()).collect();
    assert!(
        from.card
            .authors
            .iter()
            .all(|author| authors.contains(&author.name.as_str()))
    );
    assert_eq!(authors.last(), Some(&"Les Semeurs"));
    assert_eq!(space.shape.trame.program, from.program);
    let members = w.cleo.opens("/spaces/animer-au-village/members").await;
    assert!(members.text().contains("Cleo") && !members.text().contains("Ada"));
    assert!(w.town.ledger().await.contains(&"plan.forked".to_owned()));
    // What is changed there is not changed here.
    let removal = "/spaces/animer-au-village/plan/activities/landmarks/removal";
    page.submits(removal, &[]).await;
    assert!(
        w.plan_of("animer-au-village")
            .await
            .activity("landmarks")
            .is_none()
    );
    assert!(w.plan().await.activity("landmarks").is_some());
}

#[tokio::test]
async fn the_same_form_sent_twice_makes_one_space() {
    let w = training().await;
    let form = w.cleo.opens(FORK).await;
    let fields = [("name", "Mon plan"), ("joining", "open")];
    form.submits(FORK, &fields).await;
    let page = form.submits(FORK, &fields).await;
    assert_eq!(page.path(), "/spaces/mon-plan/plan");
    assert_eq!(w.cleo.asks_for("/spaces/mon-plan-2").await.status(), 404);
}

#[tokio::test]
async fn a_plan_can_go_to_the_library_instead() {
    let w = training().await;
    let form = w.dov.opens(FORK).await;
    let fields = [
        ("name", "Un plan plus court"),
        ("as", "library"),
        ("summary", "En trois lignes."),
    ];
    let page = form.submits(FORK, &fields).await;
    assert!(page.path().starts_with("/trames/"));
    assert_eq!(page.title(), "Un plan plus court");
    assert!(page.text().contains("En trois lignes."));
    assert!(
        w.town
            .visitor()
            .opens("/trames")
            .await
            .text()
            .contains("Un plan plus court")
    );
    assert_eq!(
        w.town
            .ledger()
            .await
            .iter()
            .filter(|verb| *verb == "trame.offered")
            .count(),
        1
    );
    form.submits(FORK, &fields).await;
    assert_eq!(
        w.town
            .ledger()
            .await
            .iter()
            .filter(|verb| *verb == "trame.offered")
            .count(),
        1
    );
}

#[tokio::test]
async fn each_field_refuses_what_it_should_and_keeps_what_was_typed() {
    let w = training().await;
    let form = w.cleo.opens(FORK).await;
    let long = "é".repeat(121);
    for (field, typed) in [
        ("name", "x"),
        ("name", "—–—"),
        ("name", &long),
        ("joining", "never"),
        ("as", "cake"),
    ] {
        let page = form.submits(FORK, &[(field, typed)]).await;
        assert_eq!(page.status(), 422, "{field} {typed}");
        assert_ne!(page.wrong(field), "", "{field} {typed}");
        if field == "name" {
            assert_eq!(page.holds(field), typed);
        }
    }
    assert_eq!(
        w.cleo.posts(FORK, &[("name", "Sans identifiant")]).await.status(),
        400
    );
}

#[tokio::test]
async fn visitors_are_asked_who_they_are() {
    let w = training().await;
    let page = w.town.visitor().opens(FORK).await;
    assert!(page.has("a[href^=\"/sign-in\"]") && !page.has_form(FORK));
    let form = w.cleo.opens(FORK).await;
    let fields = form.fields(FORK, &[]);
    let pairs: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let answer = w.town.visitor().posts_only(FORK, &pairs).await;
    assert!(answer.sends_to().starts_with("/sign-in"));
}

#[tokio::test]
async fn a_hidden_plan_leaves_by_those_who_may_arrange_it() {
    let w = training_joined("hidden").await;
    assert_eq!(w.dov.asks_for(FORK).await.status(), 404);
    assert_eq!(w.cleo.asks_for(FORK).await.status(), 403);
    assert_eq!(w.ben.posts_only(FORK, &[("once", "x")]).await.status(), 400);
    let form = w.ada.opens(FORK).await;
    let fields = form.fields(FORK, &[("name", "Sorti"), ("joining", "hidden")]);
    let pairs: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    assert_eq!(w.ben.posts_only(FORK, &pairs).await.status(), 403);
    assert_eq!(w.ada.posts(FORK, &pairs).await.path(), "/spaces/sorti/plan");
}

#[tokio::test]
async fn what_is_held_of_it_is_shown_and_stays_without_a_name() {
    let w: Training = training().await;
    forks(&w.cleo, "Mon plan").await;
    let page = w.cleo.opens("/me/data").await;
    assert!(page.text().contains("Plans faits vôtres"));
}
