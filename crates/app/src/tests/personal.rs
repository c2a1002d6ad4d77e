//! What is held about people is shown to them, whichever area holds it.

use super::town;

#[tokio::test]
async fn every_table_that_points_at_a_person_is_shown_and_taken_away() {
    let town = town().await;
    let words = |text: &str| format!("{} ", text.split_whitespace().collect::<Vec<_>>().join(" "));
    let registered = &town.house.registered().personal;
    let shown: Vec<String> = registered.iter().map(|table| words(table.rows.text())).collect();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for table in text
            .split("create table ")
            .skip(1)
            .map(|table| table.split(");").next().unwrap())
            .filter(|table| table.contains("references persons"))
        {
            let name = table.split_whitespace().next().unwrap();
            assert!(
                shown.iter().any(|rows| rows.contains(&format!("from {name} "))),
                "{name} is not shown"
            );
        }
    }
}
