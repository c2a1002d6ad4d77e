//! Changing kinds of gathering, themes and publics without code.

use testkit::{Page, Visitor};

use crate::workshop::{Workshop, workshop};

const KINDS: &str = "/spaces/atelier/kinds";
const CLASS: &str = "/spaces/atelier/kinds/virtual-class";
const PUBLICS: &str = "/spaces/atelier/publics";

/// Opens the page of `list` and sends the form for a new one.
async fn adds(who: &Visitor, page: &str, list: &str, fields: &[(&str, &str)]) -> Page {
    who.opens(page).await.submits(list, fields).await
}

fn titles(page: &Page, list: &str) -> Vec<String> {
    page.texts_of(&format!(
        "#{list}-list .stack > .card:not(.dashed) :is(summary, h3)"
    ))
}

#[tokio::test]
async fn a_kind_is_added_and_gatherings_are_offered_from_it() {
    let w = workshop().await;
    let settings = w.ada.opens("/spaces/atelier/arrangement").await;
    let page = settings.follows("Les sortes de rencontres").await;
    assert_eq!(
        (page.path(), page.title().as_str()),
        (KINDS, "Les sortes de rencontres")
    );
    let fields = [
        ("name-fr", "Défi territorial"),
        ("purpose-fr", "Relever un défi"),
        ("minutes", "45"),
    ];
    let page = page.submits(KINDS, &fields).await;
    assert_eq!(
        page.notice(),
        "C’est changé. L’état précédent est gardé dans les réglages."
    );
    assert_eq!(titles(&page, "kind").last().unwrap(), "Défi territorial");
    let page = page.follows("Défi territorial").await;
    assert_eq!(page.path(), "/spaces/atelier/kinds/defi-territorial");
    assert_eq!(
        page.holds("name-en"),
        "Défi territorial",
        "an empty language takes the other's text"
    );
    assert!(!page.text().contains("kind-"), "every message is there");
    let offer = w
        .ben
        .opens("/spaces/atelier/gatherings/new?kind=defi-territorial")
        .await;
    assert!(offer.text().contains("Relever un défi"));
    assert!(w.town.ledger().await.contains(&"space.changed".to_owned()));
    let settings = w.ada.opens("/spaces/atelier/arrangement").await;
    assert!(settings.text().contains("Rencontres, thèmes et publics"));
}

#[tokio::test]
async fn a_kind_gets_its_details_questions_duties_and_steps() {
    let w = workshop().await;
    let list = |part: &str| format!("{CLASS}/{part}");
    let fields = [
        ("name-fr", "Niveau de bruit"),
        ("holds", "choice"),
        ("choices-fr", "Calme\nVif"),
        ("choices-en", "Calm\nLively"),
    ];
    let page = adds(&w.ada, CLASS, &list("fields"), &fields).await;
    assert!(titles(&page, "field").contains(&"Niveau de bruit · Un choix".to_owned()));
    let fields = [
        ("name-fr", "Mangez-vous là ?"),
        ("holds", "choice"),
        ("choices-fr", "Oui\nNon"),
    ];
    adds(&w.ada, CLASS, &list("questions"), &fields).await;
    let fields = [
        ("name-fr", "Un régime ?"),
        ("holds", "line"),
        ("when-mangez-vous-la.oui", "on"),
    ];
    let page = adds(&w.ada, CLASS, &list("questions"), &fields).await;
    assert_eq!(page.status(), 200);
    assert!(page.has("#question-un-regime input[name=\"when-mangez-vous-la.oui\"][checked]"));
    let fields = [
        ("name-fr", "Illustration"),
        ("hands-fr", "Un dessin"),
        ("within", "2"),
        ("people", "2"),
    ];
    let page = adds(&w.ada, CLASS, &list("duties"), &fields).await;
    assert!(titles(&page, "duty").contains(&"Illustration · 2 personnes".to_owned()));
    let fields = [("name-fr", "Pause"), ("minutes", "12"), ("who", "all")];
    let page = adds(&w.ada, CLASS, &list("steps"), &fields).await;
    assert_eq!(titles(&page, "step").last().unwrap(), "Pause · 12 min");
    let gathering = w.offers(&[]).await;
    let duties = w.cleo.opens(&format!("{}/duties", gathering.path())).await;
    assert!(duties.text().contains("À remettre : Un dessin"));
    let sheet = format!("{}/run-sheet", gathering.path());
    let sheet = w
        .ben
        .opens(&sheet)
        .await
        .submits(&sheet, &[("from", "kind")])
        .await;
    assert!(sheet.text().contains("Pause") && sheet.text().contains("12 min"));
    let english = w.ada.clone().reads_english();
    let page = english.opens(CLASS).await;
    assert!(page.text().contains("Lively") && !page.text().contains("kind-"));
}

