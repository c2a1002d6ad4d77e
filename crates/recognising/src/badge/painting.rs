//! The picture of a badge as PNG: the figures of `drawing`, painted row by row with soft edges.

use image::{ImageFormat, Rgba, RgbaImage};
use kernel::Problem;

use super::drawing::{Figure, Point, layers};
use super::model::{Colour, Shape, Sign};

/// Rows that are looked at within one row of pixels.
const FINE: u32 = 4;
/// The width and height, in pixels.
const SIDE: u32 = 512;

/// The picture as PNG.
///
/// # Errors
/// A fault when it cannot be written.
pub fn png(shape: Shape, drawn: Sign, colour: Colour) -> Result<Vec<u8>, Problem> {
    let mut picture = RgbaImage::new(SIDE, SIDE);
    for (colour, figure) in layers(shape, drawn, colour) {
        let covered = covered(&figure);
        for (pixel, share) in picture.pixels_mut().zip(covered) {
            paint(pixel, colour, share.min(1.0));
        }
    }
    let mut bytes = std::io::Cursor::new(Vec::new());
    let written = picture.write_to(&mut bytes, ImageFormat::Png);
    written.map_err(|cause| Problem::fault("draw a badge", cause))?;
    Ok(bytes.into_inner())
}

fn paint(pixel: &mut Rgba<u8>, colour: [u8; 3], share: f64) {
    let [red, green, blue, alpha] = pixel.0;
    let mix = |below: u8, above: u8| {
        let mixed = f64::from(below) * (1.0 - share) + f64::from(above) * share;
        mixed.round().clamp(0.0, 255.0) as u8
    };
    // Nothing lies below the ground: its edge takes its own colour, thinner.
    let below = if alpha == 0 { colour } else { [red, green, blue] };
    let mixed = [
        mix(below[0], colour[0]),
        mix(below[1], colour[1]),
        mix(below[2], colour[2]),
    ];
    *pixel = Rgba([mixed[0], mixed[1], mixed[2], alpha.max(mix(alpha, 255))]);
}

/// How much of each pixel lies inside a figure: inside an odd number of its outlines.
fn covered(figure: &Figure) -> Vec<f64> {
    let side = SIDE as usize;
    let scale = f64::from(SIDE) / 100.0;
    let mut covered = vec![0.0; side * side];
    for fine in 0..SIDE * FINE {
        let y = (f64::from(fine) + 0.5) / f64::from(FINE) / scale;
        let mut crossings: Vec<f64> = figure.iter().flat_map(|points| crossings(points, y)).collect();
        crossings.sort_by(f64::total_cmp);
        let row = covered.chunks_mut(side).nth((fine / FINE) as usize);
        if let Some(row) = row {
            for pair in crossings.chunks(2) {
                if let [from, to] = pair {
                    cover(row, from * scale, to * scale);
                }
            }
        }
    }
    covered
}

fn crossings(points: &[Point], y: f64) -> Vec<f64> {
    let next = points.iter().cycle().skip(1);
    let edges = points.iter().zip(next);
    let crossing = |(one, two): (&Point, &Point)| {
        ((one.1 <= y) != (two.1 <= y)).then(|| one.0 + (y - one.1) / (two.1 - one.1) * (two.0 - one.0))
    };
    edges.filter_map(crossing).collect()
}

fn cover(row: &mut [f64], from: f64, to: f64) {
    let first = from.floor().max(0.0) as usize;
    for (place, share) in row.iter_mut().enumerate().skip(first) {
        let left = place as f64;
        if left >= to {
            break;
        }
        *share += (to.min(left + 1.0) - from.max(left)).max(0.0) / f64::from(FINE);
    }
}
