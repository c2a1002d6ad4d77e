//! The map of all places, with the list that says the same.

use askama::Template;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::access;

use super::store::{self, MOST, Placed};
use gatherings::map::{Drawing, Point, Window, draw};

#[derive(Template)]
#[template(path = "map/show.html")]
struct Show {
    v: View,
    drawing: Drawing,
    sites: Vec<Site>,
    unplaced: Vec<Placed>,
    spaces: Vec<(String, String)>,
    chosen: String,
    is_cut: bool,
}

/// The places of one site that are on the map.
struct Site {
    slug: String,
    name: String,
    places: Vec<Placed>,
}

/// Every place of the spaces that are not hidden; `?space=` keeps those of one space and of what is inside it.
pub async fn show(cx: Cx) -> Handled {
    let chosen = cx.query("space").unwrap_or_default().to_owned();
    let wanted = chosen.clone();
    let (places, spaces) = cx
        .read(move |tx| {
            let within = match wanted.as_str() {
                "" => None,
                slug => Some(access::to_see(tx, slug)?.space.id),
            };
            Ok((store::places(tx, within)?, store::spaces(tx)?))
        })
        .await?;
    let points: Vec<Point> = places.iter().filter_map(as_point).collect();
    let tiles = cx.house().settings().tiles.as_ref();
    let is_cut = i64::try_from(places.len()) == Ok(MOST);
    let (placed, unplaced) = places.into_iter().partition(|place| place.number.is_some());
    let page = Show {
        drawing: draw(&points, Window::asked(&cx), tiles),
        sites: by_site(placed),
        unplaced,
        spaces,
        chosen,
        is_cut,
        v: cx.view(),
    };
    Reply::page(&page)
}

impl Show {
    fn most(&self) -> i64 {
        MOST
    }
}

fn as_point(place: &Placed) -> Option<Point> {
    let ((latitude, longitude), number) = place.point.zip(place.number)?;
    Some(Point {
        latitude,
        longitude,
        label: place.name.clone(),
        href: format!("/places/{}", place.uid),
        number,
    })
}

fn by_site(places: Vec<Placed>) -> Vec<Site> {
    let mut sites: Vec<Site> = Vec::new();
    for place in places {
        match sites.last_mut() {
            Some(site) if site.slug == place.slug => site.places.push(place),
            _ => sites.push(Site {
                slug: place.slug.clone(),
                name: place.site.clone(),
                places: vec![place],
            }),
        }
    }
    sites
}
