//! Publishing: the licence, the authors, the address that anybody opens, the feed.

use proptest::prelude::*;

use super::{LIST, drafts, writes};
use crate::work::model::State;
use crate::workshop::{Training, grouped};

/// A work that Cleo and Gil wrote, published by Cleo.
async fn published() -> (Training, String) {
    let w = grouped().await;
    let work = drafts(&w).await;
    writes(&w.gil, &work, "# Le cadre\n\nOn s’assied, on écoute.").await;
    let path = format!("{work}/publication");
    let form = w.cleo.opens(&path).await;
    let page = form
        .submits(
            &path,
            &[
                ("agreed", "on"),
                ("credits", "À l’école des Prés"),
                ("skills", "listening"),
            ],
        )
        .await;
    assert_eq!(page.notice(), "C’est publié.");
    (w, work)
}

#[tokio::test]
async fn anybody_reads_what_is_published_with_its_authors_and_its_licence() {
    let (w, work) = published().await;
    let page = w.town.visitor().opens(&work).await;
    assert_eq!((page.status(), page.title()), (200, "Faire venir".to_owned()));
    let text = page.text();
    assert!(text.contains("Par Cleo, Gil") && text.contains("À l’école des Prés"));
    assert_eq!(
        page.attribute_of("a[rel=license]", "href"),
        "https://creativecommons.org/licenses/by-sa/4.0/deed.fr"
    );
    assert!(!page.has("aside") && !page.has("form[action$=\"/withdrawal\"]"));
    assert!(
        w.town
            .visitor()
            .opens(LIST)
            .await
            .has(&format!("a[href=\"{work}\"]"))
    );
}

