//! The two lists: methods and tools, narrowed by choices that stand in the address.

use askama::Template;
use kernel::Language;
use platform::web::{Cx, Handled, Reply, View};
use shelf::shelf;
use trame::Words;

use super::model::{AIMS, EASES, MINUTES, MOMENTS, MethodChoice, NEEDS, ToolChoice};

/// A method or a tool, as a card.
struct Card {
    path: String,
    title: String,
    pitch: String,
    facts: Vec<String>,
}

/// A choice of one value: its field, its title, its values with their words, and the one that is chosen.
struct Select {
    field: &'static str,
    label: &'static str,
    values: Vec<(String, String)>,
    chosen: String,
}

#[derive(Template)]
#[template(path = "catalogue/index.html")]
struct Index {
    v: View,
    here: &'static str,
    selects: Vec<Select>,
    people: Option<String>,
    boxes: Vec<(&'static str, &'static str, bool)>,
    cards: Vec<Card>,
    all: usize,
    narrowed: bool,
}

pub(crate) fn say(words: &Words, language: Language) -> String {
    words
        .get(language)
        .or_else(|| words.get(Language::French))
        .unwrap_or_default()
        .to_owned()
}

fn select(
    v: &View,
    field: &'static str,
    label: &'static str,
    keys: &[&str],
    chosen: Option<&String>,
) -> Select {
    let word = |key: &&str| ((*key).to_owned(), v.word(label, key).to_owned());
    Select {
        field,
        label,
        values: keys.iter().map(word).collect(),
        chosen: chosen.cloned().unwrap_or_default(),
    }
}

/// A value of the query, when it is one of these.
fn one_of(cx: &Cx, name: &str, known: &[&str]) -> Option<String> {
    cx.query(name)
        .filter(|value| known.contains(value))
        .map(str::to_owned)
}

/// How many people, in words: `4 à 12 personnes`.
pub(super) fn sizes(v: &View, method: &shelf::Method) -> String {
    match method.most {
        Some(most) => v.t2(
            "catalogue-people",
            "least",
            method.least.to_string(),
            "most",
            most.to_string(),
        ),
        None => v.t1("catalogue-people-from", "least", method.least.to_string()),
    }
}

/// Methods.
pub async fn methods(cx: Cx) -> Handled {
    let choice = MethodChoice {
        aim: one_of(&cx, "aim", &AIMS),
        people: cx.query("people").and_then(|people| people.trim().parse().ok()),
        minutes: cx.query("minutes").and_then(|minutes| minutes.parse().ok()),
        ease: one_of(&cx, "ease", &EASES),
        far: cx.query("far").is_some(),
        moment: one_of(&cx, "moment", &MOMENTS),
    };
    let (v, language, shelf) = (cx.view(), cx.language(), shelf()?);
    let card = |method: &shelf::Method| Card {
        path: format!("/shelf/methods/{}", method.key),
        title: say(&method.title, language),
        pitch: say(&method.pitch, language),
        facts: vec![
            v.t1("catalogue-minutes", "minutes", method.minutes.to_string()),
            sizes(&v, method),
            v.word("catalogue-ease", method.ease.word()).to_owned(),
        ],
    };
    let mut cards: Vec<Card> = shelf
        .methods
        .iter()
        .filter(|method| choice.keeps(method))
        .map(card)
        .collect();
    cards.sort_by_key(|card| card.title.to_lowercase());
    let minutes: Vec<String> = MINUTES.iter().map(u32::to_string).collect();
    let minutes: Vec<&str> = minutes.iter().map(String::as_str).collect();
    let typed = choice.minutes.map(|minutes| minutes.to_string());
    Reply::page(&Index {
        here: "methods",
        selects: vec![
            select(&v, "aim", "catalogue-aim", &AIMS, choice.aim.as_ref()),
            select(&v, "minutes", "catalogue-within", &minutes, typed.as_ref()),
            select(&v, "ease", "catalogue-ease", &EASES, choice.ease.as_ref()),
            select(&v, "moment", "catalogue-moment", &MOMENTS, choice.moment.as_ref()),
        ],
        people: Some(
            choice
                .people
                .map_or_else(String::new, |people| people.to_string()),
        ),
        boxes: vec![("far", "catalogue-far", choice.far)],
        all: shelf.methods.len(),
        narrowed: choice != MethodChoice::default(),
        cards,
        v,
    })
}

/// Tools.
pub async fn tools(cx: Cx) -> Handled {
    let choice = ToolChoice {
        need: one_of(&cx, "need", &NEEDS),
        ease: one_of(&cx, "ease", &EASES),
        free: cx.query("free").is_some(),
        light: cx.query("light").is_some(),
    };
    let (v, language, shelf) = (cx.view(), cx.language(), shelf()?);
    let card = |tool: &shelf::Tool| Card {
        path: format!("/shelf/tools/{}", tool.key),
        title: say(&tool.title, language),
        pitch: say(&tool.need, language),
        facts: std::iter::once(v.word("catalogue-ease", tool.ease.word()).to_owned())
            .chain(
                tool.asks
                    .iter()
                    .map(|asked| v.word("catalogue-asks", asked).to_owned()),
            )
            .collect(),
    };
    let mut cards: Vec<Card> = shelf
        .tools
        .iter()
        .filter(|tool| choice.keeps(tool))
        .map(card)
        .collect();
    cards.sort_by_key(|card| card.title.to_lowercase());
    Reply::page(&Index {
        here: "tools",
        selects: vec![
            select(&v, "need", "catalogue-need", &NEEDS, choice.need.as_ref()),
            select(&v, "ease", "catalogue-ease", &EASES, choice.ease.as_ref()),
        ],
        people: None,
        boxes: vec![
            ("free", "catalogue-free", choice.free),
            ("light", "catalogue-light", choice.light),
        ],
        all: shelf.tools.len(),
        narrowed: choice != ToolChoice::default(),
        cards,
        v,
    })
}
