//! What weighs on a group, and on nobody in particular.

use std::collections::BTreeSet;

use proptest::prelude::*;
use testkit::Visitor;

use super::model::{Done, Kind, Week, beginning, signals, week_of};
use crate::workshop::{Workshop, members, switches_off, workshop};

const SIGNALS: &str = "/spaces/atelier/signals";
const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

fn done() -> impl Strategy<Value = Vec<Done>> {
    let one = (0i64..8, 0i8..24, any::<bool>()).prop_map(|(who, hour, speaks)| Done { who, hour, speaks });
    proptest::collection::vec(one, 0..60)
}

fn weeks() -> impl Strategy<Value = Week> {
    let waiting = proptest::collection::btree_set(0i64..8, 0..5);
    let roles = proptest::collection::vec(1usize..7, 0..6);
    (0usize..12, done(), waiting, roles).prop_map(|(members, done, waiting, roles)| Week {
        members,
        done,
        waiting,
        roles,
    })
}

proptest! {
    /// Of fewer than five people nothing is said.
    #[test]
    fn nothing_is_said_of_fewer_than_five(week in weeks()) {
        let people: BTreeSet<i64> = week.done.iter().map(|done| done.who).collect();
        let said = signals(&week);
        if week.members < 5 {
            prop_assert!(said.is_empty());
        }
        if people.len() < 5 {
            prop_assert!(said.iter().all(|kind| *kind == Kind::ManyRoles));
        }
    }

    /// It says the same whoever did what: nobody can be read off it.
    #[test]
    fn it_says_the_same_whoever_it_is(week in weeks(), names in Just((100i64..108).collect::<Vec<_>>()).prop_shuffle()) {
        let name = |who: i64| names[usize::try_from(who).unwrap()];
        let mut other = week.clone();
        for done in &mut other.done {
            done.who = name(done.who);
        }
        other.waiting = week.waiting.iter().map(|who| name(*who)).collect();
        other.roles.reverse();
        prop_assert_eq!(signals(&week), signals(&other));
    }

    /// A night that is one person’s alone is nobody’s business.
    #[test]
    fn a_night_of_one_is_not_told(late in 1usize..40, days in 5usize..20) {
        let by_day = (0..days).map(|at| Done { who: i64::try_from(at % 6).unwrap(), hour: 10, speaks: false });
        let by_night = (0..late).map(|_| Done { who: 3, hour: 23, speaks: false });
        let week = Week { members: 9, done: by_day.chain(by_night).collect(), ..Week::default() };
        prop_assert!(!signals(&week).contains(&Kind::Night));
    }
}

#[test]
fn a_week_goes_from_monday_to_sunday() {
    let monday = testkit::MORNING;
    let week = week_of(monday);
    assert!(beginning(week) <= monday && monday < beginning(week).plus_days(1));
    assert_eq!(week_of(monday.plus_days(6)), week);
    assert_eq!(week_of(monday.plus_days(7)), week + 1);
}

async fn writes(who: &Visitor, times: usize) {
    for _ in 0..times {
        let page = who.opens("/spaces/atelier/notices").await;
        page.submits("/spaces/atelier/notices", &[("body", "Un mot de plus.")])
            .await;
    }
}

/// So many people write late on a Monday, and the Tuesday after comes.
async fn a_late_week(w: &Workshop, people: &[&Visitor]) {
    w.town.passes(13 * HOUR);
    for who in people {
        writes(who, 4).await;
    }
    w.town.passes(8 * DAY - 13 * HOUR);
    hours_pass(w).await;
}

/// What happens each hour happens.
async fn hours_pass(w: &Workshop) {
    for _ in 0..3 {
        w.town.runs_jobs().await;
        w.town.passes(61);
    }
}

#[tokio::test]
async fn the_group_is_told_that_it_writes_late_and_sets_it_aside_with_a_word() {
    let w = workshop().await;
    let more = members(&w, &["Fay", "Gus"]).await;
    a_late_week(&w, &[&w.ada, &w.ben, &w.cleo, &more[0], &more[1]]).await;
    let home = w.cleo.opens("/spaces/atelier").await;
    assert!(
        home.text().contains("on a beaucoup écrit après 22"),
        "{}",
        home.text()
    );
    assert!(
        !w.dov
            .opens("/spaces/atelier")
            .await
            .text()
            .contains("on a beaucoup écrit")
    );
    let page = w.cleo.opens(SIGNALS).await;
    for name in ["Ada", "Ben", "Fay", "Gus"] {
        assert!(!page.text_of("main").contains(name), "nobody is named");
    }
    let action = page.attribute_of("form[action$='/setting-aside']", "action");
    let refused = page.submits(&action, &[("word", "")]).await;
    assert_eq!(refused.status(), 422);
    assert_eq!(w.dov.posts_only(&action, &[("word", "Non")]).await.status(), 404);
    assert_eq!(w.eve.posts_only(&action, &[("word", "Non")]).await.status(), 403);
    let page = refused
        .submits(&action, &[("word", "C’était la veille du rendu.")])
        .await;
    assert_eq!(page.notice(), "C’est mis de côté.");
    assert!(page.text().contains("C’était la veille du rendu."));
    assert!(
        !w.ben
            .opens("/spaces/atelier")
            .await
            .text()
            .contains("on a beaucoup écrit")
    );
    let undo = action.replace("/setting-aside", "/restoration");
    w.ben.posts(&undo, &[]).await;
    assert!(
        w.ben
            .opens("/spaces/atelier")
            .await
            .text()
            .contains("on a beaucoup écrit")
    );
    w.town.runs_jobs().await;
    let found = w
        .town
        .ledger()
        .await
        .iter()
        .filter(|verb| *verb == "signal.found")
        .count();
    assert_eq!(found, 1, "it is looked for once");
    assert!(!w.ben.opens("/").await.text().contains("trace-"));
    w.town.passes(15 * DAY);
    assert!(
        !w.ben
            .opens("/spaces/atelier")
            .await
            .text()
            .contains("on a beaucoup écrit"),
        "it was about then"
    );
}

