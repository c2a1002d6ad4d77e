//! The ledger: proposed, answered, accepted, taken away.

use proptest::prelude::*;

use super::model::{Answer, Stand, State};
use crate::workshop::{held, workshop};

pub(crate) const LEDGER: &str = "/me/ledger";

/// The address of the first line that a ledger shows.
async fn first_line(who: &testkit::Visitor) -> String {
    who.opens(LEDGER).await.attribute_of("h3 a", "href")
}

#[tokio::test]
async fn a_line_is_proposed_confirmed_and_counts() {
    let w = workshop().await;
    held(&w).await;
    assert!(
        w.cleo
            .opens("/")
            .await
            .text()
            .contains("Une rencontre où vous étiez attend votre confirmation")
    );
    let page = w.cleo.opens(LEDGER).await;
    assert_eq!(page.text_of(".menu-name"), "Cleo", "the page knows who reads");
    let text = page.text_of("#proposed");
    assert!(
        text.contains("Écrire à plusieurs") && text.contains("1 h 30"),
        "{text}"
    );
    assert!(
        page.text_of("#sums").contains("Atelier 0 min 1 h 30"),
        "{}",
        page.text_of("#sums")
    );
    let key = page.attribute_of("#proposed input[type=checkbox]", "value");
    let refused = page.submits("/me/ledger/confirmation", &[]).await;
    assert_eq!(refused.wrong("lines"), "Cochez au moins une ligne.");
    for _ in 0..2 {
        let page = w.cleo.posts("/me/ledger/confirmation", &[("line", &key)]).await;
        assert_eq!(page.notice(), "C’est confirmé.");
    }
    let page = w.cleo.opens(LEDGER).await;
    assert!(!page.has("#proposed"));
    assert!(page.text_of("#sums").contains("Atelier 1 h 30 0 min"));
    assert!(
        !w.cleo
            .opens("/")
            .await
            .text()
            .contains("attend votre confirmation")
    );
    let verbs = w.town.ledger().await;
    let confirmed = verbs.iter().filter(|verb| *verb == "ledger.confirmed").count();
    assert_eq!(confirmed, 1, "what was confirmed is not proposed again");
    w.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn whoever_held_a_gathering_was_there_from_beginning_to_end() {
    let w = workshop().await;
    held(&w).await;
    let text = w.ben.opens(LEDGER).await.text_of("#proposed");
    assert!(text.contains("2 h"), "{text}");
    let page = w.dov.opens(LEDGER).await;
    assert!(page.text().contains("Rien encore à raconter"));
    let page = w.town.visitor().asks_for(LEDGER).await;
    assert!(page.sends_to().starts_with("/sign-in"));
}

#[tokio::test]
async fn a_correction_counts_once_the_space_accepts_it() {
    let w = workshop().await;
    held(&w).await;
    let line = first_line(&w.cleo).await;
    let answer = format!("{line}/answer");
    let page = w.cleo.opens(&line).await;
    let refused = page
        .submits(
            &answer,
            &[("answer", "correct"), ("hours", "2"), ("minutes", "70")],
        )
        .await;
    assert_eq!(refused.status(), 422);
    assert!(!refused.wrong("note").is_empty() && !refused.wrong("minutes").is_empty());
    assert_eq!(refused.holds("minutes"), "70", "what was typed is kept");
    let page = refused
        .submits(
            &answer,
            &[("minutes", "0"), ("note", "J’ai rangé avec Ben ensuite.")],
        )
        .await;
    assert!(
        page.notice().starts_with("Votre correction est notée."),
        "{}",
        page.html()
    );
    assert!(
        w.cleo
            .opens(LEDGER)
            .await
            .text_of("#sums")
            .contains("Atelier 0 min 2 h")
    );
    let there = "/spaces/atelier/ledger";
    assert!(
        w.ben
            .opens("/spaces/atelier")
            .await
            .text_of("#papers")
            .contains("une correction attend")
    );
    let page = w.ben.opens(there).await;
    let text = page.text_of("#lines");
    assert!(
        text.contains("J’ai rangé") && text.contains("proposée : 1 h 30"),
        "{text}"
    );
    let accept = page.attribute_of("#lines form", "action");
    assert_eq!(w.cleo.opens(there).await.status(), 403);
    assert_eq!(w.dov.posts(&accept, &[("minutes", "120")]).await.status(), 403);
    let nobody = w.town.visitor().posts_only(&accept, &[]).await;
    assert!(nobody.sends_to().starts_with("/sign-in"));
    let refused = w.ben.posts(&accept, &[("minutes", "30")]).await;
    assert!(
        refused.text().contains("a changé entre-temps"),
        "only what was read is accepted"
    );
    for _ in 0..2 {
        let page = w.ben.posts(&accept, &[("minutes", "120")]).await;
        assert_eq!(page.notice(), "C’est accepté : la ligne compte.");
    }
    let page = w.cleo.opens(LEDGER).await;
    assert!(page.text_of("#sums").contains("Atelier 2 h 0 min"));
    assert!(page.text_of("#answered").contains("acceptée par l’espace"));
    let verbs = w.town.ledger().await;
    assert_eq!(verbs.iter().filter(|verb| *verb == "ledger.accepted").count(), 1);
}

#[tokio::test]
async fn what_is_contested_counts_no_more_and_the_space_reads_why() {
    let w = workshop().await;
    let gathering = held(&w).await;
    let line = first_line(&w.cleo).await;
    let answer = format!("{line}/answer");
    let page = w.cleo.opens(&line).await;
    let page = page
        .submits(&answer, &[("answer", "contest"), ("note", "Je n’y étais pas.")])
        .await;
    assert!(page.notice().starts_with("C’est noté"));
    let page = w.ben.opens("/spaces/atelier/ledger").await;
    assert!(page.text_of("#lines").contains("Je n’y étais pas."));
    assert!(!page.has("#lines form"), "there is nothing to accept");
    assert_eq!(
        page.attribute_of("#lines .meta a", "href"),
        format!("{gathering}/attendance")
    );
    for who in [&w.ada, &w.dov] {
        assert_eq!(who.opens(&line).await.status(), 404, "a line is its person’s");
        assert_eq!(who.posts(&answer, &[("answer", "confirm")]).await.status(), 404);
    }
    assert_eq!(w.cleo.opens("/me/ledger/lines/role/none").await.status(), 404);
}

#[tokio::test]
async fn a_line_of_one_s_own_goes_to_a_space_or_to_nobody() {
    let w = workshop().await;
    let form = w.cleo.opens("/me/ledger/lines/new").await;
    let refused = form
        .submits(
            "/me/ledger/lines",
            &[("title", "Relecture"), ("first", "2026-03-09")],
        )
        .await;
    assert_eq!(refused.status(), 422);
    assert_eq!(refused.holds("title"), "Relecture");
    assert_eq!(refused.wrong("hours"), "Dites combien de temps.");
    assert!(!refused.wrong("last").is_empty(), "it is not there yet");
    let typed = [
        ("first", "2026-02-20"),
        ("hours", "1"),
        ("minutes", "15"),
        ("space", "atelier"),
    ];
    let fields = refused.fields("/me/ledger/lines", &typed);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    for _ in 0..2 {
        let page = w.cleo.posts("/me/ledger/lines", &fields).await;
        assert_eq!(page.notice(), "La ligne est ajoutée.");
    }
    let form = w.cleo.opens("/me/ledger/lines/new").await;
    let alone = [("title", "Lecture"), ("first", "2026-02-21"), ("hours", "3")];
    form.submits("/me/ledger/lines", &alone).await;
    let page = w.cleo.opens(LEDGER).await;
    assert_eq!(page.texts_of("#answered h3").len(), 2, "twice is once");
    let sums = page.text_of("#sums");
    assert!(
        sums.contains("Atelier 0 min 1 h 15") && sums.contains("Hors de tout espace 3 h 0 min"),
        "{sums}"
    );
    assert!(
        w.ben
            .opens("/spaces/atelier/ledger")
            .await
            .text()
            .contains("Relecture")
    );
    assert!(
        !w.ben
            .opens("/spaces/atelier/ledger")
            .await
            .text()
            .contains("Lecture")
    );
    let form = w.dov.opens("/me/ledger/lines/new").await;
    let page = form
        .submits(
            "/me/ledger/lines",
            &[("title", "x"), ("first", "2026-02-21"), ("hours", "1")],
        )
        .await;
    assert_eq!(page.status(), 200);
    let line = first_line(&w.cleo).await;
    let asked = w.cleo.opens(&format!("{line}?removal=1")).await;
    let page = asked.submits(&format!("{line}/removal"), &[]).await;
    assert_eq!(page.notice(), "La ligne est retirée.");
    assert_eq!(w.cleo.opens(&line).await.status(), 404);
}

#[tokio::test]
async fn an_attestation_keeps_its_day_and_anybody_verifies_it() {
    let w = workshop().await;
    held(&w).await;
    let page = w.cleo.opens(LEDGER).await;
    let refused = page
        .submits("/me/ledger/attestations", &[("name", "Cléo de Brest")])
        .await;
    assert!(refused.wrong("name").starts_with("Rien ne compte encore"));
    assert_eq!(refused.holds("name"), "Cléo de Brest");
    let key = page.attribute_of("#proposed input[type=checkbox]", "value");
    w.cleo.posts("/me/ledger/confirmation", &[("line", &key)]).await;
    let page = w.cleo.opens(LEDGER).await;
    let paper = page
        .submits("/me/ledger/attestations", &[("name", "Cléo de Brest")])
        .await;
    assert_eq!(paper.notice(), "Votre attestation est prête.");
    let text = paper.text();
    assert!(
        text.contains("N° 2026-0001") && text.contains("Cléo de Brest a pris part"),
        "{text}"
    );
    assert!(text.contains("1 h 30"));
    let (path, address) = (paper.path().to_owned(), paper.text_of(".address"));
    let visitor = w.town.visitor();
    let verified = visitor.opens(&address).await;
    assert_eq!(verified.text_of("#state"), "Cette attestation est authentique.");
    assert!(verified.text().contains("Écrire à plusieurs"));
    assert!(!verified.has("main a") && !verified.text().contains("cleo@"));
    assert_eq!(w.ben.opens(&path).await.status(), 404, "it is hers");
    assert_eq!(visitor.opens("/ledgers/0000").await.status(), 404);
    let page = w.cleo.opens(&format!("{path}/paper.pdf")).await;
    assert!(
        page.notice()
            .starts_with("Le programme qui fait les PDF n’est pas là.")
    );
    for _ in 0..2 {
        let page = w.cleo.posts(&format!("{path}/withdrawal"), &[]).await;
        assert!(page.notice().starts_with("L’attestation est retirée"));
    }
    assert!(
        visitor
            .opens(&address)
            .await
            .text_of("#state")
            .starts_with("Retirée par son auteur")
    );
    let again = w.cleo.opens(LEDGER).await;
    let second = again
        .submits("/me/ledger/attestations", &[("name", "Cleo")])
        .await;
    assert!(second.text().contains("N° 2026-0002"), "no number is given twice");
    let csv = w.cleo.opens("/me/ledger/ledger.csv").await;
    assert!(
        csv.html()
            .contains("2026-03-10;2026-03-10;Atelier;Rencontre;Écrire à plusieurs;90;confirmée;"),
        "{}",
        csv.html()
    );
    assert!(
        w.cleo
            .opens("/me/data")
            .await
            .text()
            .contains("Registre de participation")
    );
    let form = w.cleo.opens("/me/erasure").await;
    form.submits(
        "/me/erasure",
        &[("understood", "on"), ("address", "cleo@town.example")],
    )
    .await;
    assert_eq!(visitor.opens(&address).await.status(), 404);
}

#[tokio::test]
async fn with_the_program_an_attestation_is_a_pdf_that_says_the_same() {
    use std::os::unix::fs::PermissionsExt;
    let w = workshop().await;
    held(&w).await;
    let program = w.town.house.settings().print.clone();
    std::fs::write(&program, "#!/bin/sh\nprintf '%%PDF-1.7 '\nexec /bin/cat\n").unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let page = w.cleo.opens(LEDGER).await;
    let key = page.attribute_of("#proposed input[type=checkbox]", "value");
    w.cleo.posts("/me/ledger/confirmation", &[("line", &key)]).await;
    let page = w.cleo.opens(LEDGER).await;
    let paper = page.submits("/me/ledger/attestations", &[("name", "Cleo")]).await;
    let pdf = w.cleo.opens(&paper.link("PDF")).await;
    assert_eq!(pdf.header("content-type"), "application/pdf");
    let text = pdf.html();
    assert!(text.contains("\"template\":\"attestation\"") && text.contains(&paper.text_of(".address")));
    assert!(
        text.contains("Cleo a pris part") && text.contains("<svg") && text.contains("Écrire à plusieurs")
    );
}

#[tokio::test]
async fn a_ledger_costs_the_same_number_of_queries_however_long_it_is() {
    let w = workshop().await;
    let count = async || {
        let id = w.cleo.id();
        w.town
            .reads(move |tx| {
                super::store::ledger(tx, id, kernel::Language::French)?;
                Ok(tx.ran())
            })
            .await
    };
    let before = count().await;
    held(&w).await;
    assert_eq!(count().await, before);
}

fn answers() -> impl Strategy<Value = Answer> {
    prop_oneof![
        Just(Answer::Confirm),
        (0..600i64).prop_map(Answer::Correct),
        Just(Answer::Contest)
    ]
}

/// What happens to a line: its person answers what is proposed at that moment, or its space accepts.
#[derive(Debug, Clone)]
enum Happens {
    Answers(Option<i64>, Answer),
    Accepts,
}

proptest! {
    #[test]
    fn hours_count_only_when_both_say_the_same(
        begins in 0..600i64,
        steps in prop::collection::vec(
            prop_oneof![
                (prop::option::of(0..600i64), answers()).prop_map(|(now, answer)| Happens::Answers(now, answer)),
                Just(Happens::Accepts),
            ],
            0..12,
        )
    ) {
        let mut stand = Stand::proposed(begins);
        for step in steps {
            let before = stand;
            match step {
                Happens::Answers(now, answer) => match stand.answer(now, answer) {
                    Ok(after) => {
                        prop_assert!(!after.accepted, "an answer undoes what was accepted");
                        prop_assert_eq!(after.proposed, now);
                        stand = after;
                    }
                    Err(_) => prop_assert!(now.is_none() && answer == Answer::Confirm),
                },
                Happens::Accepts => match stand.accept() {
                    Some(after) => {
                        prop_assert_eq!(before.state, State::Corrected);
                        prop_assert_eq!(after.minutes, before.minutes);
                        stand = after;
                    }
                    None => prop_assert!(before.state != State::Corrected),
                },
            }
            if stand.state == State::Confirmed {
                prop_assert!(stand.accepted || stand.proposed == Some(stand.minutes));
            }
            if stand.state == State::Contested {
                prop_assert_eq!(stand.minutes, 0);
            }
        }
    }
}
