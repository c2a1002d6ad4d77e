//! The pages: all kinds, one kind with its parts, themes and publics, one public with its wishes.

use askama::Template;
use kernel::{Language, Problem, Refusal};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::identity::change as trame_change;
use spaces::space::access::{self, Arrange};
use spaces::space::{self, Head};
use trame::Trame;

use super::address::{Act, List, below, target};
use super::edit;
use super::input::{Around, Input};
use super::parts::Part;
use super::reading::Typed;

/// One of a list, with its form or a link to its own page.
struct Entry {
    /// Its place on the page; what the names of its fields start with there.
    id: String,
    action: String,
    title: String,
    meta: String,
    link: Option<String>,
    form: Form,
    inputs: Vec<Input>,
    wrong: Option<String>,
    is_first: bool,
    is_last: bool,
}

/// A list of the trame.
struct Section {
    word: &'static str,
    entries: Vec<Entry>,
    new: Entry,
    /// The key of the last one, which the form for a new one names.
    last: String,
}

#[derive(Template)]
#[template(path = "kind/page.html")]
struct Page {
    v: View,
    head: Head,
    languages: Vec<&'static str>,
    title: String,
    /// `kinds`, `kind`, `publics` or `public`.
    about: &'static str,
    own: Option<Entry>,
    sections: Vec<Section>,
}

/// A form that came back.
struct Refused {
    list: List,
    act: Act,
    form: Form,
    refusal: Refusal,
}

/// What the entries of one page are made from.
struct Maker<'a> {
    around: Around<'a>,
    base: String,
    languages: &'a [Language],
    refused: Option<&'a Refused>,
}

impl Maker<'_> {
    /// The form of one of a list, or for a new one.
    fn entry<T: Part>(&self, list: &List, part: Option<&T>, linked: bool) -> Entry {
        let key = part.map_or("", Part::key);
        let refused = self.refused.filter(|refused| refused.list == *list && refused.act.key() == key);
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
        let action = if key.is_empty() { path } else { format!("{path}/{key}") };
        Entry {
            id: format!("{}-{}", list.word(), if key.is_empty() { "new" } else { key }),
            title: part.map(|part| self.around.say(part.name())).unwrap_or_default(),
            meta: String::new(),
            link: Some(action.clone()).filter(|_| linked),
            inputs: if linked { Vec::new() } else { T::inputs(&self.around, part) },
            wrong: refused.map(|refused| self.around.v.refusal(&refused.refusal)),
            is_first: false,
            is_last: false,
            action,
            form,
        }
    }

    fn section<T: Part>(&self, list: &List, parts: &[T], linked: bool, meta: impl Fn(&T) -> String) -> Section {
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
        let holds = |word: &str| self.around.v.word("kind-holds", word);
        vec![
            self.section(&List::Fields(key()), &kind.fields, false, |field| holds(field.holds.word())),
            self.section(&List::Questions(key()), &kind.questions, false, |question| {
                holds(question.holds.word())
            }),
            self.section(&List::Duties(key()), &kind.duties, false, |duty| {
                self.around.v.tn("kind-people", i64::from(duty.people))
            }),
            self.section(&List::Steps(key()), &kind.steps, false, |step| self.minutes(step.minutes)),
        ]
    }

    /// The title, what it is about, its own form and its lists.
    fn page(
        &self,
        trame: &Trame,
        path: &[&str],
    ) -> Result<(String, &'static str, Option<Entry>, Vec<Section>), Problem> {
        let v = self.around.v;
        match path {
            ["kinds"] => {
                let kinds = self.section(&List::Kinds, &trame.gatherings, true, |kind| self.minutes(kind.minutes));
                Ok((v.t("kind-title").into_owned(), "kinds", None, vec![kinds]))
            }
            ["kinds", _] => {
                let kind = self.around.kind.ok_or(Problem::Missing)?;
                let own = self.entry(&List::Kinds, Some(kind), false);
                Ok((self.around.say(&kind.name), "kind", Some(own), self.kind_sections(kind)))
            }
            ["publics"] => {
                let (themes, publics) = (&trame.space.themes, &trame.space.publics);
                let themes = self.section(&List::Themes, themes, false, |_| String::new());
                let publics = self.section(&List::Publics, publics, true, |public| {
                    v.tn("kind-wishes", i64::try_from(public.wishes.len()).unwrap_or(0))
                });
                Ok((v.t("kind-publics-title").into_owned(), "publics", None, vec![themes, publics]))
            }
            ["publics", key] => {
                let mut publics = trame.space.publics.iter();
                let public = publics.find(|public| public.key == *key).ok_or(Problem::Missing)?;
                let own = self.entry(&List::Publics, Some(public), false);
                let list = List::Wishes(public.key.clone());
                let wishes = self.section(&list, &public.wishes, false, |_| String::new());
                Ok((self.around.say(&public.name), "public", Some(own), vec![wishes]))
            }
            _ => Err(Problem::Missing),
        }
    }
}

/// One of the four pages.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, refused: Option<Refused>) -> Handled {
    let (may, crumbs) = space::to_edit::<Arrange>(cx).await?;
    let v = cx.view();
    let trame = &may.space().shape.trame;
    let asked = refused.as_ref().map_or_else(
        || below(cx.path()).join("/"),
        |refused| match (&refused.list, &refused.act) {
            (List::Kinds | List::Publics, Act::Save(key)) => format!("{}/{key}", refused.list.page()),
            (list, _) => list.page(),
        },
    );
    let path: Vec<&str> = asked.split('/').collect();
    let kind = match path.as_slice() {
        ["kinds", key] => trame.gatherings.iter().find(|kind| kind.key == *key),
        _ => None,
    };
    let maker = Maker {
        around: Around { v: &v, trame, kind },
        base: format!("/spaces/{}", may.space().slug),
        languages: &trame.card.languages,
        refused: refused.as_ref(),
    };
    let (title, about, own, sections) = maker.page(trame, &path)?;
    let page = Page {
        head: Head::new(&v, may.seen(), crumbs, "arrangement"),
        languages: may.space().shape.languages(),
        title,
        about,
        own,
        sections,
        v,
    };
    Ok(Reply::page(&page)?.status(if refused.is_some() { 422 } else { 200 }))
}

/// Does what the address of a form says.
pub async fn change(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (list, act) = target(cx.path())?;
    let form = cx.form().await?;
    let saves = matches!(act, Act::Add | Act::Save(_));
    let texts = if saves {
        trame_change::read_form(&form, "name-")
    } else {
        Ok(trame_change::Texts::new())
    };
    let (wanted, what, deed) = (slug.clone(), list.clone(), act.clone());
    let done = cx
        .write(move |tx| {
            let may = access::to::<Arrange>(tx, &wanted)?;
            let typed = Typed {
                texts: texts?,
                languages: may.space().shape.trame.card.languages.clone(),
            };
            trame_change::make(tx, may.seen(), "kinds", |trame| edit::apply(trame, &what, &deed, &typed))
        })
        .await;
    match done {
        Ok(()) => {
            let then = format!("/spaces/{slug}/{}", after(&list, &act));
            Ok(Reply::see_other(then).notice("kind-saved"))
        }
        Err(Problem::Refused(refusal)) => {
            let refused = Refused {
                list,
                act,
                form,
                refusal,
            };
            page(&cx, Some(refused)).await
        }
        Err(problem) => Err(problem),
    }
}

/// The page that is shown afterwards.
fn after(list: &List, act: &Act) -> String {
    match (list, act) {
        (List::Kinds | List::Publics, Act::Save(key)) => format!("{}/{key}", list.page()),
        _ => list.page(),
    }
}
