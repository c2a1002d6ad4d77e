use crate::workshop::{Workshop, workshop};

const TOLD: &str = "people=400&posture=observers&bond=work&distance=remote&time=apart&ease=mixed&stage=outreach&stake=low\
                    &aims-open=on&duration=years&hours=1&trust=some";

async fn kept_in_space(w: &Workshop) -> String {
    let page = w.cleo.opens(&format!("/spaces/atelier/dosage?{TOLD}")).await;
    let page = page
        .submits("/spaces/atelier/dosages", &[("title", "La liste des anciens")])
        .await;
    page.path().to_owned()
}

#[tokio::test]
async fn members_read_what_a_member_kept_and_nobody_else_does() {
    let w = workshop().await;
    let path = kept_in_space(&w).await;
    for reader in [&w.cleo, &w.ben] {
        let page = reader.opens(&path).await;
        assert_eq!(page.status(), 200);
        assert_eq!(page.texts_of("meter"), ["2/5", "2/5"]);
    }
    assert!(
        w.ben
            .opens("/spaces/atelier/dosages")
            .await
            .text()
            .contains("La liste des anciens")
    );
    assert_eq!(w.dov.opens(&path).await.status(), 404);
    assert_eq!(w.dov.opens("/spaces/atelier/dosages").await.status(), 403);
    assert!(w.town.ledger().await.contains(&"dosage.kept".to_owned()));
}

#[tokio::test]
async fn one_kept_for_oneself_is_read_by_nobody_else() {
    let w = workshop().await;
    let page = w.cleo.opens(&format!("/dosage?{TOLD}")).await;
    let page = page.submits("/dosages", &[("title", "Pour moi")]).await;
    let path = page.path().to_owned();
    assert_eq!(w.cleo.opens(&path).await.status(), 200);
    assert_eq!(w.ada.opens(&path).await.status(), 404);
    assert_eq!(w.eve.opens(&path).await.status(), 404);
}

#[tokio::test]
async fn the_same_form_twice_keeps_one() {
    let w = workshop().await;
    let page = w.cleo.opens(&format!("/dosage?{TOLD}")).await;
    page.submits("/dosages", &[("title", "Une fois")]).await;
    page.submits("/dosages", &[("title", "Une fois")]).await;
    let list = w.cleo.opens("/dosages").await;
    assert_eq!(list.texts_of(".rows h3 a").len(), 1);
}

#[tokio::test]
async fn three_weeks_later_one_is_asked_whether_it_helped() {
    let w = workshop().await;
    let path = kept_in_space(&w).await;
    assert!(!w.cleo.opens("/").await.text().contains("Est-ce que cela a aidé"));
    w.town.passes(22 * 24 * 60);
    let home = w.cleo.opens("/").await;
    assert!(home.text().contains("Est-ce que cela a aidé"), "{}", home.text());
    let action = format!("{path}/outcome");
    let refused = w
        .cleo
        .opens(&path)
        .await
        .submits(&action, &[("words", "Un bon mélange.")])
        .await;
    assert_eq!(refused.status(), 422);
    assert!(
        refused.text().contains("Un bon mélange."),
        "what was typed is kept"
    );
    refused.submits(&action, &[("outcome", "partly")]).await;
    assert!(!w.cleo.opens("/").await.text().contains("Est-ce que cela a aidé"));
    assert!(w.ben.opens(&path).await.text().contains("Un bon mélange."));
    assert!(!w.ben.opens(&path).await.has_form(&action));
}

#[tokio::test]
async fn its_author_takes_it_away_and_puts_it_back() {
    let w = workshop().await;
    let path = kept_in_space(&w).await;
    let page = w.cleo.opens(&path).await;
    page.submits(&format!("{path}/removal"), &[]).await;
    assert_eq!(w.ben.opens(&path).await.status(), 404);
    w.cleo.posts(&format!("{path}/restoration"), &[]).await;
    assert_eq!(w.ben.opens(&path).await.status(), 200);
    assert_eq!(w.ben.posts(&format!("{path}/removal"), &[]).await.status(), 403);
}
