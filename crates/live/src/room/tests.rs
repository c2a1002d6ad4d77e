//! The door, the seats and the connection, as people meet them.

use testkit::alike;

use crate::stage::{stage, stage_with};

mod erasing;
mod over;
mod screens;

#[tokio::test]
async fn one_comes_in_with_a_name_and_comes_back_to_the_same_seat() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let first = stage.state(&gil).await;
    let again = stage.state(&gil).await;
    assert_eq!(first["seat"], again["seat"]);
    assert_eq!(first["host"], false);
    assert_eq!(stage.state(&stage.w.ben).await["host"], true);
}

#[tokio::test]
async fn a_code_opens_a_room_that_asks_for_one() {
    let stage = stage_with("code", "").await;
    let gil = stage.w.town.visitor();
    let action = format!("{}/seat", stage.room);
    let door = gil.opens(&stage.room).await;
    let page = door
        .submits(&action, &[("name", "Gil"), ("naming", "here")])
        .await;
    assert_eq!(page.status(), 422, "no code, no door");
    let host = stage.w.ben.opens(&format!("{}/host", stage.room)).await.text();
    let code = host.split("Code : ").nth(1).unwrap().get(..6).unwrap().to_owned();
    let wrong = gil
        .opens("/live")
        .await
        .submits("/live", &[("code", "AAAAAA")])
        .await;
    assert_eq!(wrong.status(), 422);
    let door = gil
        .opens("/live")
        .await
        .submits("/live", &[("code", &code.to_lowercase())])
        .await;
    let page = door
        .submits(&action, &[("name", "Gil"), ("naming", "here")])
        .await;
    assert_eq!(page.status(), 200, "{}", page.text());
    assert!(page.text().contains("Tchat"));
}

#[tokio::test]
async fn whoever_is_expected_comes_in_by_the_address_of_their_registration() {
    let stage = stage_with("registered", "").await;
    let gathering = stage.room.strip_suffix("/live").unwrap();
    let stranger = stage.w.town.visitor();
    let page = stranger
        .posts(
            &format!("{}/seat", stage.room),
            &[("name", "X"), ("naming", "here")],
        )
        .await;
    assert_ne!(page.path(), stage.room, "a stranger is not let in");
    let form = stage.w.dov.opens(&stage.room).await;
    let page = form
        .submits(
            &format!("{}/seat", stage.room),
            &[("name", "Dov"), ("naming", "here")],
        )
        .await;
    assert_eq!(
        page.status(),
        422,
        "{gathering}: an account that is not expected is told so"
    );
    assert!(page.text().contains("personnes inscrites"));
}

#[tokio::test]
async fn a_seat_of_another_room_opens_nothing_here() {
    let (one, other) = (stage().await, stage().await);
    let gil = one.guest("Gil").await;
    let page = gil.opens(&one.room).await;
    assert_eq!(page.status(), 200);
    let stranger = other.w.town.visitor();
    assert_eq!(
        stranger.calls(&format!("{}/socket", other.room)).await.err(),
        Some(404)
    );
}

#[tokio::test]
async fn another_site_opens_no_connection_in_somebodys_name() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let path = format!("{}/socket", stage.room);
    assert!(gil.calls(&path).await.is_ok());
    assert_eq!(
        gil.calls_from(&path, "https://elsewhere.example").await.err(),
        Some(400)
    );
}

#[tokio::test]
async fn whoever_is_removed_is_out_at_once_on_every_connection_and_form() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let mut calls = [stage.follows(&gil).await, stage.follows(&gil).await];
    let seat = stage.state(&gil).await["seat"].as_str().unwrap().to_owned();
    let mut bens = stage.follows(&stage.w.ben).await;
    assert!(bens.does(&format!("seats/{seat}/removal"), &[]).await["ok"].is_string());
    for call in &mut calls {
        assert_eq!(
            call.until(|frame| frame["bye"].is_string()).await["bye"],
            "removed"
        );
        assert_eq!(call.hears().await, None);
    }
    assert_eq!(
        gil.calls(&format!("{}/socket", stage.room)).await.err(),
        Some(403)
    );
    let once = stage.new_uid();
    let page = gil
        .posts(
            &format!("{}/lines", stage.room),
            &[("once", &once), ("text", "Encore moi")],
        )
        .await;
    assert_eq!(page.status(), 403);
}

#[tokio::test]
async fn a_place_that_somebody_leaves_is_free_again_and_never_one_too_many_is_taken() {
    let stage = stage_with("open", "2").await;
    let mut taken = 0;
    for name in ["Gil", "Hana", "Ida", "Jo"] {
        let guest = stage.guest(name).await;
        taken += usize::from(
            !guest
                .opens(&stage.room)
                .await
                .text()
                .contains("Vous suivez la séance"),
        );
        if name == "Gil" {
            guest.posts(&format!("{}/departure", stage.room), &[]).await;
        }
    }
    assert_eq!(taken, 3, "two places, one of them taken twice");
}

