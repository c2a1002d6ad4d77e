//! What remains of a session, and under whose name.

use testkit::{Page, Visitor};

use crate::stage::{Stage, stage, stage_of};
use crate::workshop::workshop;

async fn record(stage: &Stage, who: &Visitor) -> Page {
    who.opens(&format!("{}/record", stage.room)).await
}

async fn says(stage: &Stage, who: &Visitor, text: &str) {
    let mut call = stage.follows(who).await;
    let answer = stage.says(&mut call, text).await;
    assert!(answer["ok"].is_string(), "{answer}");
}

#[tokio::test]
async fn everybody_is_named_as_they_agreed_and_what_is_hidden_is_not_there() {
    let stage = stage().await;
    let [gil, hana, ida] = stage.three_minds().await;
    for (who, text) in [(&gil, "Dit par Gil"), (&hana, "Dit par H."), (&ida, "Dit par I.")] {
        says(&stage, who, text).await;
    }
    stage.w.town.passes(1);
    let mut gils = stage.follows(&gil).await;
    stage.says(&mut gils, "Caché ensuite").await;
    let line = gils
        .until_put("line", |line| line["is"]["text"] == "Caché ensuite")
        .await;
    let hiding = format!("{}/lines/{}/hiding", stage.room, line["id"].as_str().unwrap());
    stage.w.ben.posts(&hiding, &[("screen", "host")]).await;
    assert_eq!(record(&stage, &gil).await.status(), 404, "not while it lasts");
    stage.closes().await;
    let anybody = stage.w.town.visitor();
    let page = record(&stage, &anybody).await;
    let lines = page.texts_of("#record-chat li");
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(
        lines[0].ends_with("Gil Dit par Gil") && lines[1].ends_with("Quelqu’un Dit par H."),
        "{lines:?}"
    );
    assert!(!page.html().contains("Hana") && !page.html().contains("Ida"));
    // The room itself, which those who were there still open, says no more than that.
    let room = gil.opens(&stage.room).await;
    for gone in ["Hana", "Dit par I.", "Caché ensuite"] {
        assert!(!room.html().contains(gone), "{gone}");
        assert!(
            !stage.state(&gil).await["items"].to_string().contains(gone),
            "{gone}"
        );
    }
    assert!(room.text().contains("Dit par H."));
}

#[tokio::test]
async fn one_changes_one_s_mind_afterwards_and_it_is_changed_everywhere() {
    let stage = stage().await;
    let gil = stage.agrees("Gil", "named").await;
    says(&stage, &gil, "Mes mots").await;
    stage.closes().await;
    let anybody = stage.w.town.visitor();
    assert!(record(&stage, &anybody).await.text().contains("Gil"));
    let page = record(&stage, &gil)
        .await
        .follows("Changer la façon dont vous êtes nommé·e")
        .await;
    let action = format!("{}/seat/naming", stage.room);
    let page = page.submits(&action, &[("naming", "here")]).await;
    assert_eq!(page.notice(), "C’est changé partout.");
    let text = record(&stage, &anybody).await.text();
    assert!(!text.contains("Gil") && text.contains("Mes mots"));
    // The act of the room does the same.
    gil.posts(&format!("{}/naming", stage.room), &[("naming", "never")])
        .await;
    assert!(!record(&stage, &anybody).await.text().contains("Mes mots"));
    let file = stage
        .w
        .ben
        .opens(&format!("{}/record.json", stage.room))
        .await
        .html();
    assert!(!file.contains("Mes mots") && !file.contains("Gil"));
    let page = page.submits(&action, &[("naming", "named")]).await;
    assert_eq!(page.status(), 200);
    assert!(record(&stage, &anybody).await.text().contains("Gil"));
    assert_eq!(gil.posts(&action, &[("naming", "loudly")]).await.status(), 422);
    assert_eq!(
        anybody.opens(&format!("{}/seat", stage.room)).await.status(),
        404,
        "who had no seat has none"
    );
    assert_eq!(
        anybody.posts_only(&action, &[("naming", "never")]).await.status(),
        404
    );
}

