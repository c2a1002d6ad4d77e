//! Leading the steps, as those who hold the room and those who are in it meet it.

use std::collections::BTreeMap;

use gatherings::run_sheet::{self, Step};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;
use testkit::Visitor;

use crate::stage::{Stage, stage};

/// A room whose gathering has the five steps of its kind.
async fn led() -> Stage {
    let stage = stage().await;
    let base = sheet_of(&stage);
    let page = stage.w.ben.opens(&base).await;
    page.submits(&base, &[("from", "kind")]).await;
    stage
}

fn sheet_of(stage: &Stage) -> String {
    format!("{}/run-sheet", stage.room.strip_suffix("/live").unwrap())
}

async fn steps(stage: &Stage) -> Vec<Step> {
    let uid = stage.room.split('/').nth(2).unwrap().parse().unwrap();
    stage
        .w
        .town
        .reads(move |tx| {
            let gathering = gatherings::gathering::by_uid(tx, uid)?.unwrap();
            run_sheet::steps(tx, gathering.id)
        })
        .await
}

/// An item that somebody sees, as data.
async fn item(stage: &Stage, who: &Visitor, kind: &str) -> Value {
    let state = stage.state(who).await;
    let items = state["items"].as_array().unwrap();
    let found = items.iter().find(|item| item["kind"] == kind);
    found.map_or(Value::Null, |item| item["is"].clone())
}

fn name(step: &Value) -> &str {
    step["now"]["name"].as_str().unwrap_or_default()
}

#[tokio::test]
async fn the_step_that_goes_on_reaches_everybody_and_pressing_twice_passes_one() {
    let stage = led().await;
    let gil = stage.guest("Gil").await;
    let (mut gils, mut bens) = (stage.follows(&gil).await, stage.follows(&stage.w.ben).await);
    assert!(bens.does("steps/next", &[("from", "")]).await["ok"].is_string());
    let put = gils
        .until_put("step", |put| name(&put["is"]) == "On se branche")
        .await;
    let step = &put["is"];
    assert_eq!(step["next"]["name"], "Montrer");
    assert_eq!(
        step["now"]["ends"].as_i64().unwrap() - step["now"]["began"].as_i64().unwrap(),
        5 * 60_000
    );
    let first = step["now"]["id"].as_str().unwrap().to_owned();
    stage.w.town.passes(7);
    for _ in 0..2 {
        assert!(bens.does("steps/next", &[("from", &first)]).await["ok"].is_string());
    }
    assert_eq!(name(&item(&stage, &gil, "step").await), "Montrer");
    let done = steps(&stage).await;
    assert_eq!(done[0].real(), Some(7));
    let page = stage.w.ben.opens(&sheet_of(&stage)).await;
    assert!(page.text().contains("réel : 7 min"), "{}", page.text());
}

#[tokio::test]
async fn without_scripts_the_steps_are_led_by_forms_and_the_end_is_a_time() {
    let stage = led().await;
    let host = format!("{}/host", stage.room);
    let next = format!("{}/steps/next", stage.room);
    let page = stage.w.ben.opens(&host).await.submits(&next, &[]).await;
    assert_eq!(page.path(), format!("{host}?panel=steps"));
    assert!(page.text_of(".live-step-name").contains("On se branche"));
    let gil = stage.guest("Gil").await;
    let page = gil.opens(&stage.room).await;
    assert!(
        page.text_of("step-clock").starts_with("Jusqu’à "),
        "{}",
        page.text()
    );
    assert!(
        page.attribute_of("step-clock", "data-ends")
            .parse::<i64>()
            .is_ok()
    );
    assert!(!page.has_form(&next));
    let large = stage.w.ben.opens(&format!("{}/projection", stage.room)).await;
    assert!(large.text_of(".live-step-name").contains("On se branche"));
    assert!(!large.text().contains("step-"), "{}", large.text());
    let english = gil.reads_english().opens(&stage.room).await;
    assert!(
        english.text_of(".live-step-next").contains("Next: "),
        "{}",
        english.text()
    );
}

