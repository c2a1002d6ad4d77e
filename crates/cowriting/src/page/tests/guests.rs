//! Guests: by a link that ends.

use crate::workshop::{Browser, workshop};

#[tokio::test]
async fn a_guest_writes_by_a_link_until_it_ends() {
    let w = workshop().await;
    let page = w.page("Ouvert", "Bonjour").await;
    let links = format!("{page}/links");
    assert_eq!(w.cleo.posts_only(&links, &[("days", "7")]).await.status(), 403);
    assert_eq!(w.ben.posts_only(&links, &[("days", "12")]).await.status(), 400);
    let made = w.ben.opens(&page).await.submits(&links, &[("days", "7")]).await;
    let address = made.text_of("code").replace("http://town.example", "");
    let hidden = w.ada.opens("/spaces/atelier/arrangement").await;
    hidden
        .submits("/spaces/atelier/arrangement", &[("joining", "hidden")])
        .await;
    let gil = w.town.visitor();
    assert_eq!(gil.opens(&page).await.status(), 404);
    let welcome = gil.opens(&address).await;
    assert_eq!(
        welcome.submits(&address, &[("name", " ")]).await.wrong("name"),
        "Ce champ est vide."
    );
    let edition = welcome.submits(&address, &[("name", "Gil d’ailleurs")]).await;
    assert_eq!(edition.path(), format!("{page}/edition"));
    let saved = edition
        .submits(&format!("{page}/edition"), &[("text", "Bonjour à vous")])
        .await;
    assert_eq!(saved.notice(), "Enregistré.");
    let version = w.ada.opens(&format!("{page}/versions/2")).await;
    assert!(version.text_of(".history-writers").contains("Gil d’ailleurs"));
    // Nothing else of a hidden space is theirs.
    assert_eq!(gil.opens("/spaces/atelier/pages").await.status(), 404);
    assert_eq!(gil.opens(&format!("{page}/versions")).await.status(), 404);
    let mut gils = Browser::open(&gil, &page, 70).await.unwrap();
    gils.until(|text| text == "Bonjour à vous").await;
    w.ben
        .opens(&page)
        .await
        .submits(
            &w.ben
                .opens(&page)
                .await
                .attribute_of("form[action*=\"/links/\"]", "action"),
            &[],
        )
        .await;
    gils.until_end().await;
    assert!(
        gils.denied.iter().any(|said| said.contains("plus accès")),
        "{:?}",
        gils.denied
    );
    assert_eq!(gil.opens(&format!("{page}/edition")).await.status(), 404);
}

#[tokio::test]
async fn time_ends_a_link_and_a_guessed_one_opens_nothing() {
    let w = workshop().await;
    let page = w.page("Ouvert", "Bonjour").await;
    let made = w
        .ben
        .opens(&page)
        .await
        .submits(&format!("{page}/links"), &[("days", "1")])
        .await;
    let address = made.text_of("code").replace("http://town.example", "");
    let gil = w.town.visitor();
    assert_eq!(
        gil.opens(&format!("{page}/guests/{}", "0".repeat(64)))
            .await
            .status(),
        404
    );
    assert_eq!(gil.opens(&address).await.status(), 200);
    w.town.passes(24 * 60 + 1);
    let over = gil.opens(&address).await;
    assert_eq!(
        (over.status(), over.text_of("h1")),
        (410, "Ce lien a pris fin".into())
    );
    assert_eq!(gil.posts(&address, &[("name", "Gil")]).await.status(), 410);
}

#[tokio::test]
async fn what_a_guest_sends_by_a_link_that_has_ended_is_given_back() {
    let w = workshop().await;
    let page = w.page("Ouvert", "Bonjour").await;
    let links = format!("{page}/links");
    let made = w.ben.opens(&page).await.submits(&links, &[("days", "1")]).await;
    let address = made.text_of("code").replace("http://town.example", "");
    let (gil, edition) = (w.town.visitor(), format!("{page}/edition"));
    let form = gil
        .opens(&address)
        .await
        .submits(&address, &[("name", "Gil")])
        .await;
    w.town.passes(24 * 60 + 1);
    let sent = [("text", "Bonjour,\nvoici <mes> mots")];
    // Whatever else is wrong with the form, and whether or not they may still read.
    for fields in [[sent[0], ("title", "Ouvert")], [sent[0], ("title", " ")]] {
        let over = form.submits(&edition, &fields).await;
        assert_eq!((over.status(), over.holds("text")), (403, sent[0].1.to_owned()));
        assert!(over.has("textarea[readonly]") && over.text().contains("copiez-le"));
        let arrangement = "/spaces/atelier/arrangement";
        let hidden = w.ada.opens(arrangement).await;
        hidden.submits(arrangement, &[("joining", "hidden")]).await;
    }
    assert_eq!(w.cleo.opens(&format!("{page}/text.md")).await.html(), "Bonjour");
    // Whoever never had a link is told nothing.
    let fields = [("text", "x"), ("base", ""), ("title", "x")];
    assert_eq!(w.town.visitor().posts_only(&edition, &fields).await.status(), 404);
}
