//! What no form of ours would send: refused with a page, and nothing kept.

use axum::body::Body;
use axum::http::{Request, header};
use spaces::shape;
use testkit::Town;
use tower::ServiceExt;
use trame::Folder;

use super::town;

async fn trames(town: &Town) -> usize {
    town.reads(|tx| Ok(shape::listed(tx)?.len())).await
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    let town = town().await;
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://elsewhere.example"),
        ("origin", "null"),
    ] {
        let request = Request::post("/sign-in/link")
            .header(header::HOST, "town.example")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(name, value)
            .body(Body::from("email=cleo%40town.example"))
            .unwrap();
        let response = commands::outside::router(&town.house)
            .oneshot(request)
            .await
            .unwrap();
        assert_eq!(response.status().as_u16(), 400, "{name}: {value}");
    }
    assert_eq!(
        town.reads(platform::mail::counts).await,
        (0, 0),
        "a mail was written all the same"
    );
}

#[tokio::test]
async fn a_field_of_ten_megabytes_is_refused_with_a_page() {
    let town = town().await;
    let ada = town.person("Ada").await;
    let page = ada
        .posts("/me/identity", &[("name", &"é".repeat(5_000_000))])
        .await;
    assert_eq!(page.status(), 400);
    assert!(!page.title().is_empty() && page.html().len() < 20_000);
    assert!(page.has("a[href=\"/me\"]"), "the page knows who reads it");
    let name = town
        .reads(move |tx| Ok(platform::session::act_as(tx, ada.id())?.name))
        .await;
    assert_eq!(name, "Ada");
}

#[tokio::test]
async fn a_hostile_archive_is_refused_and_nothing_is_kept() {
    let town = town().await;
    spaces::opening::ship(&town.house).await.unwrap();
    let ada = town.person("Ada").await;
    let before = trames(&town).await;
    let honest: Folder = [("trame.toml".to_owned(), b"format = 1\n".to_vec())]
        .into_iter()
        .collect();
    let honest = honest.to_zip().unwrap();
    let archives = [
        ("no archive", b"PK\x03\x04 but not really".to_vec()),
        ("a path upwards", renamed(&honest, b"../../a.sh")),
        ("a path from the top", renamed(&honest, b"/etc/passw")),
        ("a file that is no trame's", renamed(&honest, b"trame.exe1")),
        ("an unfinished trame", honest.clone()),
        ("a bomb", bomb()),
        ("nothing", Vec::new()),
    ];
    for (name, bytes) in archives {
        let page = ada
            .uploads("/trames/import", &[], ("archive", "trame.zip", &bytes))
            .await;
        assert_eq!(page.status(), 422, "{name}");
        assert!(page.has("[role=alert]"), "{name}: {}", page.text());
        assert_eq!(trames(&town).await, before, "{name}");
    }
}

/// The same archive with another name of the same length in it.
fn renamed(archive: &[u8], name: &[u8; 10]) -> Vec<u8> {
    let mut bytes = archive.to_vec();
    let places: Vec<usize> = archive
        .windows(10)
        .enumerate()
        .filter(|(_, window)| *window == b"trame.toml")
        .map(|(place, _)| place)
        .collect();
    assert_eq!(places.len(), 2);
    for place in places {
        bytes[place..place + 10].copy_from_slice(name);
    }
    bytes
}

/// A hundred megabytes in a hundred kilobytes.
fn bomb() -> Vec<u8> {
    let zeros: Folder = [("charter.fr.md".to_owned(), vec![b' '; 100_000_000])]
        .into_iter()
        .collect();
    let bytes = zeros.to_zip().unwrap();
    assert!(bytes.len() < 200_000);
    bytes
}
