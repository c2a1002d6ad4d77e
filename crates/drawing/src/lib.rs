//! Drawings, worked out on the server: pure geometry in, SVG out. A drawing is never the only way: a table says the same.
//!
//! Pages draw it with `drawing/_radar.html`, which reads a [`Drawn`]; every word is given by the page.
#![deny(missing_docs)]

mod radar;
mod web;

use std::borrow::Borrow;

pub use radar::{Axis, Bar, Line, Radar, Series};
use web::{MIDDLE, RADIUS};

/// From one line of a name to the next, in the size of its letters.
const LEADING: f64 = 1.1;

/// The words around a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What it shows, in a sentence.
    pub title: String,
    /// What somebody who hears the page is told of it.
    pub heard: String,
    /// What the list of steps is.
    pub steps: String,
}

/// What a drawing needs besides its geometry: its words.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// What tells it from others on its page.
    pub id: String,
    /// The geometry.
    pub radar: Radar,
    /// The words around it.
    pub words: Words,
    /// The numbers and names of the axes.
    pub skills: Vec<(usize, String)>,
    /// The names of the steps, from the middle outwards.
    pub steps: Vec<String>,
    /// What each line is: its kind and its words.
    pub legend: Vec<(Line, String)>,
    /// Whether it is of a group: bars from step to step rather than lines.
    pub of_group: bool,
}

impl Drawn {
    /// A drawing of lines, one for each series; nothing when there are too few axes to go round.
    pub fn lines(
        words: Words,
        axes: Vec<(usize, String)>,
        steps: Vec<String>,
        series: Vec<(Series, String)>,
    ) -> Option<Self> {
        let (series, said): (Vec<Series>, Vec<String>) = series.into_iter().unzip();
        let kinds: Vec<Line> = series.iter().map(|each| each.line).collect();
        Some(Drawn {
            id: "radar".to_owned(),
            radar: Radar::of_lines(axes.len(), steps.len(), &series)?,
            words,
            skills: axes,
            steps,
            legend: kinds.into_iter().zip(said).collect(),
            of_group: false,
        })
    }

    /// The same with bars.
    pub fn bars(
        words: Words,
        axes: Vec<(usize, String)>,
        steps: Vec<String>,
        bars: Vec<(Line, Vec<Option<Bar>>, String)>,
    ) -> Option<Self> {
        let legend = bars
            .iter()
            .map(|(line, _, words)| (*line, words.clone()))
            .collect();
        let bars: Vec<(Line, Vec<Option<Bar>>)> =
            bars.into_iter().map(|(line, bars, _)| (line, bars)).collect();
        Some(Drawn {
            id: "radar".to_owned(),
            radar: Radar::of_bars(axes.len(), steps.len(), &bars)?,
            words,
            skills: axes,
            steps,
            legend,
            of_group: true,
        })
    }

    /// The name of an axis, cut into lines, each with how far it stands from the one before. Beside the drawing their
    /// middle is at its point, above it their end, below it their beginning.
    pub fn label(&self, place: impl Borrow<usize>, axis: &Axis) -> Vec<(String, String)> {
        let name = self
            .skills
            .get(*place.borrow())
            .map_or("", |(_, name)| name.as_str());
        let lines = web::wrapped(name, web::LABEL);
        let count = web::number(lines.len());
        let first = match (axis.anchor, axis.is_below) {
            ("middle", true) => 0.8,
            ("middle", false) => -LEADING * (count - 1.0),
            _ => 0.35 - LEADING / 2.0 * (count - 1.0),
        };
        let rises = std::iter::once(first).chain(std::iter::repeat(LEADING));
        let said = rises
            .zip(lines)
            .map(|(rise, line)| (format!("{rise:.2}em"), line));
        said.collect()
    }

    /// The number of an axis.
    pub fn number(&self, axis: impl Borrow<usize>) -> usize {
        self.skills.get(*axis.borrow()).map_or(0, |(number, _)| *number)
    }
}
