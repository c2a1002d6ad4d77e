use testkit::{Page, Visitor};

use crate::objective::tests::published;
use crate::workshop::{Workshop, workshop};

const LIST: &str = "/spaces/atelier/voices/testimonies";
const VOICES: &str = "/spaces/atelier/voices";
const DAY: i64 = 24 * 60;

platform::statements! {
    COUNT = "select count(*) from testimonies";
    CLOSE = "update spaces set life = 'closed' where slug = 'atelier'";
    WHOSE = "select coalesce(author_id, 0), body, coalesce(readable_from, 0) from testimonies where pseudonym <> '' limit 1";
    SAID = "select verb, coalesce(actor_id, 0), coalesce(about_id, 0), coalesce(object_id, 0), audience from traces
            where verb like 'testimony.%' order by id";
}

/// Two more come, so that there are five.
async fn of_five() -> Workshop {
    let w = workshop().await;
    for name in ["Fay", "Gus"] {
        let person = w.town.person(name).await;
        workshop::collective::joins(&person, "atelier").await;
    }
    w
}

pub async fn writes(who: &Visitor, typed: &[(&str, &str)]) -> Page {
    let form = who.opens(&format!("{LIST}/new")).await;
    let mut fields = vec![
        ("title", "Le premier matin"),
        ("body", "J’avais *peur* d’arriver."),
        ("from", "2026-03-01"),
        ("until", "2026-03-03"),
    ];
    fields.retain(|(name, _)| !typed.iter().any(|(typed, _)| typed == name));
    fields.extend_from_slice(typed);
    form.submits(LIST, &fields).await
}

pub const HIDDEN_NAME: [(&str, &str); 3] = [
    ("voice", "pseudonymous"),
    ("pseudonym", "Une voix du fond"),
    ("give", "on"),
];

/// The address of the one that everybody reads.
pub async fn given(who: &Visitor) -> String {
    let page = who.opens(VOICES).await;
    page.attribute_of("section[aria-labelledby=subjective] li a", "href")
}

#[tokio::test]
async fn a_signed_one_stands_beside_the_report_of_the_same_days() {
    let w = workshop().await;
    let report = published(&w, &[]).await;
    let form = w
        .cleo
        .opens(&report)
        .await
        .follows("Dire comment je l’ai vécu")
        .await;
    assert_eq!(
        form.holds("from"),
        "2026-03-01",
        "the days of the report are there"
    );
    let page = form
        .submits(
            LIST,
            &[("title", "Le froid"), ("body", "On gelait."), ("give", "on")],
        )
        .await;
    assert_eq!(page.notice(), "C’est donné à lire.");
    let page = w.ada.opens(&report).await;
    assert!(page.text_of("aside").contains("Le froid"));
    assert!(page.text_of("aside").contains("Cleo"));
    assert!(w.town.ledger().await.iter().any(|each| each == "testimony.given"));
}

#[tokio::test]
async fn nobody_else_changes_a_word_of_it_whoever_they_are() {
    let w = workshop().await;
    writes(&w.cleo, &[("give", "on")]).await;
    let path = given(&w.cleo).await;
    for who in [&w.ada, &w.ben, &w.eve] {
        let page = who.opens(&path).await;
        assert_eq!(page.status(), 200);
        for what in ["edition", "withdrawal", "offering"] {
            assert!(!page.has_form(&format!("{path}/{what}")));
            let tried = who
                .posts(&format!("{path}/{what}"), &[("title", "Non"), ("body", "Non")])
                .await;
            assert_eq!(tried.status(), 403, "{what}");
        }
    }
    assert!(
        w.ada
            .opens(&path)
            .await
            .text()
            .contains("J’avais peur d’arriver.")
    );
    assert_eq!(
        w.cleo.opens(&format!("{path}/edition")).await.status(),
        422,
        "others read it: it is withdrawn first"
    );
    let own = w.cleo.opens(LIST).await;
    own.submits(&format!("{path}/withdrawal"), &[]).await;
    assert_eq!(w.ada.opens(&path).await.status(), 404);
    let form = w.cleo.opens(&format!("{path}/edition")).await;
    let action = format!("{path}/edition");
    form.submits(&action, &[("body", "J’avais **hâte** d’arriver.")])
        .await;
    let overtaken = form.submits(&action, &[("body", "Autre chose.")]).await;
    assert_eq!(overtaken.status(), 422);
    assert_eq!(overtaken.holds("body"), "Autre chose.");
    w.cleo
        .opens(LIST)
        .await
        .submits(&format!("{path}/offering"), &[])
        .await;
    assert!(
        w.ada
            .opens(&path)
            .await
            .text()
            .contains("J’avais hâte d’arriver.")
    );
}

