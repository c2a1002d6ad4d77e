//! Texts that are put together from several parts of a sheet.

use kernel::Language;
use serde::Deserialize;
use trame::Words;

use crate::{Method, Source, Step, read};

/// What is written before each part.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labels {
    #[serde(deserialize_with = "read::words")]
    say: Words,
    #[serde(deserialize_with = "read::words")]
    material: Words,
    #[serde(deserialize_with = "read::words")]
    before: Words,
    #[serde(deserialize_with = "read::words")]
    watch: Words,
    #[serde(deserialize_with = "read::words")]
    far: Words,
    #[serde(deserialize_with = "read::words")]
    phone: Words,
    #[serde(deserialize_with = "read::words")]
    variants: Words,
}

impl Labels {
    /// Reads them.
    pub fn read() -> Result<Self, String> {
        read::file("labels.toml")
    }

    /// The steps of a method as Markdown, and after them whatever a kind of sheet has no field for.
    pub fn steps(&self, method: &Method, has: &dyn Fn(&str) -> bool) -> Words {
        let lines = |words: &Words| each(|language| bullets(said(words, language)));
        let parts: [(&[&str], &Words, Words); 5] = [
            (&["before"], &self.before, method.before.clone()),
            (&["watch", "care", "attention"], &self.watch, lines(&method.watch)),
            (&["far"], &self.far, method.far.clone()),
            (&["phone"], &self.phone, method.phone.clone()),
            (&["variants"], &self.variants, lines(&method.variants)),
        ];
        each(|language| {
            let steps = method.steps.iter().enumerate();
            let steps: Vec<String> = steps
                .map(|(number, step)| self.step(number + 1, step, language))
                .collect();
            let mut text = steps.join("\n");
            for (_, label, words) in parts
                .iter()
                .filter(|(fields, _, _)| !fields.iter().any(|field| has(field)))
            {
                text.push_str(&format!(
                    "\n\n## {}\n\n{}",
                    said(label, language),
                    said(words, language)
                ));
            }
            text
        })
    }

    fn step(&self, number: usize, step: &Step, language: Language) -> String {
        let mut text = format!(
            "{number}. **{}** ({}\u{a0}min)\n   {} {}",
            said(&step.name, language),
            step.minutes,
            said(&step.aim, language),
            said(&step.how, language)
        );
        if let Some(say) = &step.say {
            text.push_str(&format!(
                "\n   *{}*{} {}",
                said(&self.say, language),
                colon(language),
                quoted(said(say, language), language)
            ));
        }
        if let Some(material) = &step.material {
            text.push_str(&format!(
                "\n   *{}*{} {}",
                said(&self.material, language),
                colon(language),
                said(material, language)
            ));
        }
        text
    }

    /// Who made it, and the works its facts come from.
    pub fn origin(&self, origin: Option<&Words>, sources: &[Source]) -> Words {
        each(|language| {
            let origin = origin.map(|words| said(words, language).to_owned());
            let sources = sources.iter().map(|source| self.source(source, language));
            origin.into_iter().chain(sources).collect::<Vec<_>>().join("\n")
        })
    }

    fn source(&self, source: &Source, language: Language) -> String {
        let mut text = said(&source.title, language).to_owned();
        for part in [&source.address, &source.licence].into_iter().flatten() {
            text.push_str(&format!(", {part}"));
        }
        format!("{text}{} {}", colon(language), said(&source.took, language))
    }
}

/// A text made in each language.
fn each(make: impl Fn(Language) -> String) -> Words {
    let languages = Language::ALL.iter();
    languages.fold(Words::new(), |words, language| {
        words.with(*language, &make(*language))
    })
}

fn said(words: &Words, language: Language) -> &str {
    words.in_language(language).0
}

/// A list, when there are several lines.
pub fn bullets(text: &str) -> String {
    if text.contains('\n') {
        let lines: Vec<String> = text.lines().map(|line| format!("- {line}")).collect();
        lines.join("\n")
    } else {
        text.to_owned()
    }
}

const fn colon(language: Language) -> &'static str {
    match language {
        Language::French => "\u{202f}:",
        Language::English => ":",
    }
}

fn quoted(text: &str, language: Language) -> String {
    match language {
        Language::French => format!("«\u{202f}{text}\u{202f}»"),
        Language::English => format!("“{text}”"),
    }
}
