//! The grid, what it weighs, its preview and its history.

use testkit::Page;

use crate::workshop::{PLAN, empty_town, training, training_joined};

const MOVED: &str = "/spaces/promotion/plan/activities/present-project/place";

#[tokio::test]
async fn a_trainer_sees_weeks_strands_meetings_and_what_each_weighs() {
    let w = training().await;
    let page = w.ben.opens(PLAN).await;
    assert_eq!(page.texts_of(".plan-week").len(), 14);
    assert_eq!(page.texts_of("#week-1 .plan-cell").len(), 3);
    assert_eq!(page.texts_of(".plan-card").len(), 60);
    assert_eq!(page.texts_of(".plan-meeting").len(), 3);
    assert_eq!(
        page.texts_of("svg .plan-knot").len(),
        3,
        "a knot for each meeting"
    );
    assert_eq!(page.texts_of("svg .plan-band").len(), 5, "a band for each stage");
    assert!(page.text_of("#a-starting-a-network").contains("2 questions"));
    assert!(
        page.text_of("#a-read-two-projects")
            .contains("Présenter son projet"),
        "what comes before"
    );
    assert_eq!(page.text_of("#week-1 .plan-cell.project .meta"), "1 h 30");
}

#[tokio::test]
async fn the_plan_is_for_those_who_describe_the_space_and_hidden_spaces_have_none() {
    let w = training_joined("hidden").await;
    for path in [
        PLAN,
        "/spaces/promotion/plan/history",
        "/spaces/promotion/plan/frame",
        "/spaces/promotion/plan/new-activity",
        "/spaces/promotion/plan/new-meeting",
        "/spaces/promotion/plan/activities/landmarks",
        "/spaces/promotion/plan/meetings/meeting-one",
    ] {
        assert_eq!(w.ben.opens(path).await.status(), 200, "{path}");
        assert_eq!(w.cleo.asks_for(path).await.status(), 403, "{path}: a member");
        assert_eq!(w.dov.asks_for(path).await.status(), 404, "{path}: a stranger");
    }
    assert_eq!(w.cleo.opens("/spaces/promotion/plan/preview").await.status(), 200);
    assert_eq!(
        w.dov.asks_for("/spaces/promotion/plan/preview").await.status(),
        404
    );
    assert_eq!(w.eve.opens(PLAN).await.status(), 200, "who runs the instance");
}

#[tokio::test]
async fn a_plan_that_is_switched_off_is_not_there() {
    let w = training().await;
    let page = w.ada.opens("/spaces/promotion/arrangement").await;
    let mut fields = page.fields("/spaces/promotion/arrangement", &[]);
    fields.retain(|(name, value)| !(name == "modules" && value == "program"));
    let pairs: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    w.ada.posts("/spaces/promotion/arrangement", &pairs).await;
    assert_eq!(w.ada.asks_for(PLAN).await.status(), 404);
    assert_eq!(
        w.ada.asks_for("/spaces/promotion/plan/preview").await.status(),
        404
    );
}

#[tokio::test]
async fn a_trainee_reads_one_week_at_a_time() {
    let w = training().await;
    let page = w.cleo.opens("/spaces/promotion/plan/preview").await;
    assert_eq!(page.title(), "Semaine 1");
    assert!(
        !page.has("a[href=\"/spaces/promotion/plan#week-1\"]"),
        "no way into the editor"
    );
    let page = page.follows("Semaine 2").await;
    assert!(page.has("#a-starting-a-network .prose li"));
    assert_eq!(page.texts_of("#a-starting-a-network .plan-quiz > li").len(), 2);
    assert!(!page.has("a[rel=\"next\"][href$=\"week=15\"]"));
    let last = w.cleo.opens("/spaces/promotion/plan/preview?week=99").await;
    assert_eq!(last.title(), "Semaine 14");
    assert_eq!(
        w.cleo
            .opens("/spaces/promotion/plan/preview?week=x")
            .await
            .title(),
        "Semaine 1"
    );
    let english = w.town.visitor().reads_english();
    assert_eq!(
        english.opens("/spaces/promotion/plan/preview").await.title(),
        "Week 1"
    );
}

#[tokio::test]
async fn a_plan_begins_where_there_is_none() {
    let town = empty_town().await;
    let ada = town.person("Ada").await;
    workshop::collective::opens(&town, &ada, "learning-collective", "Atelier", "open").await;
    assert_eq!(
        ada.asks_for("/spaces/atelier/plan").await.status(),
        404,
        "its program is off"
    );
    let page = ada.opens("/spaces/atelier/arrangement").await;
    let mut fields = page.fields("/spaces/atelier/arrangement", &[]);
    fields.push(("modules".to_owned(), "program".to_owned()));
    let pairs: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    ada.posts("/spaces/atelier/arrangement", &pairs).await;
    let page = ada.opens("/spaces/atelier/plan").await;
    let refused = page.submits("/spaces/atelier/plan", &[("weeks", "0")]).await;
    assert_eq!((refused.status(), refused.holds("weeks").as_str()), (422, "0"));
    let page = page.submits("/spaces/atelier/plan", &[("weeks", "3")]).await;
    assert_eq!(page.texts_of(".plan-week").len(), 3);
    assert!(page.text().contains("Un plan encore blanc"));
    // The same form again leaves what is there.
    let again = ada.posts("/spaces/atelier/plan", &[("weeks", "9")]).await;
    assert_eq!(again.texts_of(".plan-week").len(), 3);
    assert!(!again.has("form[action$=\"/undoing\"]"));
    let history = ada.opens("/spaces/atelier/plan/history").await;
    assert_eq!(history.texts_of(".rows h2"), ["Plan commencé"]);
    assert!(
        !history.has("form[action$=\"/undoing\"]"),
        "there is nothing before"
    );
}

