//! The form of a position, sent: kept to go on with, or taken.

use kernel::{Problem, Refusal};
use platform::web::{Cx, Form, Handled, Reply};

use super::access::{self, MayTake, Own};
use super::actions::{self, Done, Wish};
use super::model::{Answer, Mark};
use super::pages::{self, WORD};
use crate::framework;

/// Keeps or takes it.
pub async fn send(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let form = cx.form().await?;
    let once = form.once()?;
    let (project, activity) = pages::asked(Some(form.value("project")), Some(form.value("activity")))?;
    let take = form.value("then") != "keep";
    let (wanted, language) = (slug.clone(), cx.language());
    let back = project.map_or_else(String::new, |uid| format!("?project={uid}"));
    let (form, done) = cx
        .write(move |tx| {
            let may = access::to_take(tx, &wanted, project, activity.as_deref())?;
            let mut form = form;
            let wish = read(&may, &mut form, once, language);
            if form.accept(()).is_none() {
                return Ok((form, None));
            }
            match actions::write(tx, &may, &wish, take) {
                Ok(done) => Ok((form, Some(done))),
                Err(Problem::Refused(refusal)) => {
                    form.refuse("skills", refusal);
                    Ok((form, None))
                }
                Err(problem) => Err(problem),
            }
        })
        .await?;
    match done {
        None => pages::show(&cx, Some(form)).await,
        Some(Done::Kept) => {
            Ok(Reply::see_other(format!("/spaces/{slug}/growth/position{back}")).notice("position-kept"))
        }
        Some(Done::Taken(_)) => {
            let then = match project {
                Some(uid) => format!("/projects/{uid}/growth"),
                None => format!("/spaces/{slug}/growth"),
            };
            Ok(Reply::see_other(then).notice("position-taken"))
        }
    }
}

fn read(may: &MayTake, form: &mut Form, once: kernel::Uid, language: kernel::Language) -> Wish {
    let framework = may.may.framework();
    let steps = framework.step_keys();
    let texts = form.texts();
    let mut marks = Vec::new();
    for skill in framework::skills(framework, language) {
        let answer = Answer::from_value(form.value(&pages::field(&skill.key)), &steps);
        let word = texts.get(&pages::word(&skill.key)).cloned().unwrap_or_default();
        let count = word.chars().count();
        if count > WORD {
            let refusal = Refusal::new("position-word-too-long").with("skill", &skill.name);
            form.refuse("skills", refusal.with("most", WORD).with("count", count));
        }
        if answer.is_some() || !word.is_empty() {
            marks.push(Mark {
                skill: skill.key,
                answer,
                word,
            });
        }
    }
    let reach = form.choice("reach", |word| may.reach(word));
    Wish {
        once,
        reach: reach.unwrap_or(super::Reach::Own),
        marks,
    }
}

/// Sets the draft aside, for good.
pub async fn set_aside(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let form = cx.form().await?;
    let (project, _) = pages::asked(Some(form.value("project")), None)?;
    let wanted = slug.clone();
    cx.write(move |tx| {
        let (may, draft) = pages::own_draft(tx, &wanted, project)?;
        match draft {
            Some(position) => {
                let growing = may.may.into_inner();
                actions::remove(tx, &Own { growing, position })
            }
            None => Ok(()),
        }
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/growth")).notice("position-set-aside"))
}
