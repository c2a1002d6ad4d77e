//! Beginning a report, and changing what it is about.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::Head;
use spaces::space::access::Seen;

use super::access;
use super::actions;
use super::model::Report;
use super::store::Worded;
use crate::period::{self, Gathering};
use crate::voice::access as voices;
use crate::wording::{Known, known, to_begin};
use crate::words::Reach;

#[derive(Template)]
#[template(path = "objective/wording.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    action: String,
    report: Option<Report>,
    gatherings: Vec<Gathering>,
}

fn page(v: View, seen: &Seen, known: Known, form: Form, report: Option<Report>) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let action = match &report {
        Some(report) => format!("{}/edition", report.path()),
        None => format!("/spaces/{}/voices/reports", seen.space.slug),
    };
    let page = Page {
        head: Head::new(&v, seen, known.crumbs, "voices"),
        gatherings: known.gatherings,
        action,
        report,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The form of a new one; `?gathering=` begins it from a gathering, `?from=` and `?until=` from some days.
pub async fn new(cx: Cx) -> Handled {
    let (seen, known) = to_begin(&cx).await?;
    let v = cx.view();
    let mut form = Form::new();
    form.fill("once", known.once.to_string());
    form.fill("audience", Reach::Space.word());
    for field in ["gathering", "from", "until"] {
        if let Some(value) = cx.query(field) {
            form.fill(field, value);
        }
    }
    page(v, &seen, known, form, None)
}

fn typed(v: &View, form: &mut Form, gatherings: &[Gathering]) -> Option<Worded> {
    let title = form.line("title", 1..=160);
    let period = period::typed(v, form, gatherings);
    let reach = form.choice("audience", Reach::from_word);
    form.accept(())?;
    Some(Worded {
        title,
        period,
        reach: reach?,
    })
}

/// Begins it.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let (seen, known) = to_begin(&cx).await?;
    let v = cx.view();
    let Some(worded) = typed(&v, &mut form, &known.gatherings) else {
        return page(v, &seen, known, form, None);
    };
    cx.write(move |tx| {
        let may = voices::to_write(tx, &slug)?;
        actions::begin(tx, &may, once, &worded)
    })
    .await?;
    Ok(Reply::see_other(format!("/voices/reports/{once}")).notice("objective-begun"))
}

async fn to_change(cx: &Cx) -> Result<(access::MayReport, Known), Problem> {
    let uid: Uid = cx.at("report")?;
    cx.read(move |tx| {
        let may = access::to_write(tx, uid)?;
        may.report().course.while_draft(tx.now())?;
        let known = known(tx, &may.seen().space)?;
        Ok((may, known))
    })
    .await
}

/// The form that changes what it is about.
pub async fn edit(cx: Cx) -> Handled {
    let (may, known) = to_change(&cx).await?;
    let v = cx.view();
    let (report, mut form) = (may.report().clone(), Form::new());
    form.fill("title", &*report.title);
    form.fill("audience", report.reach.word());
    report.period.fill(&v, &mut form);
    page(v, &may.seen().space, known, form, Some(report))
}

/// Changes it.
pub async fn save(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let (may, known) = to_change(&cx).await?;
    let v = cx.view();
    let (report, uid) = (may.report().clone(), may.report().uid);
    let Some(worded) = typed(&v, &mut form, &known.gatherings) else {
        return page(v, &may.seen().space, known, form, Some(report));
    };
    cx.write(move |tx| {
        let may = access::to_write(tx, uid)?;
        actions::change(tx, &may, &worded)
    })
    .await?;
    Ok(Reply::see_other(report.path()).notice("objective-changed"))
}
