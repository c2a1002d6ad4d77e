//! Where beads stand: in a grid around the straight part of their strand, as large as they need.

use std::collections::BTreeMap;

use super::layout::{APART, CROSSING, Column, END, WIDEST, float};

/// How many beads there are by week and strand.
pub type Cells = BTreeMap<(u32, usize), usize>;

/// Where an activity stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// The middle of its bead.
    pub x: f64,
    /// See `x`.
    pub y: f64,
}

/// How many beads of one strand and week stand side by side.
pub fn across(beads: usize) -> usize {
    match beads {
        0 | 1 => 1,
        2..=4 => 2,
        5..=9 => 3,
        _ => {
            let most = ((WIDEST - 2.0 * END - CROSSING) / APART).floor();
            (1..)
                .find(|side| side * side >= beads || float(side + 1) > most)
                .unwrap_or(1)
        }
    }
}

/// Beads in the grid of their week and strand, in the order of the plan.
pub fn spots(columns: &[Column], places: &[(u32, usize)], cells: &Cells) -> Vec<Spot> {
    let mut filled = Cells::new();
    let spot = |place: &(u32, usize)| {
        let column = columns.get(usize::try_from(place.0).unwrap_or(1).saturating_sub(1));
        let beads = cells.get(place).copied().unwrap_or(1);
        let (wide, number) = (across(beads), filled.entry(*place).or_default());
        let (row, rows) = (*number / wide, beads.div_ceil(wide));
        // The last row may have fewer, and stands in the middle.
        let in_row = (beads - row * wide).min(wide);
        let (dx, dy) = (middle_of(*number % wide, in_row), middle_of(row, rows));
        *number += 1;
        column.map_or(Spot { x: 0.0, y: 0.0 }, |column| Spot {
            x: column.center() + dx,
            y: column.height_of(place.1) + dy,
        })
    };
    places.iter().map(spot).collect()
}

/// How far from the middle something stands that is one of so many in a line.
fn middle_of(place: usize, of: usize) -> f64 {
    (float(place) - (float(of) - 1.0) / 2.0) * APART
}
