//! Mission orders: prepared, asked for, signed one by one or together, sent back, called off.

use proptest::prelude::*;
use testkit::{Page, Visitor};

use super::model::{State, Step};
use crate::workshop::{Workshop, workshop};

const LIST: &str = "/spaces/atelier/missions";

/// Somebody prepares an order for themselves; gives its page.
async fn prepares(who: &Visitor, typed: &[(&str, &str)]) -> Page {
    let form = who.opens(&format!("{LIST}/new?kind=single")).await;
    let mut fields = vec![
        ("purpose", "Atelier son à Brest"),
        ("destination", "Collège des Quatre-Moulins, Brest"),
        ("leaves", "2026-03-20T08:00"),
        ("returns", "2026-03-20T18:30"),
    ];
    fields.retain(|(field, _)| !typed.iter().any(|(other, _)| other == field));
    fields.extend_from_slice(typed);
    form.submits(LIST, &fields).await
}

/// The same, asked for; gives its address.
async fn asks(who: &Visitor) -> String {
    let page = prepares(who, &[]).await;
    let path = page.path().to_owned();
    page.submits(&format!("{path}/request"), &[]).await;
    path
}

fn number(page: &Page) -> String {
    page.text_of("#number").rsplit(' ').next().unwrap().to_owned()
}

#[tokio::test]
async fn an_order_is_prepared_asked_for_signed_by_another_and_done() {
    let w = workshop().await;
    let page = prepares(&w.cleo, &[]).await;
    assert_eq!(page.notice(), "Le brouillon est gardé.");
    let path = page.path().to_owned();
    assert_eq!(w.ada.opens(&path).await.status(), 404, "a draft is whose it is");
    assert_eq!(page.text_of("#state"), "brouillon");
    let page = page.submits(&format!("{path}/request"), &[]).await;
    assert_eq!(page.notice(), "L’ordre est demandé ; il a son numéro.");
    assert_eq!(number(&page), "2026-001");
    for who in [&w.ben, &w.dov] {
        assert_eq!(who.opens(&path).await.status(), 404);
        assert_eq!(
            who.posts(&format!("{path}/signature"), &[("signature", "x")])
                .await
                .status(),
            404
        );
    }
    let own = w
        .cleo
        .posts(&format!("{path}/signature"), &[("signature", "Cleo")])
        .await;
    assert_eq!(own.status(), 403);
    assert!(
        w.ada
            .opens("/")
            .await
            .text()
            .contains("Un ordre attend votre signature")
    );
    let page = w.ada.opens(&path).await;
    let refused = page
        .submits(&format!("{path}/signature"), &[("signature", "")])
        .await;
    assert_eq!(refused.status(), 422);
    let page = refused
        .submits(&format!("{path}/signature"), &[("signature", "Ada, principale")])
        .await;
    assert!(page.notice().starts_with("L’ordre est signé"));
    assert!(page.text().contains("par Ada, principale"));
    let mail = w.town.mails_to("cleo@town.example").await.pop().unwrap();
    assert_eq!(mail.subject, "Ordre de mission n° 2026-001 : signé");
    let paper = mail.paper.expect("the order goes with the mail");
    assert_eq!(paper.name, "ordre-de-mission.pdf");
    let says = paper.data.to_string();
    for said in ["2026-001", "Ada, principale", "Collège des Quatre-Moulins, Brest"] {
        assert!(says.contains(said), "{said}: {says}");
    }
    let again = w
        .ada
        .posts(&format!("{path}/signature"), &[("signature", "Ada")])
        .await;
    assert_eq!(again.status(), 422, "it is signed already, and says so");
    let page = w.cleo.opens(&path).await;
    let page = page.submits(&format!("{path}/return"), &[]).await;
    assert_eq!(page.text_of("#state"), "réalisé");
    for verb in [
        "mission.prepared",
        "mission.asked",
        "mission.signed",
        "mission.done",
    ] {
        assert!(w.town.ledger().await.contains(&verb.to_owned()), "{verb}");
    }
    assert!(
        w.cleo
            .opens("/me/data")
            .await
            .text()
            .contains("Votre place sur des ordres de mission")
    );
}

