//! Where everything stands in the drawing of a plan: pure geometry, in pixels of the drawing's own.
//!
//! Each week is a column, each strand runs along a lane, and between two weeks neighbours change lanes, by turns above and
//! below, as in a plait. Beads stand where their lane is straight, in a grid as large as they need. A meeting draws the
//! lanes together. What does not fit on one line goes on in a further band.

use trame::Program;

use super::spot::{Cells, Spot, across, spots};

/// How far apart the middles of two beads are at least.
pub const APART: f64 = 34.0;
/// The widest drawing, whatever the plan.
pub const WIDEST: f64 = 1_088.0;
/// What is left free at both ends of a band.
pub const END: f64 = 24.0;
/// The least room in which two strands change lanes.
pub const CROSSING: f64 = 36.0;
/// The widest week: a short plan does not stretch.
const WIDEST_WEEK: f64 = 150.0;
/// The stages above the lanes, and the weeks below them.
const HEAD: f64 = 54.0;
const FOOT: f64 = 86.0;
/// Between two bands.
const BETWEEN: f64 = 22.0;
/// What two lanes are apart beyond their beads: as usual, and where a meeting draws them together.
const LOOSE: f64 = 28.0;
const TIGHT: f64 = 4.0;

/// A week in the drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The week, from 1.
    pub week: u32,
    /// The band on which it stands, from 0.
    pub band: usize,
    /// Its left edge.
    pub left: f64,
    /// Its width.
    pub width: f64,
    /// The height at which the middle of its lanes lies.
    pub middle: f64,
    /// How far apart its lanes are.
    pub pitch: f64,
    /// How long each lane is straight, around the middle of the week.
    pub straight: f64,
    /// The strands from the top lane to the lowest, by their place in the plan.
    pub lanes: Vec<usize>,
    /// The strands that pass above others on their way from the week before.
    pub over: Vec<usize>,
    /// Whether everybody meets in it.
    pub is_knot: bool,
}

impl Column {
    /// The middle of the week.
    pub fn center(&self) -> f64 {
        self.left + self.width / 2.0
    }

    /// The height of a strand in this week.
    pub fn height_of(&self, strand: usize) -> f64 {
        let lane = self.lanes.iter().position(|each| *each == strand);
        self.height_at(lane.unwrap_or(0))
    }

    fn height_at(&self, lane: usize) -> f64 {
        self.middle + (float(lane) - float(self.lanes.len().saturating_sub(1)) / 2.0) * self.pitch
    }
}

/// A line of weeks.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// Its upper edge: the stages stand there.
    pub top: f64,
    /// The upper and the lower edge of its lanes with their beads.
    pub lanes: (f64, f64),
    /// Where its last week ends.
    pub right: f64,
}

/// Where everything stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The width of the drawing.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Its lines.
    pub bands: Vec<Band>,
    /// Its weeks, in order.
    pub columns: Vec<Column>,
    /// The activities, in the order of the plan.
    pub spots: Vec<Spot>,
}

/// A number as a length.
pub fn float(count: usize) -> f64 {
    count as f64
}

impl Layout {
    /// Lays a plan out.
    pub fn of(program: &Program) -> Self {
        let keys = program.strand_keys();
        let strand_of = |key: &str| keys.iter().position(|each| *each == key).unwrap_or(0);
        let places: Vec<(u32, usize)> = program
            .activities
            .iter()
            .map(|activity| {
                (
                    activity.week.clamp(1, program.weeks.max(1)),
                    strand_of(&activity.strand),
                )
            })
            .collect();
        let mut cells = Cells::new();
        for place in &places {
            *cells.entry(*place).or_default() += 1;
        }
        let rows = cells.values().map(|beads| beads.div_ceil(across(*beads))).max();
        let knots: Vec<u32> = program.meetings.iter().map(|meeting| meeting.week).collect();
        let sheet = Sheet {
            weeks: program.weeks.max(1),
            strands: keys.len().max(1),
            rows: float(rows.unwrap_or(1)),
            knots,
            cells,
        };
        let mut layout = sheet.columns();
        layout.spots = spots(&layout.columns, &places, &sheet.cells);
        layout
    }

