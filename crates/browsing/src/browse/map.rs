//! Where sheets are: drawn as every map of the house, with a list that has the same numbers.

use gatherings::map::{Drawing, Focus, Point, Tiles, Window, draw};
use kernel::Problem;
use platform::Tx;

use super::access::Scope;
use super::found::{Bounds, Placed};
use super::search::Search;

/// The most points of a map, and of its list: beyond, one comes closer.
const MOST: i64 = 200;

/// A map of sheets.
pub struct Map {
    /// The drawing.
    pub drawing: Drawing,
    /// What its numbers stand for: number, identifier of the sheet, title, place.
    pub list: Vec<(usize, String, String, String)>,
    /// Whether there are more than it shows.
    pub is_cut: bool,
    /// Whether somebody moved it: where nothing is, one wants to move on.
    pub is_moved: bool,
}

/// The places within what the window shows.
///
/// # Errors
/// When the store refuses.
pub fn read(tx: &mut Tx, scope: &Scope, search: &Search, window: &Window) -> Result<Vec<Placed>, Problem> {
    let within = window.focus.map_or(Bounds::WORLD, |focus| bounds(focus, window));
    let found = search.points(tx, within, MOST + 1)?;
    let readable = |placed: &Placed| scope.field(&placed.kind, &placed.field).is_some();
    Ok(found.into_iter().filter(readable).collect())
}

/// The map of what was read.
pub fn map(mut found: Vec<Placed>, window: Window, tiles: Option<&Tiles>) -> Map {
    let most = usize::try_from(MOST).unwrap_or(usize::MAX);
    let is_cut = found.len() > most;
    let is_moved = window.focus.is_some();
    found.truncate(most);
    let points: Vec<Point> = found
        .iter()
        .enumerate()
        .map(|(place, placed)| Point {
            latitude: placed.at.0,
            longitude: placed.at.1,
            label: placed.title.clone(),
            href: format!("/sheets/{}", placed.uid),
            number: place + 1,
        })
        .collect();
    Map {
        drawing: draw(&points, window, tiles),
        list: found
            .into_iter()
            .enumerate()
            .map(|(place, placed)| (place + 1, placed.uid, placed.title, placed.words))
            .collect(),
        is_cut,
        is_moved,
    }
}

/// The part of the world that a window shows, with a margin. One that goes over the 180th meridian is as wide as the
/// world: what is beyond the edge is not drawn.
fn bounds(focus: Focus, window: &Window) -> Bounds {
    let world = 256.0 * f64::from(1_u32 << u32::from(focus.zoom.min(20)));
    let half = (window.width / 2.0 + 32.0) / world * 360.0;
    let (west, east) = (focus.longitude - half, focus.longitude + half);
    let middle = height(focus.latitude);
    let reach = (window.height / 2.0 + 32.0) / world;
    Bounds {
        latitudes: (latitude(middle + reach), latitude(middle - reach)),
        longitudes: if west < -180.0 || east > 180.0 {
            Bounds::WORLD.longitudes
        } else {
            (west, east)
        },
    }
}

/// How far down a latitude is on a map of Mercator whose side is 1.
fn height(latitude: f64) -> f64 {
    let angle = latitude.clamp(-85.0, 85.0).to_radians();
    0.5 - (angle / 2.0 + std::f64::consts::FRAC_PI_4).tan().ln() / std::f64::consts::TAU
}

/// The latitude that is so far down.
fn latitude(height: f64) -> f64 {
    let height = height.clamp(0.0, 1.0);
    let angle = 2.0 * ((0.5 - height) * std::f64::consts::TAU).exp().atan() - std::f64::consts::FRAC_PI_2;
    angle.to_degrees()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_window_shows_is_around_its_middle() {
        let window = Window {
            width: 640.0,
            height: 440.0,
            focus: None,
            path: None,
        };
        let focus = Focus {
            latitude: 48.0,
            longitude: 2.0,
            zoom: 8,
        };
        let near = bounds(focus, &window);
        assert!(near.latitudes.0 < 48.0 && near.latitudes.1 > 48.0);
        assert!((near.longitudes.1 - near.longitudes.0 - 704.0 / 65_536.0 * 360.0).abs() < 1e-9);
        assert!((latitude(height(48.0)) - 48.0).abs() < 1e-9);
        let far = bounds(
            Focus {
                longitude: 179.9,
                ..focus
            },
            &window,
        );
        assert_eq!(far.longitudes, Bounds::WORLD.longitudes);
    }
}
