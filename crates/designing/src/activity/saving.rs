//! Writing an activity: what was typed is merged with what others did meanwhile.

use kernel::{Language, Problem, Refusal};
use platform::web::{Cx, Handled};
use spaces::shape::said;
use trame::Activity;

use super::pages::page;
use super::{form, place};
use crate::merge::Plan;
use crate::plan::actions::{self, Deed, Outcome};
use crate::plan::{access, answer, free_key};

/// Adds an activity.
pub async fn create(cx: Cx) -> Handled {
    store(cx, None).await
}

/// Changes one.
pub async fn save(cx: Cx) -> Handled {
    let key: String = cx.at("activity")?;
    store(cx, Some(key)).await
}

async fn store(cx: Cx, key: Option<String>) -> Handled {
    let (may, _) = access::to_design(&cx).await?;
    let mut form = cx.form().await?;
    let trame = &may.space().shape.trame;
    let program = trame.program.as_ref().ok_or(Problem::Missing)?;
    let known = key
        .as_ref()
        .and_then(|key| program.activities.iter().find(|each| each.key == *key));
    let blank = Activity {
        key: key.clone().unwrap_or_default(),
        ..Activity::default()
    };
    let typed = form::read(&mut form, trame, known.unwrap_or(&blank))?;
    if form.accept(()).is_none() {
        return page(&cx, key, Some(form), None).await;
    }
    let name = said(&typed.name, cx.language()).text.to_owned();
    let mine = typed.clone();
    let base = form.value("base").to_owned();
    let added = key.is_none();
    let done = actions::save(&cx, &base, move |plan, now| {
        let act = if added {
            "activity-added"
        } else {
            "activity-changed"
        };
        put(plan, now, typed);
        Ok(Deed { act, name })
    })
    .await;
    match done {
        Ok(Outcome::Clashed(_)) => page(&cx, key, Some(form), Some(&mine)).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse(where_refused(&refusal), refusal);
            page(&cx, key, Some(form), None).await
        }
        done => {
            let then = key.map_or_else(|| format!("#week-{}", mine.week), |key| format!("#a-{key}"));
            let notice = if added { "planned-added" } else { "planned-saved" };
            answer(&cx, done, &then, notice).await
        }
    }
}

/// The field that a refusal is about.
fn where_refused(refusal: &Refusal) -> &'static str {
    match refusal.message {
        "plan-after-later" | "plan-in-circle" => "after",
        "plan-past-the-end" => "week",
        "plan-strand-gone" => "strand",
        "plan-stage-gone" => "stage",
        _ => "activity",
    }
}

/// Puts an activity into a plan: in the place of the one with its key, or as a new one at the end of its cell.
fn put(plan: &mut Plan, now: &Plan, mut activity: Activity) {
    if let Some(known) = plan
        .program
        .activities
        .iter_mut()
        .find(|each| !activity.key.is_empty() && each.key == activity.key)
    {
        // Its questions have forms of their own.
        activity.questions = known.questions.clone();
        *known = activity;
        return;
    }
    if activity.key.is_empty() {
        let name = activity.name.in_language(Language::French).0.to_owned();
        let wanted = activity.clone();
        activity.key = free_key(&name, "activity", |key| {
            // The same form sent twice meets what it made the first time.
            let twin = Activity {
                key: key.to_owned(),
                ..wanted.clone()
            };
            plan.activity(key).is_some() || now.activity(key).is_some_and(|there| *there != twin)
        });
    }
    let list = &mut plan.program.activities;
    let place = place::end_of_cell(list, &activity);
    list.insert(place, activity);
}
