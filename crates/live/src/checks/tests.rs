//! Checking together, and the panels of those who hold the room.

use crate::stage::stage;

#[tokio::test]
async fn what_one_ticks_the_others_who_hold_the_room_see_and_nobody_else() {
    let stage = stage().await;
    stage.comes(&stage.w.ada, "Ada").await;
    let gil = stage.guest("Gil").await;
    let (mut adas, mut gils) = (stage.follows(&stage.w.ada).await, stage.follows(&gil).await);
    let host = format!("{}/host?panel=online", stage.room);
    let tick = format!("{}/checks/tick", stage.room);
    let page = stage.w.ben.opens(&host).await;
    assert_eq!(page.texts_of(".live-check").len(), 7);
    assert!(!page.text().contains("checks-"), "{}", page.text());
    let page = page.submits(&tick, &[]).await;
    assert!(page.has("#panel-online[open] .live-check[aria-pressed=true]"));
    let put = adas.until_put("check", |_| true).await;
    assert_eq!(
        (put["id"].clone(), put["is"]["by"].clone()),
        ("sound".into(), "Ben".into())
    );
    assert!(put["is"]["ticked"].is_i64());
    for _ in 0..2 {
        let answer = adas
            .does("checks/tick", &[("word", "sound"), ("ticked", "no")])
            .await;
        assert!(answer["ok"].is_string(), "{answer}");
    }
    assert!(
        !stage
            .w
            .ben
            .opens(&host)
            .await
            .has(".live-check[aria-pressed=true]")
    );
    for to in ["checks", "checks/tick", "checks/removal"] {
        assert_eq!(gils.does(to, &[]).await["why"], "forbidden", "{to}");
    }
    let state = stage.state(&gil).await;
    let items = state["items"].as_array().unwrap();
    assert!(items.iter().all(|item| item["kind"] != "check"));
}

#[tokio::test]
async fn something_is_added_to_the_list_once_and_taken_off_it() {
    let stage = stage().await;
    let mut bens = stage.follows(&stage.w.ben).await;
    let once = stage.new_uid();
    for _ in 0..2 {
        let answer = bens
            .does("checks", &[("once", &once), ("check", "Le micro de secours")])
            .await;
        assert!(answer["ok"].is_string(), "{answer}");
    }
    let host = format!("{}/host?panel=online", stage.room);
    let page = stage.w.ben.opens(&host).await;
    assert_eq!(page.text().matches("Le micro de secours").count(), 1);
    assert!(
        bens.does("checks/tick", &[("word", &once), ("ticked", "yes")])
            .await["ok"]
            .is_string()
    );
    for (word, ticked, why) in [
        ("nothing", "yes", "missing"),
        ("sound", "perhaps", "refused"),
        ("", "yes", "refused"),
    ] {
        let answer = bens
            .does("checks/tick", &[("word", word), ("ticked", ticked)])
            .await;
        assert_eq!(answer["why"], why, "{word} {ticked}");
    }
    let long = "à".repeat(121);
    let answer = bens
        .does("checks", &[("once", &stage.new_uid()), ("check", &long)])
        .await;
    assert_eq!(answer["why"], "refused");
    for word in [once.as_str(), "sound"] {
        bens.does("checks/removal", &[("word", word)]).await;
    }
    let page = stage.w.ben.opens(&host).await;
    assert_eq!(page.texts_of(".live-check").len(), 7, "those of every room stay");
}

#[tokio::test]
async fn the_panel_that_opens_first_is_that_of_ones_duty_and_all_are_open_to_all() {
    let stage = stage().await;
    let host = format!("{}/host", stage.room);
    assert!(stage.w.ben.opens(&host).await.has("#panel-steps[open]"));
    let duties = format!("{}/duties", stage.room.strip_suffix("/live").unwrap());
    let page = stage.w.cleo.opens(&duties).await;
    page.submits(&format!("{duties}/replay/holding"), &[]).await;
    stage.comes(&stage.w.cleo, "Cleo").await;
    let page = stage.w.cleo.opens(&host).await;
    assert!(page.has("#panel-online[open]"), "{}", page.text());
    assert!(!page.has("#panel-steps[open]"));
    for panel in ["steps", "questions", "climate", "pictures", "online", "places"] {
        let page = stage.w.cleo.opens(&format!("{host}?panel={panel}")).await;
        assert!(page.has(&format!("#panel-{panel}[open]")));
    }
    let english = stage.w.ben.clone().reads_english();
    let page = english.opens(&format!("{host}?panel=online")).await;
    assert!(page.text().contains("Sound: every microphone is heard"));
    assert!(!page.text().contains("live-panel"), "{}", page.text());
}

#[tokio::test]
async fn reported_lines_wait_for_whoever_keeps_the_climate() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let (mut gils, mut hanas) = (stage.follows(&gil).await, stage.follows(&hana).await);
    let mut bens = stage.follows(&stage.w.ben).await;
    stage.says(&mut gils, "Une pique").await;
    let id = hanas.until_put("line", |_| true).await["id"]
        .as_str()
        .unwrap()
        .to_owned();
    hanas.does(&format!("lines/{id}/report"), &[]).await;
    let put = bens.until_put("report", |_| true).await;
    assert_eq!(put["is"]["line"]["text"], "Une pique");
    let host = format!("{}/host?panel=climate", stage.room);
    let page = stage.w.ben.opens(&host).await;
    assert!(page.text_of(".live-reports").contains("Une pique"));
    let page = page
        .submits(&format!("{}/lines/{id}/keeping", stage.room), &[])
        .await;
    assert!(page.has("#panel-climate[open]") && page.text_of(".live-reports").is_empty());
    bens.until_put("report", |put| put["gone"] == true).await;
    for name in ["Ida", "Jo", "Kim"] {
        let guest = stage.guest(name).await;
        guest
            .posts(&format!("{}/lines/{id}/report", stage.room), &[])
            .await;
    }
    let page = stage.w.ben.opens(&host).await;
    assert!(page.text_of(".live-reports").contains("caché"), "{}", page.text());
    page.submits(&format!("{}/lines/{id}/hiding", stage.room), &[])
        .await;
    let page = stage.w.ben.opens(&host).await;
    assert!(
        page.text_of(".live-reports").is_empty(),
        "it stays hidden, and is looked at"
    );
    assert_eq!(
        hanas.does(&format!("lines/{id}/keeping"), &[]).await["why"],
        "forbidden"
    );
}
