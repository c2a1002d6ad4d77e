use std::collections::BTreeMap;
use std::io::Read;

use crate::workshop::{Workshop, carries, hidden, workshop};

const MEMBERS: &str = "/spaces/atelier/archives/space";
const PUBLIC: &str = "/spaces/atelier/archives/public";

fn unpacked(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|place| {
            let mut file = zip.by_index(place).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (
                file.name().unwrap().into_owned(),
                String::from_utf8_lossy(&bytes).into_owned(),
            )
        })
        .collect()
}

async fn closes(w: &Workshop, public: bool) {
    w.cleo
        .opens("/spaces/atelier")
        .await
        .submits(
            "/spaces/atelier/notices",
            &[(
                "body",
                "Lisez [les rôles](/spaces/atelier/roles) et [Ben](/people/x).",
            )],
        )
        .await;
    let mut typed = vec![("outcome", "close"), ("sure", "on")];
    if public {
        typed.push(("public", "on"));
    }
    carries(w, &typed).await;
    w.town.runs_jobs().await;
}

/// Every address in a file leads to another of its files, or out in plain sight.
fn check_addresses(files: &BTreeMap<String, String>) {
    for (name, html) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        let page = addresses(html);
        for address in page {
            if address.starts_with("http://") || address.starts_with("https://") || address.starts_with('#') {
                continue;
            }
            let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
            let path = address.split('#').next().unwrap();
            let file = match path.strip_prefix("../") {
                Some(rest) => rest.to_owned(),
                None if folder.is_empty() => path.to_owned(),
                None => format!("{folder}/{path}"),
            };
            assert!(files.contains_key(&file), "{name} leads to {address}");
        }
        assert!(!html.contains("<script") && !html.contains("<form"), "{name}");
    }
}

fn addresses(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for name in [" href=\"", " src=\""] {
        for part in html.split(name).skip(1) {
            found.push(part.split('"').next().unwrap().to_owned());
        }
    }
    found
}

#[tokio::test]
async fn a_closed_space_leaves_a_folder_that_opens_from_a_disk() {
    let w = workshop().await;
    closes(&w, false).await;
    let page = w.cleo.opens("/spaces/atelier/lifetime").await;
    assert!(page.text().contains("Prendre l’archive"), "{}", page.text());
    let archive = w.cleo.opens(MEMBERS).await;
    assert_eq!(archive.header("content-type"), "application/zip");
    let files = unpacked(archive.bytes());
    for name in [
        "index.html",
        "style.css",
        "notices.html",
        "decisions.html",
        "roles.html",
        "people.html",
        "charter.html",
    ] {
        assert!(files.contains_key(name), "{name} in {:?}", files.keys());
    }
    check_addresses(&files);
    assert!(
        files["notices.html"].contains("href=\"roles.html\""),
        "{}",
        files["notices.html"]
    );
    assert!(files["notices.html"].contains("href=\"http://town.example/people/x\""));
    assert!(files["people.html"].contains("Cleo"));
    assert!(files["decisions.html"].contains("C’est décidé"));
    assert!(files["index.html"].contains("Le groupe l’a voulu ainsi."));
    assert_eq!(w.dov.opens(MEMBERS).await.status(), 404);
    assert_eq!(
        w.cleo.opens(PUBLIC).await.status(),
        404,
        "the group did not say so"
    );
}

#[tokio::test]
async fn the_public_archive_names_no_members() {
    let w = workshop().await;
    closes(&w, true).await;
    let archive = w.town.visitor().opens(PUBLIC).await;
    let files = unpacked(archive.bytes());
    check_addresses(&files);
    assert!(!files.contains_key("people.html"));
    assert!(files.contains_key("index.html"));
}

#[tokio::test]
async fn a_hidden_space_leaves_nothing_to_everybody() {
    let w = hidden().await;
    carries(&w, &[("outcome", "close"), ("sure", "on"), ("public", "on")]).await;
    w.town.runs_jobs().await;
    assert_eq!(w.ada.opens(MEMBERS).await.status(), 200);
    assert_eq!(w.ada.opens(PUBLIC).await.status(), 404);
    assert_eq!(w.dov.opens(MEMBERS).await.status(), 404);
}

#[tokio::test]
async fn it_is_made_anew_by_whoever_arranges_and_only_once_it_is_closed() {
    let w = workshop().await;
    let again = "/spaces/atelier/archives";
    let early = w.ada.posts(again, &[("audience", "space")]).await;
    assert_eq!(early.status(), 422);
    closes(&w, false).await;
    assert_eq!(w.cleo.posts(again, &[("audience", "space")]).await.status(), 403);
    assert_eq!(w.ada.posts(again, &[("audience", "public")]).await.status(), 404);
    let page = w
        .ada
        .opens("/spaces/atelier/lifetime")
        .await
        .submits(again, &[])
        .await;
    assert!(page.text().contains("L’archive se prépare"), "{}", page.text());
    w.town.runs_jobs().await;
    assert_eq!(w.ada.opens(MEMBERS).await.status(), 200);
}