#[tokio::test]
async fn only_those_who_hold_the_room_lead_and_only_a_sheet_that_is_open_is_read_whole() {
    let stage = led().await;
    let gil = stage.guest("Gil").await;
    let mut gils = stage.follows(&gil).await;
    let id = steps(&stage).await[0].uid.to_string();
    for to in ["steps/next", "steps/end", "steps/former"] {
        assert_eq!(gils.does(to, &[]).await["why"], "forbidden", "{to}");
    }
    for to in ["beginning", "skipping", "return"] {
        assert_eq!(
            gils.does(&format!("steps/{id}/{to}"), &[]).await["why"],
            "forbidden"
        );
    }
    assert_eq!(item(&stage, &gil, "sheet").await, Value::Null);
    assert_eq!(
        item(&stage, &gil, "step").await["parts"]
            .as_array()
            .unwrap()
            .len(),
        0
    );
    let open = format!("{}/opening", sheet_of(&stage));
    let page = stage.w.ben.opens(&sheet_of(&stage)).await;
    page.submits(&open, &[("open", "on")]).await;
    let parts = item(&stage, &gil, "step").await["parts"].clone();
    assert_eq!(parts.as_array().unwrap().len(), 5);
    assert!(
        gil.opens(&stage.room)
            .await
            .text_of(".live-strip")
            .contains("Montrer")
    );
    let stranger = stage.w.town.visitor();
    let page = stranger.posts(&format!("{}/steps/next", stage.room), &[]).await;
    assert_eq!(page.status(), 404);
}

#[tokio::test]
async fn a_step_is_made_longer_once_however_often_one_presses_and_keeps_what_was_planned() {
    let stage = led().await;
    let mut bens = stage.follows(&stage.w.ben).await;
    bens.does("steps/next", &[("from", "")]).await;
    let id = steps(&stage).await[0].uid.to_string();
    let to = format!("steps/{id}/extension");
    for _ in 0..3 {
        let answer = bens.does(&to, &[("minutes", "5"), ("seen", "0")]).await;
        assert!(answer["ok"].is_string(), "{answer}");
    }
    let step = item(&stage, &stage.w.ben, "step").await;
    assert_eq!(
        (step["now"]["minutes"].clone(), step["now"]["extended"].clone()),
        (5.into(), 5.into())
    );
    assert_eq!(
        step["now"]["ends"].as_i64().unwrap() - step["now"]["began"].as_i64().unwrap(),
        10 * 60_000
    );
    assert_eq!(steps(&stage).await[0].text.minutes, 5);
    for wrong in ["0", "61", "-5", "beaucoup", ""] {
        let answer = bens.does(&to, &[("minutes", wrong), ("seen", "5")]).await;
        assert_eq!(answer["why"], "refused", "{wrong}");
    }
}

#[tokio::test]
async fn steps_are_passed_over_moved_and_taken_back_and_the_last_opens_the_closing_time() {
    let stage = led().await;
    let mut bens = stage.follows(&stage.w.ben).await;
    let all = steps(&stage).await;
    let id = |rank: usize| all[rank].uid.to_string();
    bens.does("steps/next", &[("from", "")]).await;
    bens.does(&format!("steps/{}/skipping", id(1)), &[]).await;
    let step = item(&stage, &stage.w.ben, "step").await;
    assert_eq!(step["next"]["name"], "Essayer de son côté");
    // The fourth passes the third, once.
    let place = format!("steps/{}/place", id(3));
    for _ in 0..2 {
        bens.does(&place, &[("way", "earlier"), ("past", &id(2))]).await;
    }
    assert_eq!(
        item(&stage, &stage.w.ben, "step").await["next"]["name"],
        "Questions"
    );
    // What began stays where it is.
    bens.does(
        &format!("steps/{}/place", id(1)),
        &[("way", "earlier"), ("past", &id(0))],
    )
    .await;
    assert_eq!(steps(&stage).await[0].uid.to_string(), id(0));
    stage.w.town.passes(3);
    bens.does("steps/next", &[("from", &id(0))]).await;
    bens.does("steps/former", &[("from", &id(3))]).await;
    let step = item(&stage, &stage.w.ben, "step").await;
    assert_eq!(name(&step), "On se branche");
    assert_eq!(step["closing"], false);
    for from in [0, 3, 2] {
        bens.does("steps/next", &[("from", &id(from))]).await;
    }
    let step = item(&stage, &stage.w.ben, "step").await;
    assert_eq!(
        (name(&step), &step["closing"]),
        ("Ce que j’emporte", &true.into())
    );
    let gil = stage.guest("Gil").await;
    assert!(gil.opens(&stage.room).await.has(".live-step-closing"));
    bens.does("steps/next", &[("from", &id(4))]).await;
    assert_eq!(item(&stage, &stage.w.ben, "step").await["is_over"], true);
}

