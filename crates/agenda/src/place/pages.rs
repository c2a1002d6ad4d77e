//! The page of a place.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::access::{self, Seen};
use super::coming::{self, Held};
use super::model::{Layout, Place, Room};
use super::week::{self, Line, Week};
use super::{layouts, rooms};
use gatherings::map::{Drawing, Point, Window, draw};

#[derive(Template)]
#[template(path = "place/show.html")]
struct Show {
    v: View,
    head: Head,
    place: Place,
    rooms: Vec<Room>,
    closed_rooms: Vec<Room>,
    layouts: Vec<(Layout, bool)>,
    coming: Vec<Held>,
    past: Vec<Held>,
    told: Vec<(Uid, String, String, String)>,
    week: Week,
    days: Vec<String>,
    lines: Vec<Line>,
    drawing: Option<Drawing>,
    may_keep: bool,
    may_tell: bool,
}

impl Show {
    fn when(&self, held: &Held) -> String {
        self.v.period(&held.zone, held.starts, held.ends, held.all_day)
    }
}

/// The frame of its space, in which it stands.
pub fn head(v: &View, seen: &Seen, crumbs: Crumbs) -> Head {
    Head::new(v, &seen.space, crumbs, "gatherings")
}

/// Where it is, what is in it, what was tried there, and what comes.
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("place")?;
    let week = Week::of(cx.query("week"), cx.house().now(), &cx.house().instance().zone);
    let (from, until) = (week.from(), week.until());
    let (seen, crumbs, rooms, layouts, coming, past, told, taken) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let (id, space) = (seen.place.id, seen.place.space_id);
            let crumbs = space::crumbs(tx, space)?;
            let rooms = rooms::of_place(tx, id)?;
            let layouts = layouts::of_place(tx, id)?;
            let coming = coming::coming(tx, id, space)?;
            let past = coming::past(tx, id, space)?;
            let told = coming::told(tx, id, space)?;
            let taken = coming::taken(tx, id, space, from, until)?;
            Ok((seen, crumbs, rooms, layouts, coming, past, told, taken))
        })
        .await?;
    let v = cx.view();
    let lines = week::lines(&v, &week, &rooms, &taken);
    let (closed_rooms, rooms) = rooms.into_iter().partition(|room| room.closed.is_some());
    let mine = |layout: Layout| {
        let may = seen.may_withdraw(layout.by.as_ref().map(|(teller, _)| *teller));
        (layout, may)
    };
    let page = Show {
        head: head(&v, &seen, crumbs),
        layouts: layouts.into_iter().map(mine).collect(),
        drawing: drawing(&cx, &seen.place),
        may_keep: seen.may_keep(),
        may_tell: seen.may_tell(),
        place: seen.place,
        rooms,
        closed_rooms,
        coming,
        past,
        told,
        days: week::days(&v, &week),
        lines,
        week,
        v,
    };
    Reply::page(&page)
}

/// The small map of a place that says where it is.
fn drawing(cx: &Cx, place: &Place) -> Option<Drawing> {
    let (latitude, longitude) = place.point?;
    let point = Point {
        latitude,
        longitude,
        label: place.name.clone(),
        href: format!(
            "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}"
        ),
        number: 1,
    };
    let tiles = cx.house().settings().tiles.as_ref();
    Some(draw(&[point], Window::small(), tiles))
}

/// What the pages of forms read first.
pub async fn to_keep(cx: &Cx) -> Result<(access::MayKeep, Crumbs), Problem> {
    let uid: Uid = cx.at("place")?;
    cx.read(move |tx| {
        let may = access::to_keep(tx, uid)?;
        let crumbs = space::crumbs(tx, may.place().space_id)?;
        Ok((may, crumbs))
    })
    .await
}
