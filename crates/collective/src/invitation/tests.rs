//! Links that open a space.

use testkit::{Page, Visitor};

use crate::workshop::{Workshop, workshop_joined};

const PATH: &str = "/spaces/atelier/invitations";

async fn link(who: &Visitor, uses: &str, days: &str) -> String {
    let page = who
        .opens(PATH)
        .await
        .submits(PATH, &[("uses", uses), ("days", days)])
        .await;
    page.text_of(".address")
        .trim_start_matches("http://town.example")
        .to_owned()
}

async fn accepts(who: &Visitor, link: &str) -> Page {
    let page = who.opens(link).await;
    page.submits(link, &[("charter", "on")]).await
}

async fn hidden() -> Workshop {
    workshop_joined("hidden").await
}

#[tokio::test]
async fn a_link_opens_a_hidden_space_to_whoever_holds_it() {
    let w = hidden().await;
    let link = link(&w.ben, "2", "7").await;
    let page = w.town.visitor().opens(&link).await;
    assert!(page.text().contains("Continuer avec mon adresse"));
    assert_eq!(accepts(&w.dov, &link).await.title(), "Atelier");
    assert!(w.dov.opens("/spaces/atelier").await.has("textarea#body"));
    assert_eq!(
        w.dov.opens(&link).await.path(),
        "/spaces/atelier",
        "a member is there already"
    );
    w.dov.posts(&link, &[("charter", "on")]).await;
    let mails = w.town.mails_to("dov@town.example").await;
    assert_eq!(mails.len(), 1, "welcome, once");
    assert_eq!(mails[0].subject, "Bienvenue dans « Atelier »");
}

#[tokio::test]
async fn a_link_opens_as_often_as_it_says() {
    let w = hidden().await;
    let link = link(&w.ada, "1", "7").await;
    let fay = w.town.person("Fay").await;
    let held_open = fay.opens(&link).await;
    accepts(&w.dov, &link).await;
    let late = held_open.submits(&link, &[("charter", "on")]).await;
    assert_eq!(
        (late.status(), late.title().as_str()),
        (404, "Cette invitation n’ouvre plus")
    );
    assert_eq!(w.dov.opens(&link).await.path(), "/spaces/atelier");
    assert_eq!(fay.asks_for("/spaces/atelier").await.status(), 404);
}

#[tokio::test]
async fn a_link_ends_on_its_day_or_when_withdrawn() {
    let w = hidden().await;
    let first = link(&w.ada, "5", "1").await;
    w.town.passes(24 * 60 + 1);
    let page = w.dov.asks_for(&first).await;
    assert_eq!(page.status(), 404);
    assert!(page.text().contains("Demandez-en une autre"), "{}", page.text());
    assert!(!page.html().contains("Atelier") && !page.html().contains("atelier"));
    let second = link(&w.ada, "5", "1").await;
    let page = w.ada.opens(PATH).await;
    let withdrawal = page.attribute_of("form[action$=\"/withdrawal\"]", "action");
    page.submits(&withdrawal, &[]).await;
    assert_eq!(w.dov.asks_for(&second).await.status(), 404);
    let page = w.town.visitor().reads_english().opens(&second).await;
    assert_eq!(
        (page.status(), page.title().as_str()),
        (404, "This invitation no longer opens")
    );
}

#[tokio::test]
async fn what_a_link_has_left_is_told_in_the_singular_too() {
    let w = hidden().await;
    let first = link(&w.ada, "2", "7").await;
    let told = async || w.ada.opens(PATH).await.text_of(".rows .meta");
    assert!(
        told().await.contains("2 places encore, 0 prise ·"),
        "{}",
        told().await
    );
    accepts(&w.dov, &first).await;
    assert!(
        told().await.contains("1 place encore, 1 prise ·"),
        "{}",
        told().await
    );
}

#[tokio::test]
async fn the_charter_is_accepted_here_too() {
    let w = hidden().await;
    let link = link(&w.ada, "5", "1").await;
    let page = w.dov.opens(&link).await.submits(&link, &[]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(
        page.wrong("charter"),
        "Pour rejoindre cet espace, il faut accepter sa charte."
    );
}

#[tokio::test]
async fn members_make_no_links_and_nobody_invites_higher_than_they_stand() {
    let w = hidden().await;
    assert_eq!(w.cleo.asks_for(PATH).await.status(), 403);
    let form = w.ben.opens(PATH).await;
    let once = form.attribute_of("[name=once]", "value");
    let fields = [
        ("once", once.as_str()),
        ("standing", "steward"),
        ("uses", "1"),
        ("days", "1"),
        ("note", ""),
    ];
    assert_eq!(w.ben.posts_only(PATH, &fields).await.status(), 403);
    let page = w.dov.asks_for("/join/not-a-secret").await;
    assert_eq!(page.status(), 404);
    assert!(
        !page.text().contains("Demandez-en une autre"),
        "there never was such a link"
    );
}
