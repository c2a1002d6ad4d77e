use crate::workshop::{Workshop, workshop};

const PAGE: &str = "/spaces/atelier/account";

async fn sends(w: &Workshop) -> String {
    let list = "/spaces/atelier/reports";
    let form = w.ada.opens(&format!("{list}/new")).await;
    let path = form
        .submits(list, &[("title", "Bilan d’hiver")])
        .await
        .path()
        .to_owned();
    w.ada.posts(&format!("{path}/approval"), &[]).await;
    w.ada
        .posts(
            &format!("{path}/sending"),
            &[("reach", "members"), ("days", "30")],
        )
        .await;
    path
}

#[tokio::test]
async fn a_secret_address_opens_what_was_sent_until_it_ends() {
    let w = workshop().await;
    let page = w.ada.opens(PAGE).await;
    assert!(page.text().contains("Rien n’a encore été envoyé"));
    let links = format!("{PAGE}/links");
    let refused = page.submits(&links, &[("label", "")]).await;
    assert_eq!(refused.status(), 422);
    assert!(!refused.wrong("label").is_empty());
    let made = page
        .submits(&links, &[("label", "Rectorat"), ("days", "30")])
        .await;
    let address = made.text_of("code.address");
    let link = address.strip_prefix("http://town.example").unwrap().to_owned();
    let again = page
        .submits(&links, &[("label", "Rectorat"), ("days", "30")])
        .await;
    assert!(again.text().contains("son adresse n’est montrée qu’une fois"));
    let visitor = w.town.visitor();
    assert_eq!(visitor.opens(&link).await.status(), 200);
    assert_eq!(visitor.asks_for(&format!("{link}/report")).await.status(), 404);
    sends(&w).await;
    assert!(visitor.opens(&link).await.text().contains("Bilan d’hiver"));
    assert_eq!(visitor.opens(&format!("{link}/report")).await.status(), 200);
    assert_eq!(visitor.opens(&format!("{link}/file.odt")).await.status(), 200);
    assert_eq!(
        visitor.asks_for("/spaces/atelier/account").await.status(),
        404,
        "it opens nothing else"
    );
    assert_eq!(visitor.asks_for("/account/0000").await.status(), 404);
    w.town.passes(31 * 24 * 60);
    for end in ["", "/report", "/file.odt", "/file.pdf"] {
        assert_eq!(
            visitor.asks_for(&format!("{link}{end}")).await.status(),
            404,
            "{end}"
        );
    }
}

#[tokio::test]
async fn a_link_is_closed_by_who_answers_for_the_space_alone() {
    let w = workshop().await;
    let page = w.ada.opens(PAGE).await;
    let made = page
        .submits(&format!("{PAGE}/links"), &[("label", "Commune"), ("days", "90")])
        .await;
    let link = made.text_of("code.address").replace("http://town.example", "");
    let page = w.ada.opens(PAGE).await;
    let action = page.attribute_of("form[action$=\"/withdrawal\"]", "action");
    assert_eq!(w.ben.posts(&action, &[]).await.status(), 403);
    assert_eq!(w.dov.posts(&action, &[]).await.status(), 404);
    assert!(!w.cleo.opens(PAGE).await.text().contains("Commune"));
    let page = page.submits(&action, &[]).await;
    assert_eq!(page.notice(), "Le lien n’ouvre plus rien.");
    assert_eq!(w.town.visitor().asks_for(&link).await.status(), 404);
}

#[tokio::test]
async fn the_page_is_read_in_english_too() {
    let w = workshop().await;
    sends(&w).await;
    let cleo = w.cleo.clone().reads_english();
    let page = cleo.opens(PAGE).await;
    assert!(
        page.text().contains("The different people who did something"),
        "{}",
        page.text()
    );
    assert_eq!(page.texts_of(".authority-figures > li").len(), 5);
}
