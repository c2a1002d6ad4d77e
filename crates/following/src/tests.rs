use learning::Position;

use crate::workshop::training;

#[tokio::test]
async fn the_cohort_of_the_tests_is_in_its_third_week() {
    let t = training().await;
    let position = t.town.reads(|tx| {
        let seen = learning::cohort::access::to_see(tx, "promotion")?;
        Ok(seen.dated()?.schedule.position(tx.now()))
    });
    assert_eq!(position.await, Position::Week(3));
}
