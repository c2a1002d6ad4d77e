//! The screens when a form comes back, and the door before the room is open.

use crate::stage::{stage, stage_with};
use crate::workshop::workshop;

#[tokio::test]
async fn the_links_of_a_form_that_came_back_lead_to_the_screen_it_is_on() {
    let stage = stage().await;
    let (gil, host) = (stage.guest("Gil").await, format!("{}/host", stage.room));
    let lines = format!("{}/lines", stage.room);
    let long = "à".repeat(601);
    let page = gil
        .opens(&stage.room)
        .await
        .submits(&lines, &[("text", &long)])
        .await;
    assert_eq!(page.status(), 422);
    assert!(!page.html().contains("href=\"?"));
    assert!(
        page.html()
            .contains(&format!("href=\"{}\">Laisser la page", stage.room))
    );
    let form = stage.w.ben.opens(&host).await;
    assert!(form.html().contains(&format!("href=\"{host}?still\"")));
    let page = form.submits(&lines, &[("text", &long)]).await;
    assert_eq!(page.status(), 422);
    assert!(page.html().contains(&format!("href=\"{host}\">Laisser la page")));
    for link in page.attributes_of(".live-panel-nav a", "href") {
        assert_eq!(stage.w.ben.opens(&link).await.status(), 200, "{link}");
    }
}

#[tokio::test]
async fn what_hosts_typed_and_what_is_wrong_stand_in_the_panel_that_opens() {
    let stage = stage().await;
    let (ben, host) = (&stage.w.ben, format!("{}/host", stage.room));
    let form = ben.opens(&host).await;
    let wrong = [("engine", "link"), ("link", "http://visio.example/x")];
    let page = form.submits(&format!("{}/video", stage.room), &wrong).await;
    assert_eq!(page.status(), 422);
    assert!(page.has("#panel-online[open]") && page.has("#panel-online details[open] #video-link"));
    assert_eq!(
        page.attribute_of("#video-link", "value"),
        "http://visio.example/x"
    );
    assert!(page.has("input[name=engine][value=link][checked]") && !page.wrong("link").is_empty());
    let wrong = [("mode", "slow"), ("filtered", &"zut\n".repeat(501))];
    let page = form.submits(&format!("{}/chat", stage.room), &wrong).await;
    assert_eq!(page.status(), 422);
    assert!(page.has("#panel-questions[open]") && !page.wrong("filtered").is_empty());
    assert!(page.text_of("#chat-filtered").starts_with("zut"));
    assert!(page.has("#chat-mode option[value=slow][selected]"));
    let mut bens = stage.follows(ben).await;
    let once = stage.new_uid();
    let question = [("once", once.as_str()), ("question", "Par où ?")];
    assert!(bens.does("questions", &question).await["ok"].is_string());
    let merging = format!("{}/questions/{once}/merging", stage.room);
    let page = ben.posts(&merging, &[("screen", "host")]).await;
    assert_eq!(page.status(), 422);
    assert!(page.has("#panel-questions[open] .error[role=alert]"));
}

#[tokio::test]
async fn the_door_says_what_happens_next_and_asks_hosts_for_no_code() {
    let w = workshop().await;
    let room = format!("{}/live", w.offers(&[("mode", "remote")]).await.path());
    let form = w.ben.opens(&room).await;
    let door = form.submits(&format!("{room}/room"), &[("door", "code")]).await;
    assert!(door.text().contains("Entrez"), "{}", door.text());
    assert!(!door.has("#code"), "he may hold it");
    let seat = format!("{room}/seat");
    let page = door.submits(&seat, &[("name", "Ben"), ("naming", "here")]).await;
    assert_eq!(page.status(), 200, "{}", page.text());
    assert!(w.cleo.opens(&room).await.has("#code"));
}

#[tokio::test]
async fn whoever_follows_is_told_what_they_can_do() {
    let stage = stage_with("open", "1").await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    gil.posts(&format!("{}/departure", stage.room), &[]).await;
    let page = hana.opens(&stage.room).await;
    assert!(
        page.text_of(".live-follows")
            .contains("Pour écrire et parler, demandez une place.")
    );
    assert!(!page.text().contains("sont prises"));
}
