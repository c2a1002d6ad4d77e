//! Weeks, strands and stages.

use crate::workshop::{PLAN, training};

const FRAME: &str = "/spaces/promotion/plan/frame";

fn at(part: &str) -> String {
    format!("{PLAN}/{part}")
}

#[tokio::test]
async fn weeks_are_added_and_taken_away_without_losing_anything() {
    let w = training().await;
    let page = w.ben.opens(FRAME).await;
    let refused = page.submits(&at("weeks"), &[("weeks", "12")]).await;
    assert_eq!(refused.status(), 422);
    assert!(
        refused
            .wrong("weeks")
            .contains("choses du plan viennent après cette fin")
    );
    assert_eq!(refused.holds("weeks"), "12");
    page.submits(&at("weeks"), &[("weeks", "12"), ("along", "on")])
        .await;
    let plan = w.plan().await;
    assert_eq!((plan.program.weeks, plan.program.activities.len()), (12, 60));
    assert_eq!(plan.activity("project-report").unwrap().week, 12);
    assert_eq!(plan.program.meetings[2].week, 12);
    let page = w
        .ben
        .opens(FRAME)
        .await
        .submits(&at("weeks"), &[("weeks", "20")])
        .await;
    assert_eq!(page.notice(), "Le cadre du plan est à jour.");
    assert_eq!(w.plan().await.program.weeks, 20);
    for wrong in ["0", "105", "x"] {
        let page = w
            .ben
            .opens(FRAME)
            .await
            .submits(&at("weeks"), &[("weeks", wrong)])
            .await;
        assert_eq!((page.status(), page.holds("weeks").as_str()), (422, wrong));
    }
}

#[tokio::test]
async fn a_week_is_put_between_others_and_taken_out() {
    let w = training().await;
    let before = w.plan().await;
    let page = w.ben.opens(FRAME).await;
    page.submits(&at("weeks/insertion"), &[("after", "2")]).await;
    let plan = w.plan().await;
    assert_eq!(plan.program.weeks, 15);
    assert_eq!(plan.activity("open-log").unwrap().week, 2);
    assert_eq!(
        (
            plan.activity("landmarks").unwrap().week,
            plan.program.meetings[0].week
        ),
        (4, 4)
    );
    // Sent twice, it is one week.
    page.submits(&at("weeks/insertion"), &[("after", "2")]).await;
    assert_eq!(w.plan().await.program.weeks, 15);
    w.ben
        .opens(FRAME)
        .await
        .submits(&at("weeks/removal"), &[("week", "3")])
        .await;
    assert!(w.plan().await == before, "an empty week leaves no trace");
    let refused = w
        .ben
        .opens(FRAME)
        .await
        .submits(&at("weeks/removal"), &[("week", "3")])
        .await;
    assert!(refused.wrong("week").contains("sont dans cette semaine"));
    w.ben
        .opens(FRAME)
        .await
        .submits(&at("weeks/removal"), &[("week", "3"), ("along", "on")])
        .await;
    let plan = w.plan().await;
    assert_eq!(
        (plan.program.weeks, plan.activity("landmarks").unwrap().week),
        (13, 2)
    );
    assert_eq!(plan.program.activities.len(), 60);
}

#[tokio::test]
async fn strands_are_renamed_added_and_removed() {
    let w = training().await;
    let path = at("strands/individual");
    let page = w.ben.opens(FRAME).await;
    assert_eq!(
        page.fields(&path, &[])
            .iter()
            .find(|(name, _)| name == "name-fr")
            .unwrap()
            .1,
        "Individuel"
    );
    page.submits(&path, &[("name-fr", "Pour moi"), ("gist-fr", "Lire, s’exercer.")])
        .await;
    let plan = w.plan().await;
    assert_eq!(
        plan.program.strand_keys(),
        ["individual", "collective", "project"]
    );
    assert!(
        w.ben
            .opens(PLAN)
            .await
            .text_of("#week-1 .plan-cell .strand")
            .contains("Pour moi")
    );
    let create = at("strands");
    let page = w.ben.opens(FRAME).await;
    page.submits(&create, &[("name-fr", "Le terrain"), ("name-en", "The field")])
        .await;
    page.submits(&create, &[("name-fr", "Le terrain"), ("name-en", "The field")])
        .await;
    assert_eq!(
        w.plan().await.program.strand_keys(),
        ["individual", "collective", "project", "le-terrain"]
    );
    let page = w.ben.opens(PLAN).await;
    assert_eq!(page.texts_of("#week-1 .plan-cell").len(), 4);
    assert!(page.has("#week-1 .plan-cell.fourth"));
    // What stands on a strand goes where one says.
    let removal = at("strands/project/removal");
    let page = w.ben.opens(FRAME).await;
    let refused = page.submits(&removal, &[]).await;
    assert_eq!(refused.status(), 422);
    assert!(refused.text().contains("activités s’y trouvent"));
    assert_eq!(
        refused
            .fields(&at("strands/project"), &[])
            .iter()
            .find(|(name, _)| name == "name-fr")
            .unwrap()
            .1,
        "Projet",
        "the other fields are as they were"
    );
    page.submits(&removal, &[("to", "le-terrain")]).await;
    let plan = w.plan().await;
    assert_eq!(plan.activity("present-project").unwrap().strand, "le-terrain");
    let earlier = at("strands/le-terrain/place/earlier");
    w.ben.opens(FRAME).await.submits(&earlier, &[]).await;
    assert_eq!(
        w.plan().await.program.strand_keys(),
        ["individual", "le-terrain", "collective"]
    );
    let refused = w
        .ben
        .opens(FRAME)
        .await
        .submits(&create, &[("name-fr", "")])
        .await;
    assert_eq!(refused.status(), 422);
    assert_eq!(
        w.cleo.posts_only(&create, &[("name-fr", "x")]).await.status(),
        403
    );
}

