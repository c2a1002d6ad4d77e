//! A radar: what is known of each skill, on its axis, and lines between neighbours of which both are known.

use super::web::{NAMES, NUMBERS, Point, distance, number, point, short};

/// How a line is drawn: told apart by its pattern, not by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// The later one.
    Full,
    /// The earlier one.
    Dashed,
}

impl Line {
    /// The class.
    pub const fn word(self) -> &'static str {
        match self {
            Line::Full => "full",
            Line::Dashed => "dashed",
        }
    }
}

/// What is known of each skill at one date: its step, counted from 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// How it is drawn.
    pub line: Line,
    /// One an axis.
    pub marks: Vec<Option<usize>>,
}

/// From which step to which a group stands, and its middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// The lowest step.
    pub lowest: usize,
    /// The highest step.
    pub highest: usize,
    /// The middle, where enough people are counted.
    pub middle: Option<f64>,
}

/// A mark on an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// From the left.
    pub x: String,
    /// From the top.
    pub y: String,
}

/// An axis with where its number and its name stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Where it ends.
    pub end: Dot,
    /// Where its number stands.
    pub number: Dot,
    /// Where its name begins.
    pub name: Dot,
    /// From which side its name is written: `start`, `middle` or `end`.
    pub anchor: &'static str,
    /// Whether it ends in the lower half.
    pub is_below: bool,
}

/// Lines and dots of one series, or bars and dots.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// How it is drawn.
    pub line: Line,
    /// The path; empty when nothing joins.
    pub path: String,
    /// Whether the path goes round, so that it may be filled.
    pub closed: bool,
    /// The marks.
    pub dots: Vec<Dot>,
}

/// A radar, ready for its template.
#[derive(Debug, Clone, PartialEq)]
pub struct Radar {
    /// The axes, from the top clockwise.
    pub axes: Vec<Axis>,
    /// The rings, from the middle outwards, as points of polygons.
    pub rings: Vec<String>,
    /// Where the names of the rings stand, beside the first axis.
    pub ring_names: Vec<Dot>,
    /// What is drawn on it, the earlier first so that the later lies on top.
    pub drawings: Vec<Drawing>,
}

/// Fewer axes enclose nothing.
const LEAST: usize = 3;
/// How far a name stands from its number, sideways.
const GAP: f64 = 6.0;
/// How far bars of two dates stand apart, as a part of the way between two axes.
const APART: f64 = 0.09;

fn dot(point: Point) -> Dot {
    Dot {
        x: short(point.x),
        y: short(point.y),
    }
}

impl Radar {
    /// A radar of lines; nothing with fewer than three axes.
    pub fn of_lines(axes: usize, steps: usize, series: &[Series]) -> Option<Self> {
        let mut radar = Radar::empty(axes, steps)?;
        radar.drawings = series.iter().map(|each| line(each, axes, steps)).collect();
        radar.drawings.sort_by_key(|drawing| drawing.line == Line::Full);
        Some(radar)
    }

    /// A radar of bars; nothing with fewer than three axes.
    pub fn of_bars(axes: usize, steps: usize, bars: &[(Line, Vec<Option<Bar>>)]) -> Option<Self> {
        let mut radar = Radar::empty(axes, steps)?;
        let several = bars.len() > 1;
        let turned = |line: Line| match line {
            _ if !several => 0.0,
            Line::Dashed => -APART,
            Line::Full => APART,
        };
        let each = |(line, bars): &(Line, Vec<Option<Bar>>)| bar(*line, bars, axes, steps, turned(*line));
        radar.drawings = bars.iter().map(each).collect();
        radar.drawings.sort_by_key(|drawing| drawing.line == Line::Full);
        Some(radar)
    }

    fn empty(axes: usize, steps: usize) -> Option<Self> {
        if axes < LEAST || steps == 0 {
            return None;
        }
        let axis = |axis: usize| {
            let out = point(axis, axes, NAMES, 0.0);
            let side = out.x - super::MIDDLE;
            let beside = if side.abs() < 1.0 { 0.0 } else { GAP.copysign(side) };
            let name = Point {
                x: out.x + beside,
                y: out.y,
            };
            Axis {
                end: dot(point(axis, axes, super::RADIUS, 0.0)),
                number: dot(point(axis, axes, NUMBERS, 0.0)),
                name: dot(name),
                anchor: if side.abs() < 1.0 {
                    "middle"
                } else if side > 0.0 {
                    "start"
                } else {
                    "end"
                },
                is_below: name.y > super::MIDDLE,
            }
        };
        let ring = |step: usize| {
            let out = distance(number(step), steps);
            let points = (0..axes).map(|axis| point(axis, axes, out, 0.0).said().replace(' ', ","));
            points.collect::<Vec<_>>().join(" ")
        };
        let ring_name = |step: usize| {
            dot(Point {
                x: super::MIDDLE + 4.0,
                y: super::MIDDLE - distance(number(step), steps) - 3.0,
            })
        };
        Some(Radar {
            axes: (0..axes).map(axis).collect(),
            rings: (0..steps).map(ring).collect(),
            ring_names: (0..steps).map(ring_name).collect(),
            drawings: Vec::new(),
        })
    }
}

fn line(series: &Series, axes: usize, steps: usize) -> Drawing {
    let mark = |axis: usize| {
        let step = series.marks.get(axis).copied().flatten()?;
        Some(point(
            axis,
            axes,
            distance(number(step.min(steps - 1)), steps),
            0.0,
        ))
    };
    let known: Vec<Option<Point>> = (0..axes).map(mark).collect();
    let closed = known.iter().all(Option::is_some);
    Drawing {
        line: series.line,
        path: if closed { round(&known) } else { runs(&known) },
        closed,
        dots: known.iter().flatten().map(|point| dot(*point)).collect(),
    }
}

/// All the way round.
fn round(known: &[Option<Point>]) -> String {
    let points: Vec<String> = known.iter().flatten().map(|point| point.said()).collect();
    format!("M{}Z", points.join("L"))
}

/// From each known mark to the next neighbour that is known, the last being a neighbour of the first.
fn runs(known: &[Option<Point>]) -> String {
    let next = known.iter().cycle().skip(1);
    let pairs = known
        .iter()
        .zip(next)
        .filter_map(|(from, to)| from.as_ref().zip(to.as_ref()));
    pairs
        .map(|(from, to)| format!("M{}L{}", from.said(), to.said()))
        .collect()
}

fn bar(line: Line, bars: &[Option<Bar>], axes: usize, steps: usize, turned: f64) -> Drawing {
    let mut drawing = Drawing {
        line,
        path: String::new(),
        closed: false,
        dots: Vec::new(),
    };
    for (axis, bar) in bars.iter().enumerate().take(axes) {
        let Some(bar) = bar else { continue };
        let at = |step: f64| point(axis, axes, distance(step.min(number(steps - 1)), steps), turned);
        let (from, to) = (at(number(bar.lowest)), at(number(bar.highest)));
        drawing.path.push_str(&format!("M{}L{}", from.said(), to.said()));
        drawing.dots.extend(bar.middle.map(|middle| dot(at(middle))));
    }
    drawing
}

#[cfg(test)]
mod tests;
