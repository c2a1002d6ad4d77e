//! From the draft to the archive.

use testkit::{Taken, well_formed};

use super::*;
use crate::workshop::workshop;

#[tokio::test]
async fn a_draft_gathers_is_written_approved_sent_and_kept() {
    let w = workshop().await;
    come(&w, 6).await;
    publishes(&w, w.cleo.id(), "account", "La cour, un mardi").await;
    publishes(&w, w.cleo.id(), "method", "Le tour de table court").await;
    let page = begins(&w.ben, &[("title", "Bilan d’hiver")]).await;
    assert_eq!(
        page.notice(),
        "Le brouillon est là. Relisez-le, partie par partie."
    );
    let path = page.path().to_owned();
    let text = page.text();
    for part in [
        "5 ou plus",
        "moins de 5",
        "La cour, un mardi",
        "Le tour de table court",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }

    let asked = format!("{path}/sections/asked");
    let page = w.ben.opens(&asked).await;
    let page = page
        .submits(&asked, &[("text", "Une **salle** le mercredi.")])
        .await;
    assert_eq!(page.notice(), "C’est enregistré.");
    let works = format!("{path}/sections/works");
    let page = w.ben.opens(&works).await;
    assert!(
        page.holds("text").contains("Le tour de table court"),
        "one begins with the proposal"
    );
    page.submits(&works, &[("text", "Surtout un tour de table.")])
        .await;
    publishes(&w, w.cleo.id(), "method", "Une autre fiche").await;
    let page = w
        .ben
        .opens(&path)
        .await
        .submits(&format!("{path}/proposal"), &[])
        .await;
    let text = page.text();
    assert!(
        text.contains("Surtout un tour de table."),
        "what somebody wrote stays"
    );
    assert!(!text.contains("Une autre fiche"));
    assert!(text.contains("La proposition a changé depuis."));
    let page = w.ben.opens(&works).await;
    assert!(
        page.text().contains("Une autre fiche"),
        "what would be proposed now stands beside it"
    );

    assert_eq!(
        w.cleo.opens(&path).await.status(),
        404,
        "members read what was approved"
    );
    assert_eq!(w.ben.posts(&format!("{path}/approval"), &[]).await.status(), 403);
    let early = w
        .ada
        .posts(
            &format!("{path}/sending"),
            &[("reach", "members"), ("days", "30")],
        )
        .await;
    assert!(early.text().contains("Il faut d’abord l’approuver."));
    let page = w
        .ada
        .opens(&path)
        .await
        .submits(&format!("{path}/approval"), &[])
        .await;
    assert_eq!(page.notice(), "Le rapport est approuvé. Il peut être envoyé.");
    assert_eq!(w.cleo.opens(&path).await.status(), 200);
    let late = w.ben.posts(&works, &[("text", "Encore"), ("version", "2")]).await;
    assert_eq!(late.status(), 422);

    let sending = format!("{path}/sending");
    let fields = [
        ("recipients", "rectorat@autorite.example"),
        ("words", "Avec nos mercis."),
    ];
    let page = w.ada.opens(&sending).await.submits(&sending, &fields).await;
    assert_eq!(page.notice(), "Le rapport est envoyé et archivé.");
    let before = page.text_of(".two > div");
    let again = w.ada.posts(&format!("{path}/approval-withdrawal"), &[]).await;
    assert!(again.text().contains("il reste comme il est"));
    w.ada
        .posts(
            &sending,
            &[
                ("recipients", "autre@autorite.example"),
                ("reach", "everyone"),
                ("days", "30"),
            ],
        )
        .await;
    assert!(
        w.town.mails_to("autre@autorite.example").await.is_empty(),
        "it is sent once"
    );
    publishes(&w, w.cleo.id(), "account", "Trop tard").await;
    assert_eq!(
        w.ada.opens(&path).await.text_of(".two > div"),
        before,
        "nothing in it changes"
    );

    let link = w.town.link_mailed_to("rectorat@autorite.example").await;
    let page = w.town.visitor().opens(&link).await;
    assert_eq!(page.texts_of(".authority-figures > li > strong").len(), 5);
    assert!(page.text().contains("La cour, un mardi") && page.text().contains("Une salle le mercredi."));
    let whole = w.town.visitor().opens(&format!("{link}/report")).await;
    assert!(whole.text().contains("Surtout un tour de table."));
    for verb in [
        "report.begun",
        "report.written",
        "report.proposed",
        "report.approved",
        "report.sent",
    ] {
        assert!(w.town.ledger().await.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn it_is_taken_away_as_a_pdf_and_an_open_document() {
    let w = workshop().await;
    publishes(&w, w.cleo.id(), "account", "Un <récit> & *deux*").await;
    let path = begins(&w.ada, &[]).await.path().to_owned();
    let summary = format!("{path}/sections/summary");
    w.ada
        .opens(&summary)
        .await
        .submits(&summary, &[("text", "# Un titre\n\nDit <b>ainsi</b>.")])
        .await;
    let file = w.ada.opens(&format!("{path}/file.odt")).await;
    assert_eq!(
        file.header("content-type"),
        "application/vnd.oasis.opendocument.text"
    );
    let content = Taken::of(&file).text("content.xml");
    well_formed("content.xml", &content);
    for part in [
        "Rapport de Atelier",
        "Un &lt;récit&gt; &amp; *deux*",
        "table:table-header-rows",
        "moins de 5",
        "Dit &lt;b&gt;",
    ] {
        assert!(content.contains(part), "{part} in {content}");
    }
    let back = w.ada.opens(&format!("{path}/file.pdf")).await;
    assert_eq!(back.path(), path, "where nothing prints, the page does");
    prints(&w);
    let file = w.ada.opens(&format!("{path}/file.pdf")).await;
    assert_eq!(file.header("content-type"), "application/pdf");
    let asked: serde_json::Value = serde_json::from_slice(&file.bytes()[9..]).unwrap();
    assert_eq!(asked["template"], "book");
    assert_eq!(asked["language"], "fr");
    let blocks = asked["data"]["parts"][0]["blocks"].as_array().unwrap();
    assert!(blocks.iter().any(|block| block["is"] == "table"), "{asked}");
}

#[tokio::test]
async fn three_stories_are_chosen_each_with_a_word() {
    let w = workshop().await;
    for title in ["Un", "Deux", "Trois", "Quatre"] {
        publishes(&w, w.cleo.id(), "account", title).await;
    }
    let path = begins(&w.ada, &[]).await.path().to_owned();
    let stories = format!("{path}/stories");
    let page = w.ada.opens(&stories).await;
    let ids = page.attributes_of("input[name=chosen]", "value");
    assert_eq!(ids.len(), 4);
    // Told in the same moment, they stand in an order of chance.
    let last = page.texts_of(".choice strong")[3].clone();
    let all: Vec<(&str, &str)> = ids.iter().map(|id| ("chosen", id.as_str())).collect();
    let refused = w.ada.posts(&stories, &all).await;
    assert_eq!(refused.status(), 422);
    assert_eq!(refused.wrong("chosen"), "Trois récits au plus.");
    assert_eq!(
        refused
            .attributes_of("input[name=chosen][checked]", "value")
            .len(),
        4,
        "kept"
    );
    let field = format!("words-{}", ids[3]);
    let page = w
        .ada
        .posts(
            &stories,
            &[("chosen", &ids[3]), (&field, "Il dit tout de la cour.")],
        )
        .await;
    assert_eq!(page.notice(), "Les récits sont choisis.");
    w.ada.posts(&format!("{path}/proposal"), &[]).await;
    w.ada.posts(&format!("{path}/approval"), &[]).await;
    w.ada
        .posts(
            &format!("{path}/sending"),
            &[("reach", "members"), ("days", "30")],
        )
        .await;
    let page = w.cleo.opens("/spaces/atelier/account").await;
    assert_eq!(page.texts_of(".cards h3").len(), 3);
    assert_eq!(
        page.texts_of(".cards h3")[0],
        last,
        "the chosen one is read first"
    );
    assert!(page.text().contains("Il dit tout de la cour."));
}

#[tokio::test]
async fn small_counts_are_never_shown_and_hidden_spaces_stay_hidden() {
    let w = workshop().await;
    let path = begins(&w.ada, &[]).await.path().to_owned();
    let page = w.ada.opens(&path).await;
    assert!(
        page.texts_of(".report-shown")
            .iter()
            .all(|shown| shown == "moins de 5"),
        "{}",
        page.text()
    );
    let people = come(&w, 9).await;
    let inside = w
        .town
        .acts(w.ada.id(), |tx| {
            let uid = tx.new_uid();
            Ok(tx.one::<(SpaceId,)>(INSIDE, (uid,))?.0)
        })
        .await;
    for who in people {
        w.town
            .acts(who, move |tx| {
                let (uid, now) = (tx.new_uid(), tx.now());
                tx.run(SHEET, (uid, inside, "account", "Entre nous", who, now))?;
                Ok(())
            })
            .await;
    }
    let page = w
        .ada
        .opens(&path)
        .await
        .submits(&format!("{path}/proposal"), &[])
        .await;
    assert!(page.texts_of(".report-shown").contains(&"10 ou plus".to_owned()));
    assert!(!page.text().contains("Entre nous"));
    for wrong in ["11", "12", "13"] {
        assert!(
            !page
                .texts_of(".report-shown")
                .iter()
                .any(|shown| shown.contains(wrong))
        );
    }
}

/// What is shown of the hours.
fn hours(page: &Page) -> String {
    let lines = page.texts_of(".report-figures li");
    let line = lines.iter().find(|line| line.starts_with("Heures de présence"));
    line.unwrap().rsplit("là.").next().unwrap().trim().to_owned()
}

#[tokio::test]
async fn hours_of_fewer_than_five_people_are_in_no_sum_and_in_no_difference() {
    let w = workshop().await;
    let people = come(&w, 6).await;
    meet(&w, &people[..4], 10 * 60).await;
    assert_eq!(hours(&begins(&w.ada, &[]).await), "moins de 5");
    meet(&w, &people[..5], 2 * 60).await;
    assert_eq!(hours(&begins(&w.ada, &[]).await), "10 ou plus");
    meet(&w, &people[5..], 30 * 60).await;
    assert_eq!(
        hours(&begins(&w.ada, &[]).await),
        "10 ou plus",
        "two reports do not tell how long one of them was there"
    );
}

#[tokio::test]
async fn what_is_said_under_another_name_has_no_moment_and_is_not_in_the_order_of_giving() {
    let w = workshop().await;
    let (space, cleo) = (atelier(&w).await, w.cleo.id());
    for (title, days, given) in [("Le froid", 40, 1), ("Le seuil", 20, 3), ("La cour", 30, 2)] {
        w.town
            .acts(cleo, move |tx| {
                let (uid, now) = (tx.new_uid(), tx.now());
                let (from, given) = (now.plus_days(-days), now.plus_days(-given));
                tx.run(GIVEN, (uid, space, cleo, "Une abeille", title, from, given))
                    .map(drop)
            })
            .await;
    }
    let path = begins(&w.ada, &[]).await.path().to_owned();
    let stories = w.ada.opens(&format!("{path}/stories")).await;
    assert_eq!(
        stories.texts_of(".choice strong"),
        ["Le seuil", "La cour", "Le froid"],
        "in the order of the days they tell of"
    );
    w.ada.posts(&format!("{path}/approval"), &[]).await;
    let typed = [("reach", "everyone"), ("days", "30")];
    w.ada.posts(&format!("{path}/sending"), &typed).await;
    let account = w.cleo.opens("/spaces/atelier/account").await;
    for page in [&stories, &w.ada.opens(&path).await, &account] {
        for given in [
            "27 février",
            "28 février",
            "1er mars",
            "2026-02-27",
            "2026-02-28",
            "2026-03-01",
        ] {
            assert!(!page.text_of("main").contains(given), "{given}");
            assert!(
                page.attributes_of("time", "datetime")
                    .iter()
                    .all(|at| !at.contains(given))
            );
        }
    }
    assert!(account.text().contains("10 février"));
}

#[tokio::test]
async fn what_is_told_to_members_alone_stays_with_them() {
    let w = workshop().await;
    let (space, cleo) = (atelier(&w).await, w.cleo.id());
    for (title, pseudonym, audience) in [
        ("Pour tout le monde", "", "public"),
        ("Sous un autre nom", "Une abeille", "public"),
        ("Pour nous", "", "space"),
    ] {
        w.town
            .acts(cleo, move |tx| {
                let (uid, now) = (tx.new_uid(), tx.now());
                tx.run(SAID, (uid, space, cleo, pseudonym, title, now, audience))
                    .map(drop)
            })
            .await;
    }
    let text = begins(&w.ada, &[]).await.text();
    assert!(
        text.contains("Pour tout le monde") && text.contains("Une abeille"),
        "{text}"
    );
    assert!(!text.contains("Pour nous"));
}

#[tokio::test]
async fn each_field_refuses_what_it_should_and_the_same_form_twice_begins_one() {
    let w = workshop().await;
    let form = w.ada.opens(&format!("{LIST}/new")).await;
    let wrong = [
        ("title", ""),
        ("first", "2026-02-30"),
        ("last", "2025-01-01"),
        ("language", "xx"),
    ];
    let refused = form.submits(LIST, &wrong).await;
    assert_eq!(refused.status(), 422);
    for field in ["title", "first", "last", "language"] {
        assert!(!refused.wrong(field).is_empty(), "{field}");
    }
    assert_eq!(refused.holds("last"), "2025-01-01");
    let long = form.submits(LIST, &[("first", "2020-01-01")]).await;
    assert_eq!(long.wrong("last"), "Trois ans au plus.");
    form.submits(LIST, &[]).await;
    form.submits(LIST, &[]).await;
    let page = w.ada.opens(LIST).await;
    assert_eq!(page.texts_of(".rows h3 a").len(), 1);
    let sending = page.attribute_of(".rows h3 a", "href");
    w.ada.posts(&format!("{sending}/approval"), &[]).await;
    let typed = [("recipients", "rectorat"), ("reach", "members"), ("days", "30")];
    let refused = w.ada.posts(&format!("{sending}/sending"), &typed).await;
    assert!(!refused.wrong("recipients").is_empty());
    assert_eq!(refused.holds("recipients"), "rectorat");
}

#[tokio::test]
async fn whoever_is_overtaken_keeps_what_they_typed_and_a_proposal_comes_back() {
    let w = workshop().await;
    let path = begins(&w.ada, &[]).await.path().to_owned();
    let summary = format!("{path}/sections/summary");
    let (one, other) = (w.ada.opens(&summary).await, w.ben.opens(&summary).await);
    one.submits(&summary, &[("text", "Un")]).await;
    let page = other.submits(&summary, &[("text", "Deux")]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.holds("text"), "Deux");
    page.submits(&summary, &[]).await;
    assert!(w.ada.opens(&path).await.text().contains("Deux"));
    let page = w.ada.opens(&summary).await;
    page.submits(&format!("{summary}/proposal"), &[]).await;
    let text = w.ada.opens(&path).await.text();
    assert!(
        !text.contains("Deux") && text.contains("Rencontres tenues : moins de 5"),
        "{text}"
    );
    let dropped = w
        .ada
        .opens(&path)
        .await
        .submits(&format!("{path}/withdrawal"), &[])
        .await;
    assert_eq!(dropped.notice(), "Le brouillon est abandonné.");
    assert!(w.ada.opens(LIST).await.texts_of(".rows h3 a").is_empty());
    w.ada.posts(&format!("{path}/restoration"), &[]).await;
    assert_eq!(w.ada.opens(LIST).await.texts_of(".rows h3 a").len(), 1);
}

#[tokio::test]
async fn it_is_written_in_its_language_whoever_reads_it() {
    let w = workshop().await;
    publishes(&w, w.cleo.id(), "account", "La cour").await;
    let page = begins(&w.ada, &[("language", "en"), ("title", "Winter report")]).await;
    assert!(
        page.text().contains("Gatherings held: fewer than 5"),
        "{}",
        page.text()
    );
    let path = page.path().to_owned();
    let content = Taken::of(&w.ada.opens(&format!("{path}/file.odt")).await).text("content.xml");
    assert!(
        content.contains("What was made") && content.contains("How it is counted"),
        "{content}"
    );
}
