//! What part of the world a map shows: what its reader asked for, or what holds every point.

use platform::web::Cx;

use super::drawing::Point;
use super::projection::{NORTHMOST, Spot, degrees, side, spot, turned};

/// The whole world.
pub const FARTHEST: u8 = 1;
/// A street.
pub const CLOSEST: u8 = 18;
/// How close a map comes by itself: a quarter of a town.
const CLOSE_ENOUGH: u8 = 14;
/// What stays free around the points, so that none is cut at the edge.
const MARGIN: f64 = 44.0;

/// The middle of what is shown, and how close.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Focus {
    /// Degrees to the north.
    pub latitude: f64,
    /// Degrees to the east.
    pub longitude: f64,
    /// From 1, the world, to 18, a street.
    pub zoom: u8,
}

/// How large a map is, what it shows, and where its links lead.
#[derive(Debug, Clone, PartialEq)]
pub struct Window {
    /// Its width in pixels of its own.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// What the reader asked for; nothing to hold every point.
    pub focus: Option<Focus>,
    /// The page's path and query, without what the links say themselves; none for a map that stays as it is.
    pub path: Option<String>,
}

impl Window {
    /// A large map that its reader moves by links: `?z=&lat=&lon=` beside whatever else the page is asked.
    pub fn asked(cx: &Cx) -> Self {
        let degrees = |name| cx.query(name).and_then(|value| value.parse::<f64>().ok());
        let zoom = cx.query("z").and_then(|value| value.parse::<u8>().ok());
        let focus = zoom
            .zip(degrees("lat"))
            .zip(degrees("lon"))
            .and_then(|((zoom, latitude), longitude)| Focus::checked(latitude, longitude, zoom));
        Window {
            width: 640.0,
            height: 440.0,
            focus,
            path: Some(without_focus(cx.path())),
        }
    }

    /// A small map that stays as it is, for the side of a page.
    pub fn small() -> Self {
        Window {
            width: 360.0,
            height: 240.0,
            focus: None,
            path: None,
        }
    }

    /// What it shows of these points.
    pub fn focus_on(&self, points: &[Point]) -> Focus {
        self.focus
            .unwrap_or_else(|| fit(points, self.width - 2.0 * MARGIN, self.height - 2.0 * MARGIN))
    }
}

impl Focus {
    /// What a query asks for, brought to where there is a map; nothing when it is no number.
    pub fn checked(latitude: f64, longitude: f64, zoom: u8) -> Option<Focus> {
        (latitude.is_finite() && longitude.is_finite()).then(|| Focus {
            latitude: latitude.clamp(-NORTHMOST, NORTHMOST),
            longitude: turned(longitude),
            zoom: zoom.clamp(FARTHEST, CLOSEST),
        })
    }

    /// Its middle as a point of the world.
    pub fn middle(self) -> Spot {
        spot(self.latitude, self.longitude, self.zoom)
    }

    /// The same seen from nearer or farther; nothing when there is no such zoom.
    pub fn zoomed(self, by: i8) -> Option<Focus> {
        let zoom = self.zoom.checked_add_signed(by)?;
        (FARTHEST..=CLOSEST)
            .contains(&zoom)
            .then_some(Focus { zoom, ..self })
    }

    /// Moved by so many pixels, not farther than the edge of the world.
    pub fn moved(self, east: f64, south: f64) -> Focus {
        let middle = self.middle();
        let to = Spot {
            x: middle.x + east,
            y: (middle.y + south).clamp(0.0, side(self.zoom)),
        };
        let (latitude, longitude) = degrees(to, self.zoom);
        Focus {
            latitude,
            longitude,
            zoom: self.zoom,
        }
    }
}

/// The closest focus that holds every point in so many pixels.
pub fn fit(points: &[Point], width: f64, height: f64) -> Focus {
    let Some((west, east)) = arc(points) else {
        return Focus {
            latitude: 20.0,
            longitude: 0.0,
            zoom: FARTHEST,
        };
    };
    let latitudes = points.iter().map(|point| point.latitude);
    let north = latitudes.clone().fold(f64::NEG_INFINITY, f64::max);
    let south = latitudes.fold(f64::INFINITY, f64::min);
    let holds = |zoom: &u8| {
        let (top, bottom) = (spot(north, west, *zoom), spot(south, east, *zoom));
        bottom.x - top.x <= width && bottom.y - top.y <= height
    };
    let zoom = (FARTHEST..=CLOSE_ENOUGH).rev().find(holds).unwrap_or(FARTHEST);
    let (top, bottom) = (spot(north, west, zoom), spot(south, east, zoom));
    let middle = Spot {
        x: f64::midpoint(top.x, bottom.x),
        y: f64::midpoint(top.y, bottom.y),
    };
    let (latitude, longitude) = degrees(middle, zoom);
    Focus {
        latitude,
        longitude,
        zoom,
    }
}

/// The shortest arc of the equator that holds every longitude, from west to east. It may cross the 180th meridian,
/// as the Pacific does: its end is then beyond 180.
fn arc(points: &[Point]) -> Option<(f64, f64)> {
    let mut longitudes: Vec<f64> = points.iter().map(|point| turned(point.longitude)).collect();
    longitudes.sort_by(f64::total_cmp);
    let (first, last) = (*longitudes.first()?, *longitudes.last()?);
    let mut widest = (first + 360.0 - last, first, last);
    for (west, east) in longitudes.iter().zip(longitudes.iter().skip(1)) {
        if east - west > widest.0 {
            widest = (east - west, *east, west + 360.0);
        }
    }
    Some((widest.1, widest.2))
}

/// A path and query without what moves the map.
fn without_focus(path: &str) -> String {
    let Some((path, query)) = path.split_once('?') else {
        return path.to_owned();
    };
    let kept: Vec<&str> = query
        .split('&')
        .filter(|part| !part.is_empty())
        .filter(|part| !["z=", "lat=", "lon="].iter().any(|name| part.starts_with(name)))
        .collect();
    if kept.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", kept.join("&"))
    }
}

/// The address of the same page with another focus.
pub fn address(path: &str, focus: Focus) -> String {
    let sign = if path.contains('?') { '&' } else { '?' };
    format!(
        "{path}{sign}z={}&lat={:.5}&lon={:.5}#map",
        focus.zoom, focus.latitude, focus.longitude
    )
}
