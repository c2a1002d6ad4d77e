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

/// A file of a form: its field, and the picture.
pub type File = (String, &'static [u8]);

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
    let body = Body::from(pairs.join("&"));
    send(
        router,
        (session, language),
        path,
        "application/x-www-form-urlencoded",
        body,
    )
    .await
}

/// Sends a form with pictures.
///
/// # Errors
/// As for [`post`].
pub async fn post_with(
    router: &Router,
    who: (&str, &str),
    path: &str,
    fields: &Fields,
    files: &[File],
) -> Result<Answer, Problem> {
    const BETWEEN: &str = "tresse-example-worlds";
    let mut body = Vec::new();
    for (name, value) in fields {
        let head =
            format!("--{BETWEEN}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(head.as_bytes());
    }
    for (name, bytes) in files {
        let head = format!(
            "--{BETWEEN}\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{name}.png\"\r\n\
             content-type: image/png\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BETWEEN}--\r\n").as_bytes());
    let kind = format!("multipart/form-data; boundary={BETWEEN}");
    send(router, who, path, &kind, Body::from(body)).await
}

async fn send(
    router: &Router,
    (session, language): (&str, &str),
    path: &str,
    kind: &str,
    body: Body,
) -> Result<Answer, Problem> {
    let cookies = format!(
        "{}={session}; tresse_language={language}",
        platform::session::COOKIE
    );
    let request = Request::post(path)
        .header(header::HOST, "localhost")
        .header(header::CONTENT_TYPE, kind)
        .header(header::COOKIE, cookies)
        .header("sec-fetch-site", "same-origin")
        .body(body)
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
