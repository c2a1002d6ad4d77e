//! What stands around a map: the links that move it, and its scale.

use super::drawing::{Links, Scale};
use super::projection::metres;
use super::window::{Focus, Window, address};

/// The longest that the line of the scale is drawn.
const LONGEST: f64 = 120.0;

/// Where the links of a map lead.
pub fn links(path: &str, window: &Window, focus: Focus) -> Links {
    let (across, down) = (window.width * 0.4, window.height * 0.4);
    let moved = |east, south| address(path, focus.moved(east, south));
    Links {
        closer: focus.zoomed(1).map(|focus| address(path, focus)),
        farther: focus.zoomed(-1).map(|focus| address(path, focus)),
        north: moved(0.0, -down),
        south: moved(0.0, down),
        west: moved(-across, 0.0),
        east: moved(across, 0.0),
        all: window.focus.map(|_| format!("{path}#map")),
    }
}

/// The longest round distance that fits.
pub fn scale(focus: Focus) -> Scale {
    let metre = 1.0 / metres(focus.latitude, focus.zoom).max(f64::MIN_POSITIVE);
    let round = (0..8).rev().flat_map(|power| {
        let unit = 10_u32.pow(power);
        [5 * unit, 2 * unit, unit]
    });
    let far = round
        .into_iter()
        .find(|far| f64::from(*far) * metre <= LONGEST)
        .unwrap_or(1);
    let (number, unit) = if far >= 1_000 {
        (far / 1_000, "km")
    } else {
        (far, "m")
    };
    Scale {
        length: f64::from(far) * metre,
        far: number,
        unit,
    }
}
