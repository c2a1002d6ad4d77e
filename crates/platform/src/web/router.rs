//! From the list of routes to a service: limits, headers, packing, faults.

use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::routing::{MethodRouter, get};
use kernel::Problem;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::{CompressionLayer, CompressionLevel};

use super::{Cx, assets, origin, problem_page, socket};
use crate::House;
use crate::install::{Handler, Method};

/// Only our own files, nothing inline, nobody may frame us. Where the operator named a server of map tiles, pictures
/// may come from there too.
pub(super) const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'; manifest-src 'self'";
/// What a policy says where any site may show a page in a frame.
pub(super) const FRAMED_ANYWHERE: &str = "frame-ancestors *";
const PICTURES: &str = "img-src 'self' data: blob:";
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Makes the service of every route that the areas registered.
pub fn router(house: &House) -> Router {
    let mut router = Router::new();
    let mut paths: Vec<(&'static str, MethodRouter<House>)> = Vec::new();
    for route in &house.registered().routes {
        let method = method_router(route.method, route.handler);
        match paths.iter().position(|(path, _)| *path == route.path) {
            Some(place) => {
                let (path, known) = paths.swap_remove(place);
                paths.push((path, known.merge(method)));
            }
            None => paths.push((route.path, method)),
        }
    }
    for (path, method) in paths {
        router = router.route(path, method);
    }
    for route in &house.registered().sockets {
        router = router.route(
            route.path,
            socket::method_router(route.opener.clone(), route.most),
        );
    }
    let pages: Router = router
        .route("/assets/{name}", get(asset))
        .route("/favicon.ico", get(favicon))
        .fallback(unknown)
        .method_not_allowed_fallback(unknown)
        .with_state(house.clone());
    // Around all of them at once: around each, they would stand in memory more than a thousand times.
    Router::new()
        .fallback_service(pages)
        .layer(from_fn_with_state((house.clone(), policy(house)), around))
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(PRESSED)))
        .layer(CatchPanicLayer::custom(|_| problem_page::bare_fault()))
}

/// How hard gzip presses pages: at 1, its fastest, they are a quarter larger; beyond 4, hardly smaller.
const PRESSED: i32 = 4;

fn policy(house: &House) -> HeaderValue {
    let Some(tiles) = &house.settings().tiles else {
        return HeaderValue::from_static(POLICY);
    };
    let wider = POLICY.replace(PICTURES, &format!("{PICTURES} {}", tiles.origin));
    HeaderValue::from_str(&wider).unwrap_or(HeaderValue::from_static(POLICY))
}

fn method_router(method: Method, handler: Handler) -> MethodRouter<House> {
    let answer = move |State(house): State<House>, request: Request| async move {
        let (parts, body) = request.into_parts();
        let cx = Cx::new(house, parts, body).await;
        answer(&cx, handler(cx.clone()).await).await
    };
    match method {
        Method::Get => get(answer),
        Method::Post => axum::routing::post(answer),
    }
}

async fn answer(cx: &Cx, handled: super::Handled) -> Response<Body> {
    let secure = cx.house().settings().base.starts_with("https://");
    let shown_once = cx
        .header("cookie")
        .is_some_and(|cookies| cookies.contains(super::Notice::COOKIE));
    match handled {
        Ok(reply) => {
            let seen = shown_once && reply.is_page();
            let reply = if seen {
                reply.cookie(super::Cookie::ended(super::Notice::COOKIE))
            } else {
                reply
            };
            reply.into_response(secure)
        }
        Err(problem) => {
            cx.recognise().await;
            problem_page::reply(cx, problem).into_response(secure)
        }
    }
}

async fn unknown(State(house): State<House>, request: Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let cx = Cx::new(house, parts, body).await;
    answer(&cx, Err(Problem::Missing)).await
}

async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Response<Body> {
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let Some(sent) = assets::find(&name, accepted) else {
        return status_alone(StatusCode::NOT_FOUND);
    };
    let mut response = Response::new(Body::from(sent.bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(sent.kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(FOR_EVER));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(packed) = sent.packed {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(packed));
    }
    response
}

async fn favicon(State(house): State<House>) -> Response<Body> {
    let mut response = status_alone(StatusCode::MOVED_PERMANENTLY);
    if let Ok(address) = HeaderValue::from_str(&house.assets().address("favicon.svg")) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    response
}

fn status_alone(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

/// Around every request: who may send forms, the safety headers, the counts, one line of log without anything personal.
async fn around(
    State((house, policy)): State<(House, HeaderValue)>,
    request: Request,
    next: Next,
) -> Response<Body> {
    #[expect(
        clippy::disallowed_methods,
        reason = "measures how long an answer took; decides nothing"
    )]
    let started = std::time::Instant::now();
    let own = origin::is_own(request.method(), request.headers(), &house.settings().base);
    let method = request.method().clone();
    let mut response = if own {
        next.run(request).await
    } else {
        let (parts, body) = request.into_parts();
        let cx = Cx::new(house.clone(), parts, body).await;
        answer(&cx, Err(Problem::Malformed("problem-from-elsewhere"))).await
    };
    let headers = response.headers_mut();
    let policy = headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(policy);
    let is_framed = policy
        .to_str()
        .is_ok_and(|policy| policy.ends_with(FRAMED_ANYWHERE));
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // Not "no-referrer": browsers would then hide where our own forms come from.
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ] {
        // The older header knows no "anywhere": where the policy says it, it is left out.
        if name != header::X_FRAME_OPTIONS || !is_framed {
            headers.entry(name).or_insert(HeaderValue::from_static(value));
        }
    }
    let took: Duration = started.elapsed();
    house.numbers().count(response.status().as_u16(), took);
    tracing::debug!(%method, status = response.status().as_u16(), took_ms = took.as_millis() as u64, "answered");
    response
}
