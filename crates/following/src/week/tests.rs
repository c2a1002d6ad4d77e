//! The page of a week, and what other pages show of it.

use jiff::civil::date;
use learning::Schedule;
use learning::cohort;

use crate::workshop::{Training, areas, does, groups, leads, training};

const WEEK: &str = "/spaces/promotion/week";
const DAY: i64 = 24 * 60;

/// Gives the cohort another first week.
async fn begins(t: &Training, first: jiff::civil::Date) {
    leads(t, move |tx, may| {
        let other = Schedule::new(first, may.seen().program()?.weeks, [], "Europe/Paris");
        cohort::actions::date(tx, may, &other)
    })
    .await;
}

#[tokio::test]
async fn a_trainee_sees_first_what_is_theirs_to_do() {
    let t = training().await;
    let page = t.cleo.opens(WEEK).await;
    assert_eq!(page.title(), "Semaine 3 sur 14");
    assert!(
        page.text()
            .contains("du lundi 2 mars 2026 au dimanche 8 mars 2026")
    );
    let things = page.texts_of("#things .rows h3");
    assert_eq!(things.len(), 4, "{things:?}");
    assert_eq!(
        things[0], "Se présenter et prendre ses marques",
        "what is due comes first"
    );
    assert!(
        page.text_of("#things .meta")
            .contains("45 min · depuis la semaine 1")
    );
    assert!(page.text().contains("autres choses, dans la tresse"));
}

#[tokio::test]
async fn whoever_sees_the_space_sees_its_weeks_and_nothing_that_is_theirs() {
    let t = training().await;
    for (who, name) in [(t.town.visitor(), "a visitor"), (t.dov.clone(), "a stranger")] {
        let page = who.opens(WEEK).await;
        assert_eq!(page.title(), "Semaine 3 sur 14", "{name}");
        assert!(
            !page.has("#things") && !page.has("#news") && page.has("#all .rows h3"),
            "{name}"
        );
        assert!(
            page.has("use[href=\"#braid-plan\"]") && !page.has(".braid-bead use[href=\"#braid-due\"]"),
            "{name}"
        );
    }
    let page = t.ben.opens(WEEK).await;
    assert!(!page.has("#things") && page.link("Où en est chacun·e").ends_with("/trainees"));
    let hidden = t.ada.opens("/spaces/promotion/arrangement").await;
    hidden
        .submits("/spaces/promotion/arrangement", &[("joining", "hidden")])
        .await;
    assert_eq!(t.dov.opens(WEEK).await.status(), 404);
    assert_eq!(t.cleo.opens(WEEK).await.status(), 200);
}

#[tokio::test]
async fn a_space_without_a_plan_has_no_weeks() {
    let w = workshop::collective::workshop(areas).await;
    assert_eq!(w.cleo.opens("/spaces/atelier/week").await.status(), 404);
}

#[tokio::test]
async fn each_week_has_a_page_and_others_are_missing() {
    let t = training().await;
    let page = t.cleo.opens("/spaces/promotion/week/8").await;
    assert_eq!(page.title(), "Semaine 8 sur 14");
    assert_eq!(page.texts_of("#all .rows h3").len(), 6);
    assert!(
        page.text_of("#all .week-meeting")
            .contains("Deuxième regroupement")
    );
    assert_eq!(page.follows("Semaine 9").await.title(), "Semaine 9 sur 14");
    assert!(page.text().contains("du lundi 6 avril 2026"));
    for other in ["0", "15", "x", "-1", "99999999999"] {
        assert_eq!(
            t.cleo.opens(&format!("{WEEK}/{other}")).await.status(),
            404,
            "{other}"
        );
    }
}

#[tokio::test]
async fn every_activity_is_a_bead_that_says_all_and_leads_to_it() {
    let t = training().await;
    does(&t, &t.cleo, &["introduce-oneself"]).await;
    let page = t.cleo.opens(WEEK).await;
    assert_eq!(page.texts_of(".braid-bead").len(), 60);
    assert_eq!(page.texts_of(".braid-list .braid-row a").len(), 60);
    let done = ".braid-bead[href=\"/spaces/promotion/activities/introduce-oneself\"]";
    assert_eq!(
        page.text_of(&format!("{done} title")),
        "Se présenter et prendre ses marques, Individuel, semaine 1, 45 min, fait"
    );
    assert!(page.has(&format!("{done} use[href=\"#braid-done\"]")));
    let marks = |word: &str| {
        page.texts_of(&format!(".braid-bead use[href=\"#braid-{word}\"]"))
            .len()
    };
    assert_eq!(
        (marks("done"), marks("due"), marks("now"), marks("next")),
        (1, 9, 6, 44)
    );
    assert!(page.text_of(".braid-here ~ .braid-number.here").contains("S3"));
}

