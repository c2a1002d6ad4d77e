//! One’s own ledger: a period of it, sums by space, what is proposed, what was said, and what is taken away.

use std::collections::BTreeMap;

use askama::Template;
use kernel::Refusal;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::model::{Answer, Line, State};
use super::papers::{self, Paper};
use super::period::{Period, day};
use super::{actions, store, table};
use crate::words::{length, of_reader};

/// The minutes of a space, or of a year: those that count, and those that wait for somebody.
#[derive(Default)]
struct Sum {
    counted: i64,
    waiting: i64,
}

impl Sum {
    fn add(&mut self, line: &Line) {
        if line.counts() || line.is_declared() {
            self.counted += line.stand.minutes;
        } else if line.stand.state != State::Contested {
            self.waiting += line.stand.minutes;
        }
    }
}

#[derive(Template)]
#[template(path = "ledger/mine.html")]
struct Mine {
    v: View,
    form: Form,
    period: Period,
    said: String,
    proposed: Vec<Line>,
    answered: Vec<Line>,
    spaces: Vec<(String, Sum)>,
    years: Vec<(Period, i64)>,
    counted: i64,
    papers: Vec<Paper>,
    has_any: bool,
}

impl Mine {
    fn length(&self, minutes: &i64) -> String {
        length(&self.v, *minutes)
    }

    fn day(&self, line: &Line) -> String {
        self.v.day(line.starts)
    }

    fn is_shown(&self, period: &Period) -> bool {
        *period == self.period
    }

    fn year(&self, period: &Period) -> String {
        format!("{}–{}", period.first.year(), period.last.year())
    }
}

/// GET /me/ledger
pub async fn show(cx: Cx) -> Handled {
    let v = of_reader(&cx).await?;
    let period = Period::asked(&cx, &v);
    page(&cx, v, period, Form::new()).await
}

async fn page(cx: &Cx, v: View, period: Period, mut form: Form) -> Handled {
    let language = cx.language();
    let (name, all, papers, once) = cx
        .read(move |tx| {
            let me = tx.signed_in()?;
            let lines = store::ledger(tx, me.id, language)?;
            Ok((me.name, lines, papers::of_person(tx, me.id)?, tx.new_uid()))
        })
        .await?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    if form.value("name").is_empty() && status == 200 {
        form.fill("name", name);
    }
    let has_any = !all.is_empty();
    let mut years: BTreeMap<i16, (Period, i64)> = BTreeMap::new();
    for line in all.iter().filter(|line| line.counts() || line.is_declared()) {
        let of = Period::school_year(day(v.calendar(), line.starts));
        years.entry(of.first.year()).or_insert((of, 0)).1 += line.stand.minutes;
    }
    let lines: Vec<Line> = all
        .into_iter()
        .filter(|line| period.holds(v.calendar(), line.starts))
        .collect();
    let mut spaces: BTreeMap<String, Sum> = BTreeMap::new();
    for line in &lines {
        let name = line.place.as_ref().map(|place| place.name.clone());
        let name = name.unwrap_or_else(|| v.t("ledger-no-space").to_owned());
        spaces.entry(name).or_default().add(line);
    }
    let (proposed, answered) = lines.into_iter().partition(Line::is_proposed);
    let page = Mine {
        said: period.said(&v),
        counted: spaces.values().map(|sum| sum.counted).sum(),
        spaces: spaces.into_iter().collect(),
        years: years.into_values().rev().collect(),
        period,
        proposed,
        answered,
        papers,
        has_any,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The same with a form that came back.
pub(super) async fn again(cx: &Cx, period: Period, form: Form) -> Handled {
    page(cx, of_reader(cx).await?, period, form).await
}

/// The period that a form was sent from.
pub(super) fn period_of(form: &Form, v: &View) -> Period {
    let day = |field: &str| form.value(field).parse().ok();
    Period::of(day("from"), day("to"), v)
}

/// Confirms what is ticked, as it is proposed.
pub async fn confirm(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let v = of_reader(&cx).await?;
    let period = period_of(&form, &v);
    let chosen = form.choices("line", |key| Some(key.to_owned()));
    if chosen.is_empty() {
        form.refuse("lines", Refusal::new("ledger-tick-one"));
        return again(&cx, period, form).await;
    }
    let language = cx.language();
    cx.write(move |tx| {
        let me = tx.signed_in()?.id;
        let lines = store::ledger(tx, me, language)?;
        let wanted = |line: &&Line| line.is_proposed() && chosen.contains(&line.key());
        lines
            .iter()
            .filter(wanted)
            .try_for_each(|line| actions::answer(tx, me, line, Answer::Confirm, ""))
    })
    .await?;
    Ok(Reply::see_other(format!("/me/ledger{}", period.query())).notice("ledger-confirmed-now"))
}

/// GET /me/ledger/ledger.csv: the lines of a period, as they stand.
pub async fn take(cx: Cx) -> Handled {
    let (v, language) = (of_reader(&cx).await?, cx.language());
    let period = Period::asked(&cx, &v);
    let lines = cx
        .read(move |tx| {
            let me = tx.signed_in()?.id;
            store::ledger(tx, me, language)
        })
        .await?;
    let wanted = lines
        .iter()
        .filter(|line| period.holds(v.calendar(), line.starts));
    Ok(Reply::file("text/csv; charset=utf-8", table::write(&v, wanted)).saved_as("registre.csv"))
}
