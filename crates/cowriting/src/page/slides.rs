//! A text as slides: one for each title of the second level, shown one by one, printed one a sheet.

use askama::Template;
use kernel::Uid;
use platform::web::{Cx, Handled, Reply, View};

use super::access;
use super::door::Key;
use super::pages::shown_text;
use super::render;

#[derive(Template)]
#[template(path = "page/slides.html")]
struct Slides {
    v: View,
    page: Uid,
    title: String,
    slides: Vec<String>,
}

/// GET /pages/{page}/slides
pub async fn show(cx: Cx) -> Handled {
    let key = Key::of(&cx)?;
    let (title, text) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, key.page, key.guest.as_ref())?;
            let text = shown_text(tx, &seen)?;
            Ok((seen.page.title, text))
        })
        .await?;
    let slides = Slides {
        v: cx.view(),
        page: key.page,
        title,
        slides: render::slides(&text),
    };
    Reply::page(&slides)
}