#[tokio::test]
async fn what_is_changed_on_the_page_of_the_sheet_arrives_in_the_room() {
    let stage = led().await;
    let gil = stage.guest("Gil").await;
    let mut gils = stage.follows(&gil).await;
    let first = steps(&stage).await[0].uid;
    let begin = format!("{}/steps/{first}/beginning", sheet_of(&stage));
    stage.w.ben.posts(&begin, &[]).await;
    gils.until_put("step", |put| name(&put["is"]) == "On se branche")
        .await;
}

#[tokio::test]
async fn the_end_of_the_session_ends_the_step_that_went_on() {
    let stage = led().await;
    let gil = stage.guest("Gil").await;
    let mut bens = stage.follows(&stage.w.ben).await;
    bens.does("steps/next", &[("from", "")]).await;
    let announced = [".live-step-now", ".live-step-next"];
    let page = gil.opens(&stage.room).await;
    assert!(announced.iter().all(|part| page.has(part)), "{}", page.text());
    let (host, leads) = (format!("{}/host", stage.room), ".live-step-acts form");
    assert!(stage.w.ben.opens(&host).await.has(leads));
    let (mut seen, mut led) = (
        stage.follows_since(&gil, "participant", 0).await,
        stage.follows_since(&stage.w.ben, "host", 0).await,
    );
    stage.w.town.passes(4);
    bens.does("closing", &[]).await;
    // Pages that are there hear of it.
    let is_without = |part: &'static str| {
        move |put: &serde_json::Value| !put["html"].as_str().unwrap_or_default().contains(part)
    };
    seen.until_put("step", is_without("live-step-next")).await;
    led.until_put("sheet", is_without("/steps/")).await;
    assert!(!stage.w.ben.opens(&host).await.has(leads), "nothing to lead");
    let page = gil.opens(&stage.room).await;
    assert!(!announced.iter().any(|part| page.has(part)), "{}", page.text());
    let first = steps(&stage).await.remove(0);
    assert_eq!((first.is_running(), first.real()), (false, Some(4)));
    let from = [("from", "")];
    assert_eq!(
        bens.does("steps/next", &from).await["why"],
        "refused",
        "it is over"
    );
    bens.does("opening", &[]).await;
    assert!(stage.w.ben.opens(&host).await.has(leads), "it goes on");
}

#[tokio::test]
async fn a_room_without_a_sheet_works_and_shows_its_hosts_the_way_to_one() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    assert!(!gil.opens(&stage.room).await.has(".live-step-name"));
    let page = stage.w.ben.opens(&format!("{}/host", stage.room)).await;
    assert!(page.text().contains("Il n’y a pas encore de conducteur"));
    assert_eq!(page.link("Ouvrir le conducteur"), sheet_of(&stage));
    let mut bens = stage.follows(&stage.w.ben).await;
    assert_eq!(bens.does("steps/next", &[]).await["why"], "missing");
}

/// What a host may press, with what they saw when they last looked.
#[derive(Debug, Clone, Copy)]
enum Press {
    Look,
    Next,
    End,
    Back,
    Begin(usize),
    Skip(usize),
    Return(usize),
    Extend(usize, i64),
    Move(usize, bool),
    Wait(i64),
}

