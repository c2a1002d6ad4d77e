//! A facilitation method.

use kernel::Problem;
use serde::Deserialize;
use trame::{Sheet, Words};

use crate::fill::{Filled, Offer, Offers, fill};
use crate::label::Labels;
use crate::{Ease, Source, read};

/// Enough to run it tomorrow with nothing else at hand.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// Its key: the name of its file.
    #[serde(skip)]
    pub key: String,
    /// What people call it.
    #[serde(deserialize_with = "read::words")]
    pub title: Words,
    /// Other names, in any language.
    pub aliases: Vec<String>,
    /// What it does, in one sentence.
    #[serde(deserialize_with = "read::words")]
    pub pitch: Words,
    /// When to choose it and how it goes, in two or three sentences.
    #[serde(deserialize_with = "read::words")]
    pub gist: Words,
    /// What it is for, in the words of every shipped kind of sheet.
    pub aims: Vec<String>,
    /// Moments in a group's life that it suits.
    pub moments: Vec<String>,
    /// From how many people.
    pub least: u32,
    /// Up to how many; nothing when there is no limit.
    pub most: Option<u32>,
    /// How long it lasts: the sum of its steps.
    pub minutes: u32,
    /// How long it takes to prepare.
    pub preparation: u32,
    /// What it asks of whoever leads.
    pub ease: Ease,
    /// Whether it works at a distance.
    pub distance: Distance,
    /// What must be at hand.
    #[serde(deserialize_with = "read::words")]
    pub material: Words,
    /// What to do beforehand.
    #[serde(deserialize_with = "read::words")]
    pub before: Words,
    /// What goes wrong and what to do then, a line each.
    #[serde(deserialize_with = "read::words")]
    pub watch: Words,
    /// How to do it at a distance.
    #[serde(deserialize_with = "read::words")]
    pub far: Words,
    /// How to do it when people have a telephone and nothing else.
    #[serde(deserialize_with = "read::words")]
    pub phone: Words,
    /// Other ways of doing it, a line each.
    #[serde(deserialize_with = "read::words")]
    pub variants: Words,
    /// Who made it and passed it on.
    #[serde(deserialize_with = "read::words")]
    pub origin: Words,
    /// Keys of methods and tools that go with it.
    pub near: Vec<String>,
    /// Its licence.
    pub licence: String,
    /// Its steps in order.
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
    /// Where its facts come from.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
}

/// A step, as a run sheet takes it in.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What people call it: at most 60 characters.
    #[serde(deserialize_with = "read::words")]
    pub name: Words,
    /// How long it lasts.
    pub minutes: u32,
    /// What it is for: one line.
    #[serde(deserialize_with = "read::words")]
    pub aim: Words,
    /// What one does.
    #[serde(deserialize_with = "read::words")]
    pub how: Words,
    /// The sentence to say to the group, without quotation marks.
    #[serde(default, deserialize_with = "read::some_words")]
    pub say: Option<Words>,
    /// What must be at hand: one line.
    #[serde(default, deserialize_with = "read::some_words")]
    pub material: Option<Words>,
    /// What to do if it does not work: one line.
    #[serde(default, deserialize_with = "read::some_words")]
    pub fallback: Option<Words>,
}

/// Whether a method works at a distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Distance {
    /// As it is.
    AsIs,
    /// With changes.
    Adapted,
    /// Better not.
    No,
}

impl Distance {
    /// The word, as in the files and in kinds of sheet.
    pub const fn word(self) -> &'static str {
        match self {
            Distance::AsIs => "as-is",
            Distance::Adapted => "adapted",
            Distance::No => "no",
        }
    }
}

/// Sizes of group as the training's kind of sheet names them, from and to how many people.
const SIZES: [(&str, u32, u32); 4] = [
    ("two-five", 2, 5),
    ("six-twelve", 6, 12),
    ("thirteen-thirty", 13, 30),
    ("more", 31, u32::MAX),
];

impl Method {
    /// The fields of a kind of sheet for which it has something. What the kind has no field for is passed over, or
    /// stands after the steps; what does not fit is left out.
    ///
    /// # Errors
    /// A fault when a shipped file is wrong, which a test would have found.
    pub fn fill<'a>(&self, kind: &'a Sheet) -> Result<Vec<(&'a str, Filled)>, Problem> {
        fill(self, kind)
    }

    /// The sizes of group that it suits.
    pub fn sizes(&self) -> Vec<&'static str> {
        let most = self.most.unwrap_or(u32::MAX);
        let suits = |(_, from, to): &&(&str, u32, u32)| self.least <= *to && most >= *from;
        SIZES.iter().filter(suits).map(|(word, _, _)| *word).collect()
    }
}

impl Offers for Method {
    fn offer(&self, field: &str, has: &dyn Fn(&str) -> bool, labels: &Labels) -> Option<Offer> {
        Some(match field {
            "title" | "name" => Offer::Words(self.title.clone()),
            "pitch" => Offer::Words(self.pitch.clone()),
            "gist" | "summary" => Offer::Words(self.gist.clone()),
            "aims" => Offer::All(self.aims.clone()),
            "moments" | "stages" => Offer::All(self.moments.clone()),
            "sizes" => Offer::All(self.sizes().into_iter().map(str::to_owned).collect()),
            "least" => Offer::Number(self.least),
            "most" => Offer::Number(self.most?),
            "minutes" => Offer::Number(self.minutes),
            "preparation" => Offer::Number(self.preparation),
            "ease" | "difficulty" => Offer::first([self.ease.word()]),
            "distance" | "remote" => Offer::first([self.distance.word()]),
            "material" | "materials" => Offer::Words(self.material.clone()),
            "steps" => Offer::Words(labels.steps(self, has)),
            "before" => Offer::Words(self.before.clone()),
            "care" | "attention" | "watch" => Offer::Lines(self.watch.clone()),
            "far" => Offer::Words(self.far.clone()),
            "phone" => Offer::Words(self.phone.clone()),
            "variants" => Offer::Lines(self.variants.clone()),
            "origin" => Offer::Words(labels.origin(Some(&self.origin), &self.sources)),
            "sources" => Offer::Words(labels.origin(None, &self.sources)),
            "licence" => Offer::first(["cc-by-sa", "by-sa", crate::LICENCE]),
            _ => return None,
        })
    }
}
