//! What is confided, and every door before which somebody else stands.

use testkit::{Page, Visitor};

use crate::workshop::{Workshop, members, switches_off, uid, workshop};

const LIST: &str = "/spaces/atelier/concerns";
const CONFIDANTS: &str = "/spaces/atelier/confidants";
const WORDS: &str = "Quelque chose me pèse depuis la réunion.";

/// Ben names somebody, who says yes.
async fn is_confidant(w: &Workshop, who: &Visitor) {
    let person = uid(&w.town, who).await;
    let page = w
        .ben
        .opens(CONFIDANTS)
        .await
        .submits(CONFIDANTS, &[("person", &person)])
        .await;
    assert_eq!(page.notice(), "La demande est partie.");
    let accept = format!("{CONFIDANTS}/acceptance");
    who.opens(CONFIDANTS).await.submits(&accept, &[]).await;
}

async fn confides(w: &Workshop, who: &Visitor, readers: &[&Visitor]) -> Page {
    let mut fields = vec![("words", WORDS.to_owned())];
    for reader in readers {
        fields.push(("readers", uid(&w.town, reader).await));
    }
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    who.opens(&format!("{LIST}/new"))
        .await
        .submits(LIST, &fields)
        .await
}

/// Fay and Gus are confidants; Cleo confides in Fay alone. The address of what she confided.
async fn confided(w: &Workshop) -> (Vec<Visitor>, String) {
    let more = members(w, &["Fay", "Gus", "Hal"]).await;
    is_confidant(w, &more[0]).await;
    is_confidant(w, &more[1]).await;
    let page = confides(w, &w.cleo, &[&more[0]]).await;
    assert!(page.notice().starts_with("C’est confié."), "{}", page.text());
    (more, page.path().to_owned())
}

#[tokio::test]
async fn what_is_confided_is_read_by_who_was_chosen_and_by_nobody_else() {
    let w = workshop().await;
    let (more, path) = confided(&w).await;
    let (fay, gus, hal) = (&more[0], &more[1], &more[2]);
    // Who raised it; who was chosen; a confidant who was not; a member; who facilitates; who answers for the space; who
    // runs the instance; a stranger.
    let readers = [
        (&w.cleo, true),
        (fay, true),
        (gus, false),
        (hal, false),
        (&w.ben, false),
        (&w.ada, false),
        (&w.eve, false),
        (&w.dov, false),
    ];
    let once = w.town.reads(|tx| Ok(tx.new_uid())).await.to_string();
    let doors: [(&str, Vec<(&str, &str)>); 5] = [
        ("words", vec![("once", &once), ("words", "Je lis.")]),
        ("readers", vec![]),
        ("name", vec![]),
        ("closing", vec![]),
        ("reopening", vec![]),
    ];
    for (who, may) in readers {
        let page = who.opens(&path).await;
        assert_eq!(page.status(), if may { 200 } else { 404 }, "{}", who.email());
        assert_eq!(page.text().contains(WORDS), may, "{}", who.email());
        for (door, fields) in &doors {
            if !may {
                let refused = who.posts_only(&format!("{path}/{door}"), fields).await;
                assert_eq!(refused.status(), 404, "{} at {door}", who.email());
            }
        }
        for elsewhere in [
            "/",
            "/spaces/atelier",
            "/spaces/atelier/care",
            LIST,
            CONFIDANTS,
            "/me",
            "/house",
            "/outbox",
        ] {
            let page = who.opens(elsewhere).await;
            assert!(!page.text().contains(WORDS), "{} at {elsewhere}", who.email());
            let leads = page.has(&format!("a[href='{path}']"));
            // Whoever reads every mail finds that something waits, and no more: see the next test.
            assert!(
                may || !leads || elsewhere == "/outbox",
                "{} at {elsewhere}",
                who.email()
            );
        }
    }
    let visitor = w.town.visitor();
    assert!(visitor.opens(&path).await.path().starts_with("/sign-in"));
    let nowhere = format!("/concerns/{once}");
    assert!(
        visitor.opens(&nowhere).await.path().starts_with("/sign-in"),
        "as what is not there"
    );
    for door in ["readers", "name", "reopening"] {
        assert_eq!(
            fay.posts_only(&format!("{path}/{door}"), &[]).await.status(),
            403,
            "{door}"
        );
    }
}

