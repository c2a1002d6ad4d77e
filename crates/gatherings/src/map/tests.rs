//! Maps: where things are on them, what they hold, what they ask of others.

use platform::tiles::Tiles;
use proptest::prelude::*;

use super::label::Taken;
use super::projection::{NORTHMOST, Spot, degrees, metres, side, spot};
use super::window::{Focus, fit};
use super::{Drawing, Point, Window, draw};

fn point(latitude: f64, longitude: f64, number: usize) -> Point {
    Point {
        latitude,
        longitude,
        label: format!("Lieu {number}"),
        href: format!("/places/{number}"),
        number,
    }
}

fn large(focus: Option<Focus>) -> Window {
    Window {
        width: 640.0,
        height: 440.0,
        focus,
        path: Some("/map".into()),
    }
}

fn points() -> impl Strategy<Value = Vec<Point>> {
    prop::collection::vec((-85.0..85.0, -180.0..180.0), 1..40).prop_map(|places| {
        let number =
            |(before, (latitude, longitude)): (usize, (f64, f64))| point(latitude, longitude, before + 1);
        places.into_iter().enumerate().map(number).collect()
    })
}

/// Points of one country, so that a map of them is near enough to tell them apart.
fn neighbours() -> impl Strategy<Value = Vec<Point>> {
    prop::collection::vec((47.0..49.0, -5.0..-1.0), 1..40).prop_map(|places| {
        let number =
            |(before, (latitude, longitude)): (usize, (f64, f64))| point(latitude, longitude, before + 1);
        places.into_iter().enumerate().map(number).collect()
    })
}

proptest! {
    #[test]
    fn from_degrees_to_a_point_and_back_is_the_same_place(
        latitude in -85.0..85.0_f64, longitude in -180.0..180.0_f64, zoom in 1..=18_u8,
    ) {
        let (north, east) = degrees(spot(latitude, longitude, zoom), zoom);
        prop_assert!((north - latitude).abs() < 1e-6 && (east - longitude).abs() < 1e-6, "{north} {east}");
    }

    #[test]
    fn north_is_up_and_everything_lies_on_the_square(
        south in -90.0..90.0_f64, north in -90.0..90.0_f64, longitude in -180.0..180.0_f64, zoom in 1..=18_u8,
    ) {
        let (low, high) = (spot(south.min(north), longitude, zoom), spot(south.max(north), longitude, zoom));
        prop_assert!(high.y <= low.y);
        for Spot { x, y } in [low, high] {
            prop_assert!((-1e-3..=side(zoom) + 1e-3).contains(&x) && (-1e-3..=side(zoom) + 1e-3).contains(&y));
        }
    }

    #[test]
    fn a_map_that_nobody_moved_holds_every_point(points in points()) {
        // The whole world is wider than a small window: this one holds it at the farthest zoom.
        let window = Window { width: 700.0, height: 700.0, ..large(None) };
        let drawing = draw(&points, window, None);
        let shown: usize = drawing.dots.iter().map(|dot| dot.title.lines().count()).sum();
        prop_assert_eq!(shown, points.len());
        for dot in &drawing.dots {
            prop_assert!((0.0..=700.0).contains(&dot.x) && (0.0..=700.0).contains(&dot.y));
        }
    }

    #[test]
    fn the_closest_map_that_holds_them_is_taken(points in neighbours()) {
        let focus = fit(&points, 552.0, 352.0);
        let fits = |zoom: u8| points.iter().all(|one| points.iter().all(|other| {
            let (one, other) = (spot(one.latitude, one.longitude, zoom), spot(other.latitude, other.longitude, zoom));
            (one.x - other.x).abs() <= 552.0 && (one.y - other.y).abs() <= 352.0
        }));
        prop_assert!(fits(focus.zoom));
        prop_assert!(focus.zoom == 14 || !fits(focus.zoom + 1));
    }

    #[test]
    fn names_cover_neither_points_nor_one_another(points in neighbours()) {
        let drawing = draw(&points, large(None), None);
        let mut taken: Vec<Taken> = drawing.dots.iter().map(Taken::by_mark).collect();
        for label in drawing.dots.iter().filter_map(|dot| dot.label.as_ref()) {
            let place = Taken::by_label(label);
            let free = taken.iter().all(|other| {
                place.right <= other.left || other.right <= place.left
                    || place.bottom <= other.top || other.bottom <= place.top
            });
            prop_assert!(free, "{label:?}");
            taken.push(place);
        }
    }

    #[test]
    fn whatever_a_query_asks_for_there_is_a_map(
        latitude in any::<f64>(), longitude in any::<f64>(), zoom in any::<u8>(),
        east in -1e4..1e4_f64, south in -1e4..1e4_f64,
    ) {
        if let Some(focus) = Focus::checked(latitude, longitude, zoom) {
            let moved = focus.moved(east, south);
            prop_assert!(moved.latitude.abs() <= NORTHMOST + 1e-6);
            prop_assert!((-180.0..=180.0).contains(&moved.longitude));
            let drawing = draw(&[point(48.4, -4.5, 1)], large(Some(moved)), None);
            prop_assert!(drawing.scale.length > 0.0 && drawing.scale.length <= 120.0 + 1e-6);
        }
    }
}

