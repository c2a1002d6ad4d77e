//! The skills and steps of a space in a reader’s words, and what is the same in two frameworks.

mod comparison;

use kernel::{Language, Level};
use platform::Install;
use platform::web::View;
use spaces::shape::said;
use trame::{Degree, Framework};

pub use comparison::{Change, Comparison, compare, digest};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
}

/// A described step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// The sentence in which one recognises oneself.
    pub gist: String,
}

/// The steps of a framework, from the first on: its own, or the usual ones in everybody’s words.
pub fn steps(v: &View, framework: &Framework) -> Vec<Step> {
    if framework.steps.is_empty() {
        let usual = |key: &&str| Step {
            key: (*key).to_owned(),
            name: v.word("growing-step", key).to_owned(),
            gist: v.word("growing-step-gist", key).to_owned(),
        };
        return Degree::USUAL.iter().map(usual).collect();
    }
    let own = |step: &Degree| Step {
        key: step.key.clone(),
        name: said(&step.name, v.language).text.to_owned(),
        gist: said(&step.gist, v.language).text.to_owned(),
    };
    framework.steps.iter().map(own).collect()
}

/// The place of a step among those of a framework, counted from 0.
pub fn place_of(framework: &Framework, step: &str) -> Option<usize> {
    framework.step_keys().into_iter().position(|key| key == step)
}

/// A skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skill {
    /// Its number among the skills, from 1: the same in every drawing and table.
    pub number: usize,
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// What one can do.
    pub gist: String,
    /// Where it is mostly worked on.
    pub level: Option<Level>,
}

/// The skills of a framework, in their order.
pub fn skills(framework: &Framework, reader: Language) -> Vec<Skill> {
    let skill = |(place, skill): (usize, &trame::Skill)| Skill {
        number: place + 1,
        key: skill.key.clone(),
        name: said(&skill.name, reader).text.to_owned(),
        gist: said(&skill.gist, reader).text.to_owned(),
        level: skill.level,
    };
    framework.skills.iter().enumerate().map(skill).collect()
}
