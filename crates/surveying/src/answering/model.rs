//! Answers, of whom what is asked, and how they are counted.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::mirror::model::column;
use crate::survey::model::{Body, Item, Kind};

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Given {
    /// Places of options: a level, a choice, several.
    Chosen(Vec<usize>),
    /// A whole number.
    Number(i64),
    /// A text.
    Text(String),
    /// The number of an area.
    Area(i64),
    /// It does not apply.
    Apart,
    /// They do not know.
    Unknown,
}

/// What somebody answered, by the key of the question.
pub type Answers = BTreeMap<String, Given>;

impl Given {
    /// Whether one of these options is chosen.
    fn has(&self, any: &[usize]) -> bool {
        matches!(self, Given::Chosen(chosen) if chosen.iter().any(|place| any.contains(place)))
    }
}

/// Whether a question is asked of somebody who answered so: what it hangs on must be asked of them itself.
pub fn is_asked(body: &Body, item: &Item, answers: &Answers) -> bool {
    let Some(when) = &item.when else { return true };
    let on = body.questions().take_while(|earlier| earlier.key != item.key);
    let mut on = on.filter(|earlier| earlier.key == when.key);
    on.next().is_some_and(|earlier| {
        answers.get(&when.key).is_some_and(|given| given.has(&when.any)) && is_asked(body, earlier, answers)
    })
}

/// What is kept: answers to what is asked of them, in a form that the question has.
pub fn kept(body: &Body, answers: &Answers) -> Answers {
    let asked = body.questions().filter(|item| is_asked(body, item, answers));
    asked
        .filter_map(|item| Some((item.key.clone(), answers.get(&item.key)?.clone())))
        .collect()
}

/// The first question that must be answered and is not, with the place of its page.
pub fn missing<'a>(body: &'a Body, answers: &Answers) -> Option<(usize, &'a Item)> {
    body.pages()
        .into_iter()
        .enumerate()
        .find_map(|(place, (_, items))| {
            let wanted =
                |item: &&Item| item.must && is_asked(body, item, answers) && !answers.contains_key(&item.key);
            items.into_iter().find(wanted).map(|item| (place, item))
        })
}

/// Under what somebody is counted: themselves, and each answer that has a value.
pub fn marks(body: &Body, answers: &Answers) -> Vec<(String, i64)> {
    let mut marks = vec![(String::new(), 0)];
    for item in body.questions() {
        match (item.kind, answers.get(&item.key)) {
            (Kind::Scale | Kind::Single, Some(Given::Chosen(chosen))) => {
                marks.extend(chosen.first().map(|place| (item.key.clone(), whole(*place))));
            }
            (Kind::Multiple, Some(Given::Chosen(chosen))) => {
                let each = |place: usize| (column(&item.key, place), i64::from(chosen.contains(&place)));
                marks.extend((0..item.options.len()).map(each));
            }
            (Kind::Number, Some(Given::Number(number))) => {
                let band = item
                    .bands()
                    .iter()
                    .position(|(from, to)| (from..=to).contains(&number));
                marks.extend(band.map(|band| (item.key.clone(), whole(band))));
            }
            _ => {}
        }
    }
    marks
}

/// The area that somebody named; 0 when they named none.
pub fn area(body: &Body, answers: &Answers) -> i64 {
    match body.area().and_then(|item| answers.get(&item.key)) {
        Some(Given::Area(area)) => *area,
        _ => 0,
    }
}

fn whole(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::model::{Said, When};
    use proptest::prelude::*;

    fn chain(length: usize) -> Body {
        let item = |place: usize| {
            let mut item = Item::new(format!("q{place}"), Kind::Single);
            item.options = vec![Said::default(), Said::default()];
            item.must = true;
            item.when = place.checked_sub(1).map(|before| When {
                key: format!("q{before}"),
                any: vec![1],
            });
            item
        };
        Body {
            items: (0..length).map(item).collect(),
            ..Body::default()
        }
    }

    proptest! {
        /// A chain of conditions is asked as far as every answer before leads on, and no further.
        #[test]
        fn what_hangs_on_what_is_not_asked_is_not_asked(given in proptest::collection::vec(proptest::option::of(0usize..2), 6)) {
            let body = chain(6);
            let answers: Answers = given.iter().enumerate()
                .filter_map(|(place, given)| Some((format!("q{place}"), Given::Chosen(vec![(*given)?])))).collect();
            let reach = given.iter().take_while(|given| **given == Some(1)).count().min(5);
            for (place, item) in body.items.iter().enumerate() {
                prop_assert_eq!(is_asked(&body, item, &answers), place <= reach);
            }
            let kept = kept(&body, &answers);
            prop_assert!(kept.keys().all(|key| body.items.iter().take(reach + 1).any(|item| item.key == *key)));
            prop_assert_eq!(marks(&body, &kept).len(), kept.len() + 1);
            prop_assert_eq!(missing(&body, &answers).is_none(), given[..=reach].iter().all(Option::is_some));
        }
    }

    #[test]
    fn does_not_apply_and_unknown_count_as_no_level() {
        let body = chain(1);
        for given in [Given::Apart, Given::Unknown] {
            let answers: Answers = [("q0".to_owned(), given)].into_iter().collect();
            assert_eq!(marks(&body, &answers), [(String::new(), 0)]);
            assert!(missing(&body, &answers).is_none(), "they are answers");
        }
    }
}
