//! The whole plan in one drawing: stages above, time by strand for each week, a knot for each meeting.

use platform::web::View;
use spaces::shape::{Strand, said};

use super::weight::Weights;
use crate::merge::Plan;

/// The drawing, in its own units.
pub struct Strip {
    /// How wide it is.
    pub width: u32,
    /// The stages, each over the weeks in which something stands on it.
    pub bands: Vec<Band>,
    /// The weeks.
    pub weeks: Vec<Bar>,
    /// How far down the knots stand.
    pub floor: u32,
    /// How high it is.
    pub height: u32,
}

/// A stage.
pub struct Band {
    /// Where it begins.
    pub x: u32,
    /// How wide it is.
    pub width: u32,
    /// How far down it stands: stages may overlap.
    pub y: u32,
    /// Its name, if there is room for it.
    pub name: String,
}

/// A week.
pub struct Bar {
    /// Its number.
    pub number: u32,
    /// Where it begins, and where its middle is.
    pub x: u32,
    /// See [`Bar::x`].
    pub middle: u32,
    /// How wide it is.
    pub width: u32,
    /// A part for each strand: class, top, height.
    pub parts: Vec<(&'static str, u32, u32)>,
    /// Whether there is a meeting.
    pub knot: bool,
}

/// The most that the drawing is wide where weeks are many, and how wide a week is where they are few.
const WIDE: u32 = 1_120;
const WEEK: (u32, u32) = (14, 80);
/// How high a band and the time of the fullest week are.
const BAND: u32 = 24;
const TIME: u32 = 90;

impl Strip {
    /// Of a plan.
    pub fn of(v: &View, plan: &Plan, strands: &[Strand], weights: &Weights) -> Self {
        let weeks = plan.program.weeks.max(1);
        let unit = (WIDE / weeks).clamp(WEEK.0, WEEK.1);
        let bands = bands(v, plan, unit);
        let top = bands.iter().map(|band| band.y + BAND).max().unwrap_or(0) + 8;
        let floor = top + TIME;
        let most = weights.most().max(1);
        let bar = |number: u32| Bar {
            number,
            x: (number - 1) * unit + unit / 8,
            middle: (number - 1) * unit + unit / 2,
            width: unit - unit / 4,
            parts: parts(number, strands, weights, (most, floor)),
            knot: plan.program.meetings.iter().any(|meeting| meeting.week == number),
        };
        Strip {
            width: unit * weeks,
            weeks: (1..=plan.program.weeks).map(bar).collect(),
            bands,
            floor,
            height: floor + 44,
        }
    }
}

fn parts(
    week: u32,
    strands: &[Strand],
    weights: &Weights,
    (most, floor): (u64, u32),
) -> Vec<(&'static str, u32, u32)> {
    let mut bottom = floor;
    let mut parts = Vec::new();
    for strand in strands {
        let minutes = weights.of_cell(week, &strand.key);
        let height = u32::try_from(minutes * u64::from(TIME) / most).unwrap_or(TIME);
        if height > 0 {
            bottom = bottom.saturating_sub(height);
            parts.push((strand.tone, bottom, height));
        }
    }
    parts
}

fn bands(v: &View, plan: &Plan, unit: u32) -> Vec<Band> {
    let mut ends: Vec<u32> = Vec::new();
    let mut bands = Vec::new();
    for stage in &plan.stages {
        let weeks = plan
            .program
            .activities
            .iter()
            .filter(|activity| activity.stage.as_deref() == Some(stage.key.as_str()))
            .map(|activity| activity.week);
        let (Some(first), Some(last)) = (weeks.clone().min(), weeks.max()) else {
            continue;
        };
        // The first line on which there is room.
        let line = ends.iter().position(|end| *end < first).unwrap_or(ends.len());
        match ends.get_mut(line) {
            Some(end) => *end = last,
            None => ends.push(last),
        }
        let width = (last + 1 - first) * unit;
        let name = said(&stage.name, v.language).text;
        bands.push(Band {
            x: (first - 1) * unit + 2,
            width: width.saturating_sub(4),
            y: u32::try_from(line).unwrap_or(0) * (BAND + 4),
            name: fitting(name, width),
        });
    }
    bands
}

/// As much of a name as there is room for.
fn fitting(name: &str, width: u32) -> String {
    let room = usize::try_from(width / 8).unwrap_or(0);
    if name.chars().count() <= room {
        return name.to_owned();
    }
    let cut: String = name.chars().take(room.saturating_sub(2)).collect();
    if cut.chars().count() < 4 {
        String::new()
    } else {
        format!("{}…", cut.trim_end())
    }
}
