//! The door of a room: the page where one comes in, and who may.

use askama::Template;
use gatherings::code;
use gatherings::gathering::{self, Gathering, access as hold};
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::model::{Door, Naming, Room};
use super::store;

#[derive(Template)]
#[template(path = "room/door.html")]
struct DoorPage {
    v: View,
    form: Form,
    gathering: Gathering,
    when: String,
    /// `none`, `waiting`, `open`, `closed`.
    state: &'static str,
    asks_code: bool,
    may_hold: bool,
    namings: &'static [Naming],
    /// Where the form goes.
    action: String,
}

struct Found {
    gathering: Gathering,
    room: Option<Room>,
    may_hold: bool,
}

/// The door: what it is, and the form that lets in.
///
/// # Errors
/// [`Problem::Missing`] when the gathering is not to be seen and no code of its room is given.
pub(super) async fn door(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let given = cx.query("code").and_then(code::read);
    let wanted = given.clone();
    let found = cx.read(move |tx| look(tx, uid, wanted.as_deref())).await?;
    if let Some(code) = given {
        form.fill("code", code);
    }
    if form.value("name").is_empty() {
        let name = cx.view().actor.map(|actor| actor.name).unwrap_or_default();
        form.fill("name", name);
    }
    let action = format!("/gatherings/{uid}/live/seat");
    door_page(cx, form, found, action)
}

fn look(tx: &mut Tx, uid: Uid, code: Option<&str>) -> Result<Found, Problem> {
    let gathering = gathering::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let room = store::room(tx, gathering.id)?;
    let has_code = room.as_ref().is_some_and(|room| code == Some(room.code.as_str()));
    match hold::to_see(tx, uid) {
        Ok(seen) => Ok(Found {
            may_hold: seen.may_hold(),
            gathering,
            room,
        }),
        Err(Problem::Missing) if has_code => Ok(Found {
            gathering,
            room,
            may_hold: false,
        }),
        Err(problem) => Err(problem),
    }
}

/// The door for somebody who registered.
pub(super) async fn door_of(cx: &Cx, mut form: Form, gathering: &Gathering) -> Handled {
    let id = gathering.id;
    let room = cx.read(move |tx| store::room(tx, id)).await?;
    if let Some(room) = &room {
        form.fill("code", room.code.as_str());
    }
    let found = Found {
        gathering: gathering.clone(),
        room,
        may_hold: false,
    };
    let action = cx.path().to_owned();
    door_page(cx, form, found, action)
}

fn door_page(cx: &Cx, form: Form, found: Found, action: String) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let v = cx.view();
    let page = DoorPage {
        when: gathering::time_in_words(v.languages(), v.language, &found.gathering),
        state: found.room.as_ref().map_or("none", |room| room.state.word()),
        // Whoever may hold it is let in by that.
        asks_code: !found.may_hold && found.room.as_ref().is_some_and(|room| room.door == Door::Code),
        may_hold: found.may_hold,
        namings: Naming::ALL,
        gathering: found.gathering,
        action,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Prepares the room of a gathering, or changes who comes in.
pub async fn prepare(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let uid: Uid = cx.at("gathering")?;
    let door = form.choice("door", Door::from_word);
    let places = if form.value("places").is_empty() {
        None
    } else {
        Some(form.whole("places", 1..=100_000))
    };
    let nameless = form.ticked("nameless");
    let is_good = form.accept(()).is_some();
    let done = cx
        .write(move |tx| {
            let may = hold::to_hold(tx, uid)?;
            let (Some(door), true) = (door, is_good) else {
                return Ok(false);
            };
            let room = may.gathering().id;
            let letters = code::new(tx);
            store::make(tx, room, door, &letters, places)?;
            store::arrange(tx, room, door, places, nameless)?;
            Ok(true)
        })
        .await?;
    if done {
        Ok(Reply::see_other(format!("/gatherings/{uid}/live")))
    } else {
        self::door(&cx, form).await
    }
}
