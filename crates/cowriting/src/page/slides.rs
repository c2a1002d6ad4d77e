//! A text as slides: one for each title of the second level, shown one by one, printed one a sheet.

use askama::Template;
use platform::web::{Cx, Handled, Reply, View};

use super::access;
use super::door::Key;
use super::model::Page;
use super::pages::shown_text;
use super::render::{self, Part};

#[derive(Template)]
#[template(path = "page/slides.html")]
struct Slides {
    v: View,
    page: Page,
    slides: Vec<Vec<Part>>,
}

/// GET /pages/{page}/slides
pub async fn show(cx: Cx) -> Handled {
    let key = Key::of(&cx)?;
    let (page, slides) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, key.page, key.guest.as_ref())?;
            let text = shown_text(tx, &seen)?;
            let slides = render::draw_slides(tx, &seen.page, &text, seen.space.is_none())?;
            Ok((seen.page, slides))
        })
        .await?;
    let slides = Slides {
        v: cx.view(),
        page,
        slides,
    };
    Reply::page(&slides)
}
