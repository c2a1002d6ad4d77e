//! A page as it is written: a plain form, which the editor stands in for where scripts run.

use askama::Template;
use kernel::{Problem, Refusal};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};
use writing::{MOST_TEXT, length, words};

use super::access::{self, Seen, Write};
use super::actions;
use super::door::Key;
use super::guest;
use super::model::{Page, TITLE, clean};
use super::render::{self, Part};
use crate::comment::{self, Said};

/// What stands in both frames: in that of the space, and in the bare one of a guest.
pub struct Desk {
    page: Page,
    form: Form,
    parts: Vec<Part>,
    comments: Vec<Said>,
    may_comment: bool,
    once: kernel::Uid,
    key: String,
    words: String,
    summary: bool,
}

#[derive(Template)]
#[template(path = "page/edition.html")]
struct Edition {
    v: View,
    head: Head,
    desk: Desk,
}

#[derive(Template)]
#[template(path = "page/guest.html")]
struct ForGuest {
    v: View,
    desk: Desk,
}

/// GET /pages/{page}/edition
pub async fn edit(cx: Cx) -> Handled {
    show(&cx, Form::new()).await
}

async fn show(cx: &Cx, mut form: Form) -> Handled {
    let key = Key::of(cx)?;
    let (seen, crumbs, parts, comments, text, once) = cx
        .read(move |tx| {
            let may = access::to::<Write>(tx, key.page, key.guest.as_ref())?;
            let page = may.page();
            let (now, _) = writing::load(tx, page.document)?;
            let text = now.text();
            let parts = render::draw(tx, page, &text, may.seen().space.is_none(), 0)?;
            let crumbs = space::crumbs(tx, page.space_id)?;
            let comments = comment::list(tx, may.seen(), &now)?;
            let once = tx.new_uid();
            Ok((may.into_seen(), crumbs, parts, comments, text, once))
        })
        .await?;
    let refused = form.accept(()).is_none();
    if !refused {
        form.fill("text", text.clone())
            .fill("base", text)
            .fill("title", seen.page.title.clone());
    }
    let v = cx.view();
    let desk = Desk {
        key: format!("{}-{}", seen.page.uid, whose(&seen)),
        words: words::editor(&v, &[words::COMMENTS.as_slice(), &words::INCLUDES].concat()),
        may_comment: seen.may::<access::Comment>(),
        once,
        page: seen.page,
        form,
        parts,
        comments,
        summary: refused,
    };
    let reply = match seen.space {
        Some(space) => Reply::page(&Edition {
            head: Head::new(&v, &space, crumbs, "pages"),
            desk,
            v,
        })?,
        None => Reply::page(&ForGuest { desk, v })?,
    };
    Ok(reply.status(if refused { 422 } else { 200 }))
}

/// Whose copy a browser keeps: nobody finds that of another in it.
fn whose(seen: &Seen) -> String {
    let actor = seen.space.as_ref().and_then(|space| space.actor.as_ref());
    actor.map_or_else(|| "guest".to_owned(), |actor| actor.uid.to_string())
}

/// POST /pages/{page}/edition
pub async fn save(cx: Cx) -> Handled {
    let key = Key::of(&cx)?;
    let mut form = cx.form().await?;
    // A field that is missing was too long to be read, which is not the same as empty.
    if !form.ticked("text") || !form.ticked("base") {
        return Err(Problem::Malformed("problem-too-large"));
    }
    let (base, text) = (clean(form.value("base")), clean(form.value("text")));
    if length(&text) > MOST_TEXT {
        form.refuse("text", Refusal::new("writing-too-long").with("most", MOST_TEXT));
    }
    let title = form.line("title", 1..=TITLE);
    let sent = form.value("text").to_owned();
    let done = match form.accept(title) {
        Some(title) => keep(&cx, key.clone(), title, base, text).await,
        None => show(&cx, form).await,
    };
    match done {
        // What a guest wrote is theirs, whatever became of their link meanwhile.
        Err(Problem::SignIn | Problem::Forbidden | Problem::Missing) if guest::came(&cx, &key).await? => {
            guest::over(&cx, Some(sent))
        }
        done => done,
    }
}

async fn keep(cx: &Cx, key: Key, title: String, base: String, text: String) -> Handled {
    let back = format!("/pages/{}", key.page);
    let is_together = cx
        .write(move |tx| {
            let may = access::to::<Write>(tx, key.page, key.guest.as_ref())?;
            actions::rename(tx, &may, &title)?;
            actions::save(tx, &may, &base, &text)
        })
        .await?;
    let said = if is_together {
        "page-saved-together"
    } else {
        "page-saved"
    };
    Ok(Reply::see_other(back).notice(said))
}

#[derive(Template)]
#[template(path = "page/_parts.html")]
struct Preview {
    v: View,
    page: Page,
    parts: Vec<Part>,
}

/// GET /pages/{page}/preview: the text as it is now, as readers see it.
pub async fn preview(cx: Cx) -> Handled {
    let key = Key::of(&cx)?;
    let (page, parts) = cx
        .read(move |tx| {
            let may = access::to::<Write>(tx, key.page, key.guest.as_ref())?;
            let text = writing::text(tx, may.page().document)?.text;
            let parts = render::draw(tx, may.page(), &text, may.seen().space.is_none(), 0)?;
            Ok((may.page().clone(), parts))
        })
        .await?;
    Reply::page(&Preview {
        v: cx.view(),
        page,
        parts,
    })
}
