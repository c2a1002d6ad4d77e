//! The folder that its owner takes with them.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::workshop::{brings, photo, sends, tells, training};

fn names(archive: &mut ZipArchive<Cursor<Vec<u8>>>) -> Vec<String> {
    let all = 0..archive.len();
    all.map(|place| archive.by_index(place).unwrap().name().unwrap().into())
        .collect()
}

fn read(archive: &mut ZipArchive<Cursor<Vec<u8>>>, name: &str) -> String {
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[tokio::test]
async fn it_holds_what_is_one_s_own_and_opens_without_a_server() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins de la vallée").await;
    let form = w.cleo.opens(&format!("{project}/journal/new")).await;
    let photo = photo();
    let typed = [
        ("tried", "Un **tour** de table"),
        ("felt", "<script>alert(1)</script>"),
        ("reach", "cohort"),
        ("picture-1-words", "Une table ] ronde"),
        ("document-1-words", "Le déroulé"),
    ];
    let sent = [
        ("picture-1", "a.png", photo.as_slice()),
        ("document-1", "a.txt", b"Accueil".as_slice()),
    ];
    let page = sends(&w.cleo, &form, &format!("{project}/journal"), &typed, &sent).await;
    let replies = format!("{}/replies", page.path());
    let page = w.fay.opens(page.path()).await;
    page.submits(&replies, &[("kind", "word"), ("body", "Un mot de Fay")])
        .await;
    tells(&w.cleo, &project, "Pour moi seule", "own").await;
    let statement = format!("{project}/statements/meeting-one/edition");
    let form = w.cleo.opens(&statement).await;
    form.submits(
        &statement,
        &[("to_project", "Une méthode"), ("to_training", "Un cas")],
    )
    .await;
    let fay = brings(&w.fay, "Vélo").await;
    tells(&w.fay, &fay, "Le récit de Fay", "everyone").await;

    let page = w.cleo.opens(&project).await;
    let file = w.cleo.opens(&page.link("Télécharger le dossier")).await;
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"jardins-de-la-vallee.zip\""
    );
    let mut archive = ZipArchive::new(Cursor::new(file.bytes().to_vec())).unwrap();
    let all = names(&mut archive);
    assert!(
        all.iter()
            .all(|name| !name.starts_with('/') && !name.contains("..")),
        "{all:?}"
    );
    assert_eq!(
        all.iter()
            .filter(|name| name.starts_with("journal/2026-03-02-"))
            .count(),
        2,
        "{all:?}"
    );
    assert!(read(&mut archive, "project.md").starts_with("# Jardins de la vallée\n\nCleo"));
    assert!(read(&mut archive, "statements/meeting-one.md").contains("Une méthode"));
    let entry = read(&mut archive, "journal/2026-03-02-001.md");
    let picture = all.iter().find(|name| name.starts_with("pictures/")).unwrap();
    let document = all.iter().find(|name| name.starts_with("documents/")).unwrap();
    assert!(
        entry.contains(&format!("(../{picture})")) && entry.contains(&format!("(../{document})")),
        "{entry}"
    );
    assert_eq!(read(&mut archive, document), "Accueil");
    let page = read(&mut archive, "index.html");
    let page = scraper::Html::parse_document(&page);
    let find = |selector: &str| page.select(&scraper::Selector::parse(selector).unwrap()).count();
    assert_eq!(find(&format!("img[src=\"{picture}\"]")), 1);
    assert_eq!((find("script"), find("[src^=http], link")), (0, 0));
    assert!(
        page.root_element()
            .text()
            .collect::<String>()
            .contains("Pour moi seule")
    );
    for name in &all {
        if name.ends_with(".md") || name.ends_with(".html") {
            let text = read(&mut archive, name);
            assert!(
                !text.contains("Un mot de Fay") && !text.contains("Le récit de Fay"),
                "{name}"
            );
        }
    }
}

#[tokio::test]
async fn only_its_owner_takes_it() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    let folder = format!("{project}/folder.zip");
    for who in [&w.fay, &w.ben, &w.ada, &w.eve, &w.dov] {
        assert_eq!(who.asks_for(&folder).await.status(), 404);
    }
    assert!(
        w.town
            .visitor()
            .asks_for(&folder)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    assert_eq!(w.cleo.asks_for(&folder).await.status(), 200);
}
