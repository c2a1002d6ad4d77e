//! The calendar of a cohort: seen, changed with a preview, kept.

use jiff::civil::date;
use learning::Schedule;
use proptest::prelude::*;

use super::model::{Change, Effects, Standing, days_between, shifted};
use crate::workshop::{self, Training, training};

const PATH: &str = "/spaces/promotion/cohort";
const CHANGE: &str = "/spaces/promotion/cohort/change";

/// A pause of one week from Easter Monday on.
const PAUSE: &str = "/spaces/promotion/cohort/preview?what=pause&day=2026-04-06&weeks=1&reason=P%C3%A2ques";

/// Drafts of the second and third meeting, announced; gives the address of the second.
async fn second_meeting(w: &Training) -> String {
    let calendar = w.ada.opens(PATH).await;
    let made = calendar
        .submits("/spaces/promotion/cohort/meetings", &[("meeting", "meeting-two")])
        .await;
    assert_eq!(made.notice(), "Les brouillons sont prêts.");
    let path = made.attribute_of("#week-8 .dates-meeting a", "href");
    w.ada.posts(&format!("{path}/announcement"), &[]).await;
    path
}

#[tokio::test]
async fn who_leads_reads_the_calendar_week_by_week() {
    let w = training().await;
    for who in [&w.ada, &w.ben] {
        let page = who.opens(PATH).await;
        assert_eq!(page.title(), "Le calendrier");
        assert_eq!(page.texts_of(".dates-week").len(), 14);
        assert!(page.text_of("#week-3").contains("cette semaine"));
        assert!(
            page.text_of("#week-3").contains("2 mars – 8 mars · Le réseau"),
            "{}",
            page.text_of("#week-3")
        );
        let easter = page.text_of("#week-8");
        assert!(easter.contains("Lundi de Pâques") && easter.contains("tombe sur « Deuxième regroupement"));
        assert!(page.text_of("#week-13").contains("Ascension"));
    }
    let english = w.ben.reads_english().opens(PATH).await;
    assert!(english.text_of("#week-8").contains("Easter Monday") && !english.text().contains("dates-"));
}

