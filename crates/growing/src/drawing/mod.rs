//! The radar of skills: the geometry is the ground's, the words are ours.

use ::drawing::Words;
use platform::Install;
use platform::web::View;

pub use ::drawing::{Bar, Drawn, Line, Series};

use crate::framework::{Skill, Step};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
}

/// A drawing of lines, one for each series; nothing when there are too few skills to go round.
pub fn lines(
    v: &View,
    title: String,
    skills: &[Skill],
    steps: &[Step],
    series: Vec<(Series, String)>,
) -> Option<Drawn> {
    Drawn::lines(words(v, title), named(skills), stepped(steps), series)
}

/// The same with bars.
pub fn bars(
    v: &View,
    title: String,
    skills: &[Skill],
    steps: &[Step],
    bars: Vec<(Line, Vec<Option<Bar>>, String)>,
) -> Option<Drawn> {
    Drawn::bars(words(v, title), named(skills), stepped(steps), bars)
}

fn words(v: &View, title: String) -> Words {
    Words {
        title,
        heard: v.t("drawing-heard").to_owned(),
        steps: v.t("drawing-steps").to_owned(),
    }
}

fn named(skills: &[Skill]) -> Vec<(usize, String)> {
    skills
        .iter()
        .map(|skill| (skill.number, skill.name.clone()))
        .collect()
}

fn stepped(steps: &[Step]) -> Vec<String> {
    steps.iter().map(|step| step.name.clone()).collect()
}
