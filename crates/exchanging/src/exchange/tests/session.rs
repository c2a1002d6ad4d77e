//! An exchange while it goes on.

use learning::progress;

use super::{begins, ends, next, notes, offers};
use crate::workshop::{Training, grouped};

#[tokio::test]
async fn each_sees_what_is_theirs_to_do_and_how_much_time_is_left() {
    let w = grouped().await;
    let exchange = begins(&w).await;
    for (who, said) in [
        (&w.cleo, "Racontez : ce qui se passe"),
        (&w.fay, "Protégez ce temps d’écoute."),
        (&w.gil, "Notez les faits, et la question"),
    ] {
        let page = who.opens(&exchange).await;
        assert!(page.text_of(".exchange-mine").contains(said));
        assert_eq!(page.text_of("step-clock"), "encore 10 minutes");
    }
    w.town.passes(7);
    assert_eq!(
        w.gil.opens(&exchange).await.text_of("step-clock"),
        "encore 3 minutes"
    );
    w.town.passes(5);
    assert_eq!(
        w.gil.opens(&exchange).await.text_of("step-clock"),
        "2 minutes de plus que prévu"
    );
    let page = w.fay.opens(&exchange).await;
    page.submits(&format!("{exchange}/extension"), &[("minutes", "5")])
        .await;
    assert_eq!(
        w.cleo.opens(&exchange).await.text_of("step-clock"),
        "encore 3 minutes"
    );
}

#[tokio::test]
async fn the_facilitator_moves_from_phase_to_phase_and_back_and_nobody_else() {
    let w = grouped().await;
    let exchange = begins(&w).await;
    let phase = format!("{exchange}/phase");
    for other in [&w.cleo, &w.gil] {
        assert!(!other.opens(&exchange).await.has_form(&phase));
        assert_eq!(
            other
                .posts_only(&phase, &[("step", "1"), ("to", "next")])
                .await
                .status(),
            403
        );
        assert_eq!(
            other
                .posts_only(
                    &format!("{exchange}/extension"),
                    &[("step", "1"), ("minutes", "5")]
                )
                .await
                .status(),
            403
        );
    }
    for stranger in [&w.ada, &w.dov] {
        assert_eq!(
            stranger
                .posts_only(&phase, &[("step", "1"), ("to", "next")])
                .await
                .status(),
            404
        );
    }
    next(&w.fay, &exchange).await;
    let page = w.cleo.opens(&exchange).await;
    assert_eq!(page.text_of(".exchange-now h2"), "Les questions");
    assert_eq!(page.text_of(".stages li[aria-current]"), "Les questions 15 min");
    let page = w.fay.opens(&exchange).await;
    let page = page.submits(&phase, &[("to", "back")]).await;
    assert_eq!(page.text_of(".exchange-now h2"), "L’exposé");
    let wrong = [("step", "x"), ("to", "next")];
    assert_eq!(w.fay.posts_only(&phase, &wrong).await.status(), 400);
    assert_eq!(
        w.fay
            .posts_only(
                &format!("{exchange}/extension"),
                &[("step", "3"), ("minutes", "500")]
            )
            .await
            .status(),
        400
    );
}

#[tokio::test]
async fn of_two_devices_that_move_on_at_once_one_moves() {
    let w = grouped().await;
    let exchange = begins(&w).await;
    let phase = format!("{exchange}/phase");
    let (one, two) = (w.fay.opens(&exchange).await, w.fay.opens(&exchange).await);
    let fields = [("to", "next")];
    let (first, second) = tokio::join!(one.submits(&phase, &fields), two.submits(&phase, &fields));
    assert_eq!((first.status(), second.status()), (200, 200));
    assert_eq!(
        w.gil.opens(&exchange).await.text_of(".exchange-now h2"),
        "Les questions"
    );
    // A click on the old page later does nothing either.
    one.submits(&phase, &fields).await;
    assert_eq!(
        w.gil.opens(&exchange).await.text_of(".exchange-now h2"),
        "Les questions"
    );
}

#[tokio::test]
async fn as_long_as_nobody_facilitates_anybody_moves_on() {
    let w = grouped().await;
    let exchange = offers(&w).await;
    let page = w.gil.opens(&exchange).await;
    let page = page.submits(&format!("{exchange}/beginning"), &[]).await;
    assert_eq!(page.text_of(".exchange-now h2"), "L’exposé");
    assert_eq!(
        next(&w.cleo, &exchange).await.text_of(".exchange-now h2"),
        "Les questions"
    );
}

#[tokio::test]
async fn whoever_writes_at_once_loses_nothing() {
    let w = grouped().await;
    let exchange = begins(&w).await;
    let action = format!("{exchange}/lines");
    let (fay, gil) = (w.fay.opens(&exchange).await, w.gil.opens(&exchange).await);
    let one = [("kind", "suggestion"), ("body", "Demander à Zoé")];
    let two = [("kind", "suggestion"), ("body", "Fermer le mardi")];
    tokio::join!(fay.submits(&action, &one), gil.submits(&action, &two));
    let page = notes(&w.gil, &exchange, "question", "Depuis quand ?").await;
    let mut lines = page.texts_of(".exchange-lines p:first-child");
    lines.sort();
    assert_eq!(lines, ["Demander à Zoé", "Depuis quand ?", "Fermer le mardi"]);
    // The same form again is the same line.
    fay.submits(&action, &one).await;
    assert_eq!(
        w.cleo.opens(&exchange).await.texts_of(".exchange-lines li").len(),
        3
    );
    let page = gil
        .submits(&action, &[("kind", "question"), ("body", "  ")])
        .await;
    assert_eq!(page.wrong("body"), "Ce champ est vide.");
    let once = "01kjpwd6m0ejk9wz603chbqdvz";
    let sent = [("once", once), ("kind", "question"), ("body", "Et moi ?")];
    assert_eq!(w.cleo.posts_only(&action, &sent).await.status(), 403);
    assert_eq!(w.ada.posts_only(&action, &sent).await.status(), 404);
}