#[tokio::test]
async fn it_counts_once_for_the_skills_of_each_author() {
    let (w, work) = published().await;
    let skills = async |who: &testkit::Visitor| {
        let person = who.id();
        w.town
            .reads(move |tx| {
                let traces = platform::ledger::after(tx, 0, 10_000)?;
                let own = traces.into_iter().filter(|trace| trace.actor == Some(person));
                Ok(own
                    .filter(|trace| trace.skills == "listening" && trace.audience != "own")
                    .map(|trace| trace.verb)
                    .collect::<Vec<_>>())
            })
            .await
    };
    assert_eq!(skills(&w.cleo).await, ["work.published"]);
    assert_eq!(skills(&w.gil).await, ["work.signed"]);
    assert!(skills(&w.fay).await.is_empty(), "who wrote no word of it");
    w.gil
        .opens(&work)
        .await
        .submits(&format!("{work}/withdrawal"), &[])
        .await;
    w.gil
        .opens(&work)
        .await
        .submits(&format!("{work}/restoration"), &[])
        .await;
    assert_eq!(skills(&w.cleo).await.len() + skills(&w.gil).await.len(), 2);
    w.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn it_takes_a_licence_and_everybodys_agreement() {
    let w = grouped().await;
    let work = drafts(&w).await;
    let path = format!("{work}/publication");
    let form = w.cleo.opens(&path).await;
    let page = form.submits(&path, &[("credits", "Gardé")]).await;
    assert_eq!((page.status(), page.holds("credits")), (422, "Gardé".to_owned()));
    assert!(page.wrong("agreed").starts_with("Parlez-en d’abord ensemble"));
    let page = w
        .cleo
        .posts(&path, &[("licence", "mine"), ("agreed", "on")])
        .await;
    assert_eq!(page.wrong("licence"), "Choisissez une des réponses proposées.");
    assert_eq!(w.ben.asks_for(&path).await.status(), 403);
    assert_eq!(w.dov.asks_for(&path).await.status(), 404);
    assert_eq!(
        w.ben
            .posts_only(&path, &[("licence", "CC0-1.0"), ("agreed", "on")])
            .await
            .status(),
        403
    );
    // A skill that the training does not know is none.
    let sent = [("licence", "CC0-1.0"), ("agreed", "on"), ("skills", "flying")];
    w.cleo.posts(&path, &sent).await;
    let ledger = w.town.reads(|tx| platform::ledger::after(tx, 0, 10_000)).await;
    assert!(ledger.iter().all(|trace| !trace.skills.contains("flying")));
}

#[tokio::test]
async fn it_is_withdrawn_and_published_again() {
    let (w, work) = published().await;
    let withdrawal = format!("{work}/withdrawal");
    assert_eq!(w.ben.posts_only(&withdrawal, &[]).await.status(), 403);
    assert_eq!(w.dov.posts_only(&withdrawal, &[]).await.status(), 403);
    let page = w.gil.opens(&work).await.submits(&withdrawal, &[]).await;
    assert_eq!(
        page.notice(),
        "La production est retirée : son adresse ne montre plus rien."
    );
    assert_eq!(w.town.visitor().opens(&work).await.status(), 404);
    w.gil.posts(&withdrawal, &[]).await;
    let path = format!("{work}/writing");
    let sent = [
        ("version", "2"),
        ("title", "Faire venir"),
        ("body", "Autre"),
        ("base", ""),
        ("readers", ""),
        ("sources", ""),
    ];
    assert_eq!(
        w.gil.posts(&path, &sent).await.status(),
        422,
        "what is withdrawn is not written"
    );
    let undo = page.attribute_of(".notice form", "action");
    page.submits(&undo, &[]).await;
    assert_eq!(w.town.visitor().opens(&work).await.status(), 200);
}

#[tokio::test]
async fn the_feed_holds_what_is_published_for_whoever_sees_the_space() {
    let (w, work) = published().await;
    let feed = format!("{LIST}/feed");
    let page = w.town.visitor().asks_for(&feed).await;
    assert!(page.header("content-type").starts_with("application/atom+xml"));
    let text = page.html();
    assert!(text.contains(&format!("http://town.example{work}")) && text.contains("<name>Gil</name>"));
    assert!(text.contains("rel=\"license\"") && text.contains("On s’assied"));
    let again = w.town.visitor().asks_again(&feed, page.header("etag")).await;
    assert_eq!(again.status(), 304);
    let arrangement = w.ada.opens("/spaces/promotion/arrangement").await;
    arrangement
        .submits("/spaces/promotion/arrangement", &[("joining", "hidden")])
        .await;
    assert_eq!(w.town.visitor().opens(&feed).await.status(), 404);
    let page = w.town.visitor().opens(&work).await;
    assert_eq!(page.status(), 200, "what is published stays so");
    assert!(!page.html().contains("/spaces/promotion") && !page.text().contains("Promotion"));
}

#[tokio::test]
async fn pages_cost_the_same_whatever_they_show() {
    let w = grouped().await;
    let count = async |work: String| {
        let uid: kernel::Uid = work.rsplit('/').next().unwrap().parse().unwrap();
        w.town
            .acts(w.cleo.id(), move |tx| {
                let before = tx.ran();
                super::super::list::read(tx, "promotion", spaces::space::Paged::first(40))?;
                super::super::pages::read(tx, uid)?;
                Ok(tx.ran() - before)
            })
            .await
    };
    let work = drafts(&w).await;
    let few = count(work.clone()).await;
    for number in 0..5 {
        drafts(&w).await;
        writes(&w.gil, &work, &format!("Version {number}")).await;
    }
    assert_eq!(count(work).await, few);
}

#[tokio::test]
async fn authors_who_leave_the_house_leave_their_words_and_not_their_name() {
    let (w, work) = published().await;
    assert!(
        w.gil
            .opens("/me/data")
            .await
            .text()
            .contains("Productions signées")
    );
    let page = w.gil.opens("/me/erasure").await;
    page.submits(
        "/me/erasure",
        &[("understood", "on"), ("address", "gil@town.example")],
    )
    .await;
    let text = w.town.visitor().opens(&work).await.text();
    assert!(text.contains("Par Cleo, Une personne partie depuis") && text.contains("on écoute"));
}

proptest! {
    #[test]
    fn nothing_is_withdrawn_before_it_was_published(steps in proptest::collection::vec(0usize..5, 0..40)) {
        let (mut state, mut was_published) = (State::Outline, false);
        for step in steps {
            let next = State::ALL[step];
            if !state.leads_to(next) {
                continue;
            }
            prop_assert!(next != state && next != State::Withdrawn || was_published);
            prop_assert!(next != State::Published || state != State::Outline, "an outline is not published");
            was_published |= next == State::Published;
            state = next;
        }
    }
}
