//! Those who have said nothing are reminded, once.

use crate::workshop::{Workshop, workshop};

const LIST: &str = "/spaces/atelier/decisions";
const DAY: i64 = 24 * 60;

platform::statements! {
    SLEEP = "update spaces set life = 'asleep' where slug = 'atelier'";
}

/// Cleo proposes something that closes on that day at ten, in Paris; it is the 2nd of March, ten in the morning there.
async fn proposes(w: &Workshop, closes: &str) -> String {
    let form = w.cleo.opens(&format!("{LIST}/new?method=consent")).await;
    let fields = [("title", "Le jeudi"), ("body", "Une heure."), ("closes", closes)];
    form.submits(LIST, &fields).await.path().to_owned()
}

/// How many were reminded, after everything that was due.
async fn reminded(w: &Workshop) -> [usize; 3] {
    w.town.passes(61);
    w.town.runs_jobs().await;
    let mut counts = [0; 3];
    for (count, who) in counts.iter_mut().zip([&w.ada, &w.ben, &w.cleo]) {
        let mails = w.town.mails_to(who.email()).await;
        let told = mails
            .iter()
            .filter(|mail| mail.subject.contains("dire votre mot"));
        *count = told.count();
    }
    counts
}

#[tokio::test]
async fn whoever_has_said_nothing_is_reminded_once_and_nobody_else() {
    let w = workshop().await;
    let path = proposes(&w, "2026-03-12T10:00").await;
    let stance = format!("{path}/stance");
    w.ben
        .opens(&path)
        .await
        .submits(&stance, &[("choice", "agree")])
        .await;
    assert_eq!(reminded(&w).await, [0, 0, 0], "there is time");
    w.town.passes(9 * DAY);
    assert_eq!(reminded(&w).await, [1, 0, 1]);
    assert_eq!(reminded(&w).await, [1, 0, 1], "once");
    let mail = w.town.mails_to(w.ada.email()).await.pop().unwrap();
    for said in [
        "Le jeudi",
        "jeudi 12 mars 2026",
        &format!("http://town.example{path}"),
    ] {
        assert!(mail.body.contains(said), "{said}: {}", mail.body);
    }
}

#[tokio::test]
async fn what_is_short_closed_withdrawn_or_asleep_reminds_nobody() {
    let w = workshop().await;
    proposes(&w, "2026-03-04T10:00").await;
    let closed = proposes(&w, "2026-03-12T10:00").await;
    w.ada.posts(&format!("{closed}/closing"), &[]).await;
    let gone = proposes(&w, "2026-03-12T10:00").await;
    w.cleo.posts(&format!("{gone}/withdrawal"), &[]).await;
    w.town.passes(DAY);
    assert_eq!(reminded(&w).await, [0, 0, 0]);
    w.town.passes(8 * DAY);
    assert_eq!(reminded(&w).await, [0, 0, 0]);
    proposes(&w, "2026-03-20T10:00").await;
    w.town
        .house
        .write(|tx| tx.run(SLEEP, ()).map(drop))
        .await
        .unwrap();
    w.town.passes(8 * DAY);
    assert_eq!(reminded(&w).await, [0, 0, 0]);
}