#[tokio::test]
async fn whoever_left_or_was_removed_still_decides_about_their_name() {
    let stage = stage().await;
    let (gil, hana) = (
        stage.agrees("Gil", "named").await,
        stage.agrees("Hana", "named").await,
    );
    says(&stage, &gil, "Avant de partir").await;
    says(&stage, &hana, "Avant d’être exclue").await;
    let seat = stage.state(&hana).await["seat"].as_str().unwrap().to_owned();
    gil.posts(&format!("{}/departure", stage.room), &[]).await;
    stage
        .w
        .ben
        .posts(
            &format!("{}/seats/{seat}/removal", stage.room),
            &[("screen", "host")],
        )
        .await;
    stage.closes().await;
    for who in [&gil, &hana] {
        let page = who.opens(&format!("{}/seat", stage.room)).await;
        page.submits(&format!("{}/seat/naming", stage.room), &[("naming", "never")])
            .await;
    }
    let page = record(&stage, &stage.w.town.visitor()).await;
    assert!(!page.text().contains("Avant"), "{}", page.text());
}

#[tokio::test]
async fn the_secret_of_a_registration_leads_to_one_s_seat() {
    let w = workshop().await;
    let gathering = w.offers(&[("mode", "remote")]).await.path().to_owned();
    let fay = w.town.visitor();
    let form = fay.opens(&gathering).await;
    let action = format!("{gathering}/registration");
    form.submits(&action, &[("name", "Fay"), ("email", "fay@exemple.fr")])
        .await;
    let own = w.town.link_mailed_to("fay@exemple.fr").await;
    let stage = stage_of(w, gathering, "registered", "").await;
    let door = fay.opens(&format!("{own}/live")).await;
    door.submits(&format!("{own}/live"), &[("name", "Fay"), ("naming", "named")])
        .await;
    says(&stage, &fay, "Par mon inscription").await;
    stage.closes().await;
    // From another device, without the cookie of the seat.
    let page = stage.w.town.visitor().opens(&format!("{own}/live/seat")).await;
    let page = page
        .submits(&format!("{own}/live/seat/naming"), &[("naming", "never")])
        .await;
    assert_eq!(page.notice(), "C’est changé partout.");
    assert!(
        !record(&stage, &stage.w.town.visitor())
            .await
            .text()
            .contains("Par mon inscription")
    );
    let nowhere = stage
        .w
        .town
        .visitor()
        .opens("/registrations/nothing/live/seat")
        .await;
    assert_eq!(nowhere.status(), 404);
}

