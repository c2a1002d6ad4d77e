//! Reading texts, choices and keys that were typed for a kind.

use kernel::{Language, Problem, Refusal};
use spaces::identity::change::{self, Texts};
use spaces::identity::listed::free_key_of;
use trame::{Choice, Words};

/// What was typed, and in which languages.
pub(super) struct Typed {
    pub texts: Texts,
    pub languages: Vec<Language>,
}

const LINE: usize = 160;
const PARAGRAPH: usize = 2_000;
/// How deep a tree may be, and how many choices a field may have.
const DEEPEST: usize = 4;
const MOST_CHOICES: usize = 300;

impl Typed {
    /// A field as it was typed; empty when there is none.
    pub fn value(&self, field: &str) -> &str {
        self.texts.get(field).map_or("", String::as_str).trim()
    }

    /// A line that must be there.
    pub fn line(&self, field: &str, before: &Words) -> Result<Words, Problem> {
        let found = change::words(&self.texts, field, &self.languages, LINE, Some(before))?;
        found.ok_or_else(|| Refusal::new("sheet-kind-name-missing").into())
    }

    /// A paragraph that must be there.
    pub fn paragraph(&self, field: &str, before: &Words) -> Result<Words, Problem> {
        let found = self.some_paragraph(field, Some(before))?;
        found.ok_or_else(|| Refusal::new("sheet-kind-purpose-missing").into())
    }

    /// A paragraph that may be empty.
    pub fn some_paragraph(&self, field: &str, before: Option<&Words>) -> Result<Option<Words>, Problem> {
        change::words(&self.texts, field, &self.languages, PARAGRAPH, before)
    }

    /// One word of a closed list; nothing when the field is empty.
    pub fn some_word<T>(
        &self,
        field: &str,
        find: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Problem> {
        match self.value(field) {
            "" => Ok(None),
            word => find(word)
                .map(Some)
                .ok_or_else(|| Refusal::new("form-choose").into()),
        }
    }

    /// The boxes that were ticked of those whose names start so.
    pub fn ticks(&self, start: &str) -> Vec<&str> {
        self.texts
            .keys()
            .filter_map(|name| name.strip_prefix(start))
            .collect()
    }

    /// Choices, one a line, the same lines in each language; in a tree, hyphens before a line say how far below it
    /// stands. One that is called as before keeps its key, and so does one that only changed its name, when none was
    /// added or removed.
    pub fn choices(&self, before: &[Choice], is_tree: bool) -> Result<Vec<Choice>, Problem> {
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
            return Err(Refusal::new("sheet-kind-no-choices").into());
        };
        if all
            .iter()
            .any(|(_, lines)| !lines.is_empty() && lines.len() != first.len())
        {
            return Err(Refusal::new("sheet-kind-uneven-choices").into());
        }
        if first.len() > MOST_CHOICES {
            return Err(Refusal::new("sheet-kind-too-many-choices")
                .with("most", MOST_CHOICES)
                .into());
        }
        let mut choices: Vec<Choice> = Vec::new();
        let mut above: Vec<String> = Vec::new();
        for (index, fallback) in first.iter().enumerate() {
            let (depth, _) = below(fallback, is_tree);
            if depth > above.len() || depth > DEEPEST {
                return Err(Refusal::new("sheet-kind-tree-jumps")
                    .with("line", index + 1)
                    .into());
            }
            let name = all.iter().fold(Words::new(), |name, (language, lines)| {
                let line = lines.get(index).unwrap_or(fallback);
                name.with(*language, below(line, is_tree).1)
            });
            if name
                .iter()
                .any(|(_, text)| text.is_empty() || text.chars().count() > LINE)
            {
                return Err(Refusal::new("sheet-kind-choice-length")
                    .with("line", index + 1)
                    .into());
            }
            let same = before.iter().find(|known| known.name == name);
            let kept = same.or_else(|| before.get(index).filter(|_| before.len() == first.len()));
            let key = match kept.filter(|kept| choices.iter().all(|choice| choice.key != kept.key)) {
                Some(kept) => kept.key.clone(),
                None => free_key_of(&name, "choice", |key| {
                    choices.iter().chain(before).any(|choice| choice.key == key)
                }),
            };
            above.truncate(depth);
            let parent = above.last().cloned();
            above.push(key.clone());
            choices.push(Choice { key, name, parent });
        }
        Ok(choices)
    }
}

/// How far below it stands, and what it is called.
fn below(line: &str, is_tree: bool) -> (usize, &str) {
    if !is_tree {
        return (0, line);
    }
    let name = line.trim_start_matches(['-', ' ']);
    let mark = line.get(..line.len() - name.len()).unwrap_or_default();
    (mark.matches('-').count(), name)
}

/// Choices as lines, as they are typed.
pub(super) fn lines(choices: &[Choice], language: Language) -> String {
    let depth = |choice: &Choice| {
        let mut depth = 0;
        let mut parent = choice.parent.as_ref();
        while let Some(key) = parent.filter(|_| depth < DEEPEST) {
            depth += 1;
            parent = choices
                .iter()
                .find(|other| other.key == *key)
                .and_then(|other| other.parent.as_ref());
        }
        depth
    };
    let line = |choice: &Choice| {
        let mark = "-".repeat(depth(choice));
        let space = if mark.is_empty() { "" } else { " " };
        format!("{mark}{space}{}", choice.name.in_language(language).0)
    };
    choices.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, French};

    fn read(fr: &str, en: &str, before: &[Choice], is_tree: bool) -> Result<Vec<Choice>, Problem> {
        let texts = [("choices-fr", fr), ("choices-en", en)];
        let typed = Typed {
            texts: texts
                .map(|(name, text)| (name.to_owned(), text.to_owned()))
                .into(),
            languages: vec![French, English],
        };
        typed.choices(before, is_tree)
    }

    #[test]
    fn a_tree_is_typed_with_hyphens_and_comes_back_as_it_was() {
        let typed = "Sud\n- Côte\n-- Port\n- Terres\nNord";
        let tree = read(typed, "", &[], true).unwrap();
        let parents: Vec<Option<&str>> = tree.iter().map(|choice| choice.parent.as_deref()).collect();
        assert_eq!(parents, [None, Some("sud"), Some("cote"), Some("sud"), None]);
        assert_eq!(lines(&tree, French), typed);
        assert_eq!(read(&lines(&tree, French), "", &tree, true).unwrap(), tree);
        assert!(read("- Côte", "", &[], true).is_err(), "nothing stands above it");
        assert!(
            read("Sud\n--- Port", "", &[], true).is_err(),
            "a step is left out"
        );
        assert_eq!(
            read("- Côte", "", &[], false).unwrap()[0].name.get(French),
            Some("- Côte")
        );
    }

    #[test]
    fn a_choice_that_is_renamed_keeps_its_key_and_one_that_is_added_gets_its_own() {
        let before = read("Oui\nNon", "Yes\nNo", &[], false).unwrap();
        let keys = |choices: &[Choice]| {
            choices
                .iter()
                .map(|choice| choice.key.clone())
                .collect::<Vec<_>>()
        };
        let renamed = read("Oui, toujours\nNon", "Yes, always\nNo", &before, false).unwrap();
        assert_eq!(keys(&renamed), ["oui", "non"]);
        let added = read("Oui\nParfois\nNon", "Yes\nAt times\nNo", &before, false).unwrap();
        assert_eq!(keys(&added), ["oui", "parfois", "non"]);
        assert!(read("Oui\nNon", "Yes", &[], false).is_err());
        assert!(read("", "\n \n", &[], false).is_err());
    }
}
