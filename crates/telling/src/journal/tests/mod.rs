//! The journal: told, drafted, changed, taken back, for an activity.

mod files;
mod privacy;
mod replies;

use crate::workshop::{brings, forms, leaves, tells, training, writes};

#[tokio::test]
async fn one_question_answered_is_an_entry() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let journal = w.cleo.opens(&format!("{project}/journal")).await;
    assert!(journal.text().contains("Essayez quelque chose cette semaine"));
    let form = journal.follows("Écrire le premier récit").await;
    assert_eq!(form.holds("day"), "2026-03-02");
    assert!(
        !form.has("#reach [checked]"),
        "the first time nothing is chosen for me"
    );
    let action = format!("{project}/journal");
    let page = form
        .submits(&action, &[("felt", "Un **soulagement**"), ("reach", "cohort")])
        .await;
    assert_eq!(page.notice(), "Votre récit est là.");
    assert_eq!(page.title(), "Récit du lundi 2 mars 2026");
    assert_eq!(page.text_of("title"), "Un soulagement · Cleo · Tresse");
    assert_eq!(page.texts_of(".journal-part h3"), ["Ce que je ressens"]);
    assert!(page.has(".prose strong"));
    assert!(page.text().contains("Les 5 membres de Promotion."));
    assert!(w.town.ledger().await.contains(&"entry.told".to_owned()));
    let form = w.cleo.opens(&format!("{project}/journal/new")).await;
    assert!(
        form.has("#reach input[value=cohort][checked]"),
        "the last choice is proposed again"
    );
    assert_eq!(w.fay.opens(&action).await.texts_of(".journal-entry").len(), 1);
}

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_is_kept() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let long = "é".repeat(10_001);
    let told = [("reach", "own"), ("state", "told")];
    for (field, typed) in [
        ("tried", vec![("tried", long.as_str())]),
        ("reach", vec![("tried", "Un tour"), ("reach", "all")]),
        ("day", vec![("tried", "Un tour"), ("day", "hier")]),
        ("day", vec![("tried", "Un tour"), ("day", "2026-03-03")]),
        ("activity", vec![("tried", "Un tour"), ("activity", "nothing")]),
        (
            "sheet-1",
            vec![("tried", "Un tour"), ("sheet-1", "Une fiche qui n’est pas là")],
        ),
    ] {
        let mut all: Vec<(&str, &str)> = vec![("made", "À garder")];
        all.extend(
            told.iter()
                .filter(|(name, _)| typed.iter().all(|(known, _)| known != name)),
        );
        all.extend(&typed);
        let page = writes(&w.cleo, &project, &all).await;
        assert_eq!(page.status(), 422, "{field} {typed:?}");
        assert!(!page.wrong(field).is_empty(), "{field}");
        assert_eq!(page.holds("made"), "À garder");
    }
    let page = writes(&w.cleo, &project, &told).await;
    assert_eq!(
        page.wrong("tried"),
        "Dites au moins une chose : une seule des quatre questions suffit."
    );
    let page = writes(&w.cleo, &project, &[("tried", "Un tour"), ("state", "told")]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.wrong("reach"), "Choisissez qui pourra lire.");
}

#[tokio::test]
async fn only_its_owner_writes_in_a_journal_and_the_same_form_writes_once() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let (new, action) = (format!("{project}/journal/new"), format!("{project}/journal"));
    for who in [&w.fay, &w.ben, &w.ada, &w.eve] {
        assert_eq!(who.asks_for(&new).await.status(), 403);
        assert_eq!(
            who.posts_only(&action, &[("tried", "x"), ("reach", "own")])
                .await
                .status(),
            403
        );
    }
    assert_eq!(w.dov.asks_for(&new).await.status(), 404);
    assert_eq!(w.town.visitor().asks_for(&new).await.status(), 404);
    let form = w.cleo.opens(&new).await;
    let typed = [("tried", "Un tour"), ("reach", "cohort")];
    let (first, second) = (
        form.submits(&action, &typed).await,
        form.submits(&action, &typed).await,
    );
    assert_eq!(first.path(), second.path());
    assert_eq!(w.cleo.opens(&action).await.texts_of(".journal-entry").len(), 1);
    leaves(&w.cleo).await;
    assert_eq!(
        w.cleo.asks_for(&new).await.status(),
        403,
        "an owner who left writes nothing more"
    );
    assert_eq!(w.cleo.asks_for(first.path()).await.status(), 200);
}

