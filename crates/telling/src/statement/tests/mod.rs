//! Statements: from meeting to meeting, side by side.

mod proposed;
mod reading;

use testkit::{Page, Visitor};

use crate::workshop::{Training, brings, leaves, training};

const WEEK: i64 = 7 * 24 * 60;
const FIRST: &str = "meeting-one";
const SECOND: &str = "meeting-two";

async fn states(who: &Visitor, project: &str, meeting: &str, typed: &[(&str, &str)]) -> Page {
    let path = format!("{project}/statements/{meeting}/edition");
    let form = who.opens(&path).await;
    let mut all = vec![("to_project", "Une méthode"), ("to_training", "Un cas")];
    all.retain(|(known, _)| typed.iter().all(|(field, _)| field != known));
    all.extend(typed);
    form.submits(&path, &all).await
}

async fn done(w: &Training) -> usize {
    w.town
        .ledger()
        .await
        .iter()
        .filter(|verb| *verb == "activity.done")
        .count()
}

#[tokio::test]
async fn both_directions_are_stated_and_its_activity_is_done() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let page = w.cleo.opens(&project).await;
    assert!(page.text().contains("Écrire mon bilan"));
    let page = w.cleo.opens(&format!("{project}/statements")).await;
    assert_eq!(page.texts_of(".statement-column").len(), 3);
    let form = page.follows("Écrire mon bilan").await;
    assert!(
        form.has("#reach input[value=cohort][checked]"),
        "for the cohort unless said otherwise"
    );
    let action = format!("{project}/statements/{FIRST}/edition");
    let typed = [
        ("to_project", "Un **mot** pour dire ce que nous faisons"),
        ("to_training", "Une carte de la vallée"),
        ("stands", "Dix familles"),
        ("next_step", "Une réunion le 20"),
    ];
    let page = form.submits(&action, &typed).await;
    assert!(page.notice().starts_with("Votre bilan est là."));
    let column = page.text_of(&format!("#{FIRST}"));
    for said in [
        "Un mot pour dire",
        "Une carte de la vallée",
        "Dix familles",
        "Une réunion le 20",
    ] {
        assert!(column.contains(said), "{said}");
    }
    assert!(page.has(".prose strong"));
    assert_eq!(done(&w).await, 1, "the activity of that week is done");
    assert!(w.town.ledger().await.contains(&"statement.made".to_owned()));
    let home = w.fay.opens("/").await;
    assert!(home.text().contains("Cleo a donné un bilan de son projet"));
    assert!(
        w.fay
            .opens(&project)
            .await
            .text_of("#statements")
            .contains("Un mot pour dire")
    );
    assert!(
        !w.cleo.opens(&project).await.text().contains("Écrire mon bilan"),
        "nothing is due any more"
    );
    w.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn each_direction_must_say_something_and_what_was_typed_is_kept() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let long = "é".repeat(5_001);
    for (field, typed) in [
        ("to_project", [("to_project", "")]),
        ("to_training", [("to_training", " \n")]),
        ("stands", [("stands", long.as_str())]),
        ("reach", [("reach", "all")]),
    ] {
        let mut all = typed.to_vec();
        all.push(("next_step", "Un pas"));
        let page = states(&w.cleo, &project, FIRST, &all).await;
        assert_eq!(page.status(), 422, "{field}");
        assert!(!page.wrong(field).is_empty(), "{field}");
        assert_eq!(page.holds("next_step"), "Un pas");
    }
    assert_eq!(done(&w).await, 0);
}