/// Undoes what the notice of a page offers to undo.
async fn undoes(page: &Page) -> Page {
    let undo = page.attribute_of(".notice form", "action");
    page.submits(&undo, &[]).await
}

#[tokio::test]
async fn each_change_is_undone_alone_and_can_be_done_again() {
    let w = training().await;
    let before = w.plan().await;
    let page = w.ben.opens(PLAN).await;
    let moved = page.submits(MOVED, &[("week", "2"), ("to", "there")]).await;
    assert_eq!(moved.notice(), "L’activité est déplacée.");
    let removal = "/spaces/promotion/plan/activities/landmarks/removal";
    let removed = w.ada.opens(PLAN).await.submits(removal, &[]).await;
    assert_eq!(removed.notice(), "L’activité est retirée du plan.");
    // Ben takes back his move, and Ada’s removal stays.
    let page = undoes(&moved).await;
    assert_eq!(page.notice(), "C’est défait. Ce qui a été fait depuis est gardé.");
    let plan = w.plan().await;
    assert_eq!(plan.activity("present-project").unwrap().week, 1);
    assert!(plan.activity("landmarks").is_none());
    // And now she takes back hers: all is as it was, the knots too.
    undoes(&removed).await;
    assert!(w.plan().await == before, "all is as it was");
    let history = w.ben.opens("/spaces/promotion/plan/history").await;
    assert_eq!(
        history.texts_of(".rows h2"),
        [
            "Défait : Recevoir les premiers repères",
            "Défait : Présenter son projet",
            "Activité retirée : Recevoir les premiers repères",
            "Activité déplacée : Présenter son projet",
        ]
    );
    assert!(history.text_of(".rows li:last-child .meta").contains("Ben"));
    // Undoing an undoing does it again.
    let redo = history.attribute_of(".rows li:first-child form", "action");
    history.submits(&redo, &[]).await;
    assert!(w.plan().await.activity("landmarks").is_none());
    let verbs = w.town.ledger().await;
    assert!(verbs.iter().filter(|verb| *verb == "space.changed").count() >= 5);
}

#[tokio::test]
async fn what_was_changed_again_since_is_not_undone_behind_anybody_s_back() {
    let w = training().await;
    let page = w.ben.opens(PLAN).await;
    let moved = page.submits(MOVED, &[("week", "2"), ("to", "there")]).await;
    w.ada
        .opens(PLAN)
        .await
        .submits(MOVED, &[("week", "1"), ("strand", "collective"), ("to", "there")])
        .await;
    let page = undoes(&moved).await;
    assert_eq!(page.status(), 422);
    assert!(page.text_of(".errors").contains("« Présenter son projet »"));
    assert_eq!(
        w.plan().await.activity("present-project").unwrap().strand,
        "collective"
    );
    // Undoing takes the right to design.
    let undo = moved.attribute_of(".notice form", "action");
    assert_eq!(w.cleo.posts_only(&undo, &[]).await.status(), 403);
    assert_eq!(w.town.visitor().posts_only(&undo, &[]).await.status(), 303);
    let elsewhere = undo.replace("promotion", "nowhere");
    assert_eq!(w.ben.posts_only(&elsewhere, &[]).await.status(), 404);
}

#[tokio::test]
async fn a_change_of_another_kind_is_not_one_of_the_plan() {
    let w = training().await;
    let page = w.ada.opens("/spaces/promotion/identity/edition").await;
    page.submits(
        "/spaces/promotion/identity/edition",
        &[("purpose-fr", "Autre chose")],
    )
    .await;
    let history = w.ada.opens("/spaces/promotion/plan/history").await;
    assert!(history.text().contains("Rien n’a encore changé"));
    let arrangement = w.ada.opens("/spaces/promotion/arrangement").await;
    let back = arrangement.attribute_of("form[action*=\"/changes/\"]", "action");
    let undo = back
        .replace("/changes/", "/plan/changes/")
        .replace("/return", "/undoing");
    assert_eq!(w.ada.posts_only(&undo, &[]).await.status(), 404);
}

#[tokio::test]
async fn the_grid_costs_the_same_whatever_it_shows() {
    let w = training().await;
    let count = async || {
        w.town
            .acts(w.ada.id(), |tx| {
                let before = tx.ran();
                let may = super::access::to::<spaces::space::access::Describe>(tx, "promotion")?;
                super::pages::ties(tx, &may)?;
                super::store::history(tx, may.space().id)?;
                Ok(tx.ran() - before)
            })
            .await
    };
    count().await;
    let few = count().await;
    for week in ["2", "3", "4", "5", "6"] {
        w.ada
            .opens(PLAN)
            .await
            .submits(
                "/spaces/promotion/plan/activities/first-opening-hour/place",
                &[("week", week), ("to", "there")],
            )
            .await;
    }
    let many = count().await;
    // The first state of a changed space is read once in a process.
    assert!(many <= few + 1, "{few} then {many}");
    assert!(few <= 8, "{few} queries");
}
