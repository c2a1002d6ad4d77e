use proptest::prelude::*;
use testkit::{Page, Visitor};
use workshop::collective::joins;

use super::export::{Row, guarded};
use super::model::{FEWEST, Kind, State, Variable, may_become};
use crate::workshop::{Workshop, workshop};

mod leaving;

const LIST: &str = "/spaces/atelier/studies";
const NAMES: [&str; 5] = ["Fay", "Gil", "Hana", "Ivo", "Jo"];

/// Dov, a researcher, proposes a study.
async fn proposes(w: &Workshop, typed: &[(&str, &str)]) -> Page {
    let form = w.dov.opens(&format!("{LIST}/new")).await;
    let mut fields = vec![
        ("body-name", "Labo"),
        ("title", "Se réécouter"),
        ("question", "Se réécouter aide-t-il à lire ?"),
        ("protocol", "Dix minutes, **une** fois."),
        ("question-1", "Vous réécoutez-vous ?"),
        ("kind-1", "yesno"),
        ("key-1", "again"),
        ("question-2", "Dans quelle classe ?"),
        ("kind-2", "choice"),
        ("options-2", "CM1\nCM2"),
        ("question-3", "Combien d’élèves ?"),
        ("kind-3", "number"),
    ];
    fields.retain(|(field, _)| !typed.iter().any(|(other, _)| other == field));
    fields.extend_from_slice(typed);
    form.submits(LIST, &fields).await
}

/// Dov's study, accepted by the workshop, which agrees; its path.
async fn opened(w: &Workshop) -> String {
    let path = proposes(w, &[("ends", "2026-03-12")]).await.path().to_owned();
    let page = w.ada.opens(&path).await;
    let page = page.submits(&format!("{path}/acceptance"), &[]).await;
    assert_eq!(page.notice(), "La recherche est ouverte.");
    let page = page
        .submits(&format!("{path}/sites"), &[("space", "atelier")])
        .await;
    assert_eq!(
        page.notice(),
        "C’est noté. Chaque membre décide maintenant pour soi."
    );
    path
}

async fn consents(who: &Visitor, path: &str, typed: &[(&str, &str)]) -> Page {
    let mut fields = vec![("consents", "on"), ("v-again", "yes"), ("v-q2", "1")];
    fields.retain(|(field, _)| !typed.iter().any(|(other, _)| other == field));
    fields.extend_from_slice(typed);
    who.opens(path)
        .await
        .submits(&format!("{path}/consent"), &fields)
        .await
}

/// So many more members, who consent.
async fn others(w: &Workshop, path: &str, count: usize) -> Vec<Visitor> {
    let mut all = Vec::new();
    for name in NAMES.iter().take(count) {
        let person = w.town.person(name).await;
        joins(&person, "atelier").await;
        consents(&person, path, &[]).await;
        all.push(person);
    }
    all
}

async fn takes(w: &Workshop, path: &str) -> Page {
    w.dov.posts(&format!("{path}/exports"), &[]).await
}

fn lines(page: &Page) -> Vec<String> {
    let text = String::from_utf8_lossy(page.bytes()).into_owned();
    text.lines().map(str::to_owned).collect()
}

