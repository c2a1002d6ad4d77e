//! A cohort copied without its people.

use std::collections::BTreeMap;

use platform::db::Statement;

use crate::workshop::{Training, training};

const PATH: &str = "/spaces/promotion/copy";

platform::statements! {
    APPLIED = "select name from migrations";
}

/// Every column of every table that points at a person, by the migrations.
async fn columns(w: &Training) -> Vec<(String, String)> {
    let applied = w.town.reads(|tx| tx.all::<(String,)>(APPLIED, ())).await;
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
    let mut columns = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let name = path
            .file_stem()
            .unwrap()
            .to_str()
            .unwrap()
            .split('.')
            .next()
            .unwrap()
            .to_owned();
        // What others are still writing is in no store yet.
        if !applied.iter().any(|(known,)| *known == name) {
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap();
        for table in text.split("create table ").skip(1) {
            let table = table.split(");").next().unwrap();
            let name = table.split_whitespace().next().unwrap();
            for line in table.lines().filter(|line| line.contains("references persons")) {
                columns.push((
                    name.to_owned(),
                    line.split_whitespace().next().unwrap().to_owned(),
                ));
            }
        }
    }
    columns.sort();
    columns.dedup();
    assert!(columns.len() > 60, "{}", columns.len());
    columns
}

type Counts = BTreeMap<(String, String, i64), i64>;

/// How often each person stands in each column.
async fn people(w: &Training) -> Counts {
    let mut counts = Counts::new();
    for (table, column) in columns(w).await {
        let text =
            format!("select {column}, count(*) from {table} where {column} is not null group by {column}");
        let statement = Statement::new(Box::leak(text.into_boxed_str()));
        for (person, count) in w.town.reads(move |tx| tx.all::<(i64, i64)>(statement, ())).await {
            counts.insert((table.clone(), column.clone(), person), count);
        }
    }
    counts
}

/// A cohort in which everybody has done something.
async fn lived() -> Training {
    let w = training().await;
    let round = "/spaces/promotion/applications/round";
    let fields = [
        ("open", "on"),
        ("places", "12"),
        ("territories", "Bretagne : 6"),
        ("note", "Venez."),
    ];
    w.ada.opens(round).await.submits(round, &fields).await;
    let meetings = "/spaces/promotion/cohort/meetings";
    let made = w
        .ada
        .opens("/spaces/promotion/cohort")
        .await
        .submits(meetings, &[])
        .await;
    let second = made.attribute_of("#week-8 .dates-meeting a", "href");
    w.ada.posts(&format!("{second}/announcement"), &[]).await;
    let registration = format!("{second}/registration");
    w.cleo
        .opens(&second)
        .await
        .submits(&registration, &[("answer-night", "no")])
        .await;
    let preview = "/spaces/promotion/groups/preview?aim=codevelopment&way=random&least=1&most=5&seed=7";
    w.ada
        .opens(preview)
        .await
        .submits("/spaces/promotion/groups", &[])
        .await;
    let pause = "/spaces/promotion/cohort/preview?what=pause&day=2026-04-06&weeks=1";
    w.ada
        .opens(pause)
        .await
        .submits("/spaces/promotion/cohort/change", &[])
        .await;
    let calendar = "/spaces/promotion/cohort/holidays/calendar";
    w.ada.posts(calendar, &[("calendar", "alsace-moselle")]).await;
    w.cleo
        .opens("/spaces/promotion")
        .await
        .submits("/spaces/promotion/notices", &[("body", "Bonjour")])
        .await;
    let form = w.dov.opens("/spaces/promotion/application").await;
    let said = [
        ("title", "Un verger"),
        ("context", "Sur la colline, entre deux hameaux."),
        ("aim", "Planter ensemble."),
        ("territory", "Bretagne"),
        ("motivation", "Apprendre à faire à plusieurs."),
        ("availability", "Le jeudi"),
        ("charter", "on"),
    ];
    form.submits("/spaces/promotion/application", &said).await;
    w
}

