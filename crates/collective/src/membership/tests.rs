//! Joining, being let in, leaving.

use crate::workshop::{joins, workshop, workshop_joined};

const JOIN: &str = "/spaces/atelier/membership";

#[tokio::test]
async fn joining_an_open_space_takes_one_form_and_the_charter() {
    let w = workshop().await;
    let form = w.dov.opens(JOIN).await;
    assert!(form.has(".prose"), "the charter is there to read");
    let refused = form.submits(JOIN, &[]).await;
    assert_eq!(refused.status(), 422);
    assert_eq!(
        refused.wrong("charter"),
        "Pour rejoindre cet espace, il faut accepter sa charte."
    );
    let page = refused.submits(JOIN, &[("charter", "on")]).await;
    assert_eq!(page.notice(), "Bienvenue ! Vous êtes membre de cet espace.");
    assert_eq!(page.text_of(".figures li"), "4 membres");
    let mails = w.town.mails_to("dov@town.example").await;
    assert_eq!(mails.len(), 1, "welcome, in the words of the space");
    assert!(
        mails[0].body.starts_with("Bonjour Dov,")
            && mails[0].body.contains("http://town.example/spaces/atelier"),
        "{}",
        mails[0].body
    );
}

#[tokio::test]
async fn joining_twice_makes_one_membership() {
    let w = workshop().await;
    let form = w.dov.opens(JOIN).await;
    form.submits(JOIN, &[("charter", "on")]).await;
    form.submits(JOIN, &[("charter", "on")]).await;
    assert_eq!(w.town.mails_to("dov@town.example").await.len(), 1, "one welcome");
    let begun = w
        .town
        .ledger()
        .await
        .into_iter()
        .filter(|verb| verb == "membership.begun")
        .count();
    assert!(
        w.dov
            .opens("/spaces/atelier")
            .await
            .text_of(".figures li")
            .starts_with('4')
    );
    assert_eq!(
        begun,
        3 + 1 + 1,
        "Ada (twice, for the cell inside), Ben, Cleo, Dov"
    );
}

#[tokio::test]
async fn a_request_waits_until_somebody_answers_it() {
    let w = workshop_joined("request").await;
    let page = w
        .dov
        .opens(JOIN)
        .await
        .submits(JOIN, &[("charter", "on"), ("message", "Je viens du lycée.")])
        .await;
    assert_eq!(
        page.notice(),
        "Votre demande est partie. La réponse viendra par courriel."
    );
    w.town.runs_jobs().await;
    assert_eq!(
        w.town.mails_to("ben@town.example").await.len(),
        1,
        "those who answer are told"
    );
    assert!(
        !w.cleo
            .opens("/spaces/atelier/members")
            .await
            .text()
            .contains("Je viens du lycée.")
    );
    assert!(w.ben.opens("/").await.text().contains("Une demande attend"));
    let page = w.ben.opens("/spaces/atelier/members").await;
    assert!(page.text().contains("Je viens du lycée."));
    let admit = page.attribute_of("form[action$=\"/admission\"]", "action");
    assert_eq!(w.cleo.posts_only(&admit, &[]).await.status(), 403);
    assert_eq!(w.town.visitor().posts_only(&admit, &[]).await.status(), 303);
    page.submits(&admit, &[]).await;
    assert!(
        w.dov.opens("/spaces/atelier").await.has("textarea#body"),
        "a member may write"
    );
    let mails = w.town.mails_to("dov@town.example").await;
    let subjects: Vec<&str> = mails.iter().map(|mail| mail.subject.as_str()).collect();
    assert_eq!(
        subjects,
        [
            "Votre demande pour rejoindre « Atelier » est bien arrivée",
            "La porte de « Atelier » vous est ouverte"
        ]
    );
}

#[tokio::test]
async fn a_refused_request_may_be_made_again() {
    let w = workshop_joined("request").await;
    joins(&w.dov, "atelier").await;
    let page = w.ada.opens("/spaces/atelier/members").await;
    let refusal = page.attribute_of("form[action$=\"/refusal\"]", "action");
    page.submits(&refusal, &[]).await;
    assert!(
        !w.ada
            .opens("/spaces/atelier/members")
            .await
            .has("form[action$=\"/refusal\"]")
    );
    joins(&w.dov, "atelier").await;
    assert!(
        w.ada
            .opens("/spaces/atelier/members")
            .await
            .has("form[action$=\"/refusal\"]")
    );
}

