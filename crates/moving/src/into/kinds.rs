//! Forms become kinds.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Language;
use trame::{Choice as Offered, Circle, FieldType, Sheet as Kind, SheetField, Words};

use crate::model::Choice;
use crate::yeswiki::form::{Field, Form, Kept};
use crate::yeswiki::list::List;
use crate::yeswiki::{key, line};

/// What kinds are made with.
pub struct Making<'a> {
    /// The languages of the trame.
    pub languages: &'a [Language],
    /// The lists of choices there.
    pub lists: &'a BTreeMap<String, List>,
    /// The kinds that forms become.
    pub kinds: &'a BTreeMap<String, String>,
    /// What was chosen.
    pub choice: &'a Choice,
    /// For each field of keywords of each form, those that entries have.
    pub keywords: &'a BTreeMap<(String, String), List>,
}

/// A key for the kind of a form that no other kind has.
pub fn free_key(form: &Form, taken: &BTreeSet<String>) -> String {
    let ours = form
        .ours
        .as_ref()
        .map(|ours| ours.key.as_str())
        .filter(|key| !key.is_empty());
    let wanted = ours.map_or_else(|| key(&form.label), str::to_owned);
    let wanted = if wanted.starts_with(|first: char| first.is_ascii_lowercase()) {
        wanted
    } else {
        format!("fiche-{wanted}").trim_end_matches('-').to_owned()
    };
    let mut found = wanted.clone();
    let mut number = 2;
    while taken.contains(&found) {
        found = format!("{wanted}-{number}");
        number += 1;
    }
    found
}

impl Making<'_> {
    fn words(&self, text: &str) -> Words {
        self.languages
            .iter()
            .fold(Words::new(), |words, language| words.with(*language, text))
    }

    /// The list that a field chooses from.
    pub fn list(&self, form: &Form, field: &Field) -> Option<&List> {
        if field.kind == "tags" {
            let name = field.names.first()?;
            let known = self.keywords.get(&(form.id.clone(), name.clone()));
            return known.filter(|list| !list.choices.is_empty());
        }
        self.lists
            .get(&field.list)
            .filter(|list| !list.choices.is_empty())
    }

    /// The kind of a form.
    pub fn kind(&self, form: &Form, own_key: &str) -> Kind {
        let label = line(
            if form.label.is_empty() {
                "Fiches"
            } else {
                &form.label
            },
            150,
        );
        let many = form
            .ours
            .as_ref()
            .map(|ours| line(&ours.many, 150))
            .filter(|many| !many.is_empty());
        let purpose = if form.description.trim().is_empty() {
            &label
        } else {
            &form.description
        };
        let mut kind = Kind {
            key: own_key.to_owned(),
            name: self.words(&label),
            many: self.words(many.as_ref().unwrap_or(&label)),
            purpose: self.words(purpose.trim()),
            ..Kind::default()
        };
        for field in &form.fields {
            let left = field
                .names
                .first()
                .is_some_and(|name| self.choice.leaves(&Choice::field(&form.id, name)));
            if let Some(kept) = field.kept().filter(|_| !left) {
                kind.fields.extend(self.field(form, field, kept));
            }
        }
        // A kind that we described has the title that it had.
        self.settle(&mut kind, form.ours.is_some());
        kind
    }

    fn field(&self, form: &Form, field: &Field, kept: &Kept) -> Option<SheetField> {
        let list = self.list(form, field);
        let mut holds = kept.holds();
        if holds.chooses() {
            match list {
                Some(list) if list.is_tree => holds = FieldType::Tree,
                Some(_) => {}
                None => holds = FieldType::Line,
            }
        }
        let of = if holds.points() {
            // What points at entries of another place points at nothing here.
            Some(self.kinds.get(&field.list)?.clone())
        } else {
            None
        };
        let choices = list
            .filter(|_| holds.chooses())
            .map_or_else(Vec::new, |list| self.choices(list));
        Some(SheetField {
            key: kept.key.clone(),
            label: self.words(&field.label),
            hint: (!field.hint.trim().is_empty()).then(|| self.words(field.hint.trim())),
            holds,
            required: field.required,
            of,
            pattern: (holds == FieldType::Title).then(|| kept.pattern.clone()),
            when: kept.when.as_ref().map(|(key, _)| key.clone()),
            is: kept.when.as_ref().map_or_else(Vec::new, |(_, keys)| keys.clone()),
            read: Circle::from_word(&kept.read),
            write: Circle::from_word(&kept.write),
            choices,
        })
    }

    fn choices(&self, list: &List) -> Vec<Offered> {
        let offered = list.choices.iter().map(|choice| Offered {
            key: choice.key.clone(),
            name: self.words(&choice.label),
            parent: choice.parent.clone().filter(|_| list.is_tree),
        });
        offered.collect()
    }

    /// What the format asks of a kind as a whole: conditions that point at choices that are there, patterns that name
    /// fields that are there, one title that everybody reads.
    fn settle(&self, kind: &mut Kind, has_title: bool) {
        let known: BTreeMap<String, (FieldType, BTreeSet<String>)> = kind
            .fields
            .iter()
            .map(|field| {
                let keys = field.choices.iter().map(|choice| choice.key.clone()).collect();
                (field.key.clone(), (field.holds, keys))
            })
            .collect();
        let mut before = BTreeSet::new();
        for field in &mut kind.fields {
            let on = field.when.clone().filter(|key| before.contains(key));
            let there = on
                .as_ref()
                .and_then(|key| known.get(key))
                .filter(|(holds, _)| holds.chooses());
            match there {
                Some((_, keys)) => field.is.retain(|key| keys.contains(key)),
                None => field.is.clear(),
            }
            if field.is.is_empty() {
                field.when = None;
            }
            before.insert(field.key.clone());
        }
        let named = |pattern: &str| {
            let mut any = false;
            let all = trame::bits(pattern).into_iter().all(|bit| match bit {
                trame::Bit::Words(_) => true,
                trame::Bit::Field(key) => {
                    any = true;
                    matches!(known.get(key), Some((holds, _)) if !matches!(holds, FieldType::Title | FieldType::Image | FieldType::File))
                }
            });
            all && any
        };
        kind.fields
            .retain(|field| field.holds != FieldType::Title || field.pattern.as_deref().is_some_and(named));
        if !has_title {
            self.title(kind);
        }
    }

    /// The field `titre` is the title: a line that must be there, before all others. A title of its own is asked for when
    /// there is none.
    fn title(&self, kind: &mut Kind) {
        if kind.fields.iter().any(|field| field.holds == FieldType::Title) {
            return;
        }
        match kind
            .fields
            .iter()
            .position(|field| field.key == "titre" && field.holds == FieldType::Line)
        {
            Some(at) => {
                let mut field = kind.fields.remove(at);
                (field.required, field.read, field.write, field.when) = (true, None, None, None);
                field.is.clear();
                kind.fields.insert(0, field);
            }
            None => kind.fields.insert(
                0,
                SheetField {
                    key: free_field(kind),
                    label: self.words("Titre"),
                    required: true,
                    ..SheetField::default()
                },
            ),
        }
    }
}