#[tokio::test]
async fn only_its_owner_states_and_the_same_form_states_once() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let action = format!("{project}/statements/{FIRST}/edition");
    let typed = [
        ("to_project", "Une"),
        ("to_training", "Un"),
        ("reach", "cohort"),
        ("version", "0"),
    ];
    for who in [&w.fay, &w.ben, &w.ada, &w.eve] {
        assert_eq!(who.asks_for(&action).await.status(), 403);
        assert_eq!(who.posts_only(&action, &typed).await.status(), 403);
    }
    assert_eq!(w.dov.posts_only(&action, &typed).await.status(), 404);
    assert_eq!(
        w.cleo
            .asks_for(&format!("{project}/statements/nowhere/edition"))
            .await
            .status(),
        404
    );
    let form = w.cleo.opens(&action).await;
    let typed = [("to_project", "Une"), ("to_training", "Un")];
    form.submits(&action, &typed).await;
    let page = form.submits(&action, &typed).await;
    assert!(page.notice().starts_with("Votre bilan est là."));
    assert_eq!(
        w.town
            .ledger()
            .await
            .iter()
            .filter(|verb| verb.starts_with("statement."))
            .count(),
        1
    );
    // The same page, with other words, does not write over what was stated meanwhile.
    let page = form
        .submits(&action, &[("to_project", "Autre chose"), ("to_training", "Un")])
        .await;
    assert_eq!(page.status(), 422);
    let both = page.text_of(".compare li");
    assert!(both.contains("Une") && both.contains("Autre chose"));
    let page = page.submits(&action, &[]).await;
    assert!(page.text_of(&format!("#{FIRST}")).contains("Autre chose"));
    leaves(&w.cleo).await;
    assert_eq!(w.cleo.asks_for(&action).await.status(), 403);
}

#[tokio::test]
async fn it_is_corrected_until_the_next_meeting_and_every_state_is_kept() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let ahead = format!("{project}/statements/meeting-three/edition");
    assert_eq!(
        w.cleo.asks_for(&ahead).await.status(),
        422,
        "two meetings ahead is too early"
    );
    states(&w.cleo, &project, FIRST, &[("to_project", "Un premier mot")]).await;
    w.town.passes(2 * WEEK);
    states(&w.cleo, &project, FIRST, &[("to_project", "Un mot plus juste")]).await;
    let page = w.fay.opens(&format!("{project}/statements")).await;
    assert!(page.text_of(&format!("#{FIRST}")).contains("Un mot plus juste"));
    let page = page.follows("corrigé le").await;
    assert_eq!(page.texts_of("article").len(), 2);
    assert!(page.text().contains("Un premier mot"));
    // Week 8: the second meeting begins.
    w.town.passes(3 * WEEK);
    let edition = format!("{project}/statements/{FIRST}/edition");
    assert_eq!(w.cleo.asks_for(&edition).await.status(), 422);
    let typed = [
        ("to_project", "Trop tard"),
        ("to_training", "x"),
        ("reach", "cohort"),
        ("version", "2"),
    ];
    assert_eq!(w.cleo.posts_only(&edition, &typed).await.status(), 422);
    assert!(
        !w.fay
            .opens(&format!("{project}/statements"))
            .await
            .text()
            .contains("Trop tard")
    );
    // Who was not there then may still say it, and put it right for a week.
    let gil = brings(&w.gil, "Radio").await;
    assert_eq!(states(&w.gil, &gil, FIRST, &[]).await.status(), 200);
    w.town.passes(6 * 24 * 60);
    assert_eq!(
        states(&w.gil, &gil, FIRST, &[("stands", "Mieux")]).await.status(),
        200
    );
    w.town.passes(2 * 24 * 60);
    assert_eq!(
        w.gil
            .asks_for(&format!("{gil}/statements/{FIRST}/edition"))
            .await
            .status(),
        422
    );
}

#[tokio::test]
async fn as_long_as_there_are_no_dates_the_page_says_so() {
    let w = workshop::training::undated(crate::workshop::areas).await;
    let project = brings(&w.cleo, "Jardins").await;
    let page = w.cleo.opens(&format!("{project}/statements")).await;
    assert!(page.text().contains("dont les dates ne sont pas encore fixées"));
    assert!(!w.cleo.opens(&project).await.text().contains("Écrire mon bilan"));
    let edition = format!("{project}/statements/{FIRST}/edition");
    assert_eq!(w.cleo.asks_for(&edition).await.status(), 404);
    let page = w.ben.opens("/spaces/promotion/statements").await;
    assert_eq!(page.texts_of("#not-yet li"), ["Cleo", "Fay", "Gil"]);
    let form = w.cleo.opens(&format!("{project}/journal/new")).await;
    assert!(form.has("#activity optgroup"), "a journal needs no dates");
}