#[tokio::test]
async fn under_another_name_its_author_is_shown_to_nobody() {
    let w = of_five().await;
    let page = writes(&w.cleo, &HIDDEN_NAME).await;
    assert_eq!(page.notice(), "C’est donné : on le lira à partir de demain.");
    assert!(
        !w.ada.opens(VOICES).await.text().contains("Le premier matin"),
        "not while Cleo is seen to be there"
    );
    w.town.passes(DAY);
    let path = given(&w.ada).await;
    assert!(
        path.rsplit('/').next().unwrap().starts_with("0000000000"),
        "the address tells no moment"
    );
    let others = w.ada.opens(&path).await;
    assert!(others.text().contains("sous le nom de « Une voix du fond »"));
    for who in [&w.ada, &w.ben, &w.eve] {
        assert!(!who.opens(&path).await.text().contains("Cleo"));
        assert!(!who.opens(VOICES).await.text().contains("Cleo"));
    }
    let hal = w.town.person("Hal").await;
    workshop::collective::joins(&hal, "atelier").await;
    hal.opens("/spaces/atelier").await;
    let (hers, his) = (w.cleo.opens(&path).await, hal.opens(&path).await);
    assert_eq!(hers.text(), his.text(), "hers looks as everybody's");
    assert_eq!(
        w.ada.opens(LIST).await.texts_of("ul.rows h2").len(),
        0,
        "a page of one's own"
    );
    assert_eq!(w.cleo.opens(LIST).await.texts_of("ul.rows h2").len(), 1);
    type Line = (String, i64, i64, i64, String);
    let lines = w.town.reads(|tx| tx.all::<Line>(SAID, ())).await;
    assert!(!lines.is_empty());
    for (verb, actor, about, object, audience) in lines {
        assert_eq!(
            (actor, about, object, audience.as_str()),
            (0, 0, 0, "own"),
            "{verb}"
        );
    }
}

#[tokio::test]
async fn a_small_group_and_a_name_of_somebody_are_refused() {
    let w = workshop().await;
    let refused = writes(&w.cleo, &HIDDEN_NAME).await;
    assert_eq!(refused.status(), 422);
    assert!(
        refused.wrong("pseudonym").contains("Moins de 5 personnes ici"),
        "{}",
        refused.wrong("pseudonym")
    );
    assert_eq!(refused.holds("body"), "J’avais *peur* d’arriver.");
    let w = of_five().await;
    let named = [("voice", "pseudonymous"), ("pseudonym", "GUS"), ("give", "on")];
    let refused = writes(&w.cleo, &named).await;
    assert!(refused.wrong("pseudonym").contains("celui de quelqu’un d’ici"));
    writes(&w.cleo, &HIDDEN_NAME).await;
    w.town.passes(DAY);
    let taken = writes(&w.ben, &HIDDEN_NAME).await;
    assert_eq!(taken.status(), 422, "another speaks under that name");
    assert_eq!(
        writes(&w.cleo, &HIDDEN_NAME).await.status(),
        200,
        "whoever began it goes on with it"
    );
}

#[tokio::test]
async fn moderation_hides_it_with_a_reason_and_changes_nothing() {
    let w = of_five().await;
    writes(&w.cleo, &HIDDEN_NAME).await;
    w.town.passes(DAY);
    let path = given(&w.ada).await;
    let action = format!("{path}/hiding");
    assert_eq!(
        w.cleo.posts(&action, &[("reason", "Pour voir.")]).await.status(),
        403
    );
    let refused = w.ben.opens(&path).await.submits(&action, &[("reason", "")]).await;
    assert_eq!(refused.status(), 422);
    assert!(!refused.wrong("reason").is_empty());
    refused
        .submits(&action, &[("reason", "Un élève s’y reconnaît.")])
        .await;
    let fay = w.town.person("Hal").await;
    workshop::collective::joins(&fay, "atelier").await;
    let page = fay.opens(&path).await;
    assert!(page.text().contains("Un élève s’y reconnaît."));
    assert!(!page.html().contains("peur") && !page.html().contains("Le premier matin"));
    assert!(
        w.cleo
            .opens(LIST)
            .await
            .text()
            .contains("Un élève s’y reconnaît."),
        "its author reads why"
    );
    let ledger = w
        .town
        .reads(|tx| tx.all::<(String, i64, i64, i64, String)>(SAID, ()))
        .await;
    let hidden = ledger.iter().find(|each| each.0 == "testimony.hidden").unwrap();
    assert_eq!(
        (hidden.1, hidden.2),
        (w.ben.id().number(), 0),
        "who hid it, never whose it is"
    );
    w.ben
        .opens(&path)
        .await
        .submits(&format!("{path}/showing"), &[])
        .await;
    assert!(fay.opens(&path).await.text().contains("peur"));
}