#[test]
fn known_places_are_where_every_map_has_them() {
    let brest = spot(48.390_394, -4.486_076, 12);
    assert_eq!(
        ((brest.x / 256.0).floor(), (brest.y / 256.0).floor()),
        (1996.0, 1417.0)
    );
    assert!((metres(0.0, 0) - 156_543.034).abs() < 0.001);
}

#[test]
fn the_pacific_is_not_cut_in_two() {
    let focus = fit(&[point(-22.3, 166.4, 1), point(-13.3, -176.2, 2)], 552.0, 352.0);
    assert!(focus.longitude.abs() > 170.0 && focus.zoom >= 4, "{focus:?}");
    let drawing = draw(
        &[point(-22.3, 166.4, 1), point(-13.3, -176.2, 2)],
        large(None),
        None,
    );
    assert_eq!(drawing.dots.len(), 2);
    assert!(drawing.dots[0].x < drawing.dots[1].x);
}

#[test]
fn points_at_one_address_share_a_mark_and_lead_on() {
    let shown = |drawing: &Drawing| (drawing.dots[0].numbers.clone(), drawing.dots[0].href.clone());
    let (mut one, mut other) = (point(48.4, -4.5, 1), point(48.4, -4.5, 2));
    let drawing = draw(&[one.clone(), other.clone()], large(None), None);
    assert_eq!(shown(&drawing), ("1·2".into(), "#map-1".into()));
    other.latitude = 48.41;
    let far = Focus::checked(48.4, -4.5, 5);
    let drawing = draw(&[one.clone(), other.clone()], large(far), None);
    assert!(drawing.dots[0].href.starts_with("/map?z=7&lat=48.4"));
    one.href.clone_from(&other.href);
    let drawing = draw(&[one, other], large(far), None);
    assert_eq!(shown(&drawing), ("1·2".into(), "/places/2".into()));
}

#[test]
fn tiles_cover_the_map_and_come_from_the_server_that_was_named() {
    let tiles = Tiles::new("https://tile.example/{z}/{x}/{y}.png", "© Contributors").unwrap();
    let drawing = draw(&[point(48.4, -4.5, 1)], large(None), Some(&tiles));
    assert!(drawing.net.is_empty());
    assert_eq!(drawing.credit.as_deref(), Some("© Contributors"));
    assert!(
        drawing
            .tiles
            .iter()
            .all(|tile| tile.href.starts_with("https://tile.example/14/"))
    );
    let left = drawing.tiles.iter().map(|tile| tile.x).fold(f64::MAX, f64::min);
    let right = drawing
        .tiles
        .iter()
        .map(|tile| tile.x + 256.0)
        .fold(0.0, f64::max);
    assert!(left <= 0.0 && right >= 640.0 && drawing.tiles.len() <= 12);
    let plain = draw(&[point(48.4, -4.5, 1)], large(None), None);
    assert!(plain.tiles.is_empty() && plain.credit.is_none() && !plain.net.is_empty());
}

#[test]
fn a_map_that_stays_as_it_is_has_no_links() {
    let drawing = draw(&[point(48.4, -4.5, 1)], Window::small(), None);
    assert!(drawing.links.is_none());
    let drawing = draw(&[], large(None), None);
    assert!(drawing.is_empty() && drawing.dots.is_empty());
}
