//! Pages for what went wrong: what happened, what to do now, nothing about our insides.

use askama::Template;
use axum::body::Body;
use axum::http::{Response, StatusCode, header};
use kernel::Problem;

use super::{Cx, Reply, View, percent_encoded};

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage {
    v: View,
    title: &'static str,
    text: String,
    picture: &'static str,
    number: Option<String>,
}

pub(super) fn reply(cx: &Cx, problem: Problem) -> Reply {
    if let Problem::SignIn = problem {
        // A form cannot be gone back to, its page can.
        let back = cx
            .header("referer")
            .and_then(|address| address.strip_prefix(&cx.house().settings().base));
        let path = back.unwrap_or_else(|| cx.path());
        return Reply::see_other(format!("/sign-in?then={}", percent_encoded(path)));
    }
    let view = cx.view();
    let (status, title, text, picture, number) = match problem {
        Problem::Missing | Problem::SignIn => (
            404,
            "problem-missing-title",
            view.t("problem-missing-text").to_owned(),
            "lost.svg",
            None,
        ),
        Problem::Forbidden => (
            403,
            "problem-forbidden-title",
            view.t("problem-forbidden-text").to_owned(),
            "lost.svg",
            None,
        ),
        Problem::TooMany { seconds } => {
            let text = view.tn("problem-too-many-text", i64::from(seconds.div_ceil(60)));
            (429, "problem-too-many-title", text, "nothing.svg", None)
        }
        Problem::Malformed(message) => (
            400,
            "problem-malformed-title",
            view.t(message).to_owned(),
            "fault.svg",
            None,
        ),
        Problem::Refused(refusal) => (
            422,
            "problem-refused-title",
            view.refusal(&refusal),
            "nothing.svg",
            None,
        ),
        Problem::Unavailable => (
            503,
            "problem-unavailable-title",
            view.t("problem-unavailable-text").to_owned(),
            "fault.svg",
            None,
        ),
        Problem::Fault(fault) => {
            let number = number(cx);
            log(&number, fault.as_ref());
            (
                500,
                "problem-fault-title",
                view.t("problem-fault-text").to_owned(),
                "fault.svg",
                Some(number),
            )
        }
    };
    let page = ProblemPage {
        v: view,
        title,
        text,
        picture,
        number,
    };
    match Reply::page(&page) {
        Ok(reply) => reply.status(status),
        Err(_) => Reply::file("text/plain; charset=utf-8", "500").status(500),
    }
}

/// Six signs that a person can read aloud, and that the log repeats.
fn number(cx: &Cx) -> String {
    let [first, second, third] = cx.house().chance().bytes();
    format!("{first:02X}{second:02X}{third:02X}")
}

/// The operation and its causes, once, with the number.
fn log(number: &str, fault: &(dyn std::error::Error + 'static)) {
    let mut causes = Vec::new();
    let mut source = fault.source();
    while let Some(cause) = source {
        causes.push(cause.to_string());
        source = cause.source();
    }
    tracing::error!(number, causes = causes.join(": "), "{fault}");
}

/// When even the page cannot be made.
pub(super) fn bare_fault() -> Response<Body> {
    tracing::error!("a handler panicked");
    let mut response = Response::new(Body::from("500"));
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        header::HeaderValue::from_static("text/plain"),
    );
    response
}
