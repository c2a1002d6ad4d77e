//! What a survey asks: pages of questions, each in one language or two.

use kernel::{Language, Refusal};
use platform::chance;
use serde::{Deserialize, Serialize};

/// The most questions and pages that a survey has.
pub const MOST_ITEMS: usize = 100;
/// The fewest and most levels, or choices, of a question.
pub const OPTIONS: std::ops::RangeInclusive<usize> = 2..=12;

/// A text in French, in English, or both.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Said {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

impl Said {
    /// For a reader: in the other language when it was not written in theirs.
    pub fn to(&self, language: Language) -> &str {
        let (first, second) = match language {
            Language::French => (&self.fr, &self.en),
            Language::English => (&self.en, &self.fr),
        };
        if first.is_empty() { second } else { first }
    }

    /// Whether it was written in neither.
    pub fn is_empty(&self) -> bool {
        self.fr.is_empty() && self.en.is_empty()
    }
}

/// What kind of thing stands in a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A new page, with its title and a word about it.
    Page,
    /// Levels, each described in a sentence, from the lowest.
    Scale,
    /// One of several choices.
    Single,
    /// Any number of several choices.
    Multiple,
    /// A whole number in a range.
    Number,
    /// A line.
    Short,
    /// Several lines.
    Long,
    /// One of the areas of the space.
    Area,
}

impl Kind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Kind; 8] = [
        Kind::Scale,
        Kind::Single,
        Kind::Multiple,
        Kind::Number,
        Kind::Short,
        Kind::Long,
        Kind::Area,
        Kind::Page,
    ];

    /// The word, as stored and in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Page => "page",
            Kind::Scale => "scale",
            Kind::Single => "single",
            Kind::Multiple => "multiple",
            Kind::Number => "number",
            Kind::Short => "short",
            Kind::Long => "long",
            Kind::Area => "area",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether one chooses among what its builder wrote.
    pub const fn has_options(self) -> bool {
        matches!(self, Kind::Scale | Kind::Single | Kind::Multiple)
    }

    /// Whether it is free text.
    pub const fn is_text(self) -> bool {
        matches!(self, Kind::Short | Kind::Long)
    }
}

/// A condition: asked only of those who gave one of these answers to an earlier question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The key of the earlier question.
    pub key: String,
    /// Places of its options.
    pub any: Vec<usize>,
}

/// A question, or the head of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// What tells it from the others of its survey, for ever.
    pub key: String,
    /// What kind it is.
    pub kind: Kind,
    /// What is asked, or the title of the page.
    pub words: Said,
    /// What helps to answer.
    #[serde(default)]
    pub hint: Said,
    /// A short name, for drawings and tables.
    #[serde(default)]
    pub axis: Said,
    /// Levels from the lowest, or choices.
    #[serde(default)]
    pub options: Vec<Said>,
    /// The smallest number.
    #[serde(default)]
    pub least: i64,
    /// The greatest number.
    #[serde(default)]
    pub most: i64,
    /// Whether it must be answered.
    #[serde(default)]
    pub must: bool,
    /// Whether one may say that it does not apply.
    #[serde(default)]
    pub apart: bool,
    /// Whether one may say that one does not know.
    #[serde(default)]
    pub unknown: bool,
    /// Of whom it is asked; of everybody when absent.
    #[serde(default)]
    pub when: Option<When>,
    /// Whether it was taken out.
    #[serde(default)]
    pub removed: bool,
}

impl Item {
    /// An empty one.
    pub fn new(key: String, kind: Kind) -> Self {
        let asks = !matches!(kind, Kind::Page | Kind::Area);
        Item {
            key,
            kind,
            words: Said::default(),
            hint: Said::default(),
            axis: Said::default(),
            options: Vec::new(),
            least: 0,
            most: 100,
            must: false,
            apart: asks && !kind.is_text(),
            unknown: asks && !kind.is_text(),
            when: None,
            removed: false,
        }
    }

    /// Its short name; what it asks when it has none.
    pub fn name(&self, language: Language) -> &str {
        if self.axis.is_empty() {
            self.words.to(language)
        } else {
            self.axis.to(language)
        }
    }

    /// The values under which answers are counted: the first and last number of each.
    pub fn bands(&self) -> Vec<(i64, i64)> {
        let span = self.most.saturating_sub(self.least).saturating_add(1).max(1);
        if span <= BANDS {
            return (self.least..=self.most).map(|number| (number, number)).collect();
        }
        let edge = |band: i64| self.least.saturating_add(span.saturating_mul(band) / BANDS);
        (0..BANDS)
            .map(|band| (edge(band), edge(band + 1).saturating_sub(1)))
            .collect()
    }

    /// How many values are counted.
    pub fn values(&self) -> usize {
        match self.kind {
            Kind::Number => self.bands().len(),
            _ => self.options.len(),
        }
    }
}