platform::statements! {
    LOOKED_AT = "select count(*) from signal_weeks where week = $1";
    ALIVE = "select count(distinct space_id) from space_weeks";
}

/// They are looked at some at a time.
#[tokio::test]
async fn each_of_many_spaces_is_looked_at() {
    let w = workshop().await;
    for number in 0..12 {
        let name = format!("Groupe {number}");
        workshop::collective::opens(&w.town, &w.ada, "learning-collective", &name, "open").await;
    }
    w.town.passes(8 * DAY);
    hours_pass(&w).await;
    let week = week_of(testkit::MORNING);
    let read = w.town.reads(move |tx| {
        let (looked,) = tx.one::<(i64,)>(LOOKED_AT, (week,))?;
        let (alive,) = tx.one::<(i64,)>(ALIVE, ())?;
        Ok((looked, alive))
    });
    let (looked, alive) = read.await;
    assert!(looked > 20 && looked == alive, "{looked} of {alive}");
}

#[tokio::test]
async fn four_people_are_told_nothing() {
    let w = workshop().await;
    let more = members(&w, &["Fay"]).await;
    a_late_week(&w, &[&w.ada, &w.ben, &w.cleo, &more[0]]).await;
    assert!(!w.town.ledger().await.contains(&"signal.found".to_owned()));
    assert!(
        w.cleo
            .opens(SIGNALS)
            .await
            .text()
            .contains("Rien ne semble peser")
    );
}

/// Ada has all looked for but one.
async fn does_without(w: &Workshop, kind: &str) {
    let on: Vec<(&str, &str)> = Kind::ALL
        .iter()
        .map(|each| ("kinds", each.word()))
        .filter(|(_, each)| *each != kind)
        .collect();
    let page = w.ada.posts(SIGNALS, &on).await;
    assert_eq!(page.notice(), "C’est changé.");
    assert!(kind.is_empty() || !page.has(&format!("input[value={kind}][checked]")));
}

#[tokio::test]
async fn a_group_does_without_one_kind_of_signal_and_keeps_the_others() {
    let w = workshop().await;
    let more = members(&w, &["Fay", "Gus"]).await;
    let people = [&w.ada, &w.ben, &w.cleo, &more[0], &more[1]];
    does_without(&w, "night").await;
    a_late_week(&w, &people).await;
    assert!(!w.town.ledger().await.contains(&"signal.found".to_owned()));
    does_without(&w, "").await;
    w.town.runs_jobs().await;
    assert!(
        !w.cleo.opens(SIGNALS).await.text().contains("on a beaucoup écrit"),
        "a week that is over is not looked at again"
    );
    a_late_week(&w, &people).await;
    let page = w.cleo.opens(SIGNALS).await;
    let aside = page.attribute_of("form[action$='/setting-aside']", "action");
    does_without(&w, "night").await;
    for path in [SIGNALS, "/spaces/atelier/care", "/spaces/atelier"] {
        let text = w.cleo.opens(path).await.text();
        assert!(!text.contains("on a beaucoup écrit"), "{path}");
    }
    assert_eq!(w.cleo.posts_only(&aside, &[("word", "Non")]).await.status(), 404);
    assert!(
        w.cleo
            .opens(SIGNALS)
            .await
            .text_of("#looked-for")
            .contains("éteint")
    );
    does_without(&w, "").await;
    assert!(
        w.cleo.opens(SIGNALS).await.text().contains("on a beaucoup écrit"),
        "it was kept"
    );
    for verb in ["signal.switched_off", "signal.switched_on"] {
        assert!(w.town.ledger().await.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn those_who_arrange_say_which_signals_are_looked_for() {
    let w = workshop().await;
    assert!(w.ada.opens(SIGNALS).await.has_form(SIGNALS));
    assert!(!w.cleo.opens(SIGNALS).await.has_form(SIGNALS));
    for (who, status) in [(&w.ben, 403), (&w.cleo, 403), (&w.dov, 404)] {
        assert_eq!(who.posts_only(SIGNALS, &[]).await.status(), status);
    }
    does_without(&w, "").await;
    assert!(
        !w.town
            .ledger()
            .await
            .iter()
            .any(|verb| verb.starts_with("signal.switched")),
        "what stays as it was leaves no trace"
    );
}

#[tokio::test]
async fn nothing_is_looked_for_where_it_is_off() {
    let w = workshop().await;
    let more = members(&w, &["Fay", "Gus"]).await;
    switches_off(&w, "signals").await;
    a_late_week(&w, &[&w.ada, &w.ben, &w.cleo, &more[0], &more[1]]).await;
    assert!(!w.town.ledger().await.contains(&"signal.found".to_owned()));
    assert_eq!(w.cleo.opens(SIGNALS).await.status(), 404);
}
