//! Asking, giving, proposing, codes; what becomes of a badge afterwards is in `tests/held.rs`.

mod held;
mod letters;

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

platform::statements! {
    HOLDING = "select id, role from holdings order by id desc limit 1";
    HAND_IN = "insert into hand_ins (uid, holding_id, piece, turn, words, html, link, handed_at)
               values ($1, $2, 'resource', 1, '', '', '/sheets/1', $3)";
}

#[tokio::test]
async fn a_role_that_ended_whole_proposes_with_what_was_handed_in() {
    let w = workshop().await;
    let badge = describes(&w.ben, &[("role", "passeur")]).await.path().to_owned();
    let role = "/spaces/atelier/roles/passeur";
    let page = w
        .cleo
        .opens(role)
        .await
        .submits(&format!("{role}/activation"), &[("weeks", "4")])
        .await;
    w.town
        .acts(w.cleo.id(), |tx| {
            let (holding, _) = tx.one::<(i64, String)>(HOLDING, ())?;
            let (uid, now) = (tx.new_uid(), tx.now());
            tx.run(HAND_IN, (uid, holding, now)).map(drop)
        })
        .await;
    let handover = page.attribute_of("form[action$=\"/handover\"]", "action");
    page.submits(&handover, &[("handover", "")]).await;
    let page = w.cleo.opens(&badge).await;
    assert_eq!(
        (page.holds("name-1"), page.holds("url-1")),
        ("Une ressource réutilisable".to_owned(), "/sheets/1".to_owned())
    );
    let page = w.ada.opens(&badge).await;
    assert!(page.has("#proposals a[href=\"/sheets/1\"]"), "{}", page.html());
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
