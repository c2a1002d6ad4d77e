//! A browser without a window: sends a form to the router in this process, as a character.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use http_body_util::BodyExt;
use kernel::Problem;
use platform::web::percent_encoded;
use tower::ServiceExt;

/// Fields of a form, in order.
pub type Fields = Vec<(String, String)>;

/// What came back.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The page; empty when there is none.
    pub page: String,
}

/// One form field.
pub fn field(name: impl Into<String>, value: impl Into<String>) -> (String, String) {
    (name.into(), value.into())
}

/// Sends a form. `session` is empty for somebody who is not signed in.
///
/// # Errors
/// A fault when the request cannot be made.
pub async fn post(
    router: &Router,
    session: &str,
    language: &str,
    path: &str,
    fields: &Fields,
) -> Result<Answer, Problem> {
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", percent_encoded(value)))
        .collect();
    let cookies = format!(
        "{}={session}; tresse_language={language}",
        platform::session::COOKIE
    );
    let request = Request::post(path)
        .header(header::HOST, "localhost")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::COOKIE, cookies)
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(pairs.join("&")))
        .map_err(|cause| Problem::fault("make a request", cause))?;
    let response = router
        .clone()
        .oneshot(request)
        .await
        .map_err(|cause| Problem::fault("send a form", cause))?;
    let (parts, body) = response.into_parts();
    let bytes = body
        .collect()
        .await
        .map_err(|cause| Problem::fault("read an answer", cause))?
        .to_bytes();
    Ok(Answer {
        status: parts.status.as_u16(),
        page: String::from_utf8_lossy(&bytes).into_owned(),
    })
}
