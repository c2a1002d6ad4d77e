//! From points to a drawing.

use std::collections::BTreeMap;

use platform::tiles::Tiles;

use super::drawing::{Dot, Drawing, Point, Tile};
use super::frame::{links, scale};
use super::label::{self, RADIUS};
use super::projection::{Spot, TILE, degrees, side, spot};
use super::window::{Focus, Window, address};

/// How far apart the lines of latitude and longitude are, in degrees: the first that leaves few enough of them.
const NET: [f64; 13] = [
    0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 45.0,
];

/// Draws points as a map: see the module's own text.
pub fn draw(points: &[Point], window: Window, tiles: Option<&Tiles>) -> Drawing {
    let points: Vec<Point> = points
        .iter()
        .filter(|point| point.latitude.is_finite() && point.longitude.is_finite())
        .cloned()
        .collect();
    let focus = window.focus_on(&points);
    let sheet = Sheet::new(&window, focus);
    let links = window.path.as_deref().map(|path| links(path, &window, focus));
    Drawing {
        width: window.width,
        height: window.height,
        tiles: tiles.map(|tiles| sheet.ground(tiles)).unwrap_or_default(),
        net: if tiles.is_some() {
            String::new()
        } else {
            sheet.net()
        },
        dots: sheet.dots(&points, window.path.as_deref()),
        scale: scale(focus),
        credit: tiles.map(|tiles| tiles.credit.clone()),
        links,
        points,
    }
}

/// The part of the world that is drawn.
struct Sheet {
    focus: Focus,
    corner: Spot,
    width: f64,
    height: f64,
}

impl Sheet {
    fn new(window: &Window, focus: Focus) -> Self {
        let middle = focus.middle();
        Sheet {
            focus,
            corner: Spot {
                x: middle.x - window.width / 2.0,
                y: middle.y - window.height / 2.0,
            },
            width: window.width,
            height: window.height,
        }
    }

    /// Where a point is on the sheet, on that side of the world that lies nearest to its middle.
    fn place(&self, point: &Point) -> Spot {
        let world = side(self.focus.zoom);
        let spot = spot(point.latitude, point.longitude, self.focus.zoom);
        let middle = self.corner.x + self.width / 2.0;
        let turns = ((middle - spot.x) / world).round();
        Spot {
            x: spot.x + turns * world - self.corner.x,
            y: spot.y - self.corner.y,
        }
    }

    fn holds(&self, spot: Spot) -> bool {
        (0.0..=self.width).contains(&spot.x) && (0.0..=self.height).contains(&spot.y)
    }

    /// Points as marks; those that would cover one another share one.
    fn dots(&self, points: &[Point], path: Option<&str>) -> Vec<Dot> {
        let mut groups: Vec<(Spot, Vec<&Point>)> = Vec::new();
        // Which groups lie in which square of the sheet, so that each point looks around itself only.
        let mut squares: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
        let square = |spot: Spot| {
            let of = |length: f64| (length / (2.0 * RADIUS)).floor() as i64;
            (of(spot.x), of(spot.y))
        };
        for point in points {
            let spot = self.place(point);
            if !self.holds(spot) {
                continue;
            }
            let (column, line) = square(spot);
            let around = (-2..=2).flat_map(|x| (-1..=1).map(move |y| (column + x, line + y)));
            let near = around
                .filter_map(|place| squares.get(&place))
                .flatten()
                .find(|group| groups.get(**group).is_some_and(|(other, _)| touch(*other, spot)));
            match near.copied().and_then(|group| groups.get_mut(group)) {
                Some((_, members)) => members.push(point),
                None => {
                    squares.entry((column, line)).or_default().push(groups.len());
                    groups.push((spot, vec![point]));
                }
            }
        }
        let mut dots: Vec<Dot> = groups
            .iter()
            .map(|(spot, members)| self.dot(*spot, members, path))
            .collect();
        let names: Vec<String> = groups.iter().map(|(_, members)| name(members)).collect();
        label::write(&mut dots, &names, self.width, self.height);
        dots
    }

