//! Whoever closed their page is in no group that is drawn meanwhile.

use testkit::Visitor;

use super::{begins, does, guests, items, own_cell};
use crate::stage::{Stage, stage};
use crate::wire::Hub;

platform::statements! {
    SEAT = "select gathering_id, id from live_seats where name = $1";
    ANOTHER = "insert into live_presences (gathering_id, process, here, counted_at)
               select gathering_id, 'another', 3, $2 from live_seats where name = $1";
}

impl Stage {
    /// Somebody follows the room, then their page is closed, and the room knows.
    async fn closes_the_page(&self, who: &Visitor, name: &'static str) {
        let call = self.follows(who).await;
        let found = self.w.town.reads(move |tx| tx.one(SEAT, (name,)));
        let (room, seat): (gatherings::gathering::GatheringId, i64) = found.await;
        let hub = self.w.town.house.shared::<Hub>();
        assert_eq!(hub.connections(room, seat), 1);
        call.drops();
        while hub.connections(room, seat) > 0 {
            tokio::task::yield_now().await;
        }
    }
}

async fn names(stage: &Stage) -> Vec<String> {
    let cells = items(stage, &stage.w.ben, "cell").await;
    let members = cells.iter().flat_map(|cell| cell["members"].as_array().unwrap());
    let mut names: Vec<String> = members
        .map(|member| member["name"].as_str().unwrap().to_owned())
        .collect();
    names.sort_unstable();
    names
}

#[tokio::test]
async fn who_closed_the_page_is_not_drawn_and_comes_into_the_smallest_when_they_are_back() {
    let stage = stage().await;
    let people = guests(&stage, &["Gil", "Hana", "Ida", "Léa"]).await;
    let _there = stage.follows(&people[0]).await;
    stage.closes_the_page(&people[1], "Hana").await;
    begins(&stage, &[]).await;
    assert_eq!(
        names(&stage).await,
        ["Gil", "Hana", "Ida", "Léa"],
        "a tunnel is not an absence"
    );
    stage.w.town.passes(2);
    begins(&stage, &[]).await;
    // Gil is connected, Ida and Léa never were: they may have no scripts.
    assert_eq!(names(&stage).await, ["Gil", "Ida", "Léa"]);
    assert!(items(&stage, &people[1], "cell").await.is_empty());
    let page = does(&stage, &people[1], "cell-arrival", &[]).await;
    assert_eq!(page.status(), 200, "{}", page.text());
    assert_eq!(
        own_cell(&stage, &people[1]).await["members"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let _back = stage.follows(&people[1]).await;
    begins(&stage, &[]).await;
    assert_eq!(names(&stage).await.len(), 4, "whoever is back is drawn again");
}

#[tokio::test]
async fn with_people_in_another_process_nobody_is_taken_for_gone() {
    let stage = stage().await;
    let people = guests(&stage, &["Gil", "Hana"]).await;
    let _there = stage.follows(&people[0]).await;
    stage.closes_the_page(&people[1], "Hana").await;
    stage.w.town.passes(2);
    let elsewhere = stage.w.town.house.write(|tx| {
        let now = tx.now();
        tx.run(ANOTHER, ("Hana", now))
    });
    assert_eq!(elsewhere.await.unwrap(), 1);
    begins(&stage, &[]).await;
    assert_eq!(names(&stage).await, ["Gil", "Hana"]);
}
