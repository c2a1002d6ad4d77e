//! What a kind of sheet takes from the shelf: the fields that it has, filled as they can be.

use std::sync::OnceLock;

use kernel::Problem;
use trame::{FieldType, Sheet, SheetField, Words};

use crate::label::{Labels, bullets};

/// Lengths of a line and of a paragraph in a kind of sheet, as in a trame.
const LINE: usize = 160;
const PARAGRAPH: usize = 2_000;

/// What has something for the fields of a kind.
pub trait Offers {
    /// What there is for a field of this key; `has` says which other fields the kind has.
    fn offer(&self, field: &str, has: &dyn Fn(&str) -> bool, labels: &Labels) -> Option<Offer>;
}

/// What there is for a field, before its type is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// A text.
    Words(Words),
    /// A text of several lines, each a thing of its own.
    Lines(Words),
    /// A number.
    Number(u32),
    /// All of these choices that there are.
    All(Vec<String>),
    /// The first of these choices that there is.
    First(Vec<String>),
    /// A web address.
    Address(String),
}

impl Offer {
    /// The first of these choices that there is.
    pub fn first<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        Offer::First(words.into_iter().map(str::to_owned).collect())
    }
}

/// What a field of a sheet holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filled {
    /// A text, in both languages.
    Words(Words),
    /// A number.
    Number(u32),
    /// The keys of choices that the field has: one, or any number.
    Chosen(Vec<String>),
    /// A web address.
    Address(String),
}

/// Every field of a kind for which there is something, with what it holds.
pub fn fill<'a>(from: &impl Offers, kind: &'a Sheet) -> Result<Vec<(&'a str, Filled)>, Problem> {
    static LABELS: OnceLock<Result<Labels, String>> = OnceLock::new();
    let labels = LABELS
        .get_or_init(Labels::read)
        .as_ref()
        .map_err(|cause| Problem::fault("read the labels of the shelf", cause.clone()))?;
    let has = |key: &str| kind.fields.iter().any(|field| field.key == key);
    let filled = kind.fields.iter().filter_map(|field| {
        let offer = from.offer(&field.key, &has, labels)?;
        Some((field.key.as_str(), fit(offer, field)?))
    });
    Ok(filled.collect())
}

fn fit(offer: Offer, field: &SheetField) -> Option<Filled> {
    let known = |key: &String| field.choices.iter().any(|choice| choice.key == *key);
    match (offer, field.holds) {
        (Offer::Words(words) | Offer::Lines(words), FieldType::Line) => {
            fits(&words, LINE, false).then_some(Filled::Words(words))
        }
        (Offer::Words(words) | Offer::Lines(words), FieldType::Paragraph) => {
            fits(&words, PARAGRAPH, true).then_some(Filled::Words(words))
        }
        (Offer::Words(words), FieldType::Text) => Some(Filled::Words(words)),
        (Offer::Lines(words), FieldType::Text) => {
            let listed = words.iter().fold(Words::new(), |all, (language, text)| {
                all.with(language, &bullets(text))
            });
            Some(Filled::Words(listed))
        }
        (Offer::Number(number), FieldType::Number) => Some(Filled::Number(number)),
        (Offer::Address(address), FieldType::Link) => Some(Filled::Address(address)),
        (Offer::All(keys), FieldType::Choices) => {
            let keys: Vec<String> = keys.into_iter().filter(known).collect();
            (!keys.is_empty()).then_some(Filled::Chosen(keys))
        }
        (Offer::First(keys), FieldType::Choice) => {
            let key = keys.into_iter().find(known)?;
            Some(Filled::Chosen(vec![key]))
        }
        _ => None,
    }
}

fn fits(words: &Words, most: usize, breaks: bool) -> bool {
    let mut texts = words.iter();
    texts.all(|(_, text)| text.chars().count() <= most && (breaks || !text.contains('\n')))
}
