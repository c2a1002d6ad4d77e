use crate::workshop::{asks, newest, offers, walked, workshop};

#[tokio::test]
async fn whoever_coordinates_is_told_once_of_what_waits_too_long() {
    let w = workshop().await;
    offers(&w.ben, &[]).await;
    asks(&w.cleo, &[]).await;
    w.town.passes(6 * 24 * 60);
    w.town.runs_jobs().await;
    assert_eq!(
        w.town.mails_to(w.ada.email()).await.len(),
        1,
        "six days are not too long"
    );
    w.town.passes(2 * 24 * 60);
    w.town.runs_jobs().await;
    w.town.passes(2 * 24 * 60);
    w.town.runs_jobs().await;
    let mails = w.town.mails_to(w.ada.email()).await;
    assert_eq!(mails.len(), 2, "once");
    assert!(
        mails
            .iter()
            .any(|mail| mail.subject.contains("attend depuis 8 jours")),
        "{mails:?}"
    );
    let mails = w.town.mails_to(w.cleo.email()).await;
    assert!(
        mails
            .iter()
            .any(|mail| mail.subject.contains("Nous ne vous oublions pas")),
        "{mails:?}"
    );
    let path = format!("/accompaniments/{}", newest(&w).await);
    let ben = workshop::collective::uid(&w.town, &w.ben).await;
    w.ada
        .posts(&format!("{path}/proposals"), &[("person", &ben)])
        .await;
    w.town.passes(8 * 24 * 60);
    w.town.runs_jobs().await;
    let mails = w.town.mails_to(w.ben.email()).await;
    assert!(
        mails
            .iter()
            .any(|mail| mail.subject.contains("Pourriez-vous répondre")),
        "{mails:?}"
    );
}

#[tokio::test]
async fn what_ended_long_ago_is_forgotten() {
    let w = workshop().await;
    let (path, own) = walked(&w).await;
    let page = w.ben.opens(&path).await;
    page.submits(
        &format!("{path}/notes"),
        &[("note", "À garder"), ("audience", "own")],
    )
    .await;
    let page = w.ben.opens(&path).await;
    page.submits(&format!("{path}/outcome"), &[("outcome", "Fini.")])
        .await;
    // What is done again and again is first due some hours after it was first asked for.
    w.town.runs_jobs().await;
    let draft = asks(&w.dov, &[("go", "keep")]).await.path().to_owned();
    w.town.passes(70 * 24 * 60);
    w.town.runs_jobs().await;
    assert_eq!(w.dov.opens(&draft).await.status(), 404);
    assert_eq!(w.town.visitor().opens(&own).await.status(), 200);
    w.town.runs_jobs().await;
    w.town.passes(670 * 24 * 60);
    w.town.runs_jobs().await;
    assert_eq!(w.town.visitor().opens(&own).await.status(), 404);
}