/// Into how many bands numbers are counted, at most.
const BANDS: i64 = 6;

/// A work from which facts were taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Where it is.
    #[serde(default)]
    pub address: String,
    /// What was taken from it.
    #[serde(default)]
    pub took: Said,
}

/// All that a survey says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Its title.
    pub title: Said,
    /// What it is for, said before it is answered.
    #[serde(default)]
    pub intro: Said,
    /// The licence of its words, when it came from the shelf.
    #[serde(default)]
    pub licence: String,
    /// Pages and questions, in their order.
    #[serde(default, rename = "item")]
    pub items: Vec<Item>,
    /// Where its facts come from.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
}

impl Body {
    /// What is in it now.
    pub fn shown(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| !item.removed)
    }

    /// The questions that are in it now.
    pub fn questions(&self) -> impl Iterator<Item = &Item> {
        self.shown().filter(|item| item.kind != Kind::Page)
    }

    /// A question or a page head, taken out or not.
    pub fn item(&self, key: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.key == key)
    }

    /// The question about one's area.
    pub fn area(&self) -> Option<&Item> {
        self.questions().find(|item| item.kind == Kind::Area)
    }

    /// Its pages: the head, where it has one, and the questions. Pages without questions are left out.
    pub fn pages(&self) -> Vec<(Option<&Item>, Vec<&Item>)> {
        let mut pages: Vec<(Option<&Item>, Vec<&Item>)> = vec![(None, Vec::new())];
        for item in self.shown() {
            if item.kind == Kind::Page {
                pages.push((Some(item), Vec::new()));
            } else if let Some((_, items)) = pages.last_mut() {
                items.push(item);
            }
        }
        pages.retain(|(_, items)| !items.is_empty());
        pages
    }

    /// As it is given: without what was taken out.
    pub fn frozen(&self) -> Body {
        let mut body = self.clone();
        body.items.retain(|item| !item.removed);
        body
    }

    /// What tells one version from another.
    pub fn digest(&self) -> String {
        chance::fingerprint(&serde_json::to_string(&self.items).unwrap_or_default())
    }

    /// Whether it may be given: the first thing that is missing.
    ///
    /// # Errors
    /// The refusal that says what is to be done.
    pub fn is_whole(&self, has_areas: bool) -> Result<(), Refusal> {
        if self.questions().next().is_none() {
            return Err(Refusal::new("survey-no-question"));
        }
        let mut before: Vec<&Item> = Vec::new();
        for item in self.questions() {
            if item.kind.has_options() && !OPTIONS.contains(&item.options.len()) {
                return Err(
                    Refusal::new("survey-needs-options").with("question", item.name(Language::French))
                );
            }
            if item.kind == Kind::Area && !has_areas {
                return Err(Refusal::new("survey-needs-areas"));
            }
            if let Some(when) = &item.when
                && !before.iter().any(|earlier| may_decide(earlier, when))
            {
                return Err(
                    Refusal::new("survey-condition-lost").with("question", item.name(Language::French))
                );
            }
            before.push(item);
        }
        if self.questions().filter(|item| item.kind == Kind::Area).count() > 1 {
            return Err(Refusal::new("survey-one-area"));
        }
        Ok(())
    }
}

fn may_decide(earlier: &Item, when: &When) -> bool {
    earlier.key == when.key
        && earlier.kind.has_options()
        && !when.any.is_empty()
        && when.any.iter().all(|place| *place < earlier.options.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bands_cover_every_number_once(least in -1000i64..1000, span in 0i64..5000) {
            let mut item = Item::new("n".into(), Kind::Number);
            (item.least, item.most) = (least, least + span);
            let bands = item.bands();
            prop_assert_eq!(bands.first().map(|band| band.0), Some(least));
            prop_assert_eq!(bands.last().map(|band| band.1), Some(least + span));
            prop_assert!(bands.iter().all(|(from, to)| from <= to));
            prop_assert!(bands.windows(2).all(|pair| pair[0].1 + 1 == pair[1].0));
        }
    }

    #[test]
    fn a_condition_looks_back_at_a_choice_that_is_still_there() {
        let mut body = Body::default();
        let mut first = Item::new("a".into(), Kind::Single);
        first.options = vec![Said::default(), Said::default()];
        let mut second = Item::new("b".into(), Kind::Short);
        second.when = Some(When {
            key: "a".into(),
            any: vec![1],
        });
        body.items = vec![first, second];
        assert!(body.is_whole(false).is_ok());
        body.items.swap(0, 1);
        assert!(body.is_whole(false).is_err(), "it looks forward");
        body.items.swap(0, 1);
        body.items[0].removed = true;
        assert!(body.is_whole(false).is_err(), "what it looks at was taken out");
    }
}
