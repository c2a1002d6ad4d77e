//! A kind that changes while others write, or while another steward changes it.

use super::*;

#[tokio::test]
async fn a_field_that_is_removed_keeps_what_it_held_and_shows_it_when_it_returns() {
    let w = workshop().await;
    trips(&w).await;
    adds(&w, "Départ", "line", &[]).await;
    let sheet = writes(&w.cleo, &[("field-depart", "Gare routière")]).await;
    let page = w
        .ada
        .opens(TRIP)
        .await
        .submits(&format!("{FIELDS}/depart/removal"), &[])
        .await;
    assert_eq!(labels(&page), ["Titre"]);
    assert!(page.text_of("#removed").contains("Départ"));
    assert!(!w.cleo.opens(sheet.path()).await.text().contains("Gare routière"));
    let edition = format!("{}/edition", sheet.path());
    w.cleo
        .opens(&edition)
        .await
        .submits(&edition, &[("field-title", "À la mer !")])
        .await;
    // A new field of the same name is another one.
    adds(&w, "Départ", "number", &[]).await;
    assert!(!w.cleo.opens(sheet.path()).await.text().contains("Gare routière"));
    let page = w.ada.opens(TRIP).await;
    let page = page.submits(&format!("{FIELDS}/depart/return"), &[]).await;
    assert_eq!(page.notice(), "Le champ est remis, avec ce qui y était écrit.");
    assert!(w.cleo.opens(sheet.path()).await.text().contains("Gare routière"));
    assert_eq!(
        w.ada
            .posts_only(&format!("{FIELDS}/depart/return"), &[])
            .await
            .status(),
        303,
        "twice is once"
    );
    assert_eq!(
        w.ada
            .posts_only(&format!("{FIELDS}/no-such/return"), &[])
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn a_change_is_undone_and_a_name_changes_without_losing_anything() {
    let w = workshop().await;
    trips(&w).await;
    adds(&w, "Départ", "line", &[]).await;
    let sheet = writes(&w.cleo, &[("field-depart", "Gare routière")]).await;
    let field = format!("{FIELDS}/depart");
    let page = w
        .ada
        .opens(&field)
        .await
        .submits(&field, &[("label-fr", "D’où l’on part")])
        .await;
    assert_eq!(labels(&page), ["Titre", "D’où l’on part"]);
    let undo = page.attribute_of(".notice form", "action");
    let read = w.cleo.opens(sheet.path()).await;
    assert!(read.text().contains("D’où l’on part") && read.text().contains("Gare routière"));
    page.submits(&undo, &[]).await;
    assert_eq!(labels(&w.ada.opens(TRIP).await), ["Titre", "Départ"]);
    let page = w
        .ada
        .opens(TRIP)
        .await
        .submits(TRIP, &[("name-fr", "Balade")])
        .await;
    assert_eq!(page.title(), "Balade");
    assert!(w.cleo.opens(sheet.path()).await.text().contains("Balade"));
    let page = w.ada.posts(&format!("{TRIP}/removal"), &[]).await;
    assert_eq!(
        page.notice(),
        "Le genre est retiré. Les fiches écrites sont gardées."
    );
    let read = w.cleo.opens(sheet.path()).await;
    assert!(
        read.text().contains("Gare routière") && read.text().contains("Départ"),
        "{}",
        read.text()
    );
}

#[tokio::test]
async fn a_form_drawn_before_the_kind_changed_loses_nothing() {
    let w = workshop().await;
    trips(&w).await;
    adds(&w, "Départ", "line", &[]).await;
    adds(&w, "Jauge", "line", &[]).await;
    let form = w.cleo.opens(&format!("{WRITE}/new?kind=sortie")).await;
    // Meanwhile one field goes, one holds something else, and one that must be there comes.
    w.ada.posts(&format!("{FIELDS}/depart/removal"), &[]).await;
    let jauge = format!("{FIELDS}/jauge");
    let choice = [("holds", "choice"), ("choices-fr", "Petite\nGrande")];
    w.ada.opens(&jauge).await.submits(&jauge, &choice).await;
    adds(&w, "Météo", "line", &[("required", "on")]).await;
    let typed = [
        ("field-title", "À la mer"),
        ("field-depart", "Gare routière"),
        ("field-jauge", "une vingtaine"),
        ("state", "published"),
    ];
    let page = form.submits(WRITE, &typed).await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains("Rien de ce que vous avez écrit n’est perdu"));
    assert!(!page.wrong("field-meteo").is_empty() && !page.wrong("field-jauge").is_empty());
    assert_eq!(page.text_of(".sheet-former"), "une vingtaine");
    assert_eq!(page.holds("field-title"), "À la mer");
    let page = page
        .submits(WRITE, &[("field-meteo", "Beau"), ("state", "published")])
        .await;
    assert_eq!(page.status(), 200, "{}", page.text());
    assert!(
        page.text().contains("une vingtaine"),
        "what does not fit is kept as it was typed"
    );
    // The field that went had what was typed in it, and shows it when it returns.
    w.ada.posts(&format!("{FIELDS}/depart/return"), &[]).await;
    let read = w.cleo.opens(page.path()).await;
    assert!(read.text().contains("Gare routière"), "{}", read.text());
    let edition = format!("{}/edition", page.path());
    let form = w.cleo.opens(&edition).await;
    assert_eq!(form.text_of(".sheet-former"), "une vingtaine");
    let page = form.submits(&edition, &[("field-jauge", "grande")]).await;
    assert!(page.text().contains("Grande") && !page.text().contains("une vingtaine"));
}

#[tokio::test]
async fn a_form_whose_kind_is_gone_is_kept_too() {
    let w = workshop().await;
    trips(&w).await;
    let form = w.cleo.opens(&format!("{WRITE}/new?kind=sortie")).await;
    w.ada.posts(&format!("{TRIP}/removal"), &[]).await;
    let page = form
        .submits(WRITE, &[("field-title", "À la mer"), ("state", "draft")])
        .await;
    assert_eq!((page.status(), page.title().as_str()), (200, "À la mer"));
}

#[tokio::test]
async fn the_second_of_two_stewards_is_told_and_sees_both_versions() {
    let w = workshop().await;
    trips(&w).await;
    adds(&w, "Départ", "line", &[]).await;
    let field = format!("{FIELDS}/depart");
    let mine = w.ada.opens(&field).await;
    let names = w.ada.opens(TRIP).await;
    w.ada
        .opens(&field)
        .await
        .submits(&field, &[("label-fr", "Gare")])
        .await;
    w.ada
        .opens(TRIP)
        .await
        .submits(TRIP, &[("name-fr", "Voyage")])
        .await;
    let told = mine.submits(&field, &[("label-fr", "Point de départ")]).await;
    assert_eq!(told.status(), 422);
    assert!(
        told.text_of(".errors").contains("Quelqu’un d’autre") && told.text_of(".errors").contains("Gare")
    );
    assert_eq!(told.holds("label-fr"), "Point de départ");
    let page = told.submits(&field, &[]).await;
    assert_eq!(
        labels(&page),
        ["Titre", "Point de départ"],
        "told once, it takes the place of the other"
    );
    let told = names.submits(TRIP, &[("name-fr", "Excursion")]).await;
    assert_eq!(told.status(), 422);
    assert!(told.text_of(".errors").contains("Voyage"));
    assert_eq!(told.submits(TRIP, &[]).await.title(), "Excursion");
    // What somebody removed meanwhile comes back as it was typed.
    let mine = w.ada.opens(&field).await;
    w.ada.posts(&format!("{field}/removal"), &[]).await;
    let told = mine.submits(&field, &[("label-fr", "Le départ")]).await;
    assert!(told.status() == 422 && told.text_of(".errors").contains("vient de retirer ce champ"));
    assert_eq!(labels(&told.submits(&field, &[]).await), ["Titre", "Le départ"]);
    // A change of something else is nobody's business.
    let mine = w.ada.opens(&field).await;
    adds(&w, "Météo", "line", &[]).await;
    assert_eq!(
        mine.submits(&field, &[("label-fr", "Départ")]).await.status(),
        200
    );
}
