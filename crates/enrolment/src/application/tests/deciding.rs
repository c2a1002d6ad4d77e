//! Those who lead the cohort.

use kernel::Problem;

use super::super::leading_pages;
use super::super::model::State;
use super::{LIST, ROUND, applied, decides, one, open};
use spaces::space::Paged;

#[tokio::test]
async fn others_are_told_no_and_what_is_hidden_is_missing() {
    let w = open(&[]).await;
    applied(&w, "Hana", &[]).await;
    let path = one(&w, "Hana").await.path().to_owned();
    for path in [LIST, ROUND, path.as_str()] {
        assert_eq!(w.cleo.opens(path).await.status(), 403, "{path}");
        assert_eq!(w.dov.opens(path).await.status(), 403, "{path}");
        assert!(
            w.town
                .visitor()
                .asks_for(path)
                .await
                .sends_to()
                .starts_with("/sign-in"),
            "{path}"
        );
    }
    for act in ["reading", "acceptance", "waiting", "refusal", "notes"] {
        let fields = [("once", "01kjpwd6m0ejk9wz603chbqdvz"), ("body", "Bonjour")];
        assert_eq!(
            w.cleo.posts(&format!("{path}/{act}"), &fields).await.status(),
            403,
            "{act}"
        );
    }
    assert_eq!(w.town.visitor().opens("/applications/0000").await.status(), 404);
    assert_eq!(
        w.ada
            .opens(&format!("{LIST}/01kjpwd6m0ejk9wz603chbqdvz"))
            .await
            .status(),
        404
    );
    let arrangement = "/spaces/promotion/arrangement";
    w.ada
        .opens(arrangement)
        .await
        .submits(arrangement, &[("joining", "hidden")])
        .await;
    for path in [LIST, ROUND, "/spaces/promotion/application"] {
        assert_eq!(w.dov.opens(path).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn notes_are_among_those_who_lead_and_written_once() {
    let w = open(&[]).await;
    let (hana, own) = applied(&w, "Hana", &[]).await;
    let page = one(&w, "Hana").await;
    let action = format!("{}/notes", page.path());
    let empty = page.submits(&action, &[("body", " ")]).await;
    assert_eq!(
        (empty.status(), empty.wrong("body").as_str()),
        (422, "Ce champ est vide.")
    );
    for _ in 0..2 {
        page.submits(&action, &[("body", "Je connais ce lieu, <b>allons-y</b>.")])
            .await;
    }
    let notes = w
        .ben
        .opens(page.path())
        .await
        .texts_of("#notes .rows-body p:first-of-type");
    assert_eq!(notes, ["Je connais ce lieu, <b>allons-y</b>."]);
    assert!(!hana.opens(own.path()).await.text().contains("connais"));
    assert!(
        w.ada
            .opens("/me/data")
            .await
            .text()
            .contains("Notes sur des candidatures")
    );
    assert!(w.ben.opens(LIST).await.text().contains("une note"));
}

#[tokio::test]
async fn a_no_comes_with_a_word_and_may_be_thought_over() {
    let w = open(&[]).await;
    let (hana, own) = applied(&w, "Hana", &[]).await;
    let page = one(&w, "Hana").await;
    let action = format!("{}/refusal", page.path());
    page.submits(&action, &[("word", "Revenez quand le lieu sera trouvé.")])
        .await;
    let mail = w.town.mails_to("hana@town.example").await.pop().unwrap();
    assert!(
        mail.subject == "Votre demande pour Promotion"
            && mail.body.ends_with("Revenez quand le lieu sera trouvé.")
    );
    let own = hana.opens(own.path()).await;
    assert!(own.text().contains("Revenez quand") && !own.has("form[action$=\"/withdrawal\"]"));
    assert_eq!(
        hana.posts(&format!("{}/withdrawal", own.path()), &[])
            .await
            .status(),
        422
    );
    page.submits(&action, &[("word", "Encore")]).await;
    assert_eq!(
        w.town.mails_to("hana@town.example").await.len(),
        2,
        "received, declined; twice is once"
    );
    assert_eq!(
        decides(&w, "Hana", "acceptance").await.text_of("#state"),
        "Acceptée"
    );
}

#[tokio::test]
async fn what_is_decided_twice_happens_once_and_what_is_too_late_is_said() {
    let w = open(&[]).await;
    applied(&w, "Hana", &[]).await;
    let page = one(&w, "Hana").await;
    for _ in 0..2 {
        let done = w.ada.posts(&format!("{}/acceptance", page.path()), &[]).await;
        assert_eq!(done.status(), 200);
    }
    let verbs = w.town.ledger().await;
    assert_eq!(
        verbs
            .iter()
            .filter(|verb| *verb == "application.accepted")
            .count(),
        1
    );
    let late = w.ada.posts(&format!("{}/refusal", page.path()), &[]).await;
    assert_eq!(late.status(), 422);
    assert_eq!(
        late.wrong("decision"),
        "Ce n’est plus possible : la candidature a été décidée, ou retirée."
    );
}

#[tokio::test]
async fn the_list_tells_states_apart_and_costs_the_same_however_long() {
    let w = open(&[("places", "2")]).await;
    let count = async || {
        w.town
            .acts(w.ada.id(), |tx| {
                let before = tx.ran();
                leading_pages::read(tx, "promotion", None, Paged::first(50))?;
                Ok::<_, Problem>(tx.ran() - before)
            })
            .await
    };
    let empty = w.ada.opens(LIST).await;
    assert!(
        empty
            .text()
            .contains("http://town.example/spaces/promotion/application")
    );
    let few = count().await;
    for name in ["Hana", "Ivo", "Jade"] {
        applied(&w, name, &[]).await;
    }
    decides(&w, "Ivo", "acceptance").await;
    assert_eq!(count().await, few);
    assert!(few <= 12, "{few} queries");
    let page = w
        .ada
        .opens(&format!("{LIST}?state={}", State::Received.word()))
        .await;
    assert_eq!(page.texts_of("#applications h2"), ["Hana", "Jade"]);
    assert_eq!(
        page.texts_of("#states .chip"),
        ["Toutes 3", "Reçue 2", "Acceptée 1"]
    );
    assert!(page.text().contains("1 / 2"));
}

#[tokio::test]
async fn the_round_refuses_what_cannot_be_and_keeps_it() {
    let w = open(&[]).await;
    let form = w.ada.opens(ROUND).await;
    for (changed, field) in [
        (vec![("places", "beaucoup")], "places"),
        (vec![("opens", "demain")], "opens"),
        (
            vec![("opens", "2026-05-01T08:00"), ("closes", "2026-04-01T08:00")],
            "closes",
        ),
        (vec![("territories", "Bretagne : 6\nsans nombre")], "territories"),
        (vec![("stage-created", "-1")], "stages"),
    ] {
        let page = form.submits(ROUND, &changed).await;
        assert_eq!(page.status(), 422, "{field}");
        assert!(!page.wrong(field).is_empty(), "{field}");
        assert_eq!(page.holds(changed[0].0), changed[0].1);
    }
    let verbs = w.town.ledger().await;
    assert_eq!(
        verbs
            .iter()
            .filter(|verb| verb.starts_with("application.opened"))
            .count(),
        1
    );
}
