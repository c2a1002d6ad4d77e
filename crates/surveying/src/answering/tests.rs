//! Answering, stopping, coming back, and what the store keeps.

use platform::db::Statement;

use crate::workshop::{Workshop, answers, begins, gives, path, small, taken, workshop};

async fn count(w: &Workshop, statement: &'static str) -> i64 {
    let statement = Statement::new(statement);
    w.town
        .reads(move |tx| Ok(tx.one::<(i64,)>(statement, ())?.0))
        .await
}

const ONCE: &str = "01hzzzzzzzzzzzzzzzzzzzzzzz";
const ANSWERS: &str = "select count(*) from survey_answers";

#[tokio::test]
async fn a_page_is_kept_and_taken_up_again_at_its_address() {
    let w = workshop().await;
    let survey = taken(&w, "cooperative-maturity").await;
    let wave = gives(&w, &survey, &[]).await;
    let page = begins(&w.cleo, &wave).await;
    assert!(
        page.text().contains("Page 1 sur 3"),
        "the page without questions is left out: {}",
        page.text()
    );
    let address = path(&page);
    let page = page
        .submits(
            &address,
            &[("q-sense", "2"), ("q-trust", "unknown"), ("go", "keep")],
        )
        .await;
    assert_eq!(
        page.notice(),
        "C’est gardé. Reprenez quand vous voulez, à cette adresse."
    );
    let again = begins(&w.cleo, &wave).await;
    assert_eq!(path(&again), address, "what was begun goes on");
    assert!(again.has("input[name=q-sense][value=\"2\"][checked]"));
    assert!(again.has("input[name=q-trust][value=unknown][checked]"));
    let page = again.submits(&address, &[("go", "next")]).await;
    assert!(page.text().contains("Page 2 sur 3"));
    let page = page.submits(&address, &[("go", "back")]).await;
    assert!(page.text().contains("Page 1 sur 3"));
    assert_eq!(count(&w, ANSWERS).await, 0, "nothing is sent yet");
}

#[tokio::test]
async fn what_hangs_on_an_answer_is_asked_once_it_is_given() {
    let w = workshop().await;
    let (survey, level, text) = small(&w).await;
    let wave = gives(&w, &survey, &[]).await;
    let (level, text) = (format!("q-{level}"), format!("q-{text}"));
    let page = begins(&w.cleo, &wave).await;
    assert!(!page.has(&format!("#{text}")));
    let address = path(&page);
    let page = page
        .submits(&address, &[(level.as_str(), "0"), ("go", "send")])
        .await;
    assert!(page.has(&format!("#{text}")), "it asks more, on the same page");
    let page = page
        .submits(
            &address,
            &[(level.as_str(), "2"), (text.as_str(), "Du temps"), ("go", "send")],
        )
        .await;
    assert_eq!(page.notice(), "Vos réponses sont envoyées.");
    assert!(
        !page.text().contains("Du temps"),
        "what is no longer asked is not kept"
    );
}

#[tokio::test]
async fn what_must_be_answered_is_asked_for_and_nothing_is_lost() {
    let w = workshop().await;
    let (survey, level, _) = small(&w).await;
    let wave = gives(&w, &survey, &[]).await;
    let page = begins(&w.cleo, &wave).await;
    let address = path(&page);
    let page = page.submits(&address, &[("go", "send")]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.wrong(&format!("q-{level}")), "Ce champ est vide.");
    assert_eq!(count(&w, ANSWERS).await, 0);
}

