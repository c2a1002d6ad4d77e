use testkit::{Page, Visitor};

use crate::badge::tests::{LIST, describes};
use crate::workshop::{Workshop, workshop};

/// Somebody asks for a badge, and gives the page of what they asked for.
pub(crate) async fn asks(who: &Visitor, badge: &str, typed: &[(&str, &str)]) -> Page {
    let mut fields = vec![
        ("words", "J’ai relié deux classes."),
        ("name-1", "Le récit"),
        ("url-1", "/sheets/1"),
    ];
    fields.extend_from_slice(typed);
    who.opens(badge)
        .await
        .submits(&format!("{badge}/request"), &fields)
        .await
}

/// A badge of Cleo’s that Ben gave and she took, shown as she says; gives the badge’s page and hers.
pub(crate) async fn has(w: &Workshop, shown: &str, typed: &[(&str, &str)]) -> (String, String) {
    let badge = describes(&w.ben, typed).await.path().to_owned();
    let award = asks(&w.cleo, &badge, &[]).await.path().to_owned();
    let page = w.ben.opens(&award).await;
    page.submits(&format!("{award}/award"), &[("reason", "J’y étais.")])
        .await;
    let page = w.cleo.opens(&award).await;
    page.submits(&format!("{award}/acceptance"), &[("shown", shown)])
        .await;
    (badge, award)
}

