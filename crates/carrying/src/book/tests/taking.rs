//! A book as a file.

use super::a_whole_book;
use crate::workshop::{Taken, puts, well_formed, workshop};

#[tokio::test]
async fn an_epub_is_whole_names_all_of_its_files_and_asks_nothing_of_anybody() {
    let w = workshop().await;
    let book = a_whole_book(&w).await;
    let file = w.fay.opens(&format!("{book}/book.epub")).await;
    assert_eq!(file.header("content-type"), "application/epub+zip");
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"nos-pratiques-autres.epub\""
    );
    assert_eq!(&file.bytes()[30..58], b"mimetypeapplication/epub+zip");
    let mut epub = Taken::of(&file);
    let names = epub.names();
    assert_eq!(names[0], "mimetype");
    let package = epub.text("EPUB/package.opf");
    let opf = scraper::Html::parse_document(&package);
    let of = |selector: &str, attribute: &str| -> Vec<String> {
        let selector = scraper::Selector::parse(selector).unwrap();
        let found = opf
            .select(&selector)
            .map(|tag| tag.value().attr(attribute).unwrap().to_owned());
        found.collect()
    };
    let (files, ids) = (of("item", "href"), of("item", "id"));
    for name in &files {
        assert!(names.contains(&format!("EPUB/{name}")), "{name} in {names:?}");
    }
    for name in names.iter().filter_map(|name| name.strip_prefix("EPUB/")) {
        assert!(
            name == "package.opf" || files.contains(&name.to_owned()),
            "{name} in {files:?}"
        );
    }
    let mut once = ids.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), ids.len());
    let spine = of("itemref", "idref");
    assert!(
        spine.iter().all(|id| ids.contains(id)) && spine.len() == 8,
        "{spine:?}"
    );
    assert!(
        package.contains("<meta property=\"dcterms:modified\">2026-03-02T"),
        "{package}"
    );
    assert!(
        package.contains("properties=\"cover-image\"")
            && package.contains("<dc:title>Nos pratiques &amp; autres")
    );
    for name in names
        .iter()
        .filter(|name| !name.ends_with(".jpg") && !name.ends_with(".css") && *name != "mimetype")
    {
        let text = epub.text(name);
        well_formed(name, &text);
        assert!(
            !text.contains("<script") && !text.contains("src=\"http"),
            "{name}"
        );
    }
    let nav = epub.text("EPUB/nav.xhtml");
    assert!(
        nav.contains("Deuxième partie</a><ol><li><a href=\"text-003.xhtml\">עברית و العربية</a></li></ol>"),
        "{nav}"
    );
    let text = epub.text("EPUB/text-001.xhtml");
    assert!(
        text.contains("<h1>Le mur 🌱 &lt;b&gt;</h1>") && text.contains("<h2>Un</h2>\n<h3>Trop bas</h3>"),
        "{text}"
    );
    let cover = epub.text("EPUB/cover.xhtml");
    assert!(cover.contains("alt=\"Un pré &quot;vert&quot;\""), "{cover}");
    let notes = epub.text("EPUB/notes.xhtml");
    assert!(
        notes.contains("CC BY 4.0") && notes.contains("CC BY-SA 4.0"),
        "{notes}"
    );
}

#[tokio::test]
async fn a_drawn_cover_is_in_the_epub_when_there_is_no_picture() {
    let w = workshop().await;
    let book = puts(&w.fay, &w.sheet("Fiche", &[]).await).await;
    let mut epub = Taken::of(&w.fay.opens(&format!("{book}/book.epub")).await);
    let svg = epub.text("EPUB/cover.svg");
    well_formed("cover.svg", &svg);
    assert!(svg.contains("<title id=\"t\">Mon livre</title>"));
    assert!(
        epub.text("EPUB/package.opf")
            .contains("href=\"cover.svg\" media-type=\"image/svg+xml\" properties=\"cover-image\"")
    );
}

#[tokio::test]
async fn a_pdf_is_made_of_what_the_book_says() {
    let w = workshop().await;
    let book = a_whole_book(&w).await;
    let page = w.fay.opens(&format!("{book}/book.pdf")).await;
    assert!(
        page.notice()
            .starts_with("Le programme qui fait les PDF n’est pas là.")
    );
    assert!(page.has(".carry-print"));
    assert!(!w.fay.opens(&book).await.has("a[href*=\"book.pdf\"]"));
    w.prints();
    assert_eq!(
        w.fay
            .opens(&book)
            .await
            .attributes_of("a[href*=\"book.pdf\"]", "href")
            .len(),
        2
    );
    let pdf = w.fay.opens(&format!("{book}/book.pdf?paper=a4")).await;
    assert_eq!(
        pdf.header("content-disposition"),
        "attachment; filename=\"nos-pratiques-autres-a4.pdf\""
    );
    let bytes = pdf.bytes();
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap();
    let asked: serde_json::Value = serde_json::from_slice(&line[b"%PDF-1.7 ".len()..]).unwrap();
    assert_eq!(
        (&asked["template"], &asked["language"]),
        (&"book".into(), &"fr".into())
    );
    let data = &asked["data"];
    assert_eq!(
        (&data["paper"], &data["title"]),
        (&"a4".into(), &"Nos pratiques & autres".into())
    );
    assert_eq!(data["parts"].as_array().unwrap().len(), 3);
    assert_eq!(data["cover"]["alternative"], "Un pré \"vert\"");
    // The picture of the cover follows the line, whole.
    let files = asked["files"].as_array().unwrap();
    let length = usize::try_from(files[0][1].as_u64().unwrap()).unwrap();
    assert_eq!((files.len(), bytes.len()), (1, line.len() + 1 + length));
    assert_eq!(&bytes[line.len() + 1..line.len() + 3], [0xff, 0xd8]);
}

#[tokio::test]
async fn a_book_that_is_made_again_takes_what_its_texts_say_now() {
    let w = workshop().await;
    let page = w.page("Page", "Avant.").await;
    let book = puts(&w.fay, &page).await;
    assert!(
        w.fay
            .opens(&format!("{book}/print"))
            .await
            .text()
            .contains("Avant.")
    );
    w.writes(&page, "Après.").await;
    let text = w.fay.opens(&format!("{book}/print")).await.text();
    assert!(text.contains("Après.") && !text.contains("Avant."), "{text}");
}
