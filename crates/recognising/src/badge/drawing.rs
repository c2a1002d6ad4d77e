//! The picture of a badge, drawn by the house: an outline, a sign in it, a colour. One geometry in a square of 100 by 100
//! gives the SVG and the PNG.

use std::f64::consts::TAU;
use std::fmt::Write;

use super::model::{Colour, Shape, Sign};

pub(super) type Point = (f64, f64);
pub(super) type Figure = Vec<Vec<Point>>;

const MIDDLE: f64 = 50.0;
/// The sign, on every colour.
const PAPER: [u8; 3] = [255, 252, 245];

/// Points around the middle, at distances that `reach` gives for each part of a turn.
fn around(count: u32, reach: impl Fn(f64) -> f64) -> Vec<Point> {
    let each = |step: u32| {
        let part = f64::from(step) / f64::from(count);
        let (sine, cosine) = (part * TAU - TAU / 4.0).sin_cos();
        (MIDDLE + cosine * reach(part), MIDDLE + sine * reach(part))
    };
    (0..count).map(each).collect()
}

fn circle(x: f64, y: f64, reach: f64) -> Vec<Point> {
    let moved = |(px, py): Point| (px - MIDDLE + x, py - MIDDLE + y);
    around(36, |_| reach).into_iter().map(moved).collect()
}

fn outline(shape: Shape, reach: f64) -> Vec<Point> {
    match shape {
        Shape::Round => around(72, |_| reach),
        Shape::Hexagon => around(6, |_| reach),
        Shape::Flower => around(144, |part| reach * (0.94 + 0.06 * (part * TAU * 12.0).cos())),
        Shape::Sun => around(32, |part| {
            if ((part * 32.0).round() as u32).is_multiple_of(2) {
                reach
            } else {
                reach * 0.86
            }
        }),
        Shape::Square => {
            // A square with soft corners: a curve between a circle and a square.
            let soft = |part: f64| {
                let (sine, cosine) = (part * TAU - TAU / 4.0).sin_cos();
                reach * 0.88 / (sine.powi(6) + cosine.powi(6)).powf(1.0 / 6.0)
            };
            around(72, soft)
        }
        Shape::Shield => {
            let side = [
                (-0.86, -0.78),
                (-0.86, 0.1),
                (-0.74, 0.42),
                (-0.5, 0.68),
                (-0.22, 0.88),
                (0.0, 1.0),
            ];
            let right = side.iter().rev().skip(1).map(|(x, y)| (-x, *y));
            let all = side.iter().copied().chain(right).chain([(0.0, -0.96)]);
            all.map(|(x, y): Point| (MIDDLE + x * reach, MIDDLE + y * reach))
                .collect()
        }
    }
}

/// A band of a width along points.
fn band(points: &[Point], width: f64) -> Vec<Point> {
    let side = |sign: f64| {
        let each = move |pair: &[Point]| match pair {
            [one, two] => {
                let (dx, dy) = (two.0 - one.0, two.1 - one.1);
                let length = dx.hypot(dy).max(0.001);
                let (nx, ny) = (
                    -dy / length * width / 2.0 * sign,
                    dx / length * width / 2.0 * sign,
                );
                vec![(one.0 + nx, one.1 + ny), (two.0 + nx, two.1 + ny)]
            }
            _ => Vec::new(),
        };
        points.windows(2).flat_map(each).collect::<Vec<Point>>()
    };
    let mut band = side(1.0);
    band.extend(side(-1.0).into_iter().rev());
    band
}

fn wave(shift: f64) -> Vec<Point> {
    let each = |step: u32| {
        let part = f64::from(step) / 40.0;
        (28.0 + part * 44.0, MIDDLE + 11.0 * (part * TAU + shift).sin())
    };
    (0..=40).map(each).collect()
}

