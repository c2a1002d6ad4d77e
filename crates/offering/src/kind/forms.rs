//! What stands on the pages: lists, the forms of their parts, and the one that came back.

use kernel::{Language, Problem, Refusal};
use platform::web::Form;
use trame::Trame;

use super::address::{Act, List};
use super::input::{Around, Input};
use super::parts::Part;

/// One of a list, with its form or a link to its own page.
pub(super) struct Entry {
    /// Its place on the page; what the names of its fields start with there.
    pub id: String,
    pub action: String,
    pub title: String,
    pub meta: String,
    pub link: Option<String>,
    pub form: Form,
    pub inputs: Vec<Input>,
    pub wrong: Option<String>,
    pub is_first: bool,
    pub is_last: bool,
}

/// A list of the trame.
pub(super) struct Section {
    pub word: &'static str,
    pub entries: Vec<Entry>,
    pub new: Entry,
    /// The key of the last one, which the form for a new one names.
    pub last: String,
}

/// A form that came back.
pub(super) struct Refused {
    pub list: List,
    pub act: Act,
    pub form: Form,
    pub refusal: Refusal,
}

/// A page as it is shown: its title, what it is about, its own form and its lists.
pub(super) struct Shown {
    pub title: String,
    pub about: &'static str,
    pub own: Option<Entry>,
    pub sections: Vec<Section>,
}

impl Shown {
    fn new(
        title: impl Into<String>,
        about: &'static str,
        own: Option<Entry>,
        sections: Vec<Section>,
    ) -> Self {
        Shown {
            title: title.into(),
            about,
            own,
            sections,
        }
    }
}

/// What the entries of one page are made from.
pub(super) struct Maker<'a> {
    pub around: Around<'a>,
    pub base: String,
    pub languages: &'a [Language],
    pub refused: Option<&'a Refused>,
}

impl Maker<'_> {
    /// The form of one of a list, or for a new one.
    fn entry<T: Part>(&self, list: &List, part: Option<&T>, linked: bool) -> Entry {
        let key = part.map_or("", Part::key);
        let refused = self
            .refused
            .filter(|refused| refused.list == *list && refused.act.key() == key);
        // Only a form that was saved holds what somebody typed.
        let typed = refused.filter(|refused| matches!(refused.act, Act::Add | Act::Save(_)));
        let form = typed.map_or_else(
            || {
                let mut form = Form::new();
                part.cloned().unwrap_or_default().fill(&mut form, self.languages);
                form
            },
            |refused| refused.form.clone(),
        );
        let path = format!("{}/{}", self.base, list.path());
        let action = if key.is_empty() {
            path
        } else {
            format!("{path}/{key}")
        };
        Entry {
            id: format!("{}-{}", list.word(), if key.is_empty() { "new" } else { key }),
            title: part.map(|part| self.around.say(part.name())).unwrap_or_default(),
            meta: String::new(),
            link: Some(action.clone()).filter(|_| linked),
            inputs: if linked {
                Vec::new()
            } else {
                T::inputs(&self.around, part)
            },
            wrong: refused.map(|refused| self.around.v.refusal(&refused.refusal)),
            is_first: false,
            is_last: false,
            action,
            form,
        }
    }

    fn section<T: Part>(
        &self,
        list: &List,
        parts: &[T],
        linked: bool,
        meta: impl Fn(&T) -> String,
    ) -> Section {
        let last = parts.len().saturating_sub(1);
        let entry = |(index, part): (usize, &T)| Entry {
            meta: meta(part),
            is_first: index == 0,
            is_last: index == last,
            ..self.entry(list, Some(part), linked)
        };
        Section {
            word: list.word(),
            entries: parts.iter().enumerate().map(entry).collect(),
            new: self.entry::<T>(list, None, false),
            last: parts.last().map(|part| part.key().to_owned()).unwrap_or_default(),
        }
    }

    fn minutes(&self, minutes: u32) -> String {
        self.around.v.tn("run-sheet-minutes", i64::from(minutes))
    }

    fn kind_sections(&self, kind: &trame::Gathering) -> Vec<Section> {
        let key = || kind.key.clone();
        let holds = |word: &str| self.around.v.word("kind-holds", word).to_owned();
        vec![
            self.section(&List::Fields(key()), &kind.fields, false, |field| {
                holds(field.holds.word())
            }),
            self.section(&List::Questions(key()), &kind.questions, false, |question| {
                holds(question.holds.word())
            }),
            self.section(&List::Duties(key()), &kind.duties, false, |duty| {
                self.around.v.tn("kind-people", i64::from(duty.people))
            }),
            self.section(&List::Steps(key()), &kind.steps, false, |step| {
                self.minutes(step.minutes)
            }),
        ]
    }

    /// What stands on the page of a path.
    pub fn page(&self, trame: &Trame, path: &[&str]) -> Result<Shown, Problem> {
        let v = self.around.v;
        match path {
            ["kinds"] => {
                let kinds = self.section(&List::Kinds, &trame.gatherings, true, |kind| {
                    self.minutes(kind.minutes)
                });
                Ok(Shown::new(v.t("kind-title"), "kinds", None, vec![kinds]))
            }
            ["kinds", _] => {
                let kind = self.around.kind.ok_or(Problem::Missing)?;
                let own = self.entry(&List::Kinds, Some(kind), false);
                Ok(Shown::new(
                    self.around.say(&kind.name),
                    "kind",
                    Some(own),
                    self.kind_sections(kind),
                ))
            }
            ["publics"] => {
                let (themes, publics) = (&trame.space.themes, &trame.space.publics);
                let themes = self.section(&List::Themes, themes, false, |_| String::new());
                let publics = self.section(&List::Publics, publics, true, |public| {
                    v.tn("kind-wishes", i64::try_from(public.wishes.len()).unwrap_or(0))
                });
                Ok(Shown::new(
                    v.t("kind-publics-title"),
                    "publics",
                    None,
                    vec![themes, publics],
                ))
            }
            ["publics", key] => {
                let mut publics = trame.space.publics.iter();
                let public = publics
                    .find(|public| public.key == *key)
                    .ok_or(Problem::Missing)?;
                let own = self.entry(&List::Publics, Some(public), false);
                let list = List::Wishes(public.key.clone());
                let wishes = self.section(&list, &public.wishes, false, |_| String::new());
                Ok(Shown::new(
                    self.around.say(&public.name),
                    "public",
                    Some(own),
                    vec![wishes],
                ))
            }
            _ => Err(Problem::Missing),
        }
    }
}
