//! The strands beside a list, running downwards: what they do in a row, as drawings that rows use again and again.

use std::collections::BTreeMap;

use super::layout::{Layout, float};
use super::thread::short;

/// How far apart two lanes are, and how wide all of them are at most.
const PITCH: f64 = 26.0;
const WIDEST: f64 = 112.0;
/// What is left free beside the outer lanes.
const SIDE: f64 = 16.0;
/// How high a row is drawn; it stretches.
const ROW: f64 = 10.0;

/// See the module's own text.
pub struct Turns {
    /// How wide the lanes are together.
    pub width: f64,
    /// The drawings.
    pub drawings: String,
    /// For each week, the drawing of the row in which the strands change lanes, and that of its other rows.
    pub weeks: Vec<(usize, usize)>,
    lanes: Vec<Vec<usize>>,
    pitch: f64,
}

/// The strands from left to right before a row, when they change in it, and after it; those that pass above.
type Turn = (Vec<usize>, Vec<usize>, Vec<usize>);

impl Turns {
    /// For a plan whose strands have these classes.
    pub fn of(layout: &Layout, tones: &[&str]) -> Self {
        let strands = tones.len().max(1);
        let pitch = PITCH.min(WIDEST / float(strands));
        let mut known: BTreeMap<Turn, usize> = BTreeMap::new();
        let mut drawings = String::new();
        let mut place = |turn: Turn| {
            let next = known.len();
            *known.entry(turn).or_insert_with_key(|turn| {
                drawings.push_str(&drawn(next, turn, tones, pitch));
                next
            })
        };
        let mut before: Option<&Vec<usize>> = None;
        let mut weeks = Vec::new();
        for column in &layout.columns {
            let lanes = &column.lanes;
            let from = before.unwrap_or(lanes).clone();
            let head = place((from, lanes.clone(), column.over.clone()));
            weeks.push((head, place((lanes.clone(), lanes.clone(), Vec::new()))));
            before = Some(lanes);
        }
        Turns {
            width: 2.0 * SIDE + float(strands - 1) * pitch,
            drawings,
            weeks,
            lanes: layout.columns.iter().map(|column| column.lanes.clone()).collect(),
            pitch,
        }
    }

    /// The drawings of a week: of the row in which the strands change lanes, and of its other rows.
    pub fn rows(&self, week: u32) -> (usize, usize) {
        let place = usize::try_from(week).ok().and_then(|week| week.checked_sub(1));
        place
            .and_then(|place| self.weeks.get(place))
            .copied()
            .unwrap_or_default()
    }

    /// The beginning of a row: its side, with the strands in it.
    pub fn beside(&self, turn: usize) -> String {
        let width = short(self.width);
        format!(
            "<div class=\"braid-side\"><svg class=\"braid-strands\" viewBox=\"0 0 {width} 10\" width=\"{width}\" \
             height=\"10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><use href=\"#braid-turn-{turn}\"/></svg>"
        )
    }

    /// Where a strand runs in a week, from the left.
    pub fn side(&self, week: u32, strand: usize) -> f64 {
        let lanes = usize::try_from(week)
            .ok()
            .and_then(|week| self.lanes.get(week.checked_sub(1)?));
        let lane = lanes.and_then(|lanes| lanes.iter().position(|each| *each == strand));
        SIDE + float(lane.unwrap_or(0)) * self.pitch
    }
}

fn drawn(number: usize, (from, to, over): &Turn, tones: &[&str], pitch: f64) -> String {
    let mut strands = to.clone();
    strands.sort_by_key(|strand| (over.contains(strand), *strand));
    let side = |lanes: &[usize], strand: usize| {
        let lane = lanes.iter().position(|each| *each == strand).unwrap_or(0);
        short(SIDE + float(lane) * pitch)
    };
    let mut html = format!("<g id=\"braid-turn-{number}\">");
    for strand in strands {
        let (start, end, tone) = (
            side(from, strand),
            side(to, strand),
            tones.get(strand).copied().unwrap_or_default(),
        );
        let half = ROW / 2.0;
        let path = if start == end {
            format!("M{start} 0V{ROW}")
        } else {
            format!("M{start} 0C{start} {half} {end} {half} {end} {ROW}")
        };
        if over.contains(&strand) {
            html.push_str(&format!("<path class=\"braid-rim braid-down\" d=\"{path}\"/>"));
        }
        html.push_str(&format!(
            "<g class=\"{tone}\"><path class=\"braid-strand braid-down\" d=\"{path}\"/><path class=\"braid-inside braid-down\" d=\"{path}\"/></g>"
        ));
    }
    html.push_str("</g>");
    html
}
