use testkit::{Page, Visitor};

use crate::workshop::workshop;

pub(crate) const LIST: &str = "/spaces/atelier/voices/reports";
const WEEK: i64 = 7 * 24 * 60;

platform::statements! {
    REPORTS = "select count(*) from objective_reports";
    CORRECTIONS = "select count(*) from report_corrections";
}

/// A member begins a report on March.
pub(crate) async fn begins(who: &Visitor, typed: &[(&str, &str)]) -> Page {
    let form = who.opens(&format!("{LIST}/new")).await;
    let mut fields = vec![
        ("title", "Les premiers jours"),
        ("from", "2026-03-01"),
        ("until", "2026-03-31"),
    ];
    fields.retain(|(name, _)| !typed.iter().any(|(typed, _)| typed == name));
    fields.extend_from_slice(typed);
    form.submits(LIST, &fields).await
}

/// Its author adds a statement that points at what happened in the words given, if any.
pub(crate) async fn says(who: &Visitor, path: &str, words: &str, pointing_at: &str) -> Page {
    let form = who
        .opens(&format!(
            "{path}/statements/new?word={}",
            pointing_at.replace(' ', "+")
        ))
        .await;
    let source = match pointing_at {
        "" => String::new(),
        _ => form.attribute_of("input[name=sources]", "value"),
    };
    let mut typed = vec![("words", words)];
    if !source.is_empty() {
        typed.push(("sources", &source));
    }
    form.submits(&format!("{path}/statements"), &typed).await
}

/// One with two statements, of which one points at something, open to corrections for a week.
pub(crate) async fn opened(who: &Visitor, typed: &[(&str, &str)]) -> String {
    let path = begins(who, typed).await.path().to_owned();
    says(who, &path, "L’atelier a ouvert ses portes.", "ouvert").await;
    says(who, &path, "Il faisait froid.", "").await;
    let page = who
        .opens(&path)
        .await
        .submits(&format!("{path}/opening"), &[])
        .await;
    assert_eq!(page.notice(), "Le compte rendu est ouvert aux corrections.");
    path
}

/// The same, published.
pub(crate) async fn published(w: &crate::workshop::Workshop, typed: &[(&str, &str)]) -> String {
    let path = opened(&w.ben, typed).await;
    w.town.passes(WEEK);
    let page = w
        .ben
        .opens(&path)
        .await
        .submits(&format!("{path}/publication"), &[])
        .await;
    assert_eq!(page.notice(), "Le compte rendu est publié.");
    path
}

#[tokio::test]
async fn what_happened_is_pointed_at_and_what_points_at_nothing_says_so() {
    let w = workshop().await;
    let page = begins(&w.ben, &[]).await;
    assert_eq!(
        page.notice(),
        "Le compte rendu est commencé. Ajoutez ce qui s’est passé, phrase par phrase."
    );
    let path = page.path().to_owned();
    let form = w.ben.opens(&format!("{path}/statements/new")).await;
    for line in ["Ada a ouvert l’espace", "Cleo a rejoint le groupe"] {
        assert!(form.text().contains(line), "{}", form.text());
    }
    says(&w.ben, &path, "L’atelier a ouvert ses portes.", "ouvert").await;
    says(&w.ben, &path, "Il faisait froid.", "").await;
    let page = w.ben.opens(&path).await;
    assert_eq!(page.texts_of(".objective-unsourced"), ["sans source"]);
    assert!(page.text().contains("Ada a ouvert l’espace"));
    let ids = page.attributes_of(".objective-statements > li", "id");
    let uid = |id: &String| id.trim_start_matches("s-").to_owned();
    let (statement, second) = (uid(&ids[0]), uid(&ids[1]));
    page.submits(&format!("{path}/statements/{second}/place"), &[])
        .await;
    let page = w.ben.opens(&path).await;
    assert_eq!(uid(&page.attribute_of(".objective-statements li", "id")), second);
    let action = format!("{path}/statements/{statement}/edition");
    let form = w.ben.opens(&format!("{path}/statements/{statement}")).await;
    assert!(
        form.has("input[name=sources][checked]"),
        "what it points at stays ticked"
    );
    let refused = form.submits(&action, &[("words", "")]).await;
    assert_eq!(refused.status(), 422);
    assert!(refused.has("input[name=sources][checked]"));
    refused
        .submits(&action, &[("words", "L’atelier a ouvert le 2 mars.")])
        .await;
    assert!(w.ben.opens(&path).await.text().contains("ouvert le 2 mars"));
    w.ben
        .opens(&format!("{path}/statements/{second}"))
        .await
        .submits(&format!("{path}/statements/{second}/removal"), &[])
        .await;
    assert!(!w.ben.opens(&path).await.text().contains("Il faisait froid."));
}

