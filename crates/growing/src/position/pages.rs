//! The page where one says where one stands.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::{self, Head};

use super::access::{self, MayTake};
use super::store::{self, Of};
use crate::framework::{self, Skill, Step};

#[derive(Template)]
#[template(path = "position/take.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    once: String,
    /// The project of which it speaks: identifier and title.
    project: Option<(Uid, String)>,
    activity: Option<(String, String)>,
    note: Option<String>,
    steps: Vec<Step>,
    skills: Vec<Skill>,
    groups: Vec<(Uid, String)>,
    has_draft: bool,
}

/// The longest word about a skill.
pub(super) const WORD: usize = 500;

impl Page {
    fn field(&self, skill: &Skill) -> String {
        field(&skill.key)
    }

    fn word(&self, skill: &Skill) -> String {
        word(&skill.key)
    }

    fn value(&self, step: &Step) -> String {
        super::Answer::Step(step.key.clone()).value()
    }
}

/// The field of a skill.
pub(super) fn field(skill: &str) -> String {
    format!("skill-{skill}")
}

/// The field of the word about a skill.
pub(super) fn word(skill: &str) -> String {
    format!("word-{skill}")
}

/// An empty form, or the draft that was left.
pub async fn form(cx: Cx) -> Handled {
    show(&cx, None).await
}

/// The project and the activity of which an address or a form speaks.
pub(super) fn asked(
    project: Option<&str>,
    activity: Option<&str>,
) -> Result<(Option<Uid>, Option<String>), Problem> {
    let project = project.filter(|uid| !uid.is_empty());
    let project = project.map(|uid| uid.parse().map_err(|_| Problem::Missing));
    let activity = activity.filter(|key| !key.is_empty()).map(str::to_owned);
    Ok((project.transpose()?, activity))
}

/// The page, with what was typed when it was refused.
pub(super) async fn show(cx: &Cx, typed: Option<Form>) -> Handled {
    let slug: String = cx.at("space")?;
    let (project, activity) = match &typed {
        Some(form) => asked(Some(form.value("project")), Some(form.value("activity")))?,
        None => asked(cx.query("project"), cx.query("activity"))?,
    };
    let (may, draft, crumbs, fresh) = cx
        .read(move |tx| {
            let may = access::to_take(tx, &slug, project, activity.as_deref())?;
            let draft = store::draft(tx, of(&may))?;
            let crumbs = space::crumbs(tx, may.may.id())?;
            Ok((may, draft, crumbs, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if typed.is_some() { 422 } else { 200 };
    let framework = may.may.framework();
    let once = draft.as_ref().map_or(fresh, |draft| draft.uid).to_string();
    let form = typed.unwrap_or_else(|| filled(&may, draft.as_ref()));
    let say = |words: &trame::Words| said(words, v.language).text.to_owned();
    // A draft remembers for which activity it was begun.
    let key = draft.as_ref().and_then(|draft| draft.activity.clone());
    let begun_for = key.and_then(|key| {
        let program = may.may.space.space.shape.trame.program.as_ref()?;
        program.activities.iter().find(|each| each.key == key).cloned()
    });
    let activity = may.activity.as_ref().or(begun_for.as_ref());
    let page = Page {
        head: Head::new(&v, &may.may.space, crumbs, "growth"),
        once: if form.value("once").is_empty() {
            once
        } else {
            form.value("once").to_owned()
        },
        form,
        project: may.project.as_ref().map(|(_, uid, title)| (*uid, title.clone())),
        activity: activity.map(|activity| (activity.key.clone(), say(&activity.name))),
        note: framework
            .note
            .as_ref()
            .filter(|_| framework.reconstructed)
            .map(say),
        steps: framework::steps(&v, framework),
        skills: framework::skills(framework, v.language),
        groups: may
            .groups
            .iter()
            .map(|(_, uid, name)| (*uid, name.clone()))
            .collect(),
        has_draft: draft.is_some(),
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Of whom a position that may be taken speaks.
pub(super) fn of(may: &MayTake) -> Of {
    Of {
        space: may.may.id(),
        person: may.may.actor.id,
        project: may.project.as_ref().map(|project| project.0),
    }
}

/// The form as the draft has it; what the framework no longer names is left out.
fn filled(may: &MayTake, draft: Option<&super::Position>) -> Form {
    let mut form = Form::new();
    form.fill("reach", "own");
    let Some(draft) = draft else { return form };
    form.fill("reach", may.word(draft.reach));
    for mark in &draft.marks {
        form.fill(word(&mark.skill), mark.word.as_str());
        if let Some(answer) = &mark.answer {
            form.fill(field(&mark.skill), answer.value());
        }
    }
    form
}

/// The draft of whoever asks, to set it aside.
pub(super) fn own_draft(
    tx: &mut Tx,
    slug: &str,
    project: Option<Uid>,
) -> Result<(MayTake, Option<super::Position>), Problem> {
    let may = access::to_take(tx, slug, project, None)?;
    let draft = store::draft(tx, of(&may))?;
    Ok((may, draft))
}
