//! Writing an activity.

mod moving;
mod quiz;
mod together;

use crate::workshop::{PLAN, training};

const KEY: &str = "present-project";

/// Where an activity is changed.
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
