//! What people leave with, written live.

use testkit::{Page, Visitor};

use crate::stage::{Stage, stage};

async fn keeps(stage: &Stage, who: &Visitor, fields: &[(&str, &str)]) -> Page {
    who.posts(&format!("{}/keepsake", stage.room), fields).await
}

fn mosaic(page: &Page) -> Vec<String> {
    page.texts_of(".live-tiles > li")
}

const NAMED: [(&str, &str); 2] = [("keeps", "Écouter d’abord"), ("visibility", "named")];

#[tokio::test]
async fn it_opens_in_the_closing_time_by_itself_and_before_when_hosts_say_so() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let mut call = stage.follows(&gil).await;
    assert_eq!(keeps(&stage, &gil, &NAMED).await.status(), 422, "it is too early");
    assert!(gil.opens(&stage.room).await.has("#keepsake [data-then][hidden]"));
    let refused = call.does("parting", &[]).await;
    assert_eq!(refused["why"], "forbidden", "hosts alone");
    let host = stage.w.ben.opens(&format!("{}/host", stage.room)).await;
    let page = host.submits(&format!("{}/parting", stage.room), &[]).await;
    assert!(page.text().contains("Chaque personne écrit ce qu’elle emporte"));
    call.until_put("parting", |parting| parting["is"]["is_open"] == true)
        .await;
    let page = gil.opens(&stage.room).await;
    let page = page.submits(&format!("{}/keepsake", stage.room), &NAMED).await;
    assert!(page.text().contains("Vous emportez :"), "{}", page.text());
    assert_eq!(mosaic(&page), ["Écouter d’abord Gil"]);

    let other = self::stage().await;
    let hana = other.guest("Hana").await;
    other.w.town.passes(105);
    assert!(
        hana.opens(&other.room)
            .await
            .has("#keepsake [data-while][hidden]")
    );
    assert_eq!(
        keeps(&other, &hana, &NAMED).await.status(),
        200,
        "the clock alone opens it"
    );
}

#[tokio::test]
async fn after_the_end_it_is_still_theirs_to_write_until_three_months_later() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let mut call = stage.follows(&gil).await;
    stage.closes().await;
    call.until_put("parting", |parting| parting["is"]["is_open"] == true)
        .await;
    assert!(call.does("keepsake", &NAMED).await["ok"].is_string());
    stage.w.town.passes(93 * 24 * 60);
    assert_eq!(call.does("keepsake", &NAMED).await["why"], "refused");
}

#[tokio::test]
async fn the_mosaic_forms_on_every_screen_and_changes_with_its_authors() {
    let stage = stage().await;
    stage.w.town.passes(106);
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let (mut gils, mut hanas) = (stage.follows(&gil).await, stage.follows(&hana).await);
    gils.does("keepsake", &NAMED).await;
    let tile = hanas.until_put("tile", |_| true).await;
    assert_eq!(
        (&tile["is"]["keeps"], &tile["is"]["name"]),
        (&"Écouter d’abord".into(), &"Gil".into())
    );
    assert!(tile["n"].is_null(), "no number says when it was written");
    let projection = format!("{}/projection", stage.room);
    assert_eq!(
        mosaic(&stage.w.ben.opens(&projection).await),
        ["Écouter d’abord Gil"]
    );
    // Its author's own page knows theirs, nobody else's does.
    assert!(gil.opens(&stage.room).await.text().contains("Vous emportez :"));
    assert!(!hana.opens(&stage.room).await.text().contains("Vous emportez :"));
    let private = [("keeps", "Pour moi"), ("visibility", "private")];
    assert!(gils.does("keepsake", &private).await["ok"].is_string());
    hanas
        .until_put("tile", |gone| gone["gone"] == true && gone["id"] == tile["id"])
        .await;
    assert!(mosaic(&hana.opens(&stage.room).await).is_empty());
    assert!(
        !stage
            .w
            .ben
            .opens(&format!("{}/host", stage.room))
            .await
            .text()
            .contains("Pour moi")
    );
    for _ in 0..2 {
        assert!(gils.does("keepsake/removal", &[]).await["ok"].is_string());
    }
    let page = gil.opens(&stage.room).await;
    assert!(!page.text().contains("Pour moi") && page.has_form(&format!("{}/keepsake", stage.room)));
}

