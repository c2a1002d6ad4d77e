//! What members wish for.

use crate::workshop::workshop;

const PATH: &str = "/spaces/atelier/proposals";

#[tokio::test]
async fn a_member_proposes_others_would_come_and_somebody_takes_it_up() {
    let w = workshop().await;
    let page = w.cleo.opens(PATH).await;
    let page = page
        .submits(PATH, &[("title", "Lire à voix haute"), ("body", "Pour *oser*.")])
        .await;
    assert_eq!(page.notice(), "Votre proposition est dans la liste.");
    let page = w.ben.opens(PATH).await;
    let support = page.attribute_of("form[action$=\"/support\"]", "action");
    let page = page.submits(&support, &[]).await;
    assert!(page.text().contains("2 personnes viendraient"));
    let form = page
        .follows("M’en occuper")
        .await
        .follows("Classe virtuelle")
        .await;
    assert_eq!(form.holds("title"), "Lire à voix haute");
    let page = form
        .submits("/spaces/atelier/gatherings", &[("state", "announced")])
        .await;
    assert_eq!(page.title(), "Lire à voix haute");
    let mails = w.town.mails_to("cleo@town.example").await;
    assert_eq!(mails[0].subject, "Votre idée prend corps : Lire à voix haute");
    let page = w.cleo.opens(PATH).await;
    assert!(page.text().contains("Quelqu’un s’en occupe") && !page.has("form[action$=\"/withdrawal\"]"));
}

#[tokio::test]
async fn its_author_withdraws_it_and_changes_their_mind() {
    let w = workshop().await;
    let page = w
        .cleo
        .opens(PATH)
        .await
        .submits(PATH, &[("title", "Trop tôt")])
        .await;
    let withdrawal = page.attribute_of("form[action$=\"/withdrawal\"]", "action");
    assert_eq!(w.ben.posts_only(&withdrawal, &[]).await.status(), 403);
    let page = page.submits(&withdrawal, &[]).await;
    assert!(!page.has(".rows h2"));
    let undo = page.attribute_of(".notice form", "action");
    let page = page.submits(&undo, &[]).await;
    assert_eq!(page.texts_of(".rows h2"), ["Trop tôt"]);
}

#[tokio::test]
async fn only_members_propose_once_and_what_is_wrong_is_said() {
    let w = workshop().await;
    let form = w.cleo.opens(PATH).await;
    let page = form.submits(PATH, &[("title", "ab"), ("body", "Gardé")]).await;
    assert_eq!((page.status(), page.holds("body")), (422, "Gardé".to_owned()));
    form.submits(PATH, &[("title", "Une fois")]).await;
    let page = form.submits(PATH, &[("title", "Une fois")]).await;
    assert_eq!(page.texts_of(".rows h2"), ["Une fois"]);
    assert!(!w.dov.opens(PATH).await.has("main form"));
    let once = "01kjpwd6m0ejk9wz603chbqdvz";
    let sent = [("once", once), ("title", "De loin")];
    assert_eq!(w.dov.posts_only(PATH, &sent).await.status(), 403);
    assert!(
        w.town
            .visitor()
            .posts_only(PATH, &sent)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
}

#[tokio::test]
async fn what_is_still_prepared_is_a_link_for_those_who_prepare_it_alone() {
    let w = workshop().await;
    w.cleo
        .opens(PATH)
        .await
        .submits(PATH, &[("title", "Un jour")])
        .await;
    let form = w.ben.opens(PATH).await.follows("M’en occuper").await;
    let form = form.follows("Classe virtuelle").await;
    form.submits("/spaces/atelier/gatherings", &[("state", "draft")])
        .await;
    let link = ".rows a[href^=\"/gatherings/\"]";
    assert!(w.ben.opens(PATH).await.has(link));
    for other in [&w.cleo, &w.town.visitor()] {
        let page = other.opens(PATH).await;
        assert!(page.text().contains("Quelqu’un s’en occupe") && !page.has(link));
    }
}