#[tokio::test]
async fn nothing_of_it_is_in_a_mail_or_in_the_ledger() {
    let w = workshop().await;
    let (more, path) = confided(&w).await;
    let (fay, gus) = (&more[0], &more[1]);
    fay.opens(&path)
        .await
        .submits(
            &format!("{path}/words"),
            &[("words", "Je vous lis. Voulez-vous en parler ?")],
        )
        .await;
    w.town.runs_jobs().await;
    let mails = w.town.mails_to(fay.email()).await;
    let about: Vec<_> = mails.iter().filter(|mail| mail.body.contains(&path)).collect();
    assert_eq!(about.len(), 1);
    assert!(
        !about[0].body.contains("pèse")
            && !about[0].body.contains("Cleo")
            && !about[0].subject.contains("Cleo")
    );
    for who in [&w.ada, &w.ben, &w.cleo, &w.eve, gus] {
        let mails = w.town.mails_to(who.email()).await;
        assert!(
            mails.iter().all(|mail| !mail.body.contains("/concerns/")),
            "{}",
            who.email()
        );
    }
    assert!(
        w.cleo.opens("/").await.has(&format!("a[href='{path}']")),
        "her home says that there is an answer"
    );
    let ledger = w.town.ledger().await;
    assert!(
        ledger.iter().all(|verb| !verb.starts_with("concern")),
        "{ledger:?}"
    );
}

#[tokio::test]
async fn whoever_confides_is_somebody_until_they_say_their_name() {
    let w = workshop().await;
    let (more, path) = confided(&w).await;
    let fay = &more[0];
    let page = fay.opens(&path).await;
    assert!(page.text().contains("Quelqu’un du groupe") && !page.text_of("main").contains("Cleo"));
    assert!(!page.html().contains(&uid(&w.town, &w.cleo).await));
    w.cleo
        .opens(&path)
        .await
        .submits(&format!("{path}/name"), &[])
        .await;
    assert!(fay.opens(&path).await.text_of("main").contains("Cleo"));
}

#[tokio::test]
async fn they_talk_in_turns_until_it_is_closed() {
    let w = workshop().await;
    let (more, path) = confided(&w).await;
    let (fay, say) = (&more[0], format!("{path}/words"));
    let form = fay.opens(&path).await;
    assert!(form.text().contains("C’est à vous"));
    let refused = form.submits(&say, &[("words", "")]).await;
    assert_eq!(refused.status(), 422);
    refused.submits(&say, &[("words", "Je vous lis.")]).await;
    form.submits(&say, &[("words", "Je vous lis.")]).await;
    let page = w.cleo.opens(&path).await;
    assert_eq!(page.texts_of("ol li").len(), 3, "each form was another");
    let page = page.submits(&say, &[("words", "Merci.")]).await;
    assert!(page.text().contains("C’est au tour de l’autre"));
    fay.opens(&path)
        .await
        .submits(&format!("{path}/closing"), &[])
        .await;
    let once = w.town.reads(|tx| Ok(tx.new_uid())).await.to_string();
    let late = w
        .cleo
        .posts(&say, &[("once", &once), ("words", "Encore ?")])
        .await;
    assert_eq!(late.status(), 422);
    w.cleo
        .opens(&path)
        .await
        .submits(&format!("{path}/reopening"), &[])
        .await;
    assert!(w.cleo.opens(&path).await.has_form(&say));
}

#[tokio::test]
async fn the_same_form_twice_confides_once_and_each_field_refuses_what_it_should() {
    let w = workshop().await;
    let more = members(&w, &["Fay"]).await;
    assert!(
        !w.cleo.opens(&format!("{LIST}/new")).await.has_form(LIST),
        "there is nobody to confide in"
    );
    is_confidant(&w, &more[0]).await;
    let fay = uid(&w.town, &more[0]).await;
    let form = w.cleo.opens(&format!("{LIST}/new")).await;
    let refused = form.submits(LIST, &[("words", WORDS)]).await;
    assert_eq!(refused.status(), 422);
    assert!(refused.text().contains("Choisissez au moins une personne."));
    assert_eq!(refused.holds("words"), WORDS);
    let refused = refused.submits(LIST, &[("words", ""), ("readers", &fay)]).await;
    assert!(!refused.wrong("words").is_empty());
    let stranger = uid(&w.town, &w.dov).await;
    let refused = form
        .submits(LIST, &[("words", WORDS), ("readers", &stranger)])
        .await;
    assert_eq!(refused.status(), 422, "who is no confidant is not chosen");
    let typed = [("words", WORDS), ("readers", fay.as_str())];
    form.submits(LIST, &typed).await;
    let page = form.submits(LIST, &typed).await;
    assert_eq!(page.texts_of("ol li").len(), 1);
    assert_eq!(w.cleo.opens(LIST).await.texts_of(".rows h3").len(), 1);
    assert_eq!(
        w.eve.asks_for(LIST).await.status(),
        403,
        "who is no member confides elsewhere"
    );
    assert_eq!(w.dov.asks_for(LIST).await.status(), 404);
}

