//! What the form of a statement proposes.

use super::{FIRST, SECOND, WEEK, states};
use crate::workshop::{brings, tells, training};

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

platform::statements! {
    GATHERING = "insert into gatherings (uid, space_id, kind, title, mode, starts_at, ends_at, zone, state, offered_at,
                 changed_at) values ($1, $2, 'first-meeting', $3, 'onsite', $4, $4, 'Europe/Paris', $5, $6, $6)
                 returning id";
    ATTENDANCE = "insert into attendances (gathering_id, part, person_id, presence, way, noted_at)
                  values ($1, $2, $3, $4, 'list', $5)";
    SHEET = "insert into sheets (uid, space_id, kind, title, licence, state, author_id, made_at, published_at,
             changed_at) values ($1, $2, 'method', $3, 'CC-BY-4.0', $4, $5, $6, $6, $6)";
}

/// Cleo was at a gathering, shared a sheet, and sat in three exchanges, one of them on her project.
async fn lives(w: &crate::workshop::Training) {
    let lived = w.town.acts(w.cleo.id(), |tx| {
        let seen = learning::cohort::access::to_see(tx, "promotion")?;
        let (space, me, now) = (seen.id(), tx.signed_in()?.id, tx.now());
        for (title, state, presence) in [
            ("Une porte ouverte", "announced", "present"),
            ("Un rendez-vous manqué", "announced", "absent"),
            ("Un rendez-vous annulé", "cancelled", "present"),
        ] {
            let row = (tx.new_uid(), space, title, now.plus_minutes(-60), state, now);
            let (id,) = tx.one::<(i64,)>(GATHERING, row)?;
            for part in 0..2 {
                tx.run(ATTENDANCE, (id, part, me, presence, now))?;
            }
        }
        for (title, state) in [("Boule de neige", "published"), ("Un brouillon", "draft")] {
            tx.run(SHEET, (tx.new_uid(), space, title, state, me, now))?;
        }
        let project = learning::project::store::of_person(tx, space, me)?.unwrap().id;
        for (exchange, on) in [(1, project), (2, project + 1), (3, project + 2), (3, project + 2)] {
            let trace = kernel::Trace::new("exchange.joined", Some(me))
                .inside(space, kernel::Audience::Own)
                .cohort(space)
                .project(on)
                .to("exchange", exchange);
            tx.record(trace)?;
        }
        Ok(())
    });
    lived.await;
}

#[tokio::test]
async fn gatherings_sheets_and_exchanges_are_proposed_once_each_and_nothing_that_was_not_lived() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    w.town.passes(60);
    lives(&w).await;
    let form = w
        .cleo
        .opens(&format!("{project}/statements/{FIRST}/edition"))
        .await;
    assert_eq!(
        form.texts_of(".check"),
        [
            "J’étais à « Une porte ouverte », le 2 mars.",
            "Mon groupe a travaillé une fois sur mon projet.",
            "J’ai partagé la fiche « Boule de neige ».",
            "J’ai aidé 2 fois d’autres personnes sur leur projet.",
        ]
    );
    let english = w.cleo.clone().reads_english();
    let form = english
        .opens(&format!("{project}/statements/{FIRST}/edition"))
        .await;
    assert_eq!(
        form.texts_of(".check")[0],
        "I was at “Une porte ouverte”, on 2 March."
    );
    // What is not of the cohort's own doings is nobody's suggestion.
    let fay = brings(&w.fay, "Vélo").await;
    let form = w.fay.opens(&format!("{fay}/statements/{FIRST}/edition")).await;
    assert!(!form.has(".check"));
}

#[tokio::test]
async fn what_was_said_before_is_read_again_beside_the_form() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    states(
        &w.cleo,
        &project,
        FIRST,
        &[("to_project", "Au début"), ("reach", "group")],
    )
    .await;
    let form = w
        .cleo
        .opens(&format!("{project}/statements/{FIRST}/edition"))
        .await;
    assert!(!form.has(".statement-before"));
    let form = w
        .cleo
        .opens(&format!("{project}/statements/{SECOND}/edition"))
        .await;
    assert!(form.text_of(".statement-before").contains("Au début"));
    assert!(
        form.has("#reach input[value=group][checked]"),
        "the last choice is proposed again"
    );
}
