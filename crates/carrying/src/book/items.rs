//! Putting a text into a book, chapters, and what stands before what.

use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply};

use super::access::{self, MayCompose};
use super::list::{held, holding};
use super::model::TITLE;
use super::order::Move;
use super::{access::Key, actions};
use crate::piece::Kind;

/// POST /books/items: `kind` and `text` say which, `book` in which of one's books; in a new one when it names none.
pub async fn put(cx: Cx) -> Handled {
    let form = cx.form().await?;
    let not_a_form = || Problem::Malformed("problem-not-a-form");
    let kind = Kind::from_word(form.value("kind")).ok_or_else(not_a_form)?;
    let text: Uid = form.value("text").parse().map_err(|_| not_a_form())?;
    let book = form.value("book").parse::<Uid>().ok();
    let once = form.once();
    let (language, v) = (
        cx.language(),
        platform::web::View::of_nobody(cx.house(), cx.language()),
    );
    let title = v.t("book-first-title").to_owned();
    let (key, secret) = holding(&cx);
    let done = cx.write(move |tx| {
        let book = match book {
            Some(book) => book,
            None => actions::make(tx, &key, once?, &title, language)?,
        };
        let may = access::to_compose(tx, book, &key)?;
        let item = actions::put(tx, &may, kind, text)?;
        Ok((book, item, may.actor.is_none()))
    });
    let back = kind.path(text);
    match done.await {
        Ok((book, item, is_guest)) => {
            let undo = format!("/books/{book}/items/{item}/removal");
            let reply = Reply::see_other(format!("{back}#carry")).notice_with_undo("book-put", undo);
            Ok(held(reply, secret.filter(|_| is_guest)))
        }
        Err(Problem::Refused(refusal)) => Ok(Reply::see_other(back).notice(refusal.message)),
        Err(problem) => Err(problem),
    }
}

fn edition(book: Uid) -> String {
    format!("/books/{book}/edition")
}

/// Does something to a book that whoever asks holds, and goes back to its desk.
async fn does(
    cx: &Cx,
    act: impl FnOnce(&mut platform::Tx, &MayCompose) -> Result<(), Problem> + Send + 'static,
) -> Result<Uid, Problem> {
    let (book, key): (Uid, Key) = (cx.at("book")?, Key::of(cx));
    cx.write(move |tx| {
        let may = access::to_compose(tx, book, &key)?;
        act(tx, &may)
    })
    .await?;
    Ok(book)
}

/// POST /books/{book}/chapters
pub async fn add_chapter(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let once = form.once();
    let title = form.line("chapter", 1..=TITLE);
    let Some(title) = form.accept(title) else {
        return super::compose::page(&cx, form).await;
    };
    match does(&cx, move |tx, may| actions::add_chapter(tx, may, once?, &title)).await {
        Ok(book) => Ok(Reply::see_other(edition(book)).notice("book-chapter-added")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("chapter", refusal);
            super::compose::page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST /books/{book}/items/{item}: what a chapter is called.
pub async fn rename(cx: Cx) -> Handled {
    let item: Uid = cx.at("item")?;
    let form = cx.form().await?;
    let mut line = Form::new();
    line.fill("chapter", form.value("title"));
    let title = line.line("chapter", 1..=TITLE);
    let Some(title) = line.accept(title) else {
        return super::compose::page(&cx, line).await;
    };
    let book = does(&cx, move |tx, may| actions::rename(tx, may, item, &title)).await?;
    Ok(Reply::see_other(edition(book)).notice("book-kept"))
}

/// POST /books/{book}/items/{item}/place: `way` is `up` or `down`, or `before` names what it comes before.
pub async fn place(cx: Cx) -> Handled {
    let item: Uid = cx.at("item")?;
    let form = cx.form().await?;
    let to = match form.value("way") {
        "up" => Move::Up,
        "down" => Move::Down,
        _ => Move::Before(form.value("before").parse().ok()),
    };
    let book = does(&cx, move |tx, may| actions::place(tx, may, item, to)).await?;
    Ok(Reply::see_other(format!("{}#item-{item}", edition(book))))
}

/// POST /books/{book}/items/{item}/removal
pub async fn remove(cx: Cx) -> Handled {
    let item: Uid = cx.at("item")?;
    let book = does(&cx, move |tx, may| actions::drop_item(tx, may, item)).await?;
    Ok(Reply::see_other(edition(book)).notice("book-item-removed"))
}
