//! Places that pass, as people meet them.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use testkit::Visitor;

use crate::room;
use crate::stage::{Stage, stage_with};

/// How many take part as the room counts them, how many as seats say, and how many may.
async fn counts(stage: &Stage) -> (i64, i64, Option<i64>) {
    let uid = stage.room.split('/').nth(2).unwrap().parse().unwrap();
    let (room, seats) = stage
        .w
        .town
        .reads(move |tx| {
            let gathering = gatherings::gathering::by_uid(tx, uid)?.unwrap();
            Ok((
                room::room(tx, gathering.id)?.unwrap(),
                room::seat_names(tx, gathering.id)?,
            ))
        })
        .await;
    let seated = seats.iter().filter(|(.., takes_part)| *takes_part).count();
    (room.taken, i64::try_from(seated).unwrap(), room.places)
}

async fn seat(stage: &Stage, who: &Visitor) -> String {
    stage.state(who).await["seat"].as_str().unwrap().to_owned()
}

async fn arranges(stage: &Stage, places: &str, passing: &str) {
    let fields = [("places", places), ("passing", passing), ("screen", "host")];
    let page = stage
        .w
        .ben
        .posts(&format!("{}/places", stage.room), &fields)
        .await;
    assert_eq!(page.status(), 200, "{}", page.text());
}

#[tokio::test]
async fn a_place_that_is_given_up_passes_to_whoever_waits_longest_without_a_new_page() {
    let stage = stage_with("open", "1").await;
    let (gil, hana, ida) = (
        stage.guest("Gil").await,
        stage.guest("Hana").await,
        stage.guest("Ida").await,
    );
    let mut hanas = stage.follows(&hana).await;
    let mut bens = stage.follows(&stage.w.ben).await;
    assert!(hanas.does("wish", &[]).await["ok"].is_string());
    assert!(
        hanas.does("wish", &[]).await["ok"].is_string(),
        "twice is harmless"
    );
    let wish = bens.until_put("wish", |_| true).await;
    assert_eq!(wish["is"]["name"], "Hana");
    stage.w.town.passes(1);
    let page = ida.opens(&stage.room).await;
    let page = page.submits(&format!("{}/wish", stage.room), &[]).await;
    assert!(
        page.text().contains("Vous avez demandé une place"),
        "{}",
        page.text()
    );
    let page = gil.opens(&stage.room).await;
    let page = page.submits(&format!("{}/place/return", stage.room), &[]).await;
    assert!(page.text().contains("Vous suivez la séance"));
    hanas
        .until_put("own", |own| own["is"]["takes_part"] == true)
        .await;
    bens.until_put("wish", |wish| wish["gone"] == true).await;
    assert!(stage.says(&mut hanas, "J’ai une place").await["ok"].is_string());
    assert_eq!(counts(&stage).await, (1, 1, Some(1)));
    let host = stage.w.ben.opens(&format!("{}/host", stage.room)).await;
    assert_eq!(host.texts_of(".live-wish-name strong"), ["Ida"]);
    let page = ida.opens(&stage.room).await;
    page.submits(&format!("{}/wish/withdrawal", stage.room), &[])
        .await;
    let host = stage.w.ben.opens(&format!("{}/host", stage.room)).await;
    assert!(!host.has(".live-wish-name"));
}

#[tokio::test]
async fn hosts_give_take_back_and_draw_places_and_nobody_comes_in_before_those_who_wait() {
    let stage = stage_with("open", "1").await;
    arranges(&stage, "1", "hosts").await;
    let gil = stage.guest("Gil").await;
    let (hana, ida) = (stage.guest("Hana").await, stage.guest("Ida").await);
    let (hanas, idas, gils) = (
        seat(&stage, &hana).await,
        seat(&stage, &ida).await,
        seat(&stage, &gil).await,
    );
    let mut bens = stage.follows(&stage.w.ben).await;
    for who in [&hana, &ida] {
        who.posts(&format!("{}/wish", stage.room), &[]).await;
    }
    let give = |seat: &str| format!("seats/{seat}/place");
    assert_eq!(bens.does(&give(&hanas), &[]).await["why"], "refused", "full");
    assert!(
        bens.does(&format!("seats/{gils}/following"), &[]).await["ok"].is_string(),
        "Gil gives his place back"
    );
    // A place is free, and it is not for whoever comes now.
    let jo = stage.guest("Jo").await;
    assert!(
        jo.opens(&stage.room)
            .await
            .text()
            .contains("Vous suivez la séance")
    );
    assert_eq!(
        bens.does(&give(&seat(&stage, &jo).await), &[]).await["why"],
        "refused",
        "who did not ask"
    );
    for _ in 0..2 {
        assert!(bens.does(&give(&idas), &[]).await["ok"].is_string());
    }
    assert_eq!(counts(&stage).await, (1, 1, Some(1)));
    assert_eq!(
        bens.does("places/draw", &[("once", &stage.new_uid())]).await["why"],
        "refused"
    );
    bens.does(&format!("seats/{idas}/following"), &[]).await;
    let once = stage.new_uid();
    for _ in 0..2 {
        let answer = bens.does("places/draw", &[("once", &once)]).await;
        assert!(answer["ok"].is_string(), "{answer}");
    }
    assert!(
        !hana
            .opens(&stage.room)
            .await
            .text()
            .contains("Vous suivez la séance")
    );
    let answer = bens.does("places/draw", &[("once", &stage.new_uid())]).await;
    assert_eq!(answer["why"], "refused", "nobody waits");
}

