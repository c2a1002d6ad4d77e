//! Meetings of the plan.

use crate::workshop::{PLAN, training};

#[tokio::test]
async fn a_meeting_is_added_changed_and_removed() {
    let w = training().await;
    let form = w.ben.opens(&format!("{PLAN}/new-meeting?week=6")).await;
    let create = format!("{PLAN}/meetings");
    let fields = [
        ("name-fr", "Journée de recul"),
        ("days", "1"),
        ("gathering", "closing-circle"),
        ("aim-fr", "Regarder le chemin."),
    ];
    let page = form.submits(&create, &fields).await;
    assert_eq!(
        page.texts_of("#week-6 .plan-meeting strong"),
        ["Journée de recul"]
    );
    form.submits(&create, &fields).await;
    let plan = w.plan().await;
    assert_eq!(plan.program.meetings.len(), 4, "sent twice, it is there once");
    assert_eq!(
        plan.program.meetings[1].key, "journee-de-recul",
        "in the order of weeks"
    );
    let path = format!("{PLAN}/meetings/journee-de-recul");
    let form = w.ben.opens(&path).await;
    form.submits(&path, &[("week", "7"), ("days", "2"), ("gathering", "")])
        .await;
    let plan = w.plan().await;
    let meeting = plan
        .program
        .meetings
        .iter()
        .find(|each| each.key == "journee-de-recul")
        .unwrap();
    assert_eq!(
        (meeting.week, meeting.days, meeting.gathering.as_deref()),
        (7, 2, None)
    );
    let page = w
        .ben
        .opens(&path)
        .await
        .submits(&format!("{path}/removal"), &[])
        .await;
    assert_eq!(page.notice(), "Le regroupement est retiré du plan.");
    assert_eq!(w.plan().await.program.meetings.len(), 3);
    assert_eq!(w.ben.asks_for(&path).await.status(), 404);
}

#[tokio::test]
async fn a_meeting_refuses_what_it_should_and_keeps_what_was_typed() {
    let w = training().await;
    let path = format!("{PLAN}/meetings/meeting-one");
    let form = w.ben.opens(&path).await;
    for (field, typed) in [("week", "15"), ("days", "0"), ("days", "15")] {
        let page = form.submits(&path, &[(field, typed)]).await;
        assert_eq!(
            (page.status(), page.holds(field).as_str()),
            (422, typed),
            "{field}"
        );
        assert_ne!(page.wrong(field), "", "{field}");
    }
    let page = form.submits(&path, &[("name-fr", ""), ("name-en", "")]).await;
    assert_eq!(page.wrong("name-fr"), "Ce champ est vide.");
    let page = form.submits(&path, &[("gathering", "nothing")]).await;
    assert_ne!(page.wrong("gathering"), "");
    assert_eq!(w.cleo.posts_only(&path, &[("name-fr", "x")]).await.status(), 403);
    let before = w.plan().await;
    form.submits(&path, &[]).await;
    assert!(w.plan().await == before, "as it came");
}

#[tokio::test]
async fn two_who_write_the_same_meeting_see_both() {
    let w = training().await;
    let path = format!("{PLAN}/meetings/meeting-one");
    let (bens, adas) = (w.ben.opens(&path).await, w.ada.opens(&path).await);
    bens.submits(&path, &[("name-fr", "De Ben")]).await;
    let page = adas.submits(&path, &[("name-fr", "D’Ada")]).await;
    assert_eq!((page.status(), page.holds("name-fr").as_str()), (422, "D’Ada"));
    assert!(page.text_of(".compare").contains("De Ben"));
    page.submits(&path, &[]).await;
    let plan = w.plan().await;
    assert_eq!(
        plan.program.meetings[0].name.get(kernel::Language::French),
        Some("D’Ada")
    );
}
