//! The form that begins a report: which period, in which language.

use askama::Template;
use kernel::{Instant, Language, Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::access::{Describe, May};
use spaces::space::{self, Crumbs, Head};

use super::editing::TITLE;
use super::store::New;
use super::{access, actions};

/// The longest period, in days.
const LONGEST: i64 = 3 * 366;
/// How long the period is that is proposed.
const YEAR: i64 = 365;

#[derive(Template)]
#[template(path = "report/new.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
}

async fn read(cx: &Cx) -> Result<(May<Describe>, Crumbs, Uid, Instant), Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| {
        let may = access::to_begin(tx, &slug)?;
        let crumbs = space::crumbs(tx, may.space().id)?;
        Ok((may, crumbs, tx.new_uid(), tx.now()))
    })
    .await
}

/// GET /spaces/{space}/reports/new
pub async fn new(cx: Cx) -> Handled {
    let (may, crumbs, once, now) = read(&cx).await?;
    let v = cx.view();
    let mut form = Form::new();
    form.fill("once", once.to_string())
        .fill(
            "title",
            v.t1("report-title-proposed", "space", may.space().name.as_str()),
        )
        .fill("first", v.calendar().field(now.plus_days(-YEAR)))
        .fill("last", v.calendar().field(now))
        .fill("language", v.code());
    page(v, &may, crumbs, form)
}

fn page(v: View, may: &May<Describe>, crumbs: Crumbs, form: Form) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let head = Head::new(&v, may.seen(), crumbs, "reports");
    Ok(Reply::page(&Page { v, head, form })?.status(status))
}

/// What the form says.
fn typed(v: &View, form: &mut Form, uid: Uid, now: Instant) -> New {
    let title = form.line("title", 1..=TITLE);
    let language = form
        .choice("language", Language::from_word)
        .unwrap_or(Language::French);
    let calendar = v.calendar();
    let starts = calendar.from_field(form.value("first"));
    let last = calendar.from_field(form.value("last"));
    if starts.is_none() {
        form.refuse("first", Refusal::new("form-not-a-date"));
    }
    if last.is_none() {
        form.refuse("last", Refusal::new("form-not-a-date"));
    }
    let (starts, last) = (starts.unwrap_or(now), last.unwrap_or(now));
    let ends = calendar.next_day(last);
    if ends <= starts {
        form.refuse("last", Refusal::new("report-ends-before"));
    } else if ends > starts.plus_days(LONGEST) {
        form.refuse("last", Refusal::new("report-too-long"));
    } else if starts > now {
        form.refuse("first", Refusal::new("report-not-yet"));
    }
    New {
        uid,
        title,
        language,
        first_day: calendar.field(starts),
        last_day: calendar.field(last),
        starts,
        ends,
    }
}

/// POST /spaces/{space}/reports
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let (may, crumbs, _, now) = read(&cx).await?;
    let v = cx.view();
    let new = typed(&v, &mut form, once, now);
    if form.accept(()).is_none() {
        return page(v, &may, crumbs, form);
    }
    let own = View::of_nobody(cx.house(), new.language);
    cx.write(move |tx| {
        let may = access::to_begin(tx, &slug)?;
        actions::begin(tx, &own, &may, &new)
    })
    .await?;
    Ok(Reply::see_other(format!("/reports/{once}")).notice("report-begun"))
}