#[tokio::test]
async fn numbers_out_of_range_are_refused_and_apart_is_no_zero() {
    let w = workshop().await;
    let survey = taken(&w, "territory-digital").await;
    let list = w.ada.opens("/spaces/atelier/areas").await;
    list.submits("/spaces/atelier/areas", &[("areas", "Nord\n  Ville\nSud")])
        .await;
    let wave = gives(&w, &survey, &[("privacy", "named")]).await;
    let page = begins(&w.cleo, &wave).await;
    let address = path(&page);
    let area = page.attributes_of("select option", "value")[2].clone();
    let page = page
        .submits(&address, &[("q-area", area.as_str()), ("go", "next")])
        .await;
    let page = page
        .submits(
            &address,
            &[("q-equipment", "apart"), ("q-connection", "0"), ("go", "next")],
        )
        .await;
    let page = page
        .submits(&address, &[("q-devices", "501"), ("go", "send")])
        .await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.holds("q-devices"), "501", "what was typed is kept");
    assert!(page.wrong("q-devices").contains("500"));
    let fields = [
        ("q-devices", "12"),
        ("q-needs", "0"),
        ("q-needs", "3"),
        ("go", "send"),
    ];
    let page = page.submits(&address, &fields).await;
    assert_eq!(page.notice(), "Vos réponses sont envoyées.");
    assert!(page.text().contains("Cela ne s’applique pas"));
    let tallied = "select count(*) from survey_tallies where question = 'equipment'";
    assert_eq!(count(&w, tallied).await, 0, "it counts as no level");
    let csv = w.ada.opens(&format!("{wave}/answers")).await.html();
    assert!(
        csv.contains("Cleo")
            && csv.contains("Ville")
            && csv.contains("Du matériel | Du temps pour apprendre"),
        "{csv}"
    );
    assert_eq!(w.cleo.opens(&format!("{wave}/answers")).await.status(), 403);
}

/// Nothing beside an anonymous answer leads to whoever gave it, before it is sent or after.
#[tokio::test]
async fn an_anonymous_answer_has_no_person_and_no_moment_in_the_store() {
    let w = workshop().await;
    let (survey, level, _) = small(&w).await;
    let wave = gives(&w, &survey, &[("privacy", "anonymous")]).await;
    let field = format!("q-{level}");
    let page = begins(&w.cleo, &wave).await;
    let named = "select count(*) from survey_drafts where person_id is not null";
    assert_eq!(count(&w, named).await, 0, "not even what is begun");
    let address = path(&page);
    page.submits(&address, &[(field.as_str(), "1"), ("go", "send")])
        .await;
    assert_eq!(count(&w, ANSWERS).await, 1);
    let bare = "select count(*) from survey_answers where person_id is null and sent_at is null";
    assert_eq!(count(&w, bare).await, 1);
    let secret = address.trim_start_matches("/answers/").to_owned();
    let receipt = w
        .town
        .reads(|tx| {
            let receipt = Statement::new("select receipt from survey_answers");
            Ok(tx.one::<(String,)>(receipt, ())?.0)
        })
        .await;
    assert_ne!(receipt, secret, "the address is not in the store");
    assert_eq!(count(&w, "select count(*) from survey_drafts").await, 0);
    let before = w
        .town
        .ledger()
        .await
        .iter()
        .filter(|verb| verb.contains("answer"))
        .count();
    assert_eq!(before, 0, "answering leaves no trace");
    assert_eq!(
        w.town.visitor().opens(&address).await.status(),
        200,
        "whoever has the address sees it"
    );
    assert_eq!(
        w.cleo.opens(&format!("{survey}/mine")).await.status(),
        404,
        "and no page knows whose it is"
    );
}

#[tokio::test]
async fn a_member_answers_once_and_the_same_answers_sent_twice_count_once() {
    let w = workshop().await;
    let (survey, level, _) = small(&w).await;
    for privacy in ["anonymous", "confidential"] {
        let wave = gives(&w, &survey, &[("privacy", privacy)]).await;
        let field = format!("q-{level}");
        let before = count(&w, ANSWERS).await;
        let page = begins(&w.cleo, &wave).await;
        let other = begins(&w.cleo, &wave).await;
        let address = path(&page);
        for _ in 0..2 {
            let sent = page
                .submits(&address, &[(field.as_str(), "1"), ("go", "send")])
                .await;
            assert_eq!(path(&sent), address, "{privacy}");
            assert!(sent.text().contains("Merci"), "{privacy}");
        }
        if path(&other) != address {
            let late = other
                .submits(&path(&other), &[(field.as_str(), "2"), ("go", "send")])
                .await;
            assert_eq!(late.status(), 422, "a second draft is not a second vote");
        }
        assert_eq!(count(&w, ANSWERS).await, before + 1, "{privacy}");
        let again = w.cleo.posts(&format!("{wave}/drafts"), &[("once", ONCE)]).await;
        assert_eq!(again.notice(), "Vous avez déjà répondu.");
    }
}

