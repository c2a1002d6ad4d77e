//! Rooms of a place.

use super::*;

#[tokio::test]
async fn a_room_is_added_changed_closed_and_opened_again() {
    let w = workshop().await;
    let place = place_of(&describes(&w, &[]).await);
    let page = adds_room(&w, &place, "Grande salle").await;
    assert_eq!(page.notice(), "La salle est ajoutée.");
    assert_eq!(page.texts_of("article.card h3"), ["Grande salle"]);
    assert!(page.text().contains("24 personnes") && page.text().contains("Tableaux"));
    let edition = page.attribute_of("article.card a[href$=\"/edition\"]", "href");
    let form = w.ben.opens(&edition).await;
    let page = form.submits(&edition, &[("people", "0")]).await;
    assert_eq!((page.status(), page.holds("people")), (422, "0".into()));
    let page = form
        .submits(&edition, &[("name", "Salle bleue"), ("people", "")])
        .await;
    assert_eq!(page.texts_of("article.card h3"), ["Salle bleue"]);
    let closure = edition.replace("edition", "closure");
    let page = w.ben.opens(&edition).await.submits(&closure, &[]).await;
    assert_eq!(page.notice(), "La salle n’est plus proposée.");
    assert!(page.texts_of("article.card h3").is_empty());
    assert!(!w.dov.opens(&place).await.text().contains("Salle bleue"));
    assert_eq!(refused(&w.ben, &closure).await, 303);
    let undo = page.attribute_of(".notice form", "action");
    let page = page.submits(&undo, &[]).await;
    assert_eq!(page.texts_of("article.card h3"), ["Salle bleue"]);
    let ledger = w.town.ledger().await;
    let count = |verb: &str| ledger.iter().filter(|known| *known == verb).count();
    assert_eq!(
        (
            count("room.added"),
            count("room.changed"),
            count("room.closed"),
            count("room.reopened")
        ),
        (1, 1, 1, 1)
    );
}

#[tokio::test]
async fn the_same_form_sent_twice_adds_one_room_and_a_nameless_one_is_refused() {
    let w = workshop().await;
    let place = place_of(&describes(&w, &[]).await);
    let form = w.ada.opens(&format!("{place}/rooms/new")).await;
    let action = format!("{place}/rooms");
    let page = form.submits(&action, &[("name", ""), ("layout", "En U")]).await;
    assert_eq!(
        (page.wrong("name"), page.holds("layout")),
        ("Ce champ est vide.".into(), "En U".into())
    );
    form.submits(&action, &[("name", "Atelier bois")]).await;
    let page = form.submits(&action, &[("name", "Atelier bois")]).await;
    assert_eq!(page.texts_of("article.card h3"), ["Atelier bois"]);
}

#[tokio::test]
async fn a_room_is_changed_through_its_own_place_only_by_those_who_keep_it() {
    let w = workshop().await;
    let one = place_of(&describes(&w, &[]).await);
    let other = place_of(&describes(&w, &[("name", "La Halle")]).await);
    let page = adds_room(&w, &one, "Grande salle").await;
    let edition = page.attribute_of("article.card a[href$=\"/edition\"]", "href");
    let elsewhere = edition.replace(&one, &other);
    assert_eq!(w.ada.opens(&elsewhere).await.status(), 404);
    assert_eq!(
        refused(&w.ada, &elsewhere.replace("edition", "closure")).await,
        404
    );
    for verb in ["edition", "closure", "reopening"] {
        let path = edition.replace("edition", verb);
        assert_eq!(refused(&w.cleo, &path).await, 403);
        assert_eq!(refused(&w.town.visitor(), &path).await, 303);
    }
}
