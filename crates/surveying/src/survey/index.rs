//! The mirrors of a space, and the shelf from which one is taken.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Paged};

use super::access;
use super::actions;
use super::model::{Body, Item, Said};
use super::shelf;
use super::store::{self, Survey};
use crate::wave::model::Wave;
use crate::wave::store as wave_store;

/// How many a page shows.
const PAGE: i64 = 30;

#[derive(Template)]
#[template(path = "survey/index.html")]
struct Index {
    v: View,
    head: Head,
    surveys: Vec<Survey>,
    open: Vec<Wave>,
    next: Option<i64>,
    may_lead: bool,
}

impl Index {
    fn title(&self, survey: &Survey) -> String {
        survey.draft.title.to(self.v.language).to_owned()
    }

    fn intro(&self, survey: &Survey) -> String {
        survey.draft.intro.to(self.v.language).to_owned()
    }

    fn count(&self, survey: &Survey) -> i64 {
        i64::try_from(survey.draft.questions().count()).unwrap_or(0)
    }

    fn survey_of(&self, wave: &Wave) -> String {
        let found = self.surveys.iter().find(|survey| survey.uid == wave.survey);
        found.map_or_else(String::new, |survey| self.title(survey))
    }
}

/// GET /spaces/{space}/mirrors
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let (seen, crumbs, surveys, open) = cx
        .read(move |tx| {
            let seen = access::to_list(tx, &slug)?;
            let id = seen.space.id;
            let mut surveys = store::in_space(tx, id, part.most, part.skip)?;
            let mut open = wave_store::open_in(tx, id)?;
            if !seen.belongs() && !seen.has(kernel::Right::Describe) {
                let given = store::given_to_everyone(tx, id)?;
                surveys.retain(|survey| given.contains(&survey.id));
                open.retain(|wave| wave.audience == crate::wave::model::Audience::Public);
            }
            Ok((space::crumbs(tx, id)?, surveys, open, seen))
        })
        .await
        .map(|(crumbs, surveys, open, seen)| (seen, crumbs, surveys, open))?;
    let v = cx.view();
    Reply::page(&Index {
        head: Head::new(&v, &seen, crumbs, "mirrors"),
        may_lead: seen.has(kernel::Right::Describe),
        next: part.next(&surveys),
        surveys,
        open,
        v,
    })
}

#[derive(Template)]
#[template(path = "survey/new.html")]
struct New {
    v: View,
    head: Head,
    once: String,
    form: Form,
    shelf: Vec<Offered>,
}

struct Offered {
    key: &'static str,
    title: String,
    intro: String,
    questions: i64,
}

/// GET /spaces/{space}/mirrors/new
pub async fn new(cx: Cx) -> Handled {
    choose(&cx, Form::new()).await
}

async fn choose(cx: &Cx, form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let (may, crumbs, once) = cx
        .read(move |tx| {
            let may = access::to_make(tx, &slug)?;
            let crumbs = space::crumbs(tx, may.space.space.id)?;
            Ok((may, crumbs, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let offered = |(key, body): &(&'static str, Body)| Offered {
        key,
        title: body.title.to(v.language).to_owned(),
        intro: body.intro.to(v.language).to_owned(),
        questions: i64::try_from(body.questions().count()).unwrap_or(0),
    };
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = New {
        head: Head::new(&v, &may.space, crumbs, "mirrors"),
        shelf: shelf::all()?.iter().map(offered).collect(),
        once: once.to_string(),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/mirrors: takes one from the shelf, or begins an empty one.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once: Uid = form.once()?;
    let origin = form.value("origin").to_owned();
    let body = match origin.as_str() {
        "" => {
            let title = form.line("title", 1..=160);
            let said = |text: &str| match cx.language() {
                kernel::Language::French => Said {
                    fr: text.to_owned(),
                    en: String::new(),
                },
                kernel::Language::English => Said {
                    fr: String::new(),
                    en: text.to_owned(),
                },
            };
            Body {
                title: said(&title),
                ..Body::default()
            }
        }
        key => shelf::find(key)?.cloned().ok_or(Problem::Missing)?,
    };
    if form.accept(()).is_none() {
        return choose(&cx, form).await;
    }
    cx.write(move |tx| {
        let may = access::to_make(tx, &slug)?;
        actions::make(tx, &may, once, &origin, &body)
    })
    .await?;
    Ok(Reply::see_other(format!("/mirrors/{once}/edition")).notice("survey-made"))
}

/// A question that may decide whether others are asked, with what may be chosen there.
pub(super) fn deciding(body: &Body, before: Option<&str>) -> Vec<Item> {
    let earlier = body
        .questions()
        .take_while(|item| Some(item.key.as_str()) != before);
    earlier.filter(|item| item.kind.has_options()).cloned().collect()
}

/// Words typed in both languages; what is wrong stands beside the first.
pub(super) fn both(form: &mut Form, fields: [&'static str; 2], most: usize, must: bool) -> Said {
    let [fr, en] = fields;
    let said = Said {
        fr: form.text(fr, 0..=most),
        en: form.text(en, 0..=most),
    };
    if must && said.is_empty() {
        form.refuse(fr, Refusal::new("form-missing"));
    }
    said
}