fn free_field(kind: &Kind) -> String {
    let taken = |key: &str| kind.fields.iter().any(|field| field.key == key);
    if taken("titre") {
        "titre-de-la-fiche".to_owned()
    } else {
        "titre".to_owned()
    }
}

/// Adds to a kind what a form asks now and did not before: fields, and choices. Nothing that people changed here goes.
pub fn grow(kind: &mut Kind, wanted: &Kind) -> bool {
    let before = kind.clone();
    for field in &wanted.fields {
        match kind.fields.iter_mut().find(|known| known.key == field.key) {
            Some(known) if known.holds.chooses() => {
                for choice in &field.choices {
                    if known.choices.iter().all(|there| there.key != choice.key) {
                        let mut choice = choice.clone();
                        choice.parent = choice.parent.filter(|_| known.holds == FieldType::Tree);
                        known.choices.push(choice);
                    }
                }
            }
            Some(_) => {}
            None if field.holds == FieldType::Title => {}
            None => {
                let mut field = field.clone();
                if kind
                    .fields
                    .iter()
                    .all(|known| Some(&known.key) != field.when.as_ref())
                {
                    field.when = None;
                    field.is.clear();
                }
                kind.fields.push(field);
            }
        }
    }
    *kind != before
}

/// What each field of a form would hold, for the preview: its name there, and the type here.
pub fn draft(form: &Form) -> Vec<(String, FieldType)> {
    let fields = form.fields.iter();
    fields
        .filter_map(|field| Some((field.names.first()?.clone(), field.kept()?.holds())))
        .collect()
}
