//! Publishing a work: its licence, whom it thanks, the skills that it called for; taking it back, and putting it back.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::{self, Head, Member};
use trame::Licence;

use super::access;
use super::actions;
use super::model::{State, Work, licence_word};
use super::store;
use super::version;

#[derive(Template)]
#[template(path = "work/publication.html")]
struct Publish {
    v: View,
    head: Head,
    work: Work,
    authors: Vec<Member>,
    skills: Vec<(String, String)>,
    has_clashes: bool,
    form: Form,
}

impl Publish {
    fn licences(&self) -> Vec<(&'static str, &'static str)> {
        let licences = Licence::ALL.iter();
        licences
            .map(|licence| (licence.word(), licence_word(*licence)))
            .collect()
    }
}

/// GET /works/{work}/publication
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("work")?;
    let (may, crumbs, authors, versions) = cx
        .read(move |tx| {
            let may = access::to_write(tx, uid)?;
            let crumbs = space::crumbs(tx, may.work().space_id)?;
            let authors = store::authors(tx, may.work().id)?;
            let versions = version::of(tx, may.work().id)?;
            Ok((may, crumbs, authors, versions))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let work = may.work();
    if status == 200 {
        let licence = work.licence.unwrap_or(Licence::AttributionShareAlike);
        form.fill("licence", licence.word())
            .fill("credits", &work.credits);
        for skill in &work.skills {
            form.choose("skills", skill);
        }
    }
    let training = may.training()?;
    let skills = training.space.space.shape.trame.framework.skills.iter();
    let page = Publish {
        head: Head::new(&v, &training.space, crumbs, "exchanges"),
        work: work.clone(),
        skills: skills
            .map(|skill| (skill.key.clone(), said(&skill.name, v.language).text.to_owned()))
            .collect(),
        has_clashes: versions.first().is_some_and(|version| version.clashes > 0),
        authors,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /works/{work}/publication
pub async fn publish(cx: Cx) -> Handled {
    let uid: Uid = cx.at("work")?;
    let mut form = cx.form().await?;
    let licence = form.choice("licence", Licence::from_word);
    let credits = form.text("credits", 0..=2_000);
    form.must_tick("agreed", "work-must-agree");
    let wished: Vec<String> = form.choices("skills", |word| Some(word.to_owned()));
    let valid = form.accept(()).is_some();
    let done = cx
        .write(move |tx| {
            let may = access::to_write(tx, uid)?;
            let Some(licence) = licence.filter(|_| valid) else {
                return Ok(false);
            };
            let known = &may.training()?.space.space.shape.trame.framework.skills;
            let skills = known.iter().map(|skill| skill.key.clone());
            let skills: Vec<String> = skills.filter(|key| wished.contains(key)).collect();
            actions::publish(tx, &may, licence, &credits, &skills)?;
            Ok(true)
        })
        .await;
    match done {
        Ok(true) => Ok(Reply::see_other(format!("/works/{uid}")).notice("work-is-published")),
        Ok(false) => page(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("licence", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST /works/{work}/withdrawal, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let uid: Uid = cx.at("work")?;
    cx.write(move |tx| {
        let may = access::to_write(tx, uid)?;
        actions::move_on(tx, &may, State::Withdrawn).map(drop)
    })
    .await?;
    let undo = format!("/works/{uid}/restoration");
    Ok(Reply::see_other(format!("/works/{uid}")).notice_with_undo("work-was-withdrawn", undo))
}

/// POST /works/{work}/restoration: as it was published.
pub async fn restore(cx: Cx) -> Handled {
    let uid: Uid = cx.at("work")?;
    cx.write(move |tx| {
        let may = access::to_write(tx, uid)?;
        let work = may.work();
        match work.licence {
            Some(licence) if work.state == State::Withdrawn => {
                let (credits, skills) = (work.credits.clone(), work.skills.clone());
                actions::publish(tx, &may, licence, &credits, &skills)
            }
            _ => Ok(()),
        }
    })
    .await?;
    Ok(Reply::see_other(format!("/works/{uid}")).notice("work-is-published"))
}