#[tokio::test]
async fn a_draft_is_kept_and_told_later() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let page = writes(&w.cleo, &project, &[("tried", "À finir"), ("state", "draft")]).await;
    assert_eq!(page.notice(), "Votre brouillon est gardé. Vous seul·e le voyez.");
    let entry = page.path().to_owned();
    for who in [&w.fay, &w.ben, &w.ada, &w.eve] {
        assert_eq!(who.asks_for(&entry).await.status(), 404);
        assert!(
            !who.opens(&format!("{project}/journal"))
                .await
                .text()
                .contains("À finir")
        );
    }
    assert!(
        !w.town
            .ledger()
            .await
            .iter()
            .any(|verb| verb.starts_with("entry."))
    );
    let journal = w.cleo.opens(&format!("{project}/journal")).await;
    assert_eq!(journal.texts_of("#drafts h3"), ["À finir"]);
    let edition = format!("{entry}/edition");
    let form = journal.follows("À finir").await;
    assert_eq!(form.path(), edition);
    let page = form
        .submits(&edition, &[("made", "Encore"), ("state", "draft")])
        .await;
    assert_eq!(page.notice(), "Votre brouillon est gardé. Vous seul·e le voyez.");
    let form = w.cleo.opens(&edition).await;
    let page = form
        .submits(&edition, &[("reach", "cohort"), ("state", "told")])
        .await;
    assert_eq!(page.notice(), "Votre récit est là.");
    assert!(w.fay.opens(&entry).await.text().contains("À finir"));
    assert!(w.town.ledger().await.contains(&"entry.told".to_owned()));
    assert!(
        !w.cleo.opens(&edition).await.has("button[value=draft]"),
        "what was told stays told"
    );
}

#[tokio::test]
async fn two_changes_at_once_show_both_versions() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let entry = tells(&w.cleo, &project, "Un tour de table", "cohort").await;
    let edition = format!("{entry}/edition");
    let (first, second) = (w.cleo.opens(&edition).await, w.cleo.opens(&edition).await);
    first.submits(&edition, &[("tried", "Un tour de parole")]).await;
    let page = second
        .submits(&edition, &[("tried", "Une boule de neige"), ("felt", "Fière")])
        .await;
    assert_eq!(page.status(), 422);
    let both = page.text_of(".compare li");
    assert!(both.contains("Un tour de parole") && both.contains("Une boule de neige"));
    assert_eq!(page.holds("felt"), "Fière");
    assert!(w.fay.opens(&entry).await.text().contains("Un tour de parole"));
    let page = page.submits(&edition, &[]).await;
    assert_eq!(page.notice(), "Le récit est à jour.");
    assert!(page.text().contains("Une boule de neige"));
}

#[tokio::test]
async fn its_author_withdraws_it_and_changes_their_mind() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let entry = tells(&w.cleo, &project, "Trop vite", "everyone").await;
    let withdrawal = format!("{entry}/withdrawal");
    assert_eq!(w.ada.posts_only(&withdrawal, &[]).await.status(), 403);
    assert!(
        w.town
            .visitor()
            .posts_only(&withdrawal, &[])
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    let page = w.cleo.opens(&entry).await.submits(&withdrawal, &[]).await;
    assert_eq!(page.notice(), "Le récit est retiré.");
    for who in [&w.fay, &w.ada, &w.town.visitor()] {
        assert_eq!(who.asks_for(&entry).await.status(), 404);
    }
    assert_eq!(w.cleo.asks_for(&format!("{entry}/edition")).await.status(), 404);
    assert_eq!(
        w.cleo
            .opens(&format!("{project}/journal"))
            .await
            .texts_of("#withdrawn h3"),
        ["Trop vite"]
    );
    let undo = page.attribute_of(".notice form", "action");
    let page = page.submits(&undo, &[]).await;
    assert_eq!(page.notice(), "Le récit est revenu.");
    assert!(w.fay.opens(&entry).await.text().contains("Trop vite"));
    let verbs = w.town.ledger().await;
    assert!(verbs.contains(&"entry.withdrawn".to_owned()) && verbs.contains(&"entry.restored".to_owned()));
}

