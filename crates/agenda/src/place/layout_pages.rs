//! Telling what was tried in a place, taking it back, putting it back.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::coming::Held;
use super::model::{Picture, Place, Room};
use super::pages::head;
use super::picture::Picturing;
use super::sheet::LayoutSheet;
use super::{access, actions, coming, rooms};

#[derive(Template)]
#[template(path = "place/layout.html")]
struct Telling {
    v: View,
    form: Form,
    head: Head,
    place: Place,
    rooms: Vec<Room>,
    past: Vec<Held>,
    picture: Option<Picture>,
}

impl Telling {
    fn when(&self, held: &Held) -> String {
        self.v.period(&held.zone, held.starts, held.ends, held.all_day)
    }
}

/// An empty form; `?gathering=` says at which one it was.
pub async fn new(cx: Cx) -> Handled {
    let mut form = Form::new();
    form.fill("gathering", cx.query("gathering").unwrap_or_default())
        .fill("room", cx.query("room").unwrap_or_default());
    new_page(&cx, form).await
}

async fn new_page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("place")?;
    let (may, crumbs, rooms, past, once) = cx
        .read(move |tx| {
            let may = access::to_tell(tx, uid)?;
            let (id, space) = (may.place().id, may.place().space_id);
            let crumbs = space::crumbs(tx, space)?;
            let rooms = rooms::of_place(tx, id)?;
            let past = coming::past(tx, id, space)?;
            Ok((may, crumbs, rooms, past, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let page = Telling {
        head: head(&v, may.seen(), crumbs),
        place: may.place().clone(),
        rooms,
        past,
        picture: None,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Tells it.
pub async fn create(cx: Cx) -> Handled {
    let uid: Uid = cx.at("place")?;
    let (rooms, past) = cx
        .read(move |tx| {
            let may = access::to_tell(tx, uid)?;
            let rooms = rooms::of_place(tx, may.place().id)?;
            let past = coming::past(tx, may.place().id, may.place().space_id)?;
            Ok((rooms, past))
        })
        .await?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let rooms: Vec<(String, i64)> = rooms.iter().map(|room| (room.uid.to_string(), room.id)).collect();
    let past: Vec<(String, i64)> = past.iter().map(|held| (held.uid.to_string(), held.id)).collect();
    let sheet = LayoutSheet::read(&mut form, &rooms, &past);
    let picturing = Picturing::read(&cx, &mut form).await?;
    if form.accept(()).is_none() {
        return new_page(&cx, form).await;
    }
    let act = move |tx: &mut platform::Tx, picturing: &Picturing| {
        let may = access::to_tell(tx, uid)?;
        actions::tell(tx, &may, once, &sheet, picturing)
    };
    picturing.write(&cx, act).await?;
    let undo = format!("/places/{uid}/layouts/{once}/withdrawal");
    Ok(Reply::see_other(format!("/places/{uid}#layouts")).notice_with_undo("place-layout-told", undo))
}

/// Takes it back, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let (place, layout) = set_told(&cx, false).await?;
    let undo = format!("/places/{place}/layouts/{layout}/restoration");
    Ok(Reply::see_other(format!("/places/{place}#layouts")).notice_with_undo("place-layout-withdrawn", undo))
}

/// Puts it back.
pub async fn restore(cx: Cx) -> Handled {
    let (place, _) = set_told(&cx, true).await?;
    Ok(Reply::see_other(format!("/places/{place}#layouts")).notice("place-layout-restored"))
}

async fn set_told(cx: &Cx, told: bool) -> Result<(Uid, Uid), Problem> {
    let (place, layout): (Uid, Uid) = (cx.at("place")?, cx.at("layout")?);
    cx.write(move |tx| {
        let seen = access::to_see(tx, place)?;
        actions::set_told(tx, &seen, layout, told)
    })
    .await?;
    Ok((place, layout))
}
