//! Forms that come filled with what stands: one changes a part and sends the whole.

use std::collections::BTreeMap;

use kernel::{Instant, Language, Module, Problem};
use platform::calendar::Calendar;
use spaces::space::Space;
use trame::Words;

use super::browser::{Fields, field};
use super::script::Character;

/// The identity sheet with some texts changed: `purpose-fr`, `welcome-en`.
pub fn identity(
    space: &Space,
    name: &str,
    review: Option<Instant>,
    changed: &BTreeMap<String, String>,
) -> Fields {
    let (trame, sheet) = (&space.shape.trame, &space.shape.trame.space.identity);
    let parts: [(&str, Option<&Words>); 9] = [
        ("purpose", Some(&sheet.purpose)),
        ("ways", sheet.ways.as_ref()),
        ("values", sheet.values.as_ref()),
        ("development", sheet.development.as_ref()),
        ("recognition", sheet.recognition.as_ref()),
        ("joining", sheet.joining.as_ref()),
        ("lifetime", sheet.lifetime.as_ref()),
        ("tools", sheet.tools.as_ref()),
        ("welcome", trame.welcome.as_ref()),
    ];
    let mut fields = vec![field("name", if name.is_empty() { &space.name } else { name })];
    for (key, words) in parts {
        add(&mut fields, key, &trame.card.languages, words, changed);
    }
    let date = |review| Calendar::new(Language::French, "Europe/Paris").field(review);
    fields.push(field(
        "review",
        review.or(space.review).map(date).unwrap_or_default(),
    ));
    fields
}

/// The charter with something added at its end.
pub fn charter(space: &Space, french: &str, english: &str) -> Fields {
    let standing = |language| {
        space
            .shape
            .trame
            .charter
            .as_ref()
            .and_then(|words| words.get(language))
            .unwrap_or_default()
    };
    let added = [(Language::French, french), (Language::English, english)];
    added
        .map(|(language, text)| {
            field(
                format!("text-{}", language.word()),
                format!("{}\n\n{text}", standing(language)),
            )
        })
        .into()
}

/// The settings with another way of joining, or some words changed: `one-cell-fr`.
pub fn arrangement(space: &Space, joining: &str, changed: &BTreeMap<String, String>) -> Fields {
    let trame = &space.shape.trame;
    let joining = if joining.is_empty() {
        space.joining.word()
    } else {
        joining
    };
    let mut fields = vec![field("joining", joining)];
    fields.extend(
        trame
            .space
            .modules
            .iter()
            .copied()
            .map(Module::word)
            .map(|module| field("modules", module)),
    );
    for key in trame::Thing::ALL.iter().copied() {
        let own = trame.space.words.iter().find(|word| word.key == key);
        let (one, many) = (format!("one-{}", key.word()), format!("many-{}", key.word()));
        add(
            &mut fields,
            &one,
            &trame.card.languages,
            own.map(|word| &word.one),
            changed,
        );
        add(
            &mut fields,
            &many,
            &trame.card.languages,
            own.map(|word| &word.many),
            changed,
        );
    }
    fields
}

fn add(
    fields: &mut Fields,
    key: &str,
    languages: &[Language],
    words: Option<&Words>,
    changed: &BTreeMap<String, String>,
) {
    for language in languages {
        let name = format!("{key}-{}", language.word());
        let standing = words.and_then(|words| words.get(*language)).unwrap_or_default();
        let value = changed.get(&name).map_or(standing, String::as_str).to_owned();
        fields.push((name, value));
    }
}

/// Place and organisation are for everyone, the rest for those who share a space.
pub fn profile(character: &Character) -> Fields {
    let parts = [
        ("about", &character.about, "space"),
        ("place", &character.place, "public"),
        ("organisation", &character.organisation, "public"),
        ("interests", &character.interests, "space"),
        ("contact", &String::new(), "own"),
    ];
    let both = |(name, value, audience): (&str, &String, &str)| {
        [
            field(name, value.as_str()),
            field(format!("{name}-audience"), audience),
        ]
    };
    parts.into_iter().flat_map(both).collect()
}

/// The secret of the address that the page of a fresh invitation shows.
///
/// # Errors
/// When there is none.
pub fn invited_to(page: &str) -> Result<String, Problem> {
    let rest = page
        .split("/join/")
        .nth(1)
        .ok_or(Problem::broken("a fresh invitation shows no address"))?;
    Ok(rest.chars().take_while(char::is_ascii_hexdigit).collect())
}
