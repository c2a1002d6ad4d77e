//! Addresses for whoever watches.

use axum::body::Body;
use axum::http::{Request, header};
use http_body_util::BodyExt;
use testkit::Town;
use tower::ServiceExt;

async fn get(town: &Town, path: &str) -> (u16, String) {
    let request = Request::builder()
        .uri(path)
        .header(header::HOST, "town.example")
        .body(Body::empty())
        .unwrap();
    let response = commands::outside::router(&town.house)
        .oneshot(request)
        .await
        .unwrap();
    let status = response.status().as_u16();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}

#[tokio::test]
async fn health_and_numbers_are_told() {
    let town = super::town().await;
    assert_eq!(get(&town, "/healthz").await, (200, "ok\n".to_owned()));
    town.house.write(|tx| tx.job("mail.send", "")).await.unwrap();
    let (status, metrics) = get(&town, "/metrics").await;
    assert_eq!(status, 200);
    assert!(metrics.contains("\ntresse_jobs_waiting 1\n"), "{metrics}");
    assert_eq!(get(&town, "/spaces").await.0, 200, "pages are there too");
}

#[tokio::test]
async fn the_benchmark_s_address_gives_the_same_bytes_and_only_when_asked() {
    assert_eq!(get(&super::town().await, "/static?of=/spaces").await.0, 404);
    let town = Town::with(crate::install, |settings| settings.bench = true).await;
    let router = commands::outside::router(&town.house);
    let mut answers = Vec::new();
    for path in [
        "/spaces",
        "/static?of=/spaces",
        "/static?of=%2Fspaces",
        "/static?of=/spaces",
    ] {
        let request = Request::builder()
            .uri(path)
            .header(header::HOST, "town.example")
            .body(Body::empty())
            .unwrap();
        let response = router.clone().oneshot(request).await.unwrap();
        answers.push(response.into_body().collect().await.unwrap().to_bytes());
    }
    assert!(!answers[0].is_empty() && answers.iter().all(|answer| *answer == answers[0]));
    for path in [
        "/static",
        "/static?of=https://elsewhere.example/",
        "/static?of=//elsewhere.example",
    ] {
        assert_eq!(get(&town, path).await.0, 404, "{path}");
    }
}
