//! The form on which a room is described or changed, closing it, opening it again.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::access::{self, MayKeep};
use super::editing::keep;
use super::model::{Picture, Place, Room};
use super::pages::head;
use super::picture::Picturing;
use super::sheet::RoomSheet;
use super::{actions, rooms};

#[derive(Template)]
#[template(path = "place/room.html")]
struct Editing {
    v: View,
    form: Form,
    head: Head,
    action: String,
    place: Place,
    /// The room, when it is there already.
    room: Option<Room>,
    picture: Option<Picture>,
}

/// An empty form.
pub async fn new(cx: Cx) -> Handled {
    new_page(&cx, Form::new()).await
}

async fn new_page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("place")?;
    let (may, crumbs, once) = cx
        .read(move |tx| {
            let may = access::to_keep(tx, uid)?;
            let crumbs = space::crumbs(tx, may.place().space_id)?;
            Ok((may, crumbs, tx.new_uid()))
        })
        .await?;
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    page(cx, &may, crumbs, None, form)
}

fn page(cx: &Cx, may: &MayKeep, crumbs: Crumbs, room: Option<Room>, form: Form) -> Handled {
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let place = may.place().clone();
    let action = match &room {
        Some(room) => format!("/places/{}/rooms/{}/edition", place.uid, room.uid),
        None => format!("/places/{}/rooms", place.uid),
    };
    let page = Editing {
        head: head(&v, may.seen(), crumbs),
        picture: room.as_ref().and_then(|room| room.picture.clone()),
        action,
        place,
        room,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Describes a new room.
pub async fn create(cx: Cx) -> Handled {
    let uid: Uid = cx.at("place")?;
    cx.read(move |tx| access::to_keep(tx, uid).map(drop)).await?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let sheet = RoomSheet::read(&mut form);
    let picturing = Picturing::read(&cx, &mut form).await?;
    if form.accept(()).is_none() {
        return new_page(&cx, form).await;
    }
    let act = move |tx: &mut platform::Tx, picturing: &Picturing| {
        let may = access::to_keep(tx, uid)?;
        actions::add_room(tx, &may, once, &sheet, picturing)
    };
    picturing.write(&cx, act).await?;
    Ok(Reply::see_other(format!("/places/{uid}#room-{once}")).notice("place-room-added"))
}

/// The form with the room as it is.
pub async fn edit(cx: Cx) -> Handled {
    edit_page(&cx, None).await
}

async fn edit_page(cx: &Cx, form: Option<Form>) -> Handled {
    let (place, room): (Uid, Uid) = (cx.at("place")?, cx.at("room")?);
    let (may, crumbs, room) = cx
        .read(move |tx| {
            let may = access::to_keep(tx, place)?;
            let crumbs = space::crumbs(tx, may.place().space_id)?;
            let room = rooms::find(tx, may.place().id, room)?;
            Ok((may, crumbs, room))
        })
        .await?;
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        RoomSheet::fill(&mut form, &room);
        form
    });
    page(cx, &may, crumbs, Some(room), form)
}

/// Changes it.
pub async fn save(cx: Cx) -> Handled {
    let (uid, room): (Uid, Uid) = (cx.at("place")?, cx.at("room")?);
    cx.read(move |tx| access::to_keep(tx, uid).map(drop)).await?;
    let mut form = cx.form().await?;
    let sheet = RoomSheet::read(&mut form);
    let picturing = Picturing::read(&cx, &mut form).await?;
    if form.accept(()).is_none() {
        return edit_page(&cx, Some(form)).await;
    }
    let act = move |tx: &mut platform::Tx, picturing: &Picturing| {
        let may = access::to_keep(tx, uid)?;
        let room = rooms::find(tx, may.place().id, room)?;
        actions::change_room(tx, &may, &room, &sheet, picturing)
    };
    picturing.write(&cx, act).await?;
    Ok(Reply::see_other(format!("/places/{uid}#room-{room}")).notice("place-room-changed"))
}

/// Offers it no longer, with a way to undo.
pub async fn close(cx: Cx) -> Handled {
    let (place, room) = set_open(&cx, false).await?;
    let undo = format!("/places/{place}/rooms/{room}/reopening");
    Ok(Reply::see_other(format!("/places/{place}")).notice_with_undo("place-room-closed", undo))
}

/// Offers it again.
pub async fn reopen(cx: Cx) -> Handled {
    let (place, room) = set_open(&cx, true).await?;
    Ok(Reply::see_other(format!("/places/{place}#room-{room}")).notice("place-room-reopened"))
}

async fn set_open(cx: &Cx, open: bool) -> Result<(Uid, Uid), Problem> {
    let room: Uid = cx.at("room")?;
    let place = keep(cx, move |tx, may| {
        let room = rooms::find(tx, may.place().id, room)?;
        actions::set_room_open(tx, may, &room, open)
    })
    .await?;
    Ok((place, room))
}
