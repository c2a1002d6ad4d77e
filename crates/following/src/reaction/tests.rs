//! Reactions and lines to those who lead.

use crate::workshop::training;

const AT: &str = "/spaces/promotion/activities/facets";

fn at(rest: &str) -> String {
    format!("{AT}{rest}")
}

#[tokio::test]
async fn a_trainee_reacts_and_takes_that_back() {
    let t = training().await;
    let page = t.cleo.opens(AT).await;
    assert_eq!(
        page.texts_of(".reaction-kinds button[aria-pressed=\"false\"]")
            .len(),
        5
    );
    let page = page.submits(&at("/reactions/idea"), &[]).await;
    let page = page.submits(&at("/reactions/unclear"), &[]).await;
    let pressed = ".reaction-kinds button[aria-pressed=\"true\"]";
    assert_eq!(page.texts_of(pressed), ["Pas compris", "Ça me donne une idée"]);
    let page = page.submits(&at("/reactions/idea/withdrawal"), &[]).await;
    assert_eq!(page.texts_of(pressed), ["Pas compris"]);
    t.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn twice_is_as_once() {
    let t = training().await;
    for _ in 0..2 {
        t.cleo.posts_only(&at("/reactions/thanks"), &[]).await;
    }
    for _ in 0..2 {
        t.cleo.posts_only(&at("/reactions/idea/withdrawal"), &[]).await;
    }
    let told = t.town.ledger().await;
    let of = |verb: &str| told.iter().filter(|each| *each == verb).count();
    assert_eq!((of("reaction.given"), of("reaction.withdrawn")), (1, 0));
}

#[tokio::test]
async fn trainees_see_a_number_from_three_on_and_nobody_is_told() {
    let t = training().await;
    let shown = async |who: &testkit::Visitor| who.opens(AT).await.texts_of(".reaction-kinds li .meta");
    t.cleo.posts_only(&at("/reactions/thanks"), &[]).await;
    t.fay.posts_only(&at("/reactions/thanks"), &[]).await;
    assert!(shown(&t.gil).await.is_empty(), "two could be guessed");
    assert_eq!(
        shown(&t.ben).await,
        ["2 personnes"],
        "those who lead see every number"
    );
    t.gil.posts_only(&at("/reactions/thanks"), &[]).await;
    assert_eq!(shown(&t.cleo).await, ["3 personnes"]);
    assert!(!t.dov.opens(AT).await.has("#reactions"));
    t.town.runs_jobs().await;
    for who in [&t.ada, &t.ben, &t.cleo] {
        let about: Vec<_> = t.town.mails_to(who.email()).await;
        assert!(
            about.iter().all(|mail| !mail.body.contains("facets")),
            "nobody is notified"
        );
    }
    let seen = t.fay.opens("/").await;
    assert!(!seen.text().contains("reaction"), "the home does not tell it");
}

#[tokio::test]
async fn a_line_goes_to_those_who_lead_and_is_taken_back() {
    let t = training().await;
    let page = t.cleo.opens(AT).await;
    let page = page
        .submits(
            &at("/remark"),
            &[("remark", "Je ne vois pas <b>la différence</b>")],
        )
        .await;
    assert_eq!(page.notice(), "Votre ligne est chez les personnes qui animent.");
    assert_eq!(page.holds("remark"), "Je ne vois pas <b>la différence</b>");
    assert_eq!(t.fay.opens(AT).await.holds("remark"), "", "nobody else’s");
    let traces = t.town.reads(|tx| platform::ledger::after(tx, 0, 10_000)).await;
    assert!(
        traces
            .iter()
            .any(|trace| trace.verb == "remark.written" && trace.detail == "facets")
    );
    assert!(
        traces.iter().all(|trace| !trace.detail.contains("différence")),
        "not in the ledger"
    );
    let page = page.submits(&at("/remark"), &[("remark", " ")]).await;
    assert_eq!(page.notice(), "Votre ligne est reprise.");
    assert_eq!(page.holds("remark"), "");
}

#[tokio::test]
async fn a_line_that_is_too_long_comes_back() {
    let t = training().await;
    let endless = "é".repeat(281);
    let page = t.cleo.opens(AT).await;
    let page = page.submits(&at("/remark"), &[("remark", &endless)]).await;
    assert_eq!((page.status(), page.holds("remark")), (422, endless));
    assert!(page.wrong("remark").contains("280"));
}

#[tokio::test]
async fn only_trainees_react_and_only_in_the_words_there_are() {
    let t = training().await;
    for who in [&t.ben, &t.dov] {
        for path in ["/reactions/thanks", "/reactions/thanks/withdrawal", "/remark"] {
            assert_eq!(
                who.posts_only(&at(path), &[("remark", "x")]).await.status(),
                403,
                "{path}"
            );
        }
    }
    let visitor = t.town.visitor();
    assert!(
        visitor
            .posts_only(&at("/reactions/thanks"), &[])
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    assert_eq!(t.cleo.posts_only(&at("/reactions/hate"), &[]).await.status(), 404);
    let elsewhere = "/spaces/promotion/activities/nowhere/reactions/thanks";
    assert_eq!(t.cleo.posts_only(elsewhere, &[]).await.status(), 404);
}

#[tokio::test]
async fn lines_and_answers_go_with_whoever_is_erased() {
    let t = training().await;
    t.cleo
        .posts_only(&at("/remark"), &[("remark", "Une ligne")])
        .await;
    let me = t.cleo.id();
    let held = t.town.acts(me, move |tx| {
        let rows = |tx: &mut platform::Tx| {
            tx.all::<(String, String, String, i64)>(super::store::PERSONAL[0].rows, (me,))
        };
        let before = rows(tx)?;
        (super::store::PERSONAL[0].erase)(tx, me)?;
        Ok((before, rows(tx)?))
    });
    let (before, after) = held.await;
    assert_eq!(before[0].2, "Une ligne");
    assert!(after.is_empty());
}
