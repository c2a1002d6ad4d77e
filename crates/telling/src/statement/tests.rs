//! Statements: from meeting to meeting, side by side.

use testkit::{Page, Visitor};

use crate::workshop::{Training, brings, forms, leaves, tells, training};

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

async fn together(who: &Visitor, meeting: &str) -> Page {
    who.opens(&format!("/spaces/promotion/statements/{meeting}"))
        .await
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
async fn the_second_stands_beside_the_first_and_proposes_what_was_done_since() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    tells(&w.cleo, &project, "Un essai d’avant", "cohort").await;
    states(&w.cleo, &project, FIRST, &[("to_project", "Au début")]).await;
    w.town.passes(3 * WEEK);
    tells(&w.cleo, &project, "Une boule de neige", "cohort").await;
    tells(&w.cleo, &project, "Un secret", "own").await;
    tells(&w.cleo, &project, "Entre nous", "group").await;
    let keys = w
        .town
        .acts(w.cleo.id(), |tx| {
            let may = learning::cohort::access::to_follow(tx, "promotion")?;
            let program = may.seen().program()?.clone();
            for kind in [
                trame::ActivityKind::Read,
                trame::ActivityKind::Watch,
                trame::ActivityKind::Try,
            ] {
                if let Some(activity) = program.activities.iter().find(|each| each.kind == kind) {
                    learning::progress::finish(tx, &may, activity)?;
                }
            }
            let tried = program
                .activities
                .iter()
                .find(|each| each.kind == trame::ActivityKind::Try);
            Ok(tried
                .unwrap()
                .name
                .in_language(kernel::Language::French)
                .0
                .to_owned())
        })
        .await;
    let path = format!("{project}/statements/{SECOND}/edition");
    let form = w.cleo.opens(&path).await;
    let proposed = form.texts_of(".check");
    let proposes = |what: &str| proposed.iter().any(|line| line.contains(what));
    assert!(proposes("J’ai pris le temps de 2 contenus"), "{proposed:?}");
    assert!(proposes(&format!("J’ai fait « {keys} »")), "{proposed:?}");
    assert!(proposes("« Une boule de neige »"));
    assert!(
        !proposes("Un secret") && !proposes("Entre nous"),
        "told to fewer than the cohort"
    );
    assert!(!proposes("Un essai d’avant"), "told before the last statement");
    assert_eq!(form.texts_of(".check input[checked]").len(), proposed.len());
    // One sentence is kept on each side, the others are struck.
    let fields = form.fields(&path, &[("next_step", "La fête")]);
    let kept = |name: &str, value: &str| match name {
        "from_training" => value.contains("2 contenus"),
        "from_project" => value.contains("boule de neige"),
        _ => true,
    };
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .filter(|(name, value)| kept(name, value))
        .collect();
    let page = w.cleo.posts(&path, &fields).await;
    assert_eq!(page.status(), 200, "{}", page.text());
    assert_eq!(page.texts_of(&format!("#{SECOND} .statement-lines li")).len(), 2);
    let (first, second) = (
        page.text_of(&format!("#{FIRST}")),
        page.text_of(&format!("#{SECOND}")),
    );
    assert!(first.contains("Au début") && second.contains("La fête") && second.contains("2 contenus"));
    let form = w.cleo.opens(&path).await;
    assert_eq!(
        form.texts_of(".check input[checked]").len(),
        2,
        "what was struck is proposed again, not kept"
    );
    assert_eq!(form.texts_of(".check").len(), proposed.len());
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
                let found = super::together::at_meeting(tx, seen.id(), FIRST, &reader, part)?;
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
