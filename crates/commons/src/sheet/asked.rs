//! The fields of a kind as its form asks them, with what there is to choose from.

use platform::web::{Form, View};
use spaces::shape::said;
use trame::{Circle, FieldType, SheetField};

use super::ground::Ground;
use sheets::field::{TITLE, Wrong, former_input, input};
use sheets::files::File;
use sheets::model::{Sheet, asks_title};
use sheets::options::Options;
use sheets::pictures::Picture;
use sheets::rights::wanted;
use sheets::value::fits;

/// Something to choose.
pub struct Choice {
    /// What stands for it.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// How far below the first ones it stands, in a tree.
    pub depth: usize,
}

/// A field as the form shows it.
#[derive(Default)]
pub struct Asked {
    /// Its name in the form.
    pub name: String,
    /// What is written beside it.
    pub label: String,
    /// What helps to fill it in; empty when nothing does.
    pub hint: String,
    /// The word of what it holds.
    pub holds: &'static str,
    /// Whether it must be filled in before the sheet is published.
    pub required: bool,
    /// What there is to choose from.
    pub choices: Vec<Choice>,
    /// The kind of sheet that is chosen from, in words of the space.
    pub of: Option<(String, String)>,
    /// The pictures that it has.
    pub pictures: Vec<Picture>,
    /// The document that it has.
    pub files: Vec<File>,
    /// What is wrong with it.
    pub wrong: Option<String>,
    /// On what it depends.
    pub when: Option<Condition>,
    /// The word of the circle that reads it, when that is not everybody.
    pub readers: Option<&'static str>,
    /// What was written before it held what it holds now.
    pub former: Option<String>,
    /// The name of the field that carries that.
    pub former_name: String,
}

impl Asked {
    /// What describes the field to those who do not see it: the hint, and what is wrong.
    pub fn described(&self) -> String {
        let mut by = Vec::new();
        if !self.hint.is_empty() {
            by.push(format!("{}-hint", self.name));
        }
        if self.wrong.is_some() {
            by.push(format!("{}-error", self.name));
        }
        by.join(" ")
    }

    /// The name of a second field that belongs to it.
    pub fn part(&self, part: &str) -> String {
        format!("{}-{part}", self.name)
    }

    /// Whether a browser may insist on it: not on what is hidden while something else is not chosen.
    pub fn insists(&self) -> bool {
        self.required && self.when.is_none()
    }

    /// Whether any number of several is chosen.
    pub fn is_ticked(&self) -> bool {
        matches!(self.holds, "choices" | "tree" | "sheets")
    }

    /// Whether one of several is chosen.
    pub fn is_chosen(&self) -> bool {
        matches!(self.holds, "choice" | "person" | "sheet")
    }

    /// Whether it takes paragraphs.
    pub fn is_long(&self) -> bool {
        matches!(self.holds, "paragraph" | "text")
    }

    /// The type of its input. A number is text, so that a comma passes.
    pub fn input_type(&self) -> &'static str {
        match self.holds {
            "date" | "period" => "date",
            "link" => "url",
            "mail" => "email",
            _ => "text",
        }
    }
}

/// What a form of a kind is made of.
pub struct Asks<'a> {
    /// The kind.
    pub kind: &'a trame::Sheet,
    /// Whether the sheet as a whole may be changed.
    pub owns: bool,
    /// The fields that may be filled in.
    pub writable: Vec<&'a SheetField>,
    /// Every kind of the space.
    pub kinds: &'a [trame::Sheet],
    /// What fields may point at.
    pub options: &'a Options,
    /// The pictures that the sheet has.
    pub pictures: &'a [Picture],
    /// The documents that it has.
    pub files: &'a [File],
    /// The kind as it was when the form was drawn, if it has changed since.
    pub former: Option<&'a trame::Sheet>,
    /// The sheet that is changed; nothing while it is new.
    pub sheet: Option<&'a Sheet>,
}

/// The fields of a kind that whoever writes may fill in, the title first when it is typed in a field of its own.
pub fn list(v: &View, asks: &Asks<'_>, form: &Form, wrong: &Wrong) -> Vec<Asked> {
    let kind = asks.kind;
    let mut asked = Vec::new();
    if asks_title(kind) && asks.owns {
        asked.push(Asked {
            name: TITLE.to_owned(),
            label: v.t("sheet-title").to_owned(),
            holds: FieldType::Line.word(),
            required: true,
            wrong: wrong.get(TITLE).map(|refusal| v.refusal(refusal)),
            ..Asked::default()
        });
    }
    let all = asks.writable.iter().map(|field| {
        let name = input(field);
        Asked {
            label: said(&field.label, v.language).text.to_owned(),
            hint: hint(v, field),
            holds: field.holds.word(),
            required: field.required,
            choices: choices(v, field, form, &name, asks.options),
            of: other_kind(v, asks, field),
            pictures: own(asks.pictures, |picture| picture.field == field.key),
            files: own(asks.files, |file| file.field == field.key),
            wrong: wrong.get(&name).map(|refusal| v.refusal(refusal)),
            when: Condition::of(v, kind, field),
            readers: field.read.filter(|_| !field.is_open()).map(Circle::word),
            former: former(v, asks, field, form),
            former_name: former_input(field),
            name,
        }
    });
    asked.extend(all);
    asked
}

