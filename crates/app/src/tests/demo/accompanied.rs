//! Accompaniment, dosage, doors and mirrors in the example worlds: every state that one may come across must be there.

use std::collections::BTreeSet;

use platform::db::Statement;
use serde_json::Value;
use testkit::Town;

use super::told;

platform::statements! {
    STATES = "select distinct state from accompaniments";
    MENTORED = "select distinct case when group_id is null then 'somebody' else 'a group' end from accompaniments
                where kind = 'mentoring'";
    OUTCOMES = "select distinct outcome from dosages where outcome is not null";
    TWICE = "select v.origin from survey_waves w join surveys v on v.id = w.survey_id where w.counted_at is not null
             group by v.id, v.origin having count(*) > 1";
    DEPARTMENTS = "select a.name from survey_areas a where a.parent_id is not null and a.retired_at is null";
    TRIALS = "select title from trials where state = 'open'";
    DOORS = "select distinct name_en from doors";
    SHARED = "select distinct s.slug from action_shares h join spaces s on s.id = h.space_id
              join action_fields f on f.id = h.field_id where f.closed_at is null";
}

async fn found(town: &Town, statement: Statement) -> BTreeSet<String> {
    let all = town.reads(move |tx| tx.all::<(String,)>(statement, ())).await;
    all.into_iter().map(|(found,)| found).collect()
}

fn words(all: &[&str]) -> BTreeSet<String> {
    all.iter().map(|word| (*word).to_owned()).collect()
}

#[tokio::test]
async fn whoever_looks_for_help_is_met_in_every_state() {
    let town = told().await;
    let states = [
        "draft",
        "asked",
        "proposed",
        "accepted",
        "under-way",
        "done",
        "told",
        "withdrawn",
        "declined",
    ];
    assert_eq!(found(town, STATES).await, words(&states));
    assert_eq!(found(town, MENTORED).await, words(&["a group", "somebody"]));
    assert_eq!(found(town, OUTCOMES).await, words(&["helped", "not", "partly"]));
    assert_eq!(found(town, TRIALS).await.len(), 1);
}

#[tokio::test]
async fn mirrors_were_given_twice_and_a_territory_has_four_departments() {
    let town = told().await;
    let twice = found(town, TWICE).await;
    assert!(
        twice.contains("network-health") && twice.contains("territory-digital"),
        "{twice:?}"
    );
    assert_eq!(found(town, DEPARTMENTS).await.len(), 4);
}

#[tokio::test]
async fn each_public_has_its_door_and_several_spaces_show_what_they_saw() {
    let town = told().await;
    let doors = found(town, DOORS).await;
    for public in [
        "Teachers",
        "Facilitators",
        "Local authorities",
        "Researchers",
        "Volunteers",
        "Looking for a job",
    ] {
        assert!(doors.contains(public), "{public}: {doors:?}");
    }
    assert!(found(town, SHARED).await.len() > 1);
    let field = town.visitor().opens("/fields").await;
    let field = field.follows("Écouter et mesurer autour de l’école").await;
    assert!(
        field.text().contains("Une station dans l’infirmerie"),
        "{}",
        field.text()
    );
    let points = town
        .visitor()
        .opens(&format!("{}/as/geojson", field.path()))
        .await;
    let points: Value = serde_json::from_slice(points.bytes()).unwrap();
    let points = points["features"].as_array().unwrap();
    let kinds: BTreeSet<&str> = points
        .iter()
        .filter_map(|point| point["properties"]["kind"].as_str())
        .collect();
    for kind in ["Initiative", "Observation de terrain"] {
        assert!(kinds.contains(kind), "{kind}: {kinds:?}");
    }
    for point in points {
        let licence = point["properties"]["licence"].as_str().unwrap();
        assert!(licence.starts_with("CC"), "each leaves with its licence: {point}");
    }
}
