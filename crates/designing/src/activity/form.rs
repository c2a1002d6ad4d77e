//! The form of an activity: filled from one, and read back into one.

use kernel::{Language, Level, Problem, Refusal};
use platform::web::Form;
use spaces::identity::change;
use trame::{Activity, ActivityKind, Trame, Words};

use crate::texts::{first, line, words};

/// The longest paragraph and text of the format.
const PARAGRAPH: usize = 2_000;
const TEXT: usize = 20_000;
/// The longest name and address.
const LINE: usize = 160;
const ADDRESS: usize = 500;
/// The most minutes: two days.
const MINUTES: i64 = 2_880;

/// Fills the form from an activity.
pub(super) fn fill(form: &mut Form, activity: &Activity, languages: &[Language]) {
    let mut text = |field: &str, words: Option<&Words>| change::fill(form, field, languages, words);
    text("name", Some(&activity.name));
    text("aim", Some(&activity.aim));
    text("condition", activity.condition.as_ref());
    text("body", activity.body.as_ref());
    form.fill("week", activity.week.to_string())
        .fill("minutes", activity.minutes.to_string())
        .fill("strand", activity.strand.as_str())
        .fill("kind", activity.kind.word())
        .fill("stage", activity.stage.as_deref().unwrap_or_default())
        .fill("level", activity.level.map(Level::word).unwrap_or_default())
        .fill("link", activity.link.as_deref().unwrap_or_default())
        .fill("sheet", activity.sheet.as_deref().unwrap_or_default());
    for (field, keys) in [
        ("skills", &activity.skills),
        ("concepts", &activity.concepts),
        ("after", &activity.after),
    ] {
        for key in keys {
            form.choose(field, key.as_str());
        }
    }
}

/// Reads an activity as it was typed, upon what it was `before`; what is wrong is noted in the form.
///
/// # Errors
/// [`Problem::Malformed`] when the form is not ours.
pub(super) fn read(form: &mut Form, trame: &Trame, before: &Activity) -> Result<Activity, Problem> {
    let texts = change::read_form(form, "name-")?;
    let languages = &trame.card.languages;
    let program = trame.program.as_ref().ok_or(Problem::Missing)?;
    let mut typed = before.clone();
    if let Some(name) = words(
        form,
        &line(&texts, "name", languages),
        "name",
        languages,
        LINE,
        Some(&before.name),
    ) {
        typed.name = name;
    } else {
        form.refuse(first("name", languages), Refusal::new("form-missing"));
    }
    if let Some(aim) = words(form, &texts, "aim", languages, PARAGRAPH, Some(&before.aim)) {
        typed.aim = aim;
    } else {
        form.refuse(first("aim", languages), Refusal::new("form-missing"));
    }
    typed.condition = words(
        form,
        &texts,
        "condition",
        languages,
        PARAGRAPH,
        before.condition.as_ref(),
    );
    typed.body = words(form, &texts, "body", languages, TEXT, before.body.as_ref());
    typed.week = number(form.whole("week", 1..=i64::from(program.weeks.max(1))));
    typed.minutes = number(form.whole("minutes", 1..=MINUTES));
    let strands = program.strand_keys();
    let strand = |key: &str| strands.contains(&key).then(|| key.to_owned());
    typed.strand = form.choice("strand", strand).unwrap_or_default();
    typed.kind = form.choice("kind", ActivityKind::from_word).unwrap_or_default();
    let stage = |key: &str| trame.stages.iter().find(|stage| stage.key == key);
    typed.stage = if trame.stages.is_empty() {
        None
    } else {
        form.choice("stage", |key| stage(key).map(|stage| stage.key.clone()))
    };
    typed.level = one_or_none(form, "level", Level::from_word);
    let sheet = |key: &str| trame.sheets.iter().find(|sheet| sheet.key == key);
    typed.sheet = one_or_none(form, "sheet", |key| sheet(key).map(|sheet| sheet.key.clone()));
    typed.link = link(form);
    let framework = &trame.framework;
    let owned = |known: bool, key: &str| known.then(|| key.to_owned());
    typed.skills = form.choices("skills", |key| {
        owned(framework.skills.iter().any(|skill| skill.key == key), key)
    });
    typed.concepts = form.choices("concepts", |key| {
        owned(framework.concepts.iter().any(|concept| concept.key == key), key)
    });
    let other = |key: &str| key != before.key && program.activities.iter().any(|each| each.key == key);
    typed.after = form.choices("after", |key| owned(other(key), key));
    for (list, known) in [
        (&mut typed.skills, &before.skills),
        (&mut typed.concepts, &before.concepts),
        (&mut typed.after, &before.after),
    ] {
        in_order(list, known);
    }
    Ok(typed)
}

/// Puts what was ticked in the order that it had, and what is new after it; nothing is there twice.
fn in_order(list: &mut Vec<String>, known: &[String]) {
    let ticked = std::mem::take(list);
    list.extend(known.iter().filter(|key| ticked.contains(key)).cloned());
    for key in ticked {
        if !list.contains(&key) {
            list.push(key);
        }
    }
}

/// One of the choices, or none when nothing is chosen.
fn one_or_none<T>(form: &mut Form, field: &'static str, find: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    if form.value(field).is_empty() {
        None
    } else {
        form.choice(field, find)
    }
}

fn link(form: &mut Form) -> Option<String> {
    let typed = form.line("link", 0..=ADDRESS);
    if typed.is_empty() {
        return None;
    }
    let host = typed
        .strip_prefix("https://")
        .or_else(|| typed.strip_prefix("http://"));
    let good = host.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with(['/', '?', '#'])
            && !rest.contains(|letter: char| letter.is_whitespace() || "\"<>\\".contains(letter))
    });
    if !good {
        form.refuse("link", Refusal::new("planned-not-a-link"));
    }
    Some(typed)
}

fn number(whole: i64) -> u32 {
    u32::try_from(whole).unwrap_or(1)
}
