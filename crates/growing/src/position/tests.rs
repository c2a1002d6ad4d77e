//! Saying where one stands.

use crate::workshop::{POSITION, STEPS, group, takes, training};

#[tokio::test]
async fn a_trainee_says_where_they_are_and_sees_it_drawn_and_in_a_table() {
    let w = training().await;
    let form = w.cleo.opens(POSITION).await;
    assert_eq!(form.texts_of("fieldset.position-skill").len(), 12);
    assert!(form.text().contains("On vient me chercher pour cela."));
    let said = [
        ("skill-listening", "step.alone"),
        ("word-listening", "En réunion d’équipe"),
        ("skill-kindness", "unknown"),
        ("skill-humility", "apart"),
        ("then", "take"),
    ];
    let page = form.submits(POSITION, &said).await;
    assert_eq!(page.notice(), "Votre position est posée.");
    assert_eq!(page.path(), "/spaces/promotion/growth");
    let text = page.text_of("#where table");
    for said in [
        "Je le fais",
        "En réunion d’équipe",
        "Je ne sais pas",
        "Cela ne me concerne pas",
    ] {
        assert!(text.contains(said), "{said} is not in {text}");
    }
    let marks = page.texts_of("#where svg.drawing-radar .drawing-line.full circle");
    assert_eq!(marks.len(), 1, "a step was named once");
    assert!(w.town.ledger().await.contains(&"position.taken".to_owned()));
}

#[tokio::test]
async fn a_draft_is_kept_resumed_and_set_aside() {
    let w = training().await;
    let form = w.cleo.opens(POSITION).await;
    let begun = [
        ("skill-listening", "step.alone"),
        ("word-kindness", "à voir"),
        ("then", "keep"),
    ];
    let page = form.submits(POSITION, &begun).await;
    assert_eq!(page.notice(), "C’est gardé. Vous reprendrez quand vous voudrez.");
    let home = w.cleo.opens("/spaces/promotion/growth").await;
    assert!(home.text().contains("Reprendre ma position commencée"));
    assert!(home.text().contains("Pas encore de position"));
    let form = w.cleo.opens(POSITION).await;
    assert_eq!(
        form.attribute_of("input[name=skill-listening][checked]", "value"),
        "step.alone"
    );
    assert_eq!(form.holds("word-kindness"), "à voir");
    // Another page of the same form goes on with the same draft.
    let page = page
        .submits(
            POSITION,
            &[("skill-kindness", "step.discovering"), ("then", "keep")],
        )
        .await;
    assert_eq!(
        page.attribute_of("input[name=skill-kindness][checked]", "value"),
        "step.discovering"
    );
    let page = page.submits(&format!("{POSITION}/removal"), &[]).await;
    assert_eq!(page.notice(), "Ce que vous aviez commencé est mis de côté.");
    assert!(
        !w.cleo
            .opens(POSITION)
            .await
            .has("input[type=radio][name=skill-listening][checked]")
    );
}

#[tokio::test]
async fn the_same_form_sent_twice_takes_one_position() {
    let w = training().await;
    let form = w.cleo.opens(POSITION).await;
    let said = [("skill-listening", "step.alone"), ("then", "take")];
    form.submits(POSITION, &said).await;
    let page = form.submits(POSITION, &said).await;
    assert_eq!(page.status(), 200);
    assert!(!page.has("select#after"), "there is one date");
    let taken = w
        .town
        .ledger()
        .await
        .into_iter()
        .filter(|verb| verb == "position.taken");
    assert_eq!(taken.count(), 1);
}

