//! Reading the form of a part.

use kernel::{Language, Problem, Refusal};
use spaces::identity::change::{self, Texts};
use spaces::identity::listed::free_key_of;
use trame::{Choice, Words};

/// What was typed, and in which languages.
pub(super) struct Typed {
    pub texts: Texts,
    pub languages: Vec<Language>,
}

/// The longest line, paragraph, and list of choices.
const LINE: usize = 160;
const PARAGRAPH: usize = 2_000;

impl Typed {
    /// A field as it was typed; empty when there is none.
    pub fn value(&self, field: &str) -> &str {
        self.texts.get(field).map_or("", String::as_str)
    }

    /// A line that must be there.
    pub fn line(&self, field: &str, before: &Words) -> Result<Words, Problem> {
        let found = change::words(&self.texts, field, &self.languages, LINE, Some(before))?;
        found.ok_or_else(|| Refusal::new("form-missing").into())
    }

    /// A line that may be empty.
    pub fn some_line(&self, field: &str, before: Option<&Words>) -> Result<Option<Words>, Problem> {
        change::words(&self.texts, field, &self.languages, LINE, before)
    }

    /// A paragraph that may be empty.
    pub fn some_paragraph(&self, field: &str, before: Option<&Words>) -> Result<Option<Words>, Problem> {
        change::words(&self.texts, field, &self.languages, PARAGRAPH, before)
    }

    /// A paragraph that must be there.
    pub fn paragraph(&self, field: &str, before: &Words) -> Result<Words, Problem> {
        let found = self.some_paragraph(field, Some(before))?;
        found.ok_or_else(|| Refusal::new("form-missing").into())
    }

    /// A number that may be empty.
    pub fn some_number(&self, field: &str) -> Result<Option<u32>, Problem> {
        match self.value(field) {
            "" => Ok(None),
            typed => typed
                .parse()
                .map(Some)
                .map_err(|_| Refusal::new("kind-not-a-number").into()),
        }
    }

    /// A number that must be there.
    pub fn number(&self, field: &str) -> Result<u32, Problem> {
        self.some_number(field)?
            .ok_or_else(|| Refusal::new("kind-not-a-number").into())
    }

    /// One word of a closed list.
    pub fn word<T>(&self, field: &str, find: impl FnOnce(&str) -> Option<T>) -> Result<T, Problem> {
        find(self.value(field)).ok_or_else(|| Refusal::new("form-choose").into())
    }

    /// A key that may be empty. Whether it stands for something is for the rules of the format to say.
    pub fn some_key(&self, field: &str) -> Option<String> {
        Some(self.value(field).to_owned()).filter(|key| !key.is_empty())
    }

    /// The boxes that were ticked of those whose names start so.
    pub fn ticks(&self, start: &str) -> Vec<String> {
        self.texts
            .keys()
            .filter_map(|name| name.strip_prefix(start))
            .map(str::to_owned)
            .collect()
    }

    /// Choices, one a line, the same lines in each language. One that is called as before keeps its key, and so does
    /// one that only changed its name, when none was added or removed.
    pub fn choices(&self, before: &[Choice]) -> Result<Vec<Choice>, Problem> {
        let lines = |language: &Language| -> Vec<&str> {
            let text = self.value(&format!("choices-{}", language.word()));
            text.lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .collect()
        };
        let all: Vec<(Language, Vec<&str>)> = self
            .languages
            .iter()
            .map(|language| (*language, lines(language)))
            .collect();
        let Some((_, first)) = all.iter().find(|(_, lines)| !lines.is_empty()) else {
            return Ok(Vec::new());
        };
        if all
            .iter()
            .any(|(_, lines)| !lines.is_empty() && lines.len() != first.len())
        {
            return Err(Refusal::new("kind-uneven-choices").into());
        }
        let mut choices: Vec<Choice> = Vec::new();
        for (index, fallback) in first.iter().enumerate() {
            let name = all.iter().fold(Words::new(), |name, (language, lines)| {
                name.with(*language, lines.get(index).unwrap_or(fallback))
            });
            let same = before.iter().find(|known| known.name == name);
            let kept = same.or_else(|| before.get(index).filter(|_| before.len() == first.len()));
            let key = match kept.filter(|kept| choices.iter().all(|choice| choice.key != kept.key)) {
                Some(kept) => kept.key.clone(),
                None => free_key_of(&name, "choice", |key| {
                    choices.iter().chain(before).any(|choice| choice.key == key)
                }),
            };
            choices.push(Choice {
                key,
                name,
                ..Choice::default()
            });
        }
        Ok(choices)
    }
}
