//! The rules of a space: to read, to weigh, to add to.

use askama::Template;
use dosage::{Kind, Rule, Rules, shipped};
use kernel::{Language, Problem, Refusal, Right, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::access::{self, Describe, May};
use spaces::space::{self, Head};

use super::model::{self, Own};
use super::store::{self, Weighed};
use super::{actions, store::settings};
use crate::kept::{self, Outcome};

/// A rule in a list.
struct Row {
    key: String,
    says: String,
    weight: i8,
    is_own: bool,
    told: Told,
}

/// How often advice in which a rule held is said to have helped.
#[derive(Default)]
struct Told {
    helped: usize,
    partly: usize,
    not: usize,
}

impl Told {
    fn of(outcomes: &[(String, Outcome)], rule: &str) -> Self {
        let held = outcomes
            .iter()
            .filter(|(rules, _)| rules.split(' ').any(|each| each == rule));
        held.fold(Told::default(), |mut told, (_, outcome)| {
            match outcome {
                Outcome::Helped => told.helped += 1,
                Outcome::Partly => told.partly += 1,
                Outcome::Not => told.not += 1,
            }
            told
        })
    }

    fn any(&self) -> bool {
        self.helped + self.partly + self.not > 0
    }
}

fn rows(rules: &Rules, outcomes: &[(String, Outcome)], language: Language) -> Vec<Row> {
    let row = |rule: &Rule| Row {
        key: rule.key.clone(),
        says: rule.says.get(language).to_owned(),
        weight: rule.weight,
        is_own: model::uid(&rule.key).is_some(),
        told: Told::of(outcomes, &rule.key),
    };
    rules.rules.iter().map(row).collect()
}

#[derive(Template)]
#[template(path = "rule/index.html")]
struct Index {
    v: View,
    head: Head,
    rows: Vec<Row>,
    conditions: Vec<(String, Vec<(String, String)>)>,
    may_change: bool,
    once: String,
    form: Form,
}

impl Index {
    fn told(&self, row: &Row) -> String {
        said(&self.v, &row.told)
    }
}

impl Show {
    fn told(&self) -> String {
        said(&self.v, &self.row.told)
    }

    /// Whether a weight is chosen: that of the form that came back, or the one that holds.
    fn is_weight(&self, weight: &str) -> bool {
        match self.form.value("weight") {
            "" => self.row.weight.to_string() == weight,
            typed => typed == weight,
        }
    }
}

fn said(v: &View, told: &Told) -> String {
    let each = [
        ("rule-helped", told.helped),
        ("rule-partly", told.partly),
        ("rule-not", told.not),
    ];
    let some = each.into_iter().filter(|(_, count)| *count > 0);
    let words = some.map(|(id, count)| v.tn(id, i64::try_from(count).unwrap_or(i64::MAX)));
    words.collect::<Vec<_>>().join(", ")
}

/// Every rule.
pub async fn index(cx: Cx) -> Handled {
    list(&cx, Form::new()).await
}

async fn list(cx: &Cx, form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs, settings, outcomes, once) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let id = seen.space.id;
            let (crumbs, settings) = (space::crumbs(tx, id)?, settings(tx, id)?);
            let outcomes = kept::outcomes(tx, id)?;
            Ok((seen, crumbs, settings, outcomes, tx.new_uid().to_string()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Index {
        head: Head::new(&v, &seen, crumbs, "dosage"),
        rows: rows(&settings.over(shipped()), &outcomes, cx.language()),
        conditions: conditions(cx.language()),
        may_change: seen.has(Right::Describe),
        once,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The numbers from which a rule of one's own may hold, as long as they are well under the greatest.
const LEASTS: [u32; 8] = [1, 2, 4, 8, 13, 40, 101, 1000];

/// What a rule of one's own may look at: each question with its values, as `variable=value`. Of a number, some leasts.
fn conditions(language: Language) -> Vec<(String, Vec<(String, String)>)> {
    let one = |variable: &dosage::Variable| {
        let value = |key: &str, name: String| (format!("{}={key}", variable.key), name);
        let values = match variable.kind {
            Kind::Number => LEASTS
                .into_iter()
                .filter(|least| least.saturating_mul(4) <= variable.most)
                .map(|least| value(&least.to_string(), format!("≥ {least}")))
                .collect(),
            Kind::Choice | Kind::Choices => {
                let values = variable.values.iter();
                values
                    .map(|each| value(&each.key, each.name.get(language).to_owned()))
                    .collect()
            }
        };
        (variable.ask.get(language).to_owned(), values)
    };
    shipped().variables.iter().map(one).collect()
}

/// The community adds one.
pub async fn add(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once();
    let condition = form.line("condition", 1..=100);
    let (variable, value) = condition.split_once('=').unwrap_or_default();
    let moved = |number: i64| i8::try_from(number).unwrap_or_default();
    let own = Own {
        variable: variable.to_owned(),
        value: value.to_owned(),
        facilitation: moved(form.whole("facilitation", -2..=2)),
        tools: moved(form.whole("tools", -2..=2)),
        says: form.text("says", 1..=500),
        why: form.text("why", 1..=500),
    };
    if form.refusal("condition").is_none() && !own.is_known(shipped()) {
        form.refuse("condition", Refusal::new("form-choose"));
    }
    let refused = form.accept(()).is_none();
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let may: May<Describe> = access::to(tx, &wanted)?;
            if refused {
                return Err(Refusal::new("form-choose").into());
            }
            actions::add(tx, &may, once?, &own)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/dosage/rules#own")).notice("rule-added")),
        Err(Problem::Refused(_)) => list(&cx, form).await,
        Err(problem) => Err(problem),
    }
}

#[derive(Template)]
#[template(path = "rule/show.html")]
struct Show {
    v: View,
    head: Head,
    row: Row,
    why: String,
    source: String,
    phase: &'static str,
    history: Vec<Weighed>,
    may_change: bool,
    form: Form,
}

/// One rule, its reasons and its history here.
pub async fn show(cx: Cx) -> Handled {
    one(&cx, Form::new()).await
}

async fn one(cx: &Cx, form: Form) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("rule")?);
    let wanted = key.clone();
    let (seen, crumbs, settings, outcomes, history) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let id = seen.space.id;
            let (crumbs, settings) = (space::crumbs(tx, id)?, settings(tx, id)?);
            let outcomes = kept::outcomes(tx, id)?;
            Ok((seen, crumbs, settings, outcomes, store::history(tx, id, &wanted)?))
        })
        .await?;
    let v = cx.view();
    let rules = settings.over(shipped());
    let rule = rules
        .rules
        .iter()
        .find(|rule| rule.key == key)
        .ok_or(Problem::Missing)?;
    let row = rows(&rules, &outcomes, cx.language())
        .into_iter()
        .find(|row| row.key == key);
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Show {
        head: Head::new(&v, &seen, crumbs, "dosage"),
        why: rule.why.get(cx.language()).to_owned(),
        source: rules.sources_of(rule, cx.language()),
        phase: rule.phase.word(),
        row: row.ok_or(Problem::Missing)?,
        history,
        may_change: seen.has(Right::Describe),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// It counts otherwise from now on.
pub async fn weigh(cx: Cx) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("rule")?);
    let mut form = cx.form().await?;
    let weight = form.whole("weight", 0..=3);
    let reason = form.text("reason", 1..=1000);
    let refused = form.accept(()).is_none();
    let (wanted, rule) = (slug.clone(), key.clone());
    let done = cx
        .write(move |tx| {
            let may: May<Describe> = access::to(tx, &wanted)?;
            if refused {
                return Err(Refusal::new("form-missing").into());
            }
            actions::weigh(tx, &may, &rule, weight, &reason)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/dosage/rules/{key}")).notice("rule-weighed")),
        Err(Problem::Refused(_)) => one(&cx, form).await,
        Err(problem) => Err(problem),
    }
}

/// A rule of one's own is taken away, with a way back.
pub async fn remove(cx: Cx) -> Handled {
    let (slug, key, uid) = own(&cx)?;
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may: May<Describe> = access::to(tx, &wanted)?;
        actions::remove(tx, &may, uid)
    })
    .await?;
    let undo = format!("/spaces/{slug}/dosage/rules/{key}/restoration");
    Ok(Reply::see_other(format!("/spaces/{slug}/dosage/rules")).notice_with_undo("rule-removed", undo))
}

/// It counts again.
pub async fn restore(cx: Cx) -> Handled {
    let (slug, key, uid) = own(&cx)?;
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may: May<Describe> = access::to(tx, &wanted)?;
        actions::restore(tx, &may, uid)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/dosage/rules/{key}")).notice("rule-restored"))
}

fn own(cx: &Cx) -> Result<(String, String, Uid), Problem> {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("rule")?);
    let uid = model::uid(&key).ok_or(Problem::Missing)?;
    Ok((slug, key, uid))
}
