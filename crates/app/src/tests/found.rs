//! What can be found, whatever area brings it.

use spaces::search::Source;

use super::town;

#[tokio::test]
async fn every_kind_of_thing_that_can_be_found_has_its_words() {
    let town = town().await;
    let languages = town.house.languages();
    let ids = town
        .house
        .parts::<Source>()
        .flat_map(|source| ["kind", "one"].map(|word| format!("search-{word}-{}", source.kind)));
    let unsaid: Vec<String> = ids.filter(|id| !languages.knows(id)).collect();
    assert_eq!(unsaid, [""; 0]);
}
