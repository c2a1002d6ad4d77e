use proptest::prelude::*;
use testkit::{Page, Visitor};

use super::model::{State, may_become};
use crate::workshop::{Workshop, workshop};

const LIST: &str = "/spaces/atelier/trials";

/// Somebody calls for a trial.
async fn calls(who: &Visitor, typed: &[(&str, &str)]) -> Page {
    let form = who.opens(&format!("{LIST}/new")).await;
    let mut fields = vec![
        ("origin", "company"),
        ("body-name", "Sonora"),
        ("title", "Des enregistreurs pour lire"),
        ("hypothesis", "Les élèves se réécoutent."),
        ("protocol", "**Dix minutes** par jour."),
        ("interest", "Nous les vendrons ensuite."),
        ("sets", "1"),
        ("equipment", "Six enregistreurs."),
    ];
    fields.retain(|(field, _)| !typed.iter().any(|(other, _)| other == field));
    fields.extend_from_slice(typed);
    form.submits(LIST, &fields).await
}

/// Ada opens a trial of the workshop's own; its path.
async fn opened(w: &Workshop) -> String {
    let page = calls(&w.ada, &[]).await;
    assert_eq!(page.notice(), "L’essai est ouvert.");
    page.path().to_owned()
}

async fn joins(who: &Visitor, path: &str, typed: &[(&str, &str)]) -> Page {
    who.opens(path)
        .await
        .submits(&format!("{path}/participation"), typed)
        .await
}

