use crate::workshop::workshop;

const TRIAL: [(&str, &str); 6] = [
    ("day", "2026-03-01"),
    ("distance", "together"),
    ("people", "14"),
    ("whom", "Une classe de cinquième"),
    ("verdict", "changed"),
    ("words", "Nous avons coupé en deux."),
];

/// What is typed, with one field changed.
fn with<'a>(changed: (&'a str, &'a str)) -> Vec<(&'a str, &'a str)> {
    let mut all = TRIAL.to_vec();
    all.retain(|(field, _)| *field != changed.0);
    all.push(changed);
    all
}

#[tokio::test]
async fn a_trial_is_told_counted_in_words_and_changed() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let action = format!("{sheet}/trials");
    let form = w.fay.opens(&format!("{action}/new")).await;
    let page = form.submits(&action, &TRIAL).await;
    let told = page.text_of("#trials");
    assert!(
        told.contains("Fay") && told.contains("14 personnes") && told.contains("Un essai raconté"),
        "{told}"
    );
    let form = w.cleo.opens(&format!("{action}/new")).await;
    form.submits(&action, &with(("verdict", "well"))).await;
    let told = w.town.visitor().opens(&sheet).await.text_of("#trials");
    assert!(
        told.contains("2 essais racontés") && told.contains("une fois cela a bien marché"),
        "{told}"
    );
    let edition = w
        .fay
        .opens(&sheet)
        .await
        .attribute_of("#trials a[href$=edition]", "href");
    let page = w
        .fay
        .opens(&edition)
        .await
        .submits(&edition, &[("words", "Nous avons tout gardé.")])
        .await;
    assert!(page.text_of("#trials").contains("Nous avons tout gardé."));
    assert!(
        w.town
            .ledger()
            .await
            .iter()
            .any(|line| line.contains("sheet.tried"))
    );
}

#[tokio::test]
async fn one_person_tells_of_one_day_once() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let action = format!("{sheet}/trials");
    let form = w.fay.opens(&format!("{action}/new")).await;
    form.submits(&action, &TRIAL).await;
    assert_eq!(
        form.submits(&action, &TRIAL).await.status(),
        200,
        "the same form twice is harmless"
    );
    let other = w.fay.opens(&format!("{action}/new")).await;
    let page = other.submits(&action, &TRIAL).await;
    assert_eq!(page.status(), 422);
    assert!(page.wrong("day").contains("déjà raconté"));
    other.submits(&action, &with(("day", "2026-03-02"))).await;
    let page = w.fay.opens(&sheet).await;
    assert_eq!(page.texts_of("#trials li").len(), 2);
    let edition = page.attribute_of("#trials a[href$=edition]", "href");
    let page = w
        .fay
        .opens(&edition)
        .await
        .submits(&edition, &[("day", "2026-03-01")])
        .await;
    assert_eq!(page.status(), 422, "the other one is of that day");
}

#[tokio::test]
async fn each_field_refuses_and_keeps() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let action = format!("{sheet}/trials");
    let form = w.fay.opens(&format!("{action}/new")).await;
    for (field, wrong) in [
        ("day", "2999-01-01"),
        ("day", "demain"),
        ("people", "beaucoup"),
        ("distance", "moon"),
        ("verdict", ""),
        ("words", ""),
    ] {
        let page = form.submits(&action, &with((field, wrong))).await;
        assert_eq!(page.status(), 422, "{field}");
        assert!(!page.wrong(field).is_empty(), "{field}");
        assert_eq!(page.holds("whom"), "Une classe de cinquième");
    }
}

#[tokio::test]
async fn it_is_taken_back_by_whoever_told_it_or_looks_after_the_place() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let action = format!("{sheet}/trials");
    w.fay
        .opens(&format!("{action}/new"))
        .await
        .submits(&action, &TRIAL)
        .await;
    let trial = w
        .fay
        .opens(&sheet)
        .await
        .attribute_of("#trials a[href$=edition]", "href")
        .replace("/edition", "");
    let (gone, back) = (format!("{trial}/withdrawal"), format!("{trial}/restoration"));
    assert_eq!(w.cleo.posts(&gone, &[]).await.status(), 403);
    assert_eq!(w.cleo.opens(&format!("{trial}/edition")).await.status(), 403);
    w.fay.posts(&gone, &[]).await;
    assert!(!w.cleo.opens(&sheet).await.has("#trials li"));
    assert_eq!(w.cleo.posts(&back, &[]).await.status(), 404);
    w.fay.posts(&back, &[]).await;
    assert!(w.cleo.opens(&sheet).await.has("#trials li"));
    w.ben.opens(&sheet).await.submits(&gone, &[]).await;
    assert_eq!(
        w.fay.posts(&back, &[]).await.status(),
        403,
        "what another took back is not hers to put back"
    );
}

#[tokio::test]
async fn trials_of_copies_of_the_shelf_are_read_on_its_page() {
    let w = workshop().await;
    let page = w.cleo.opens("/shelf/tools").await;
    let path = page.attribute_of(".cards h2 a", "href");
    let key = path.trim_start_matches("/shelf/tools/").to_owned();
    let form = w
        .cleo
        .opens(&format!("/spaces/atelier/sheets/new?kind=tool&shelf={key}"))
        .await;
    let sheet = form
        .submits("/spaces/atelier/sheets", &[("state", "published")])
        .await;
    let action = format!("{}/trials", sheet.path());
    w.fay
        .opens(&format!("{action}/new"))
        .await
        .submits(&action, &TRIAL)
        .await;
    let shelf = w.town.visitor().opens(&path).await;
    assert!(
        shelf.text_of("#trials").contains("Nous avons coupé en deux."),
        "{}",
        shelf.text_of("#trials")
    );
    let page = w.ada.opens("/spaces/atelier/arrangement").await;
    page.submits("/spaces/atelier/arrangement", &[("joining", "hidden")])
        .await;
    assert!(!w.town.visitor().opens(&path).await.has("#trials"));
}

#[tokio::test]
async fn a_visitor_signs_in_first_and_a_draft_is_not_tried() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    assert!(
        w.town
            .visitor()
            .opens(&format!("{sheet}/trials/new"))
            .await
            .path()
            .starts_with("/sign-in")
    );
    let draft = w.writes(&w.ada, &[("state", "draft")]).await.path().to_owned();
    assert_eq!(w.ada.opens(&format!("{draft}/trials/new")).await.status(), 404);
}
