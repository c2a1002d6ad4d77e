//! What a page's function answers.

use askama::Template;
use axum::body::{Body, Bytes};
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header};
use kernel::Problem;

use super::{Cookie, Notice};

/// How long a program keeps what it read before it asks again, in seconds.
const POLLED: u32 = 900;

/// The HTML of a template: for a part of a page.
///
/// # Errors
/// A fault when the template fails.
pub fn drawn<T: Template>(template: &T) -> Result<String, Problem> {
    written(T::SIZE_HINT, &|html| template.render_into(html))
}

/// What a template writes, into room for so many bytes. Which template it is, this does not know: it is built once.
fn written(room: usize, write: &dyn Fn(&mut String) -> askama::Result<()>) -> Result<String, Problem> {
    let mut html = String::with_capacity(room);
    let done = write(&mut html);
    done.map_err(|cause| Problem::fault("write a page", cause))?;
    Ok(html)
}

/// A name that every file system takes, from what something is called; `otherwise` when nothing of that is left.
pub fn file_name(called: &str, otherwise: &str) -> String {
    let name: String = slug::slugify(called).chars().take(60).collect();
    match name.trim_matches('-') {
        "" => otherwise.to_owned(),
        name => name.to_owned(),
    }
}

/// How long most pages are, in bytes: written into room for it, a page is not copied while it grows.
const PAGE: usize = 24 * 1024;

/// An answer: status, headers, cookies, body.
pub struct Reply {
    status: StatusCode,
    headers: Vec<(HeaderName, String)>,
    cookies: Vec<Cookie>,
    body: Bytes,
    /// What is made while it is sent, instead of the bytes.
    flow: Option<Body>,
}

impl Reply {
    /// A page.
    ///
    /// # Errors
    /// A fault when the template fails.
    pub fn page(template: &impl Template) -> Result<Self, Problem> {
        let html = written(PAGE, &|html| template.render_into(html))?;
        Ok(Reply::kept(super::named::fill(html).into()))
    }

    /// A page that was made before.
    pub(super) fn kept(html: Bytes) -> Self {
        Reply::file("text/html; charset=utf-8", html).header(header::CACHE_CONTROL, "no-store")
    }

    /// What is sent, shared and not copied.
    pub(super) fn bytes(&self) -> Bytes {
        self.body.clone()
    }

    pub(super) fn size(&self) -> usize {
        self.body.len()
    }

    /// Bytes of a kind.
    pub fn file(kind: &str, body: impl Into<Bytes>) -> Self {
        Reply {
            status: StatusCode::OK,
            headers: vec![(header::CONTENT_TYPE, kind.to_owned())],
            cookies: Vec::new(),
            body: body.into(),
            flow: None,
        }
    }

    /// Bytes of a kind that are made while they are sent, so that a large file is never whole in memory. A fault among
    /// them cuts the answer, and whoever receives it knows that it is not whole.
    pub fn flowing(
        kind: &str,
        flow: impl futures_util::Stream<Item = Result<Vec<u8>, std::io::Error>> + Send + 'static,
    ) -> Self {
        let mut reply = Reply::file(kind, "");
        reply.flow = Some(Body::from_stream(flow));
        reply
    }

    /// What an open file holds, sent while it is read.
    pub fn of_file(kind: &str, file: tokio::fs::File) -> Self {
        let flow = futures_util::stream::unfold(file, |mut file| async move {
            let mut bytes = vec![0; 64 * 1024];
            match tokio::io::AsyncReadExt::read(&mut file, &mut bytes).await {
                Ok(0) => None,
                Ok(count) => {
                    bytes.truncate(count);
                    Some((Ok(bytes), file))
                }
                Err(cause) => Some((Err(cause), file)),
            }
        });
        // Whatever sends it may ask once more after the end.
        Reply::flowing(kind, futures_util::StreamExt::fuse(flow))
    }

    /// A file that programs ask for again and again: unchanged since `known` (`If-None-Match`), it is not sent again
    /// (RFC 9110, 13.1.2). Those in between may keep it when it is `shared`.
    pub fn polled(kind: &str, body: &str, known: Option<&str>, shared: bool) -> Self {
        let digest = crate::chance::fingerprint(body);
        let tag = format!("\"{}\"", digest.get(..32).unwrap_or(&digest));
        let is_known = known.is_some_and(|tags| {
            let mut tags = tags.split(',').map(|each| each.trim().trim_start_matches("W/"));
            tags.any(|each| each == tag || each == "*")
        });
        let reply = if is_known {
            Reply::file(kind, "").status(304)
        } else {
            Reply::file(kind, body.to_owned())
        };
        let whose = if shared { "public" } else { "private" };
        reply
            .header(header::ETAG, tag)
            .header(header::CACHE_CONTROL, format!("{whose}, max-age={POLLED}"))
    }