#[tokio::test]
async fn a_company_calls_for_a_trial_and_the_space_accepts_it() {
    let w = workshop().await;
    let page = calls(&w.dov, &[]).await;
    let path = page.path().to_owned();
    assert_eq!(
        page.notice(),
        "C’est envoyé. La réponse viendra par courriel, et se lira ici."
    );
    let waits = w.town.mails_to(w.ada.email()).await.pop().unwrap();
    assert!(
        waits.subject.contains("Un essai attend votre réponse"),
        "{}",
        waits.subject
    );
    assert!(waits.body.contains(&path), "{}", waits.body);
    for who in [&w.cleo, &w.town.visitor()] {
        assert_eq!(who.opens(&path).await.status(), 404, "nobody else sees it before");
        assert!(!who.opens(LIST).await.text().contains("enregistreurs"));
    }
    let home = w.ada.opens("/spaces/atelier").await;
    assert!(home.text().contains("Une proposition d’essai attend une réponse"));
    let page = w.ada.opens(&path).await;
    assert!(
        page.text().contains("Nous les vendrons ensuite."),
        "what they gain is said"
    );
    assert!(page.has("button[formaction$='/refusal']"));
    let refused = w.ada.posts(&format!("{path}/refusal"), &[("answer", "")]).await;
    assert_eq!(refused.wrong("answer"), "Dites pour quelle raison.");
    let why = [("answer", "Pas de vente en classe.")];
    let declined = w.ada.posts(&format!("{path}/refusal"), &why).await;
    assert_eq!(declined.notice(), "La réponse est envoyée.");
    assert!(
        w.dov
            .opens(&path)
            .await
            .text()
            .contains("Pas de vente en classe.")
    );
    let page = declined
        .submits(&format!("{path}/acceptance"), &[("answer", "")])
        .await;
    assert_eq!(page.notice(), "L’essai est ouvert.");
    assert!(
        w.town
            .visitor()
            .opens(LIST)
            .await
            .text()
            .contains("enregistreurs")
    );
    let mails = w.town.mails_to(w.dov.email()).await;
    let told = |mail: &&platform::mail::Mail, subject: &str| mail.subject.contains(subject);
    let no = mails.iter().find(|mail| told(mail, "n’est pas retenu")).unwrap();
    assert!(no.body.contains("Pas de vente en classe."), "{}", no.body);
    let yes = mails.iter().find(|mail| told(mail, "Oui à votre essai")).unwrap();
    assert!(
        yes.body.contains(&path) && yes.body.contains("L’essai est ouvert."),
        "{}",
        yes.body
    );
    w.ada.posts(&format!("{path}/acceptance"), &[]).await;
    assert_eq!(
        w.town.mails_to(w.dov.email()).await.len(),
        mails.len(),
        "twice is as once"
    );
    for verb in ["trials.proposed", "trials.answered"] {
        assert!(w.town.ledger().await.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn people_try_it_tell_of_it_and_it_is_concluded() {
    let w = workshop().await;
    let path = opened(&w).await;
    let page = joins(&w.cleo, &path, &[("place", "CM1, Plouarzel"), ("borrows", "on")]).await;
    assert_eq!(page.notice(), "C’est noté. Bon essai !");
    assert!(page.text().contains("Vous attendez un lot"));
    let page = joins(&w.dov, &path, &[("place", "Bibliothèque")]).await;
    assert_eq!(page.status(), 200, "whoever has an account may try");
    assert!(
        w.cleo
            .opens("/")
            .await
            .text()
            .contains("dites ce qui s’est passé")
    );
    let account = format!("{path}/account");
    let refused = w
        .dov
        .opens(&path)
        .await
        .submits(&account, &[("told", "Ils ont aimé.")])
        .await;
    assert_eq!(refused.status(), 422);
    assert_eq!(refused.holds("told"), "Ils ont aimé.", "what was typed is kept");
    let told = [("held", "partly"), ("again", "otherwise"), ("told", "Bruyant.")];
    let page = refused.submits(&account, &told).await;
    assert_eq!(page.notice(), "C’est raconté. Merci.");
    let seen = w.town.visitor().opens(&path).await.text();
    assert!(
        seen.contains("Bruyant.") && seen.contains("une autrement"),
        "{seen}"
    );
    assert!(
        !seen.contains("Dov") && !seen.contains("Bibliothèque"),
        "unsigned: {seen}"
    );
    w.dov
        .opens(&path)
        .await
        .submits(&account, &[("signed", "on")])
        .await;
    assert!(w.town.visitor().opens(&path).await.text().contains("Dov"));
    let conclude = format!("{path}/verdict");
    let page = w
        .ada
        .opens(&path)
        .await
        .submits(
            &conclude,
            &[("verdict", "partly"), ("verdict-words", "Dans le couloir, oui.")],
        )
        .await;
    assert_eq!(page.notice(), "L’essai est conclu.");
    let late = w
        .ben
        .posts(&format!("{path}/participation"), &[("once", "x")])
        .await;
    assert_eq!(late.status(), 400);
    let once = w.town.reads(|tx| Ok(tx.new_uid())).await.to_string();
    let late = w
        .ben
        .posts(
            &format!("{path}/participation"),
            &[("once", &once), ("place", "Ici")],
        )
        .await;
    assert_eq!(late.status(), 422);
    assert!(
        late.text().contains("L’essai n’est pas ouvert."),
        "{}",
        late.text()
    );
    for verb in ["trials.joined", "trials.told", "trials.concluded"] {
        assert!(w.town.ledger().await.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn no_more_sets_leave_than_there_are() {
    let w = workshop().await;
    let path = opened(&w).await;
    for who in [&w.cleo, &w.ben] {
        joins(who, &path, &[("place", "Ici"), ("borrows", "on")]).await;
    }
    let page = w.ada.opens(&path).await;
    let loans: Vec<String> = page.attributes_of("#people form", "action").into_iter().collect();
    assert_eq!(loans.len(), 2);
    let page = page.submits(&loans[0], &[]).await;
    assert_eq!(page.notice(), "Le lot est remis.");
    let again = w.ada.posts(&loans[0], &[("due", "2026-04-01")]).await;
    assert_eq!(again.status(), 200, "twice is as once");
    let none = w.ada.posts(&loans[1], &[("due", "2026-04-01")]).await;
    assert_eq!(none.status(), 422);
    assert!(
        none.text().contains("Tous les lots sont dehors."),
        "{}",
        none.text()
    );
    let left = w.cleo.posts(&format!("{path}/departure"), &[]).await;
    assert!(
        left.text().contains("Le matériel revient d’abord"),
        "{}",
        left.text()
    );
    assert!(w.cleo.opens("/").await.text().contains("matériel à rendre"));
    let page = w.ada.opens(&path).await;
    let back = page.attribute_of("#out form", "action");
    assert_eq!(page.submits(&back, &[]).await.notice(), "Le retour est noté.");
    assert_eq!(w.ada.posts(&back, &[]).await.status(), 200, "twice is as once");
    let page = w.ada.posts(&loans[1], &[("due", "2026-04-01")]).await;
    assert_eq!(page.notice(), "Le lot est remis.");
    let left = w.cleo.posts(&format!("{path}/departure"), &[]).await;
    assert_eq!(left.notice(), "C’est noté. Merci d’être passé voir.");
    let fewer = w.ada.opens(&format!("{path}/edition")).await;
    let fewer = fewer
        .submits(&format!("{path}/edition"), &[("sets", "0"), ("equipment", "")])
        .await;
    assert_eq!(fewer.wrong("sets"), "Il y en a 1 dehors : pas moins.");
}

#[tokio::test]
async fn each_field_refuses_what_it_should_and_keeps_what_was_typed() {
    let w = workshop().await;
    for (field, wrong) in [
        ("title", ""),
        ("hypothesis", " "),
        ("protocol", ""),
        ("body-name", ""),
        ("interest", ""),
        ("places", "0"),
        ("sets", "-1"),
        ("equipment", ""),
        ("ends", "2020-01-01"),
        ("ends", "bientôt"),
    ] {
        let page = calls(&w.dov, &[(field, wrong)]).await;
        assert_eq!(page.status(), 422, "{field}");
        assert!(!page.wrong(field).is_empty(), "{field}");
        if field != "title" {
            assert_eq!(page.holds("title"), "Des enregistreurs pour lire");
        }
    }
    let own = calls(
        &w.ada,
        &[("origin", "members"), ("body-name", ""), ("interest", "")],
    )
    .await;
    assert_eq!(own.status(), 200, "{}", own.text());
}

#[tokio::test]
async fn a_call_sent_twice_is_one_and_may_be_taken_back() {
    let w = workshop().await;
    let form = w.dov.opens(&format!("{LIST}/new")).await;
    let fields = [
        ("origin", "research"),
        ("body-name", "Labo"),
        ("title", "Une fois"),
        ("hypothesis", "Oui."),
        ("protocol", "Ainsi."),
        ("interest", "Un article."),
    ];
    let path = form.submits(LIST, &fields).await.path().to_owned();
    assert_eq!(form.submits(LIST, &fields).await.path(), path);
    let page = w
        .dov
        .opens(&path)
        .await
        .submits(&format!("{path}/withdrawal"), &[])
        .await;
    assert_eq!(page.notice(), "La proposition est retirée.");
    assert_eq!(w.ada.opens(&path).await.status(), 404);
    let page = page.submits(&format!("{path}/restoration"), &[]).await;
    assert_eq!(page.notice(), "La proposition est de retour.");
    assert_eq!(w.ada.opens(&path).await.status(), 200);
    assert_eq!(w.ada.opens(LIST).await.texts_of("main .rows h2").len(), 1);
}

#[tokio::test]
async fn who_may_see_and_not_do_gets_no_and_a_stranger_gets_missing() {
    let w = workshop().await;
    let path = opened(&w).await;
    let once = w.town.reads(|tx| Ok(tx.new_uid())).await.to_string();
    for act in [
        "acceptance",
        "refusal",
        "verdict",
        "withdrawal",
        "edition",
        "restoration",
    ] {
        let at = format!("{path}/{act}");
        assert_eq!(w.cleo.posts(&at, &[]).await.status(), 403, "{act}");
        let visitor = w.town.visitor();
        assert!(
            visitor.posts(&at, &[]).await.path().starts_with("/sign-in"),
            "{act}"
        );
    }
    assert_eq!(w.cleo.opens(&format!("{path}/edition")).await.status(), 403);
    let arrangement = "/spaces/atelier/arrangement";
    w.ada
        .opens(arrangement)
        .await
        .submits(arrangement, &[("joining", "hidden")])
        .await;
    for act in ["", "/edition"] {
        assert_eq!(w.dov.opens(&format!("{path}{act}")).await.status(), 404);
    }
    for act in ["participation", "departure", "account", "acceptance", "verdict"] {
        let fields = [("once", once.as_str()), ("place", "Ici")];
        assert_eq!(
            w.dov.posts(&format!("{path}/{act}"), &fields).await.status(),
            404,
            "{act}"
        );
    }
    assert_eq!(w.dov.opens(LIST).await.status(), 404);
}

#[tokio::test]
async fn a_change_that_was_overtaken_is_said_and_kept() {
    let w = workshop().await;
    let path = opened(&w).await;
    let edition = format!("{path}/edition");
    let (first, second) = (w.ada.opens(&edition).await, w.ben.opens(&edition).await);
    let page = first.submits(&edition, &[("title", "Autrement")]).await;
    assert_eq!(page.notice(), "C’est enregistré.");
    let late = second.submits(&edition, &[("title", "Encore")]).await;
    assert_eq!(late.status(), 422);
    assert_eq!(late.holds("title"), "Encore");
    assert_eq!(late.submits(&edition, &[]).await.title(), "Encore");
}

proptest! {
    #[test]
    fn no_trial_opens_without_those_who_answer_and_none_that_closed_opens_again(
        steps in proptest::collection::vec((0..5usize, any::<bool>(), any::<bool>()), 0..24),
    ) {
        let mut state = State::Proposed;
        let mut closed = false;
        for (to, answers, is_author) in steps {
            let to = State::ALL[to];
            if may_become(state, to, answers, is_author) {
                if to == State::Open {
                    prop_assert!(answers);
                }
                prop_assert!(!closed || to == State::Closed);
                closed |= to == State::Closed;
                state = to;
            }
        }
    }
}
