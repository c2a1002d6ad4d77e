//! What must hold of every file under `shelf/`.

mod kinds;
mod typography;

use std::collections::{BTreeMap, BTreeSet};

use kernel::Language::{English, French};
use trame::Words;

use crate::{Method, Shelf, Tool, shelf};

fn all() -> &'static Shelf {
    shelf().expect("every file reads")
}

/// A text with the place where it stands, and how long it may be.
struct Text<'a> {
    place: String,
    words: &'a Words,
    least: usize,
    most: usize,
}

fn texts_of(method: &Method) -> Vec<Text<'_>> {
    let key = &method.key;
    let of = |name: &str, words, least, most| Text {
        place: format!("methods/{key} {name}"),
        words,
        least,
        most,
    };
    let mut texts = vec![
        of("title", &method.title, 4, 60),
        of("pitch", &method.pitch, 30, 160),
        of("gist", &method.gist, 150, 700),
        of("material", &method.material, 15, 400),
        of("before", &method.before, 60, 700),
        of("watch", &method.watch, 200, 1_200),
        of("far", &method.far, 60, 600),
        of("phone", &method.phone, 60, 500),
        of("variants", &method.variants, 60, 800),
        of("origin", &method.origin, 20, 300),
    ];
    for (number, step) in method.steps.iter().enumerate() {
        let name = |part: &str| format!("step {} {part}", number + 1);
        texts.push(of(&name("name"), &step.name, 3, 60));
        texts.push(of(&name("aim"), &step.aim, 8, 160));
        texts.push(of(&name("how"), &step.how, 20, 700));
        if let Some(say) = &step.say {
            texts.push(of(&name("say"), say, 10, 300));
        }
        if let Some(material) = &step.material {
            texts.push(of(&name("material"), material, 3, 160));
        }
        if let Some(fallback) = &step.fallback {
            texts.push(of(&name("fallback"), fallback, 3, 160));
        }
    }
    texts
}

fn texts_of_tool(tool: &Tool) -> Vec<Text<'_>> {
    let key = &tool.key;
    let of = |name: &str, words, least, most| Text {
        place: format!("tools/{key} {name}"),
        words,
        least,
        most,
    };
    vec![
        of("title", &tool.title, 4, 80),
        of("use", &tool.need, 15, 160),
        of("gist", &tool.gist, 150, 700),
        of("say", &tool.say, 30, 300),
        of("first", &tool.first, 150, 900),
        of("for", &tool.strengths, 60, 600),
        of("against", &tool.limits, 60, 600),
        of("access", &tool.access, 50, 600),
        of("agree", &tool.agree, 40, 500),
        of("watch", &tool.watch, 60, 600),
        of("phone", &tool.phone, 40, 500),
        of("leave", &tool.leave, 40, 500),
        of("hosting", &tool.hosting, 20, 500),
        of("others", &tool.others, 30, 400),
    ]
}

fn texts() -> Vec<Text<'static>> {
    let methods = all().methods.iter().flat_map(texts_of);
    methods
        .chain(all().tools.iter().flat_map(texts_of_tool))
        .collect()
}

#[test]
fn there_is_enough_to_choose_from() {
    assert!(all().methods.len() >= 40, "{} methods", all().methods.len());
    assert!(all().tools.len() >= 35, "{} tools", all().tools.len());
}

