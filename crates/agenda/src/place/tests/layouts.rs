//! What was tried in a place.

use super::*;

#[tokio::test]
async fn a_member_tells_what_they_tried_and_takes_it_back() {
    let w = workshop().await;
    let place = place_of(&describes(&w, &[]).await);
    adds_room(&w, &place, "Grande salle").await;
    let form = w.cleo.opens(&format!("{place}/layouts/new")).await;
    let action = format!("{place}/layouts");
    let room = form.attribute_of("select#room option:nth-of-type(2)", "value");
    let fields = [
        ("name", "Quatre îlots"),
        ("room", room.as_str()),
        ("worked", "On s’entend"),
        ("failed", "Dos à l’écran"),
    ];
    let page = form.submits(&action, &fields).await;
    assert_eq!(page.notice(), "Merci, votre essai est sur la page du lieu.");
    form.submits(&action, &fields).await;
    let page = w.cleo.opens(&place).await;
    assert_eq!(page.texts_of("#layouts h3"), ["Quatre îlots"]);
    for said in ["Grande salle", "Cleo", "On s’entend", "Dos à l’écran"] {
        assert!(page.text_of("#layouts").contains(said), "{said}");
    }
    let withdrawal = page.attribute_of("form[action$=\"/withdrawal\"]", "action");
    assert_eq!(refused(&w.dov, &withdrawal).await, 403);
    assert_eq!(refused(&w.town.visitor(), &withdrawal).await, 303);
    let page = page.submits(&withdrawal, &[]).await;
    assert_eq!(page.notice(), "L’essai est retiré.");
    assert!(page.texts_of("#layouts h3").is_empty());
    assert_eq!(refused(&w.cleo, &withdrawal).await, 303);
    let undo = page.attribute_of(".notice form", "action");
    let page = page.submits(&undo, &[]).await;
    assert_eq!(page.texts_of("#layouts h3"), ["Quatre îlots"]);
    let ledger = w.town.ledger().await;
    let count = |verb: &str| ledger.iter().filter(|known| *known == verb).count();
    assert_eq!(
        (
            count("layout.told"),
            count("layout.withdrawn"),
            count("layout.restored")
        ),
        (1, 1, 1)
    );
}

#[tokio::test]
async fn those_who_belong_nowhere_near_tell_nothing() {
    let w = workshop().await;
    let place = place_of(&describes(&w, &[]).await);
    let new = format!("{place}/layouts/new");
    assert_eq!(w.dov.asks_for(&new).await.status(), 403);
    assert_eq!(w.town.visitor().asks_for(&new).await.status(), 303);
    assert_eq!(refused(&w.dov, &format!("{place}/layouts")).await, 403);
}

#[tokio::test]
async fn a_try_says_something_and_names_only_rooms_and_gatherings_of_its_place() {
    let w = workshop().await;
    let place = place_of(&describes(&w, &[]).await);
    adds_room(&w, &place, "Grande salle").await;
    let form = w.cleo.opens(&format!("{place}/layouts/new")).await;
    let action = format!("{place}/layouts");
    let page = form.submits(&action, &[("name", "Cercle")]).await;
    assert_eq!(
        page.wrong("worked"),
        "Dites ce qui a marché, ou ce qui n’a pas marché."
    );
    assert_eq!(page.holds("name"), "Cercle");
    let once = form.attribute_of("input[name=once]", "value");
    let fields = [
        ("once", once.as_str()),
        ("name", "Cercle"),
        ("worked", "Bien"),
        ("room", "01890000-0000-7000-8000-000000000000"),
    ];
    assert_eq!(w.cleo.posts(&action, &fields).await.status(), 422);
}

#[tokio::test]
async fn a_try_names_the_past_gathering_at_which_it_was() {
    let w = workshop().await;
    let place = place_of(&describes(&w, &[]).await);
    let room = booking::added(&w, &place, "Grande salle").await;
    w.offers(&[("room", &room), ("title", "Écrire ensemble")]).await;
    let new = format!("{place}/layouts/new");
    assert!(
        !w.cleo.opens(&new).await.has("select#gathering"),
        "it is still to come"
    );
    w.town.passes(10 * 24 * 60);
    let cleo = &w.cleo;
    let form = cleo.opens(&new).await;
    let gathering = form.attribute_of("select#gathering option:nth-of-type(2)", "value");
    let fields = [
        ("name", "Cercle"),
        ("worked", "Bien"),
        ("gathering", gathering.as_str()),
    ];
    let page = form.submits(&format!("{place}/layouts"), &fields).await;
    assert!(page.text_of("#layouts article").contains("Écrire ensemble"));
    assert!(page.has(&format!("#layouts a[href=\"/gatherings/{gathering}\"]")));
}
