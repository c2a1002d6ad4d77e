//! The fields of a kind as its form asks them, with what there is to choose from.

use kernel::{Language, Problem, SpaceId};
use platform::Tx;
use platform::web::{Form, View};
use spaces::shape::said;
use trame::{FieldType, SheetField};

use super::field::{TITLE, Wrong, input};
use super::model::{SheetId, title_field};
use super::pictures::Picture;

platform::statements! {
    // Those who belong, and those whom the sheet names already, though they may have left since.
    PEOPLE = "select p.uid, p.name from memberships m join persons p on p.id = m.person_id
              where m.space_id = $1 and m.state = 'active' and p.state = 'active'
              union select p.uid, p.name from sheet_people k join persons p on p.id = k.person_id
              where k.sheet_id = $2 and p.state = 'active' order by 2, 1 limit 1000";
    SHEETS = "select uid, kind, title from sheets where space_id = $1 and state = 'published'
              union select s.uid, s.kind, s.title from sheet_links l join sheets s on s.id = l.target_id
              where l.sheet_id = $2 order by 3, 1 limit 1000";
}

/// What a person or another sheet may be chosen from.
#[derive(Debug, Clone, Default)]
pub struct Options {
    people: Vec<(String, String)>,
    sheets: Vec<(String, String, String)>,
}

impl Options {
    /// What the fields of a kind may point at; nothing is read for a kind that points at nothing.
    pub fn load(
        tx: &mut Tx,
        space: SpaceId,
        kind: &trame::Sheet,
        sheet: Option<SheetId>,
    ) -> Result<Self, Problem> {
        let holds = |wanted: FieldType| kind.fields.iter().any(|field| field.holds == wanted);
        let sheet = sheet.unwrap_or(SheetId::new(0));
        let mut options = Options::default();
        if holds(FieldType::Person) {
            options.people = tx.all(PEOPLE, (space, sheet))?;
        }
        if holds(FieldType::Sheet) {
            options.sheets = tx.all(SHEETS, (space, sheet))?;
        }
        Ok(options)
    }

    /// Whether somebody may be chosen.
    pub fn has_person(&self, uid: &str) -> bool {
        self.people.iter().any(|(known, _)| known == uid)
    }

    /// Whether a sheet of this kind may be chosen.
    pub fn has_sheet(&self, kind: Option<&str>, uid: &str) -> bool {
        self.of_kind(kind).any(|(known, _)| known == uid)
    }

    fn of_kind<'a>(&'a self, kind: Option<&'a str>) -> impl Iterator<Item = (&'a str, &'a str)> {
        let wanted = move |found: &str| kind.is_none_or(|kind| kind == found);
        self.sheets
            .iter()
            .filter(move |(_, found, _)| wanted(found))
            .map(|(uid, _, title)| (uid.as_str(), title.as_str()))
    }
}

/// Something to choose.
pub struct Choice {
    /// What stands for it.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A field as the form shows it.
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
    /// What is wrong with it.
    pub wrong: Option<String>,
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

/// The fields of a kind, the title first when the kind has none of its own.
pub fn list(
    v: &View,
    trame: &trame::Trame,
    kind: &trame::Sheet,
    form: &Form,
    options: &Options,
    wrong: &Wrong,
) -> Vec<Asked> {
    let mut asked = Vec::new();
    if title_field(kind).is_none() {
        asked.push(Asked {
            name: TITLE.to_owned(),
            label: v.t("sheet-title").into_owned(),
            hint: String::new(),
            holds: FieldType::Line.word(),
            required: true,
            choices: Vec::new(),
            of: None,
            pictures: Vec::new(),
            wrong: wrong.get(TITLE).map(|refusal| v.refusal(refusal)),
        });
    }
    for field in &kind.fields {
        let name = input(field);
        asked.push(Asked {
            label: said(&field.label, v.language).text.to_owned(),
            hint: hint(v, field),
            holds: field.holds.word(),
            required: field.required && field.holds != FieldType::File,
            choices: choices(v.language, field, form, &name, options),
            of: field
                .of
                .as_deref()
                .and_then(|of| other_kind(trame, of, v.language)),
            pictures: Vec::new(),
            wrong: wrong.get(&name).map(|refusal| v.refusal(refusal)),
            name,
        });
    }
    asked
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
    if field.holds == FieldType::File {
        return v.t("sheet-no-files-yet").into_owned();
    }
    let own = field.hint.as_ref();
    own.map_or_else(String::new, |hint| said(hint, v.language).text.to_owned())
}

fn other_kind(trame: &trame::Trame, key: &str, language: Language) -> Option<(String, String)> {
    let kind = trame.sheets.iter().find(|kind| kind.key == key)?;
    Some((key.to_owned(), said(&kind.name, language).text.to_owned()))
}

fn choices(
    language: Language,
    field: &SheetField,
    form: &Form,
    name: &str,
    options: &Options,
) -> Vec<Choice> {
    let choice = |key: &str, said: &str| Choice {
        key: key.to_owned(),
        name: said.to_owned(),
        chosen: form.chosen(name, key),
    };
    match field.holds {
        FieldType::Person => options
            .people
            .iter()
            .map(|(uid, name)| choice(uid, name))
            .collect(),
        FieldType::Sheet => options
            .of_kind(field.of.as_deref())
            .map(|(uid, title)| choice(uid, title))
            .collect(),
        _ => field
            .choices
            .iter()
            .map(|each| choice(&each.key, said(&each.name, language).text))
            .collect(),
    }
}