#[tokio::test]
async fn a_position_for_an_activity_marks_it_as_done() {
    let w = training().await;
    let page = w.cleo.opens(&format!("{POSITION}?activity=first-position")).await;
    assert!(page.text().contains("elle sera notée comme faite"));
    // What was begun for an activity is resumed for it, whichever way one comes back.
    page.submits(POSITION, &[("skill-listening", "unknown"), ("then", "keep")])
        .await;
    let page = w.cleo.opens(POSITION).await;
    page.submits(POSITION, &[("then", "take")]).await;
    let (cleo, done) = (w.cleo.id(), "first-position");
    let marks = w.town.reads(move |tx| {
        let space = spaces::space::by_slug(tx, "promotion")?.unwrap().id;
        learning::progress::done_by(tx, space, cleo)
    });
    assert_eq!(
        marks
            .await
            .iter()
            .map(|(key, _)| key.as_str())
            .collect::<Vec<_>>(),
        [done]
    );
    // An activity that asks for something else is not done by saying where one is.
    let page = w.fay.opens(&format!("{POSITION}?activity=open-log")).await;
    page.submits(POSITION, &[("skill-listening", "unknown"), ("then", "take")])
        .await;
    let done = w
        .town
        .ledger()
        .await
        .into_iter()
        .filter(|verb| verb == "activity.done");
    assert_eq!(done.count(), 1);
}

#[tokio::test]
async fn what_is_refused_keeps_what_was_typed() {
    let w = training().await;
    let form = w.cleo.opens(POSITION).await;
    let page = form
        .submits(POSITION, &[("word-listening", "rien encore"), ("then", "take")])
        .await;
    assert_eq!(page.status(), 422);
    assert_eq!(
        page.wrong("skills"),
        "Répondez au moins à une compétence, même par « Je ne sais pas »."
    );
    assert_eq!(page.holds("word-listening"), "rien encore");
    let endless = "é".repeat(501);
    let page = form
        .submits(
            POSITION,
            &[
                ("word-listening", &endless),
                ("skill-listening", "step.alone"),
                ("then", "keep"),
            ],
        )
        .await;
    assert_eq!((page.status(), page.holds("word-listening")), (422, endless));
    assert!(
        page.wrong("skills")
            .contains("500 signes au plus, vous en avez écrit 501")
    );
    let page = form
        .submits(
            POSITION,
            &[
                ("skill-listening", "step.alone"),
                ("reach", "everyone"),
                ("then", "take"),
            ],
        )
        .await;
    assert_eq!((page.status(), page.wrong("reach").is_empty()), (422, false));
    // A step that is none is no answer.
    let page = form
        .submits(POSITION, &[("skill-listening", "step.nowhere"), ("then", "take")])
        .await;
    assert_eq!(page.status(), 422);
}

#[tokio::test]
async fn it_is_seen_by_nobody_else() {
    let w = training().await;
    let page = takes(&w.cleo, &[0, 1, 2, 3], "cohort").await;
    let own = page.link("Position du");
    assert_eq!(w.cleo.opens(&own).await.status(), 200);
    for other in [&w.fay, &w.ben, &w.ada] {
        assert_eq!(other.asks_for(&own).await.status(), 404);
        assert_eq!(
            other.posts_only(&format!("{own}/removal"), &[]).await.status(),
            404
        );
        assert_eq!(
            other
                .posts_only(&format!("{own}/reach"), &[("reach", "own")])
                .await
                .status(),
            404
        );
    }
    assert_eq!(w.dov.asks_for(POSITION).await.status(), 403);
    assert_eq!(w.eve.asks_for(POSITION).await.status(), 403);
    let asked = w.town.visitor().asks_for(POSITION).await;
    assert!(asked.sends_to().starts_with("/sign-in"));
    assert_eq!(
        w.dov
            .posts_only(POSITION, &[("once", "01h455vb4pex5vsknk084sn02q")])
            .await
            .status(),
        403
    );
    assert_eq!(
        w.cleo.asks_for("/spaces/nowhere/growth/position").await.status(),
        404
    );
}

