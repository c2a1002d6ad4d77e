//! How it was.

use testkit::Page;

use crate::afterwards::stage::{Stage, stage};

async fn says(s: &Stage, own: &str, changed: &[(&str, &str)]) -> Page {
    let action = format!("{own}/feedback");
    s.w.town
        .visitor()
        .opens(&action)
        .await
        .submits(&action, changed)
        .await
}

#[tokio::test]
async fn people_say_how_it_was_and_those_who_hold_it_read_it_with_counts() {
    let s = stage().await;
    let fay = s.registers("Fay", "fay@exemple.fr").await;
    let gus = s.registers("Gus", "gus@exemple.fr").await;
    let hal = s.registers("Hal", "hal@exemple.fr").await;
    s.closes();
    let page = says(
        &s,
        &fay,
        &[("felt", "much"), ("helped", "Le rythme"), ("publish", "named")],
    )
    .await;
    assert_eq!(page.notice(), "Merci, c’est noté.");
    says(
        &s,
        &gus,
        &[
            ("felt", "mixed"),
            ("change", "Plus de pauses"),
            ("publish", "nameless"),
        ],
    )
    .await;
    says(&s, &hal, &[("felt", "much"), ("helped", "Rien que pour vous")]).await;
    let results = format!("{}/feedback/results", s.path);
    let page = s.w.ben.opens(&results).await;
    let counts = page.texts_of(".figures strong");
    assert_eq!(counts, ["2", "0", "1", "0"]);
    let said = page.text_of("#said");
    for words in [
        "Le rythme",
        "Fay",
        "Plus de pauses",
        "Rien que pour vous",
        "À ne pas publier",
    ] {
        assert!(said.contains(words), "{words}");
    }
    assert!(
        !said.contains("Gus") && !said.contains("Hal"),
        "a name that nobody gave: {said}"
    );
    assert!(
        !said.contains("m’a beaucoup apporté"),
        "how it was stands beside a person"
    );
    assert_eq!(s.w.cleo.asks_for(&results).await.status(), 403);
}

#[tokio::test]
async fn results_are_public_only_when_those_who_hold_it_say_so() {
    let s = stage().await;
    let fay = s.registers("Fay", "fay@exemple.fr").await;
    let gus = s.registers("Gus", "gus@exemple.fr").await;
    s.closes();
    says(
        &s,
        &fay,
        &[("felt", "useful"), ("helped", "Le rythme"), ("publish", "named")],
    )
    .await;
    says(
        &s,
        &gus,
        &[("felt", "little"), ("helped", "Entre nous"), ("publish", "no")],
    )
    .await;
    assert!(!s.page().await.text().contains("Le rythme"));
    let publication = format!("{}/feedback/publication", s.path);
    assert_eq!(s.w.cleo.posts_only(&publication, &[]).await.status(), 403);
    let results = s.w.ben.opens(&format!("{}/feedback/results", s.path)).await;
    let page = results.submits(&publication, &[]).await;
    let shown = s.page().await.text_of("#words");
    assert!(shown.contains("Le rythme") && shown.contains("Fay") && !shown.contains("Entre nous"));
    assert_eq!(
        s.page().await.texts_of("#words .figures strong"),
        ["0", "1", "0", "1"]
    );
    let undo = page.attribute_of(".notice form", "action");
    page.submits(&undo, &[]).await;
    assert!(!s.page().await.text().contains("Le rythme"));
    let ledger = s.w.town.ledger().await;
    for verb in ["feedback.given", "feedback.published", "feedback.withdrawn"] {
        assert!(ledger.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn one_each_changed_as_often_as_one_likes() {
    let s = stage().await;
    let fay = s.registers("Fay", "fay@exemple.fr").await;
    s.closes();
    says(&s, &fay, &[("felt", "mixed"), ("helped", "Rien")]).await;
    let page = says(&s, &fay, &[("felt", "useful")]).await;
    assert_eq!(page.status(), 200);
    let page = s.w.town.visitor().opens(&format!("{fay}/feedback")).await;
    assert_eq!(page.holds("helped"), "Rien");
    let page = s.w.ben.opens(&format!("{}/feedback/results", s.path)).await;
    assert_eq!(page.texts_of(".figures strong"), ["0", "1", "0", "0"]);
}

#[tokio::test]
async fn each_field_refuses_and_strangers_say_nothing() {
    let s = stage().await;
    let fay = s.registers("Fay", "fay@exemple.fr").await;
    let action = format!("{}/feedback", s.path);
    let fields = [("felt", "much"), ("publish", "no")];
    assert_eq!(
        s.w.cleo.posts_only(&action, &fields).await.status(),
        422,
        "too early"
    );
    s.closes();
    let page = says(&s, &fay, &[("helped", "Le rythme")]).await;
    assert_eq!((page.status(), page.holds("helped").as_str()), (422, "Le rythme"));
    assert!(page.has("#felt-error"));
    let endless = "é".repeat(2_001);
    for wrong in [
        ("helped", endless.as_str()),
        ("change", &endless),
        ("publish", "maybe"),
        ("felt", "5"),
    ] {
        let mut fields = vec![("felt", "much"), ("publish", "no")];
        fields.retain(|(field, _)| *field != wrong.0);
        fields.push(wrong);
        assert_eq!(says(&s, &fay, &fields).await.status(), 422, "{}", wrong.0);
    }
    assert_eq!(s.w.dov.posts_only(&action, &fields).await.status(), 403);
    assert_eq!(
        s.w.town
            .visitor()
            .posts_only("/registrations/nothing/feedback", &fields)
            .await
            .status(),
        404
    );
    assert!(
        s.w.town
            .visitor()
            .posts_only(&action, &fields)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    let english =
        s.w.town
            .visitor()
            .reads_english()
            .opens(&format!("{fay}/feedback"))
            .await;
    assert_eq!(english.title(), "How it was");
}