#[tokio::test]
async fn a_nameless_tile_leads_to_nobody() {
    let stage = stage().await;
    stage.w.town.passes(106);
    let mut seats = Vec::new();
    for name in ["Gil", "Hana", "Ida", "Jo", "Kim", "Léa", "Max", "Nina"] {
        let guest = stage.guest(name).await;
        keeps(
            &stage,
            &guest,
            &[("keeps", &format!("Mot {name}")), ("visibility", "nameless")],
        )
        .await;
        seats.push(stage.state(&guest).await["seat"].as_str().unwrap().to_owned());
    }
    let onlooker = stage.guest("Zoé").await;
    let state = stage.state(&onlooker).await;
    let tiles: Vec<_> = state["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["kind"] == "tile")
        .collect();
    assert_eq!(tiles.len(), 8);
    let texts: Vec<&str> = tiles
        .iter()
        .map(|tile| tile["is"]["keeps"].as_str().unwrap())
        .collect();
    assert!(!texts.is_sorted(), "the order says who wrote when");
    let all = serde_json::to_string(&tiles).unwrap();
    assert!(seats.iter().all(|seat| !all.contains(seat)));
    let places = stage
        .w
        .town
        .reads(|tx| tx.all::<(String, String)>(PLACES, ()))
        .await;
    for (place, uid) in &places {
        assert!(!all.contains(place) && !all.contains(uid));
    }
    let kept = stage.w.town.reads(|tx| tx.all::<(String,)>(EVENTS, ())).await;
    assert!(
        kept.is_empty(),
        "no event holds a tile beside the seat that made it"
    );
}

platform::statements! {
    PLACES = "select shown_as, uid from take_aways";
    EVENTS = "select item from live_events where kind = 'tile' and body is not null";
}

#[tokio::test]
async fn it_is_the_same_take_away_and_comes_back_by_mail() {
    let stage = stage().await;
    stage.comes(&stage.w.dov, "Dov").await;
    stage.w.town.passes(106);
    let gathering = stage.room.strip_suffix("/live").unwrap();
    let page = keeps(&stage, &stage.w.dov, &NAMED).await;
    let action = format!("{}/keepsake", stage.room);
    let again = [
        ("keeps", "Écouter toujours"),
        ("gesture", "Un tour"),
        ("weeks", "2"),
    ];
    let page = page.submits(&action, &again).await;
    assert!(page.text().contains("Cela vous reviendra le"), "{}", page.text());
    assert!(
        stage
            .w
            .town
            .visitor()
            .opens(gathering)
            .await
            .text()
            .contains("Écouter toujours")
    );
    stage.w.town.runs_jobs().await;
    stage.w.town.passes(15 * 24 * 60);
    stage.w.town.runs_jobs().await;
    let mails = stage.w.town.mails_to("dov@town.example").await;
    assert!(
        mails.iter().any(|mail| mail.body.contains("Écouter toujours")),
        "it came back"
    );
    // Whoever has no address is not asked after how many weeks.
    let gil = stage.guest("Gil").await;
    let page = keeps(&stage, &gil, &NAMED).await;
    assert!(page.has("#keepsake-mine") && !page.has("#keepsake-weeks"));
}

#[tokio::test]
async fn each_field_refuses_and_what_was_typed_is_kept() {
    let stage = stage().await;
    stage.w.town.passes(106);
    let gil = stage.guest("Gil").await;
    let long = "é".repeat(2_001);
    let page = keeps(&stage, &gil, &[("keeps", &long), ("visibility", "named")]).await;
    assert_eq!(page.status(), 422);
    assert!(page.html().contains(&long));
    for wrong in [
        ("keeps", " "),
        ("visibility", "everybody"),
        ("weeks", "3"),
        ("gesture", &*"é".repeat(501)),
    ] {
        let mut fields = vec![("keeps", "Mot"), ("visibility", "named")];
        fields.retain(|(field, _)| *field != wrong.0);
        fields.push(wrong);
        assert_eq!(keeps(&stage, &gil, &fields).await.status(), 422, "{wrong:?}");
    }
    let stranger = stage.w.town.visitor();
    assert_eq!(
        stranger
            .posts_only(&format!("{}/keepsake", stage.room), &NAMED)
            .await
            .status(),
        404
    );
    assert!(mosaic(&gil.opens(&stage.room).await).is_empty());
}
