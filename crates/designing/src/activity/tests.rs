//! Writing, moving, copying and removing activities, alone and with others.

use crate::workshop::{PLAN, Training, training};

const KEY: &str = "present-project";

fn at(key: &str) -> String {
    format!("{PLAN}/activities/{key}")
}

#[tokio::test]
async fn an_activity_says_everything_in_each_language() {
    let w = training().await;
    let form = w.ben.opens(&at(KEY)).await;
    let page = w
        .saves(
            &form,
            KEY,
            &[
                ("name-fr", "Dire son projet"),
                ("body-en", "- where\n- with whom"),
                ("condition-fr", "Si vous êtes plus de dix"),
                ("condition-en", "If you are more than ten"),
                ("link", "https://example.org/projet"),
                ("sheet", "account"),
                ("minutes", "120"),
                ("week", "2"),
                ("strand", "collective"),
                ("stage", "informed"),
                ("level", "group"),
                ("kind", "cowrite"),
            ],
        )
        .await;
    assert_eq!(page.notice(), "L’activité est à jour.");
    let plan = w.plan().await;
    let told = plan.activity(KEY).unwrap();
    assert_eq!(told.name.get(kernel::Language::French), Some("Dire son projet"));
    assert_eq!(
        told.name.get(kernel::Language::English),
        Some("Presenting one’s project")
    );
    assert_eq!(
        told.body.as_ref().unwrap().get(kernel::Language::English),
        Some("- where\n- with whom")
    );
    assert_eq!(told.link.as_deref(), Some("https://example.org/projet"));
    assert_eq!(
        (
            told.week,
            told.strand.as_str(),
            told.stage.as_deref(),
            told.sheet.as_deref(),
            told.minutes
        ),
        (2, "collective", Some("informed"), Some("account"), 120)
    );
    // What comes after it still does.
    assert_eq!(plan.activity("read-two-projects").unwrap().after, [KEY]);
    assert!(w.town.ledger().await.contains(&"space.changed".to_owned()));
}

#[tokio::test]
async fn a_form_that_is_sent_as_it_came_changes_nothing() {
    let w = training().await;
    let before = w.plan().await;
    for key in [
        KEY,
        "commons-quiz",
        "starting-a-network",
        "learn-codevelopment",
        "what-next",
    ] {
        let form = w.ben.opens(&at(key)).await;
        w.saves(&form, key, &[]).await;
    }
    assert!(w.plan().await == before);
    let history = w.ben.opens("/spaces/promotion/plan/history").await;
    assert!(history.text().contains("Rien n’a encore changé"));
}

#[tokio::test]
async fn a_new_activity_stands_at_the_end_of_its_cell_once() {
    let w = training().await;
    let form = w
        .ben
        .opens(&format!("{PLAN}/new-activity?week=2&strand=project"))
        .await;
    assert_eq!(
        (form.holds("week").as_str(), form.holds("strand").as_str()),
        ("2", "project")
    );
    let create = format!("{PLAN}/activities");
    let fields = [
        ("name-fr", "Visiter un voisin"),
        ("aim-fr", "Voir ailleurs."),
        ("skills", "listening"),
        ("after", "first-diagnosis"),
    ];
    let page = form.submits(&create, &fields).await;
    assert_eq!(page.notice(), "L’activité est dans le plan.");
    assert_eq!(
        page.texts_of("#week-2 .plan-cell.project .plan-card h4"),
        ["Faire un premier état des lieux", "Visiter un voisin"]
    );
    form.submits(&create, &fields).await;
    let plan = w.plan().await;
    assert_eq!(plan.program.activities.len(), 61, "sent twice, it is there once");
    let new = plan.activity("visiter-un-voisin").unwrap();
    assert_eq!(
        (new.skills.as_slice(), new.after.as_slice()),
        (
            ["listening".to_owned()].as_slice(),
            ["first-diagnosis".to_owned()].as_slice()
        )
    );
    assert_eq!(
        new.name.get(kernel::Language::English),
        Some("Visiter un voisin"),
        "the other language is filled"
    );
    // Two trainers who have the same idea at the same time both have it.
    let other = [("name-fr", "Visiter un voisin"), ("aim-fr", "Autre chose.")];
    form.submits(&create, &other).await;
    assert_eq!(w.plan().await.program.activities.len(), 62);
}