    fn dot(&self, spot: Spot, members: &[&Point], path: Option<&str>) -> Dot {
        let numbers = numbers(members);
        let width = (9.0 * numbers.chars().count() as f64 + 12.0).max(2.0 * RADIUS);
        let titles: Vec<String> = members
            .iter()
            .map(|point| format!("{}. {}", point.number, point.label))
            .collect();
        Dot {
            x: spot.x,
            y: spot.y,
            left: spot.x - width / 2.0,
            top: spot.y - RADIUS,
            width,
            numbers,
            title: titles.join("\n"),
            href: self.href(members, path),
            label: None,
        }
    }

    /// One page for all, or a closer look; the list, when no look is close enough.
    fn href(&self, members: &[&Point], path: Option<&str>) -> String {
        let Some(first) = members.first() else {
            return String::new();
        };
        if members.iter().all(|point| point.href == first.href) {
            return first.href.clone();
        }
        let apart = members
            .iter()
            .any(|point| (point.latitude, point.longitude) != (first.latitude, first.longitude));
        let closer = Focus {
            latitude: first.latitude,
            longitude: first.longitude,
            zoom: self.focus.zoom,
        };
        match (path, closer.zoomed(2).or(closer.zoomed(1))) {
            (Some(path), Some(closer)) if apart => address(path, closer),
            _ => format!("#map-{}", first.number),
        }
    }

    /// The tiles that cover the sheet; the world goes round from east to west, not from north to south.
    fn ground(&self, tiles: &Tiles) -> Vec<Tile> {
        let count = 1_i64 << u32::from(self.focus.zoom);
        let span = |from: f64, length: f64| {
            let first = (from / TILE).floor() as i64;
            let last = ((from + length) / TILE).ceil() as i64;
            first..last
        };
        let lines = span(self.corner.y, self.height).filter(|line| (0..count).contains(line));
        let columns = span(self.corner.x, self.width);
        lines
            .flat_map(|line| columns.clone().map(move |column| (column, line)))
            .map(|(column, line)| Tile {
                href: tiles.address(self.focus.zoom, column.rem_euclid(count), line),
                x: column as f64 * TILE - self.corner.x,
                y: line as f64 * TILE - self.corner.y,
            })
            .collect()
    }

    /// Lines of latitude and longitude at round degrees.
    fn net(&self) -> String {
        let zoom = self.focus.zoom;
        let across = self.width / side(zoom) * 360.0;
        let step = NET.into_iter().find(|step| across / step <= 8.0).unwrap_or(45.0);
        let mut path = String::new();
        let west = self.corner.x / side(zoom) * 360.0 - 180.0;
        for turn in 0..=9 {
            let longitude = ((west / step).ceil() + f64::from(turn)) * step;
            let x = spot(0.0, longitude, zoom).x - self.corner.x;
            if (0.0..=self.width).contains(&x) {
                path.push_str(&format!("M{x:.1} 0V{:.1}", self.height));
            }
        }
        let lowest = Spot {
            x: 0.0,
            y: self.corner.y + self.height,
        };
        let (south, _) = degrees(lowest, zoom);
        for turn in 0..=40 {
            let latitude = ((south / step).ceil() + f64::from(turn)) * step;
            let y = spot(latitude, 0.0, zoom).y - self.corner.y;
            if latitude < 85.0 && (0.0..=self.height).contains(&y) {
                path.push_str(&format!("M0 {y:.1}H{:.1}", self.width));
            }
        }
        path
    }
}

/// Whether the marks of two points would cover one another.
fn touch(one: Spot, other: Spot) -> bool {
    (one.x - other.x).abs() < 2.4 * RADIUS && (one.y - other.y).abs() < 2.0 * RADIUS
}

/// What stands in the mark of some points.
fn numbers(members: &[&Point]) -> String {
    match members {
        [one] => one.number.to_string(),
        [one, other] => format!("{}·{}", one.number, other.number),
        [first, ..] => format!("{}…", first.number),
        [] => String::new(),
    }
}

/// What stands beside the mark of some points.
fn name(members: &[&Point]) -> String {
    match members {
        [] => String::new(),
        [one] => one.label.clone(),
        [first, rest @ ..] => {
            if rest.iter().all(|point| point.label == first.label) {
                first.label.clone()
            } else {
                format!("{} (+ {})", first.label, rest.len())
            }
        }
    }
}