#[tokio::test]
async fn there_is_a_last_strand_and_a_most_of_them() {
    let w = training().await;
    for gone in ["individual", "collective"] {
        w.ben
            .opens(FRAME)
            .await
            .submits(&at(&format!("strands/{gone}/removal")), &[("to", "project")])
            .await;
    }
    let page = w.ben.opens(FRAME).await;
    let refused = page.submits(&at("strands/project/removal"), &[]).await;
    assert!(refused.text().contains("un plan en garde au moins un"));
    for number in 2..=12 {
        let name = format!("Brin {number}");
        w.ben
            .opens(FRAME)
            .await
            .submits(&at("strands"), &[("name-fr", &name)])
            .await;
    }
    let refused = w
        .ben
        .opens(FRAME)
        .await
        .submits(&at("strands"), &[("name-fr", "Trop")])
        .await;
    assert!(refused.wrong("strand--name-fr").contains("12 brins au plus"));
    assert_eq!(w.plan().await.program.strands.len(), 12);
    assert_eq!(w.ben.opens(PLAN).await.texts_of("#week-1 .plan-cell").len(), 12);
}

#[tokio::test]
async fn stages_are_added_renamed_and_removed() {
    let w = training().await;
    let create = at("stages");
    let page = w.ben.opens(FRAME).await;
    let refused = page.submits(&create, &[("name-fr", "Le réseau essaime")]).await;
    assert_eq!(refused.status(), 422);
    assert_eq!(
        refused
            .fields(&create, &[])
            .iter()
            .find(|(name, _)| name == "name-fr")
            .unwrap()
            .1,
        "Le réseau essaime"
    );
    let fields = [
        ("name-fr", "Le réseau essaime"),
        ("meaning-fr", "D’autres en naissent."),
    ];
    page.submits(&create, &fields).await;
    assert_eq!(w.plan().await.stages.len(), 6);
    let path = at("stages/le-reseau-essaime");
    let page = w.ben.opens(FRAME).await;
    page.submits(&path, &[("signs-fr", "On vient nous voir.")]).await;
    assert!(w.plan().await.stages[5].signs.is_some());
    // The space stands at the first stage, and activities on each of the others.
    let page = w.ben.opens(FRAME).await;
    let refused = page
        .submits(&at("stages/created/removal"), &[("to", "informed")])
        .await;
    assert!(refused.text().contains("L’espace en est à cette étape"));
    let refused = page.submits(&at("stages/informed/removal"), &[]).await;
    assert!(refused.text().contains("activités s’y trouvent"));
    page.submits(&at("stages/informed/removal"), &[("to", "transformed")])
        .await;
    let plan = w.plan().await;
    assert_eq!(plan.stages.len(), 5);
    assert_eq!(
        plan.activity("facets").unwrap().stage.as_deref(),
        Some("transformed")
    );
    w.ben
        .opens(FRAME)
        .await
        .submits(&at("stages/transformed/place/later"), &[])
        .await;
    assert_eq!(w.plan().await.stages[2].key, "transformed");
}

#[tokio::test]
async fn the_note_is_written_and_emptied() {
    let w = training().await;
    let page = w.ben.opens(FRAME).await;
    page.submits(&at("note"), &[("note-fr", "À nous."), ("note-en", "Ours.")])
        .await;
    let note = w.plan().await.program.note.unwrap();
    assert_eq!(note.get(kernel::Language::English), Some("Ours."));
    let long = "é".repeat(2_001);
    let refused = w
        .ben
        .opens(FRAME)
        .await
        .submits(&at("note"), &[("note-fr", &long)])
        .await;
    assert_eq!((refused.status(), refused.holds("note-fr")), (422, long));
    w.ben
        .opens(FRAME)
        .await
        .submits(&at("note"), &[("note-fr", ""), ("note-en", "")])
        .await;
    assert_eq!(w.plan().await.program.note, None);
}

#[tokio::test]
async fn two_who_each_insert_a_week_are_told_and_one_who_writes_is_not_disturbed() {
    let w = training().await;
    let (bens, adas) = (w.ben.opens(FRAME).await, w.ada.opens(FRAME).await);
    let form = w.eve.opens(&at("activities/landmarks")).await;
    bens.submits(&at("weeks/insertion"), &[("after", "1")]).await;
    let refused = adas.submits(&at("weeks/insertion"), &[("after", "5")]).await;
    assert_eq!(refused.status(), 422);
    assert!(refused.wrong("after").contains("entre-temps"));
    form.submits(
        &at("activities/landmarks"),
        &[("name-fr", "Écrit pendant ce temps")],
    )
    .await;
    let plan = w.plan().await;
    let told = plan.activity("landmarks").unwrap();
    assert_eq!(
        (told.week, told.name.get(kernel::Language::French)),
        (4, Some("Écrit pendant ce temps"))
    );
}
