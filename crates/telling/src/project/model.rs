//! A project on a card, and its stage as a step.

use kernel::{Language, Problem, Uid};
use learning::cohort;
use learning::project::Project;
use platform::db::{FromRow, Row};
use spaces::shape::said;

use crate::excerpt;

/// A picture of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its identifier.
    pub media: Uid,
    /// What it shows, in words.
    pub said: String,
}

/// A project as the list shows it.
pub struct Card {
    /// The project.
    pub project: Project,
    /// Its picture.
    pub picture: Option<Picture>,
    /// Whether the reader follows it.
    pub followed: bool,
}

impl FromRow for Card {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let project = Project::from_row(row)?;
        let (media, said): (Option<Uid>, Option<String>) = (row.column()?, row.column()?);
        Ok(Card {
            project,
            picture: media.zip(said).map(|(media, said)| Picture { media, said }),
            followed: row.column::<Option<i64>>()?.is_some(),
        })
    }
}

/// A field that says something else in each of two versions.
pub struct Differs {
    /// What the field is called.
    pub label: String,
    /// What was saved meanwhile.
    pub now: String,
    /// What was typed.
    pub typed: String,
}

/// How much of its aim a card says.
const SAID: usize = 180;

impl Card {
    /// The beginning of its aim.
    pub fn aim(&self) -> String {
        excerpt::beginning(&self.project.words.aim, SAID)
    }

    /// The beginning of where it takes place.
    pub fn territory(&self) -> String {
        excerpt::headline(&self.project.words.territory, 60)
    }
}

/// A stage of life, as a step.
pub struct Step {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// Whether it is behind.
    pub done: bool,
    /// Whether the project is there.
    pub here: bool,
}

/// The stages of the trame, and where a project stands among them.
pub fn steps(training: &cohort::Seen, stage: Option<&str>, language: Language) -> Vec<Step> {
    let stages = &training.space.space.shape.trame.stages;
    let here = stages.iter().position(|known| Some(known.key.as_str()) == stage);
    let step = |(place, known): (usize, &trame::Stage)| Step {
        key: known.key.clone(),
        name: said(&known.name, language).text.to_owned(),
        done: here.is_some_and(|here| place < here),
        here: here == Some(place),
    };
    stages.iter().enumerate().map(step).collect()
}