#[tokio::test]
async fn a_badge_is_asked_for_given_by_another_taken_and_verified_in_one_look() {
    let w = workshop().await;
    let badge = describes(&w.ben, &[("skills", "listening")])
        .await
        .path()
        .to_owned();
    let page = asks(&w.cleo, &badge, &[]).await;
    assert_eq!(page.notice(), "C’est demandé.");
    let award = page.path().to_owned();
    let visitor = w.town.visitor();
    assert_eq!(
        visitor.opens(&award).await.status(),
        404,
        "nobody reads what is asked for"
    );
    assert_eq!(w.dov.opens(&award).await.status(), 404);
    assert!(
        w.ben
            .opens("/")
            .await
            .text()
            .contains("une demande attend une réponse")
    );
    assert_eq!(
        w.cleo.posts(&format!("{award}/award"), &[]).await.status(),
        422,
        "she cannot decide for herself"
    );
    let page = w.ben.opens(&award).await;
    assert!(page.text().contains("J’ai relié deux classes."));
    let page = page
        .submits(&format!("{award}/award"), &[("reason", "J’y étais.")])
        .await;
    assert_eq!(page.notice(), "C’est donné. La personne dira si elle l’accepte.");
    assert_eq!(
        visitor.opens(&award).await.status(),
        404,
        "nor what she has not taken"
    );
    assert!(w.cleo.opens("/").await.text().contains("on vous le donne"));
    let page = w.cleo.opens(&award).await;
    let refused = page.submits(&format!("{award}/acceptance"), &[]).await;
    assert_eq!(refused.status(), 422, "how it is shown is hers to say");
    let page = page
        .submits(&format!("{award}/acceptance"), &[("shown", "named")])
        .await;
    assert_eq!(page.notice(), "Vous l’avez.");
    let page = visitor.opens(&award).await;
    assert_eq!(page.text_of("#verdict h2"), "Ce badge est valable");
    let text = page.text();
    for said in [
        "Cleo",
        "Atelier",
        "lundi 2 mars 2026",
        "pour toujours",
        "Écoute",
        "Le récit",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(
        !text.contains("J’ai relié"),
        "what was said to the giver stays between them"
    );
    let english = w.town.visitor().reads_english().opens(&award).await;
    assert_eq!(english.text_of("#verdict h2"), "This badge is valid");
    assert_eq!(w.dov.opens(&badge).await.texts_of("#holders h3"), ["Cleo"]);
    for verb in ["badge.asked", "badge.awarded", "badge.accepted"] {
        assert!(w.town.ledger().await.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn nobody_gives_a_badge_to_themselves() {
    let w = workshop().await;
    let badge = describes(&w.ben, &[]).await.path().to_owned();
    let award = asks(&w.ada, &badge, &[]).await.path().to_owned();
    let refused = w.ada.posts(&format!("{award}/award"), &[("reason", "")]).await;
    assert_eq!(refused.status(), 422);
    assert!(!w.ada.opens(&award).await.has_form(&format!("{award}/award")));
    let ben = workshop::training::uid(&w.town, w.ben.id()).await.to_string();
    let page = w.ben.opens(&badge).await;
    let refused = page
        .submits(&format!("{badge}/awards"), &[("person", &ben)])
        .await;
    assert_eq!(refused.status(), 422);
    assert!(
        refused.wrong("person").contains("soi-même"),
        "{}",
        refused.wrong("person")
    );
    assert!(
        !refused.text_of("#person").contains("Ben"),
        "one is not in one’s own list"
    );
}

#[tokio::test]
async fn the_end_of_a_role_proposes_and_somebody_decides() {
    let w = workshop().await;
    let badge = describes(&w.ben, &[("role", "passeur")]).await.path().to_owned();
    let role = "/spaces/atelier/roles/passeur";
    let page = w
        .cleo
        .opens(role)
        .await
        .submits(&format!("{role}/activation"), &[("weeks", "4")])
        .await;
    let handover = page.attribute_of("form[action$=\"/handover\"]", "action");
    assert!(
        !w.cleo
            .opens("/")
            .await
            .text()
            .contains("proposé à la fin de votre rôle")
    );
    page.submits(&handover, &[("handover", "Le carnet est dans l’armoire.")])
        .await;
    assert!(
        w.cleo
            .opens("/")
            .await
            .text()
            .contains("proposé à la fin de votre rôle")
    );
    assert!(w.ben.opens(LIST).await.text_of("#waiting").contains("Cleo"));
    // Ada decides that Cleo should have it; the same form twice gives one.
    let page = w.ada.opens(&badge).await;
    assert!(
        page.text_of("#proposals")
            .contains("Le carnet est dans l’armoire.")
    );
    let give = page.attribute_of("#proposals form", "action");
    for _ in 0..2 {
        assert_eq!(
            w.ada.posts_only(&give, &[("reason", "Merci.")]).await.status(),
            303
        );
    }
    assert!(!w.ada.opens(&badge).await.has("#proposals"));
    let mine = w.cleo.opens("/me/badges").await;
    assert_eq!(mine.texts_of("main h3").len(), 1);
    assert_eq!(w.cleo.posts(&give, &[("reason", "")]).await.status(), 403);
    assert_eq!(w.dov.posts(&give, &[("reason", "")]).await.status(), 403);
}

#[tokio::test]
async fn its_holder_adds_the_pieces_to_what_is_proposed() {
    let w = workshop().await;
    let badge = describes(&w.ben, &[("role", "passeur")]).await.path().to_owned();
    let role = "/spaces/atelier/roles/passeur";
    let page = w
        .cleo
        .opens(role)
        .await
        .submits(&format!("{role}/activation"), &[("weeks", "4")])
        .await;
    let handover = page.attribute_of("form[action$=\"/handover\"]", "action");
    page.submits(&handover, &[("handover", "Voilà.")]).await;
    let page = w.cleo.opens(&badge).await;
    assert!(page.text_of("#ask").contains("Vous avez rendu le rôle"));
    assert!(
        !page.holds("name-1").is_empty(),
        "the first piece of the role is named"
    );
    let page = asks(&w.cleo, &badge, &[]).await;
    assert!(
        page.text().contains("proposé à la fin d’un rôle"),
        "{}",
        page.text()
    );
    assert!(
        !w.ben.opens(&badge).await.has("#proposals"),
        "it is asked for now"
    );
    let holding = handover.split('/').nth(4).unwrap().to_owned();
    let stolen = [("once", &*uid()), ("words", "Moi."), ("holding", &*holding)];
    let refused = w.ada.posts(&format!("{badge}/request"), &stolen).await;
    assert_eq!(
        refused.status(),
        422,
        "a role of somebody else proposes nothing to others"
    );
}

fn uid() -> String {
    kernel::Uid::new(1, [7; 10]).to_string()
}

#[tokio::test]
async fn whoever_was_there_takes_it_with_the_code_of_somebody_else() {
    let w = workshop().await;
    let badge = describes(&w.ben, &[]).await.path().to_owned();
    let action = format!("{badge}/codes");
    let page = w.ben.opens(&badge).await;
    let refused = page
        .submits(
            &action,
            &[("occasion", ""), ("ends", "2020-01-01"), ("most", "0")],
        )
        .await;
    assert_eq!(refused.status(), 422);
    let page = refused
        .submits(
            &action,
            &[("occasion", "Le forum"), ("ends", "2026-03-05"), ("most", "1")],
        )
        .await;
    let code = page.text_of(".badge-code");
    let typed = format!("{}-{}", &code[..4].to_lowercase(), &code[4..]);
    let claims = async |who: &Visitor| {
        let form = who.opens(&format!("/badges/claim?code={typed}")).await;
        if form.status() == 422 {
            return form;
        }
        form.submits("/badges/claim", &[("shown", "nameless")]).await
    };
    assert!(
        w.town
            .visitor()
            .opens("/badges/claim")
            .await
            .path()
            .starts_with("/sign-in")
    );
    let own = claims(&w.ben).await;
    assert_eq!(own.status(), 422, "who made the code cannot take it");
    let page = claims(&w.dov).await;
    assert_eq!(page.notice(), "Vous l’avez.");
    let page = w.town.visitor().opens(page.path()).await;
    assert!(page.text().contains("a choisi de ne pas être nommée") && !page.text().contains("Dov"));
    let again = claims(&w.dov).await;
    assert!(again.wrong("code").contains("déjà"), "{}", again.wrong("code"));
    assert!(claims(&w.cleo).await.wrong("code").contains("autant de fois"));
    w.town.passes(5 * 24 * 60);
    assert!(claims(&w.eve).await.wrong("code").contains("n’ouvre rien"));
    let wrong = w.eve.opens("/badges/claim?code=zzzz").await;
    assert_eq!((wrong.status(), wrong.holds("code")), (422, "zzzz".to_owned()));
    assert_eq!(w.cleo.posts(&action, &[("once", &uid())]).await.status(), 403);
}

#[tokio::test]
async fn an_owner_hides_it_and_what_is_revoked_says_why() {
    let w = workshop().await;
    let (badge, award) = has(&w, "named", &[]).await;
    let visitor = w.town.visitor();
    let shows = async |word: &str| {
        let page = w.cleo.opens(&award).await;
        page.submits(&format!("{award}/visibility"), &[("shown", word)])
            .await
    };
    shows("nameless").await;
    assert!(!visitor.opens(&award).await.text().contains("Cleo"));
    assert!(!visitor.opens(&badge).await.has("#holders h3"));
    shows("hidden").await;
    for path in [
        award.clone(),
        format!("{award}/credential"),
        format!("{award}/assertion"),
    ] {
        assert_eq!(visitor.opens(&path).await.status(), 404, "{path}");
    }
    assert_eq!(w.cleo.opens(&format!("{award}/credential")).await.status(), 200);
    shows("named").await;
    assert_eq!(
        w.ben
            .posts(&format!("{award}/visibility"), &[("shown", "hidden")])
            .await
            .status(),
        403
    );
    let page = w.ben.opens(&award).await;
    let refused = page
        .submits(&format!("{award}/revocation"), &[("reason", "")])
        .await;
    assert_eq!(refused.status(), 422, "a reason is due");
    assert_eq!(
        w.cleo
            .posts(&format!("{award}/revocation"), &[("reason", "x")])
            .await
            .status(),
        422
    );
    assert_eq!(
        w.dov
            .posts(&format!("{award}/revocation"), &[("reason", "x")])
            .await
            .status(),
        403
    );
    refused
        .submits(&format!("{award}/revocation"), &[("reason", "Donné par erreur.")])
        .await;
    let page = visitor.opens(&award).await;
    assert_eq!(page.text_of("#verdict h2"), "Ce badge a été retiré");
    assert!(page.text().contains("Donné par erreur."));
    let older = visitor.opens(&format!("{award}/assertion")).await;
    assert_eq!(older.status(), 410);
    assert!(older.html().contains("Donné par erreur."));
    let late = w
        .ben
        .posts(&format!("{award}/revocation"), &[("reason", "Encore")])
        .await;
    assert_eq!(late.status(), 422);
}

#[tokio::test]
async fn it_is_refused_declined_and_given_up() {
    let w = workshop().await;
    let badge = describes(&w.ben, &[]).await.path().to_owned();
    let award = asks(&w.cleo, &badge, &[]).await.path().to_owned();
    let refused = w
        .ben
        .posts(&format!("{award}/declining"), &[("reason", "")])
        .await;
    assert_eq!(refused.status(), 422);
    w.ben
        .posts(
            &format!("{award}/declining"),
            &[("reason", "Racontez aussi la suite.")],
        )
        .await;
    assert!(
        w.cleo
            .opens(&badge)
            .await
            .text()
            .contains("Racontez aussi la suite.")
    );
    let award = asks(&w.cleo, &badge, &[]).await.path().to_owned();
    assert!(
        w.cleo
            .posts(
                &format!("{badge}/request"),
                &[("once", &uid()), ("words", "Encore")]
            )
            .await
            .status()
            == 422
    );
    w.ben.posts(&format!("{award}/award"), &[("reason", "")]).await;
    let page = w
        .cleo
        .opens(&award)
        .await
        .submits(&format!("{award}/refusal"), &[])
        .await;
    assert_eq!(page.notice(), "C’est dit : il n’est pas à vous.");
    let late = w
        .cleo
        .posts(&format!("{award}/acceptance"), &[("shown", "named")])
        .await;
    assert_eq!(late.status(), 422, "what was refused is not taken after all");
    assert_eq!(w.town.visitor().opens(&award).await.status(), 404);
    let award = asks(&w.cleo, &badge, &[]).await.path().to_owned();
    w.cleo
        .opens(&award)
        .await
        .submits(&format!("{award}/withdrawal"), &[])
        .await;
    assert_eq!(
        w.ben
            .posts(&format!("{award}/award"), &[("reason", "")])
            .await
            .status(),
        422
    );
}

#[tokio::test]
async fn what_is_asked_refuses_bad_addresses_keeps_what_was_typed_and_is_sent_once() {
    let w = workshop().await;
    let badge = describes(&w.ben, &[]).await.path().to_owned();
    let action = format!("{badge}/request");
    let form = w.cleo.opens(&badge).await;
    let typed = [
        ("words", "Voici."),
        ("url-1", "javascript:alert(1)"),
        ("url-2", "https://x.example/a b"),
    ];
    let refused = form.submits(&action, &typed).await;
    assert_eq!(refused.status(), 422);
    assert!(!refused.wrong("url-1").is_empty() && !refused.wrong("url-2").is_empty());
    assert_eq!(refused.holds("words"), "Voici.");
    let good = [("url-1", "https://x.example/a"), ("url-2", "")];
    let first = refused.submits(&action, &good).await;
    let second = refused.submits(&action, &good).await;
    assert_eq!(first.path(), second.path());
    assert_eq!(
        w.dov
            .posts(&action, &[("once", &uid()), ("words", "Moi.")])
            .await
            .status(),
        403
    );
}

#[tokio::test]
async fn others_say_what_they_saw_and_not_its_owner() {
    let w = workshop().await;
    let (_, award) = has(&w, "named", &[]).await;
    let action = format!("{award}/endorsement");
    let page = w.dov.opens(&award).await;
    assert_eq!(page.submits(&action, &[("endorsement", "")]).await.status(), 422);
    page.submits(&action, &[("endorsement", "Elle m’a présenté ma binôme.")])
        .await;
    let page = w.town.visitor().opens(&award).await;
    assert!(
        page.text_of("#endorsements")
            .contains("Elle m’a présenté ma binôme.")
    );
    assert_eq!(
        w.cleo
            .posts(&action, &[("once", &uid()), ("endorsement", "Bravo moi.")])
            .await
            .status(),
        422
    );
    let page = w.dov.opens(&award).await;
    page.submits(&format!("{award}/endorsement-withdrawal"), &[])
        .await;
    assert!(!w.town.visitor().opens(&award).await.text().contains("ma binôme"));
}

#[tokio::test]
async fn a_badge_ends_on_its_day() {
    let w = workshop().await;
    let (_, award) = has(&w, "named", &[("lasts", "1")]).await;
    let visitor = w.town.visitor();
    assert_eq!(
        visitor.opens(&award).await.text_of("#verdict h2"),
        "Ce badge est valable"
    );
    w.town.passes(31 * 24 * 60);
    assert_eq!(
        visitor.opens(&award).await.text_of("#verdict h2"),
        "Ce badge a expiré"
    );
}

#[tokio::test]
async fn a_group_is_recognised_by_somebody_who_is_not_of_it() {
    let w = workshop().await;
    let badge = describes(&w.ben, &[]).await.path().to_owned();
    assert!(
        !w.ben.opens(&badge).await.text_of("#group").contains("Atelier"),
        "he belongs to it"
    );
    let page = w.eve.opens(&badge).await;
    let atelier = page.attribute_of("#group option[value]:not([value=\"\"])", "value");
    page.submits(
        &format!("{badge}/awards"),
        &[("group", &atelier), ("reason", "Bravo à tous.")],
    )
    .await;
    let award = w.ada.opens(LIST).await.link("Passeuse de savoirs");
    let groups = w.ada.opens(LIST).await.attributes_of(".rows h3 a", "href");
    let award = groups.first().cloned().unwrap_or(award);
    assert_eq!(w.cleo.opens(&award).await.status(), 200, "who belongs reads it");
    assert_eq!(
        w.cleo
            .posts(&format!("{award}/acceptance"), &[("shown", "named")])
            .await
            .status(),
        403
    );
    let page = w.ada.opens(&award).await;
    page.submits(&format!("{award}/acceptance"), &[("shown", "named")])
        .await;
    let page = w.town.visitor().opens(&award).await;
    assert_eq!(page.text_of("#verdict h2"), "Ce badge est valable");
    assert!(page.text_of(".facts strong").contains("Atelier"));
}

#[tokio::test]
async fn several_are_given_at_once_and_whoever_has_it_keeps_it() {
    let w = workshop().await;
    let badge = describes(&w.ben, &[]).await.path().to_owned();
    let (ada, cleo, dov) = (
        workshop::training::uid(&w.town, w.ada.id()).await.to_string(),
        workshop::training::uid(&w.town, w.cleo.id()).await.to_string(),
        workshop::training::uid(&w.town, w.dov.id()).await.to_string(),
    );
    let action = format!("{badge}/awards");
    let nobody = w.ben.opens(&badge).await.submits(&action, &[]).await;
    assert_eq!(nobody.status(), 422);
    let stranger = w.ben.posts(&action, &[("once", &uid()), ("person", &dov)]).await;
    assert_eq!(stranger.status(), 422, "only members are given badges");
    let fields = [("once", &*uid()), ("person", &*ada), ("person", &*cleo)];
    for _ in 0..2 {
        assert_eq!(w.ben.posts_only(&action, &fields).await.status(), 303);
    }
    assert_eq!(
        w.ben.opens(&badge).await.texts_of("#holders h3"),
        ["Ada", "Cleo"],
        "by their names"
    );
    assert!(
        !w.dov.opens(&badge).await.has("#holders h3"),
        "before they said yes, nobody reads it"
    );
}

#[tokio::test]
async fn whoever_is_forgotten_leaves_a_badge_of_nobody() {
    let w = workshop().await;
    let (badge, award) = has(&w, "named", &[]).await;
    let page = w.cleo.opens("/me/data").await;
    assert!(page.text().contains("Badges"));
    let page = w.cleo.opens("/me/erasure").await;
    page.submits(
        "/me/erasure",
        &[("address", w.cleo.email()), ("understood", "on")],
    )
    .await;
    let visitor = w.town.visitor();
    let page = visitor.opens(&award).await;
    assert!(!page.text().contains("Cleo"));
    assert_eq!(page.text_of("#verdict h2"), "La personne a demandé l’oubli");
    assert_eq!(visitor.opens(&format!("{award}/credential")).await.status(), 404);
    assert!(!visitor.opens(&badge).await.has("#holders h3"));
}
