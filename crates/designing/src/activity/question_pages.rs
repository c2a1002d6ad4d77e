//! The form of a question of an activity.

use askama::Template;
use kernel::{Language, Problem};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::identity::change;
use spaces::shape::said;
use spaces::space::Head;
use trame::QuizQuestion;

use super::{pages, question};
use crate::merge::Plan;
use crate::plan::actions::{self, Deed};
use crate::plan::{access, answer, free_key};

#[derive(Template)]
#[template(path = "activity/question.html")]
struct Page {
    v: View,
    form: Form,
    head: Head,
    languages: Vec<&'static str>,
    base: String,
    activity: String,
    name: String,
    key: Option<String>,
    lines: usize,
}

/// An empty question.
pub async fn new(cx: Cx) -> Handled {
    page(&cx, None, Some(Form::new())).await
}

/// One that is there.
pub async fn edit(cx: Cx) -> Handled {
    let key: String = cx.at("question")?;
    page(&cx, Some(key), None).await
}

async fn page(cx: &Cx, key: Option<String>, typed: Option<Form>) -> Handled {
    let activity: String = cx.at("activity")?;
    let (may, crumbs) = access::to_design(cx).await?;
    let v = cx.view();
    let shape = &may.space().shape;
    let known = pages::of(&may, &activity)?;
    let form = match typed {
        Some(form) => form,
        None => {
            let asked = known
                .questions
                .iter()
                .find(|each| Some(&each.key) == key.as_ref());
            let mut form = Form::new();
            question::fill(
                &mut form,
                asked.ok_or(Problem::Missing)?,
                &shape.trame.card.languages,
            );
            form
        }
    };
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let base = match form.value("base") {
        "" => shape.digest.clone(),
        base => base.to_owned(),
    };
    let page = Page {
        name: said(&known.name, v.language).text.to_owned(),
        head: Head::new(&v, may.seen(), crumbs, "program"),
        languages: shape.languages(),
        lines: question::lines(&form),
        base,
        activity,
        key,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Adds a question.
pub async fn create(cx: Cx) -> Handled {
    store(cx, None).await
}

/// Changes one.
pub async fn save(cx: Cx) -> Handled {
    let key: String = cx.at("question")?;
    store(cx, Some(key)).await
}

async fn store(cx: Cx, key: Option<String>) -> Handled {
    let activity: String = cx.at("activity")?;
    let (may, _) = access::to_design(&cx).await?;
    let mut form = cx.form().await?;
    let known = pages::of(&may, &activity)?;
    let blank = QuizQuestion::default();
    let before = match &key {
        Some(key) => known
            .questions
            .iter()
            .find(|each| each.key == *key)
            .ok_or(Problem::Missing)?,
        None => &blank,
    };
    let texts = change::read_form(&form, "label-")?;
    let typed = question::read(&mut form, &texts, &may.space().shape.trame.card.languages, before);
    if form.accept(()).is_none() {
        return page(&cx, key, Some(form)).await;
    }
    let name = said(&known.name, cx.language()).text.to_owned();
    let base = form.value("base").to_owned();
    let then = format!("/activities/{activity}#questions");
    let done = actions::save(&cx, &base, move |plan, _| {
        put(plan, &activity, typed)?;
        Ok(Deed {
            act: "question-written",
            name,
        })
    });
    answer(&cx, done.await, &then, "planned-quiz-written").await
}

fn put(plan: &mut Plan, activity: &str, mut typed: QuizQuestion) -> Result<(), Problem> {
    let mut activities = plan.program.activities.iter_mut();
    let own = activities
        .find(|each| each.key == activity)
        .ok_or(Problem::Missing)?;
    match own
        .questions
        .iter_mut()
        .find(|each| !typed.key.is_empty() && each.key == typed.key)
    {
        Some(known) => *known = typed,
        None => {
            let name = typed.label.in_language(Language::French).0;
            typed.key = free_key(name, "question", |key| {
                own.questions.iter().any(|each| each.key == key)
            });
            own.questions.push(typed);
        }
    }
    Ok(())
}

/// Removes a question.
pub async fn remove(cx: Cx) -> Handled {
    let (activity, key): (String, String) = (cx.at("activity")?, cx.at("question")?);
    let form = cx.form().await?;
    let reader = cx.language();
    let base = form.value("base").to_owned();
    let then = format!("/activities/{activity}#questions");
    let done = actions::save(&cx, &base, move |plan, _| {
        let mut activities = plan.program.activities.iter_mut();
        let own = activities
            .find(|each| each.key == activity)
            .ok_or(Problem::Missing)?;
        own.questions.retain(|each| each.key != key);
        Ok(Deed {
            act: "question-removed",
            name: said(&own.name, reader).text.to_owned(),
        })
    });
    answer(&cx, done.await, &then, "planned-quiz-removed").await
}