#[tokio::test]
async fn an_identifier_of_somebody_else_is_no_form_of_ours() {
    let w = training().await;
    let form = w.cleo.opens(POSITION).await;
    let once = form.holds("once");
    form.submits(POSITION, &[("skill-listening", "step.alone"), ("then", "take")])
        .await;
    let sent = [
        ("once", once.as_str()),
        ("skill-listening", "step.alone"),
        ("reach", "own"),
        ("then", "take"),
    ];
    assert_eq!(w.fay.posts_only(POSITION, &sent).await.status(), 400);
    assert_eq!(w.fay.posts_only(POSITION, &[("once", "x")]).await.status(), 400);
}

#[tokio::test]
async fn where_it_counts_is_changed_later_and_only_where_one_is() {
    let w = training().await;
    let theirs = group(&w, "Les Passerelles", &[&w.fay, &w.gil]).await;
    let own = group(&w, "Les Ponts", &[&w.cleo, &w.fay]).await;
    let form = w.cleo.opens(POSITION).await;
    assert!(form.text().contains("Les Ponts") && !form.text().contains("Les Passerelles"));
    let page = takes(&w.cleo, &[0, 1], &format!("group-{own}")).await;
    let path = page.link("Position du");
    let page = w.cleo.opens(&path).await;
    assert_eq!(
        page.attribute_of("input[name=reach][checked]", "value"),
        format!("group-{own}")
    );
    let reach = format!("{path}/reach");
    let page = page.submits(&reach, &[("reach", "own")]).await;
    assert_eq!(page.attribute_of("input[name=reach][checked]", "value"), "own");
    let elsewhere = w
        .cleo
        .posts_only(&reach, &[("reach", &format!("group-{theirs}"))])
        .await;
    assert_eq!(elsewhere.status(), 422);
    assert_eq!(
        w.cleo.posts_only(&reach, &[("reach", "project")]).await.status(),
        422
    );
    let page = page.submits(&format!("{path}/removal"), &[]).await;
    assert_eq!(page.notice(), "La position est retirée.");
    assert!(page.text().contains("Pas encore de position"));
    assert_eq!(w.cleo.asks_for(&path).await.status(), 404);
}

#[tokio::test]
async fn whoever_left_looks_back_and_says_nothing_new() {
    let w = training().await;
    takes(&w.cleo, &[0, 1], "own").await;
    let membership = w.cleo.opens("/spaces/promotion/members").await;
    membership.submits("/spaces/promotion/departure", &[]).await;
    let page = w.cleo.opens("/spaces/promotion/growth").await;
    assert!(page.has("#where table") && !page.has("a[href$=\"/growth/position\"]"));
    assert_eq!(w.cleo.asks_for(POSITION).await.status(), 403);
}

#[tokio::test]
async fn what_is_held_is_shown_and_erased() {
    let w = training().await;
    takes(&w.cleo, &[0, 1, 2, 3], "cohort").await;
    let form = w.cleo.opens(POSITION).await;
    form.submits(
        POSITION,
        &[
            ("skill-listening", "unknown"),
            ("word-listening", "privé"),
            ("then", "keep"),
        ],
    )
    .await;
    assert!(w.cleo.opens("/me/data").await.text().contains("Positions"));
    let page = w.cleo.opens("/me/erasure").await;
    page.submits(
        "/me/erasure",
        &[("address", w.cleo.email()), ("understood", "on")],
    )
    .await;
    let left = w.town.reads(|tx| {
        let positions = tx.one::<(i64,)>(super::store::tests::POSITIONS, ())?.0;
        Ok((positions, tx.one::<(i64,)>(super::store::tests::MARKS, ())?.0))
    });
    assert_eq!(left.await, (0, 0));
}

#[tokio::test]
async fn every_step_and_every_sentence_is_said_in_english_too() {
    let w = training().await;
    let cleo = w.cleo.reads_english();
    let page = cleo.opens(POSITION).await;
    assert_eq!(page.title(), "Where I am");
    assert!(page.text().contains("I help others do it") && page.text().contains("It does not concern me"));
    assert_eq!(
        page.texts_of(".position-skill:first-of-type .choice").len(),
        STEPS.len()
    );
}
