use crate::workshop::{Taken, photo, puts, well_formed, workshop};

#[tokio::test]
async fn a_sheet_goes_away_as_markdown_with_what_is_known_of_it_in_front() {
    let w = workshop().await;
    let sheet = w
        .sheet("Écrire : \"à plusieurs\"", &[("field-people", "12")])
        .await;
    let file = w.town.visitor().opens(&format!("{sheet}/file.md")).await;
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"ecrire-a-plusieurs.md\""
    );
    let text = file.html();
    for part in [
        "---\ntitle: \"Écrire : \\\"à plusieurs\\\"\"\ntype: \"sheet\"\n",
        "authors: [\"Cleo\"]\nspace: \"Atelier\"\n",
        "licence: \"CC-BY-SA-4.0\"",
        "  \"kind\": [\"account\"]",
        "  \"people\": [\"12\"]",
        "\n# Écrire : \"à plusieurs\"\n",
        "\n## Ce que nous avons fait\n\nOn **écrit** ensemble.\n",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[tokio::test]
async fn a_sheet_goes_away_as_a_text_for_an_office_program() {
    let w = workshop().await;
    let form = w.cleo.opens("/spaces/atelier/sheets/new?kind=account").await;
    let fields = form.fields(
        "/spaces/atelier/sheets",
        &[
            ("field-title", "Un mur 🌱"),
            ("field-situation", "Dix."),
            (
                "field-did",
                "Une [page](https://exemple.fr), une liste :\n\n- un\n- deux\n",
            ),
            ("field-gave", "Bien."),
            ("words-1", "Un mur de papiers"),
            ("state", "published"),
        ],
    );
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let photo = photo();
    let sent = w
        .cleo
        .uploads_several(
            "/spaces/atelier/sheets",
            &fields,
            &[("picture-1", "a.png", photo.as_slice())],
        )
        .await;
    let file = w.cleo.opens(&format!("{}/file.odt", sent.path())).await;
    assert_eq!(
        file.header("content-type"),
        "application/vnd.oasis.opendocument.text"
    );
    let mut taken = Taken::of(&file);
    let content = taken.text("content.xml");
    well_formed("content.xml", &content);
    for part in [
        "Un mur 🌱</text:h>",
        "xlink:href=\"https://exemple.fr\"",
        "<text:list text:style-name=\"Bullets\">",
        "<svg:desc>Un mur de papiers</svg:desc>",
        "Sources et crédits",
        "CC BY-SA 4.0",
    ] {
        assert!(content.contains(part), "{part} in {content}");
    }
    assert!(taken.names().iter().any(|name| name.starts_with("Pictures/")));
    assert!(taken.text("meta.xml").contains("<dc:creator>Cleo</dc:creator>"));
}

#[tokio::test]
async fn a_page_goes_away_with_what_it_includes_and_says_what_it_could_not() {
    let w = workshop().await;
    let inner = w.page("Dedans", "## Le cœur\n\nUn mot.").await;
    let uid = inner.rsplit('/').next().unwrap().to_owned();
    let outer = w.page("Dehors", "Avant.").await;
    let own = outer.rsplit('/').next().unwrap().to_owned();
    let sheet = w.sheet("Un mur", &[]).await;
    let sheet = sheet.rsplit('/').next().unwrap().to_owned();
    w.writes(
        &outer,
        &format!("# Titre\n\n{{{{page:{uid}}}}}\n\n{{{{page:{own}}}}}\n\n{{{{page:rien}}}}\n\n{{{{sheet:{sheet}}}}}\n\n{{{{sheet:rien}}}}\n\n{{{{embed:https://videos.example/v}}}}\n"),
    )
    .await;
    let page = w.town.visitor().opens(&format!("{outer}/print")).await;
    let text = page.text();
    for part in [
        "Dedans",
        "Un mot.",
        "Ici une page s’inclurait elle-même.",
        "Ici une page est incluse que vous ne pouvez pas lire",
        "À voir en ligne",
        "Une fiche est appelée ici, qui n’existe pas",
        "CC BY-SA 4.0",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!page.has("iframe, script[src^=\"https://videos\"]"));
    assert!(page.has("a[href=\"https://videos.example/v\"]"));
    // Both are credited.
    assert_eq!(
        page.texts_of(".carry-print li em"),
        ["Dehors", "Dedans", "Un mur"]
    );
    let file = w.cleo.opens(&format!("{outer}/file.md")).await.html();
    assert!(file.contains(&format!("{{{{page:{uid}}}}}")), "{file}");
}

#[tokio::test]
async fn what_one_may_not_read_is_not_there_to_take() {
    let w = workshop().await;
    let (sheet, page) = (w.sheet("Fiche", &[]).await, w.page("Page", "Texte").await);
    let draft = w.sheet("Brouillon", &[("state", "draft")]).await;
    for file in ["file.md", "file.odt", "file.pdf", "print"] {
        assert_eq!(w.dov.asks_for(&format!("{draft}/{file}")).await.status(), 404);
    }
    assert_eq!(
        w.cleo.asks_for(&format!("{draft}/file.md")).await.status(),
        200,
        "one takes one's own draft"
    );
    w.hides().await;
    for text in [&sheet, &page] {
        for file in ["file.md", "file.odt", "file.pdf", "print"] {
            assert_eq!(
                w.dov.asks_for(&format!("{text}/{file}")).await.status(),
                404,
                "{text}/{file}"
            );
            assert_ne!(w.fay.asks_for(&format!("{text}/{file}")).await.status(), 404);
        }
    }
}

#[tokio::test]
async fn without_the_program_that_makes_pdfs_the_page_that_prints_says_so() {
    let w = workshop().await;
    let sheet = w.sheet("Fiche", &[]).await;
    assert!(!w.cleo.opens(&sheet).await.has("#carry a[href$=\"file.pdf\"]"));
    let page = w.cleo.opens(&format!("{sheet}/file.pdf")).await;
    assert!(
        page.notice()
            .starts_with("Le programme qui fait les PDF n’est pas là.")
    );
    assert!(page.has(".carry-print"));
}

#[tokio::test]
async fn with_the_program_a_sheet_is_a_pdf_made_of_what_the_page_says() {
    let w = workshop().await;
    w.prints();
    let sheet = w.sheet("Une fiche 🌱", &[]).await;
    let page = w.cleo.opens(&sheet).await;
    assert!(page.has("#carry a[href$=\"file.pdf\"]"));
    let pdf = w.cleo.opens(&format!("{sheet}/file.pdf")).await;
    assert_eq!(pdf.header("content-type"), "application/pdf");
    let text = pdf.html();
    for words in [
        "\"template\":\"book\"",
        "\"whole\":false",
        "Une fiche 🌱",
        "Un texte commun.",
        "CC BY-SA 4.0",
        "\"paper\":\"a4\"",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[tokio::test]
async fn every_word_is_there_in_english() {
    let w = workshop().await;
    let (sheet, page) = (w.sheet("Fiche", &[]).await, w.page("Page", "Texte").await);
    let fay = w.fay.clone().reads_english();
    for text in [&sheet, &page] {
        let shown = fay.opens(text).await;
        assert!(shown.text().contains("Take away"), "{}", shown.text());
        for path in [text.clone(), format!("{text}/print")] {
            let page = fay.opens(&path).await;
            assert!(!page.text().contains("carry-"), "{path}: {}", page.text());
        }
    }
    let markdown = fay.opens(&format!("{sheet}/file.md")).await.html();
    assert!(markdown.contains("## What we did"), "{markdown}");
}

#[tokio::test]
async fn a_book_takes_what_stands_beside_it() {
    let w = workshop().await;
    let page = w.page("Page", "Texte").await;
    let book = puts(&w.fay, &page).await;
    assert!(
        w.fay
            .opens(&page)
            .await
            .text_of("#carry")
            .contains("Dans votre livre"),
        "{book}"
    );
}