#[tokio::test]
async fn an_entry_for_an_activity_marks_it_done_once_it_is_told() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let key = w
        .town
        .acts(w.cleo.id(), |tx| {
            let seen = learning::cohort::access::to_see(tx, "promotion")?;
            let all = super::actions::activities(&seen);
            Ok(all
                .filter(|each| each.week <= 3)
                .map(|each| each.key.clone())
                .next()
                .unwrap())
        })
        .await;
    let path = format!("{project}/journal/new?activity={key}");
    let form = w.cleo.opens(&path).await;
    assert_eq!(form.holds("activity"), key);
    let action = format!("{project}/journal");
    let page = form
        .submits(&action, &[("tried", "Un tour"), ("state", "draft")])
        .await;
    let done = || async {
        w.town
            .ledger()
            .await
            .iter()
            .filter(|verb| *verb == "activity.done")
            .count()
    };
    assert_eq!(done().await, 0, "a draft does nothing");
    let edition = format!("{}/edition", page.path());
    let form = w.cleo.opens(&edition).await;
    form.submits(&edition, &[("reach", "own"), ("state", "told")])
        .await;
    assert_eq!(done().await, 1);
    w.cleo
        .opens(&edition)
        .await
        .submits(&edition, &[("made", "Plus")])
        .await;
    assert_eq!(done().await, 1, "twice is as once");
    w.town.views_can_be_made_again().await;
    assert!(
        !w.cleo
            .opens(&format!("{project}/journal/new?activity=nothing"))
            .await
            .has("#activity [selected]")
    );
}

#[tokio::test]
async fn hostile_text_is_text() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let entry = tells(
        &w.cleo,
        &project,
        "<script>alert(1)</script> <img src=x onerror=alert(2)>",
        "everyone",
    )
    .await;
    for path in [
        entry,
        format!("{project}/journal"),
        project.clone(),
        "/spaces/promotion".to_owned(),
    ] {
        let page = w.cleo.opens(&path).await;
        assert!(
            !page.has("main script") && !page.has("main img[onerror]"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn the_home_of_the_cohort_shows_the_three_newest_that_reach_me() {
    let w = training().await;
    forms(&w, &[&w.cleo, &w.fay]).await;
    let project = brings(&w.cleo, "Jardins").await;
    for (tried, reach) in [
        ("Un", "cohort"),
        ("Deux", "everyone"),
        ("Trois", "cohort"),
        ("Quatre", "group"),
        ("Cinq", "own"),
    ] {
        tells(&w.cleo, &project, tried, reach).await;
        w.town.passes(1);
    }
    let shown =
        async |who: &testkit::Visitor| who.opens("/spaces/promotion").await.texts_of("#from-projects h3");
    assert_eq!(shown(&w.cleo).await, ["Cinq", "Quatre", "Trois"]);
    assert_eq!(shown(&w.fay).await, ["Quatre", "Trois", "Deux"]);
    assert_eq!(shown(&w.ben).await, ["Quatre", "Trois", "Deux"]);
    assert_eq!(shown(&w.gil).await, ["Trois", "Deux", "Un"]);
    assert_eq!(shown(&w.dov).await, ["Deux"]);
    assert_eq!(shown(&w.town.visitor()).await, ["Deux"]);
}

#[tokio::test]
async fn a_journal_costs_the_same_whatever_it_holds() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let uid: kernel::Uid = project.trim_start_matches("/projects/").parse().unwrap();
    let count = async || {
        w.town
            .acts(w.fay.id(), move |tx| {
                let before = tx.ran();
                let seen = crate::project::access::to_see(tx, uid)?;
                let entries = super::list::of_project(tx, &seen, spaces::space::Paged::first(10))?;
                super::list::apart(tx, &seen)?;
                let mut ids = [0; 10];
                for (place, entry) in ids.iter_mut().zip(&entries) {
                    *place = entry.id;
                }
                super::media::of_several(tx, ids)?;
                super::tried::of_several(tx, ids)?;
                Ok((entries.len(), tx.ran() - before))
            })
            .await
    };
    tells(&w.cleo, &project, "Un", "cohort").await;
    let (one, few) = count().await;
    for number in 0..11 {
        tells(&w.cleo, &project, &format!("Encore {number}"), "cohort").await;
    }
    let (ten, many) = count().await;
    assert_eq!((one, ten), (1, 10));
    assert_eq!(few, many);
    assert!(many <= 12, "{many}");
    let page = w
        .fay
        .opens(&format!("{project}/journal"))
        .await
        .follows("Récits plus anciens")
        .await;
    assert_eq!(page.texts_of(".journal-entry").len(), 2);
}