#[tokio::test]
async fn a_line_is_taken_by_the_client_and_taken_back_by_its_author() {
    let w = grouped().await;
    let exchange = begins(&w).await;
    notes(&w.gil, &exchange, "suggestion", "Demander à Zoé").await;
    let page = w.cleo.opens(&exchange).await;
    let taking = page.attribute_of("form[action$=\"/taking\"]", "action");
    assert_eq!(w.gil.posts_only(&taking, &[]).await.status(), 403);
    let page = page.submits(&taking, &[]).await;
    assert!(page.has(".exchange-taken"));
    let release = page.attribute_of("form[action$=\"/release\"]", "action");
    assert!(!page.submits(&release, &[]).await.has(".exchange-taken"));
    let page = w.gil.opens(&exchange).await;
    let withdrawal = page.attribute_of("form[action$=\"/withdrawal\"]", "action");
    w.fay.posts(&withdrawal, &[]).await;
    assert!(
        w.cleo.opens(&exchange).await.has(".exchange-lines li"),
        "only its author takes it back"
    );
    let page = page.submits(&withdrawal, &[]).await;
    assert!(!page.has(".exchange-lines li"));
    let undo = page.attribute_of(".notice form", "action");
    assert!(page.submits(&undo, &[]).await.has(".exchange-lines li"));
}

#[tokio::test]
async fn the_secretary_keeps_the_notes_and_two_devices_lose_nothing() {
    let w = grouped().await;
    let exchange = begins(&w).await;
    let action = format!("{exchange}/notes");
    assert!(!w.fay.opens(&exchange).await.has_form(&action));
    assert_eq!(w.fay.posts_only(&action, &[("notes", "x")]).await.status(), 403);
    let (one, two) = (w.gil.opens(&exchange).await, w.gil.opens(&exchange).await);
    let page = one
        .submits(&action, &[("notes", "Les faits\n\nLa demande")])
        .await;
    assert_eq!(page.notice(), "Les notes sont enregistrées.");
    let page = two.submits(&action, &[("notes", "Une piste")]).await;
    assert!(
        page.notice()
            .starts_with("Quelqu’un a changé les mêmes lignes que vous.")
    );
    let notes = page.holds("notes");
    assert!(notes.contains("La demande") && notes.contains("Une piste"));
    assert!(
        w.cleo
            .opens(&exchange)
            .await
            .text_of("#notes")
            .contains("Une piste")
    );
}

#[tokio::test]
async fn it_ends_and_the_activity_is_done_for_those_who_took_part() {
    let w = grouped().await;
    let exchange = begins(&w).await;
    notes(&w.gil, &exchange, "suggestion", "Demander à Zoé").await;
    ends(&w, &exchange).await;
    assert!(w.cleo.opens(&exchange).await.text().contains("terminé"));
    assert_eq!(done(&w, &w.fay).await, ["first-accelerators"], "who moved it on");
    assert_eq!(done(&w, &w.gil).await, ["first-accelerators"], "who wrote a line");
    assert!(done(&w, &w.cleo).await.is_empty(), "who said nothing of it");
    let page = w.cleo.opens(&exchange).await;
    page.submits(&format!("{exchange}/presence"), &[]).await;
    assert_eq!(done(&w, &w.cleo).await, ["first-accelerators"]);
    w.cleo.posts(&format!("{exchange}/presence"), &[]).await;
    let traces = w.town.ledger().await;
    assert_eq!(traces.iter().filter(|verb| *verb == "activity.done").count(), 3);
    assert!(w.cleo.opens(super::LIST).await.text().contains("une fois"));
    // It ended too soon: the last phase again.
    let page = w.fay.opens(&exchange).await;
    let page = page.submits(&format!("{exchange}/resumption"), &[]).await;
    assert_eq!(page.text_of(".exchange-now h2"), "Ce que chaque personne emporte");
    w.town.views_can_be_made_again().await;
}

async fn done(w: &Training, who: &testkit::Visitor) -> Vec<String> {
    let person = who.id();
    let done = w.town.reads(move |tx| {
        let space = spaces::space::by_slug(tx, "promotion")?.unwrap().id;
        progress::done_by(tx, space, person)
    });
    done.await.into_iter().map(|(key, _)| key).collect()
}

#[tokio::test]
async fn whoever_takes_part_is_told_that_something_changed_and_nobody_else_is() {
    let w = grouped().await;
    let exchange = begins(&w).await;
    let socket = format!("{exchange}/socket");
    let mut call = w.cleo.calls(&socket).await.unwrap();
    notes(&w.gil, &exchange, "suggestion", "Demander à Zoé").await;
    assert_eq!(call.hears().await.unwrap()["changed"], true);
    call.says("moi aussi").await;
    while let Some(frame) = call.hears().await {
        assert_eq!(
            frame["changed"], true,
            "a word to us ends it, and nothing else was said"
        );
    }
    assert_eq!(w.ada.calls(&socket).await.err(), Some(404));
    assert_eq!(
        w.cleo
            .calls_from(&socket, "https://elsewhere.example")
            .await
            .err(),
        Some(400)
    );
}