#[tokio::test]
async fn parts_are_changed_moved_and_removed_and_the_state_before_comes_back() {
    let w = workshop().await;
    let step = format!("{CLASS}/steps/show");
    let page = w.ada.opens(CLASS).await;
    let page = page
        .submits(&step, &[("name-fr", "Montrer lentement"), ("minutes", "25")])
        .await;
    assert_eq!(
        titles(&page, "step").get(1).unwrap(),
        "Montrer lentement · 25 min"
    );
    let page = page.submits(&format!("{step}/place/earlier"), &[]).await;
    assert_eq!(
        titles(&page, "step").first().unwrap(),
        "Montrer lentement · 25 min"
    );
    let page = w.ada.posts(&format!("{step}/place/earlier"), &[]).await;
    assert_eq!(
        titles(&page, "step").first().unwrap(),
        "Montrer lentement · 25 min",
        "nothing comes before"
    );
    let page = page.submits(&format!("{step}/place/later"), &[]).await;
    assert_eq!(
        titles(&page, "step").get(1).unwrap(),
        "Montrer lentement · 25 min"
    );
    let page = page.submits(&format!("{step}/removal"), &[]).await;
    assert_eq!(titles(&page, "step").len(), 4);
    assert_eq!(
        w.ada.posts_only(&format!("{step}/removal"), &[]).await.status(),
        303,
        "twice is once"
    );
    let settings = w.ada.opens("/spaces/atelier/arrangement").await;
    let back = settings.attribute_of("form[action$=\"/return\"]", "action");
    settings.submits(&back, &[]).await;
    assert_eq!(titles(&w.ada.opens(CLASS).await, "step").len(), 5);
}

#[tokio::test]
async fn what_the_format_does_not_allow_is_refused_beside_the_form_and_kept() {
    let w = workshop().await;
    let page = w.ada.opens(CLASS).await;
    let fields = [("name-fr", "Pause"), ("minutes", "2000"), ("aim-fr", "Souffler")];
    let steps = format!("{CLASS}/steps");
    let wrong = page.submits(&steps, &fields).await;
    assert_eq!(wrong.status(), 422);
    assert!(
        wrong.text_of("#step-new .error").contains("1440"),
        "{}",
        wrong.text_of("#step-new .error")
    );
    assert_eq!(wrong.attribute_of("#step-new-name-fr", "value"), "Pause");
    assert_eq!(wrong.text_of("#step-new-aim-fr"), "Souffler");
    assert!(!wrong.has("#duty-new .error"));
    let without = [
        (steps.as_str(), vec![("name-fr", ""), ("minutes", "5")]),
        (&steps, vec![("name-fr", "Pause"), ("minutes", "cinq")]),
        (&steps, vec![("name-fr", &*"é".repeat(161)), ("minutes", "5")]),
        (KINDS, vec![("name-fr", "Sans but"), ("minutes", "30")]),
    ]
    .map(|(list, fields)| {
        (
            list.to_owned(),
            fields
                .into_iter()
                .map(|(k, v)| (k.to_owned(), v.to_owned()))
                .collect::<Vec<_>>(),
        )
    });
    for (list, fields) in without {
        let at = if list == KINDS { KINDS } else { CLASS };
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let page = adds(&w.ada, at, &list, &fields).await;
        assert_eq!(
            (page.status(), page.has(".errors")),
            (422, true),
            "{list} {fields:?}"
        );
    }
    let questions = format!("{CLASS}/questions");
    let no_choice = [("name-fr", "Lequel ?"), ("holds", "choice")];
    assert_eq!(page.submits(&questions, &no_choice).await.status(), 422);
    let uneven = [
        ("name-fr", "Lequel ?"),
        ("holds", "choice"),
        ("choices-fr", "Un\nDeux"),
        ("choices-en", "One"),
    ];
    let wrong = page.submits(&questions, &uneven).await;
    assert!(
        wrong
            .text_of("#question-new .error")
            .contains("même nombre de lignes")
    );
    let role = [("name-fr", "x"), ("people", "1"), ("role", "no-such-role")];
    assert_eq!(
        page.submits(&format!("{CLASS}/duties"), &role).await.status(),
        422
    );
    assert_eq!(w.ada.posts_only(&steps, &[("other", "form")]).await.status(), 400);
}