#[test]
fn every_text_is_there_in_both_languages_and_of_a_fair_length() {
    let mut wrong = Vec::new();
    for text in texts() {
        for language in [French, English] {
            let said = text.words.get(language).unwrap_or_default();
            let length = said.chars().count();
            if length < text.least || length > text.most {
                let (least, most) = (text.least, text.most);
                wrong.push(format!(
                    "{} {}: {length}, not {least} to {most}",
                    text.place,
                    language.word()
                ));
            }
        }
        if text.words.get(French) == text.words.get(English) && text.least > 4 {
            wrong.push(format!("{}: the same in both languages", text.place));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_two_texts_are_alike() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut alike = Vec::new();
    for text in texts() {
        for (language, said) in text.words.iter() {
            // Names of steps are short and say what they say.
            let start: String = said.to_lowercase().chars().take(48).collect();
            if start.chars().count() < 40 || text.place.ends_with(" title") {
                continue;
            }
            let place = format!("{} {}", text.place, language.word());
            if let Some(first) = seen.insert(start, place.clone()) {
                alike.push(format!("{first} and {place}"));
            }
        }
    }
    assert!(alike.is_empty(), "{alike:#?}");
}

#[test]
fn steps_take_as_long_as_the_method() {
    for method in &all().methods {
        let sum: u32 = method.steps.iter().map(|step| step.minutes).sum();
        assert_eq!(sum, method.minutes, "{}", method.key);
        let said = method.steps.iter().filter(|step| step.say.is_some()).count();
        assert!(
            method.steps.len() >= 3 && said >= 1,
            "{}: {said} to say",
            method.key
        );
        assert!(
            method.steps.iter().all(|step| step.minutes >= 1),
            "{}",
            method.key
        );
        assert!(
            method.most.is_none_or(|most| most >= method.least),
            "{}",
            method.key
        );
    }
}

#[test]
fn what_goes_with_what_is_there() {
    let methods = all().methods.iter().map(|method| (&method.key, &method.near));
    let tools = all().tools.iter().map(|tool| (&tool.key, &tool.near));
    let all: Vec<_> = methods.chain(tools).collect();
    let keys: BTreeSet<&String> = all.iter().map(|(key, _)| *key).collect();
    assert_eq!(keys.len(), all.len(), "a method and a tool share a key");
    for (key, near) in all {
        let once: BTreeSet<&String> = near.iter().collect();
        assert!(
            once.len() == near.len() && near.len() >= 2 && near.len() <= 8,
            "{key}: {near:?}"
        );
        assert!(
            !near.contains(key) && once.is_subset(&keys),
            "{key} points at {near:?}"
        );
        let plain = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(key.chars().all(plain), "{key}");
    }
}

#[test]
fn everything_has_its_sources_its_licence_and_other_names() {
    let methods = all()
        .methods
        .iter()
        .map(|method| (&method.key, &method.licence, &method.sources, &method.aliases));
    let tools = all()
        .tools
        .iter()
        .map(|tool| (&tool.key, &tool.licence, &tool.sources, &tool.aliases));
    for (key, licence, sources, aliases) in methods.chain(tools) {
        assert_eq!(licence, crate::LICENCE, "{key}");
        assert!(!sources.is_empty() && aliases.len() >= 2, "{key}");
        for source in sources {
            let address = source.address.as_deref();
            assert!(address.is_none_or(|address| address.starts_with("http")), "{key}");
            for language in [French, English] {
                assert!(
                    source.took.get(language).is_some_and(|took| took.len() > 15),
                    "{key}"
                );
            }
        }
    }
}

#[test]
fn what_is_found_by_its_key_is_what_stands_there() {
    let method = all().find_method("world-cafe").expect("there is one");
    assert_eq!(method.title.get(French), Some("World café"));
    assert!(all().find_method("shared-notes").is_none());
    assert!(all().find_tool("shared-notes").is_some());
}

#[test]
fn whatever_advice_suggests_stands_on_the_shelf() {
    let rules = include_str!("../../../dosage/rules.toml");
    let rules: toml::Table = rules.parse().expect("rules read");
    let mut named = Vec::new();
    gather(&toml::Value::Table(rules), "", &mut named);
    assert!(named.len() > 10, "{named:?}");
    for (field, key) in named {
        let found = match field.as_str() {
            "methods" => all().find_method(&key).is_some(),
            _ => all().find_tool(&key).is_some(),
        };
        assert!(found, "{field}: {key}");
    }
}

fn gather(value: &toml::Value, field: &str, named: &mut Vec<(String, String)>) {
    match value {
        toml::Value::Table(table) => table.iter().for_each(|(key, value)| gather(value, key, named)),
        toml::Value::Array(list) => list.iter().for_each(|value| gather(value, field, named)),
        toml::Value::String(key) if matches!(field, "methods" | "tools_for") => {
            named.push((field.to_owned(), key.clone()));
        }
        _ => {}
    }
}
