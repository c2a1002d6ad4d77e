//! The fields of a question, and what was typed into them.

use std::collections::BTreeMap;

use kernel::Refusal;
use platform::web::{Form, View};

use super::model::{Answers, Given};
use crate::survey::model::{Item, Kind};
use crate::territory::store::Area;

/// The longest line and text, in characters.
const SHORT: usize = 200;
const LONG: usize = 4_000;

/// A choice of a field.
pub(super) struct Choice {
    pub value: String,
    pub words: String,
    pub chosen: bool,
}

/// A question on its page.
pub(super) struct Field {
    pub name: String,
    pub number: usize,
    pub words: String,
    pub hint: String,
    pub kind: Kind,
    pub must: bool,
    pub choices: Vec<Choice>,
    pub apart: Option<bool>,
    pub unknown: Option<bool>,
    pub value: String,
    pub least: i64,
    pub most: i64,
    pub wrong: String,
}

impl Field {
    /// The field that says that it does not apply. Where one is chosen, it is one more of the choices.
    pub fn aside(&self) -> String {
        if self.has_choices() && !self.is_multiple() {
            self.name.clone()
        } else {
            self.name.replacen("q-", "aside-", 1)
        }
    }

    pub fn is_text(&self) -> bool {
        self.kind == Kind::Long
    }

    pub fn is_select(&self) -> bool {
        self.kind == Kind::Area
    }

    pub fn has_choices(&self) -> bool {
        self.kind.has_options()
    }

    pub fn is_multiple(&self) -> bool {
        self.kind == Kind::Multiple
    }

    pub fn is_number(&self) -> bool {
        self.kind == Kind::Number
    }
}

/// The name of a question's field.
pub(super) fn name(item: &Item) -> String {
    format!("q-{}", item.key)
}

/// The name of the field that says that it does not apply, or that one does not know.
fn aside(item: &Item) -> String {
    format!("aside-{}", item.key)
}

/// A question as it is shown, with what was answered.
pub(super) fn shown(
    v: &View,
    item: &Item,
    number: usize,
    given: Option<&Given>,
    areas: &[(usize, Area)],
    wrong: Option<(&Refusal, &Form)>,
) -> Field {
    let chosen = |place: usize| matches!(given, Some(Given::Chosen(chosen)) if chosen.contains(&place));
    let mut choices: Vec<Choice> = item
        .options
        .iter()
        .enumerate()
        .map(|(place, words)| Choice {
            value: place.to_string(),
            words: words.to(v.language).to_owned(),
            chosen: chosen(place),
        })
        .collect();
    if item.kind == Kind::Area {
        let choice = |(depth, area): &(usize, Area)| Choice {
            value: area.uid.to_string(),
            words: format!("{}{}", "\u{2003}".repeat(*depth), area.name),
            chosen: matches!(given, Some(Given::Area(id)) if *id == area.id),
        };
        choices = areas.iter().map(choice).collect();
    }
    Field {
        name: name(item),
        number,
        words: item.words.to(v.language).to_owned(),
        hint: item.hint.to(v.language).to_owned(),
        kind: item.kind,
        must: item.must,
        choices,
        apart: item.apart.then_some(given == Some(&Given::Apart)),
        unknown: item.unknown.then_some(given == Some(&Given::Unknown)),
        value: match (wrong, given) {
            (Some((_, form)), _) => form.value(&name(item)).to_owned(),
            (None, Some(Given::Number(number))) => number.to_string(),
            (None, Some(Given::Text(text))) => text.clone(),
            (None, _) => String::new(),
        },
        least: item.least,
        most: item.most,
        wrong: wrong.map(|(refusal, _)| v.refusal(refusal)).unwrap_or_default(),
    }
}

/// Reads what was typed on a page into the answers; gives what is wrong, by the key of the question.
pub(super) fn read(
    form: &Form,
    items: &[&Item],
    areas: &[(usize, Area)],
    answers: &mut Answers,
) -> BTreeMap<String, Refusal> {
    let texts = form.texts();
    let mut wrong = BTreeMap::new();
    for item in items {
        let field = name(item);
        let typed = texts.get(&field).map_or("", String::as_str);
        let set_aside = |word: &str| form.chosen(&aside(item), word) || form.chosen(&field, word);
        let places = form.choices(&field, |value| {
            value
                .parse::<usize>()
                .ok()
                .filter(|place| *place < item.options.len())
        });
        let given = match item.kind {
            Kind::Scale | Kind::Single => places.first().map(|place| Given::Chosen(vec![*place])),
            Kind::Multiple => (!places.is_empty()).then_some(Given::Chosen(places)),
            Kind::Area => {
                let found = areas.iter().find(|(_, area)| area.uid.to_string() == typed);
                found.map(|(_, area)| Given::Area(area.id))
            }
            Kind::Number if typed.is_empty() => None,
            Kind::Number => match typed.parse::<i64>() {
                Ok(number) if (item.least..=item.most).contains(&number) => Some(Given::Number(number)),
                _ => {
                    let refusal = Refusal::new("form-not-in-range");
                    wrong.insert(
                        item.key.clone(),
                        refusal.with("least", item.least).with("most", item.most),
                    );
                    None
                }
            },
            Kind::Short | Kind::Long => {
                let most = if item.kind == Kind::Short { SHORT } else { LONG };
                let count = typed.chars().count();
                if count > most {
                    let refusal = Refusal::new("form-too-long");
                    wrong.insert(item.key.clone(), refusal.with("most", most).with("count", count));
                }
                (count > 0).then(|| Given::Text(typed.chars().take(most).collect()))
            }
            Kind::Page => None,
        };
        let given = given.or_else(|| {
            let apart = (item.apart && set_aside("apart")).then_some(Given::Apart);
            apart.or_else(|| (item.unknown && set_aside("unknown")).then_some(Given::Unknown))
        });
        match given {
            Some(given) => answers.insert(item.key.clone(), given),
            None => answers.remove(&item.key),
        };
    }
    wrong
}
