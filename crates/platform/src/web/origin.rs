//! Refuses forms that another site sent in somebody's name.
//!
//! Browsers say where a request comes from (`Sec-Fetch-Site`, or `Origin` in older ones), and pages cannot lie about it;
//! with cookies that are `SameSite=Lax` besides, forms need no tokens. Programs that are not browsers say neither and
//! carry nobody's cookies.

use axum::http::{HeaderMap, Method, header};

/// Whether a request may be taken at its word.
pub(super) fn is_own(method: &Method, headers: &HeaderMap, base: &str) -> bool {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return true;
    }
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text(header::ORIGIN.as_str())) {
        (Some("same-origin" | "none"), _) => true,
        (Some(_), origin) | (None, origin @ Some(_)) => origin.is_some_and(|origin| {
            let host = text(header::HOST.as_str()).unwrap_or_default();
            let own_host = origin.split_once("://").is_some_and(|(_, from)| from == host);
            headers.get("sec-fetch-site").is_none() && (own_host || origin == base)
        }),
        (None, None) => true,
    }
}

/// Whether a socket is opened by one of our own pages, or by a program that is not a browser.
pub(super) fn opens_own_socket(headers: &HeaderMap, base: &str) -> bool {
    is_own(&Method::POST, headers, base)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(pairs: &[(&'static str, &str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.insert(*name, value.parse().unwrap());
        }
        is_own(&Method::POST, &headers, "https://tresse.example")
    }

    #[test]
    fn only_our_own_pages_send_forms() {
        assert!(post(&[("sec-fetch-site", "same-origin")]));
        assert!(post(&[
            ("origin", "https://tresse.example"),
            ("host", "127.0.0.1:7373")
        ]));
        assert!(post(&[]));
        assert!(!post(&[
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://tresse.example")
        ]));
        assert!(!post(&[("sec-fetch-site", "same-site")]));
        assert!(!post(&[
            ("origin", "https://elsewhere.example"),
            ("host", "tresse.example")
        ]));
        assert!(!post(&[("origin", "null"), ("host", "tresse.example")]));
    }
}