/// What was typed in fields that the kind no longer has: the names of the form's fields, and what they hold.
pub fn gone(ground: &Ground, form: &Form) -> Vec<(String, String)> {
    let known = |key: &str| {
        ground
            .kind
            .iter()
            .flat_map(|kind| &kind.fields)
            .any(|field| field.key == key)
    };
    let former = ground.former.iter().flat_map(|kind| &kind.fields);
    let mut gone = Vec::new();
    for field in former.filter(|field| !known(&field.key)) {
        let name = input(field);
        if field.holds.chooses() {
            let chosen = field
                .choices
                .iter()
                .filter(|choice| form.chosen(&name, &choice.key));
            gone.extend(chosen.map(|choice| (name.clone(), choice.key.clone())));
            continue;
        }
        for part in ["", "-to", "-latitude", "-longitude"] {
            let name = format!("{name}{part}");
            let value = form.value(&name);
            if !value.is_empty() {
                gone.push((name.clone(), value.to_owned()));
            }
        }
    }
    gone
}

fn own<T: Clone>(all: &[T], is: impl Fn(&T) -> bool) -> Vec<T> {
    all.iter().filter(|each| is(each)).cloned().collect()
}

/// What was written when the field held something else, and cannot stand in it as it is now.
fn former(v: &View, asks: &Asks<'_>, field: &SheetField, form: &Form) -> Option<String> {
    let carried = form.value(&former_input(field)).trim();
    if !carried.is_empty() {
        return Some(carried.to_owned());
    }
    let before = asks
        .former
        .and_then(|kind| kind.fields.iter().find(|other| other.key == field.key));
    let name = input(field);
    let typed = form.value(&name).trim();
    if let Some(before) = before.filter(|before| before.holds != field.holds && !typed.is_empty()) {
        let choice = before.choices.iter().find(|choice| choice.key == typed);
        let said = choice.map_or(typed, |choice| said(&choice.name, v.language).text);
        return Some(said.to_owned());
    }
    let stored = asks.sheet?.fields.get(&field.key)?;
    (!fits(field, stored)).then(|| stored.join(", "))
}

/// What is wrong, for the summary at the top: where, what is written beside it, and what is wrong.
pub fn summary(v: &View, asked: &[Asked], wrong: &Wrong) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = asked
        .iter()
        .filter_map(|each| {
            let said = each.wrong.as_ref()?;
            Some((
                each.name.clone(),
                v.t2("sheet-wrong", "label", &each.label, "said", said),
            ))
        })
        .collect();
    for (field, at) in [("licence", "licence"), ("pictures", "pictures"), ("form", "main")] {
        if let Some(refusal) = wrong.get(field) {
            all.push((at.to_owned(), v.refusal(refusal)));
        }
    }
    all
}

fn hint(v: &View, field: &SheetField) -> String {
    let own = field.hint.as_ref();
    own.map_or_else(String::new, |hint| said(hint, v.language).text.to_owned())
}

fn other_kind(v: &View, asks: &Asks<'_>, field: &SheetField) -> Option<(String, String)> {
    let key = field.of.as_deref()?;
    let kind = asks.kinds.iter().find(|kind| kind.key == key)?;
    Some((key.to_owned(), said(&kind.name, v.language).text.to_owned()))
}

fn choices(v: &View, field: &SheetField, form: &Form, name: &str, options: &Options) -> Vec<Choice> {
    let choice = |key: &str, said: &str| Choice {
        key: key.to_owned(),
        name: said.to_owned(),
        chosen: form.chosen(name, key),
        depth: 0,
    };
    match field.holds {
        FieldType::Person => options.people().map(|(uid, name)| choice(uid, name)).collect(),
        FieldType::Sheet | FieldType::Sheets => options
            .of_kind(field.of.as_deref())
            .map(|(uid, title)| choice(uid, title))
            .collect(),
        FieldType::Tree => tree(v, field, &choice),
        _ => field
            .choices
            .iter()
            .map(|each| choice(&each.key, said(&each.name, v.language).text))
            .collect(),
    }
}

/// The choices of a tree, each followed by those below it.
fn tree(v: &View, field: &SheetField, choice: &impl Fn(&str, &str) -> Choice) -> Vec<Choice> {
    let below = |parent: Option<&str>| -> Vec<&trame::Choice> {
        let mine = field
            .choices
            .iter()
            .filter(|each| each.parent.as_deref() == parent);
        mine.rev().collect()
    };
    let mut waiting: Vec<(&trame::Choice, usize)> = below(None).into_iter().map(|each| (each, 0)).collect();
    let mut listed = Vec::new();
    while let Some((each, depth)) = waiting.pop() {
        listed.push(Choice {
            depth,
            ..choice(&each.key, said(&each.name, v.language).text)
        });
        waiting.extend(below(Some(&each.key)).into_iter().map(|each| (each, depth + 1)));
    }
    listed
}

/// On what a field depends.
pub struct Condition {
    /// The name of the other field in the form.
    pub field: String,
    /// The choices with which this one is asked, separated by spaces.
    pub answers: String,
    /// The condition, said.
    pub said: String,
}

impl Condition {
    fn of(v: &View, kind: &trame::Sheet, field: &SheetField) -> Option<Self> {
        let when = field.when.as_ref()?;
        let on = kind.fields.iter().find(|other| other.key == *when)?;
        let named = on.choices.iter().filter(|choice| field.is.contains(&choice.key));
        let names: Vec<&str> = named.map(|choice| said(&choice.name, v.language).text).collect();
        let label = said(&on.label, v.language).text;
        Some(Condition {
            field: input(on),
            answers: wanted(on, field).join(" "),
            said: v.t2("sheet-asked-if", "field", label, "choices", names.join(", ")),
        })
    }
}
