//! One text as a page that prints well.

use askama::Template;
use platform::web::{Cx, Handled, Reply, View};

use super::files::{named, notes, read};
use prose::xhtml::{self, Writer};

#[derive(Template)]
#[template(path = "carry/print.html")]
struct Print {
    v: View,
    title: String,
    path: String,
    about: String,
    html: String,
    notes: String,
}

/// GET /sheets/{sheet}/print
pub async fn show(cx: Cx) -> Handled {
    let (kind, uid) = named(&cx)?;
    let (piece, own) = read(&cx).await?;
    let writer = Writer {
        level: 1,
        picture: |picture| format!("{}?w=1440", picture.address()),
    };
    let page = Print {
        v: cx.view(),
        title: piece.title().to_owned(),
        path: kind.path(uid),
        about: xhtml::line(&piece.about(&own)),
        html: writer.blocks(&piece.whole()),
        notes: writer.blocks(&notes(&own, &piece)),
    };
    Reply::page(&page)
}
