//! The path: its sessions, their order, and what leads from one to another.

use super::{april, cycle, sessions};
use crate::workshop::workshop;

platform::statements! {
    // As the replay pages make it.
    MARK = "insert into key_points (uid, gathering_id, position, text, removed_at)
            select $2, id, $1, $3, $4 from gatherings where uid = $5";
}

#[tokio::test]
async fn the_path_is_shaped_up_down_out_and_back() {
    let w = workshop().await;
    let cycle = april(&w, &[]).await;
    let before = sessions(&w, &cycle).await;
    let base = format!("{cycle}/sessions");
    let page = w.ben.opens(&base).await;
    let page = page
        .submits(&format!("{base}/{}/move", before[2]), &[("to", "up")])
        .await;
    let after = sessions(&w, &cycle).await;
    assert_eq!([&after[1], &after[2]], [&before[2], &before[1]]);
    let page = page.submits(&format!("{base}/{}/removal", after[1]), &[]).await;
    assert_eq!(sessions(&w, &cycle).await.len(), 4);
    let undo = page.attribute_of(".notice form", "action");
    let page = page.submits(&undo, &[]).await;
    assert_eq!(sessions(&w, &cycle).await, after);
    // Twice is once.
    w.ben.posts_only(&undo, &[]).await;
    assert_eq!(sessions(&w, &cycle).await, after);
    assert!(page.has_form(&format!("{base}/{}/removal", after[0])));
    assert!(w.town.ledger().await.contains(&"cycle.arranged".to_owned()));
}

#[tokio::test]
async fn new_sessions_are_offered_once_and_wrong_dates_are_refused() {
    let w = workshop().await;
    let cycle = cycle(&w).await;
    let page = w.ben.opens(&format!("{cycle}/sessions")).await;
    let action = format!("{cycle}/sessions/new");
    let fields = [
        ("kind", "virtual-class"),
        ("starts", "2026-03-12T17:00"),
        ("times", "3"),
        ("titles", "Une première"),
    ];
    page.submits(&action, &fields).await;
    page.submits(&action, &fields).await;
    let page = w.ben.opens(&cycle).await;
    assert_eq!(
        page.texts_of("#path h3"),
        [
            "Une première",
            "La coopération, levier de résilience 2",
            "La coopération, levier de résilience 3"
        ]
    );
    // The third is after the change to summer time: five o'clock stays five o'clock.
    assert_eq!(
        page.text_of("#path").matches("17 h").count(),
        3,
        "{}",
        page.text_of("#path")
    );
    let page = w.ben.opens(&format!("{cycle}/sessions")).await;
    let wrong = page
        .submits(&action, &[("starts", "soon"), ("times", "0"), ("titles", "x")])
        .await;
    assert_eq!(wrong.status(), 422);
    for field in ["starts", "times", "titles"] {
        assert!(!wrong.wrong(field).is_empty(), "{field}");
    }
    assert_eq!(wrong.holds("titles"), "x");
    let none = w.ben.posts_only(&format!("{cycle}/sessions"), &[]).await;
    assert_eq!(none.status(), 422);
}

#[tokio::test]
async fn shaping_takes_the_right_and_strangers_find_nothing() {
    let w = workshop().await;
    let cycle = april(&w, &[]).await;
    let id = sessions(&w, &cycle).await.remove(0);
    for path in [
        format!("{cycle}/edition"),
        format!("{cycle}/sessions"),
        "/spaces/atelier/cycles/new".to_owned(),
    ] {
        assert_eq!(w.cleo.asks_for(&path).await.status(), 403, "{path}");
        assert_eq!(w.ben.asks_for(&path).await.status(), 200, "{path}");
    }
    for part in [
        "edition".to_owned(),
        "sessions".to_owned(),
        format!("sessions/{id}/move"),
        format!("sessions/{id}/removal"),
        format!("sessions/{id}/restoration/1"),
        format!("bridges/{id}/removal"),
        format!("bridges/{id}/restoration"),
    ] {
        let path = format!("{cycle}/{part}");
        let refused = w.cleo.posts_only(&path, &[("title", "Autre")]).await;
        assert!(matches!(refused.status(), 403), "{path}: {}", refused.status());
        let missing = path.replace(&cycle, &format!("/cycles/{id}"));
        assert_eq!(w.ben.posts_only(&missing, &[]).await.status(), 404, "{missing}");
    }
    assert_eq!(w.cleo.asks_for(&format!("/cycles/{id}")).await.status(), 404);
}