#[tokio::test]
async fn settings_and_texts_come_and_people_do_not() {
    let w = lived().await;
    let before = people(&w).await;
    let form = w.ada.opens(PATH).await;
    assert!(form.text().contains("3 rencontres, en brouillon"));
    assert_eq!(form.holds("first"), "2027-02-15");
    let page = form.submits(PATH, &[("name", "Promotion 2027")]).await;
    assert_eq!(page.path(), "/spaces/promotion-2027/cohort");
    assert!(page.notice().starts_with("La nouvelle promotion est là."));
    let after = people(&w).await;
    let ada = w.ada.id().number();
    let new: Vec<_> = after
        .iter()
        .filter(|(key, count)| before.get(*key) != Some(*count))
        .collect();
    assert!(!new.is_empty());
    for ((table, column, person), _) in &new {
        assert_eq!(*person, ada, "{table}.{column} names somebody");
        let known = [
            "spaces",
            "space_changes",
            "memberships",
            "gatherings",
            "gathering_hosts",
            "sessions",
            "trames",
            "traces",
        ];
        assert!(known.contains(&table.as_str()), "{table}.{column}");
    }
    assert!(
        before
            .iter()
            .all(|(key, count)| after.get(key).is_some_and(|now| now >= count)),
        "nothing is lost"
    );

    assert!(page.text_of("#week-1").contains("15 février"));
    assert!(page.text_of("#week-7").contains("Vendredi saint") || page.text().contains("Alsace et Moselle"));
    assert!(!page.has(".dates-pause"), "pauses are of one year");
    assert_eq!(page.texts_of(".dates-meeting a").len(), 3);
    let meeting = page.attribute_of("#week-8 .dates-meeting a", "href");
    let meeting = w.ada.opens(&meeting).await;
    // The second meeting stood on the Monday of its week, after a pause.
    assert!(
        meeting.text().contains("du lundi 5 avril 2027 à 9 h"),
        "{}",
        meeting.text()
    );
    assert!(meeting.text().contains("Ce brouillon"));
    let round = w.ada.opens("/spaces/promotion-2027/applications/round").await;
    assert_eq!(
        (
            round.holds("places"),
            round.holds("territories"),
            round.holds("note")
        ),
        ("12".into(), "Bretagne : 6".into(), "Venez.".into())
    );
    assert!(!round.has("[name=open][checked]"), "applications begin closed");
    assert_eq!(
        w.ada
            .opens("/spaces/promotion-2027/groups")
            .await
            .texts_of("#groups h2")
            .len(),
        0
    );
    let members = w.ada.opens("/spaces/promotion-2027/members").await;
    assert!(members.text().contains("Ada") && !members.text().contains("Ben"));
    assert!(w.town.ledger().await.contains(&"cohort.copied".to_owned()));
    assert_eq!(w.ada.opens("/spaces/promotion").await.status(), 200);
    w.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn the_same_form_copies_once_and_gatherings_may_stay() {
    let w = lived().await;
    let form = w.ada.opens(PATH).await;
    let fields = form.fields(PATH, &[("name", "Encore")]);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .filter(|(name, _)| name != "gatherings")
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    for _ in 0..2 {
        let page = w.ada.posts(PATH, &fields).await;
        assert_eq!(page.path(), "/spaces/encore/cohort");
        assert!(page.has("#meetings"), "nothing was made of its meetings");
    }
    let verbs = w.town.ledger().await;
    assert_eq!(verbs.iter().filter(|verb| *verb == "cohort.copied").count(), 1);
    assert_eq!(w.town.visitor().opens("/spaces/encore-2").await.status(), 404);
}

#[tokio::test]
async fn only_who_leads_copies_and_what_is_wrong_is_said() {
    let w = training().await;
    let form = w.ben.opens(PATH).await;
    let wrong = form.submits(PATH, &[("name", "!"), ("first", "demain")]).await;
    assert_eq!((wrong.status(), wrong.holds("first").as_str()), (422, "demain"));
    assert!(!wrong.wrong("name").is_empty() && !wrong.wrong("first").is_empty());
    let fields = [
        ("once", "01kjpwd6m0ejk9wz603chbqdvz"),
        ("name", "À moi"),
        ("first", "2027-02-01"),
        ("joining", "open"),
    ];
    for who in [&w.cleo, &w.dov] {
        assert_eq!(who.opens(PATH).await.status(), 403);
        assert_eq!(who.posts(PATH, &fields).await.status(), 403);
    }
    assert!(
        w.town
            .visitor()
            .asks_for(PATH)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    let page = form.submits(PATH, &[("name", "À nous")]).await;
    assert_eq!(page.path(), "/spaces/a-nous/cohort");
    let arrangement = "/spaces/promotion/arrangement";
    w.ada
        .opens(arrangement)
        .await
        .submits(arrangement, &[("joining", "hidden")])
        .await;
    assert_eq!(w.dov.opens(PATH).await.status(), 404);
}
