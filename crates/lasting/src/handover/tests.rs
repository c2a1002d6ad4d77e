use crate::workshop::{Workshop, carries, workshop};

platform::statements! {
    COPY = "select s.uid from sheets s join spaces p on p.id = s.space_id
            join sheet_copies c on c.sheet_id = s.id where p.slug = 'ailleurs'";
}

const OFFER: &str = "/spaces/atelier/handovers";

/// Cleo writes a sheet in the workshop; Ada answers for another space; the workshop closes.
async fn ended() -> Workshop {
    let w = workshop().await;
    let form = w.cleo.opens("/spaces/atelier/sheets/new?kind=resource").await;
    let typed = [
        ("field-title", "Lire à deux"),
        ("field-promise", "Chacun lit la moitié, et raconte."),
        ("field-licence", "by-sa"),
        ("state", "published"),
    ];
    let page = form.submits("/spaces/atelier/sheets", &typed).await;
    assert_eq!(page.status(), 200, "{}", page.text());
    workshop::collective::opens(&w.town, &w.ada, "learning-collective", "Ailleurs", "open").await;
    carries(&w, &[("outcome", "close"), ("sure", "on")]).await;
    w.town.runs_jobs().await;
    w
}

#[tokio::test]
async fn what_a_group_wrote_goes_on_elsewhere_with_the_names_of_its_authors() {
    let w = ended().await;
    let page = w.ada.opens("/spaces/atelier/lifetime").await;
    let typed = [("to", "ailleurs"), ("handover-words", "Prenez-en soin.")];
    let page = page.submits(OFFER, &typed).await;
    assert!(page.text().contains("pas encore de réponse"), "{}", page.text());
    let home = w.ada.opens("/spaces/ailleurs").await;
    let path = home.attribute_of("#handovers a", "href");
    let offer = w.ada.opens(&path).await;
    assert!(
        offer.text().contains("Prenez-en soin.") && offer.text().contains("une fiche"),
        "{}",
        offer.text()
    );
    assert_eq!(
        w.cleo.opens(&path).await.status(),
        404,
        "theirs to see who answer for one of the two"
    );
    let take = format!("{path}/acceptance");
    assert_eq!(w.cleo.posts(&take, &[]).await.status(), 403);
    let taken = offer.submits(&take, &[]).await;
    assert_eq!(taken.notice(), "C’est repris.");
    assert_eq!(w.ada.posts(&take, &[]).await.status(), 422, "once");
    let (uid,) = w.town.reads(|tx| tx.one::<(kernel::Uid,)>(COPY, ())).await;
    let copy = w.town.visitor().opens(&format!("/sheets/{uid}")).await;
    assert!(
        copy.text().contains("Cleo") && copy.text().contains("Chacun lit la moitié"),
        "{}",
        copy.text()
    );
    assert!(copy.text().contains("Ailleurs"), "{}", copy.text());
    let verbs = w.town.ledger().await;
    for verb in ["handover.offered", "handover.taken"] {
        assert!(verbs.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn it_may_be_declined_and_only_what_has_ended_hands_over() {
    let w = ended().await;
    let early = w
        .ada
        .posts(
            "/spaces/ailleurs/handovers",
            &[("once", &offer(&w).await), ("to", "atelier")],
        )
        .await;
    assert_eq!(early.status(), 422);
    let page = w.ada.opens("/spaces/atelier/lifetime").await;
    page.submits(OFFER, &[("to", "ailleurs")]).await;
    let path = w
        .ada
        .opens("/spaces/ailleurs")
        .await
        .attribute_of("#handovers a", "href");
    let declined = w
        .ada
        .opens(&path)
        .await
        .submits(&format!("{path}/refusal"), &[])
        .await;
    assert_eq!(declined.notice(), "C’est dit : non.");
    assert!(!w.ada.opens("/spaces/ailleurs").await.has("#handovers"));
    assert_eq!(
        w.cleo
            .posts(OFFER, &[("once", &offer(&w).await), ("to", "ailleurs")])
            .await
            .status(),
        403
    );
}

/// An identifier that no form has sent.
async fn offer(w: &Workshop) -> String {
    w.ada
        .opens("/spaces/atelier/lifetime")
        .await
        .attribute_of("#handover input[name=once]", "value")
}
