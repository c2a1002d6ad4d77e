//! What is left of the page once the session is over.

use crate::stage::{stage, stage_with};

#[tokio::test]
async fn the_page_of_what_is_over_offers_nothing_and_renews_nothing() {
    let stage = stage_with("open", "1").await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let video = [
        ("engine", "link"),
        ("link", "https://visio.example/classe"),
        ("screen", "host"),
    ];
    stage.w.ben.posts(&format!("{}/video", stage.room), &video).await;
    let mut gils = stage.follows(&gil).await;
    assert!(stage.says(&mut gils, "Bonjour").await["ok"].is_string());
    let once = stage.new_uid();
    let question = [("once", once.as_str()), ("question", "Par où ?")];
    assert!(gils.does("questions", &question).await["ok"].is_string());
    let offers = [
        ".live-composer",
        "#hands",
        "#pulse",
        ".live-place",
        ".live-follows",
        ".video-enter",
        ".pool-vote",
        ".live-line-acts form",
        ".live-here",
    ];
    let (his, hers) = (gil.opens(&stage.room).await, hana.opens(&stage.room).await);
    for offer in offers {
        assert!(his.has(offer) || hers.has(offer), "{offer} while it lasts");
    }
    assert!(his.html().contains("http-equiv=\"refresh\""));
    stage.closes().await;
    for who in [&gil, &hana] {
        let page = who.opens(&stage.room).await;
        for offer in offers {
            assert!(!page.has(offer), "{offer} when it is over");
        }
        for gone in [
            "http-equiv=\"refresh\"",
            "Vous participez",
            "?still",
            "Laisser la page",
        ] {
            assert!(!page.html().contains(gone), "{gone}");
        }
        assert!(page.text().contains("Bonjour") && page.text().contains("Par où ?"));
    }
    let host = stage.w.ben.opens(&format!("{}/host", stage.room)).await;
    assert!(!host.html().contains("http-equiv=\"refresh\""));
    assert!(host.has_form(&format!("{}/opening", stage.room)));
}

#[tokio::test]
async fn a_page_that_was_there_hears_that_it_is_over() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let mut gils = stage.follows_since(&gil, "participant", 0).await;
    stage.closes().await;
    gils.until_put("room", |room| {
        room["html"]
            .as_str()
            .is_some_and(|html| html.contains("live-is-over"))
    })
    .await;
}
