//! The folder that opens without a server.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use super::{filled, made, root};
use crate::item::tests::{one_of_each, statements};
use crate::workshop::training;

fn unpacked(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
    let mut files = BTreeMap::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(file.name().unwrap().into_owned(), bytes);
    }
    files
}

#[tokio::test]
async fn it_is_a_valid_page_with_its_style_and_pictures_and_nothing_from_elsewhere() {
    let w = training().await;
    one_of_each(&w).await;
    let once = w
        .cleo
        .opens("/spaces/promotion/growth/evidence/new")
        .await
        .holds("once");
    let fields = [
        ("once", once.as_str()),
        ("skill", "listening"),
        ("sentence", "Le cercle."),
        ("title", "Le <b>cercle</b>"),
        ("level", ""),
    ];
    let picture = crate::evidence::tests::picture();
    w.cleo
        .uploads(
            "/spaces/promotion/growth/evidence",
            &fields,
            ("file", "c.png", &picture),
        )
        .await;
    let page = filled(&made(&w.cleo, "Mon année & moi", &["Tout <i>vu</i>"]).await).await;
    let root = root(&page);
    let words = "Voici ![un schéma](https://elsewhere.example/a.png) et [un lien](https://elsewhere.example/).\n\n<script>alert(1)</script>";
    let page = page
        .submits(&format!("{root}/edition"), &[("words", words)])
        .await;
    let zip = w.cleo.asks_for(&page.link("Emporter (zip)")).await;
    assert_eq!(zip.header("content-type"), "application/zip");
    assert!(zip.header("content-disposition").contains("mon-annee-moi.zip"));
    let files = unpacked(zip.bytes());
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(names.len(), 3, "{names:?}");
    assert!(names[0] == "index.html" && names[1].starts_with("pictures/") && names[2] == "style.css");
    let html = String::from_utf8(files["index.html"].clone()).unwrap();
    let parsed = scraper::Html::parse_document(&html);
    assert!(parsed.errors.is_empty(), "{:?}", parsed.errors);
    let all = scraper::Selector::parse("*").unwrap();
    for element in parsed.select(&all) {
        let name = element.value().name();
        assert!(
            !matches!(name, "script" | "iframe" | "object" | "embed" | "base" | "form"),
            "{name}"
        );
        for (attribute, value) in element.value().attrs() {
            assert!(
                !attribute.starts_with("on") && attribute != "style",
                "{name} {attribute}"
            );
            if matches!(attribute, "src" | "srcset" | "data" | "poster")
                || (name == "link" && attribute == "href")
            {
                assert!(
                    files.contains_key(value),
                    "{name} {attribute}={value} is not in the folder"
                );
            }
        }
    }
    let ids: Vec<&str> = parsed
        .select(&all)
        .filter_map(|element| element.value().id())
        .collect();
    let unique: std::collections::BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "{ids:?}");
    assert!(html.contains("un schéma") && !html.contains("a.png"));
    assert!(html.contains("Mon année &#38; moi") || html.contains("Mon année &amp; moi"));
    assert!(html.contains("drawing-radar") && html.contains("J’ai laissé un long silence."));
    let style = String::from_utf8(files["style.css"].clone()).unwrap();
    assert!(!style.contains("url(") && !style.contains("@import"));
}

#[tokio::test]
async fn it_holds_what_others_would_see() {
    let w = training().await;
    one_of_each(&w).await;
    let page = filled(&made(&w.cleo, "Mon année", &["Tout"]).await).await;
    let withdrawn = w
        .town
        .acts(w.ada.id(), |tx| tx.run(statements::SHEET_STATE, ("draft",)));
    withdrawn.await;
    let zip = w.cleo.asks_for(&format!("{}/folder.zip", root(&page))).await;
    let html = String::from_utf8(unpacked(zip.bytes())["index.html"].clone()).unwrap();
    assert!(!html.contains("Le cercle") && html.contains("Un tour"));
    let english = w.cleo.reads_english();
    let zip = english.asks_for(&format!("{}/folder.zip", root(&page))).await;
    let html = String::from_utf8(unpacked(zip.bytes())["index.html"].clone()).unwrap();
    assert!(html.contains("<html lang=\"en\">") && html.contains("Role held"));
}