#[tokio::test]
async fn a_study_is_accepted_agreed_to_consented_to_and_its_results_come_back() {
    let w = workshop().await;
    let path = proposes(&w, &[]).await.path().to_owned();
    let waits = w.town.mails_to(w.ada.email()).await.pop().unwrap();
    assert!(
        waits.subject.contains("Une recherche attend votre réponse"),
        "{}",
        waits.subject
    );
    for who in [&w.cleo, &w.town.visitor()] {
        assert_eq!(who.opens(&path).await.status(), 404, "nobody else sees it before");
    }
    let page = w.ada.opens(&path).await;
    assert!(page.has("button[formaction$='/refusal']"));
    let refused = w.ada.posts(&format!("{path}/refusal"), &[]).await;
    assert_eq!(refused.wrong("answer"), "Dites pour quelle raison.");
    let page = refused.submits(&format!("{path}/acceptance"), &[]).await;
    let letter = w.town.mails_to(w.dov.email()).await.pop().unwrap();
    assert!(
        letter.subject.contains("Oui à votre recherche"),
        "{}",
        letter.subject
    );
    assert!(letter.body.contains(&path), "{}", letter.body);
    assert!(
        w.cleo
            .opens(&path)
            .await
            .text()
            .contains("Les membres d’un lieu d’accord")
    );
    page.submits(&format!("{path}/sites"), &[("space", "atelier")])
        .await;
    let page = consents(&w.cleo, &path, &[]).await;
    assert_eq!(
        page.notice(),
        "C’est enregistré. Vous pouvez tout reprendre quand vous voulez."
    );
    let told = w.dov.opens(&path).await;
    let told = told
        .submits(&format!("{path}/results"), &[("results", "Oui, **un peu**.")])
        .await;
    assert_eq!(told.notice(), "Les résultats sont là, pour tout le monde.");
    let page = w.town.visitor().opens(&path).await;
    assert!(page.text().contains("un peu"));
    assert!(
        w.town
            .visitor()
            .opens("/spaces/atelier")
            .await
            .text()
            .contains("les résultats sont là")
    );
    for verb in [
        "study.proposed",
        "study.answered",
        "study.agreed",
        "study.consented",
        "study.told",
    ] {
        assert!(w.town.ledger().await.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn withdrawn_today_is_out_of_tomorrow_s_export() {
    let w = workshop().await;
    let path = opened(&w).await;
    let all = others(&w, &path, 5).await;
    consents(
        &w.cleo,
        &path,
        &[("v-again", "no"), ("v-q2", "0"), ("v-q3", "23")],
    )
    .await;
    let page = takes(&w, &path).await;
    assert_eq!(page.status(), 200);
    let before = lines(&page);
    assert_eq!(before[0].trim_start_matches('\u{feff}'), "code,site,again,q2,q3");
    assert_eq!(before.len(), 7);
    assert!(
        before.iter().any(|line| line.ends_with(",no,CM1,23")),
        "{before:?}"
    );
    for name in NAMES.iter().chain(&["Cleo", "Atelier", "atelier"]) {
        assert!(!before.join(" ").contains(name), "{name} is not in it");
    }
    let page = w.cleo.opens(&path).await;
    let gone = page.submits(&format!("{path}/consent-withdrawal"), &[]).await;
    assert_eq!(gone.notice(), "C’est repris : vos réponses sont effacées.");
    let again = w.cleo.posts(&format!("{path}/consent-withdrawal"), &[]).await;
    assert_eq!(again.status(), 200, "twice is as once");
    w.town.passes(24 * 60);
    let after = lines(&takes(&w, &path).await);
    assert_eq!(after.len(), 6);
    assert!(!after.iter().any(|line| line.contains("CM1")), "{after:?}");
    let kept: i64 = w
        .town
        .reads(|tx| {
            const LEFT: platform::db::Statement =
                platform::db::Statement::new("select count(*) from study_answers where value = '23'");
            Ok(tx.one::<(i64,)>(LEFT, ())?.0)
        })
        .await;
    assert_eq!(kept, 0, "it is gone from the store");
    // Whoever comes back bears another code.
    let codes = |lines: &[String]| -> Vec<String> {
        lines
            .iter()
            .skip(1)
            .filter_map(|line| line.split(',').next().map(str::to_owned))
            .collect()
    };
    consents(&w.cleo, &path, &[("v-q2", "0")]).await;
    let third = lines(&takes(&w, &path).await);
    let new = third.iter().find(|line| line.contains("CM1")).unwrap();
    assert!(!codes(&before).iter().any(|code| new.starts_with(code.as_str())));
    // One more who leaves the house altogether is out as well.
    drop(all);
    assert!(w.dov.opens(&path).await.text().contains("C’est parti 3 fois."));
}

#[tokio::test]
async fn nothing_leaves_of_fewer_than_five_nor_after_the_end_nor_to_anybody_else() {
    let w = workshop().await;
    let path = opened(&w).await;
    others(&w, &path, 4).await;
    let few = takes(&w, &path).await;
    assert_eq!(few.status(), 422);
    assert!(
        few.text().contains("Moins de 5 personnes consentent"),
        "{}",
        few.text()
    );
    consents(&w.cleo, &path, &[]).await;
    assert_eq!(lines(&takes(&w, &path).await).len(), 6);
    for who in [&w.ada, &w.cleo, &w.eve] {
        let page = who.posts(&format!("{path}/exports"), &[]).await;
        assert_eq!(page.status(), 403);
    }
    let ended = format!("{path}/sites/atelier/end");
    let page = w.ada.opens(&path).await.submits(&ended, &[]).await;
    assert_eq!(page.notice(), "C’est noté. Plus rien de ce lieu ne partira.");
    assert_eq!(takes(&w, &path).await.status(), 422);
    let page = page
        .submits(&format!("{path}/sites"), &[("space", "atelier")])
        .await;
    assert_eq!(page.status(), 200);
    assert_eq!(takes(&w, &path).await.status(), 200);
    w.town.passes(12 * 24 * 60);
    let late = takes(&w, &path).await;
    assert_eq!(late.status(), 422);
    assert!(late.text().contains("l’accès aux réponses est fermé"));
    let page = w.cleo.opens(&path).await;
    assert!(!page.has_form(&format!("{path}/consent")));
    let gone = page.submits(&format!("{path}/consent-withdrawal"), &[]).await;
    assert_eq!(gone.status(), 200, "a consent is taken back after the end, too");
}

#[tokio::test]
async fn consent_is_one_s_own_and_answers_are_checked() {
    let w = workshop().await;
    let path = opened(&w).await;
    let page = w.cleo.opens(&path).await;
    let consent = format!("{path}/consent");
    let refused = page.submits(&consent, &[("v-again", "yes")]).await;
    assert_eq!(
        refused.wrong("consents"),
        "Sans votre consentement, rien n’est enregistré."
    );
    let refused = refused
        .submits(&consent, &[("consents", "on"), ("v-q3", "beaucoup")])
        .await;
    assert_eq!(
        refused.wrong("answers"),
        "« Combien d’élèves ? » : cette réponse ne va pas."
    );
    assert_eq!(refused.holds("v-q3"), "beaucoup", "what was typed is kept");
    let outside = [("consents", "on"), ("space", "atelier")];
    let page = w.dov.posts(&consent, &outside).await;
    assert!(
        page.text().contains("vous n’en êtes pas membre"),
        "{}",
        page.text()
    );
    let text = w.ada.opens(&path).await.text();
    consents(&w.cleo, &path, &[]).await;
    assert_eq!(w.ada.opens(&path).await.text(), text, "nobody sees who consents");
    let mine = consents(&w.cleo, &path, &[("v-again", "no")]).await;
    assert!(mine.has("input[name=v-again][value=no][checked]"));
}

#[tokio::test]
async fn what_people_consent_to_does_not_change() {
    let w = workshop().await;
    let path = proposes(&w, &[]).await.path().to_owned();
    let edition = format!("{path}/edition");
    let page = w.dov.opens(&edition).await;
    let stale = w.dov.opens(&edition).await;
    let page = page.submits(&edition, &[("title", "Autrement")]).await;
    assert_eq!(page.notice(), "C’est enregistré.");
    let late = stale.submits(&edition, &[("title", "Encore")]).await;
    assert_eq!((late.status(), late.holds("title").as_str()), (422, "Encore"));
    w.ada.posts(&format!("{path}/acceptance"), &[]).await;
    assert_eq!(w.dov.opens(&edition).await.status(), 403);
    assert_eq!(w.dov.posts(&edition, &[]).await.status(), 403);
    let dictionary = w.town.visitor().opens(&format!("{path}/dictionary")).await;
    let rows = lines(&dictionary);
    assert!(
        rows.iter()
            .any(|row| row.contains("q2,Dans quelle classe ?,choice")),
        "{rows:?}"
    );
}

#[tokio::test]
async fn each_field_refuses_what_it_should_and_keeps_what_was_typed() {
    let w = workshop().await;
    for (typed, field) in [
        (("title", ""), "title"),
        (("body-name", ""), "body-name"),
        (("question", ""), "question"),
        (("protocol", " "), "protocol"),
        (("ends", "2020-01-01"), "ends"),
        (("kind-1", ""), "questions"),
        (("options-2", "CM1"), "questions"),
    ] {
        let page = proposes(&w, &[typed]).await;
        assert_eq!(page.status(), 422, "{field}");
        assert!(!page.wrong(field).is_empty(), "{field}");
        assert_eq!(page.holds("key-1"), "again");
    }
    let nothing = [("question-1", ""), ("question-2", ""), ("question-3", "")];
    let page = proposes(&w, &nothing).await;
    assert_eq!(page.wrong("questions"), "Demandez au moins une chose.");
}

#[tokio::test]
async fn a_stranger_gets_missing_and_who_may_not_gets_no() {
    let w = workshop().await;
    let path = opened(&w).await;
    let lead = ["withdrawal", "restoration", "results", "exports", "edition"];
    let answer = ["acceptance", "refusal"];
    for act in lead.iter().chain(&answer) {
        let page = w.cleo.posts(&format!("{path}/{act}"), &[]).await;
        assert_eq!(page.status(), 403, "{act}");
    }
    let sites = format!("{path}/sites");
    assert_eq!(w.cleo.posts(&sites, &[("space", "atelier")]).await.status(), 403);
    workshop::collective::opens(&w.town, &w.dov, "learning-collective", "Ailleurs", "open").await;
    let elsewhere = w.dov.posts(&sites, &[("space", "ailleurs")]).await;
    assert_eq!(elsewhere.status(), 404, "it lies elsewhere");
    let twice = w.ada.posts(&sites, &[("space", "atelier")]).await;
    assert_eq!(twice.status(), 200);
    let page = w.dov.posts(&format!("{path}/withdrawal"), &[]).await;
    assert_eq!(page.status(), 422, "what is accepted is not taken back");
    let arrangement = "/spaces/atelier/arrangement";
    w.ada
        .opens(arrangement)
        .await
        .submits(arrangement, &[("joining", "hidden")])
        .await;
    for at in ["", "/dictionary", "/edition"] {
        assert_eq!(w.dov.opens(&format!("{path}{at}")).await.status(), 404, "{at}");
    }
    for act in lead
        .iter()
        .chain(&answer)
        .chain(&["sites", "consent", "consent-withdrawal"])
    {
        let page = w
            .dov
            .posts(&format!("{path}/{act}"), &[("space", "atelier")])
            .await;
        assert_eq!(page.status(), 404, "{act}");
    }
}

#[tokio::test]
async fn a_proposal_sent_twice_is_one_and_may_be_taken_back() {
    let w = workshop().await;
    let page = proposes(&w, &[]).await;
    let path = page.path().to_owned();
    let page = page.submits(&format!("{path}/withdrawal"), &[]).await;
    assert_eq!(page.notice(), "La proposition est retirée.");
    assert_eq!(w.ada.opens(&path).await.status(), 404);
    let page = page.submits(&format!("{path}/restoration"), &[]).await;
    assert_eq!(page.notice(), "La proposition est de retour.");
    assert_eq!(w.ada.opens(&path).await.status(), 200);
}

fn row(code: usize, site: usize) -> Row {
    Row {
        code: code.to_string(),
        site: format!("s{site}"),
        answers: std::collections::BTreeMap::new(),
    }
}

proptest! {
    #[test]
    fn no_site_of_fewer_than_five_is_told_from_others(sizes in proptest::collection::vec(0..12_usize, 0..8)) {
        let rows: Vec<Row> = sizes
            .iter()
            .enumerate()
            .flat_map(|(site, size)| (0..*size).map(move |person| row(site * 100 + person, site)))
            .collect();
        let all = rows.len();
        let left = guarded(rows);
        prop_assert!(left.is_empty() == (all < FEWEST));
        if all >= FEWEST {
            prop_assert_eq!(left.len(), all);
        }
        let mut counts = std::collections::BTreeMap::<String, usize>::new();
        for row in &left {
            *counts.entry(row.site.clone()).or_default() += 1;
        }
        // Those whose site is said, and those whose site is not, are five or more.
        prop_assert!(counts.values().all(|count| *count >= FEWEST));
    }

    #[test]
    fn an_answer_is_kept_only_as_what_it_may_be(typed in ".{0,12}", which in 0..4_usize) {
        let variable = Variable {
            key: "q".to_owned(),
            question: "?".to_owned(),
            kind: Kind::ALL[which],
            options: vec!["un".to_owned(), "deux".to_owned()],
        };
        if let Some(kept) = variable.read(&typed) {
            prop_assert_eq!(variable.read(&kept), Some(kept.clone()));
            prop_assert!(kept.len() <= 7);
        }
    }

    #[test]
    fn no_study_opens_without_those_who_answer_and_none_that_opened_turns_back(
        steps in proptest::collection::vec((0..4_usize, any::<bool>(), any::<bool>()), 0..24),
    ) {
        let mut state = State::Proposed;
        for (to, answers, is_author) in steps {
            let to = State::ALL[to];
            if may_become(state, to, answers, is_author) {
                prop_assert!(state != State::Open);
                prop_assert!(to != State::Open || answers);
                state = to;
            }
        }
    }
}