#[tokio::test]
async fn with_more_places_those_who_wait_come_in_oldest_first_and_with_fewer_nobody_goes() {
    let stage = stage_with("open", "1").await;
    let mut guests = Vec::new();
    for name in ["Gil", "Hana", "Ida", "Jo"] {
        let guest = stage.guest(name).await;
        stage.w.town.passes(1);
        guest.posts(&format!("{}/wish", stage.room), &[]).await;
        guests.push(guest);
    }
    arranges(&stage, "3", "hosts").await;
    assert_eq!(counts(&stage).await, (3, 3, Some(3)));
    let last = guests[3].opens(&stage.room).await;
    assert!(last.text().contains("Vous suivez la séance"));
    arranges(&stage, "1", "first").await;
    assert_eq!(counts(&stage).await, (3, 3, Some(1)));
    guests[0]
        .posts(&format!("{}/place/return", stage.room), &[])
        .await;
    assert_eq!(counts(&stage).await, (2, 2, Some(1)), "there is still no place");
    arranges(&stage, "", "first").await;
    assert_eq!(counts(&stage).await, (4, 4, None));
    assert!(!guests[3].opens(&stage.room).await.has(".live-place"));
    arranges(&stage, "4", "first").await;
    assert!(guests[3].opens(&stage.room).await.has(".live-place"));
    let page = stage
        .w
        .ben
        .posts(
            &format!("{}/places", stage.room),
            &[("places", "0"), ("passing", "first"), ("screen", "host")],
        )
        .await;
    assert_eq!(page.status(), 422);
    assert!(page.has("#places[aria-invalid]"), "{}", page.html());
}

#[tokio::test]
async fn only_those_who_hold_the_room_see_who_is_here_and_give_places() {
    let stage = stage_with("open", "1").await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let mut hanas = stage.follows(&hana).await;
    hanas.does("wish", &[]).await;
    let seat = seat(&stage, &hana).await;
    for to in [
        format!("seats/{seat}/place"),
        format!("seats/{seat}/following"),
        "places".to_owned(),
        "places/draw".to_owned(),
    ] {
        assert_eq!(hanas.does(&to, &[]).await["why"], "forbidden", "{to}");
    }
    let people = format!("{}/people", stage.room);
    assert_eq!(gil.opens(&people).await.status(), 403);
    assert_eq!(stage.w.town.visitor().opens(&people).await.status(), 404);
    let page = stage.w.ben.opens(&people).await;
    assert!(page.text().contains("Gil") && page.text().contains("Hana"));
    let page = stage.w.ben.opens(&format!("{people}?q=HAN")).await;
    assert!(page.text().contains("Hana") && !page.text().contains("Gil"));
    assert!(!page.text().contains("places-"), "{}", page.text());
    let page = page
        .submits(&format!("{}/seats/{seat}/removal", stage.room), &[])
        .await;
    assert_eq!(page.path(), format!("{}/host?panel=places", stage.room));
    assert!(!page.has(".live-wish-name"), "who is gone waits no more");
    let state = stage.state(&gil).await;
    let items = state["items"].as_array().unwrap();
    assert!(items.iter().all(|item| item["kind"] != "wish"));
}

