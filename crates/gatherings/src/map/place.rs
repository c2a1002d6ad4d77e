//! The map of one place.

use platform::web::Cx;

use super::{Drawing, Point, Window, draw};
use crate::gathering::Place;

/// The small map of the place where a gathering is, when that says where it is.
pub fn of_place(cx: &Cx, place: Option<&Place>) -> Option<Drawing> {
    let place = place?;
    let (latitude, longitude) = place.point?;
    let point = Point {
        latitude,
        longitude,
        label: place.name.clone(),
        href: format!("/places/{}", place.uid),
        number: 1,
    };
    let tiles = cx.house().settings().tiles.as_ref();
    Some(draw(&[point], Window::small(), tiles))
}
