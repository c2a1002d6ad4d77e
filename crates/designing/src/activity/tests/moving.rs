//! Where an activity stands, and on what it builds.

use super::{KEY, at};
use crate::workshop::{PLAN, training};

#[tokio::test]
async fn knots_go_forward_only_and_never_in_a_circle() {
    let w = training().await;
    let form = w.ben.opens(&at(KEY)).await;
    let page = w.saves(&form, KEY, &[("after", "landmarks")]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(
        page.wrong("after"),
        "« Présenter son projet » s’appuie sur « Recevoir les premiers repères », qui ne vient qu’en semaine 3. Déplacez l’une ou l’autre, ou défaites le nœud."
    );
    let page = w.saves(&form, KEY, &[("week", "4")]).await;
    assert!(
        page.wrong("after").contains("semaine 4"),
        "what builds on it comes earlier"
    );
    let form = w.ben.opens(&at("open-log")).await;
    let page = w
        .saves(&form, "open-log", &[("week", "3"), ("after", "meeting-log")])
        .await;
    assert!(page.wrong("after").contains("s’attendre elle-même"));
    let moved = w
        .ben
        .opens(PLAN)
        .await
        .submits(&format!("{}/place", at(KEY)), &[("week", "9"), ("to", "there")])
        .await;
    assert_eq!(moved.status(), 422);
    assert!(moved.text_of(".errors").contains("Défaites") || moved.text_of(".errors").contains("défaites"));
}

#[tokio::test]
async fn an_activity_is_moved_by_its_form_in_every_way() {
    let w = training().await;
    let place = format!("{}/place", at("first-position"));
    let order = async || {
        let page = w.ben.opens(PLAN).await;
        page.texts_of("#week-1 .plan-cell.individual .plan-card h4")
    };
    assert_eq!(
        order().await,
        [
            "Se présenter et prendre ses marques",
            "Se situer pour la première fois"
        ]
    );
    let page = w.ben.opens(PLAN).await;
    page.submits(&place, &[("to", "earlier")]).await;
    assert_eq!(
        order().await,
        [
            "Se situer pour la première fois",
            "Se présenter et prendre ses marques"
        ]
    );
    // The same form again: it is done already.
    page.submits(&place, &[("to", "earlier")]).await;
    assert_eq!(order().await[0], "Se situer pour la première fois");
    let fields = [
        ("to", "there"),
        ("week", "1"),
        ("strand", "project"),
        ("before", KEY),
    ];
    w.ben.opens(PLAN).await.submits(&place, &fields).await;
    let page = w.ben.opens(PLAN).await;
    assert_eq!(
        page.texts_of("#week-1 .plan-cell.project .plan-card h4"),
        ["Se situer pour la première fois", "Présenter son projet"]
    );
    let refused = page.submits(&place, &[("to", "there"), ("week", "99")]).await;
    assert!(refused.text_of(".errors").contains("le plan compte 14 semaines"));
    let refused = page
        .submits(&place, &[("to", "there"), ("strand", "nowhere")])
        .await;
    assert!(refused.text_of(".errors").contains("n’est plus dans le plan"));
    assert_eq!(w.cleo.posts_only(&place, &[("to", "later")]).await.status(), 403);
}

#[tokio::test]
async fn a_copy_stands_beside_and_is_made_once() {
    let w = training().await;
    let grid = w.ben.opens(PLAN).await;
    let copy = format!("{}/copy", at(KEY));
    let page = grid.submits(&copy, &[]).await;
    assert_eq!(page.notice(), "Une copie est juste à côté.");
    grid.submits(&copy, &[]).await;
    assert_eq!(
        w.ben
            .opens(PLAN)
            .await
            .texts_of("#week-1 .plan-cell.project .plan-card h4"),
        ["Présenter son projet", "Présenter son projet (copie)"]
    );
    let plan = w.plan().await;
    let (own, twin) = (
        plan.activity(KEY).unwrap(),
        plan.activity("present-project-2").unwrap(),
    );
    assert_eq!(own.body, twin.body);
    assert_eq!(
        twin.name.get(kernel::Language::English),
        Some("Presenting one’s project (copy)")
    );
}