/// Many press at the same moment, through as many connections as there are: never one too many.
#[tokio::test]
async fn of_a_crowd_that_asks_gives_draws_and_leaves_at_once_never_one_too_many_takes_part() {
    let stage = stage_with("open", "2").await;
    arranges(&stage, "2", "hosts").await;
    let mut guests = Vec::new();
    for name in ["Gil", "Hana", "Ida", "Jo", "Kim", "Lou"] {
        let guest = stage.guest(name).await;
        guests.push((seat(&stage, &guest).await, guest));
    }
    for turn in 0..6 {
        let mut tasks = tokio::task::JoinSet::new();
        for (rank, (seat, guest)) in guests.iter().enumerate() {
            let (guest, ben, ada) = (guest.clone(), stage.w.ben.clone(), stage.w.ben.clone());
            let (room, seat, once) = (stage.room.clone(), seat.clone(), stage.new_uid());
            tasks.spawn(async move {
                let own = if (rank + turn) % 3 == 0 {
                    "place/return"
                } else {
                    "wish"
                };
                guest.posts_only(&format!("{room}/{own}"), &[]).await;
                ben.posts_only(&format!("{room}/seats/{seat}/place"), &[]).await;
            });
            let room = stage.room.clone();
            tasks.spawn(async move {
                ada.posts_only(&format!("{room}/places/draw"), &[("once", &once)])
                    .await;
            });
        }
        while let Some(done) = tasks.join_next().await {
            done.unwrap();
        }
        let (taken, seated, places) = counts(&stage).await;
        assert_eq!(taken, seated, "turn {turn}");
        assert!(taken <= places.unwrap(), "turn {turn}");
    }
}

/// What somebody presses.
#[derive(Debug, Clone, Copy)]
enum Press {
    Wish(usize),
    Withdraw(usize),
    GiveUp(usize),
    Leave(usize),
    Give(usize),
    AskBack(usize),
    Draw,
    Arrange(i64, bool),
}

fn presses() -> impl Strategy<Value = Press> {
    let who = 0_usize..5;
    prop_oneof![
        4 => who.clone().prop_map(Press::Wish),
        1 => who.clone().prop_map(Press::Withdraw),
        2 => who.clone().prop_map(Press::GiveUp),
        1 => who.clone().prop_map(Press::Leave),
        3 => who.clone().prop_map(Press::Give),
        1 => who.prop_map(Press::AskBack),
        2 => Just(Press::Draw),
        1 => (1_i64..5, any::<bool>()).prop_map(|(places, first)| Press::Arrange(places, first)),
    ]
}

#[tokio::test]
async fn whatever_is_pressed_places_and_seats_agree_and_nobody_waits_beside_a_free_place() {
    let mut runner = TestRunner::deterministic();
    let stage = stage_with("open", "2").await;
    let names = ["Gil", "Hana", "Ida", "Jo", "Kim"];
    let mut guests = Vec::new();
    for name in names {
        let guest = stage.guest(name).await;
        guests.push((seat(&stage, &guest).await, guest));
    }
    let mut before = counts(&stage).await.0;
    for _ in 0..120 {
        let press = presses().new_tree(&mut runner).unwrap().current();
        let act = |act: &str| format!("{}/{act}", stage.room);
        let ben = &stage.w.ben;
        match press {
            Press::Wish(who) => drop(guests[who].1.posts_only(&act("wish"), &[]).await),
            Press::Withdraw(who) => drop(guests[who].1.posts_only(&act("wish/withdrawal"), &[]).await),
            Press::GiveUp(who) => drop(guests[who].1.posts_only(&act("place/return"), &[]).await),
            Press::Leave(who) => {
                guests[who].1.posts_only(&act("departure"), &[]).await;
                stage.comes(&guests[who].1, names[who]).await;
                guests[who].0 = seat(&stage, &guests[who].1).await;
            }
            Press::Give(who) => {
                drop(
                    ben.posts_only(&act(&format!("seats/{}/place", guests[who].0)), &[])
                        .await,
                );
            }
            Press::AskBack(who) => {
                drop(
                    ben.posts_only(&act(&format!("seats/{}/following", guests[who].0)), &[])
                        .await,
                );
            }
            Press::Draw => {
                drop(
                    ben.posts_only(&act("places/draw"), &[("once", &stage.new_uid())])
                        .await,
                );
            }
            Press::Arrange(places, first) => {
                let passing = if first { "first" } else { "hosts" };
                arranges(&stage, &places.to_string(), passing).await;
            }
        }
        let (taken, seated, places) = counts(&stage).await;
        let places = places.unwrap();
        assert_eq!(taken, seated, "{press:?}");
        assert!(taken <= places.max(before), "{press:?}");
        before = taken;
        let state = stage.state(&stage.w.ben).await;
        let items = state["items"].as_array().unwrap();
        let waits = items.iter().any(|item| item["kind"] == "wish");
        let host = ben.opens(&act("host")).await;
        let goes_first = host.has("input[name=passing][value=first][checked]");
        assert!(
            !(goes_first && waits && taken < places),
            "{press:?}: somebody waits beside a free place"
        );
    }
}
