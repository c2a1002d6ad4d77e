//! Somebody with a browser: opens pages, keeps cookies, sends forms.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use http_body_util::BodyExt;
use kernel::PersonId;
use tower::ServiceExt;

use crate::page::Page;
use crate::town::Town;

/// Somebody, and what their browser keeps: all that is left of them once their town is gone.
pub(crate) struct Known {
    id: Option<PersonId>,
    email: String,
    cookies: BTreeMap<String, String>,
}

/// A person before a browser. Clones share the browser.
#[derive(Clone)]
pub struct Visitor {
    router: Router,
    id: Option<PersonId>,
    email: String,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
}

impl Visitor {
    pub(crate) fn new(router: Router, id: Option<PersonId>, email: String, session: Option<String>) -> Self {
        let mut cookies = BTreeMap::new();
        cookies.extend(session.map(|secret| (platform::session::COOKIE.to_owned(), secret)));
        Visitor {
            router,
            id,
            email,
            cookies: Arc::new(Mutex::new(cookies)),
        }
    }

    pub(crate) fn known(&self) -> Known {
        Known {
            id: self.id,
            email: self.email.clone(),
            cookies: self.cookies.lock().unwrap().clone(),
        }
    }

    /// The same browser, answered by another process.
    pub fn before(&self, town: &Town) -> Self {
        Visitor {
            router: town.router.clone(),
            ..self.clone()
        }
    }

    /// Somebody who was known in the town that this one is a copy of.
    pub(crate) fn again(router: Router, known: &Known) -> Self {
        Visitor {
            router,
            id: known.id,
            email: known.email.clone(),
            cookies: Arc::new(Mutex::new(known.cookies.clone())),
        }
    }

    pub(crate) fn router(&self) -> Router {
        self.router.clone()
    }

    /// What their browser keeps, as it sends it.
    pub(crate) fn cookies(&self) -> String {
        let cookies = self.cookies.lock().unwrap();
        let pairs: Vec<String> = cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        pairs.join("; ")
    }

    /// Their number.
    pub fn id(&self) -> PersonId {
        self.id.expect("a visitor has no number")
    }

    /// Their address.
    pub fn email(&self) -> &str {
        &self.email
    }

    /// Reads in English from now on.
    pub fn reads_english(self) -> Self {
        self.cookies
            .lock()
            .unwrap()
            .insert("tresse_language".into(), "en".into());
        self
    }

    /// Opens a page, going where it sends them. A fault of ours fails the test.
    pub async fn opens(&self, path: &str) -> Page {
        self.follow(self.ask("GET", path, None).await).await
    }

    /// Opens a page without going where it sends them.
    pub async fn asks_for(&self, path: &str) -> Page {
        self.ask("GET", path, None).await
    }

    /// Asks again for what was kept under this tag, as calendars do.
    pub async fn asks_again(&self, path: &str, tag: &str) -> Page {
        self.ask_with("GET", path, None, Some(tag)).await
    }

    /// Sends fields to an address, as a program would that never saw the form.
    pub async fn posts(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.follow(
            self.ask(
                "POST",
                path,
                Some(("application/x-www-form-urlencoded".into(), body.into_bytes())),
            )
            .await,
        )
        .await
    }

    /// The same, without going where it sends them.
    pub async fn posts_only(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.ask(
            "POST",
            path,
            Some(("application/x-www-form-urlencoded".into(), body.into_bytes())),
        )
        .await
    }

    /// Sends a file with fields.
    pub async fn uploads(&self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Page {
        self.uploads_several(path, fields, &[file]).await
    }

    /// Sends several files with fields: the field's name, the file's name, the bytes.
    pub async fn uploads_several(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Page {
        const LINE: &str = "line-between-parts";
        let mut body = Vec::new();
        for (name, value) in fields {
            let part =
                format!("--{LINE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(part.bytes());
        }
        for (name, file_name, bytes) in files {
            let head = format!(
                "--{LINE}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            );
            body.extend(head.bytes());
            body.extend(*bytes);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{LINE}--\r\n").bytes());
        self.follow(
            self.ask(
                "POST",
                path,
                Some((format!("multipart/form-data; boundary={LINE}"), body)),
            )
            .await,
        )
        .await
    }

    async fn follow(&self, mut page: Page) -> Page {
        for _ in 0..5 {
            let Some(next) = page.goes_to() else { return page };
            page = self.ask("GET", &next, None).await;
        }
        panic!("sent round in circles, last to {}", page.path());
    }

    async fn ask(&self, method: &str, path: &str, body: Option<(String, Vec<u8>)>) -> Page {
        self.ask_with(method, path, body, None).await
    }

    async fn ask_with(
        &self,
        method: &str,
        path: &str,
        body: Option<(String, Vec<u8>)>,
        tag: Option<&str>,
    ) -> Page {
        let path = path.strip_prefix("http://town.example").unwrap_or(path);
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "town.example")
            .header(header::ACCEPT_LANGUAGE, "fr")
            .header(header::COOKIE, self.cookies());
        if let Some(tag) = tag {
            request = request.header(header::IF_NONE_MATCH, tag);
        }
        let mut bytes = Vec::new();
        if let Some((kind, body)) = body {
            request = request
                .header(header::CONTENT_TYPE, kind)
                .header("sec-fetch-site", "same-origin");
            bytes = body;
        }
        let request = request.body(Body::from(bytes)).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().unwrap());
        }
        assert!(
            !matches!(parts.status.as_u16(), 500),
            "{method} {path} answered with a fault: {}",
            String::from_utf8_lossy(&bytes)
        );
        Page::new(self.clone(), path.to_owned(), parts, bytes)
    }

    fn keep(&self, cookie: &str) {
        let (pair, rest) = cookie.split_once(';').unwrap_or((cookie, ""));
        let (name, value) = pair.split_once('=').unwrap();
        let mut cookies = self.cookies.lock().unwrap();
        if rest.contains("Max-Age=0") {
            cookies.remove(name);
        } else {
            cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}
