//! One's own books, and those that are published in a space.

use askama::Template;
use kernel::{Module, Problem, Uid};
use platform::web::{Cookie, Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Paged, access as space_access};

use super::access::{COOKIE, Key};
use super::model::{Listed, TITLE};
use super::{KEPT_DAYS, actions, store};

const SHOWN: i64 = 30;

#[derive(Template)]
#[template(path = "book/mine.html")]
struct Mine {
    v: View,
    form: Form,
    books: Vec<Listed>,
    once: Uid,
}

/// GET /books
pub async fn mine(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let key = Key::of(cx);
    let (books, once) = cx
        .read(move |tx| {
            let who = key.who(tx);
            Ok((store::mine(tx, who)?, tx.new_uid()))
        })
        .await?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Mine {
        v: cx.view(),
        form,
        books,
        once,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /books
pub async fn create(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let once = form.once();
    let title = form.line("title", 1..=TITLE);
    let Some(title) = form.accept(title) else {
        return page(&cx, form).await;
    };
    let language = cx.language();
    let (key, secret) = holding(&cx);
    let made = cx.write(move |tx| {
        let uid = actions::make(tx, &key, once?, &title, language)?;
        Ok((uid, tx.actor().is_none()))
    });
    match made.await {
        Ok((uid, is_guest)) => {
            let reply = Reply::see_other(format!("/books/{uid}/edition")).notice("book-made");
            Ok(held(reply, secret.filter(|_| is_guest)))
        }
        Err(Problem::Refused(refusal)) => {
            form.refuse("title", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// How whoever asks will hold what they make: by the cookie that they have, or by a new one.
pub(super) fn holding(cx: &Cx) -> (Key, Option<String>) {
    let key = Key::of(cx);
    if key.guest.is_some() {
        // Kept for as long again.
        return (key, cx.cookie(COOKIE));
    }
    let secret = cx.house().chance().secret();
    let guest = Some(platform::chance::fingerprint(&secret));
    (Key { guest }, Some(secret))
}

/// Gives the cookie, when there is one to give.
pub(super) fn held(reply: Reply, secret: Option<String>) -> Reply {
    match secret {
        Some(secret) => reply.cookie(Cookie::new(COOKIE, secret, KEPT_DAYS)),
        None => reply,
    }
}

#[derive(Template)]
#[template(path = "book/space.html")]
struct OfSpace {
    v: View,
    head: Head,
    books: Vec<Listed>,
    next: Option<i64>,
}

/// GET /spaces/{space}/books
pub async fn of_space(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, SHOWN);
    let (seen, crumbs, books) = cx
        .read(move |tx| {
            let seen = space_access::to_see(tx, &slug)?;
            if !seen.space.shape.has(Module::Sheets) {
                return Err(Problem::Missing);
            }
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let books = store::in_space(tx, seen.space.id, part)?;
            Ok((seen, crumbs, books))
        })
        .await?;
    let v = cx.view();
    let page = OfSpace {
        head: Head::new(&v, &seen, crumbs, "books"),
        next: part.next(&books),
        books,
        v,
    };
    Reply::page(&page)
}
