//! Asking, the page of whoever was asked, and answering.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Member};

use super::access::{self, MayAnswer, MayLook};
use super::model::{Act, Look, State};
use super::{actions, store};
use crate::evidence::{self, Shown};
use crate::framework::{self, Skill, Step};

/// POST: asks somebody.
pub async fn ask(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("evidence")?);
    let mut form = cx.form().await?;
    let once = form.once()?;
    let request = form.text("request", 0..=500);
    let person = form.choice("person", |uid| uid.parse::<Uid>().ok());
    let Some(person) = person.and_then(|person| form.accept(person)) else {
        return evidence::page(&cx, form).await;
    };
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let own = evidence::to_see_own(tx, &wanted, uid)?;
            if own.evidence.removed {
                return Err(Problem::Missing);
            }
            actions::ask(tx, &own, once, person, &request)
        })
        .await;
    match done {
        Ok(()) => {
            Ok(Reply::see_other(format!("/spaces/{slug}/growth/evidence/{uid}#looks")).notice("look-asked"))
        }
        Err(Problem::Refused(refusal)) => {
            form.refuse("person", refusal);
            evidence::page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

#[derive(Template)]
#[template(path = "look/show.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    look: Look,
    who: Member,
    skill: Option<Skill>,
    steps: Vec<Step>,
    shown: Shown,
    path: String,
    others: bool,
    may_give: bool,
    may_decline: bool,
}

/// GET: what one was asked to look at.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, typed: Option<Form>) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("look")?);
    let language = cx.language();
    let (may, shown, who, crumbs) = cx
        .read(move |tx| {
            let may = access::to_look(tx, &slug, uid)?;
            let shown = evidence::shown(tx, &may.evidence, language)?;
            let who = store::person(tx, may.evidence.person)?;
            let crumbs = space::crumbs(tx, may.may.id())?;
            Ok((may, shown, who, crumbs))
        })
        .await?;
    let v = cx.view();
    let status = if typed.is_some() { 422 } else { 200 };
    let MayLook { may, look, evidence } = may;
    let form = typed.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("words", look.words.as_str());
        let step = look
            .step
            .as_ref()
            .map_or("none".to_owned(), |step| format!("step.{step}"));
        if look.state.is_given() {
            form.fill("step", step);
        }
        form
    });
    let framework = may.framework();
    let page = Page {
        head: Head::new(&v, &may.space, crumbs, "growth"),
        form,
        who,
        skill: framework::skills(framework, v.language)
            .into_iter()
            .find(|skill| skill.key == evidence.skill),
        steps: framework::steps(&v, framework),
        shown,
        path: format!("/spaces/{}/growth/looks/{uid}", may.slug()),
        others: true,
        may_give: look.state.after(Act::Give).is_some(),
        may_decline: look.state == State::Asked,
        look,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST: says what one sees.
pub async fn give(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("look")?);
    let mut form = cx.form().await?;
    let words = form.text("words", 1..=2000);
    let (wanted, typed) = (slug.clone(), form.value("step").to_owned());
    let refused = form.accept(()).is_none();
    let done = cx
        .write(move |tx| {
            let may = access::to_look(tx, &wanted, uid)?;
            let keys = may.may.framework().step_keys();
            let step = match typed.strip_prefix("step.") {
                Some(key) => keys
                    .into_iter()
                    .find(|known| *known == key)
                    .map(|key| Some(key.to_owned())),
                None => (typed == "none").then_some(None),
            };
            let step = step.ok_or(Refusal::new("form-choose"))?;
            if refused {
                return Err(Refusal::new("form-missing").into());
            }
            actions::give(tx, &may, step.as_deref(), &words)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/growth/looks/{uid}")).notice("look-given")),
        Err(Problem::Refused(refusal)) => {
            if form.refusal("words").is_none() || refusal.message == "form-choose" {
                form.refuse("step", refusal);
            }
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST: says no.
pub async fn decline(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("look")?);
    let done = cx
        .write(move |tx| {
            let may = access::to_look(tx, &slug, uid)?;
            actions::decline(tx, &may)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other("/").notice("look-declined")),
        Err(Problem::Refused(refusal)) => {
            let mut form = Form::new();
            form.refuse("step", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

/// GET: the file that one was asked to look at.
pub async fn file(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("look")?);
    let found = cx.read(move |tx| {
        let may = access::to_look(tx, &slug, uid)?;
        evidence::to_send(tx, &may.evidence)
    });
    let (media, filed) = found.await?;
    evidence::send(&cx, media, &filed).await
}

/// POST: takes the request back.
pub async fn withdraw(cx: Cx) -> Handled {
    answer(&cx, "look-withdrawn", actions::withdraw).await
}

/// POST: takes note, or disagrees.
pub async fn reply(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let words = form.text("reply", 0..=1000);
    let act = match form.value("then") {
        "disagree" => Act::Disagree,
        _ => Act::Note,
    };
    if form.accept(()).is_none() {
        return Err(Refusal::new("form-too-long")
            .with("most", 1000)
            .with("count", words.chars().count())
            .into());
    }
    answer(&cx, "look-answered", move |tx, may| {
        actions::reply(tx, may, act, &words)
    })
    .await
}

async fn answer(
    cx: &Cx,
    notice: &'static str,
    act: impl FnOnce(&mut Tx, &MayAnswer) -> Result<(), Problem> + Send + 'static,
) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("look")?);
    let wanted = slug.clone();
    let evidence = cx
        .write(move |tx| {
            let may = access::to_answer(tx, &wanted, uid)?;
            act(tx, &may)?;
            Ok(may.own.evidence.uid)
        })
        .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/growth/evidence/{evidence}#looks")).notice(notice))
}