    /// After a form: go and see. The path is one of ours.
    pub fn see_other(path: impl Into<String>) -> Self {
        let mut reply = Reply::file("text/plain", "");
        reply.status = StatusCode::SEE_OTHER;
        reply.header(header::LOCATION, path)
    }

    /// With another status.
    pub fn status(mut self, status: u16) -> Self {
        self.status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        self
    }

    /// With a header.
    pub fn header(mut self, name: HeaderName, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// With a cookie.
    pub fn cookie(mut self, cookie: Cookie) -> Self {
        self.cookies.push(cookie);
        self
    }

    /// With a word that the next page shows once.
    pub fn notice(self, message: &'static str) -> Self {
        self.cookie(Notice::new(message).cookie())
    }

    /// With a word that the next page shows once, and a way to undo.
    pub fn notice_with_undo(self, message: &'static str, undo: impl Into<String>) -> Self {
        self.cookie(Notice::new(message).undo(undo).cookie())
    }

    /// With a word that the next page shows once, and a way to undo where there is one.
    pub fn notice_and_undo(self, message: &'static str, undo: Option<String>) -> Self {
        match undo {
            Some(undo) => self.notice_with_undo(message, undo),
            None => self.notice(message),
        }
    }

    /// To be saved under a name, which is ours.
    pub fn saved_as(self, name: &str) -> Self {
        let value = format!("attachment; filename=\"{name}\"");
        self.header(header::CONTENT_DISPOSITION, value)
    }

    /// Lets this one page hold a frame of another host, which its reader asked for.
    pub fn frames(self, host: &str) -> Self {
        self.lets_in(host, |policy, origin| format!("{policy}; frame-src {origin}"))
    }

    /// Lets this one page play a file of another host, which its reader asked for.
    pub fn plays(self, host: &str) -> Self {
        self.lets_in(host, |policy, origin| {
            policy.replace("media-src 'self'", &format!("media-src 'self' {origin}"))
        })
    }

    /// Lets any site show this one page in a frame of theirs. Such a page reads and does nothing: no form is sent from it,
    /// no script runs in it, and whoever is signed in is nobody there.
    pub fn framed_anywhere(self, tiles: Option<&crate::tiles::Tiles>) -> Self {
        let pictures = tiles.map_or("", |tiles| tiles.origin.as_str());
        let policy = format!(
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data: {pictures}; \
             form-action 'none'; base-uri 'none'; {}",
            super::router::FRAMED_ANYWHERE
        );
        self.header(header::CONTENT_SECURITY_POLICY, policy)
    }

    /// A host that is not plainly one is not let in: nothing else gets into the policy with it.
    fn lets_in(self, host: &str, write: impl FnOnce(&str, &str) -> String) -> Self {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-:".contains(&byte);
        if host.is_empty() || !host.bytes().all(plain) {
            return self;
        }
        let policy = write(super::router::POLICY, &format!("https://{host}"));
        self.header(header::CONTENT_SECURITY_POLICY, policy)
    }

    /// Its address will never mean anything else.
    pub fn kept_for_ever(self) -> Self {
        self.header(header::CACHE_CONTROL, "private, max-age=31536000, immutable")
    }

    /// A program of any host may read it in a browser: it is for everybody anyway.
    pub fn for_programs(self) -> Self {
        self.header(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")
    }

    /// For whoever asked and nobody in between, whatever was said before.
    pub fn for_one_alone(mut self) -> Self {
        self.headers.retain(|(name, _)| *name != header::CACHE_CONTROL);
        self.header(header::CACHE_CONTROL, format!("private, max-age={POLLED}"))
    }

    pub(super) fn is_page(&self) -> bool {
        self.status != StatusCode::SEE_OTHER
            && self
                .headers
                .iter()
                .any(|(_, value)| value.starts_with("text/html"))
    }

    pub(super) fn into_response(self, secure: bool) -> Response<Body> {
        let mut response = Response::new(self.flow.unwrap_or_else(|| Body::from(self.body)));
        *response.status_mut() = self.status;
        for (name, value) in self.headers {
            if let Ok(value) = HeaderValue::from_str(&value) {
                response.headers_mut().insert(name, value);
            }
        }
        for cookie in self.cookies {
            if let Ok(value) = HeaderValue::from_str(&cookie.header(secure)) {
                response.headers_mut().append(header::SET_COOKIE, value);
            }
        }
        response
    }
}
