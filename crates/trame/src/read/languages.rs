//! The languages of a trame, looked up before anything else is read, since every text depends on them.

use kernel::Language;
use toml::de::{DeTable, DeValue};

/// The languages that the trame lists, if its card could be understood so far.
pub(super) struct Languages(Vec<Language>);

impl Languages {
    /// Those of the card; none when the card does not say, and then no text is blamed for its languages.
    pub(super) fn of(card: Option<&DeTable<'_>>) -> Self {
        let list = card
            .and_then(|card| card.get("languages"))
            .and_then(|value| value.get_ref().as_array());
        let known = |value: &DeValue<'_>| value.as_str().and_then(Language::from_word);
        let all = list.map(|list| {
            list.iter()
                .map(|value| known(value.get_ref()))
                .collect::<Option<Vec<_>>>()
        });
        let twice = |all: &Vec<Language>| {
            all.iter()
                .enumerate()
                .any(|(index, one)| all.iter().take(index).any(|other| other == one))
        };
        Languages(all.flatten().filter(|all| !twice(all)).unwrap_or_default())
    }

    /// In which every text must stand.
    pub(super) fn wanted(&self) -> &[Language] {
        &self.0
    }

    /// Whether a text may stand in it.
    pub(super) fn allow(&self, language: Language) -> bool {
        self.0.is_empty() || self.0.contains(&language)
    }

    /// One to name in an example.
    pub(super) fn first(&self) -> Language {
        self.0.first().copied().unwrap_or(Language::French)
    }
}