fn presses() -> impl Strategy<Value = (bool, Press)> {
    let rank = 0_usize..5;
    let press = prop_oneof![
        3 => Just(Press::Look),
        4 => Just(Press::Next),
        1 => Just(Press::End),
        2 => Just(Press::Back),
        1 => rank.clone().prop_map(Press::Begin),
        1 => rank.clone().prop_map(Press::Skip),
        1 => rank.clone().prop_map(Press::Return),
        1 => (rank.clone(), 1_i64..10).prop_map(|(rank, minutes)| Press::Extend(rank, minutes)),
        2 => (rank, any::<bool>()).prop_map(|(rank, way)| Press::Move(rank, way)),
        3 => (0_i64..4).prop_map(Press::Wait),
    ];
    (any::<bool>(), press)
}

/// Two hosts press in any order, each on what they saw last: never two steps at once, and times that follow one
/// another.
#[tokio::test]
async fn whatever_two_hosts_press_one_step_goes_on_and_times_follow_one_another() {
    let mut runner = TestRunner::deterministic();
    let stage = led().await;
    stage.comes(&stage.w.ada, "Ada").await;
    let hosts = [&stage.w.ben, &stage.w.ada];
    let planned: BTreeMap<_, _> = steps(&stage)
        .await
        .iter()
        .map(|step| (step.uid, step.text.minutes))
        .collect();
    let mut seen = [steps(&stage).await, steps(&stage).await];
    let mut begun = 0;
    for _ in 0..160 {
        let (second, press) = presses().new_tree(&mut runner).unwrap().current();
        let (who, seen) = (usize::from(second), &mut seen[usize::from(second)]);
        let running = seen.iter().find(|step| step.is_running());
        let from = running.map_or(String::new(), |step| step.uid.to_string());
        let of = |rank: usize| seen[rank].uid;
        let (to, fields) = match press {
            Press::Look => {
                *seen = steps(&stage).await;
                continue;
            }
            Press::Wait(minutes) => {
                stage.w.town.passes(minutes);
                continue;
            }
            Press::Next => ("next".to_owned(), vec![("from", from)]),
            Press::End => ("end".to_owned(), vec![("from", from)]),
            Press::Back => ("former".to_owned(), vec![("from", from)]),
            Press::Begin(rank) => (format!("{}/beginning", of(rank)), vec![]),
            Press::Skip(rank) => (format!("{}/skipping", of(rank)), vec![]),
            Press::Return(rank) => (format!("{}/return", of(rank)), vec![]),
            Press::Extend(rank, minutes) => (
                format!("{}/extension", of(rank)),
                vec![("minutes", minutes.to_string()), ("seen", "0".to_owned())],
            ),
            Press::Move(rank, earlier) => {
                let other = if earlier {
                    rank.checked_sub(1)
                } else {
                    Some(rank + 1)
                };
                let past = other.and_then(|other| seen.get(other));
                let way = if earlier { "earlier" } else { "later" };
                let past = past.map_or(String::new(), |step| step.uid.to_string());
                (
                    format!("{}/place", of(rank)),
                    vec![("way", way.to_owned()), ("past", past)],
                )
            }
        };
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(field, value)| (*field, value.as_str()))
            .collect();
        let page = hosts[who]
            .posts_only(&format!("{}/steps/{to}", stage.room), &fields)
            .await;
        assert_eq!(page.status(), 303, "{press:?}");
        let now = steps(&stage).await;
        assert!(
            now.iter().filter(|step| step.is_running()).count() <= 1,
            "{press:?}"
        );
        let mut times: Vec<_> = now
            .iter()
            .filter_map(|step| Some((step.started?, step.ended)))
            .collect();
        times.sort();
        begun = begun.max(times.len());
        for pair in times.windows(2) {
            let ended = pair[0].1.expect("one that began before goes on");
            assert!(pair[0].0 <= ended && ended <= pair[1].0, "{press:?}: {times:?}");
        }
        let still: BTreeMap<_, _> = now.iter().map(|step| (step.uid, step.text.minutes)).collect();
        assert_eq!(still, planned, "{press:?}");
    }
    assert!(begun >= 3, "the presses led nowhere");
}
