use proptest::prelude::*;
use testkit::{Page, Visitor};

use super::model::{Choice, Method, Sayable, check};
use super::tally;
use crate::workshop::workshop;

const LIST: &str = "/spaces/atelier/decisions";

/// A member puts a proposal to the workshop.
async fn proposes(who: &Visitor, method: &str, typed: &[(&str, &str)]) -> Page {
    let form = who.opens(&format!("{LIST}/new?method={method}")).await;
    let mut fields = vec![
        ("title", "Se voir le jeudi"),
        ("body", "Chaque **jeudi**, une heure."),
    ];
    fields.extend_from_slice(typed);
    form.submits(LIST, &fields).await
}

async fn says(who: &Visitor, path: &str, typed: &[(&str, &str)]) -> Page {
    who.opens(path)
        .await
        .submits(&format!("{path}/stance"), typed)
        .await
}

fn chips(page: &Page) -> Vec<String> {
    page.texts_of("aside .chip")
}

#[tokio::test]
async fn a_proposal_passes_by_consent_once_the_objection_is_lifted() {
    let w = workshop().await;
    let page = proposes(&w.cleo, "consent", &[]).await;
    assert_eq!(page.notice(), "La proposition est ouverte.");
    let path = page.path().to_owned();
    says(&w.cleo, &path, &[("choice", "agree")]).await;
    let refused = says(&w.ben, &path, &[("choice", "objection")]).await;
    assert_eq!(refused.status(), 422, "an objection says why");
    refused
        .submits(
            &format!("{path}/stance"),
            &[("choice", "objection"), ("reason", "Le jeudi je suis au marché.")],
        )
        .await;
    let page = w.ada.opens(&path).await;
    assert_eq!(
        chips(&page),
        ["Une objection reste à lever, ou personne n’est d’accord"]
    );
    assert!(
        page.text().contains("Le jeudi je suis au marché."),
        "reasons are read at once"
    );
    let form = w.cleo.opens(&format!("{path}/edition")).await;
    form.submits(&format!("{path}/edition"), &[("title", "Se voir le lundi")])
        .await;
    let page = w.ben.opens(&path).await;
    assert!(
        page.text().contains("La proposition a changé depuis"),
        "{}",
        page.text()
    );
    says(&w.ben, &path, &[("choice", "agree"), ("reason", "")]).await;
    assert_eq!(chips(&w.ada.opens(&path).await), ["Personne n’a d’objection"]);
    let page = w
        .cleo
        .opens(&path)
        .await
        .submits(&format!("{path}/closing"), &[])
        .await;
    let outcome = [
        ("outcome", "adopted"),
        ("words", "Le lundi, pour trois mois."),
        ("review", "2026-06-01"),
    ];
    let page = page.submits(&format!("{path}/outcome"), &outcome).await;
    assert_eq!(page.notice(), "C’est inscrit au journal.");
    let log = w.town.visitor().opens(LIST).await;
    assert!(
        log.text().contains("À revoir le lundi 1er juin 2026"),
        "{}",
        log.text()
    );
    for verb in [
        "decision.proposed",
        "stance.taken",
        "decision.amended",
        "decision.closed",
        "decision.settled",
    ] {
        assert!(w.town.ledger().await.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn nobody_sees_a_count_before_it_is_closed() {
    let w = workshop().await;
    let path = proposes(&w.ada, "vote", &[]).await.path().to_owned();
    says(&w.ben, &path, &[("choice", "yes"), ("reason", "Enfin.")]).await;
    says(&w.cleo, &path, &[("choice", "no")]).await;
    for reader in [&w.ada, &w.cleo, &w.eve] {
        let text = reader.opens(&path).await.text();
        assert!(
            text.contains("2 personnes se sont exprimées") && !text.contains("Enfin."),
            "{text}"
        );
    }
    w.town.passes(8 * 24 * 60);
    let page = w.ada.opens(&path).await;
    assert!(page.text().contains("Enfin."), "it closes at its hour by itself");
    assert_eq!(page.texts_of("aside li strong"), ["1", "1", "0"]);
    let late = w.dov.posts(&format!("{path}/stance"), &[("choice", "yes")]).await;
    assert_eq!(late.status(), 403);
    let late = w.ben.posts(&format!("{path}/stance"), &[("choice", "no")]).await;
    assert_eq!(late.status(), 422);
}

#[tokio::test]
async fn one_person_has_one_word_and_may_change_it_or_take_it_back() {
    let w = workshop().await;
    let path = proposes(&w.ada, "consent", &[]).await.path().to_owned();
    says(&w.ben, &path, &[("choice", "agree")]).await;
    let page = says(&w.ben, &path, &[("choice", "abstain")]).await;
    assert!(page.text().contains("Une personne s’est exprimée"));
    assert!(page.has("input[value=abstain][checked]"));
    let page = page.submits(&format!("{path}/stance-withdrawal"), &[]).await;
    assert!(page.text().contains("Personne ne s’est encore exprimé"));
}

#[tokio::test]
async fn points_and_places_are_checked_and_counted() {
    let w = workshop().await;
    let options = [
        ("option-1", "Un jardin"),
        ("option-2", "Un four"),
        ("option-4", "Un atelier"),
        ("points", "5"),
    ];
    let path = proposes(&w.ada, "points", &options).await.path().to_owned();
    let refused = says(&w.ben, &path, &[("option-0", "4"), ("option-1", "2")]).await;
    assert_eq!(refused.status(), 422);
    assert!(refused.text().contains("5 points au plus"), "{}", refused.text());
    assert_eq!(refused.holds("option-0"), "4", "what was typed is kept");
    refused
        .submits(&format!("{path}/stance"), &[("option-0", "1"), ("option-1", "4")])
        .await;
    says(&w.cleo, &path, &[("option-2", "5")]).await;
    w.ada
        .opens(&path)
        .await
        .submits(&format!("{path}/closing"), &[])
        .await;
    assert_eq!(
        w.ben.opens(&path).await.texts_of("aside li strong"),
        ["5", "4", "1"]
    );

    let path = proposes(&w.ada, "ranking", &options[..3]).await.path().to_owned();
    let refused = says(
        &w.ben,
        &path,
        &[("option-0", "1"), ("option-1", "1"), ("option-2", "2")],
    )
    .await;
    assert_eq!(refused.status(), 422);
    refused
        .submits(
            &format!("{path}/stance"),
            &[("option-0", "3"), ("option-1", "1"), ("option-2", "2")],
        )
        .await;
    w.ada
        .opens(&path)
        .await
        .submits(&format!("{path}/closing"), &[])
        .await;
    assert_eq!(
        w.ben.opens(&path).await.texts_of("aside li strong"),
        ["2", "1", "0"]
    );
}

#[tokio::test]
async fn somebody_is_elected_whom_nobody_proposed_against_another() {
    let w = workshop().await;
    let path = proposes(&w.ada, "election", &[("title", "Qui garde le temps ?")])
        .await
        .path()
        .to_owned();
    let form = w.ben.opens(&path).await;
    let cleo = workshop::training::uid(&w.town, w.cleo.id()).await.to_string();
    let action = format!("{path}/stance");
    let refused = form.submits(&action, &[("choice", &cleo)]).await;
    assert_eq!(refused.status(), 422, "a name needs a reason");
    refused
        .submits(
            &action,
            &[("choice", &cleo), ("reason", "Elle écoute jusqu’au bout.")],
        )
        .await;
    assert!(
        !w.cleo
            .opens(&path)
            .await
            .text()
            .contains("Elle écoute jusqu’au bout.")
    );
    let dov = workshop::training::uid(&w.town, w.dov.id()).await.to_string();
    let stranger = w
        .cleo
        .posts(&action, &[("choice", &dov), ("reason", "Lui.")])
        .await;
    assert_eq!(stranger.status(), 422, "only members are named");
    let page = w
        .ada
        .opens(&path)
        .await
        .submits(&format!("{path}/round"), &[])
        .await;
    assert!(
        page.text().contains("Elle écoute jusqu’au bout."),
        "{}",
        page.text()
    );
    assert!(
        w.ben
            .opens(&path)
            .await
            .text()
            .contains("gardez-vous le même nom")
    );
}

#[tokio::test]
async fn strangers_read_members_speak_and_authors_lead() {
    let w = workshop().await;
    let path = proposes(&w.cleo, "advice", &[]).await.path().to_owned();
    assert_eq!(w.dov.opens(&path).await.status(), 200);
    assert_eq!(
        w.dov
            .posts(&format!("{path}/stance"), &[("choice", "for"), ("reason", "x")])
            .await
            .status(),
        403
    );
    assert_eq!(w.dov.opens(&format!("{LIST}/new")).await.status(), 403);
    let visitor = w.town.visitor();
    assert!(
        visitor
            .opens(&format!("{LIST}/new"))
            .await
            .path()
            .starts_with("/sign-in")
    );
    assert_eq!(
        w.ben.opens(&format!("{path}/edition")).await.status(),
        403,
        "who facilitates does not reword it"
    );
    assert_eq!(w.ben.opens(&path).await.status(), 200);
    let page = w.ada.opens("/spaces/atelier/arrangement").await;
    page.submits("/spaces/atelier/arrangement", &[("joining", "hidden")])
        .await;
    assert_eq!(w.dov.opens(&path).await.status(), 404);
    assert_eq!(w.dov.opens(LIST).await.status(), 404);
}

#[tokio::test]
async fn a_proposal_is_taken_back_and_put_back() {
    let w = workshop().await;
    let path = proposes(&w.cleo, "consent", &[]).await.path().to_owned();
    w.cleo
        .opens(&path)
        .await
        .submits(&format!("{path}/withdrawal"), &[])
        .await;
    assert_eq!(w.ben.opens(&path).await.status(), 404);
    assert!(!w.ben.opens(LIST).await.text().contains("Se voir le jeudi"));
    w.cleo
        .opens(&path)
        .await
        .submits(&format!("{path}/restoration"), &[])
        .await;
    assert_eq!(w.ben.opens(&path).await.status(), 200);
}

#[tokio::test]
async fn whoever_is_overtaken_while_amending_sees_both_wordings() {
    let w = workshop().await;
    let path = proposes(&w.cleo, "consent", &[]).await.path().to_owned();
    let action = format!("{path}/edition");
    let (one, other) = (w.cleo.opens(&action).await, w.cleo.opens(&action).await);
    one.submits(&action, &[("title", "Le lundi")]).await;
    let page = other.submits(&action, &[("title", "Le mardi")]).await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains("Le lundi"));
    assert_eq!(page.holds("title"), "Le mardi");
    page.submits(&action, &[]).await;
    assert_eq!(w.ben.opens(&path).await.text_of("h1"), "Le mardi");
}

#[tokio::test]
async fn what_awaits_stands_on_ones_home() {
    let w = workshop().await;
    let path = proposes(&w.cleo, "consent", &[]).await.path().to_owned();
    assert!(
        w.ben
            .opens("/")
            .await
            .text()
            .contains("À décider avec les autres")
    );
    assert!(
        w.ben
            .opens("/spaces/atelier")
            .await
            .text()
            .contains("À décider maintenant")
    );
    says(&w.ben, &path, &[("choice", "agree")]).await;
    assert!(
        !w.ben
            .opens("/")
            .await
            .text()
            .contains("À décider avec les autres")
    );
    w.town.passes(8 * 24 * 60);
    assert!(
        w.cleo
            .opens("/")
            .await
            .text()
            .contains("dites ce qui en est sorti")
    );
}

#[tokio::test]
async fn each_field_refuses_what_it_should_and_the_same_form_twice_puts_one() {
    let w = workshop().await;
    let form = w.cleo.opens(&format!("{LIST}/new?method=ranking")).await;
    let refused = form
        .submits(
            LIST,
            &[("title", ""), ("body", "Oui."), ("closes", "2020-01-01T10:00")],
        )
        .await;
    assert_eq!(refused.status(), 422);
    for field in ["title", "closes", "option-1"] {
        assert!(!refused.wrong(field).is_empty(), "{field}");
    }
    let typed = [
        ("title", "Où ?"),
        ("closes", "2026-03-20T10:00"),
        ("option-1", "Ici"),
        ("option-2", "Là"),
    ];
    refused.submits(LIST, &typed).await;
    refused.submits(LIST, &typed).await;
    assert_eq!(w.ben.opens(LIST).await.texts_of(".rows h3 a").len(), 1);
}

#[tokio::test]
async fn from_the_page_of_a_role_one_asks_everybody_who_shall_hold_it_and_comes_back_to_give_it() {
    let w = workshop().await;
    let role = "/spaces/atelier/roles/passeur";
    assert!(!w.dov.opens(role).await.has("#election"));
    let form = w.cleo.opens(role).await.follows("Élire sans candidature").await;
    assert!(form.holds("title").contains("Passeur"));
    assert_eq!(form.holds("role"), "passeur");
    let page = form.submits(LIST, &[]).await;
    assert_eq!(page.notice(), "La proposition est ouverte.");
    assert_eq!(page.link("Passeur"), role, "what the role is stays one step away");
    let path = page.path().to_owned();
    let asked = w.cleo.opens(role).await;
    assert_eq!(asked.attribute_of("#election a", "href"), path);
    assert_eq!(
        asked.texts_of("#election a").len(),
        1,
        "it is asked once at a time"
    );
    page.submits(&format!("{path}/closing"), &[])
        .await
        .submits(
            &format!("{path}/outcome"),
            &[("outcome", "adopted"), ("words", "Ben, jusqu’en juin.")],
        )
        .await;
    let give = "Donner le rôle « Passeur »";
    assert_eq!(w.ada.opens(&path).await.link(give), format!("{role}#give"));
    assert!(w.ada.opens(role).await.has("#give form"));
    assert!(!w.cleo.opens(&path).await.text().contains("Donner le rôle"));
    let came = w.dov.opens(role).await.text_of("#election");
    assert!(came.contains("Ce qui en est sorti"), "{came}");
    assert!(
        w.cleo
            .opens(role)
            .await
            .text_of("#election")
            .contains("Élire sans candidature")
    );
    // What was never settled leads nowhere, and neither does what was taken back.
    let again = w.cleo.opens(role).await.follows("Élire sans candidature").await;
    let page = again.submits(LIST, &[]).await;
    page.submits(&format!("{}/withdrawal", page.path()), &[]).await;
    assert!(!w.dov.opens(role).await.html().contains(page.path()));
}

#[tokio::test]
async fn an_election_is_for_a_role_that_is_there_or_for_none() {
    let w = workshop().await;
    let address = format!("{LIST}/new?method=election&role=nobody");
    let unknown = w.cleo.opens(&address).await;
    assert_eq!(unknown.holds("title"), "");
    let form = w
        .cleo
        .opens(&format!("{LIST}/new?method=vote&role=passeur"))
        .await;
    assert_eq!(form.holds("title"), "", "only an election is for a role");
    let once = unknown.attribute_of("input[name=once]", "value");
    let sent = [
        ("once", once.as_str()),
        ("method", "election"),
        ("role", "nobody"),
        ("title", "Qui ?"),
        ("body", "Quelqu’un."),
        ("closes", "2026-03-20T10:00"),
    ];
    let page = w.cleo.posts(LIST, &sent).await;
    assert!(page.path().starts_with("/decisions/"), "{}", page.text());
    assert!(!page.text().contains("Pour le rôle"));
}

proptest! {
    #[test]
    fn no_share_of_points_passes_that_is_more_than_there_are(points in proptest::collection::vec(-3i64..8, 0..5)) {
        let sayable = Sayable { method: Method::Points, options: 3, points: 10, people: &[] };
        let sum: i64 = points.iter().sum();
        let fair = points.len() == 3 && points.iter().all(|each| *each >= 0) && (1..=10).contains(&sum);
        prop_assert_eq!(check(&sayable, &Choice::Points(points), "").is_ok(), fair);
    }

    #[test]
    fn a_ranking_gives_out_the_same_whatever_the_order(order in Just(vec![0usize, 1, 2, 3]).prop_shuffle()) {
        let sayable = Sayable { method: Method::Ranking, options: 4, points: 0, people: &[] };
        let choice = Choice::Ranking(order.clone());
        prop_assert!(check(&sayable, &choice, "").is_ok());
        let lines = tally::count(Method::Ranking, 4, &[stance(choice)]);
        prop_assert_eq!(lines.iter().map(|line| line.count).sum::<i64>(), 6);
        prop_assert_eq!(&lines[0].what, &tally::What::Option(order[0]));
    }
}

fn stance(choice: Choice) -> super::model::Stance {
    super::model::Stance {
        person: spaces::space::Member {
            id: kernel::PersonId::new(1),
            uid: kernel::Uid::new(1, [1; 10]),
            name: "Ada".into(),
            picture: None,
        },
        choice,
        reason: String::new(),
        version: 1,
        round: 1,
        at: testkit::MORNING,
    }
}
