//! Who reads a statement, and the page of a meeting.

use testkit::{Page, Visitor};

use super::{FIRST, SECOND, states};
use crate::workshop::{brings, forms, training};

async fn together(who: &Visitor, meeting: &str) -> Page {
    who.opens(&format!("/spaces/promotion/statements/{meeting}"))
        .await
}

#[tokio::test]
async fn a_state_that_reached_fewer_reaches_no_more_of_them_later() {
    let w = training().await;
    forms(&w, &[&w.cleo, &w.fay]).await;
    let project = brings(&w.cleo, "Jardins").await;
    states(
        &w.cleo,
        &project,
        FIRST,
        &[("to_project", "Entre nous"), ("reach", "group")],
    )
    .await;
    states(
        &w.cleo,
        &project,
        FIRST,
        &[("to_project", "Pour le monde"), ("reach", "cohort")],
    )
    .await;
    let versions = format!("{project}/statements/{FIRST}/versions");
    assert!(w.fay.opens(&versions).await.text().contains("Entre nous"));
    let page = w.gil.opens(&versions).await;
    assert!(page.text().contains("Pour le monde") && !page.html().contains("Entre nous"));
}

#[tokio::test]
async fn every_kind_of_reader_meets_a_statement_or_not_wherever_it_could_appear() {
    let w = training().await;
    forms(&w, &[&w.cleo, &w.fay]).await;
    let project = brings(&w.cleo, "Jardins").await;
    let edition = format!("{project}/edition");
    w.cleo
        .opens(&edition)
        .await
        .submits(&edition, &[("reach", "everyone")])
        .await;
    let visitor = w.town.visitor();
    let readers = [
        ("author", &w.cleo, "yyyy"),
        ("companion", &w.fay, "-yyy"),
        ("member", &w.gil, "--yy"),
        ("facilitator", &w.ben, "-yyy"),
        ("steward", &w.ada, "-yyy"),
        ("administrator", &w.eve, "-yyy"),
        ("other account", &w.dov, "---y"),
        ("visitor", &visitor, "---y"),
    ];
    for (place, reach) in ["own", "group", "cohort", "everyone"].into_iter().enumerate() {
        let mark = format!("Mésange {reach}");
        // Each state is as narrow as its text, so that the history must hide the earlier ones too.
        states(
            &w.cleo,
            &project,
            FIRST,
            &[("to_project", mark.as_str()), ("reach", reach)],
        )
        .await;
        for (name, who, table) in readers {
            let reads = table.as_bytes()[place] == b'y';
            for path in [format!("{project}/statements"), project.clone()] {
                assert_eq!(
                    who.opens(&path).await.html().contains(&mark),
                    reads,
                    "{name} {reach} {path}"
                );
            }
            assert_eq!(
                together(who, FIRST).await.html().contains(&mark),
                reads,
                "{name} {reach}"
            );
            let versions = who
                .asks_for(&format!("{project}/statements/{FIRST}/versions"))
                .await;
            assert_eq!(versions.status(), if reads { 200 } else { 404 }, "{name} {reach}");
            if reads {
                for (earlier, word) in ["own", "group", "cohort"].into_iter().enumerate().take(place) {
                    let shows = table.as_bytes()[earlier] == b'y';
                    assert_eq!(
                        versions.html().contains(&format!("Mésange {word}")),
                        shows,
                        "{name} {word}"
                    );
                }
            }
        }
    }
}

#[tokio::test]
async fn at_a_meeting_those_who_lead_see_who_has_not_stated_yet() {
    let w = training().await;
    let (cleo, gil) = (brings(&w.cleo, "Jardins").await, brings(&w.gil, "Radio").await);
    let page = w.ben.opens("/spaces/promotion/statements").await;
    assert_eq!(page.path(), format!("/spaces/promotion/statements/{FIRST}"));
    assert_eq!(page.texts_of("#not-yet li"), ["Cleo", "Fay", "Gil"]);
    states(&w.cleo, &cleo, FIRST, &[("to_project", "Un mot")]).await;
    states(
        &w.gil,
        &gil,
        FIRST,
        &[("to_project", "Pour moi"), ("reach", "own")],
    )
    .await;
    let page = together(&w.ben, FIRST).await;
    assert_eq!(
        page.texts_of("#not-yet li"),
        ["Fay"],
        "who stated for themselves has stated"
    );
    assert_eq!(page.texts_of(".statement-column").len(), 1);
    assert!(!page.html().contains("Pour moi"));
    for who in [&w.cleo, &w.fay, &w.dov, &w.town.visitor()] {
        assert!(!together(who, FIRST).await.has("#not-yet"));
    }
    assert!(together(&w.fay, SECOND).await.has(".empty"));
    assert_eq!(
        w.ben
            .asks_for("/spaces/promotion/statements/nowhere")
            .await
            .status(),
        404
    );
    let data = w.cleo.opens("/me/data").await;
    assert_eq!(data.text_of("[data-table=statements]"), "1");
    let erasure = w.cleo.opens("/me/erasure").await;
    erasure
        .submits(
            "/me/erasure",
            &[("address", "cleo@town.example"), ("understood", "on")],
        )
        .await;
    assert!(!together(&w.ben, FIRST).await.has(".statement-column"));
}

#[tokio::test]
async fn the_page_of_a_meeting_costs_the_same_whatever_it_shows() {
    let w = training().await;
    let cleo = brings(&w.cleo, "Jardins").await;
    states(&w.cleo, &cleo, FIRST, &[]).await;
    let count = async || {
        w.town
            .acts(w.ben.id(), |tx| {
                let before = tx.ran();
                let seen = learning::cohort::access::to_see(tx, "promotion")?;
                let reader = seen.reader(tx)?;
                let part = spaces::space::Paged::first(30);
                let found = super::super::together::at_meeting(tx, seen.id(), FIRST, &reader, part)?;
                Ok((found.len(), tx.ran() - before))
            })
            .await
    };
    let few = count().await;
    for (who, title) in [(&w.fay, "Vélo"), (&w.gil, "Radio")] {
        let project = brings(who, title).await;
        states(who, &project, FIRST, &[]).await;
    }
    let many = count().await;
    assert_eq!((few.0, many.0, few.1), (1, 3, many.1));
}