#[tokio::test]
async fn a_statement_points_at_nothing_of_another_space_or_of_another_day() {
    let w = workshop().await;
    workshop::collective::opens(&w.town, &w.dov, "learning-collective", "Ailleurs", "hidden").await;
    let path = begins(&w.ben, &[]).await.path().to_owned();
    let uid = w
        .town
        .reads(|tx| {
            let all = platform::ledger::after(tx, 0, 500)?;
            let elsewhere = all
                .iter()
                .rev()
                .find(|each| each.verb == "space.opened")
                .unwrap()
                .space
                .unwrap();
            let far = kernel::Instant::from_milliseconds(i64::MAX);
            let happened =
                super::happened::of_period(tx, elsewhere, kernel::Instant::from_milliseconds(0), far)?;
            Ok(happened[0].uid.to_string())
        })
        .await;
    let form = w.ben.opens(&format!("{path}/statements/new")).await;
    assert!(!form.html().contains(&uid));
    let once = form.holds("once");
    let typed = [
        ("once", once.as_str()),
        ("words", "Dov a ouvert un lieu."),
        ("sources", &uid),
    ];
    w.ben.posts(&format!("{path}/statements"), &typed).await;
    assert_eq!(
        w.ben.opens(&path).await.texts_of(".objective-unsourced"),
        ["sans source"]
    );
    let later = begins(&w.ben, &[("from", "2026-02-01"), ("until", "2026-02-27")]).await;
    let form = w.ben.opens(&format!("{}/statements/new", later.path())).await;
    assert!(form.text().contains("Rien de tel pendant la période."));
}

