//! The lines of references and key points: added, changed, moved, removed, put back.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::edit_pages::{self, record};
use super::model::{Item, List};
use super::{items, saving};
use gatherings::gathering::access::{self, MayHold};
use gatherings::gathering::{Frame, head};

fn list(cx: &Cx) -> Result<List, Problem> {
    cx.at("list")
}

fn path(uid: Uid, list: List) -> String {
    format!("/gatherings/{uid}/replay#{}", list.word())
}

/// Adds a line.
pub async fn add(cx: Cx) -> Handled {
    let (uid, list): (Uid, _) = (cx.at("gathering")?, list(&cx)?);
    let mut form = cx.form().await?;
    let once = form.once()?;
    let item = saving::item(&mut form, list, once);
    let done = cx
        .write(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let Some(item) = &item else {
                return Ok(false);
            };
            if items::add(tx, list, may.gathering().id, item)? {
                record(tx, &may, list.word())?;
            }
            Ok(true)
        })
        .await?;
    if done {
        Ok(Reply::see_other(path(uid, list)).notice("replay-added"))
    } else {
        edit_pages::page(&cx, None, Some((list, form))).await
    }
}

#[derive(Template)]
#[template(path = "replay/entry.html")]
struct Edit {
    v: View,
    form: Form,
    head: Head,
    frame: Frame,
    list: List,
    action: String,
}

/// A line, to change it.
pub async fn edit(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let (uid, list, wanted): (Uid, _, Uid) = (cx.at("gathering")?, list(cx)?, cx.at("item")?);
    let (may, crumbs, item) = cx
        .read(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let crumbs = space::crumbs(tx, may.seen().space.space.id)?;
            let item = items::one(tx, list, may.gathering().id, wanted)?.ok_or(Problem::Missing)?;
            Ok((may, crumbs, item))
        })
        .await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let page = Edit {
        form: form.unwrap_or_else(|| fill(&item)),
        head: head(&v, may.seen(), crumbs),
        frame: Frame::new(&v, may.seen(), "replay"),
        action: format!("/gatherings/{uid}/replay/{}/{wanted}", list.word()),
        list,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn fill(item: &Item) -> Form {
    let mut form = Form::new();
    form.fill("title", &item.title)
        .fill("authors", &item.authors)
        .fill("year", &item.year)
        .fill("link", &item.link)
        .fill("note", &item.note);
    form
}

/// Changes a line.
pub async fn save(cx: Cx) -> Handled {
    let (uid, list, wanted): (Uid, _, Uid) = (cx.at("gathering")?, list(&cx)?, cx.at("item")?);
    let mut form = cx.form().await?;
    let item = saving::item(&mut form, list, wanted);
    let done = cx
        .write(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let Some(item) = &item else {
                return Ok(false);
            };
            if !items::change(tx, list, may.gathering().id, item)? {
                return Err(Problem::Missing);
            }
            record(tx, &may, list.word()).map(|()| true)
        })
        .await?;
    if done {
        Ok(Reply::see_other(path(uid, list)).notice("replay-saved"))
    } else {
        page(&cx, Some(form)).await
    }
}

async fn act(
    cx: &Cx,
    deed: impl FnOnce(&mut Tx, &MayHold, List, Uid) -> Result<bool, Problem> + Send + 'static,
) -> Result<(Uid, List, Uid), Problem> {
    let (uid, list, wanted): (Uid, _, Uid) = (cx.at("gathering")?, list(cx)?, cx.at("item")?);
    cx.write(move |tx| {
        let may = access::to_hold(tx, uid)?;
        if deed(tx, &may, list, wanted)? {
            record(tx, &may, list.word())?;
        }
        Ok(())
    })
    .await?;
    Ok((uid, list, wanted))
}

/// Moves a line up or down by one.
pub async fn move_by_one(cx: Cx) -> Handled {
    let form = cx.form().await?;
    let up = match form.value("to") {
        "up" => true,
        "down" => false,
        _ => return Err(Refusal::new("form-choose").into()),
    };
    let deed = move |tx: &mut Tx, may: &MayHold, list, item| {
        items::move_by_one(tx, list, may.gathering().id, item, up)
    };
    let (uid, list, _) = act(&cx, deed).await?;
    Ok(Reply::see_other(path(uid, list)).notice("replay-moved"))
}

/// Removes a line, with a way to undo. Twice is once.
pub async fn remove(cx: Cx) -> Handled {
    let deed = |tx: &mut Tx, may: &MayHold, list, item| items::remove(tx, list, may.gathering().id, item);
    let (uid, list, item) = act(&cx, deed).await?;
    let undo = format!("/gatherings/{uid}/replay/{}/{item}/restoration", list.word());
    Ok(Reply::see_other(path(uid, list)).notice_with_undo("replay-removed", undo))
}

/// Puts a line back where it was.
pub async fn restore(cx: Cx) -> Handled {
    let deed = |tx: &mut Tx, may: &MayHold, list, item| items::restore(tx, list, may.gathering().id, item);
    let (uid, list, _) = act(&cx, deed).await?;
    Ok(Reply::see_other(path(uid, list)).notice("replay-restored"))
}
