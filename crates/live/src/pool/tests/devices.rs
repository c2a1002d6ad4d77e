//! One person with two devices: what is theirs is on both.

use super::ok;
use crate::stage::{Stage, stage};

platform::statements! {
    TOLD = "select count(*) from live_events where kind = 'voted'";
}

impl Stage {
    /// How many events told somebody what they vote for.
    async fn told(&self) -> i64 {
        let told = self.w.town.reads(|tx| tx.one::<(i64,)>(TOLD, ()));
        told.await.0
    }
}

#[tokio::test]
async fn what_one_votes_for_is_told_to_one_s_other_device_and_to_nobody_else() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let mut hanas = stage.follows(&hana).await;
    let id = stage.asks(&mut hanas, "Et si on commençait ?").await;
    let mut phone = stage.follows(&gil).await;
    assert!(ok(&mut phone, format!("questions/{id}/vote")).await);
    assert_eq!(stage.told().await, 0, "whoever has one device makes no event");
    let mut tablet = stage.follows(&gil).await;
    assert!(ok(&mut phone, format!("questions/{id}/vote-withdrawal")).await);
    let gone = tablet.until_put("voted", |item| item["id"] == id.as_str()).await;
    assert_eq!(gone["gone"], true);
    // By a form, from a third one without scripts: both are told.
    let action = format!("{}/questions/{id}/vote", stage.room);
    assert_eq!(gil.posts(&action, &[]).await.status(), 200);
    for device in [&mut phone, &mut tablet] {
        let voted = device.until_put("voted", |item| item["is"].is_object()).await;
        assert_eq!(voted["is"]["text"], "Et si on commençait ?");
    }
    assert_eq!(stage.told().await, 2);
    assert!(stage.says(&mut phone, "Voilà").await["ok"].is_string());
    let heard = hanas
        .until(|frame| {
            let text = frame.to_string();
            assert!(!text.contains("\"voted\""), "{text}");
            text.contains("Voilà")
        })
        .await;
    assert!(heard["put"].is_array());
}