#[tokio::test]
async fn those_who_were_there_correct_it_and_then_it_never_changes() {
    let w = workshop().await;
    let path = opened(&w.ben, &[]).await;
    let page = w.cleo.opens(&path).await;
    let link = page.attribute_of("a[href*='corrections/new?statement']", "href");
    let form = w.cleo.opens(&link).await;
    let action = format!("{path}/corrections");
    let refused = form.submits(&action, &[]).await;
    assert_eq!(refused.wrong("words"), "C’est déjà ce qui est écrit.");
    let typed = [
        ("words", "L’atelier a ouvert le 2 mars, à neuf heures."),
        ("reason", "J’y étais."),
    ];
    refused.submits(&action, &typed).await;
    refused.submits(&action, &typed).await;
    let missing = w.ada.opens(&format!("{path}/corrections/new")).await;
    missing
        .submits(&action, &[("words", "Trois personnes sont venues.")])
        .await;
    let count = w.town.reads(|tx| tx.one::<(i64,)>(CORRECTIONS, ())).await.0;
    assert_eq!(count, 2, "sent twice, proposed once");
    w.town.passes(WEEK);
    let waits = w.ben.posts(&format!("{path}/publication"), &[]).await;
    assert_eq!(waits.status(), 422, "two corrections wait for an answer");
    let answers = w
        .ben
        .opens(&path)
        .await
        .attributes_of(".objective-correction a", "href");
    let [about, added] = answers.as_slice() else {
        panic!("{answers:?}")
    };
    let taken = w.ben.opens(about).await;
    let page = taken
        .submits(&format!("{about}/answer"), &[("answer", "taken")])
        .await;
    assert_eq!(page.notice(), "C’est répondu.");
    assert_eq!(
        page.text_of(".objective-statements li .objective-words"),
        "L’atelier a ouvert le 2 mars, à neuf heures."
    );
    assert!(
        page.text_of("del").contains("a ouvert ses portes"),
        "the former words can be read"
    );
    let left = w.ben.opens(added).await;
    let refused = left
        .submits(&format!("{added}/answer"), &[("answer", "left")])
        .await;
    assert_eq!(
        refused.wrong("words"),
        "Dites en un mot pourquoi vous ne la retenez pas."
    );
    let words = [("answer", "left"), ("words", "C’est dit dans la liste.")];
    refused.submits(&format!("{added}/answer"), &words).await;
    let page = w
        .ben
        .opens(&path)
        .await
        .submits(&format!("{path}/publication"), &[])
        .await;
    assert_eq!(page.notice(), "Le compte rendu est publié.");
    let before = w.cleo.opens(&path).await.texts_of(".objective-words");
    for (path, fields) in [
        (
            format!("{path}/statements"),
            vec![("once", "01kjq9ve0g0000000000000000"), ("words", "Encore.")],
        ),
        (
            action,
            vec![
                ("once", "01kjq9ve0g0000000000000001"),
                ("words", "Encore."),
                ("statement", ""),
            ],
        ),
        (
            format!("{added}/answer"),
            vec![("answer", "taken"), ("words", "")],
        ),
        (format!("{path}/withdrawal"), vec![]),
        (format!("{path}/opening"), vec![("days", "3")]),
        (format!("{path}/publication"), vec![]),
    ] {
        assert_eq!(w.ben.posts(&path, &fields).await.status(), 422, "{path}");
    }
    assert_eq!(w.cleo.opens(&path).await.texts_of(".objective-words"), before);
    let ledger = w.town.ledger().await;
    for verb in [
        "objective_report.opened",
        "report_correction.proposed",
        "report_correction.answered",
        "objective_report.published",
    ] {
        assert!(ledger.iter().any(|each| each == verb), "{verb}");
    }
}

#[tokio::test]
async fn it_is_not_published_before_its_time_nor_by_others() {
    let w = workshop().await;
    let path = opened(&w.cleo, &[]).await;
    assert_eq!(
        w.cleo.posts(&format!("{path}/publication"), &[]).await.status(),
        422
    );
    assert_eq!(
        w.dov.opens(&path).await.status(),
        404,
        "open to those who were there"
    );
    w.town.passes(WEEK);
    let late = w.ada.opens(&format!("{path}/corrections/new")).await;
    assert_eq!(late.status(), 422, "its time is over");
    assert!(
        w.ben.opens(&path).await.has_form(&format!("{path}/publication")),
        "who describes the space may lead it"
    );
    workshop::collective::joins(&w.dov, "atelier").await;
    assert_eq!(
        w.dov.posts(&format!("{path}/publication"), &[]).await.status(),
        403
    );
    assert_eq!(
        w.dov.posts(&format!("{path}/withdrawal"), &[]).await.status(),
        403
    );
    assert_eq!(w.dov.opens(&format!("{path}/edition")).await.status(), 403);
}