#[tokio::test]
async fn notes_of_groups_stay_without_the_lines_of_whoever_wished_none() {
    let stage = stage().await;
    let (gil, hana) = (
        stage.agrees("Gil", "named").await,
        stage.agrees("Hana", "never").await,
    );
    let once = stage.new_uid();
    let round = [
        ("screen", "host"),
        ("once", once.as_str()),
        ("task", "Une consigne"),
        ("way", "drawn"),
        ("by", "size"),
        ("count", "2"),
        ("minutes", "10"),
    ];
    stage.w.ben.posts(&format!("{}/rounds", stage.room), &round).await;
    let state = stage.state(&gil).await;
    let cell = state["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["kind"] == "cell")
        .unwrap();
    let path = format!("{}/cells/{}", stage.room, cell["id"].as_str().unwrap());
    hana.posts(
        &format!("{path}/note"),
        &[("version", "0"), ("text", "Une ligne d’elle")],
    )
    .await;
    let both = [("version", "1"), ("text", "Une ligne d’elle\nUne ligne de lui")];
    gil.posts(&format!("{path}/note"), &both).await;
    hana.posts(
        &format!("{path}/brings"),
        &[("version", "0"), ("text", "À elle seule")],
    )
    .await;
    stage.w.town.passes(12);
    stage.closes().await;
    let page = record(&stage, &stage.w.town.visitor()).await;
    let cells = page.texts_of("#record-cells li");
    assert_eq!(cells.len(), 1, "{cells:?}");
    assert!(
        cells[0].contains("Groupe 1 : la note") && cells[0].contains("Une ligne de lui"),
        "{cells:?}"
    );
    assert!(!page.text().contains("d’elle") && !page.text().contains("À elle"));
    assert!(
        !gil.opens(&stage.room).await.text().contains("elle seule"),
        "nor in the room"
    );
    let timings = page.texts_of("#record-timings li");
    assert_eq!(timings.len(), 4, "{timings:?}");
    assert!(
        timings[1].contains("Une consigne") && timings[2].contains("17 h 10"),
        "{timings:?}"
    );
}

#[tokio::test]
async fn hosts_alone_take_it_with_them() {
    let stage = stage().await;
    let gil = stage.agrees("Gil", "named").await;
    says(&stage, &gil, "Un *mot* <b>à</b> garder").await;
    for file in ["record.json", "record.md"] {
        assert_eq!(
            stage
                .w
                .ben
                .asks_for(&format!("{}/{file}", stage.room))
                .await
                .status(),
            404,
            "not yet"
        );
    }
    stage.closes().await;
    let page = record(&stage, &stage.w.ben).await;
    assert!(page.text().contains("Emporter le texte"));
    assert!(!record(&stage, &gil).await.text().contains("Emporter le texte"));
    let json = stage.w.ben.opens(&format!("{}/record.json", stage.room)).await;
    assert!(json.header("content-disposition").contains("attachment"));
    let data: serde_json::Value = serde_json::from_str(&json.html()).unwrap();
    let line = &data["chapters"]["chat"][0];
    assert_eq!(
        (line["by"].as_str(), line["text"].as_str()),
        (Some("Gil"), Some("Un *mot* <b>à</b> garder"))
    );
    let text = stage
        .w
        .ben
        .opens(&format!("{}/record.md", stage.room))
        .await
        .html();
    assert!(
        text.contains("**Gil**: Un \\*mot\\* \\<b\\>à\\</b\\> garder"),
        "{text}"
    );
    for file in ["record.json", "record.md"] {
        for who in [&gil, &stage.w.cleo] {
            assert_eq!(
                who.asks_for(&format!("{}/{file}", stage.room)).await.status(),
                403
            );
        }
    }
}

#[tokio::test]
async fn a_long_chat_is_read_page_by_page() {
    let stage = stage().await;
    let gil = stage.agrees("Gil", "named").await;
    let seat = stage.state(&gil).await["seat"].as_str().unwrap().to_owned();
    let gathering = stage.room.split('/').nth(2).unwrap().to_owned();
    stage
        .w
        .town
        .house
        .write(move |tx| {
            for line in 0..250 {
                let (uid, now) = (tx.new_uid(), tx.now());
                tx.run(LINE, (uid, &gathering, &seat, format!("Ligne {line};"), now))?;
            }
            Ok(())
        })
        .await
        .unwrap();
    stage.closes().await;
    let page = record(&stage, &gil).await;
    assert_eq!(page.texts_of("#record-chat li").len(), 100);
    assert!(page.text().contains("Page 1 sur 3") && page.text().contains("Ligne 99;"));
    let page = page.follows("La suite").await;
    let page = page.follows("La suite").await;
    assert_eq!(page.texts_of("#record-chat li").len(), 50);
    assert!(page.text().contains("Ligne 249;") && page.has("#record-chat[open]"));
    for beyond in ["?chat=99", "?chat=-1", "?chat=x", "?chat=9999999999999999999"] {
        let page = gil.opens(&format!("{}/record{beyond}", stage.room)).await;
        assert_eq!(page.status(), 200, "{beyond}");
    }
}

platform::statements! {
    LINE = "insert into live_lines (uid, gathering_id, seat_id, text, said_at)
            select $1, g.id, s.id, $4, $5 from gatherings g join live_seats s on s.gathering_id = g.id
            where g.uid = $2 and s.uid = $3";
}

#[tokio::test]
async fn a_room_that_nobody_closed_is_over_the_day_after_and_one_that_never_opened_leaves_nothing() {
    let stage = stage().await;
    let gil = stage.agrees("Gil", "named").await;
    says(&stage, &gil, "Oubliée").await;
    stage.w.town.passes(24 * 60);
    assert!(record(&stage, &gil).await.text().contains("Oubliée"));
    let w = &stage.w;
    let page = w.offers(&[("mode", "remote"), ("title", "Une autre")]).await;
    let path = format!("{}/live/record", page.path());
    assert_eq!(w.ben.opens(&path).await.status(), 404);
}

#[tokio::test]
async fn it_reads_in_english() {
    let stage = stage().await;
    let gil = stage.agrees("Gil", "here").await;
    says(&stage, &gil, "Bonjour").await;
    stage.closes().await;
    let page = record(&stage, &stage.w.town.visitor().reads_english()).await;
    assert_eq!(page.title(), "What was said live");
    assert!(page.text().contains("Somebody"));
}
