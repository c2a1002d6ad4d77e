//! Opening a field of action and changing it; showing sheets in it and stopping to.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head, access as space_access};

use super::access::{self, MayLead};
use super::model::Action;
use super::{actions, pages};

#[derive(Template)]
#[template(path = "field/wording.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    action: String,
    changes: bool,
}

fn page(v: View, seen: &space_access::Seen, crumbs: Crumbs, form: Form, changes: Option<Uid>) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let head = Head::new(&v, seen, crumbs, "fields");
    let page = Page {
        action: changes.map_or_else(
            || format!("/spaces/{}/fields", head.slug),
            |uid| format!("/fields/{uid}/edition"),
        ),
        changes: changes.is_some(),
        head,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

async fn read(cx: &Cx) -> Result<(MayLead, Crumbs, Uid), Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| {
        let may = access::to_open(tx, &slug)?;
        let crumbs = space::crumbs(tx, may.space.space.id)?;
        Ok((may, crumbs, tx.new_uid()))
    })
    .await
}

/// GET /spaces/{space}/fields/new
pub async fn new(cx: Cx) -> Handled {
    let (may, crumbs, once) = read(&cx).await?;
    let mut form = Form::new();
    form.fill("once", once.to_string());
    page(cx.view(), &may.space, crumbs, form, None)
}

fn typed(form: &mut Form) -> (String, String) {
    (form.line("title", 1..=160), form.text("body", 1..=10_000))
}

/// POST /spaces/{space}/fields
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let (may, crumbs, _) = read(&cx).await?;
    let (title, body) = typed(&mut form);
    if form.accept(()).is_none() {
        return page(cx.view(), &may.space, crumbs, form, None);
    }
    cx.write(move |tx| {
        let may = access::to_open(tx, &slug)?;
        actions::open(tx, &may, once, &title, &body)
    })
    .await?;
    Ok(Reply::see_other(format!("/fields/{once}")).notice("field-opened"))
}

async fn read_one(cx: &Cx) -> Result<(Action, MayLead, Crumbs), Problem> {
    let uid: Uid = cx.at("field")?;
    cx.read(move |tx| {
        let (action, may) = access::to_lead(tx, uid)?;
        let crumbs = space::crumbs(tx, may.space.space.id)?;
        Ok((action, may, crumbs))
    })
    .await
}

/// GET /fields/{field}/edition
pub async fn edit(cx: Cx) -> Handled {
    let (action, may, crumbs) = read_one(&cx).await?;
    let mut form = Form::new();
    form.fill("title", &*action.title).fill("body", &*action.body);
    page(cx.view(), &may.space, crumbs, form, Some(action.uid))
}

/// POST /fields/{field}/edition
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("field")?;
    let mut form = cx.form().await?;
    let (_, may, crumbs) = read_one(&cx).await?;
    let (title, body) = typed(&mut form);
    if form.accept(()).is_none() {
        return page(cx.view(), &may.space, crumbs, form, Some(uid));
    }
    cx.write(move |tx| {
        let (action, may) = access::to_lead(tx, uid)?;
        actions::change(tx, &may, &action, &title, &body)
    })
    .await?;
    Ok(Reply::see_other(format!("/fields/{uid}")).notice("field-changed"))
}

async fn turn(cx: &Cx, act: fn(&mut Tx, &MayLead, &Action) -> Result<(), Problem>) -> Result<Uid, Problem> {
    let uid: Uid = cx.at("field")?;
    cx.write(move |tx| {
        let (action, may) = access::to_lead(tx, uid)?;
        act(tx, &may, &action)
    })
    .await?;
    Ok(uid)
}

/// POST /fields/{field}/closing, with a way to undo.
pub async fn close(cx: Cx) -> Handled {
    let uid = turn(&cx, actions::close).await?;
    let reply = Reply::see_other(format!("/fields/{uid}"));
    Ok(reply.notice_with_undo("field-closed", format!("/fields/{uid}/opening")))
}

/// POST /fields/{field}/opening
pub async fn open(cx: Cx) -> Handled {
    let uid = turn(&cx, actions::reopen).await?;
    Ok(Reply::see_other(format!("/fields/{uid}")).notice("field-reopened"))
}

/// The space and the kind that a form chose.
fn chosen(form: &Form) -> Option<(String, String)> {
    let (slug, kind) = form.value("share").split_once(' ')?;
    Some((slug.to_owned(), kind.to_owned()))
}

/// How somebody is let in to a share, and what they do with it.
type Door = fn(&mut Tx, Uid, &str) -> Result<(Action, MayLead), Problem>;
type Deed = fn(&mut Tx, &MayLead, &Action, &str) -> Result<(), Problem>;

async fn change(cx: &Cx, door: Door, deed: Deed, notice: &'static str) -> Handled {
    let uid: Uid = cx.at("field")?;
    let form = cx.form().await?;
    let share = chosen(&form);
    let result = cx
        .write(move |tx| {
            let (slug, kind) = share.ok_or_else(|| kernel::Refusal::new("form-choose"))?;
            let (action, may) = door(tx, uid, &slug)?;
            deed(tx, &may, &action, &kind)
        })
        .await;
    pages::done(cx, result, form, notice).await
}

/// POST /fields/{field}/shares
pub async fn share(cx: Cx) -> Handled {
    change(&cx, access::to_share, actions::share, "field-shared").await
}

/// POST /fields/{field}/shares/removal
pub async fn stop(cx: Cx) -> Handled {
    change(&cx, access::to_stop, actions::stop, "field-stopped").await
}
