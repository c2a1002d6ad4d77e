//! A badge that somebody has: hidden, revoked, refused, endorsed, ended, of a group, of somebody who was forgotten.

use std::io::{Cursor, Read};

use testkit::Visitor;

use super::{asks, has, uid};
use crate::badge::tests::{LIST, describes};
use crate::workshop::workshop;

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

platform::statements! {
    CLOSE = "update spaces set life = 'closed' where slug = 'atelier'";
}

#[tokio::test]
async fn a_badge_still_verifies_once_its_space_is_closed() {
    let w = workshop().await;
    let (_, award) = has(&w, "named", &[]).await;
    w.town
        .house
        .write(|tx| tx.run(CLOSE, ()).map(drop))
        .await
        .unwrap();
    let visitor = w.town.visitor();
    let page = visitor.opens(&award).await;
    assert_eq!(page.text_of("#verdict h2"), "Ce badge est valable");
    for kind in ["credential", "assertion"] {
        assert_eq!(
            visitor.opens(&format!("{award}/{kind}")).await.status(),
            200,
            "{kind}"
        );
    }
    let page = w.cleo.opens(&award).await;
    let hidden = page
        .submits(&format!("{award}/visibility"), &[("shown", "hidden")])
        .await;
    assert_eq!(hidden.notice(), "C’est noté.", "it is still its owner’s");
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
    let told = w.town.mails_to(w.ada.email()).await;
    assert!(
        told.iter().any(|mail| mail.subject.contains("donne un badge à")),
        "who answers for the group is told"
    );
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

/// All that somebody takes along of what the house holds about them.
async fn taken_along(who: &Visitor) -> String {
    let page = who.opens("/me/data.zip").await;
    let mut archive = zip::ZipArchive::new(Cursor::new(page.bytes().to_vec())).unwrap();
    let mut all = String::new();
    for place in 0..archive.len() {
        let mut bytes = Vec::new();
        archive.by_index(place).unwrap().read_to_end(&mut bytes).unwrap();
        all.push_str(&String::from_utf8_lossy(&bytes));
    }
    all
}

#[tokio::test]
async fn whoever_is_forgotten_leaves_a_badge_of_nobody() {
    let w = workshop().await;
    let (badge, award) = has(&w, "named", &[]).await;
    let page = w.cleo.opens("/me/data").await;
    assert!(page.text().contains("Badges"));
    let hers = taken_along(&w.cleo).await;
    assert!(hers.contains("J’ai relié deux classes."), "her words are hers");
    let his = taken_along(&w.ben).await;
    assert!(
        his.contains("Passeuse de savoirs") && !his.contains("J’ai relié"),
        "and not of whoever gave it"
    );
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