#[tokio::test]
async fn strangers_do_not_answer_what_is_for_members_and_nobody_after_the_end() {
    let w = workshop().await;
    let (survey, level, _) = small(&w).await;
    let wave = gives(&w, &survey, &[("reach", "everyone")]).await;
    assert_eq!(
        w.dov
            .posts_only(&format!("{wave}/drafts"), &[("once", ONCE)])
            .await
            .status(),
        403
    );
    assert_eq!(
        w.town
            .visitor()
            .posts_only(&format!("{wave}/drafts"), &[("once", ONCE)])
            .await
            .status(),
        303
    );
    assert_eq!(w.town.visitor().opens("/answers/nothing").await.status(), 404);
    let page = begins(&w.cleo, &wave).await;
    let address = path(&page);
    let stolen = w
        .dov
        .posts(
            &address,
            &[
                (format!("q-{level}").as_str(), "1"),
                ("page", "1"),
                ("go", "send"),
            ],
        )
        .await;
    assert_eq!(stolen.status(), 403, "the address alone is no membership");
    w.ada
        .opens(&wave)
        .await
        .submits(&format!("{wave}/closing"), &[])
        .await;
    let late = page
        .submits(&address, &[(format!("q-{level}").as_str(), "1"), ("go", "send")])
        .await;
    assert_eq!(late.status(), 422);
    assert!(late.text().contains("on ne peut plus répondre"));
}

#[tokio::test]
async fn one_sees_ones_own_answers_over_time_beside_each_other() {
    let w = workshop().await;
    let survey = taken(&w, "facilitator-skills").await;
    for (name, level) in [("Hiver", "0"), ("Été", "2")] {
        let wave = gives(&w, &survey, &[("name", name)]).await;
        let page = answers(&w.cleo, &wave, &[("q-spirit", level), ("q-listen", "3")]).await;
        assert!(
            page.has("svg.drawing-radar .drawing-line.full"),
            "one’s own picture, at once"
        );
        w.town.passes(60);
    }
    let page = w.cleo.opens(&format!("{survey}/mine")).await;
    assert_eq!(page.texts_of("table thead th"), ["Question", "Hiver", "Été"]);
    assert!(page.has(".drawing-line.dashed") && page.has(".drawing-line.full"));
    assert!(page.text().contains("1. Je préfère avancer seul ou seule."));
    assert_eq!(w.ben.opens(&format!("{survey}/mine")).await.status(), 404);
    let english = w.cleo.reads_english().opens(&format!("{survey}/mine")).await;
    assert!(english.text().contains("I would rather go alone."));
}

#[tokio::test]
async fn whoever_leaves_takes_along_what_is_theirs() {
    let w = workshop().await;
    let (survey, level, _) = small(&w).await;
    let wave = gives(&w, &survey, &[]).await;
    let field = format!("q-{level}");
    answers(&w.cleo, &wave, &[(field.as_str(), "1")]).await;
    assert_eq!(
        count(
            &w,
            "select cast(sum(people) as bigint) from survey_tallies where question = ''"
        )
        .await,
        1
    );
    let cleo = w.cleo.id();
    w.town
        .acts(cleo, move |tx| {
            for table in super::personal::TABLES {
                (table.erase)(tx, cleo)?;
            }
            Ok(())
        })
        .await;
    assert_eq!(count(&w, ANSWERS).await, 0);
    assert_eq!(count(&w, "select count(*) from survey_ballots").await, 0);
    assert_eq!(
        count(&w, "select cast(sum(people) as bigint) from survey_tallies").await,
        0,
        "nor is it counted"
    );
}
