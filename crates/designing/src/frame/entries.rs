//! What the page of the frame shows of each strand and each stage.

use kernel::Language;
use platform::web::{Form, View};
use spaces::identity::change;
use spaces::shape::said;
use trame::{Stage, Strand, Words};

use crate::merge::Plan;

/// A strand or a stage with its form.
pub struct Entry {
    /// Its key; empty for a new one.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// What it says now, or what was typed.
    pub form: Form,
    /// How many activities stand on it.
    pub standing: usize,
    /// Whether it is the first, and the last.
    pub ends: (bool, bool),
    /// Whether its form was refused, and is shown open.
    pub open: bool,
}

/// A form that was refused: which one, and as it was typed.
pub struct Refused {
    /// `weeks`, `insertion`, `removal`, `note`, `strand` or `stage`.
    pub what: &'static str,
    /// The key of the strand or stage; empty for a new one.
    pub key: String,
    /// As it was typed.
    pub form: Form,
}

impl Refused {
    /// The form as it was typed, when it is this one.
    pub fn form(refused: Option<&Self>, what: &str, key: &str) -> Option<Form> {
        refused
            .filter(|refused| refused.what == what && refused.key == key)
            .map(|refused| refused.form.clone())
    }
}

/// The usual strands with names in the languages of a trame, for a program that names none.
pub fn usual(v: &View, languages: &[Language]) -> Vec<Strand> {
    let name = |key: &str| {
        languages.iter().fold(Words::new(), |words, language| {
            words.with(*language, v.languages().word(*language, "strand", key))
        })
    };
    Strand::USUAL
        .iter()
        .map(|key| Strand {
            key: (*key).to_owned(),
            name: name(key),
            gist: None,
        })
        .collect()
}

/// The strands of a plan, and a place for a new one at the end.
pub fn strands(v: &View, plan: &Plan, languages: &[Language], refused: Option<&Refused>) -> Vec<Entry> {
    let list = if plan.program.strands.is_empty() {
        usual(v, languages)
    } else {
        plan.program.strands.clone()
    };
    let fill = |form: &mut Form, strand: &Strand| {
        change::fill(form, "name", languages, Some(&strand.name));
        change::fill(form, "gist", languages, strand.gist.as_ref());
    };
    let standing = |key: &str| {
        plan.program
            .activities
            .iter()
            .filter(|each| each.strand == key)
            .count()
    };
    entries(
        v,
        &list,
        |strand| (&strand.key, &strand.name),
        fill,
        standing,
        ("strand", refused),
    )
}

/// The stages of a plan, and a place for a new one at the end.
pub fn stages(v: &View, plan: &Plan, languages: &[Language], refused: Option<&Refused>) -> Vec<Entry> {
    let fill = |form: &mut Form, stage: &Stage| {
        change::fill(form, "name", languages, Some(&stage.name));
        change::fill(form, "meaning", languages, Some(&stage.meaning));
        change::fill(form, "signs", languages, stage.signs.as_ref());
    };
    let standing = |key: &str| {
        let on = |each: &&trame::Activity| each.stage.as_deref() == Some(key);
        plan.program.activities.iter().filter(on).count()
    };
    entries(
        v,
        &plan.stages,
        |stage| (&stage.key, &stage.name),
        fill,
        standing,
        ("stage", refused),
    )
}

fn entries<T>(
    v: &View,
    list: &[T],
    own: impl Fn(&T) -> (&String, &Words),
    fill: impl Fn(&mut Form, &T),
    standing: impl Fn(&str) -> usize,
    (what, refused): (&'static str, Option<&Refused>),
) -> Vec<Entry> {
    let last = list.len().saturating_sub(1);
    let each = |(place, thing): (usize, &T)| {
        let (key, name) = own(thing);
        let typed = Refused::form(refused, what, key);
        let open = typed.is_some();
        let form = match typed {
            // The forms that remove and move have none of its texts.
            Some(typed) if typed.refusal("to").is_none() => typed,
            other => {
                let mut form = Form::new();
                fill(&mut form, thing);
                if let Some(refusal) = other.and_then(|typed| typed.refusal("to").cloned()) {
                    form.refuse("to", refusal);
                }
                form
            }
        };
        Entry {
            key: key.clone(),
            name: said(name, v.language).text.to_owned(),
            form,
            standing: standing(key),
            ends: (place == 0, place == last),
            open,
        }
    };
    let typed = Refused::form(refused, what, "");
    let new = Entry {
        key: String::new(),
        name: String::new(),
        open: typed.is_some(),
        form: typed.unwrap_or_default(),
        standing: 0,
        ends: (true, true),
    };
    list.iter().enumerate().map(each).chain([new]).collect()
}