#[tokio::test]
async fn a_question_on_which_another_depends_stays() {
    let w = workshop().await;
    let questions = "/spaces/atelier/kinds/session/questions";
    let page = w.ada.posts(&format!("{questions}/material/removal"), &[]).await;
    assert_eq!(page.status(), 422);
    assert!(!page.text_of("#question-material .error").is_empty());
    assert!(page.has("#question-which"));
    let page = w
        .ada
        .posts(&format!("{questions}/which/place/earlier"), &[])
        .await;
    assert_eq!(page.status(), 422, "it would be asked before what it depends on");
}

#[tokio::test]
async fn choices_that_are_renamed_keep_their_keys() {
    let w = workshop().await;
    let session = "/spaces/atelier/kinds/session";
    let question = format!("{session}/questions/material");
    let keys = |page: &Page| {
        page.texts_of("#question-which input[name^=\"when-material.\"]")
            .len()
    };
    let page = w.ada.opens(session).await;
    let before = keys(&page);
    let ticked = page.attribute_of("#question-which input[checked]", "name");
    let lines = page.text_of("#question-material-choices-fr");
    assert!(!lines.is_empty() && before > 0);
    let html = page.fields(&question, &[]);
    let french = &html.iter().find(|(name, _)| name == "choices-fr").unwrap().1;
    let renamed: Vec<String> = french.lines().map(|line| format!("{line} !")).collect();
    let page = page
        .submits(&question, &[("choices-fr", &renamed.join("\n"))])
        .await;
    assert_eq!(page.status(), 200);
    assert_eq!(keys(&page), before);
    assert_eq!(
        page.attribute_of("#question-which input[checked]", "name"),
        ticked
    );
}

#[tokio::test]
async fn sending_the_form_of_a_new_one_twice_adds_it_once() {
    let w = workshop().await;
    let form = w.ada.opens(CLASS).await;
    let steps = format!("{CLASS}/steps");
    form.submits(&steps, &[("name-fr", "Pause")]).await;
    let page = form.submits(&steps, &[("name-fr", "Pause")]).await;
    assert_eq!(titles(&page, "step").len(), 6);
    let page = page.submits(&steps, &[("name-fr", "Pause")]).await;
    assert_eq!(
        titles(&page, "step").len(),
        7,
        "a second one may have the same name"
    );
}

#[tokio::test]
async fn gatherings_of_a_kind_that_is_gone_keep_working() {
    let w = workshop().await;
    let gathering = w.offers(&[]).await.path().to_owned();
    let taking = format!("{gathering}/duties/replay/holding");
    w.cleo.posts(&taking, &[]).await;
    let sheet = format!("{gathering}/run-sheet");
    w.ben
        .opens(&sheet)
        .await
        .submits(&sheet, &[("from", "kind")])
        .await;
    let page = w.ada.opens(KINDS).await;
    let page = page.submits(&format!("{CLASS}/removal"), &[]).await;
    assert!(!titles(&page, "kind").contains(&"Classe virtuelle".to_owned()));
    assert_eq!(w.ada.asks_for(CLASS).await.status(), 404);
    assert!(
        w.cleo
            .opens(&gathering)
            .await
            .text()
            .contains("Écrire à plusieurs")
    );
    let page = w.cleo.opens(&format!("{gathering}/duties")).await;
    assert!(page.text().contains("Rediffusion") && page.text().contains("Cleo"));
    let piece = format!("{gathering}/duties/replay/piece");
    let page = page.submits(&piece, &[("link", "https://film.example/1")]).await;
    assert_eq!(page.notice(), "C’est remis. Merci !");
    assert_eq!(w.ben.opens(&sheet).await.texts_of(".run-sheet-clock").len(), 5);
    let edition = format!("{gathering}/edition");
    let page = w
        .ben
        .opens(&edition)
        .await
        .submits(&edition, &[("title", "Écrire à dix")])
        .await;
    assert_eq!((page.status(), page.title().as_str()), (200, "Écrire à dix"));
    let form = w.town.visitor().opens(&gathering).await;
    let fields = [("name", "Noé"), ("email", "noe@ailleurs.example")];
    let page = form.submits(&format!("{gathering}/registration"), &fields).await;
    assert_eq!(page.status(), 200);
    assert_eq!(
        w.ben
            .asks_for("/spaces/atelier/gatherings/new?kind=virtual-class")
            .await
            .status(),
        200,
        "one is asked for another kind"
    );
    let publics = w.ada.opens(&format!("{PUBLICS}/teachers")).await;
    assert!(
        !publics.has("#wish-from-home"),
        "the wish that led to it alone is gone"
    );
    assert!(
        publics.has("#wish-learn"),
        "the one that leads elsewhere too stays"
    );
}