    /// The column of a week.
    pub fn column(&self, week: u32) -> Option<&Column> {
        self.columns.get(usize::try_from(week).ok()?.checked_sub(1)?)
    }
}

/// What columns are made of.
struct Sheet {
    weeks: u32,
    strands: usize,
    rows: f64,
    knots: Vec<u32>,
    cells: Cells,
}

impl Sheet {
    /// How long the lanes of a week are straight.
    fn straight(&self, week: u32) -> f64 {
        let of_week = self.cells.range((week, 0)..=(week, usize::MAX));
        let most = of_week.map(|(_, beads)| across(*beads)).max().unwrap_or(1);
        (float(most) - 1.0) * APART
    }

    fn columns(&self) -> Layout {
        let half = (float(self.strands - 1) * (self.rows * APART + LOOSE) + self.rows * APART) / 2.0 + 6.0;
        let high = HEAD + 2.0 * half + FOOT;
        let mut layout = Layout {
            width: 0.0,
            height: 0.0,
            bands: Vec::new(),
            columns: Vec::new(),
            spots: Vec::new(),
        };
        let (mut lanes, mut turns): (Vec<usize>, usize) = ((0..self.strands).collect(), 0);
        for (band, weeks) in self.bands().into_iter().enumerate() {
            let top = float(band) * (high + BETWEEN);
            let least: Vec<f64> = weeks.iter().map(|week| self.straight(*week) + CROSSING).collect();
            let even = even(&least, WIDEST - 2.0 * END);
            let mut left = END;
            for (place, week) in weeks.into_iter().enumerate() {
                let over = if place > 0 {
                    cross(&mut lanes, turns)
                } else {
                    Vec::new()
                };
                turns += usize::from(place > 0);
                let (straight, is_knot) = (self.straight(week), self.knots.contains(&week));
                let least = straight + CROSSING;
                let width = even.clamp(least, WIDEST_WEEK.max(least));
                layout.columns.push(Column {
                    week,
                    band,
                    left,
                    width,
                    middle: top + HEAD + half,
                    pitch: self.rows * APART + if is_knot { TIGHT } else { LOOSE },
                    straight,
                    lanes: lanes.clone(),
                    over,
                    is_knot,
                });
                left += width;
            }
            layout.bands.push(Band {
                top,
                lanes: (top + HEAD, top + HEAD + 2.0 * half),
                right: left,
            });
            layout.width = layout.width.max(left + END);
            layout.height = top + high;
        }
        layout
    }

    /// The weeks of each band: as many as fit.
    fn bands(&self) -> Vec<Vec<u32>> {
        let mut bands: Vec<Vec<u32>> = Vec::new();
        let mut taken = f64::INFINITY;
        for week in 1..=self.weeks {
            let needed = (self.straight(week) + CROSSING).max(56.0);
            if taken + needed > WIDEST - 2.0 * END {
                bands.push(Vec::new());
                taken = 0.0;
            }
            taken += needed;
            if let Some(band) = bands.last_mut() {
                band.push(week);
            }
        }
        bands
    }
}

/// The width that weeks have in a room, as far as each needs no more: so they are as even as can be.
fn even(least: &[f64], room: f64) -> f64 {
    let mut sorted = least.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut left = room;
    while let Some(widest) = sorted.last().copied() {
        let share = left / float(sorted.len());
        if widest <= share {
            return share;
        }
        left -= widest;
        sorted.pop();
    }
    0.0
}

/// Neighbours change lanes: the upper pairs, then the lower ones, by turns; two strands do so each time. Gives those that
/// pass above: always the one that comes from outside, as a plait is made.
fn cross(lanes: &mut [usize], turn: usize) -> Vec<usize> {
    let first = if lanes.len() > 2 { turn % 2 } else { 0 };
    let mut over = Vec::new();
    for pair in lanes.get_mut(first..).unwrap_or_default().chunks_exact_mut(2) {
        over.extend(if first == 0 { pair.first() } else { pair.last() });
        pair.reverse();
    }
    over
}
