use crate::objective::tests::published;
use crate::workshop::workshop;

#[tokio::test]
async fn a_space_that_voices_nothing_has_no_such_page() {
    let w = workshop().await;
    assert!(
        w.dov
            .opens("/spaces/atelier")
            .await
            .html()
            .contains("/spaces/atelier/voices")
    );
    let empty = w.ada.opens("/spaces/atelier/voices").await;
    assert!(empty.text().contains("Aucun compte rendu"));
    let report = published(&w, &[("audience", "public")]).await;
    let page = w.ada.opens("/spaces/atelier/arrangement").await;
    let on: Vec<String> = page.attributes_of("input[name=modules][checked]", "value");
    let others = on.iter().filter(|word| *word != "voices");
    let mut kept = vec![("joining", "open")];
    kept.extend(others.map(|word| ("modules", word.as_str())));
    page.submits("/spaces/atelier/arrangement", &kept).await;
    for path in [
        "/spaces/atelier/voices",
        &report,
        "/spaces/atelier/voices/snapshots",
        "/spaces/atelier/voices/friends",
    ] {
        assert_eq!(w.ada.opens(path).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn pages_are_read_in_english_too() {
    let w = workshop().await;
    let report = published(&w, &[("audience", "public")]).await;
    let reader = w.town.visitor().reads_english();
    assert!(
        reader
            .opens("/spaces/atelier/voices")
            .await
            .text()
            .contains("What happened")
    );
    let page = reader.opens(&report).await;
    assert!(page.text().contains("no source"), "{}", page.text());
}
