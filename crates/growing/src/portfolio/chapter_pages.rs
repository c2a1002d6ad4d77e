//! The forms of chapters.

use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled};

use super::actions;
use super::compose_pages::{compose, page};
use super::model::Move;

/// POST: adds one.
pub async fn create(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let once = form.once()?;
    let name = form.line("name", 1..=120);
    let refused = form.refusal("name").cloned();
    let done = compose(&cx, move |tx, may| match refused {
        Some(refusal) => Err(refusal.into()),
        None => actions::add_chapter(tx, may, once, &name),
    });
    back(&cx, form, "name", done.await, "portfolio-chapter-made").await
}

/// POST: what it is called and says.
pub async fn save(cx: Cx) -> Handled {
    let chapter: Uid = cx.at("chapter")?;
    let mut form = cx.form().await?;
    let name = form.line("chapter-name", 1..=120);
    let words = form.text("chapter-words", 0..=5000);
    let refused = form.refusals().next().map(|(_, refusal)| refusal.clone());
    let done = compose(&cx, move |tx, may| {
        let chapter = may.chapter(tx, chapter)?;
        match refused {
            Some(refusal) => Err(refusal.into()),
            None => actions::change_chapter(tx, may, &chapter, &name, &words),
        }
    });
    back(&cx, form, "chapter-name", done.await, "portfolio-kept").await
}

/// POST: moves it.
pub async fn place(cx: Cx) -> Handled {
    let chapter: Uid = cx.at("chapter")?;
    let form = cx.form().await?;
    let to = way(&form).ok_or(Problem::Malformed("problem-not-a-form"))?;
    compose(&cx, move |tx, may| {
        let chapter = may.chapter(tx, chapter)?;
        actions::place_chapter(tx, may, &chapter, to)
    })
    .await
}

/// POST: removes it.
pub async fn remove(cx: Cx) -> Handled {
    let chapter: Uid = cx.at("chapter")?;
    let reply = compose(&cx, move |tx, may| {
        let chapter = may.chapter(tx, chapter)?;
        actions::remove_chapter(tx, may, &chapter)
    });
    Ok(reply.await?.notice("portfolio-chapter-removed"))
}

/// Which way something is moved.
pub(super) fn way(form: &Form) -> Option<Move> {
    match form.value("way") {
        "up" => Some(Move::Up),
        "down" => Some(Move::Down),
        _ => None,
    }
}

/// After a form: to the page, or to the page with what was typed.
pub(super) async fn back(
    cx: &Cx,
    mut form: Form,
    field: &'static str,
    done: Handled,
    notice: &'static str,
) -> Handled {
    match done {
        Ok(reply) => Ok(reply.notice(notice)),
        Err(Problem::Refused(refusal)) => {
            refuse(&mut form, field, refusal);
            page(cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

fn refuse(form: &mut Form, field: &'static str, refusal: Refusal) {
    if form.accept(()).is_some() {
        form.refuse(field, refusal);
    }
}