fn sign(sign: Sign) -> Figure {
    match sign {
        Sign::Braid => Vec::new(),
        Sign::Star => vec![around(10, |part| {
            if ((part * 10.0).round() as u32).is_multiple_of(2) {
                24.0
            } else {
                10.0
            }
        })],
        Sign::Heart => {
            let each = |step: u32| {
                let turn = f64::from(step) / 80.0 * TAU;
                let x = 16.0 * turn.sin().powi(3);
                let y = 13.0 * turn.cos()
                    - 5.0 * (2.0 * turn).cos()
                    - 2.0 * (3.0 * turn).cos()
                    - (4.0 * turn).cos();
                (MIDDLE + x * 1.35, 48.0 - y * 1.35)
            };
            vec![(0..80).map(each).collect()]
        }
        Sign::Leaf => {
            let side = |sign: f64| {
                (0..=24).map(move |step| {
                    let part = f64::from(step) / 24.0;
                    (
                        MIDDLE + sign * 16.0 * (part * TAU / 2.0).sin(),
                        26.0 + part * 40.0,
                    )
                })
            };
            let mut leaf: Vec<Point> = side(1.0).collect();
            leaf.extend(side(-1.0).rev());
            vec![leaf, vec![(48.6, 40.0), (51.4, 40.0), (51.4, 76.0), (48.6, 76.0)]]
        }
        Sign::Book => vec![
            vec![
                (27.0, 34.0),
                (38.0, 31.0),
                (48.5, 36.0),
                (48.5, 70.0),
                (38.0, 65.0),
                (27.0, 68.0),
            ],
            vec![
                (73.0, 34.0),
                (62.0, 31.0),
                (51.5, 36.0),
                (51.5, 70.0),
                (62.0, 65.0),
                (73.0, 68.0),
            ],
        ],
        Sign::Words => vec![
            vec![
                (28.0, 33.0),
                (72.0, 33.0),
                (72.0, 60.0),
                (52.0, 60.0),
                (42.0, 71.0),
                (42.0, 60.0),
                (28.0, 60.0),
            ],
            circle(39.0, 46.5, 2.8),
            circle(50.0, 46.5, 2.8),
            circle(61.0, 46.5, 2.8),
        ],
        Sign::Rings => vec![
            circle(41.0, 43.0, 14.0),
            circle(41.0, 43.0, 9.5),
            circle(59.0, 43.0, 14.0),
            circle(59.0, 43.0, 9.5),
            circle(50.0, 58.0, 14.0),
            circle(50.0, 58.0, 9.5),
        ],
        Sign::Tool => vec![
            band(&[(34.0, 68.0), (58.0, 44.0)], 8.0),
            vec![
                (55.0, 26.0),
                (60.0, 38.0),
                (66.0, 42.0),
                (75.0, 45.0),
                (66.0, 54.0),
                (54.0, 50.0),
                (49.0, 40.0),
            ],
        ],
    }
}

/// What is painted, from the ground up: a colour and its figure.
pub(super) fn layers(shape: Shape, drawn: Sign, colour: Colour) -> Vec<([u8; 3], Figure)> {
    let ground = colour.ground();
    let mut layers = vec![
        (ground, vec![outline(shape, 47.0)]),
        (PAPER, vec![outline(shape, 42.5), outline(shape, 40.5)]),
    ];
    if drawn == Sign::Braid {
        // Each strand lies on those before it, with a gap of the ground around it.
        for strand in 0..3 {
            let points = wave(TAU / 3.0 * f64::from(strand));
            layers.push((ground, vec![band(&points, 8.5)]));
            layers.push((PAPER, vec![band(&points, 5.0)]));
        }
    } else {
        layers.push((PAPER, sign(drawn)));
    }
    layers
}

fn hexadecimal(colour: [u8; 3]) -> String {
    format!("#{}", platform::chance::hexadecimal(&colour))
}

/// The picture as SVG: a drawing without words, which stand beside it.
pub fn svg(shape: Shape, drawn: Sign, colour: Colour) -> String {
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\" width=\"512\" height=\"512\">",
    );
    for (colour, figure) in layers(shape, drawn, colour) {
        let _cannot_fail = write!(
            svg,
            "<path fill=\"{}\" fill-rule=\"evenodd\" d=\"",
            hexadecimal(colour)
        );
        for points in figure {
            for (place, (x, y)) in points.iter().enumerate() {
                let letter = if place == 0 { 'M' } else { 'L' };
                let _cannot_fail = write!(svg, "{letter}{x:.1} {y:.1}");
            }
            svg.push('Z');
        }
        svg.push_str("\"/>");
    }
    svg.push_str("</svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::super::painting::png;
    use super::*;

    #[test]
    fn every_picture_is_drawn_both_ways() {
        for shape in Shape::ALL {
            for drawn in Sign::ALL {
                let svg = svg(*shape, *drawn, Colour::Forest);
                assert!(svg.starts_with("<svg ") && svg.len() < 20_000, "{}", svg.len());
                assert!(!svg.contains("NaN"));
            }
            let bytes = png(*shape, Sign::Star, Colour::Plum).unwrap();
            let read = image::load_from_memory(&bytes).unwrap().to_rgba8();
            assert_eq!(read.get_pixel(0, 0).0[3], 0, "the corners are clear");
            let [red, green, blue] = PAPER;
            assert_eq!(
                read.get_pixel(256, 256).0,
                [red, green, blue, 255],
                "the sign is in the middle"
            );
            assert_eq!(
                &read.get_pixel(256, 100).0[..3],
                &Colour::Plum.ground(),
                "{}",
                shape.word()
            );
        }
    }
}
