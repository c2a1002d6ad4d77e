//! The places where something comes, numbered as the map numbers them.

use askama::Template;
use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::web::{self, Cx, Handled, View};
use spaces::space::{self, Head};

use super::access;
use super::frame::{Frame, Options};
use super::model::{Shapes, TrameKey};
use super::pages::reader;
use super::search::Search;
use super::store::MarksKept;
use super::wanted::Wanted;
use gatherings::map::{Drawing, Point, Window, draw};

/// One of the next gatherings of a place.
struct Coming {
    place: Uid,
    name: String,
    address: String,
    point: Option<(f64, f64)>,
    uid: Uid,
    title: String,
    starts: Instant,
    ends: Instant,
    zone: String,
    all_day: bool,
    trame: TrameKey,
    many: i64,
}

impl FromRow for Coming {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let coming = Coming {
            place: row.column()?,
            name: row.column()?,
            address: row.column()?,
            point: row.column::<Option<f64>>()?.zip(row.column::<Option<f64>>()?),
            uid: row.column()?,
            title: row.column()?,
            starts: row.column()?,
            ends: row.column()?,
            zone: row.column()?,
            all_day: row.column()?,
            trame: (row.column()?, row.column()?),
            many: {
                // Its turn and the moment that orders places: for the store alone.
                let _: (i64, i64) = (row.column()?, row.column()?);
                row.column()?
            },
        };
        Ok(coming)
    }
}

/// A place as the page shows it.
struct Place {
    /// On the map; nothing when nobody said where it is.
    number: Option<usize>,
    path: String,
    name: String,
    address: String,
    point: Option<(f64, f64)>,
    next: Vec<(String, String, String)>,
    more: i64,
}

/// A map of everything to come would be a map of everything: so many days, unless a period is asked for.
const DAYS: i64 = 90;
/// Three lines a place: a hundred places.
const MOST: i64 = 300;

struct Body {
    places: Vec<Place>,
    days: i64,
}

impl Body {
    /// What the map shows.
    fn points(&self) -> Vec<Point> {
        let point = |place: &Place| {
            let ((latitude, longitude), number) = place.point.zip(place.number)?;
            Some(Point {
                latitude,
                longitude,
                label: place.name.clone(),
                href: place.path.clone(),
                number,
            })
        };
        self.places.iter().filter_map(point).collect()
    }
}

#[derive(Template)]
#[template(path = "agenda/map.html")]
struct Page {
    v: View,
    frame: Frame,
    body: Body,
    drawing: Drawing,
}

#[derive(Template)]
#[template(path = "agenda/space_map.html")]
struct SpacePage {
    v: View,
    head: Head,
    frame: Frame,
    body: Body,
    drawing: Drawing,
}

/// The places, for everybody or for a space.
pub async fn map(cx: Cx) -> Handled {
    let wanted = Wanted::asked(&cx);
    let slug: Option<String> = cx.at("space").ok();
    let (wishes, zone) = (wanted.clone(), cx.house().instance().zone.clone());
    let kept = cx.house().shared::<MarksKept>();
    let read = move |tx: &mut Tx| {
        let reader = reader(tx, &zone);
        let scope = access::to_look(tx, slug.as_deref(), &wishes)?;
        let search = Search::new(&scope, &wishes, &reader);
        let found: Vec<Coming> = search.places(tx, DAYS, MOST)?;
        let mut shapes = Shapes::default();
        shapes.read(tx, found.iter().map(|coming| &coming.trame))?;
        let crumbs = match &scope.seen {
            Some(seen) => space::crumbs(tx, seen.space.id)?,
            None => Vec::new(),
        };
        let options = Options::read(tx, &scope, &kept)?;
        Ok((scope, crumbs, options, found, shapes))
    };
    let ((scope, crumbs, options, found, shapes), key) = match cx.read_unless_kept(read).await? {
        web::Found::Page(page) => return Ok(page),
        web::Found::Data(data, key) => (data, key),
    };
    let v = cx.view();
    let frame = Frame::new(&v, &wanted, "map", &scope, options);
    let held = found.into_iter().filter(|coming| shapes.holds(&coming.trame));
    let body = Body {
        places: places(&v, held),
        days: DAYS,
    };
    let tiles = cx.house().settings().tiles.as_ref();
    let drawing = draw(&body.points(), Window::asked(&cx), tiles);
    match &scope.seen {
        None => {
            let page = Page {
                v,
                frame,
                body,
                drawing,
            };
            cx.keep(key, &page)
        }
        Some(seen) => {
            let page = SpacePage {
                head: Head::new(&v, seen, crumbs, "gatherings"),
                v,
                frame,
                body,
                drawing,
            };
            cx.keep(key, &page)
        }
    }
}

/// Rows of a place stand one after another.
fn places(v: &View, found: impl Iterator<Item = Coming>) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for coming in found {
        let path = format!("/places/{}", coming.place);
        if places.last().is_none_or(|last| last.path != path) {
            let numbered = places.iter().filter(|place| place.number.is_some()).count();
            places.push(Place {
                number: coming.point.map(|_| numbered + 1),
                name: coming.name,
                address: coming.address,
                point: coming.point,
                next: Vec::new(),
                more: coming.many,
                path,
            });
        }
        if let Some(place) = places.last_mut() {
            let when = v.period(&coming.zone, coming.starts, coming.ends, coming.all_day);
            place
                .next
                .push((format!("/gatherings/{}", coming.uid), coming.title, when));
            place.more -= 1;
        }
    }
    places
}