#[tokio::test]
async fn the_list_says_the_same_without_the_drawing() {
    let t = training().await;
    does(&t, &t.cleo, &["introduce-oneself"]).await;
    let page = t.cleo.opens(&format!("{WEEK}?as=list")).await;
    assert!(!page.has(".braid-drawing") && page.has(".braid.as-list"));
    let rows = page.texts_of(".braid-list .braid-row");
    assert_eq!(rows.len(), 63, "sixty activities and three meetings");
    assert_eq!(
        rows[0],
        "Se présenter et prendre ses marques Individuel · S’exercer · 45 min · fait"
    );
    assert_eq!(page.texts_of(".braid-list h3").len(), 14);
    assert!(page.link("Semaine 4").ends_with("?as=list"), "the choice is kept");
}

#[tokio::test]
async fn the_group_is_behind_and_what_it_waits_for_is_said() {
    let t = training().await;
    groups(&t, "Les bleus", &[&t.cleo, &t.fay]).await;
    does(&t, &t.fay, &["paired-interviews", "introduce-oneself"]).await;
    does(&t, &t.gil, &["paired-interviews"]).await;
    let page = t.cleo.opens(WEEK).await;
    assert!(page.text_of("#awaited").contains("Les bleus"));
    assert_eq!(
        page.texts_of("#awaited li"),
        ["Entretiens croisés et galerie de portraits 1 sur 2 dans votre groupe"]
    );
    let bead = ".braid-bead[href$=\"/paired-interviews\"]";
    assert!(
        page.text_of(&format!("{bead} title"))
            .ends_with("pas encore fait, 1 sur 2 dans votre groupe")
    );
    assert_eq!(
        page.attribute_of(&format!("{bead} use[href=\"#braid-behind\"]"), "stroke-dasharray"),
        "50 100"
    );
    let page = t.gil.opens(WEEK).await;
    assert!(
        !page.has("#awaited") && !page.has(".braid-bead use[href=\"#braid-behind\"]"),
        "in no group"
    );
    let page = t.ben.opens(WEEK).await;
    assert!(
        page.text_of(&format!("{bead} title"))
            .ends_with("2 sur 3 dans la promotion")
    );
}

#[tokio::test]
async fn one_goes_on_where_one_stopped_and_hears_what_changed() {
    let t = training().await;
    does(&t, &t.cleo, &["introduce-oneself"]).await;
    let page = t.cleo.opens(WEEK).await;
    assert_eq!(
        page.text_of("#resume a"),
        "Entretiens croisés et galerie de portraits",
        "what comes after it"
    );
    t.town.passes(DAY);
    does(&t, &t.fay, &["introduce-oneself", "first-position"]).await;
    does(&t, &t.gil, &["first-position"]).await;
    let notice = t.gil.opens("/spaces/promotion").await;
    notice
        .submits("/spaces/promotion/notices", &[("body", "Bonjour")])
        .await;
    let page = t.cleo.opens(WEEK).await;
    let news = page.texts_of("#news li p");
    assert!(news.contains(&"Gil a écrit un mot".to_owned()), "{news:?}");
    assert!(
        news.iter().any(|line| line.starts_with("2 personnes ont fait")),
        "{news:?}"
    );
    let own = t.gil.opens(WEEK).await.texts_of("#news li p");
    assert!(
        !own.iter().any(|line| line.contains("Gil")),
        "one is not told what one did: {own:?}"
    );
}