#[tokio::test]
async fn the_words_of_a_cycle_change_and_refuse() {
    let w = workshop().await;
    let cycle = cycle(&w).await;
    let form = w.ben.opens("/spaces/atelier/cycles/new").await;
    let page = form.submits("/spaces/atelier/cycles", &[("title", "X")]).await;
    assert_eq!((page.status(), page.holds("title").as_str()), (422, "X"));
    let action = format!("{cycle}/edition");
    let page = w.ben.opens(&action).await;
    let refused = page.submits(&action, &[("title", "")]).await;
    assert_eq!(refused.wrong("title"), "Ce champ est vide.");
    let page = page.submits(&action, &[("title", "Coopérer")]).await;
    assert_eq!(page.title(), "Coopérer");
    assert!(page.has(".prose strong"));
    let list = w.town.visitor().opens("/spaces/atelier/cycles").await;
    assert!(list.text().contains("Coopérer"));
    let verbs = w.town.ledger().await;
    for verb in ["cycle.opened", "cycle.changed"] {
        assert!(verbs.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn a_session_shows_its_place_and_what_leads_from_one_to_another() {
    let w = workshop().await;
    let cycle = april(&w, &[]).await;
    let ids = sessions(&w, &cycle).await;
    let page = w.town.visitor().opens(&format!("/gatherings/{}", ids[1])).await;
    assert!(page.text_of("#path").contains("séance 2 sur 5"));
    assert_eq!(page.link("Avant :"), format!("/gatherings/{}", ids[0]));
    assert_eq!(page.link("Ensuite :"), format!("/gatherings/{}", ids[2]));
    let base = format!("{cycle}/bridges");
    let page = w.ben.opens(&format!("{cycle}/sessions")).await;
    let fields = [
        ("from", ids[0].as_str()),
        ("to", ids[2].as_str()),
        ("note", "ce que sont les récursions"),
    ];
    let shaped = page.submits(&base, &fields).await;
    assert_eq!(shaped.texts_of("#bridges li").len(), 1);
    let backwards = page
        .submits(&base, &[("from", &ids[2]), ("to", &ids[1]), ("note", "le passé")])
        .await;
    assert_eq!(
        backwards.wrong("note"),
        "La seconde séance doit venir après la première dans le parcours."
    );
    let first = w.town.visitor().opens(&format!("/gatherings/{}", ids[0])).await;
    assert!(
        first
            .text_of("#bridges")
            .contains("traitera : ce que sont les récursions")
    );
    let third = w.town.visitor().opens(&format!("/gatherings/{}", ids[2])).await;
    assert!(third.text_of("#bridges").contains("Repris de La coopération"));
    assert!(w.town.visitor().opens(&cycle).await.text().contains("récursions"));
    // A question that is deferred leads from one to the other too.
    let asking = format!("/gatherings/{}/questions", ids[0]);
    let page = w.cleo.opens(&asking).await;
    page.submits(&asking, &[("text", "Et la complexité ?")]).await;
    let question = w.ben.opens(&asking).await.link("Et la complexité ?");
    let page = w.ben.opens(&question).await;
    page.submits(&format!("{question}/deferral"), &[("to", &ids[4])])
        .await;
    let last = w.town.visitor().opens(&format!("/gatherings/{}", ids[4])).await;
    assert!(last.text_of("#bridges").contains("une question"));
    let first = w.town.visitor().opens(&format!("/gatherings/{}", ids[0])).await;
    assert!(
        first
            .text_of("#bridges")
            .contains("Coopération et complexité traitera : une question")
    );
    // Taken away, and put back.
    let removal = shaped.attribute_of("form[action$=\"/removal\"][action*=\"/bridges/\"]", "action");
    let page = w.ben.opens(&format!("{cycle}/sessions")).await;
    let page = page.submits(&removal, &[]).await;
    assert!(!page.has("#bridges"));
    let undo = page.attribute_of(".notice form", "action");
    assert!(page.submits(&undo, &[]).await.has("#bridges"));
}

#[tokio::test]
async fn a_session_recalls_the_key_points_of_those_before() {
    let w = workshop().await;
    let cycle = april(&w, &[]).await;
    let ids = sessions(&w, &cycle).await;
    let third = format!("/gatherings/{}", ids[2]);
    assert!(!w.town.visitor().opens(&third).await.has("#recall"));
    let (first, second) = (ids[0].clone(), ids[1].clone());
    let marked = w.town.house.write(move |tx| {
        let removed = Some(tx.now());
        tx.run(
            MARK,
            (1_i64, "a", "Coopérer s’apprend", None::<kernel::Instant>, &first),
        )?;
        tx.run(
            MARK,
            (2_i64, "b", "L’implicite compte", None::<kernel::Instant>, &second),
        )?;
        tx.run(MARK, (3_i64, "c", "Retiré", removed, &second))
    });
    marked.await.unwrap();
    let page = w.town.visitor().opens(&third).await;
    let recall = page.text_of("#recall");
    assert!(
        recall.starts_with("Rappel : ce qu’il faut garder Quels prérequis"),
        "{recall}"
    );
    assert!(recall.contains("L’implicite compte") && recall.contains("Coopérer s’apprend"));
    assert!(!recall.contains("Retiré"));
    let first = w.town.visitor().opens(&format!("/gatherings/{}", ids[0])).await;
    assert!(!first.has("#recall"));
}
