//! The form on which a place is described or changed, closing it, opening it again.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access::{self, MayKeep};
use super::actions;
use super::model::{Picture, Place};
use super::pages::{head, to_keep};
use super::picture::Picturing;
use super::sheet::PlaceSheet;

#[derive(Template)]
#[template(path = "place/editing.html")]
struct Editing {
    v: View,
    form: Form,
    head: Head,
    action: String,
    /// The place, when it is there already.
    place: Option<Place>,
    picture: Option<Picture>,
}

/// An empty form.
pub async fn new(cx: Cx) -> Handled {
    new_page(&cx, Form::new()).await
}

async fn new_page(cx: &Cx, mut form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let (may, crumbs, once) = cx
        .read(move |tx| {
            let may = access::to_add(tx, &slug)?;
            let crumbs = space::crumbs(tx, may.space().id)?;
            Ok((may, crumbs, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let page = Editing {
        head: Head::new(&v, may.seen(), crumbs, "gatherings"),
        action: format!("/spaces/{}/places", may.space().slug),
        place: None,
        picture: None,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Describes a new place.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let wanted = slug.clone();
    cx.read(move |tx| access::to_add(tx, &wanted).map(drop)).await?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let sheet = PlaceSheet::read(&mut form);
    let picturing = Picturing::read(&cx, &mut form).await?;
    if form.accept(()).is_none() {
        return new_page(&cx, form).await;
    }
    let act = move |tx: &mut platform::Tx, picturing: &Picturing| {
        let may = access::to_add(tx, &slug)?;
        actions::add(tx, &may, once, &sheet, picturing)
    };
    picturing.write(&cx, act).await?;
    Ok(Reply::see_other(format!("/places/{once}")).notice("place-described"))
}

/// The form with the place as it is.
pub async fn edit(cx: Cx) -> Handled {
    edit_page(&cx, None).await
}

async fn edit_page(cx: &Cx, form: Option<Form>) -> Handled {
    let (may, crumbs) = to_keep(cx).await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        PlaceSheet::fill(&mut form, may.place());
        form
    });
    let page = Editing {
        head: head(&v, may.seen(), crumbs),
        action: format!("/places/{}/edition", may.place().uid),
        picture: may.place().picture.clone(),
        place: Some(may.place().clone()),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Changes it.
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("place")?;
    cx.read(move |tx| access::to_keep(tx, uid).map(drop)).await?;
    let mut form = cx.form().await?;
    let sheet = PlaceSheet::read(&mut form);
    let picturing = Picturing::read(&cx, &mut form).await?;
    if form.accept(()).is_none() {
        return edit_page(&cx, Some(form)).await;
    }
    let act = move |tx: &mut platform::Tx, picturing: &Picturing| {
        let may = access::to_keep(tx, uid)?;
        actions::change(tx, &may, &sheet, picturing)
    };
    picturing.write(&cx, act).await?;
    Ok(Reply::see_other(format!("/places/{uid}")).notice("place-changed"))
}

/// Offers it no longer, with a way to undo.
pub async fn close(cx: Cx) -> Handled {
    let uid = keep(&cx, |tx, may| actions::set_open(tx, may, false)).await?;
    let undo = format!("/places/{uid}/reopening");
    Ok(Reply::see_other(format!("/places/{uid}")).notice_with_undo("place-closed", undo))
}

/// Offers it again.
pub async fn reopen(cx: Cx) -> Handled {
    let uid = keep(&cx, |tx, may| actions::set_open(tx, may, true)).await?;
    Ok(Reply::see_other(format!("/places/{uid}")).notice("place-reopened"))
}

/// Does something to a place, and gives its identifier.
pub async fn keep(
    cx: &Cx,
    act: impl FnOnce(&mut platform::Tx, &MayKeep) -> Result<(), Problem> + Send + 'static,
) -> Result<Uid, Problem> {
    let uid: Uid = cx.at("place")?;
    cx.write(move |tx| {
        let may = access::to_keep(tx, uid)?;
        act(tx, &may)
    })
    .await?;
    Ok(uid)
}
