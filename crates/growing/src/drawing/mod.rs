//! Drawings, worked out on the server: pure geometry in, SVG out. A drawing is never the only way: a table says the same.

mod radar;
mod web;

use std::borrow::Borrow;

use platform::Install;

pub use radar::{Axis, Bar, Line, Radar, Series};
use web::{MIDDLE, RADIUS};

use crate::framework::{Skill, Step};

/// From one line of a name to the next, in the size of its letters.
const LEADING: f64 = 1.1;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
}

/// What a drawing needs besides its geometry: its words.
pub struct Drawn {
    /// What tells it from others on its page.
    pub id: String,
    /// The geometry.
    pub radar: Radar,
    /// What it shows, in a sentence.
    pub title: String,
    /// The numbers and names of the skills, one an axis.
    pub skills: Vec<(usize, String)>,
    /// The names of the steps, from the middle outwards.
    pub steps: Vec<String>,
    /// What each line is: its kind and its words.
    pub legend: Vec<(Line, String)>,
    /// Whether it is of a group: bars from step to step rather than lines.
    pub of_group: bool,
}

impl Drawn {
    /// A drawing of lines, one for each series; nothing when there are too few skills to go round.
    pub fn lines(
        title: String,
        skills: &[Skill],
        steps: &[Step],
        series: Vec<(Series, String)>,
    ) -> Option<Self> {
        let (series, words): (Vec<Series>, Vec<String>) = series.into_iter().unzip();
        let kinds: Vec<Line> = series.iter().map(|each| each.line).collect();
        let radar = Radar::of_lines(skills.len(), steps.len(), &series)?;
        Some(Drawn {
            id: "radar".to_owned(),
            radar,
            title,
            skills: named(skills),
            steps: steps.iter().map(|step| step.name.clone()).collect(),
            legend: kinds.into_iter().zip(words).collect(),
            of_group: false,
        })
    }

    /// The same with bars.
    pub fn bars(
        title: String,
        skills: &[Skill],
        steps: &[Step],
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
            radar: Radar::of_bars(skills.len(), steps.len(), &bars)?,
            title,
            skills: named(skills),
            steps: steps.iter().map(|step| step.name.clone()).collect(),
            legend,
            of_group: true,
        })
    }

    /// The name of the skill of an axis, cut into lines, each with how far it stands from the one before. Beside the
    /// drawing their middle is at its point, above it their end, below it their beginning.
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

    /// The number of the skill of an axis.
    pub fn number(&self, axis: impl Borrow<usize>) -> usize {
        self.skills.get(*axis.borrow()).map_or(0, |(number, _)| *number)
    }
}

fn named(skills: &[Skill]) -> Vec<(usize, String)> {
    skills
        .iter()
        .map(|skill| (skill.number, skill.name.clone()))
        .collect()
}
