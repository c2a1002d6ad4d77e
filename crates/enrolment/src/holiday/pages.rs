//! The list of periods: of a cohort, for who leads it, and of the instance, for who runs it.

use askama::Template;
use jiff::civil::Date;
use kernel::{PersonId, Problem, SpaceId, Trace, Uid};
use learning::cohort::access;
use people::instance::access as house_access;
use platform::Tx;
use platform::calendar::Calendar;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::keeping::{Keeping, later};
use super::model::{NewPeriod, Period};
use super::{reading, store};

/// A period on the page.
struct Line {
    uid: String,
    name: String,
    days: String,
    may_remove: bool,
}

fn lines(v: &View, periods: &[Period], of_all: bool) -> Vec<Line> {
    let calendar = Calendar::new(v.language, "UTC");
    let at = |day: Date| learning::Schedule::new(day, 1, [], "UTC").start_of(day);
    let line = |period: &Period| Line {
        uid: period.uid.to_string(),
        name: period.name.clone(),
        days: calendar.period(v.languages(), at(period.first), at(later(period.last, 1)), true),
        may_remove: period.is_of_all == of_all,
    };
    periods.iter().map(line).collect()
}

#[derive(Template)]
#[template(path = "holiday/index.html")]
struct OfCohort {
    v: View,
    form: Form,
    head: Head,
    lines: Vec<Line>,
    keeping: Keeping,
    action: String,
}

impl OfCohort {
    fn keepings(&self) -> [Keeping; 9] {
        Keeping::ALL
    }
}

#[derive(Template)]
#[template(path = "holiday/house.html")]
struct OfAll {
    v: View,
    form: Form,
    lines: Vec<Line>,
    action: &'static str,
}

/// Those of a cohort.
pub async fn of_cohort(cx: Cx) -> Handled {
    cohort_page(&cx, Form::new()).await
}

struct Read {
    may: learning::cohort::MayLead,
    crumbs: Crumbs,
    keeping: Keeping,
    periods: Vec<Period>,
}

async fn cohort_page(cx: &Cx, form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let read = cx.read(move |tx| {
        let may = access::to_lead(tx, &slug)?;
        let (id, schedule) = (may.seen().id(), &may.seen().dated()?.schedule);
        let (first, zone) = (schedule.first(), schedule.zone_name().to_owned());
        Ok(Read {
            crumbs: space::crumbs(tx, id)?,
            keeping: store::chosen(tx, id)?.unwrap_or_else(|| Keeping::of_zone(&zone)),
            periods: store::periods(tx, id, first)?,
            may,
        })
    });
    let read = read.await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = OfCohort {
        head: Head::new(&v, &read.may.seen().space, read.crumbs, "leading"),
        lines: lines(&v, &read.periods, false),
        keeping: read.keeping,
        action: format!("/spaces/{}/cohort/holidays", read.may.seen().slug()),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Those of the instance.
pub async fn of_all(cx: Cx) -> Handled {
    house_page(&cx, Form::new()).await
}

async fn house_page(cx: &Cx, form: Form) -> Handled {
    let periods = cx.read(|tx| {
        house_access::to_run(tx)?;
        store::periods_of_all(tx)
    });
    let periods = periods.await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = OfAll {
        lines: lines(&v, &periods, true),
        action: "/house/holidays",
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What was pasted and what was sent as a file, together.
fn read(cx: &Cx, form: &mut Form) -> Vec<NewPeriod> {
    let text = form.text("lines", 0..=20_000);
    let year_ago = cx.house().now().plus_days(-365);
    let from = learning::Schedule::new(Date::MIN, 1, [], "UTC").day_of(year_ago);
    let file = form.file("file").map(|file| reading::calendar(&file.bytes, from));
    let mut periods = Vec::new();
    match file {
        Some(Ok(found)) => periods.extend(found),
        Some(Err(refusal)) => form.refuse("file", refusal),
        None => {}
    }
    if !text.is_empty() || periods.is_empty() && form.accept(()).is_some() {
        match reading::lines(&text) {
            Ok(found) => periods.extend(found),
            Err(refusal) => form.refuse("lines", refusal),
        }
    }
    periods
}

/// Who writes them down, and where.
type Owner = (Option<SpaceId>, PersonId);

fn to_lead(tx: &mut Tx, slug: &str) -> Result<Owner, Problem> {
    let may = access::to_lead(tx, slug)?;
    Ok((Some(may.seen().id()), may.actor().id))
}

fn to_run(tx: &mut Tx) -> Result<Owner, Problem> {
    Ok((None, house_access::to_run(tx)?.person()))
}

async fn add(
    cx: &Cx,
    form: &mut Form,
    door: impl FnOnce(&mut Tx) -> Result<Owner, Problem> + Send + 'static,
) -> Result<bool, Problem> {
    let periods = read(cx, form);
    let valid = form.accept(()).is_some();
    let write = cx.write(move |tx| {
        let (space, by) = door(tx)?;
        let mut added = 0;
        for period in periods.iter().filter(|_| valid) {
            added += i64::from(store::add(tx, space, by, period)?);
        }
        if added > 0 {
            let trace = Trace::new("holiday.added", Some(by)).detail(added.to_string());
            tx.record(Trace { space, ..trace })?;
        }
        Ok(valid)
    });
    write.await
}

/// Writes periods down for a cohort.
pub async fn add_to_cohort(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let wanted = slug.clone();
    if add(&cx, &mut form, move |tx| to_lead(tx, &wanted)).await? {
        Ok(Reply::see_other(format!("/spaces/{slug}/cohort/holidays")).notice("holiday-added"))
    } else {
        cohort_page(&cx, form).await
    }
}

/// Writes periods down for everybody.
pub async fn add_to_all(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    if add(&cx, &mut form, to_run).await? {
        Ok(Reply::see_other("/house/holidays").notice("holiday-added"))
    } else {
        house_page(&cx, form).await
    }
}

/// Chooses whose public holidays a cohort keeps.
pub async fn choose(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let keeping = form.choice("calendar", Keeping::from_word);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let (space, _) = to_lead(tx, &wanted)?;
        match (space, keeping) {
            (Some(space), Some(keeping)) => store::choose(tx, space, keeping),
            _ => Err(Problem::Malformed("problem-not-a-form")),
        }
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/cohort")).notice("holiday-chosen"))
}

/// Takes a period of a cohort away.
pub async fn remove_from_cohort(cx: Cx) -> Handled {
    let (slug, period): (String, Uid) = (cx.at("space")?, cx.at("period")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let (space, _) = to_lead(tx, &wanted)?;
        store::remove(tx, space, period)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/cohort/holidays")).notice("holiday-removed"))
}

/// Takes a period of the instance away.
pub async fn remove_from_all(cx: Cx) -> Handled {
    let period: Uid = cx.at("period")?;
    cx.write(move |tx| {
        to_run(tx)?;
        store::remove(tx, None, period)
    })
    .await?;
    Ok(Reply::see_other("/house/holidays").notice("holiday-removed"))
}
