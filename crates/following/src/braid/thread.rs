//! The strands as paths: from the week before, across it, to its end.

use super::layout::{Column, Layout};

/// What a strand does in a week.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// The strand, by its place in the plan.
    pub strand: usize,
    /// Its way through the week, as the `d` of a path.
    pub path: String,
    /// The part of it on which it passes above others.
    pub above: Option<String>,
}

/// How far the ends of a band reach beyond its first and last week.
const OUT: f64 = 12.0;

/// The pieces of a week, those that pass above others last.
pub fn pieces(layout: &Layout, column: &Column) -> Vec<Piece> {
    let beside = |week: Option<u32>| {
        week.and_then(|week| layout.column(week))
            .filter(|each| each.band == column.band)
    };
    let before = beside(column.week.checked_sub(1));
    let is_last = beside(column.week.checked_add(1)).is_none();
    let mut strands = column.lanes.clone();
    strands.sort_by_key(|strand| (column.over.contains(strand), *strand));
    let piece = |strand: usize| {
        let y = column.height_of(strand);
        let from = column.center() - column.straight / 2.0;
        let to = if is_last {
            column.left + column.width + OUT
        } else {
            column.center() + column.straight / 2.0
        };
        let start = before.map(|before| curve(before, strand, from, y));
        let path = match &start {
            Some(curve) => format!("{curve}H{}", short(to)),
            None => format!("M{} {}H{}", short(column.left - OUT), short(y), short(to)),
        };
        Piece {
            strand,
            path,
            above: start.filter(|_| column.over.contains(&strand)),
        }
    };
    strands.into_iter().map(piece).collect()
}

/// From the end of the straight of one week to the beginning of that of the next.
fn curve(before: &Column, strand: usize, x: f64, y: f64) -> String {
    let (from, height) = (before.center() + before.straight / 2.0, before.height_of(strand));
    let middle = short(from.midpoint(x));
    let (y, height) = (short(y), short(height));
    format!(
        "M{} {height}C{middle} {height} {middle} {y} {} {y}",
        short(from),
        short(x)
    )
}

/// A length with one digit at most. By whole tenths: a drawing has hundreds of them, and writing fractions is slow.
pub fn short(length: f64) -> String {
    let tenths = (length * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    match tenth {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{tenth}"),
    }
}
