//! The form of a copy.

use askama::Template;
use jiff::civil::Date;
use kernel::{Joining, Problem, Refusal};
use learning::cohort::{MayLead, access};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::opening::check_name;
use spaces::space::{self, Crumbs, Head};

use super::actions::{self, Wish};
use super::store;

#[derive(Template)]
#[template(path = "copying/new.html")]
struct New {
    v: View,
    form: Form,
    head: Head,
    gatherings: i64,
    is_dated: bool,
}

impl New {
    fn joinings(&self) -> &'static [Joining] {
        Joining::ALL
    }
}

/// The form.
pub async fn new(cx: Cx) -> Handled {
    page(&cx, None).await
}

struct Read {
    may: MayLead,
    crumbs: Crumbs,
    gatherings: i64,
    once: String,
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let slug: String = cx.at("space")?;
    let read = cx.read(move |tx| {
        let may = access::to_lead(tx, &slug)?;
        let id = may.seen().id();
        Ok(Read {
            crumbs: space::crumbs(tx, id)?,
            gatherings: store::count_gatherings(tx, id)?,
            once: tx.new_uid().to_string(),
            may,
        })
    });
    let read = read.await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let seen = read.may.seen();
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        let next = seen.cohort.as_ref().and_then(|cohort| {
            // The same week of the next year, or of this one if that is still to come.
            let first = cohort.schedule.first();
            (1..=20)
                .map(|years| first.saturating_add(jiff::Span::new().weeks(52 * years)))
                .find(|day| cohort.schedule.start_of(*day) > v.now())
        });
        form.fill("once", read.once)
            .fill(
                "name",
                format!("{} ({})", seen.space.space.name, v.t("copying-again")),
            )
            .fill("first", next.map_or_else(String::new, |day| day.to_string()))
            .fill("joining", seen.space.space.joining.word())
            .choose("gatherings", "on");
        form
    });
    let page = New {
        head: Head::new(&v, &seen.space, read.crumbs, "leading"),
        gatherings: read.gatherings,
        is_dated: seen.cohort.is_some(),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Copies it.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once();
    let name = form.line("name", 2..=120);
    if let Err(refusal) = check_name(&name) {
        form.refuse("name", refusal);
    }
    let first: Option<Date> = form.value("first").parse().ok();
    let first = first.filter(|day| (2000..=2100).contains(&day.year()));
    if first.is_none() {
        form.refuse("first", Refusal::new("dates-not-a-day"));
    }
    let joining = form.choice("joining", Joining::from_word);
    let valid = form.accept(()).and(first.zip(joining));
    let (language, with_gatherings) = (cx.language(), form.ticked("gatherings"));
    let done = cx.write(move |tx| {
        let may = access::to_lead(tx, &slug)?;
        let Some((first, joining)) = valid else {
            return Ok(None);
        };
        let wish = Wish {
            once: once?,
            name,
            first,
            joining,
            language,
            with_gatherings,
        };
        actions::copy(tx, &may, &wish).map(Some)
    });
    match done.await {
        Ok(Some(slug)) => Ok(Reply::see_other(format!("/spaces/{slug}/cohort")).notice("copying-done")),
        Ok(None) => page(&cx, Some(form)).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("name", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}