#[tokio::test]
async fn what_was_read_under_one_s_own_name_is_given_under_no_other() {
    let w = of_five().await;
    writes(&w.cleo, &[("give", "on")]).await;
    let path = given(&w.cleo).await;
    let action = format!("{path}/edition");
    let mine = w.cleo.opens(LIST).await;
    mine.submits(&format!("{path}/withdrawal"), &[]).await;
    let form = w.cleo.opens(&action).await;
    let refused = form.submits(&action, &HIDDEN_NAME).await;
    assert_eq!(refused.status(), 422, "its address and its trace say whose it is");
    assert!(!refused.wrong("voice").is_empty());
    assert_eq!(refused.holds("pseudonym"), "Une voix du fond");
    w.town.passes(DAY);
    assert_eq!(w.ada.opens(&path).await.status(), 404);
}

#[tokio::test]
async fn erasing_somebody_removes_what_they_signed_and_does_not_give_them_away() {
    let w = of_five().await;
    writes(&w.cleo, &[("title", "Signé"), ("give", "on")]).await;
    writes(&w.cleo, &HIDDEN_NAME).await;
    w.town.passes(DAY);
    let before = w.ada.opens(VOICES).await;
    assert!(before.text().contains("Signé"));
    let data = w.cleo.opens("/me/data").await;
    assert!(data.text().contains("Vos textes personnels"));
    let page = w.cleo.opens("/me/erasure").await;
    page.submits(
        "/me/erasure",
        &[("address", w.cleo.email()), ("understood", "on")],
    )
    .await;
    let after = w.ada.opens(VOICES).await;
    assert!(!after.text().contains("Signé"));
    assert!(
        after.text().contains("Une voix du fond"),
        "it stays, as if nothing had happened"
    );
    let (author, body, _) = w.town.reads(|tx| tx.one::<(i64, String, i64)>(WHOSE, ())).await;
    assert_eq!(author, 0, "and is nobody's");
    assert!(body.contains("peur"));
}

#[tokio::test]
async fn a_draft_is_one_s_own_and_each_field_refuses_what_it_should() {
    let w = workshop().await;
    let form = w.cleo.opens(&format!("{LIST}/new")).await;
    let refused = form
        .submits(
            LIST,
            &[
                ("title", ""),
                ("body", ""),
                ("from", "2027-01-01"),
                ("until", "2027-01-02"),
            ],
        )
        .await;
    assert_eq!(refused.status(), 422);
    for field in ["title", "body", "from"] {
        assert!(!refused.wrong(field).is_empty(), "{field}");
    }
    let typed = [
        ("title", "Pour moi"),
        ("body", "Rien."),
        ("from", "2026-03-01"),
        ("until", "2026-03-02"),
    ];
    refused.submits(LIST, &typed).await;
    let page = refused.submits(LIST, &typed).await;
    assert_eq!(
        w.town.reads(|tx| tx.one::<(i64,)>(COUNT, ())).await.0,
        1,
        "sent twice, written once"
    );
    assert_eq!(page.notice(), "C’est gardé : vous seul ou vous seule le lisez.");
    let path = page.attribute_of("ul.rows h2 a", "href");
    for who in [&w.ada, &w.ben, &w.dov, &w.eve] {
        assert_eq!(who.opens(&path).await.status(), 404);
    }
    assert_eq!(w.dov.opens(&format!("{LIST}/new")).await.status(), 403);
    assert!(w.town.visitor().opens(LIST).await.path().starts_with("/sign-in"));
}

#[tokio::test]
async fn in_a_space_that_is_closed_its_author_still_withdraws_it_and_nobody_writes() {
    let w = workshop().await;
    writes(&w.cleo, &[("give", "on")]).await;
    let path = given(&w.cleo).await;
    w.town.acts(w.ada.id(), |tx| tx.run(CLOSE, ())).await;
    let hidden = w
        .ben
        .posts(&format!("{path}/hiding"), &[("reason", "Trop tard.")])
        .await;
    assert_eq!(hidden.status(), 422);
    w.cleo
        .opens(LIST)
        .await
        .submits(&format!("{path}/withdrawal"), &[])
        .await;
    assert_eq!(w.ada.opens(&path).await.status(), 404);
    assert_eq!(w.cleo.posts(&format!("{path}/offering"), &[]).await.status(), 422);
}
