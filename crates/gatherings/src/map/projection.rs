//! Web Mercator (EPSG:3857): degrees to points of a square world, as every server of tiles cuts it.

use std::f64::consts::{PI, TAU};

/// The side of a tile, and of the whole world at zoom 0.
pub const TILE: f64 = 256.0;
/// The latitude at which the world becomes a square.
pub const NORTHMOST: f64 = 85.051_128_779_806_6;
/// The length of the equator over 256: metres a point at zoom 0.
const METRES: f64 = 40_075_016.685_578_49 / TILE;

/// A point of the world at some zoom, in pixels from its north-western corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// To the east.
    pub x: f64,
    /// To the south.
    pub y: f64,
}

/// The side of the world at a zoom.
pub fn side(zoom: u8) -> f64 {
    TILE * f64::from(1_u32 << u32::from(zoom.min(24)))
}

/// From degrees to a point; what lies nearer to a pole than the square reaches is put on its edge.
pub fn spot(latitude: f64, longitude: f64, zoom: u8) -> Spot {
    let latitude = latitude.clamp(-NORTHMOST, NORTHMOST).to_radians();
    let rise = latitude.tan().asinh() / TAU;
    Spot {
        x: (longitude / 360.0 + 0.5) * side(zoom),
        y: (0.5 - rise) * side(zoom),
    }
}

/// From a point back to latitude and longitude; the longitude is brought between -180 and 180.
pub fn degrees(spot: Spot, zoom: u8) -> (f64, f64) {
    let rise = 0.5 - spot.y / side(zoom);
    let latitude = (rise * TAU).sinh().atan().to_degrees();
    (latitude, turned(spot.x / side(zoom) * 360.0 - 180.0))
}

/// The same longitude between -180 and 180.
pub fn turned(longitude: f64) -> f64 {
    let turned = (longitude + 180.0).rem_euclid(360.0) - 180.0;
    if turned.is_nan() { 0.0 } else { turned }
}

/// How many metres a pixel is at a latitude.
pub fn metres(latitude: f64, zoom: u8) -> f64 {
    let along = latitude.clamp(-NORTHMOST, NORTHMOST) * PI / 180.0;
    METRES * along.cos() / f64::from(1_u32 << u32::from(zoom.min(24)))
}