#[tokio::test]
async fn who_reads_is_changed_by_who_confided() {
    let w = workshop().await;
    let (more, path) = confided(&w).await;
    let gus = uid(&w.town, &more[1]).await;
    let readers = format!("{path}/readers");
    let refused = w.cleo.posts(&readers, &[]).await;
    assert_eq!(refused.status(), 422, "somebody must read it");
    let page = w.cleo.posts(&readers, &[("readers", &gus)]).await;
    assert_eq!(page.notice(), "C’est changé.");
    assert_eq!(more[0].opens(&path).await.status(), 404);
    assert_eq!(more[1].opens(&path).await.status(), 200);
    more[1]
        .opens(CONFIDANTS)
        .await
        .submits(&format!("{CONFIDANTS}/departure"), &[])
        .await;
    assert_eq!(
        more[1].opens(&path).await.status(),
        200,
        "what was confided stays between them"
    );
    assert!(!w.cleo.opens(LIST).await.text_of(".cards").contains("Gus"));
}

#[tokio::test]
async fn who_leaves_reads_no_more_and_who_confided_keeps_it() {
    let w = workshop().await;
    let (more, path) = confided(&w).await;
    for who in [&more[0], &w.cleo] {
        who.posts("/spaces/atelier/departure", &[]).await;
    }
    assert_eq!(more[0].opens(&path).await.status(), 404);
    assert_eq!(w.cleo.opens(&path).await.status(), 200);
}

#[tokio::test]
async fn confidants_are_asked_before_they_are_shown() {
    let w = workshop().await;
    let more = members(&w, &["Fay"]).await;
    let fay = uid(&w.town, &more[0]).await;
    assert_eq!(
        w.cleo.posts_only(CONFIDANTS, &[("person", &fay)]).await.status(),
        403
    );
    let refused = w
        .ben
        .posts(CONFIDANTS, &[("person", &uid(&w.town, &w.dov).await)])
        .await;
    assert_eq!(refused.status(), 422, "only members are named");
    w.ben
        .opens(CONFIDANTS)
        .await
        .submits(CONFIDANTS, &[("person", &fay)])
        .await;
    w.town.runs_jobs().await;
    assert_eq!(w.town.link_mailed_to(more[0].email()).await, CONFIDANTS);
    assert!(more[0].opens("/").await.has(&format!("a[href='{CONFIDANTS}']")));
    assert!(
        !w.cleo.opens(CONFIDANTS).await.text_of("main").contains("Fay"),
        "she has not said yes"
    );
    more[0]
        .opens(CONFIDANTS)
        .await
        .submits(&format!("{CONFIDANTS}/acceptance"), &[])
        .await;
    assert!(w.cleo.opens(CONFIDANTS).await.text_of("main").contains("Fay"));
    assert!(
        w.cleo
            .opens("/")
            .await
            .text()
            .contains("Fay est une personne de confiance")
    );
    let removal = format!("{CONFIDANTS}/{fay}/removal");
    assert_eq!(w.cleo.posts_only(&removal, &[]).await.status(), 403);
    w.ben.opens(CONFIDANTS).await.submits(&removal, &[]).await;
    assert!(!w.cleo.opens(CONFIDANTS).await.text_of("main").contains("Fay"));
}

#[tokio::test]
async fn what_is_off_is_found_by_nobody_and_kept() {
    let w = workshop().await;
    let (more, path) = confided(&w).await;
    switches_off(&w, "concerns").await;
    for who in [&w.cleo, &more[0], &w.ada] {
        assert_eq!(who.opens(&path).await.status(), 404);
        assert_eq!(who.opens(LIST).await.status(), 404);
        assert!(!who.opens("/").await.has(&format!("a[href='{path}']")));
    }
    crate::workshop::switches_on(&w).await;
    assert!(w.cleo.opens(&path).await.text().contains(WORDS));
}
