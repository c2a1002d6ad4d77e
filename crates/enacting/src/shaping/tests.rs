use testkit::{Page, Visitor};

use crate::period::tests::{of_mine, takes};
use crate::workshop::{joins, uid, workshop};

const LIST: &str = "/spaces/atelier/role-kinds";

async fn adds(who: &Visitor, name: &str) -> Page {
    let typed = [
        ("name-fr", name),
        ("purpose-fr", "Garde le feu."),
        (
            "responsibilities-fr",
            "- venir un peu avant\n- partir un peu après",
        ),
    ];
    who.opens(LIST).await.submits(LIST, &typed).await
}

#[tokio::test]
async fn a_group_adds_a_role_of_its_own_and_somebody_takes_it() {
    let w = workshop().await;
    let page = adds(&w.ada, "Gardien du feu").await;
    assert!(
        page.notice().starts_with("Le rôle est ajouté."),
        "{}",
        page.notice()
    );
    let role = page.path().to_owned();
    assert_eq!(role, format!("{LIST}/gardien-du-feu"));
    let typed = [
        ("name-en", "Keeper of the fire"),
        ("gestures-fr", "- allumer"),
        ("weeks", "6"),
        ("seats", "1"),
        ("piece-0-fr", "Le carnet du feu"),
        ("piece-0-weeks", "2"),
        ("piece-0-repeats", "on"),
        ("right-notice.publish", "on"),
    ];
    let page = page.submits(&role, &typed).await;
    assert_eq!(page.notice(), "C’est enregistré.");
    assert_eq!(
        (page.holds("piece-0-fr"), page.holds("weeks")),
        ("Le carnet du feu".into(), "6".into())
    );
    let page = takes(&w.cleo, "gardien-du-feu", "6").await;
    assert!(
        page.text_of("#my-week").contains("Le carnet du feu"),
        "{}",
        page.text()
    );
    assert!(page.text().contains("venir un peu avant") && page.text().contains("écrire à tout le monde"));
    let english = w.ben.reads_english();
    assert!(
        english
            .opens("/spaces/atelier/roles")
            .await
            .text()
            .contains("Keeper of the fire")
    );
    let twice = w.ada.opens(LIST).await;
    assert_eq!(twice.texts_of("ol.rows h3").len(), 16);
}

#[tokio::test]
async fn a_new_name_leaves_the_role_to_whoever_holds_it() {
    let w = workshop().await;
    takes(&w.cleo, "illustrator", "4").await;
    let path = format!("{LIST}/illustrator");
    let form = w.ada.opens(&path).await;
    form.submits(&path, &[("name-fr", "Croqueuse, croqueur")]).await;
    assert!(
        w.cleo
            .opens("/spaces/atelier/roles/illustrator")
            .await
            .text_of("h1")
            .contains("Croqueuse")
    );
    assert!(
        w.cleo
            .opens("/spaces/atelier")
            .await
            .text_of("#my-roles")
            .contains("Croqueuse")
    );
    // Ada and somebody else had the same form open.
    let late = form.submits(&path, &[("name-fr", "Dessinatrice")]).await;
    assert_eq!(late.status(), 422);
    assert!(late.text_of(".errors").contains("Croqueuse"), "{}", late.text());
    assert_eq!(late.holds("name-fr"), "Dessinatrice");
}

#[tokio::test]
async fn the_form_says_what_is_wrong_beside_it() {
    let w = workshop().await;
    let refused = w
        .ada
        .opens(LIST)
        .await
        .submits(LIST, &[("name-fr", "Veilleuse")])
        .await;
    assert_eq!(refused.status(), 422);
    assert!(!refused.wrong("purpose").is_empty(), "{}", refused.html());
    assert_eq!(refused.holds("name-fr"), "Veilleuse");
    let path = format!("{LIST}/illustrator");
    let form = w.ada.opens(&path).await;
    let wrong = [
        ("weeks", "0", "weeks"),
        ("seats", "1000", "seats"),
        ("piece-0-weeks", "x", "pieces"),
    ];
    for (field, typed, at) in wrong {
        let refused = form.submits(&path, &[(field, typed)]).await;
        assert_eq!(refused.status(), 422, "{field}");
        assert!(!refused.wrong(at).is_empty(), "{field}: {}", refused.html());
    }
}

