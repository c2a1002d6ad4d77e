//! Giving dates, and changing them once everything that would move was shown.

use jiff::civil::Date;
use kernel::{Problem, Refusal};
use learning::cohort::access;
use platform::calendar::knows_zone;
use platform::web::{Cx, Form, Handled, Reply};

use super::model::{Change, fingerprint};
use super::pages::page;
use super::{actions, preview};
use crate::holiday::MOST_WEEKS;

fn day(form: &mut Form, field: &'static str) -> Option<Date> {
    let day: Option<Date> = form.value(field).parse().ok();
    let known = day.filter(|day| (2000..=2100).contains(&day.year()));
    if known.is_none() {
        form.refuse(field, Refusal::new("dates-not-a-day"));
    }
    known
}

/// What the form wishes to change; nothing when something in it is wrong, which it says.
fn read(form: &mut Form) -> Option<Change> {
    let change = match form.value("what") {
        "pause" => {
            let day = day(form, "day");
            let weeks = form.whole("weeks", 1..=i64::from(MOST_WEEKS));
            let reason = form.line("reason", 0..=120);
            day.map(|day| Change::Pause {
                day,
                weeks: u32::try_from(weeks).unwrap_or(1),
                reason,
            })
        }
        "resume" => day(form, "day").map(|day| Change::Resume { day }),
        _ => {
            let first = day(form, "first");
            let zone = form.line("zone", 1..=64);
            if !zone.is_empty() && !knows_zone(&zone) {
                form.refuse("zone", Refusal::new("dates-unknown-zone"));
            }
            first.map(|first| Change::Dates { first, zone })
        }
    };
    change.and_then(|change| form.accept(change))
}

/// Gives a cohort its first dates. One that has some goes through the preview.
pub async fn begin(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let change = read(&mut form).filter(|change| matches!(change, Change::Dates { .. }));
    let Some(change) = change else {
        return page(&cx, Some(form)).await;
    };
    let wanted = slug.clone();
    let done = cx.write(move |tx| {
        let may = access::to_lead(tx, &wanted)?;
        match &may.seen().cohort {
            Some(cohort) if change.applied(&cohort.schedule) != cohort.schedule => {
                Err(Refusal::new("dates-has-dates").into())
            }
            Some(_) => Ok(()),
            None => actions::begin(tx, &may, &change),
        }
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/cohort")).notice("dates-given")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("first", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

/// Everything that a change would move.
pub async fn preview(cx: Cx) -> Handled {
    let mut form = Form::new();
    for field in ["what", "first", "zone", "day", "weeks", "reason"] {
        form.fill(field, cx.query(field).unwrap_or_default());
    }
    match read(&mut form) {
        Some(change) => preview::page(&cx, form, change).await,
        None => page(&cx, Some(form)).await,
    }
}

/// Makes the change that was shown.
pub async fn confirm(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let Some(change) = read(&mut form) else {
        return page(&cx, Some(form)).await;
    };
    let (wanted, house) = (slug.clone(), cx.house().clone());
    let (known, tells, asked) = (
        form.value("known").to_owned(),
        form.ticked("tell"),
        change.clone(),
    );
    let done = cx.write(move |tx| {
        let may = access::to_lead(tx, &wanted)?;
        let schedule = &may.seen().dated()?.schedule;
        // Sent twice: it is as it was wished.
        if asked.applied(schedule) == *schedule {
            return Ok(());
        }
        if fingerprint(schedule) != known {
            return Err(Refusal::new("dates-changed-meanwhile").into());
        }
        actions::apply(tx, &house, &may, &asked, tells)
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/cohort")).notice("dates-changed")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("change", refusal);
            preview::page(&cx, form, change).await
        }
        Err(problem) => Err(problem),
    }
}
