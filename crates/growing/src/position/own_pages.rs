//! One of one’s positions: where it counts, and how to remove it.

use askama::Template;
use kernel::{Instant, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape;
use spaces::space::{self, Head};

use super::access::{self, Own};
use super::actions;
use super::model::{Answer, Reach};
use crate::framework;

/// What it says of a skill, in words.
struct Line {
    number: usize,
    name: String,
    answer: String,
    word: String,
}

#[derive(Template)]
#[template(path = "position/show.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    uid: Uid,
    at: Instant,
    of_project: bool,
    lines: Vec<Line>,
    groups: Vec<(Uid, String)>,
    may_share: bool,
}

/// GET: what it says.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, typed: Option<Form>) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("position")?);
    let (own, made_on, groups, crumbs) = cx
        .read(move |tx| {
            let own = access::to_see_own(tx, &slug, uid)?;
            let made_on = shape::of(tx, own.position.trame.0, &own.position.trame.1)?;
            let groups = learning::group::of_person(tx, own.growing.id(), own.growing.actor.id)?;
            let crumbs = space::crumbs(tx, own.growing.id())?;
            Ok((own, made_on, groups, crumbs))
        })
        .await?;
    let v = cx.view();
    let framework = &made_on.trame.framework;
    let steps = framework::steps(&v, framework);
    let answer = |answer: Option<&Answer>| match answer {
        Some(Answer::Step(key)) => {
            let known = steps.iter().find(|step| step.key == *key);
            known.map_or_else(String::new, |step| step.name.clone())
        }
        Some(other) => v.word("position-answer", other.word()).to_owned(),
        None => v.t("position-answer-none").to_owned(),
    };
    let lines = framework::skills(framework, v.language)
        .into_iter()
        .map(|skill| Line {
            answer: answer(own.position.answer(&skill.key)),
            word: own
                .position
                .mark(&skill.key)
                .map_or_else(String::new, |mark| mark.word.clone()),
            number: skill.number,
            name: skill.name,
        })
        .collect();
    let status = if typed.is_some() { 422 } else { 200 };
    let form = typed.unwrap_or_else(|| {
        let mut form = Form::new();
        let group = own.position.reach.group();
        let group = groups.iter().find(|each| Some(each.id) == group);
        form.fill(
            "reach",
            match (own.position.reach, group) {
                (Reach::Group(_), Some(group)) => format!("group-{}", group.uid),
                (Reach::Group(_), None) => Reach::Own.word().to_owned(),
                (reach, _) => reach.word().to_owned(),
            },
        );
        form
    });
    let page = Page {
        head: Head::new(&v, &own.growing.space, crumbs, "growth"),
        form,
        uid,
        at: own.position.at(),
        of_project: own.position.project.is_some(),
        lines,
        groups: groups.into_iter().map(|group| (group.uid, group.name)).collect(),
        may_share: own.growing.space.belongs(),
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Lets it count elsewhere, or nowhere.
pub async fn reach(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("position")?);
    let mut form = cx.form().await?;
    let wanted = slug.clone();
    let (form, done) = cx
        .write(move |tx| {
            let own = access::to_see_own(tx, &wanted, uid)?;
            let groups = learning::group::of_person(tx, own.growing.id(), own.growing.actor.id)?;
            let chosen = form.choice("reach", |word| chosen(&own, &groups, word));
            match chosen.and_then(|reach| form.accept(reach)) {
                Some(reach) => actions::reach(tx, &own, reach).map(|()| (form, true)),
                None => Ok((form, false)),
            }
        })
        .await?;
    if done {
        let path = format!("/spaces/{slug}/growth/positions/{uid}");
        Ok(Reply::see_other(path).notice("position-reach-changed"))
    } else {
        page(&cx, Some(form)).await
    }
}

/// Whoever has left may take back what counted, and let nothing count anew.
fn chosen(own: &Own, groups: &[learning::group::Group], word: &str) -> Option<Reach> {
    let belongs = own.growing.space.belongs();
    match (word, own.position.project) {
        ("own", _) => Some(Reach::Own),
        ("project", Some(_)) => Some(Reach::Project),
        ("cohort", None) if belongs => Some(Reach::Cohort),
        (group, None) if belongs => {
            let uid: Uid = group.strip_prefix("group-")?.parse().ok()?;
            groups
                .iter()
                .find(|each| each.uid == uid)
                .map(|group| Reach::Group(group.id))
        }
        _ => None,
    }
}

/// Removes it.
pub async fn remove(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("position")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let own = access::to_see_own(tx, &wanted, uid)?;
        actions::remove(tx, &own)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/growth")).notice("position-removed"))
}