#[tokio::test]
async fn themes_publics_and_wishes_are_changed_too() {
    let w = workshop().await;
    let themes = "/spaces/atelier/themes";
    let page = adds(
        &w.ada,
        PUBLICS,
        themes,
        &[("name-fr", "Jardin"), ("name-en", "Garden")],
    )
    .await;
    assert_eq!(page.path(), PUBLICS);
    assert_eq!(titles(&page, "theme").last().unwrap(), "Jardin");
    let page = page
        .submits(&format!("{themes}/jardin"), &[("name-fr", "Jardins")])
        .await;
    assert_eq!(titles(&page, "theme").last().unwrap(), "Jardins");
    let page = page.submits(PUBLICS, &[("name-fr", "Parents")]).await;
    let page = page.follows("Parents").await;
    let wishes = format!("{PUBLICS}/parents/wishes");
    let page = page
        .submits(&wishes, &[("name-fr", "comprendre"), ("kind-session", "on")])
        .await;
    assert!(page.has("#wish-comprendre input[name=\"kind-session\"][checked]"));
    assert!(!page.has("#wish-comprendre input[name=\"kind-co-design\"][checked]"));
    let page = page
        .submits(&format!("{PUBLICS}/parents"), &[("gist-fr", "Venez")])
        .await;
    assert_eq!(page.path(), format!("{PUBLICS}/parents"));
    let page = page.submits(&format!("{wishes}/comprendre/removal"), &[]).await;
    assert!(!page.has("#wish-comprendre"));
    let page = w.ada.opens(PUBLICS).await;
    let page = page
        .submits(&format!("{PUBLICS}/parents/place/earlier"), &[])
        .await;
    let page = page.submits(&format!("{PUBLICS}/parents/removal"), &[]).await;
    assert!(!titles(&page, "public").contains(&"Parents".to_owned()));
    assert!(
        w.ben
            .opens("/spaces/atelier/gatherings/new?kind=session")
            .await
            .text()
            .contains("Jardins")
    );
}

async fn status(w: &Workshop, who: &Visitor, path: &str) -> (u16, u16) {
    let fields = [("name-fr", "Non"), ("minutes", "5")];
    let _ = w;
    (
        who.asks_for(path).await.status(),
        who.posts_only(path, &fields).await.status(),
    )
}

#[tokio::test]
async fn only_who_arranges_the_space_sees_and_changes_them() {
    let w = workshop().await;
    for path in [KINDS, CLASS, PUBLICS, "/spaces/atelier/publics/teachers"] {
        assert_eq!(w.ada.asks_for(path).await.status(), 200, "{path}");
        assert_eq!(status(&w, &w.ben, path).await, (403, 403), "{path}");
        assert_eq!(status(&w, &w.dov, path).await, (403, 403), "{path}");
        assert_eq!(status(&w, &w.town.visitor(), path).await, (303, 303), "{path}");
    }
    let acts = [
        "steps",
        "steps/show",
        "steps/show/removal",
        "steps/show/place/later",
        "removal",
        "place/later",
    ];
    for act in acts {
        let path = format!("{CLASS}/{act}");
        let fields = [("name-fr", "Non"), ("minutes", "5")];
        assert_eq!(w.ben.posts_only(&path, &fields).await.status(), 403, "{act}");
        assert_eq!(
            w.town.visitor().posts_only(&path, &fields).await.status(),
            303,
            "{act}"
        );
    }
    for path in ["kinds/no-such", "publics/no-such"] {
        assert_eq!(
            w.ada.asks_for(&format!("/spaces/atelier/{path}")).await.status(),
            404,
            "{path}"
        );
    }
    for path in ["steps/no-such", "love", "steps/show/place/sideways"] {
        let path = format!("{CLASS}/{path}");
        let fields = [("name-fr", "Non"), ("minutes", "5")];
        assert_eq!(w.ada.posts_only(&path, &fields).await.status(), 404, "{path}");
    }
    assert_eq!(w.ada.asks_for("/spaces/no-such/kinds").await.status(), 404);
}