#[tokio::test]
async fn others_are_told_no_and_strangers_find_nothing() {
    let w = training().await;
    let paths = [PATH, PAUSE, "/spaces/promotion/cohort/holidays"];
    let posts = [
        PATH,
        CHANGE,
        "/spaces/promotion/cohort/meetings",
        "/spaces/promotion/cohort/holidays",
    ];
    for path in paths {
        assert_eq!(w.cleo.opens(path).await.status(), 403, "{path}");
        assert!(
            w.town
                .visitor()
                .asks_for(path)
                .await
                .sends_to()
                .starts_with("/sign-in"),
            "{path}"
        );
    }
    let valid = [
        ("what", "pause"),
        ("day", "2026-04-06"),
        ("weeks", "1"),
        ("first", "2026-03-02"),
        ("zone", "Europe/Paris"),
        ("meeting", "meeting-two"),
        ("starts-meeting-two", "2026-04-06T09:00"),
        ("lines", "2026-04-06 Pont"),
    ];
    for path in posts {
        assert_eq!(w.cleo.posts_only(path, &valid).await.status(), 403, "{path}");
    }
    let arrangement = w.ada.opens("/spaces/promotion/arrangement").await;
    arrangement
        .submits("/spaces/promotion/arrangement", &[("joining", "hidden")])
        .await;
    for path in paths {
        assert_eq!(w.dov.opens(path).await.status(), 404, "{path}");
        assert_eq!(w.town.visitor().opens(path).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn a_cohort_is_given_its_dates() {
    let w = workshop::undated().await;
    let page = w.ada.opens(PATH).await;
    assert!(page.text().contains("Le parcours dure 14 semaines."));
    assert_eq!(page.holds("zone"), "Europe/Paris");
    let wrong = page
        .submits(PATH, &[("first", "bientôt"), ("zone", "Mars/Olympus")])
        .await;
    assert_eq!(wrong.status(), 422);
    assert_eq!(wrong.wrong("first"), "Il faut un jour, comme 2026-09-07.");
    assert_eq!(
        wrong.wrong("zone"),
        "Ce fuseau n’est pas connu. Essayez Europe/Paris."
    );
    assert_eq!(wrong.holds("zone"), "Mars/Olympus");
    let page = page.submits(PATH, &[("first", "2026-09-09")]).await;
    assert_eq!(page.notice(), "La promotion a ses dates.");
    assert!(page.text_of("#week-1").contains("7 septembre – 13 septembre"));
    let again = w
        .ada
        .posts(PATH, &[("first", "2026-09-07"), ("zone", "Europe/Paris")])
        .await;
    assert_eq!(again.status(), 200, "the same again is harmless");
    let other = w
        .ada
        .posts(PATH, &[("first", "2026-10-05"), ("zone", "Europe/Paris")])
        .await;
    assert_eq!(
        other.wrong("first"),
        "La promotion a déjà des dates. Changez-les depuis le calendrier."
    );
    assert_eq!(
        w.town
            .ledger()
            .await
            .iter()
            .filter(|verb| *verb == "cohort.dated")
            .count(),
        1
    );
}

#[tokio::test]
async fn a_pause_is_shown_with_every_effect_before_it_is_made() {
    let w = training().await;
    let preview = w.ada.opens(PAUSE).await;
    assert_eq!(preview.title(), "Faire une pause : ce qui bouge");
    let weeks = preview.texts_of("tbody tr");
    assert_eq!(weeks.len(), 7);
    assert_eq!(weeks[0], "8 6 avril – 12 avril 13 avril – 19 avril");
    assert!(
        preview
            .text()
            .contains("Le parcours se terminera le dimanche 31 mai 2026 au lieu du dimanche 24 mai 2026.")
    );
    assert!(
        preview
            .text_of("#moved-meetings")
            .contains("Du lundi 6 avril 2026 au lundi 13 avril 2026")
    );
    assert!(preview.text_of("#gone-collisions").contains("Lundi de Pâques"));
    assert!(preview.text_of("#new-collisions").contains("Lundi de Pentecôte"));
    assert!(
        !w.ada.opens(PATH).await.has(".dates-pause"),
        "nothing has moved yet"
    );
    let page = preview.submits(CHANGE, &[]).await;
    assert_eq!(page.notice(), "Le calendrier est changé.");
    assert!(page.text_of(".dates-pause").contains("Pâques"));
    assert!(page.text_of("#week-8").contains("13 avril"));
    let again = preview.submits(CHANGE, &[]).await;
    assert_eq!(again.status(), 200, "twice is harmless");
    assert_eq!(
        w.town
            .ledger()
            .await
            .iter()
            .filter(|verb| *verb == "cohort.paused")
            .count(),
        1
    );
    let resume = w
        .ada
        .opens(&format!("{PATH}/preview?what=resume&day=2026-04-08"))
        .await;
    resume.submits(CHANGE, &[]).await;
    assert!(!w.ada.opens(PATH).await.has(".dates-pause"));
    assert!(w.town.ledger().await.contains(&"cohort.resumed".to_owned()));
}

#[tokio::test]
async fn a_preview_of_another_calendar_changes_nothing() {
    let w = training().await;
    let preview = w.ada.opens(PAUSE).await;
    let other = w
        .ben
        .opens(&format!("{PATH}/preview?what=pause&day=2026-03-16&weeks=1"))
        .await;
    other.submits(CHANGE, &[]).await;
    let refused = preview.submits(CHANGE, &[]).await;
    assert_eq!(refused.status(), 422);
    assert!(
        refused
            .text()
            .contains("vient d’être changé par quelqu’un d’autre")
    );
    assert_eq!(w.ada.opens(PATH).await.texts_of(".dates-pause").len(), 1);
    assert_eq!(
        refused.submits(CHANGE, &[]).await.notice(),
        "Le calendrier est changé."
    );
}

#[tokio::test]
async fn gatherings_move_by_their_own_rules_and_those_who_registered_are_told() {
    let w = training().await;
    let path = second_meeting(&w).await;
    let registration = format!("{path}/registration");
    w.cleo
        .opens(&path)
        .await
        .submits(&registration, &[("answer-night", "no")])
        .await;
    w.town.runs_jobs().await;
    let before = w.town.mails_to("cleo@town.example").await.len();
    let preview = w.ada.opens(PAUSE).await;
    assert!(preview.text().contains("une personne inscrite est prévenue"));
    preview.submits(CHANGE, &[("tell", "on")]).await;
    w.town.runs_jobs().await;
    let page = w.cleo.opens(&path).await;
    assert!(
        page.text()
            .contains("du lundi 13 avril 2026 à 9 h au mardi 14 avril 2026 à 17 h"),
        "{}",
        page.text()
    );
    let mails = w.town.mails_to("cleo@town.example").await;
    let new: Vec<&str> = mails[before..].iter().map(|mail| mail.subject.as_str()).collect();
    assert_eq!(new.len(), 2, "{new:?}");
    assert!(
        mails[before..].iter().any(|mail| mail.calendar.is_some()),
        "her own calendar moves"
    );
    assert!(
        new.contains(&"Le calendrier de « Promotion » a changé"),
        "{new:?}"
    );
    assert_eq!(
        w.town.mails_to("gil@town.example").await.len(),
        1,
        "a word to every member"
    );
}

#[tokio::test]
async fn what_is_over_stays_and_what_is_a_draft_moves_without_a_word() {
    let w = training().await;
    let calendar = w.ada.opens(PATH).await;
    let meetings = "/spaces/promotion/cohort/meetings";
    let made = calendar.submits(meetings, &[("meeting", "meeting-one")]).await;
    let first = made.attribute_of("#week-3 .dates-meeting a", "href");
    let made = w
        .ada
        .opens(PATH)
        .await
        .submits(meetings, &[("meeting", "meeting-three")])
        .await;
    let third = made.attribute_of("#week-13 .dates-meeting a", "href");
    w.town.passes(8 * 24 * 60);
    let preview = w
        .ada
        .opens(&format!("{PATH}/preview?what=pause&day=2026-03-02&weeks=2"))
        .await;
    assert!(preview.text_of("#moved-meetings").contains("C’est passé"));
    assert!(preview.text().contains("aucun courriel ne part"));
    preview.submits(CHANGE, &[]).await;
    assert!(w.ada.opens(&first).await.text().contains("lundi 2 mars 2026"));
    assert!(w.ada.opens(&third).await.text().contains("lundi 25 mai 2026"));
}

#[tokio::test]
async fn meetings_become_drafts_once_and_what_is_wrong_is_said() {
    let w = training().await;
    let calendar = w.ada.opens(PATH).await;
    let meetings = "/spaces/promotion/cohort/meetings";
    assert_eq!(calendar.holds("starts-meeting-three"), "2026-05-11T09:00");
    let wrong = calendar
        .submits(meetings, &[("starts-meeting-two", "lundi")])
        .await;
    assert_eq!(
        (wrong.status(), wrong.wrong("meetings").as_str()),
        (422, "Il faut un jour et une heure, comme 2026-09-21T09:00.")
    );
    let none = w.ada.posts(meetings, &[]).await;
    assert_eq!(none.wrong("meetings"), "Cochez au moins un regroupement.");
    for _ in 0..2 {
        calendar.submits(meetings, &[]).await;
    }
    let titles = w.ada.opens(PATH).await.texts_of(".dates-meeting a");
    assert_eq!(titles.len(), 3, "{titles:?}");
    let verbs = w.town.ledger().await;
    assert_eq!(
        verbs.iter().filter(|verb| *verb == "gathering.offered").count(),
        3
    );
    assert!(
        !w.ada.opens(PATH).await.has("#meetings"),
        "nothing is left to make"
    );
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_beside_its_field() {
    let w = training().await;
    for (query, field) in [
        ("what=dates&first=9999-01-01&zone=Europe/Paris", "first"),
        ("what=dates&first=2026-09-07&zone=", "zone"),
    ] {
        let page = w.ada.opens(&format!("{PATH}/preview?{query}")).await;
        assert_eq!(page.status(), 422, "{query}");
        assert!(!page.wrong(field).is_empty(), "{query}");
    }
    for query in [
        "what=pause&day=x&weeks=1",
        "what=pause&day=2026-04-06&weeks=99",
        "what=resume&day=",
    ] {
        assert_eq!(
            w.ada.opens(&format!("{PATH}/preview?{query}")).await.status(),
            422,
            "{query}"
        );
    }
}

#[tokio::test]
async fn the_calendar_costs_the_same_however_full_it_is() {
    let w = training().await;
    let count = async || {
        w.town
            .acts(w.ada.id(), |tx| {
                let before = tx.ran();
                super::pages::read(tx, "promotion")?;
                Ok(tx.ran() - before)
            })
            .await
    };
    let few = count().await;
    let calendar = w.ada.opens(PATH).await;
    calendar.submits("/spaces/promotion/cohort/meetings", &[]).await;
    for day in ["2026-03-16", "2026-03-30", "2026-04-20"] {
        let preview = w
            .ada
            .opens(&format!("{PATH}/preview?what=pause&day={day}&weeks=2"))
            .await;
        preview.submits(CHANGE, &[]).await;
    }
    assert_eq!(count().await, few);
    assert!(few <= 11, "{few} queries");
}

proptest! {
    #[test]
    fn whatever_changes_meetings_go_with_their_week_and_keep_their_hour(
        start in 0i64..2_000,
        pauses in proptest::collection::vec((0i64..200, 1u32..4), 0..4),
        zone in proptest::sample::select(vec!["Europe/Paris", "America/Cayenne", "Pacific/Auckland"]),
        hour in 6i8..22,
    ) {
        let first = crate::holiday::later(date(2025, 1, 6), start);
        let mut schedule = Schedule::new(first, 14, [], zone);
        let cohort = |schedule: &Schedule| learning::cohort::Cohort {
            space: kernel::SpaceId::new(1),
            closed: None,
            meetings: vec![learning::cohort::Meeting {
                key: "m".into(), week: 8, days: 2, day: schedule.monday(8), gathering: None,
            }],
            schedule: schedule.clone(),
        };
        let uid = kernel::Uid::new(1, [7; 10]);
        for (days, weeks) in pauses {
            let change = Change::Pause { day: crate::holiday::later(first, days), weeks, reason: String::new() };
            let next = change.applied(&schedule);
            let local = schedule.monday(8).at(hour, 0, 0, 0).to_zoned(schedule.zone().clone()).unwrap();
            let starts = kernel::Instant::from_milliseconds(local.timestamp().as_millisecond());
            let standing = [Standing {
                meeting: "m".into(), uid, title: String::new(), is_announced: true, starts,
                ends: starts.plus_minutes(90), zone: zone.into(), registered: 3,
            }];
            let effects = Effects::between(&cohort(&schedule), &next, &standing, kernel::Instant::from_milliseconds(0));
            for moved in &effects.weeks {
                prop_assert_eq!(next.monday(moved.week), moved.to);
                prop_assert!(moved.to > moved.from, "a pause moves nothing backwards");
            }
            for moved in &effects.meetings {
                let (from, to) = moved.time.unwrap();
                let days = days_between(moved.from, moved.to);
                prop_assert_eq!(next.day_of(from), next.monday(8));
                prop_assert_eq!(to, shifted(starts.plus_minutes(90), days, zone));
                prop_assert_eq!(moved.told(), 3);
            }
            prop_assert_eq!(effects.meetings.is_empty(), schedule.monday(8) == next.monday(8));
            schedule = next;
        }
    }
}
