//! The places of a space and of those below it.

use askama::Template;
use kernel::{Module, Problem, Right};
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head, access};

use super::store::{self, Listed};
use gatherings::map::{Drawing, Point, Window, draw};

#[derive(Template)]
#[template(path = "place/index.html")]
struct Index {
    v: View,
    head: Head,
    open: Vec<Listed>,
    closed: Vec<Listed>,
    drawing: Drawing,
    may_keep: bool,
}

impl Index {
    /// The number of a place on the map.
    fn number(&self, place: &Listed) -> Option<usize> {
        place.point?;
        let href = format!("/places/{}", place.uid);
        self.drawing
            .points
            .iter()
            .find(|point| point.href == href)
            .map(|point| point.number)
    }
}

/// Those that are offered with a map, then those that are closed.
pub async fn show(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs, places) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            if !seen.space.shape.has(Module::Gatherings) {
                return Err(Problem::Missing);
            }
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let places = store::of_space(tx, seen.space.id)?;
            Ok((seen, crumbs, places))
        })
        .await?;
    let v = cx.view();
    let (closed, open): (Vec<_>, Vec<_>) = places.into_iter().partition(|place| place.is_closed);
    let tiles = cx.house().settings().tiles.as_ref();
    let page = Index {
        head: Head::new(&v, &seen, crumbs, "gatherings"),
        drawing: draw(&points(&open), Window::asked(&cx), tiles),
        open,
        closed,
        may_keep: seen.has(Right::KeepPlaces),
        v,
    };
    Reply::page(&page)
}

fn points(places: &[Listed]) -> Vec<Point> {
    let placed = places
        .iter()
        .filter_map(|place| place.point.map(|point| (place, point)));
    placed
        .enumerate()
        .map(|(before, (place, (latitude, longitude)))| Point {
            latitude,
            longitude,
            label: place.name.clone(),
            href: format!("/places/{}", place.uid),
            number: before + 1,
        })
        .collect()
}