#[tokio::test]
async fn each_field_refuses_what_it_should_and_keeps_what_was_typed() {
    let w = workshop().await;
    let wrong = [
        ("purpose", ""),
        ("leaves", "hier"),
        ("costs", "on"),
        ("destination", "Brest"),
    ];
    let page = prepares(&w.cleo, &wrong).await;
    assert_eq!(page.status(), 422);
    for field in ["purpose", "leaves", "transport", "class"] {
        assert!(!page.wrong(field).is_empty(), "{field}");
    }
    assert_eq!(page.holds("destination"), "Brest");
    let page = prepares(&w.cleo, &[("returns", "2026-03-19T08:00")]).await;
    assert!(page.wrong("returns").starts_with("Le retour vient après"));
    let form = w.cleo.opens(&format!("{LIST}/new?kind=permanent")).await;
    let long = [
        ("purpose", "Tournée"),
        ("destination", "Le Finistère"),
        ("leaves", "2026-03-03"),
        ("returns", "2027-04-03"),
    ];
    let page = form.submits(LIST, &long).await;
    assert_eq!(page.wrong("returns"), "Un ordre vaut douze mois au plus.");
    let page = page.submits(LIST, &[("returns", "2027-03-03")]).await;
    assert!(page.text().contains("Le Finistère") && page.text().contains("Permanent"));
    let costs = [
        ("costs", "on"),
        ("transport", "Train"),
        ("class", "Seconde"),
        ("own_vehicle", "on"),
        ("vehicle_power", "5 CV"),
        ("payer", "Rectorat"),
    ];
    let page = prepares(&w.cleo, &costs).await;
    let text = page.text();
    for said in ["Train", "Seconde", "autorisé, 5 CV", "Rectorat", "avec frais"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(w.dov.opens(LIST).await.status() == 403);
    assert!(
        w.town
            .visitor()
            .asks_for(LIST)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
}

#[tokio::test]
async fn a_collective_order_is_made_by_those_who_may_and_not_signed_by_those_on_it() {
    let w = workshop().await;
    let (ada, cleo) = (
        workshop::collective::uid(&w.town, &w.ada).await,
        workshop::collective::uid(&w.town, &w.cleo).await,
    );
    let alone = w.ben.opens(&format!("{LIST}/new?kind=collective")).await;
    assert_eq!(alone.status(), 422, "at least two");
    let form = w
        .ben
        .opens(&format!("{LIST}/new?kind=collective&person={ada}&person={cleo}"))
        .await;
    let name = format!("name-{cleo}");
    let fields = [
        ("purpose", "Forum"),
        ("destination", "Rennes"),
        ("leaves", "2026-03-20T08:00"),
        ("returns", "2026-03-21T18:30"),
        (name.as_str(), ""),
    ];
    let refused = form.submits(LIST, &fields).await;
    assert_eq!(refused.wrong("agents"), "Il manque un nom.");
    let page = refused.submits(LIST, &[(&name, "Cléo de Brest")]).await;
    let path = page.path().to_owned();
    assert!(page.text().contains("Cléo de Brest") && page.text().contains("Ada"));
    page.submits(&format!("{path}/request"), &[]).await;
    let refused = w
        .ada
        .posts(&format!("{path}/signature"), &[("signature", "Ada")])
        .await;
    assert!(
        refused.text().contains("Vous êtes sur cet ordre"),
        "nobody signs their own"
    );
    let uid = path.rsplit('/').next().unwrap();
    let refused = w
        .ada
        .posts(
            &format!("{LIST}/signatures"),
            &[("mission", uid), ("signature", "Ada")],
        )
        .await;
    assert_eq!(refused.status(), 422);
    // A member may make an order for themselves alone.
    let form = w
        .cleo
        .opens(&format!("{LIST}/new?kind=collective&person={ada}&person={cleo}"))
        .await;
    assert_eq!(form.status(), 422);
    assert!(!form.has("input[name=person]"));
}

#[tokio::test]
async fn a_batch_is_signed_whole_or_not_at_all() {
    let w = workshop().await;
    let (one, two) = (asks(&w.cleo).await, asks(&w.ben).await);
    let own = asks(&w.ada).await;
    let page = w.ada.opens(LIST).await;
    assert_eq!(
        page.texts_of("#missions input[type=checkbox]").len(),
        2,
        "one’s own has no box"
    );
    let refused = page.submits(&format!("{LIST}/signatures"), &[]).await;
    assert_eq!(refused.wrong("missions"), "Cochez au moins un ordre.");
    let uid = |path: &str| path.rsplit('/').next().unwrap().to_owned();
    let (first, second, third) = (uid(&one), uid(&two), uid(&own));
    let sign = format!("{LIST}/signatures");
    let all = [
        ("mission", first.as_str()),
        ("mission", third.as_str()),
        ("signature", "Ada"),
    ];
    assert_eq!(w.ada.posts(&sign, &all).await.status(), 422);
    assert_eq!(
        w.cleo.opens(&one).await.text_of("#state"),
        "demandé",
        "none of them"
    );
    let both = [
        ("mission", first.as_str()),
        ("mission", second.as_str()),
        ("signature", "Ada, principale"),
    ];
    assert_eq!(w.ben.posts(&sign, &both).await.status(), 403);
    for _ in 0..2 {
        let page = w.ada.posts(&sign, &both).await;
        assert!(page.notice().starts_with("Les ordres cochés sont signés"));
    }
    let verbs = w.town.ledger().await;
    assert_eq!(
        verbs.iter().filter(|verb| *verb == "mission.signed").count(),
        2,
        "twice is once"
    );
    let csv = w.ada.opens(&format!("{LIST}/orders.csv")).await.html();
    assert!(
        csv.contains("2026-001;Pour une personne;sans frais;Cleo"),
        "{csv}"
    );
    assert_eq!(w.ben.opens(&format!("{LIST}/orders.csv")).await.status(), 403);
}

#[tokio::test]
async fn what_is_sent_back_is_changed_and_asked_for_under_its_number() {
    let w = workshop().await;
    let path = asks(&w.cleo).await;
    let page = w.ada.opens(&path).await;
    let refused = page.submits(&format!("{path}/refusal"), &[]).await;
    assert_eq!(refused.status(), 422, "a reason is said");
    let page = refused
        .submits(
            &format!("{path}/refusal"),
            &[("reason", "Il manque l’heure du train.")],
        )
        .await;
    assert!(page.notice().starts_with("L’ordre est renvoyé"));
    assert!(
        w.town
            .mails_to("cleo@town.example")
            .await
            .pop()
            .unwrap()
            .body
            .contains("l’heure du train")
    );
    let edition = format!("{path}/edition");
    assert_eq!(w.ada.opens(&edition).await.status(), 403);
    let stale = w.cleo.opens(&edition).await;
    let form = w.cleo.opens(&edition).await;
    form.submits(&edition, &[("leaves", "2026-03-20T07:12")]).await;
    let page = stale.submits(&edition, &[("purpose", "Autre")]).await;
    assert!(page.wrong("purpose").contains("a changé entre-temps"));
    let page = w.cleo.opens(&path).await;
    let page = page.submits(&format!("{path}/request"), &[]).await;
    assert_eq!(number(&page), "2026-001", "its number is its own");
    let next = asks(&w.cleo).await;
    assert_eq!(number(&w.cleo.opens(&next).await), "2026-002");
    let page = w
        .cleo
        .posts(&format!("{path}/cancellation"), &[("reason", "Grève")])
        .await;
    assert_eq!(page.text_of("#state"), "annulé");
    let again = w.cleo.posts(&format!("{path}/cancellation"), &[]).await;
    assert_eq!(again.status(), 422);
    assert_eq!(w.cleo.opens(&edition).await.status(), 403);
}

#[tokio::test]
async fn numbers_have_no_gap_and_no_double_when_many_ask_at_once() {
    let w: Workshop = workshop().await;
    let mut drafts = Vec::new();
    for _ in 0..8 {
        drafts.push(prepares(&w.cleo, &[]).await.path().to_owned());
    }
    let asking: Vec<_> = drafts.iter().map(|path| format!("{path}/request")).collect();
    let twice = asking.iter().flat_map(|path| [path, path]);
    let answers = at_once(twice.map(|path| w.cleo.posts_only(path, &[])).collect()).await;
    assert!(answers.iter().all(|page| matches!(page.status(), 303 | 422)));
    let mut numbers = Vec::new();
    for path in &drafts {
        numbers.push(number(&w.cleo.opens(path).await));
    }
    numbers.sort();
    let wanted: Vec<String> = (1..=8).map(|number| format!("2026-{number:03}")).collect();
    assert_eq!(numbers, wanted);
}

/// All of these at the same time.
async fn at_once<F: Future>(futures: Vec<F>) -> Vec<F::Output> {
    use std::pin::Pin;
    use std::task::Poll;
    let mut waiting: Vec<(usize, Pin<Box<F>>)> = futures.into_iter().map(Box::pin).enumerate().collect();
    let mut done: Vec<(usize, F::Output)> = Vec::new();
    std::future::poll_fn(|cx| {
        let mut still = Vec::new();
        for (place, mut future) in std::mem::take(&mut waiting) {
            match future.as_mut().poll(cx) {
                Poll::Ready(output) => done.push((place, output)),
                Poll::Pending => still.push((place, future)),
            }
        }
        waiting = still;
        if waiting.is_empty() {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, output)| output).collect()
}

#[tokio::test]
async fn orders_are_printed_one_by_one_and_together() {
    use std::os::unix::fs::PermissionsExt;
    let w = workshop().await;
    let path = asks(&w.cleo).await;
    let page = w.cleo.opens(&format!("{path}/order.pdf")).await;
    assert!(
        page.notice()
            .starts_with("Le programme qui fait les PDF n’est pas là.")
    );
    let page = w.ada.opens(&format!("{LIST}/orders.pdf")).await;
    assert_eq!(page.notice(), "Il n’y a rien à imprimer pour l’instant.");
    w.ada
        .posts(&format!("{path}/signature"), &[("signature", "Ada")])
        .await;
    let program = w.town.house.settings().print.clone();
    std::fs::write(&program, "#!/bin/sh\nprintf '%%PDF-1.7 '\nexec /bin/cat\n").unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let pdf = w.cleo.opens(&format!("{path}/order.pdf")).await;
    assert_eq!(pdf.header("content-type"), "application/pdf");
    let text = pdf.html();
    for said in [
        "\"template\":\"letter\"",
        "2026-001",
        "Atelier son à Brest",
        "Cleo",
        "par Ada.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let all = w.ada.opens(&format!("{LIST}/orders.pdf")).await;
    assert!(all.html().contains("Atelier son"));
    assert_eq!(w.cleo.opens(&format!("{LIST}/orders.pdf")).await.status(), 403);
    assert_eq!(w.dov.opens(&format!("{path}/order.pdf")).await.status(), 404);
}

#[tokio::test]
async fn whoever_is_erased_stands_on_no_order_and_the_number_stays() {
    let w = workshop().await;
    let path = asks(&w.cleo).await;
    let form = w.cleo.opens("/me/erasure").await;
    form.submits(
        "/me/erasure",
        &[("understood", "on"), ("address", "cleo@town.example")],
    )
    .await;
    let page = w.ada.opens(&path).await;
    assert_eq!(number(&page), "2026-001");
    assert!(!page.text_of("main").contains("Cleo"), "{}", page.text());
}

fn steps() -> impl Strategy<Value = Step> {
    prop_oneof![
        Just(Step::Ask),
        Just(Step::Sign),
        Just(Step::Refuse),
        Just(Step::Cancel),
        Just(Step::Tell)
    ]
}

proptest! {
    #[test]
    fn an_order_is_signed_only_after_it_was_asked_for_and_ends_once(
        taken in prop::collection::vec(steps(), 0..16)
    ) {
        let mut state = State::Draft;
        let (mut asked, mut signed) = (false, false);
        for step in taken {
            let Some(next) = state.after(step) else { continue };
            prop_assert!(!matches!(state, State::Cancelled | State::Done), "nothing follows the end");
            match step {
                Step::Ask => {
                    prop_assert!(state.is_open());
                    asked = true;
                }
                Step::Sign => {
                    prop_assert!(asked && state == State::Asked);
                    signed = true;
                }
                Step::Refuse => prop_assert_eq!(state, State::Asked),
                Step::Tell => prop_assert!(signed),
                Step::Cancel => {}
            }
            // What was signed is never changed: it holds, is done, or is called off.
            if signed {
                prop_assert!(!next.is_open() && next != State::Asked);
            }
            state = next;
        }
    }
}