#[tokio::test]
async fn somebody_without_an_account_asks_with_an_address_and_claims_it_later() {
    let w = workshop_joined("request").await;
    let visitor = w.town.visitor();
    let form = visitor.opens(JOIN).await;
    let refused = form
        .submits(JOIN, &[("charter", "on"), ("name", "Zoé 🌿"), ("email", "zoe")])
        .await;
    assert_eq!(
        (refused.status(), refused.holds("name").as_str()),
        (422, "Zoé 🌿")
    );
    let fields = [
        ("charter", "on"),
        ("name", "Zoé 🌿"),
        ("email", "zoe@ailleurs.example"),
    ];
    let page = form.submits(JOIN, &fields).await;
    assert!(page.notice().starts_with("Regardez vos courriels"));
    assert!(
        w.ben
            .opens("/spaces/atelier/members")
            .await
            .text()
            .contains("adresse à confirmer")
    );
    let link = w.town.link_mailed_to("zoe@ailleurs.example").await;
    let page = visitor.opens(&link).await;
    page.submits(&format!("{link}/entry"), &[("name", "Zoé")]).await;
    assert!(
        visitor
            .opens("/")
            .await
            .text()
            .contains("Votre demande à rejoindre est en chemin")
    );
    assert!(
        !w.ben
            .opens("/spaces/atelier/members")
            .await
            .text()
            .contains("adresse à confirmer")
    );
}

#[tokio::test]
async fn nobody_is_asked_for_in_the_name_of_an_account() {
    let w = workshop_joined("request").await;
    let form = w.town.visitor().opens(JOIN).await;
    let fields = [
        ("charter", "on"),
        ("name", "Pas Dov"),
        ("email", "dov@town.example"),
    ];
    let page = form.submits(JOIN, &fields).await;
    assert!(
        page.notice().starts_with("Regardez vos courriels"),
        "the same answer as for an unknown address"
    );
    assert!(
        !w.ben
            .opens("/spaces/atelier/members")
            .await
            .has("form[action$=\"/admission\"]")
    );
    assert_eq!(w.town.mails_to("dov@town.example").await.len(), 1);
}

#[tokio::test]
async fn leaving_gives_roles_back_and_keeps_what_was_written() {
    let w = workshop().await;
    let page = w.cleo.opens("/spaces/atelier").await;
    page.submits(
        "/spaces/atelier/notices",
        &[("body", "Je reste dans vos mémoires")],
    )
    .await;
    let wall = w.cleo.opens("/spaces/atelier/roles").await;
    let role = w.cleo.opens(&wall.attribute_of(".role h2 a", "href")).await;
    let action = role.attribute_of("form[action$=\"/activation\"]", "action");
    role.submits(&action, &[]).await;
    w.cleo
        .opens("/spaces/atelier/members")
        .await
        .submits("/spaces/atelier/departure", &[])
        .await;
    let page = w.dov.opens("/spaces/atelier").await;
    assert_eq!(page.texts_of(".figures li"), ["2 membres", "0 rôle tenu"]);
    assert!(page.text().contains("Je reste dans vos mémoires"));
}

#[tokio::test]
async fn the_last_steward_does_not_leave() {
    let w = workshop().await;
    let page = w.ada.posts("/spaces/atelier/departure", &[]).await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains("la dernière personne à répondre"));
    assert!(
        w.ada
            .opens("/spaces/atelier")
            .await
            .text_of(".figures li")
            .starts_with('3')
    );
}

#[tokio::test]
async fn only_who_arranges_changes_standings_and_forged_people_are_missing() {
    let w = workshop().await;
    let page = w.ada.opens("/spaces/atelier/members").await;
    let action = page.attribute_of("form[action$=\"/standing\"]", "action");
    assert_eq!(
        w.ben
            .posts_only(&action, &[("standing", "steward")])
            .await
            .status(),
        403
    );
    let forged = "/spaces/atelier/members/00000000000000000000000000/standing";
    assert_eq!(
        w.ada
            .posts_only(forged, &[("standing", "steward")])
            .await
            .status(),
        404
    );
    assert_eq!(
        w.ada
            .posts_only(&action, &[("standing", "emperor")])
            .await
            .status(),
        422
    );
}

#[tokio::test]
async fn where_members_are_not_shown_requests_are_answered_and_one_leaves_all_the_same() {
    let w = workshop_joined("request").await;
    joins(&w.dov, "atelier").await;
    let settings = "/spaces/atelier/arrangement";
    let fields = w.ada.opens(settings).await.fields(settings, &[]);
    let without: Vec<(&str, &str)> = fields
        .iter()
        .filter(|(name, value)| !(name == "modules" && value == "members"))
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    w.ada.posts(settings, &without).await;
    let path = "/spaces/atelier/members";
    for other in [&w.dov, &w.town.visitor()] {
        assert_eq!(other.asks_for(path).await.status(), 404);
    }
    let page = w.ben.opens("/").await.follows("Une demande attend").await;
    assert!(page.text().contains("Dov") && !page.text().contains("Cleo"));
    let admit = page.attribute_of("form[action$=\"/admission\"]", "action");
    let page = page.submits(&admit, &[]).await;
    assert_eq!(page.status(), 200);
    assert!(!page.has("form[action$=\"/admission\"]"));
    let page = w.cleo.opens("/spaces/atelier").await;
    assert_eq!(page.text_of(".figures li"), "4 membres");
    let page = page.follows("Quitter cet espace").await;
    assert!(!page.text().contains("Dov"));
    let page = page.submits("/spaces/atelier/departure", &[]).await;
    assert!(page.notice().starts_with("Vous avez quitté cet espace."));
}
