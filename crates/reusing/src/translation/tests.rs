use crate::workshop::{Workshop, workshop};

/// Cleo begins a translation of Ada’s sheet in the same space.
async fn begins(w: &Workshop, sheet: &str, language: &str) -> String {
    let action = format!("{sheet}/translation");
    let form = w.cleo.opens(&action).await;
    let page = form
        .submits(&action, &[("language", language), ("space", "atelier")])
        .await;
    page.path().trim_end_matches("/translating").to_owned()
}

const ENGLISH: [(&str, &str); 4] = [
    ("field-title", "Writing together"),
    ("field-situation", "Ten people, a blank page."),
    ("field-did", "We **write** together."),
    ("field-gave", "A text in common."),
];

#[tokio::test]
async fn a_translation_stands_beside_its_original() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    w.ada
        .opens(&sheet)
        .await
        .submits(&format!("{sheet}/language"), &[("language", "fr")])
        .await;
    let translation = begins(&w, &sheet, "en").await;
    let action = format!("{translation}/translating");
    let form = w.cleo.opens(&action).await;
    assert_eq!(
        form.holds("field-title"),
        "Écrire à plusieurs",
        "it begins with the words of the original"
    );
    assert!(form.has(".translation-original[lang=fr]") && form.has("#field-did[lang=en]"));
    let page = form
        .submits(&action, &[&ENGLISH[..], &[("state", "published")]].concat())
        .await;
    assert_eq!(page.title(), "Writing together");
    assert!(page.has(".sheet-body[lang=en]"));
    assert!(page.text_of(".taking-credit").contains("Traduction de") && page.text().contains("Cleo"));
    let tongues = w.fay.opens(&sheet).await;
    assert_eq!(tongues.attribute_of(".translation-tongues a", "hreflang"), "en");
    let beside = w.fay.opens(&format!("{translation}/beside")).await;
    assert_eq!(
        beside.attributes_of(".translation-sides article", "lang"),
        ["fr", "en"]
    );
    assert!(beside.text().contains("On écrit ensemble") && beside.text().contains("We write together"));
    assert_eq!(
        w.fay.opens(&format!("{sheet}/beside")).await.status(),
        404,
        "the original is no translation"
    );
}

#[tokio::test]
async fn a_translation_says_that_its_original_changed_until_it_was_looked_at() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let translation = begins(&w, &sheet, "en").await;
    let action = format!("{translation}/translating");
    let form = w.cleo.opens(&action).await;
    form.submits(&action, &[&ENGLISH[..], &[("state", "published")]].concat())
        .await;
    w.changes(
        &w.ada,
        &sheet,
        &[("field-gave", "Un texte commun, et une suite.")],
    )
    .await;
    let origin = format!("{translation}/origin");
    assert!(
        w.cleo
            .opens(&translation)
            .await
            .text()
            .contains("L’original a changé depuis")
    );
    let page = w.cleo.opens(&origin).await;
    assert!(page.text_of("ins").contains("suite") && !page.has("input[name=field]"));
    page.submits(&origin, &[]).await;
    let shown = w.cleo.opens(&translation).await;
    assert!(!shown.text().contains("L’original a changé depuis"));
    assert!(
        shown.text().contains("A text in common."),
        "nothing changed by itself"
    );
}

#[tokio::test]
async fn what_is_not_translated_yet_is_listed_by_language() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    w.ada
        .opens(&sheet)
        .await
        .submits(&format!("{sheet}/language"), &[("language", "fr")])
        .await;
    let list = "/spaces/atelier/sheets/untranslated?language=en";
    assert!(w.fay.opens(list).await.text().contains("Écrire à plusieurs"));
    assert!(
        !w.fay
            .opens("/spaces/atelier/sheets/untranslated?language=fr")
            .await
            .text()
            .contains("Écrire à plusieurs")
    );
    let translation = begins(&w, &sheet, "en").await;
    assert!(
        w.fay.opens(list).await.text().contains("Écrire à plusieurs"),
        "a draft is not there yet"
    );
    let action = format!("{translation}/translating");
    w.cleo
        .opens(&action)
        .await
        .submits(&action, &[&ENGLISH[..], &[("state", "published")]].concat())
        .await;
    let left = w.fay.opens(list).await.text();
    assert!(!left.contains("Écrire à plusieurs"), "{left}");
    assert!(
        w.fay
            .opens("/spaces/atelier/sheets/untranslated?language=oc")
            .await
            .text()
            .contains("Writing together")
    );
}

#[tokio::test]
async fn each_field_refuses_what_it_should_and_keeps_what_was_typed() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let action = format!("{sheet}/translation");
    let form = w.cleo.opens(&action).await;
    assert_eq!(
        form.submits(&action, &[("language", "moon"), ("space", "atelier")])
            .await
            .status(),
        422
    );
    w.ada
        .opens(&sheet)
        .await
        .submits(&format!("{sheet}/language"), &[("language", "fr")])
        .await;
    assert_eq!(
        form.submits(&action, &[("language", "fr"), ("space", "atelier")])
            .await
            .status(),
        422
    );
    let translation = begins(&w, &sheet, "oc").await;
    let writing = format!("{translation}/translating");
    let form = w.cleo.opens(&writing).await;
    let page = form
        .submits(
            &writing,
            &[("field-title", ""), ("field-did", "Escrivèm amassa.")],
        )
        .await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.holds("field-did"), "Escrivèm amassa.");
    form.submits(&writing, &[("field-title", "Escriure"), ("state", "draft")])
        .await;
    let page = form
        .submits(
            &writing,
            &[("field-title", "Escriure amassa"), ("state", "draft")],
        )
        .await;
    assert_eq!(page.status(), 422, "somebody wrote since");
    assert_eq!(page.holds("field-title"), "Escriure amassa");
}

#[tokio::test]
async fn strangers_translate_nothing_here_and_say_no_language() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let language = format!("{sheet}/language");
    assert_eq!(w.fay.posts(&language, &[("language", "en")]).await.status(), 403);
    assert!(
        w.town
            .visitor()
            .opens(&format!("{sheet}/translation"))
            .await
            .path()
            .starts_with("/sign-in")
    );
    assert!(
        w.fay
            .opens(&format!("{sheet}/translation"))
            .await
            .text()
            .contains("Aucun de vos espaces")
    );
    let translation = begins(&w, &sheet, "en").await;
    assert_eq!(
        w.fay.opens(&format!("{translation}/translating")).await.status(),
        404,
        "a draft is its author’s"
    );
    assert_eq!(
        w.ben.opens(&format!("{sheet}/translating")).await.status(),
        404,
        "the original is no translation"
    );
}