#[tokio::test]
async fn a_role_is_put_elsewhere_and_laid_aside_once_nobody_holds_it() {
    let w = workshop().await;
    let first = |page: &Page| page.text_of("ol.rows h3");
    let page = w.ada.opens(LIST).await;
    let before = first(&page);
    let page = w
        .ada
        .posts(&format!("{LIST}/passeur/place"), &[("way", "up")])
        .await;
    assert_ne!(first(&page), before);
    let page = takes(&w.cleo, "illustrator", "4").await;
    let removal = format!("{LIST}/illustrator/removal");
    assert_eq!(
        w.ada.posts(&removal, &[]).await.status(),
        422,
        "somebody holds it"
    );
    page.submits(&of_mine(&page, "handover"), &[("handover", "À bientôt.")])
        .await;
    let page = w.ada.posts(&removal, &[]).await;
    assert!(page.notice().contains("laissé de côté"), "{}", page.notice());
    assert_eq!(
        w.cleo
            .asks_for("/spaces/atelier/roles/illustrator")
            .await
            .status(),
        404
    );
    let history = w.cleo.opens("/spaces/atelier/role-history").await;
    assert!(
        history.text().contains("À bientôt."),
        "who held it stays to be read"
    );
    let undo = page.attribute_of("form[action*=\"/changes/\"]", "action");
    w.ada.posts(&undo, &[]).await;
    assert_eq!(
        w.cleo
            .asks_for("/spaces/atelier/roles/illustrator")
            .await
            .status(),
        200
    );
}

#[tokio::test]
async fn nobody_gives_through_a_role_a_right_that_they_do_not_have() {
    let w = workshop().await;
    joins(&w.dov, "atelier").await;
    let developer = "/spaces/atelier/roles/developer";
    let page = w.ada.opens(developer).await;
    let dov = uid(&w.town, &w.dov).await;
    page.submits(
        &format!("{developer}/assignment"),
        &[("person", &dov), ("weeks", "4")],
    )
    .await;
    let path = format!("{LIST}/participant");
    let form = w.dov.opens(&path).await;
    let fields = form.fields(&path, &[]);
    let mut sent: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    sent.extend([("right-badge.award", "on"), ("right-member.invite", "on")]);
    assert_eq!(w.dov.posts_only(&path, &sent).await.status(), 303);
    let page = w.ada.opens("/spaces/atelier/roles/participant").await;
    assert!(page.text().contains("faire des liens d’invitation"));
    assert!(
        !page.text().contains("décrire des badges"),
        "they had no such right themselves"
    );
}

#[tokio::test]
async fn only_those_who_arrange_a_space_shape_its_roles() {
    let w = workshop().await;
    for who in [&w.cleo, &w.dov] {
        for path in [LIST, &format!("{LIST}/passeur")] {
            assert_eq!(who.asks_for(path).await.status(), 403);
            assert_eq!(
                who.posts(path, &[("name-fr", "Moi"), ("after", "")])
                    .await
                    .status(),
                403
            );
        }
        assert_eq!(
            who.posts(&format!("{LIST}/passeur/removal"), &[]).await.status(),
            403
        );
    }
    assert_eq!(w.town.visitor().asks_for(LIST).await.status(), 303);
    assert_eq!(w.ada.asks_for(&format!("{LIST}/inconnu")).await.status(), 404);
    assert!(
        w.ada
            .opens("/spaces/atelier/roles")
            .await
            .link("Façonner les rôles")
            == LIST
    );
    assert!(
        w.ada
            .opens("/spaces/atelier/arrangement")
            .await
            .link("Façonner les rôles")
            == LIST
    );
}
