//! The page of the frame, and its forms.

use askama::Template;
use kernel::{Problem, Refusal};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::identity::change;
use spaces::space::Head;

use super::edit;
use super::entries::{self, Entry, Refused};
use crate::plan::actions::{self, Deed, Edit, Outcome};
use crate::plan::{access, answer};
use crate::texts::{first, words};

#[derive(Template)]
#[template(path = "frame/show.html")]
struct Show {
    v: View,
    head: Head,
    languages: Vec<&'static str>,
    base: String,
    weeks: u32,
    forms: [Form; 4],
    strands: Vec<Entry>,
    stages: Vec<Entry>,
}

/// The frame.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, refused: Option<Refused>) -> Handled {
    let (may, crumbs) = access::to_design(cx).await?;
    let v = cx.view();
    let shape = &may.space().shape;
    let languages = &shape.trame.card.languages;
    let plan = access::plan(may.seen())?;
    let refused = refused.as_ref();
    let one = |what: &str| {
        Refused::form(refused, what, "").unwrap_or_else(|| {
            let mut form = Form::new();
            form.fill("weeks", plan.program.weeks.to_string())
                .fill("after", plan.program.weeks.to_string());
            change::fill(&mut form, "note", languages, plan.program.note.as_ref());
            form
        })
    };
    let page = Show {
        head: Head::new(&v, may.seen(), crumbs, "program"),
        languages: shape.languages(),
        base: shape.digest.clone(),
        weeks: plan.program.weeks,
        forms: ["weeks", "insertion", "removal", "note"].map(one),
        strands: entries::strands(&v, &plan, languages, refused),
        stages: entries::stages(&v, &plan, languages, refused),
        v,
    };
    Ok(Reply::page(&page)?.status(if refused.is_some() { 422 } else { 200 }))
}

/// Does what a form asks, and shows the frame again, with what was refused beside it.
pub(super) async fn done(cx: &Cx, mut refused: Refused, field: &'static str, edit: impl Edit) -> Handled {
    if refused.form.accept(()).is_none() {
        return page(cx, Some(refused)).await;
    }
    let base = refused.form.value("base").to_owned();
    match actions::save(cx, &base, edit).await {
        Err(Problem::Refused(refusal)) => {
            refused.form.refuse(field, refusal);
            page(cx, Some(refused)).await
        }
        Ok(Outcome::Clashed(_)) => {
            refused.form.refuse(field, Refusal::new("plan-clash"));
            page(cx, Some(refused)).await
        }
        done => answer(cx, done, "/frame", "plan-frame-saved").await,
    }
}

pub(super) const fn refused(what: &'static str, key: String, form: Form) -> Refused {
    Refused { what, key, form }
}

/// Sets the number of weeks.
pub async fn weeks(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let weeks = number(form.whole("weeks", 1..=i64::from(edit::MOST_WEEKS)));
    let along = form.ticked("along");
    let form = refused("weeks", String::new(), form);
    done(&cx, form, "weeks", move |plan, _| {
        edit::set_weeks(plan, weeks, along)?;
        Ok(deed("weeks-changed", weeks.to_string()))
    })
    .await
}

/// Puts an empty week between others.
pub async fn insert(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let after = number(form.whole("after", 0..=i64::from(edit::MOST_WEEKS)));
    let form = refused("insertion", String::new(), form);
    done(&cx, form, "after", move |plan, _| {
        edit::insert_week(plan, after)?;
        Ok(deed("week-inserted", (after + 1).to_string()))
    })
    .await
}

/// Takes a week out.
pub async fn remove_week(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let week = number(form.whole("week", 1..=i64::from(edit::MOST_WEEKS)));
    let along = form.ticked("along");
    let form = refused("removal", String::new(), form);
    done(&cx, form, "week", move |plan, _| {
        edit::remove_week(plan, week, along)?;
        Ok(deed("week-removed", week.to_string()))
    })
    .await
}

/// Writes what is to be known of the whole.
pub async fn note(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let (may, _) = access::to_design(&cx).await?;
    let languages = may.space().shape.trame.card.languages.clone();
    let texts = change::read_form(&form, "note-")?;
    let known = access::plan(may.seen())?.program.note;
    let note = words(&mut form, &texts, "note", &languages, 2_000, known.as_ref());
    let form = refused("note", String::new(), form);
    done(&cx, form, first("note", &languages), move |plan, _| {
        plan.program.note = note;
        Ok(deed("note-written", String::new()))
    })
    .await
}

pub(super) const fn deed(act: &'static str, name: String) -> Deed {
    Deed { act, name }
}

fn number(whole: i64) -> u32 {
    u32::try_from(whole).unwrap_or(1)
}
