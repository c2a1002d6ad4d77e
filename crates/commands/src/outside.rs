//! Addresses that are not pages: for whoever watches the program, and for the benchmark.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Response, StatusCode, Uri, header};
use axum::response::IntoResponse;
use axum::routing::get;
use http_body_util::BodyExt;
use platform::{House, db, jobs, mail};
use tower::ServiceExt;

/// The pages of every area, and these addresses.
pub fn router(house: &House) -> Router {
    let pages = platform::web::router(house);
    let watching = Router::new()
        .route("/healthz", get(healthz))
        .route("/metrics", get(metrics))
        .with_state(house.clone());
    let router = watching.merge(pages.clone());
    if !house.settings().bench {
        return router;
    }
    let kept = Kept {
        pages,
        answers: Arc::default(),
    };
    Router::new()
        .route("/static", get(from_memory))
        .with_state(kept)
        .merge(router)
}

/// Well when the store answers a read.
async fn healthz(State(house): State<House>) -> Response<Body> {
    match house
        .read(|tx| db::pending(tx, schema::MIGRATIONS).map(drop))
        .await
    {
        Ok(()) => plain(StatusCode::OK, "ok\n"),
        Err(_) => plain(StatusCode::SERVICE_UNAVAILABLE, "the store does not answer\n"),
    }
}

async fn metrics(State(house): State<House>) -> Response<Body> {
    let counted = house.read(|tx| Ok((jobs::counts(tx)?, mail::counts(tx)?))).await;
    let mut text = house.numbers().text();
    if let Ok(((waiting, failing, given_up), (mails, _))) = counted {
        for (name, help, value) in [
            (
                "tresse_jobs_waiting",
                "Jobs that wait, those for later included.",
                waiting,
            ),
            (
                "tresse_jobs_failing",
                "Jobs that failed and will be tried again.",
                failing,
            ),
            ("tresse_jobs_given_up", "Jobs that were given up.", given_up),
            ("tresse_mails_waiting", "Mails that have not left.", mails),
        ] {
            text.push_str(&format!(
                "# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}\n"
            ));
        }
    }
    let mut response = plain(StatusCode::OK, text);
    let kind = header::HeaderValue::from_static("text/plain; version=0.0.4; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

fn plain(status: StatusCode, text: impl Into<Body>) -> Response<Body> {
    let kind = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (status, kind, text.into()).into_response()
}

/// Answers as they were the first time: what the benchmark calls *static*.
#[derive(Clone)]
struct Kept {
    pages: Router,
    answers: Arc<RwLock<HashMap<String, Answer>>>,
}

#[derive(Clone)]
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Bytes,
}

/// `/static?of=/spaces/x`: asks for that page once, as whoever asks, then gives the very same bytes from memory.
async fn from_memory(State(kept): State<Kept>, request: Request) -> Response<Body> {
    let query = request.uri().query().unwrap_or_default().to_owned();
    let known = kept
        .answers
        .read()
        .unwrap_or_else(PoisonError::into_inner)
        .get(&query)
        .cloned();
    let answer = match known {
        Some(answer) => answer,
        None => match first_time(&kept, &query, request).await {
            Some(answer) => answer,
            None => return plain(StatusCode::NOT_FOUND, "not a page\n"),
        },
    };
    let mut response = Response::new(Body::from(answer.bytes));
    *response.status_mut() = answer.status;
    *response.headers_mut() = answer.headers;
    response
}

async fn first_time(kept: &Kept, query: &str, mut request: Request) -> Option<Answer> {
    let path = platform::web::percent_decoded(query.strip_prefix("of=")?);
    *request.uri_mut() = platform::web::local_path(&path)?.parse::<Uri>().ok()?;
    let (parts, body) = kept.pages.clone().oneshot(request).await.ok()?.into_parts();
    let bytes = body.collect().await.ok()?.to_bytes();
    let mut headers = parts.headers;
    headers.remove(header::TRANSFER_ENCODING);
    let answer = Answer {
        status: parts.status,
        headers,
        bytes,
    };
    kept.answers
        .write()
        .unwrap_or_else(PoisonError::into_inner)
        .insert(query.to_owned(), answer.clone());
    Some(answer)
}