#[tokio::test]
async fn a_draft_is_its_author_s_and_a_published_one_is_for_whom_it_is() {
    let w = workshop().await;
    let draft = begins(&w.cleo, &[]).await.path().to_owned();
    for who in [&w.ada, &w.ben, &w.dov, &w.eve, &w.town.visitor()] {
        assert_eq!(who.opens(&draft).await.status(), 404);
    }
    let inside = published(&w, &[]).await;
    assert_eq!(w.cleo.opens(&inside).await.status(), 200);
    assert_eq!(w.dov.opens(&inside).await.status(), 404);
    assert!(
        !w.dov
            .opens("/spaces/atelier/voices")
            .await
            .text()
            .contains("Les premiers jours")
    );
    let outside = published(&w, &[("audience", "public"), ("title", "Pour tout le monde")]).await;
    let page = w.town.visitor().opens(&outside).await;
    assert_eq!(page.status(), 200);
    assert!(
        w.town
            .visitor()
            .opens("/spaces/atelier/voices")
            .await
            .text()
            .contains("Pour tout le monde")
    );
    let page = w.ada.opens("/spaces/atelier/arrangement").await;
    page.submits("/spaces/atelier/arrangement", &[("joining", "hidden")])
        .await;
    assert_eq!(w.town.visitor().opens(&outside).await.status(), 404);
}

#[tokio::test]
async fn a_visitor_is_not_told_what_members_alone_may_see() {
    let w = workshop().await;
    let path = begins(&w.ben, &[("audience", "public")]).await.path().to_owned();
    says(&w.ben, &path, "Une personne est arrivée.", "Cleo").await;
    w.ben
        .opens(&path)
        .await
        .submits(&format!("{path}/opening"), &[])
        .await;
    w.town.passes(WEEK);
    w.ben
        .opens(&path)
        .await
        .submits(&format!("{path}/publication"), &[])
        .await;
    assert!(
        w.cleo
            .opens(&path)
            .await
            .text()
            .contains("Cleo a rejoint le groupe")
    );
    let page = w.town.visitor().opens(&path).await;
    assert!(!page.text().contains("Cleo"), "{}", page.text());
    assert!(page.text().contains("se lit entre membres"));
    assert!(!page.has(".objective-unsourced"));
}

#[tokio::test]
async fn it_is_withdrawn_and_put_back_and_awaits_stand_on_one_s_home() {
    let w = workshop().await;
    let path = opened(&w.cleo, &[]).await;
    assert!(w.ben.opens("/").await.text().contains("Comptes rendus à relire"));
    w.cleo
        .opens(&path)
        .await
        .submits(&format!("{path}/withdrawal"), &[])
        .await;
    assert_eq!(w.ben.opens(&path).await.status(), 404);
    assert!(!w.ben.opens("/").await.text().contains("Comptes rendus à relire"));
    w.cleo
        .opens(&path)
        .await
        .submits(&format!("{path}/restoration"), &[])
        .await;
    assert_eq!(w.ben.opens(&path).await.status(), 200);
    w.town.passes(WEEK);
    assert!(w.cleo.opens("/").await.text().contains("à publier"));
}

#[tokio::test]
async fn each_field_refuses_what_it_should_and_the_same_form_twice_begins_one() {
    let w = workshop().await;
    let form = w.cleo.opens(&format!("{LIST}/new")).await;
    let wrong = [("title", ""), ("from", "2026-03-09"), ("until", "2026-03-02")];
    let refused = form.submits(LIST, &wrong).await;
    assert_eq!(refused.status(), 422);
    assert!(!refused.wrong("title").is_empty());
    assert_eq!(refused.wrong("until"), "Le dernier jour vient avant le premier.");
    assert_eq!(refused.holds("from"), "2026-03-09");
    let typed = [("title", "Mars"), ("from", "2026-03-01"), ("until", "2026-03-02")];
    refused.submits(LIST, &typed).await;
    let page = refused.submits(LIST, &typed).await;
    assert_eq!(w.town.reads(|tx| tx.one::<(i64,)>(REPORTS, ())).await.0, 1);
    let nothing = page.submits(&format!("{}/opening", page.path()), &[]).await;
    assert_eq!(nothing.status(), 422, "it says nothing yet");
    assert_eq!(w.dov.opens(&format!("{LIST}/new")).await.status(), 403);
    assert!(
        w.town
            .visitor()
            .opens(&format!("{LIST}/new"))
            .await
            .path()
            .starts_with("/sign-in")
    );
}
