//! When one may apply, how many are let in, and places for some of them.

use std::collections::BTreeMap;

use askama::Template;
use kernel::{Audience, Instant, Refusal, Trace};
use learning::cohort::{MayLead, access};
use platform::calendar::Calendar;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::{self, Crumbs, Head};

use super::round::{self, Quota, Round};
use super::store::key_of;

#[derive(Template)]
#[template(path = "application/round.html")]
struct Edit {
    v: View,
    form: Form,
    head: Head,
    stages: Vec<(String, String)>,
    zone: String,
    taken: i64,
}

struct Read {
    may: MayLead,
    crumbs: Crumbs,
    round: Round,
    quotas: Vec<Quota>,
}

/// The form.
pub async fn edit(cx: Cx) -> Handled {
    page(&cx, None).await
}

/// The zone in which its moments are meant: that of the cohort, once it has dates.
fn zone_of(may: &MayLead, v_zone: &str) -> String {
    let cohort = may.seen().cohort.as_ref();
    cohort.map_or_else(
        || v_zone.to_owned(),
        |cohort| cohort.schedule.zone_name().to_owned(),
    )
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let slug: String = cx.at("space")?;
    let read = cx.read(move |tx| {
        let may = access::to_lead(tx, &slug)?;
        let id = may.seen().id();
        Ok(Read {
            crumbs: space::crumbs(tx, id)?,
            round: round::round(tx, id)?,
            quotas: round::quotas(tx, id)?,
            may,
        })
    });
    let read = read.await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let zone = zone_of(&read.may, &v.instance.zone);
    let form = form.unwrap_or_else(|| filled(&read.round, &read.quotas, &Calendar::new(v.language, &zone)));
    let seen = read.may.seen();
    let stages = &seen.space.space.shape.trame.stages;
    let stage = |stage: &trame::Stage| (stage.key.clone(), said(&stage.name, v.language).text.to_owned());
    let page = Edit {
        head: Head::new(&v, &seen.space, read.crumbs, "leading"),
        stages: stages.iter().map(stage).collect(),
        taken: read.round.taken,
        zone,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn filled(round: &Round, quotas: &[Quota], calendar: &Calendar) -> Form {
    let mut form = Form::new();
    let moment = |at: Option<Instant>| at.map_or_else(String::new, |at| calendar.moment_field(at));
    form.fill("opens", moment(round.opens))
        .fill("closes", moment(round.closes))
        .fill(
            "places",
            round.places.map_or_else(String::new, |places| places.to_string()),
        )
        .fill("note", &round.note);
    if round.opens.is_some() {
        form.choose("open", "on");
    }
    let mut lines = Vec::new();
    for quota in quotas {
        if quota.field == "territory" {
            lines.push(format!("{} : {}", quota.label, quota.places));
        } else {
            form.fill(format!("stage-{}", quota.value), quota.places.to_string());
        }
    }
    form.fill("territories", lines.join("\n"));
    form
}

/// The most quotas of one field.
const MOST: usize = 40;

/// `Bretagne : 6`, a line each.
fn territories(form: &mut Form) -> Vec<Quota> {
    let text = form.text("territories", 0..=4_000);
    let mut quotas: Vec<Quota> = Vec::new();
    for (number, line) in text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
    {
        let read = line.rsplit_once(':').and_then(|(label, places)| {
            let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
            let places: i64 = places.trim().parse().ok()?;
            let known = !key_of(&label).is_empty() && label.chars().count() <= 120;
            ((0..=10_000).contains(&places) && known).then_some((label, places))
        });
        let Some((label, places)) = read else {
            form.refuse(
                "territories",
                Refusal::new("application-quota-unreadable").with("line", number + 1),
            );
            continue;
        };
        let value = key_of(&label);
        if !quotas.iter().any(|known| known.value == value) {
            quotas.push(Quota {
                field: "territory".to_owned(),
                value,
                label,
                places,
                taken: 0,
            });
        }
    }
    if quotas.len() > MOST {
        form.refuse(
            "territories",
            Refusal::new("application-too-many-quotas").with("most", MOST),
        );
    }
    quotas
}

fn stages(form: &mut Form, trame: &trame::Trame) -> Vec<Quota> {
    let texts: BTreeMap<String, String> = form.texts();
    let mut quotas = Vec::new();
    for stage in &trame.stages {
        let typed = texts
            .get(&format!("stage-{}", stage.key))
            .map_or("", |text| text.trim());
        if typed.is_empty() {
            continue;
        }
        match typed.parse() {
            Ok(places) if (0..=10_000).contains(&places) => quotas.push(Quota {
                field: "stage".to_owned(),
                value: stage.key.clone(),
                label: stage.key.clone(),
                places,
                taken: 0,
            }),
            _ => form.refuse(
                "stages",
                Refusal::new("form-not-in-range")
                    .with("least", 0)
                    .with("most", 10_000),
            ),
        }
    }
    quotas
}

fn moment(form: &mut Form, field: &'static str, calendar: &Calendar) -> Option<Instant> {
    if form.value(field).is_empty() {
        return None;
    }
    let found = calendar.from_moment_field(form.value(field));
    if found.is_none() {
        form.refuse(field, Refusal::new("application-not-a-moment"));
    }
    found
}

/// Writes it.
pub async fn save(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let wanted = slug.clone();
    let may = cx.read(move |tx| access::to_lead(tx, &wanted)).await?;
    let v = cx.view();
    let calendar = Calendar::new(v.language, &zone_of(&may, &v.instance.zone));
    let (opens, closes) = (
        moment(&mut form, "opens", &calendar),
        moment(&mut form, "closes", &calendar),
    );
    let opens = form.ticked("open").then(|| opens.unwrap_or(v.now()));
    if opens.zip(closes).is_some_and(|(opens, closes)| closes <= opens) {
        form.refuse("closes", Refusal::new("application-closes-before"));
    }
    let places = match form.value("places").trim() {
        "" => None,
        _ => Some(form.whole("places", 0..=10_000)),
    };
    let next = Round {
        opens,
        closes,
        places,
        taken: 0,
        note: form.text("note", 0..=5_000),
    };
    let mut quotas = territories(&mut form);
    quotas.extend(stages(&mut form, &may.seen().space.space.shape.trame));
    if form.accept(()).is_none() {
        return page(&cx, Some(form)).await;
    }
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to_lead(tx, &wanted)?;
        let id = may.seen().id();
        let before = round::round(tx, id)?;
        round::save(tx, id, &next, &quotas)?;
        let (was, is) = (before.opens.is_some(), next.opens.is_some());
        if was == is {
            return Ok(());
        }
        let verb = if is {
            "application.opened"
        } else {
            "application.closed"
        };
        tx.record(
            Trace::new(verb, Some(may.actor().id))
                .inside(id, Audience::Space)
                .cohort(id),
        )
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/applications")).notice("application-round-saved"))
}