#[tokio::test]
async fn what_happened_meanwhile_is_told_and_too_much_is_fetched_anew() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let number = stage.state(&hana).await["number"].as_i64().unwrap();
    let mut gils = stage.follows(&gil).await;
    stage.says(&mut gils, "Pendant une coupure").await;
    let mut hanas = stage.follows_since(&hana, "participant", number).await;
    let line = hanas.until_put("line", |_| true).await;
    assert!(line["html"].as_str().unwrap().contains("Pendant une coupure"));
    let path = format!("{}/socket?since=999999", stage.room);
    let mut lost = hana.calls(&path).await.unwrap();
    assert_eq!(lost.hears().await.unwrap()["again"], true);
}

#[tokio::test]
async fn an_old_page_with_its_events_is_the_page_one_would_get_anew() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let number = stage.state(&hana).await["number"].as_i64().unwrap();
    let mut gils = stage.follows(&gil).await;
    for text in ["Un", "Deux", "Trois"] {
        stage.w.town.passes(1);
        stage.says(&mut gils, text).await;
    }
    let mut hanas = stage.follows_since(&hana, "participant", number).await;
    let frame = hanas
        .until(|frame| frame["put"].is_array() && frame["to"].is_i64())
        .await;
    let page = hana.opens(&stage.room).await.html();
    for item in frame["put"].as_array().unwrap() {
        let html = item["html"].as_str().unwrap();
        assert!(page.contains(&alike(html)), "not on the page: {html}");
    }
    assert_eq!(frame["put"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn what_comes_down_a_connection_is_in_the_language_of_its_page() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let raises = format!("{}/hand", stage.room);
    let mut calls = Vec::new();
    for language in ["language=en", "language=fr", "language=xx"] {
        let path = format!("{}/socket?screen=participant&{language}", stage.room);
        let mut call = gil.calls(&path).await.unwrap();
        call.until(|frame| frame["hello"].is_object()).await;
        calls.push(call);
    }
    gil.posts(&raises, &[]).await;
    for (call, says) in calls
        .iter_mut()
        .zip(["Lower my hand", "Baisser la main", "Baisser la main"])
    {
        let hand = call.until_put("my-hand", |_| true).await;
        let html = hand["html"].as_str().unwrap();
        assert!(html.contains(says), "{html}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_ends_the_connection_and_changes_nothing() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let before = stage.state(&gil).await["number"].clone();
    for wrong in [
        "{",
        "[]",
        "{\"act\":1}",
        "\u{0}",
        "{\"act\":\"a\",\"to\":\"lines\",\"with\":7}",
    ] {
        let mut call = stage.follows(&gil).await;
        call.says(wrong).await;
        assert_eq!(
            call.until(|frame| frame["bye"].is_string()).await["bye"],
            "malformed",
            "{wrong}"
        );
    }
    let mut call = stage.follows(&gil).await;
    call.sends_bytes(vec![0xff; 64]).await;
    assert_eq!(
        call.until(|frame| frame["bye"].is_string()).await["bye"],
        "malformed"
    );
    let mut call = stage.follows(&gil).await;
    call.says(&"x".repeat(20_000)).await;
    while call.hears().await.is_some() {}
    let mut call = stage.follows(&gil).await;
    assert_eq!(call.does("nowhere", &[]).await["why"], "missing");
    assert_eq!(
        call.does("lines", &[("text", "sans identifiant")]).await["why"],
        "malformed"
    );
    let marks = "e".to_owned() + &"\u{301}".repeat(5_000);
    assert_eq!(stage.says(&mut call, &marks).await["why"], "refused");
    assert_eq!(before, stage.state(&gil).await["number"]);
}

#[tokio::test]
async fn a_flood_is_slowed_then_closed() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let mut call = stage.follows(&gil).await;
    let mut slowed = 0;
    for _ in 0..80 {
        call.says("{\"act\":\"a\",\"to\":\"nowhere\"}").await;
        let frame = call
            .until(|frame| frame["no"].is_string() || frame["bye"].is_string())
            .await;
        if frame["bye"] == "flood" {
            assert!(slowed > 20, "closed too early");
            return;
        }
        slowed += usize::from(frame["why"] == "slow");
    }
    panic!("never closed");
}

#[tokio::test]
async fn after_the_end_nobody_writes_and_the_page_leads_to_what_remains() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let mut call = stage.follows(&gil).await;
    stage.closes().await;
    call.until_put("room", |room| room["is"]["state"] == "closed")
        .await;
    assert_eq!(stage.says(&mut call, "Trop tard").await["why"], "refused");
    let newcomer = stage.w.town.visitor().opens(&stage.room).await;
    assert!(newcomer.text().contains("La séance est terminée"));
}