#[tokio::test]
async fn each_field_refuses_what_it_should_and_keeps_what_was_typed() {
    let w = training().await;
    let form = w.ben.opens(&at(KEY)).await;
    let long = "é".repeat(161);
    let endless = "x".repeat(2_001);
    for (field, typed, beside) in [
        ("name-fr", long.as_str(), "name-fr"),
        ("aim-en", endless.as_str(), "aim-fr"),
        ("condition-fr", endless.as_str(), "condition-fr"),
        ("week", "15", "week"),
        ("week", "0", "week"),
        ("minutes", "2881", "minutes"),
        ("minutes", "-1", "minutes"),
        ("strand", "elsewhere", "strand"),
        ("stage", "elsewhere", "stage"),
        ("kind", "sleep", "kind"),
        ("level", "elsewhere", "level"),
        ("sheet", "elsewhere", "sheet"),
        ("link", "javascript:alert(1)", "link"),
        ("link", "https://", "link"),
        ("link", "https://a b", "link"),
    ] {
        let page = w.saves(&form, KEY, &[(field, typed)]).await;
        assert_eq!(page.status(), 422, "{field} {typed}");
        assert_ne!(page.wrong(beside), "", "{field} {typed}");
        if !matches!(field, "strand" | "stage" | "kind" | "level" | "sheet") {
            assert_eq!(page.holds(field), typed, "{field}");
        }
    }
    let page = w.saves(&form, KEY, &[("name-fr", " "), ("name-en", "")]).await;
    assert_eq!(page.wrong("name-fr"), "Ce champ est vide.");
    let page = w.saves(&form, KEY, &[("aim-fr", ""), ("aim-en", "")]).await;
    assert_eq!(page.wrong("aim-fr"), "Ce champ est vide.");
    // A kind, a skill or an activity that is not there is left out; a stranger form is none of ours.
    let page = w.ben.posts(&at(KEY), &[("week", "2")]).await;
    assert_eq!(page.status(), 400);
    let page = w.ben.posts(&at(KEY), &[("name-fr", "x"), ("base", "0000")]).await;
    assert_ne!(page.status(), 303);
    assert_eq!(w.ben.asks_for(&at("nothing")).await.status(), 404);
    let place = format!("{}/place", at("nothing"));
    let base = form.holds("base");
    assert_eq!(
        w.ben
            .posts_only(&place, &[("base", &base), ("to", "later")])
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn knots_go_forward_only_and_never_in_a_circle() {
    let w = training().await;
    let form = w.ben.opens(&at(KEY)).await;
    let page = w.saves(&form, KEY, &[("after", "landmarks")]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(
        page.wrong("after"),
        "« Présenter son projet » s’appuie sur « Recevoir les premiers repères », qui ne vient qu’en semaine 3. Déplacez l’une ou l’autre, ou défaites le nœud."
    );
    let page = w.saves(&form, KEY, &[("week", "4")]).await;
    assert!(
        page.wrong("after").contains("semaine 4"),
        "what builds on it comes earlier"
    );
    let form = w.ben.opens(&at("open-log")).await;
    let page = w
        .saves(&form, "open-log", &[("week", "3"), ("after", "meeting-log")])
        .await;
    assert!(page.wrong("after").contains("s’attendre elle-même"));
    let moved = w
        .ben
        .opens(PLAN)
        .await
        .submits(&format!("{}/place", at(KEY)), &[("week", "9"), ("to", "there")])
        .await;
    assert_eq!(moved.status(), 422);
    assert!(moved.text_of(".errors").contains("Défaites") || moved.text_of(".errors").contains("défaites"));
}

#[tokio::test]
async fn two_trainers_change_two_activities_at_once() {
    let w = training().await;
    let (bens, adas) = (w.ben.opens(&at(KEY)).await, w.ada.opens(&at("landmarks")).await);
    w.saves(&bens, KEY, &[("name-fr", "De Ben")]).await;
    let page = w.saves(&adas, "landmarks", &[("name-fr", "D’Ada")]).await;
    assert_eq!(page.notice(), "L’activité est à jour.");
    let plan = w.plan().await;
    let french = |key: &str| {
        plan.activity(key)
            .unwrap()
            .name
            .get(kernel::Language::French)
            .map(str::to_owned)
    };
    assert_eq!(french(KEY).as_deref(), Some("De Ben"));
    assert_eq!(french("landmarks").as_deref(), Some("D’Ada"));
}

async fn clash(w: &Training) -> testkit::Page {
    let (bens, adas) = (w.ben.opens(&at(KEY)).await, w.ada.opens(&at(KEY)).await);
    w.saves(&bens, KEY, &[("name-fr", "De Ben")]).await;
    w.saves(&adas, KEY, &[("name-fr", "D’Ada"), ("minutes", "15")])
        .await
}

#[tokio::test]
async fn the_same_activity_is_refused_with_both_versions_and_what_was_typed() {
    let w = training().await;
    let page = clash(&w).await;
    assert_eq!(page.status(), 422);
    assert!(
        page.text_of(".errors")
            .contains("Quelqu’un a changé la même activité")
    );
    assert!(page.text_of(".errors").contains("Ben"));
    let versions = page.text_of(".compare");
    assert!(versions.contains("De Ben") && versions.contains("D’Ada") && versions.contains("15"));
    assert_eq!(
        (page.holds("name-fr").as_str(), page.holds("minutes").as_str()),
        ("D’Ada", "15")
    );
    assert_eq!(
        w.plan()
            .await
            .activity(KEY)
            .unwrap()
            .name
            .get(kernel::Language::French),
        Some("De Ben"),
        "nothing was written"
    );
    // Having seen both, she saves hers.
    let page = w.saves(&page, KEY, &[]).await;
    assert_eq!(page.notice(), "L’activité est à jour.");
    let plan = w.plan().await;
    let told = plan.activity(KEY).unwrap();
    assert_eq!(
        (told.name.get(kernel::Language::French), told.minutes),
        (Some("D’Ada"), 15)
    );
}

#[tokio::test]
async fn what_was_removed_meanwhile_is_not_lost() {
    let w = training().await;
    let form = w.ada.opens(&at(KEY)).await;
    w.ben
        .opens(PLAN)
        .await
        .submits(&format!("{}/removal", at(KEY)), &[])
        .await;
    let page = w.saves(&form, KEY, &[("name-fr", "D’Ada")]).await;
    assert_eq!(page.status(), 422);
    assert!(
        page.text_of(".errors")
            .contains("Quelqu’un a retiré cette activité")
    );
    assert_eq!(page.holds("name-fr"), "D’Ada");
    w.saves(&page, KEY, &[]).await;
    assert!(w.plan().await.activity(KEY).is_some());
    // And the other way round: what was changed meanwhile is not removed unseen.
    let grid = w.ben.opens(PLAN).await;
    let form = w.ada.opens(&at("landmarks")).await;
    w.saves(&form, "landmarks", &[("name-fr", "D’Ada")]).await;
    let page = grid.submits(&format!("{}/removal", at("landmarks")), &[]).await;
    assert_eq!(page.status(), 422);
    assert!(page.text_of(".errors").contains("« D’Ada »"));
    assert!(w.plan().await.activity("landmarks").is_some());
}

#[tokio::test]
async fn one_moves_an_activity_while_another_writes_it() {
    let w = training().await;
    let (grid, form) = (
        w.ben.opens(PLAN).await,
        w.ada.opens(&at("first-opening-hour")).await,
    );
    w.saves(&form, "first-opening-hour", &[("name-fr", "Écrit par Ada")])
        .await;
    let place = format!("{}/place", at("first-opening-hour"));
    let page = grid.submits(&place, &[("to", "week-after")]).await;
    assert_eq!(page.notice(), "L’activité est déplacée.");
    let plan = w.plan().await;
    let told = plan.activity("first-opening-hour").unwrap();
    assert_eq!(
        (told.week, told.name.get(kernel::Language::French)),
        (2, Some("Écrit par Ada"))
    );
}

#[tokio::test]
async fn an_activity_is_moved_by_its_form_in_every_way() {
    let w = training().await;
    let place = format!("{}/place", at("first-position"));
    let order = async || {
        let page = w.ben.opens(PLAN).await;
        page.texts_of("#week-1 .plan-cell.individual .plan-card h4")
    };
    assert_eq!(
        order().await,
        [
            "Se présenter et prendre ses marques",
            "Se situer pour la première fois"
        ]
    );
    let page = w.ben.opens(PLAN).await;
    page.submits(&place, &[("to", "earlier")]).await;
    assert_eq!(
        order().await,
        [
            "Se situer pour la première fois",
            "Se présenter et prendre ses marques"
        ]
    );
    // The same form again: it is done already.
    page.submits(&place, &[("to", "earlier")]).await;
    assert_eq!(order().await[0], "Se situer pour la première fois");
    let fields = [
        ("to", "there"),
        ("week", "1"),
        ("strand", "project"),
        ("before", KEY),
    ];
    w.ben.opens(PLAN).await.submits(&place, &fields).await;
    let page = w.ben.opens(PLAN).await;
    assert_eq!(
        page.texts_of("#week-1 .plan-cell.project .plan-card h4"),
        ["Se situer pour la première fois", "Présenter son projet"]
    );
    let refused = page.submits(&place, &[("to", "there"), ("week", "99")]).await;
    assert!(refused.text_of(".errors").contains("le plan compte 14 semaines"));
    let refused = page
        .submits(&place, &[("to", "there"), ("strand", "nowhere")])
        .await;
    assert!(refused.text_of(".errors").contains("n’est plus dans le plan"));
    assert_eq!(w.cleo.posts_only(&place, &[("to", "later")]).await.status(), 403);
}

#[tokio::test]
async fn a_copy_stands_beside_and_is_made_once() {
    let w = training().await;
    let grid = w.ben.opens(PLAN).await;
    let copy = format!("{}/copy", at(KEY));
    let page = grid.submits(&copy, &[]).await;
    assert_eq!(page.notice(), "Une copie est juste à côté.");
    grid.submits(&copy, &[]).await;
    assert_eq!(
        w.ben
            .opens(PLAN)
            .await
            .texts_of("#week-1 .plan-cell.project .plan-card h4"),
        ["Présenter son projet", "Présenter son projet (copie)"]
    );
    let plan = w.plan().await;
    let (own, twin) = (
        plan.activity(KEY).unwrap(),
        plan.activity("present-project-2").unwrap(),
    );
    assert_eq!(own.body, twin.body);
    assert_eq!(
        twin.name.get(kernel::Language::English),
        Some("Presenting one’s project (copy)")
    );
}

const QUIZ: &str = "/spaces/promotion/plan/activities/overload";

#[tokio::test]
async fn questions_are_written_with_right_answers_and_reasons() {
    let w = training().await;
    let form = w.ben.opens(&format!("{QUIZ}/new-question")).await;
    let create = format!("{QUIZ}/questions");
    let refused = form
        .submits(&create, &[("label-fr", "Combien ?"), ("c0-name-fr", "Un")])
        .await;
    assert_eq!(
        refused.wrong("choices"),
        "Il faut au moins deux réponses entre lesquelles choisir."
    );
    assert_eq!(refused.holds("c0-name-fr"), "Un");
    let two = [
        ("label-fr", "Combien ?"),
        ("c0-name-fr", "Un"),
        ("c1-name-fr", "Deux"),
    ];
    let refused = form.submits(&create, &two).await;
    assert_eq!(refused.wrong("choices"), "Cochez au moins une bonne réponse.");
    let refused = form
        .submits(
            &create,
            &[("c0-name-fr", "Un"), ("c1-name-fr", "Deux"), ("c1-right", "on")],
        )
        .await;
    assert_eq!(refused.wrong("label-fr"), "Ce champ est vide.");
    let fields = [
        ("label-fr", "Combien ?"),
        ("c0-name-fr", "Un"),
        ("c0-why-fr", "Trop peu."),
        ("c1-name-fr", "Deux"),
        ("c1-right", "on"),
    ];
    let page = form.submits(&create, &fields).await;
    assert_eq!(page.notice(), "La question est à jour.");
    form.submits(&create, &fields).await;
    let plan = w.plan().await;
    let questions = &plan.activity("overload").unwrap().questions;
    assert_eq!(questions.len(), 3, "sent twice, it is there once");
    let new = &questions[2];
    assert_eq!(
        (new.key.as_str(), new.right(), new.choices[1].right),
        ("combien", 1, true)
    );
    assert_eq!(
        new.choices[0].why.as_ref().unwrap().get(kernel::Language::French),
        Some("Trop peu.")
    );
    // Changed, with one choice emptied and one more.
    let path = format!("{QUIZ}/questions/combien");
    let form = w.ben.opens(&path).await;
    assert_eq!(form.holds("c0-why-fr"), "Trop peu.");
    form.submits(
        &path,
        &[
            ("c0-name-fr", ""),
            ("c0-name-en", ""),
            ("c2-name-fr", "Trois"),
            ("c2-right", "on"),
        ],
    )
    .await;
    let plan = w.plan().await;
    let keys: Vec<&str> = plan.activity("overload").unwrap().questions[2]
        .choices
        .iter()
        .map(|choice| choice.key.as_str())
        .collect();
    assert_eq!(keys, ["deux", "trois"]);
    let page = w.ben.opens(QUIZ).await;
    page.submits(&format!("{path}/removal"), &[]).await;
    assert_eq!(w.plan().await.activity("overload").unwrap().questions.len(), 2);
    assert_eq!(w.ben.asks_for(&path).await.status(), 404);
    assert_eq!(
        w.cleo.asks_for(&format!("{QUIZ}/new-question")).await.status(),
        403
    );
}
