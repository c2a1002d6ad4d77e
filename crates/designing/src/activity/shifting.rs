//! Moving, copying and removing an activity from its card.

use kernel::{Language, Problem};
use platform::web::{Cx, Form, Handled};
use spaces::shape::said;
use trame::Activity;

use super::place::{self, Way};
use crate::merge::Plan;
use crate::plan::actions::{self, Deed, Outcome};
use crate::plan::{answer, free_key};

/// Moves an activity to another week or strand, or among those of its cell.
pub async fn shift(cx: Cx) -> Handled {
    let key: String = cx.at("activity")?;
    let mut form = cx.form().await?;
    let way = match form.value("to") {
        "earlier" => Way::Earlier,
        "later" => Way::Later,
        "week-before" => Way::WeekBefore,
        "week-after" => Way::WeekAfter,
        _ => Way::There {
            week: u32::try_from(form.whole("week", 1..=104)).unwrap_or(1),
            strand: form.value("strand").to_owned(),
            before: Some(form.value("before").to_owned()).filter(|before| !before.is_empty()),
        },
    };
    if let Some((_, refusal)) = form.refusals().next() {
        return answer(&cx, Err(refusal.clone().into()), "", "planned-moved").await;
    }
    let then = format!("#a-{key}");
    let done = with(&cx, &form, key, "activity-moved", move |plan, key| {
        place::shift(plan, key, way).map(drop)
    });
    answer(&cx, done.await, &then, "planned-moved").await
}

/// Copies an activity, beside itself.
pub async fn copy(cx: Cx) -> Handled {
    let key: String = cx.at("activity")?;
    let form = cx.form().await?;
    let v = cx.view();
    let suffixes: Vec<(Language, String)> = Language::ALL
        .iter()
        .map(|language| {
            let text = v.languages().text(*language, "planned-copied-name");
            (*language, text.to_owned())
        })
        .collect();
    let reader = cx.language();
    let (base, then) = (form.value("base").to_owned(), format!("#a-{key}"));
    let done = actions::save(&cx, &base, move |plan, now| {
        let from = plan.program.activities.iter().position(|each| each.key == key);
        let place = from.ok_or(Problem::Missing)?;
        let mut copy = plan.activity(&key).ok_or(Problem::Missing)?.clone();
        let name = said(&copy.name, reader).text.to_owned();
        for (language, suffix) in &suffixes {
            if let Some(text) = copy.name.get(*language).map(str::to_owned) {
                let short: String = text.chars().take(140).collect();
                copy.name.set(*language, &format!("{short} {suffix}"));
            }
        }
        copy.key = free_key(&key, "activity", |wanted| {
            let twin = Activity {
                key: wanted.to_owned(),
                ..copy.clone()
            };
            plan.activity(wanted).is_some() || now.activity(wanted).is_some_and(|there| *there != twin)
        });
        plan.program.activities.insert(place + 1, copy);
        Ok(Deed {
            act: "activity-copied",
            name,
        })
    });
    answer(&cx, done.await, &then, "planned-copied").await
}

/// Removes an activity; what waited for it waits no more.
pub async fn remove(cx: Cx) -> Handled {
    let key: String = cx.at("activity")?;
    let form = cx.form().await?;
    let done = with(&cx, &form, key, "activity-removed", |plan, key| {
        let before = plan.program.activities.len();
        plan.program.activities.retain(|each| each.key != key);
        (plan.program.activities.len() < before).then_some(())
    });
    answer(&cx, done.await, "", "planned-removed").await
}

/// Does something to the activity of a form; one that its state did not have is missing.
async fn with(
    cx: &Cx,
    form: &Form,
    key: String,
    act: &'static str,
    edit: impl FnOnce(&mut Plan, &str) -> Option<()> + Clone + Send + 'static,
) -> Result<Outcome, Problem> {
    let reader = cx.language();
    let base = form.value("base").to_owned();
    actions::save(cx, &base, move |plan, _| {
        let name = plan.activity(&key).ok_or(Problem::Missing)?.name.clone();
        edit(plan, &key);
        let name = said(&name, reader).text.to_owned();
        Ok(Deed { act, name })
    })
    .await
}
