use crate::workshop::{Workshop, workshop};

const SETTINGS: &str = "/spaces/atelier/sheets/reviewed";

async fn asks(w: &Workshop) {
    let page = w
        .ada
        .opens(SETTINGS)
        .await
        .submits(SETTINGS, &[("kind", "account")])
        .await;
    assert_eq!(page.status(), 200);
}

#[tokio::test]
async fn what_a_space_asks_to_be_looked_at_waits_and_is_shown() {
    let w = workshop().await;
    asks(&w).await;
    let form = w.cleo.opens("/spaces/atelier/sheets/new?kind=account").await;
    assert!(form.text().contains("La proposer"));
    let page = w.writes(&w.cleo, &[]).await;
    let sheet = page.path().to_owned();
    assert!(page.text().contains("Proposée") && page.has("#review"));
    assert_eq!(w.fay.opens(&sheet).await.status(), 404);
    assert!(
        !w.fay
            .opens("/spaces/atelier/sheets")
            .await
            .text()
            .contains("Écrire à plusieurs")
    );
    assert!(
        w.ben
            .opens("/spaces/atelier/sheets")
            .await
            .text_of("#waits")
            .contains("Écrire à plusieurs")
    );
    assert!(w.ben.opens("/").await.text().contains("Écrire à plusieurs"));
    let review = format!("{sheet}/review");
    assert_eq!(
        w.cleo.opens(&review).await.status(),
        403,
        "nobody looks at their own"
    );
    let page = w
        .ben
        .opens(&review)
        .await
        .submits(&review, &[("outcome", "shown"), ("words", "Merci.")])
        .await;
    assert_eq!(page.path(), sheet);
    assert_eq!(w.fay.opens(&sheet).await.status(), 200);
    assert!(w.cleo.opens(&sheet).await.text().contains("Merci."));
    assert!(
        !w.fay.opens(&sheet).await.text().contains("Merci."),
        "it was said to its author"
    );
    let traces = w.town.ledger().await.join("\n");
    assert!(
        traces.contains("sheet.proposed") && traces.contains("sheet.published"),
        "{traces}"
    );
}

#[tokio::test]
async fn what_is_given_back_comes_with_words_and_is_proposed_again() {
    let w = workshop().await;
    asks(&w).await;
    let sheet = w.writes(&w.cleo, &[]).await.path().to_owned();
    let review = format!("{sheet}/review");
    let form = w.ben.opens(&review).await;
    let page = form
        .submits(&review, &[("outcome", "returned"), ("words", "")])
        .await;
    assert_eq!(page.status(), 422, "whoever gets it back must know why");
    form.submits(
        &review,
        &[("outcome", "returned"), ("words", "Dites où c’était.")],
    )
    .await;
    assert_eq!(w.ben.opens(&sheet).await.status(), 404, "it is a draft again");
    let page = w.cleo.opens(&sheet).await;
    assert!(page.text().contains("Dites où c’était.") && page.text().contains("Brouillon"));
    assert!(w.cleo.opens("/").await.text().contains("rendue"));
    let page = w
        .changes(
            &w.cleo,
            &sheet,
            &[("field-gave", "À l’école."), ("state", "published")],
        )
        .await;
    assert!(page.text().contains("Proposée"));
    let back = format!("{sheet}/proposal-withdrawal");
    assert_eq!(w.ben.posts(&back, &[]).await.status(), 403);
    page.submits(&back, &[]).await;
    assert!(w.cleo.opens(&sheet).await.text().contains("Brouillon"));
    let page = w
        .cleo
        .opens(&sheet)
        .await
        .submits(&format!("{sheet}/publication"), &[])
        .await;
    assert!(page.text().contains("Proposée"));
}

#[tokio::test]
async fn those_who_look_publish_their_own_and_other_kinds_do_not_wait() {
    let w = workshop().await;
    asks(&w).await;
    let page = w.writes(&w.ben, &[]).await;
    assert!(!page.has("#review"));
    assert_eq!(w.fay.opens(page.path()).await.status(), 200);
    let form = w.cleo.opens("/spaces/atelier/sheets/new?kind=trial-report").await;
    assert!(!form.text().contains("La proposer"));
}

#[tokio::test]
async fn a_space_that_asks_nothing_publishes_as_before() {
    let w = workshop().await;
    let page = w.writes(&w.cleo, &[]).await;
    assert_eq!(w.fay.opens(page.path()).await.status(), 200);
    assert_eq!(
        w.ben.opens(&format!("{}/review", page.path())).await.status(),
        403
    );
}

#[tokio::test]
async fn stewards_alone_say_what_is_looked_at() {
    let w = workshop().await;
    for (who, status) in [(&w.ada, 200), (&w.ben, 403), (&w.cleo, 403), (&w.fay, 403)] {
        assert_eq!(who.opens(SETTINGS).await.status(), status);
    }
    asks(&w).await;
    assert!(w.ada.opens(SETTINGS).await.has("input[value=account][checked]"));
    let page = w.ada.opens(SETTINGS).await;
    let none: Vec<(String, String)> = page
        .fields(SETTINGS, &[])
        .into_iter()
        .filter(|(name, _)| name != "kind")
        .collect();
    let none: Vec<(&str, &str)> = none
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    w.ada.posts(SETTINGS, &none).await;
    assert!(!w.ada.opens(SETTINGS).await.has("input[checked]"));
}

#[tokio::test]
async fn what_lacks_something_is_not_shown() {
    let w = workshop().await;
    asks(&w).await;
    let sheet = w.writes(&w.cleo, &[]).await.path().to_owned();
    w.changes(&w.cleo, &sheet, &[("field-gave", ""), ("state", "draft")])
        .await;
    let review = format!("{sheet}/review");
    let page = w
        .ben
        .opens(&review)
        .await
        .submits(&review, &[("outcome", "shown"), ("words", "Bien.")])
        .await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.holds("words"), "Bien.");
}