#[tokio::test]
async fn before_in_a_pause_and_after_each_says_what_is_so() {
    let t = training().await;
    leads(&t, |tx, may| {
        cohort::actions::pause(tx, may, date(2026, 3, 2), "Vacances d’hiver")
    })
    .await;
    let page = t.cleo.opens(WEEK).await;
    assert_eq!(page.title(), "Une semaine de pause");
    assert!(page.text_of(".notice.info").contains("Vacances d’hiver"));
    assert!(page.text_of(".notice.info").contains("lundi 9 mars 2026"));
    assert!(page.has(".braid-pause") && page.text_of(".braid-list").contains("Pause"));
    leads(&t, |tx, may| cohort::actions::resume(tx, may, date(2026, 3, 2))).await;

    begins(&t, date(2025, 11, 3)).await;
    let page = t.cleo.opens(WEEK).await;
    assert_eq!(page.title(), "Le parcours est terminé");
    assert_eq!(
        page.texts_of("#things .rows li").len(),
        4,
        "what was not done stays open"
    );

    begins(&t, date(2026, 9, 7)).await;
    let page = t.cleo.opens(WEEK).await;
    assert_eq!(page.title(), "On commence le lundi 7 septembre 2026");
    assert!(!page.has("#things") && !page.has(".braid-bead use[href=\"#braid-due\"]"));
}

#[tokio::test]
async fn a_cohort_that_was_closed_is_over_whatever_the_calendar_says() {
    let t = training().await;
    leads(&t, cohort::actions::close).await;
    assert_eq!(t.cleo.opens(WEEK).await.title(), "Le parcours est terminé");
}

#[tokio::test]
async fn before_there_are_dates_the_plan_is_shown() {
    let t = workshop::training::undated(areas).await;
    let page = t.cleo.opens(WEEK).await;
    assert_eq!(page.title(), "Le parcours, semaine par semaine");
    assert!(
        page.text_of(".notice.info")
            .contains("Les dates ne sont pas encore fixées")
    );
    assert_eq!(page.texts_of(".braid-bead").len(), 60);
    assert!(!page.has("#things") && !page.has(".braid-here") && !page.has(".braid-ahead"));
    let cohort = ".notice a[href=\"/spaces/promotion/cohort\"]";
    assert!(
        !page.has(cohort) && t.ben.opens(WEEK).await.has(cohort),
        "those who lead give them"
    );
    assert!(!t.cleo.opens("/").await.has("#weeks") && !t.cleo.opens("/spaces/promotion").await.has("#week"));
}

#[tokio::test]
async fn one_s_home_and_that_of_the_space_say_it_in_three_lines() {
    let t = training().await;
    does(&t, &t.cleo, &["introduce-oneself", "first-position"]).await;
    for path in ["/", "/spaces/promotion"] {
        let lines = t.cleo.opens(path).await.texts_of(".week-lines > li");
        assert_eq!(lines[0], "Semaine 3 sur 14", "{path}");
        assert!(
            lines[1].starts_with("Entretiens croisés et galerie de portraits (1 h 15) , "),
            "{path} {lines:?}"
        );
        assert!(lines[1].ends_with("et 12 autres choses"), "{path} {lines:?}");
    }
    let page = t.ben.opens("/").await;
    assert_eq!(page.texts_of(".week-lines > li"), ["Semaine 3 sur 14"]);
    assert!(page.link("Où en est chacun·e").ends_with("/trainees"));
    assert!(!t.dov.opens("/").await.has(".week-lines"));
    assert!(t.town.visitor().opens("/spaces/promotion").await.has("#week"));
    begins(&t, date(2025, 9, 1)).await;
    assert!(!t.cleo.opens("/").await.has(".week-lines"), "long over");
}

#[tokio::test]
async fn a_week_costs_the_same_whatever_was_done() {
    let t = training().await;
    let me = t.cleo.id();
    let count = async || {
        let (town, who) = (&t.town, me);
        town.reads(move |tx| {
            let actor = platform::session::act_as(tx, who)?;
            tx.set_actor(Some(actor));
            let before = tx.ran();
            super::pages::read(tx, "promotion", None)?;
            Ok(tx.ran() - before)
        })
        .await
    };
    count().await;
    let few = count().await;
    groups(&t, "Les bleus", &[&t.cleo, &t.fay, &t.gil]).await;
    does(
        &t,
        &t.cleo,
        &["introduce-oneself", "first-position", "present-project"],
    )
    .await;
    does(
        &t,
        &t.fay,
        &["introduce-oneself", "first-position", "present-project"],
    )
    .await;
    let many = count().await;
    assert_eq!(few, many);
    assert!(many <= 13, "{many} queries");
}
