//! The ledger of hours: on a page, and as a file for spreadsheets.

use std::collections::BTreeMap;

use askama::Template;
use gatherings::attendance::{Attended, attended};
use kernel::{Audience, PersonId, Problem, Trace};
use learning::cohort::access::{self, MayLead};
use platform::Tx;
use platform::table;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head, Member, Paged};

use super::facts::Facts;
use super::hours::{Hours, of_all};
use crate::length;

/// How many people a page shows.
const MOST: i64 = 100;

/// Somebody with their hours, in words.
struct Line {
    person: Member,
    there: String,
    done: String,
    total: String,
}

#[derive(Template)]
#[template(path = "trainee/hours.html")]
struct Page {
    v: View,
    head: Head,
    lines: Vec<Line>,
    held: Vec<(String, String, String, i64)>,
    next: Option<i64>,
}

struct Found {
    may: MayLead,
    crumbs: Crumbs,
    facts: Facts,
    attended: Vec<Attended>,
}

impl Found {
    fn read(tx: &mut Tx, slug: &str) -> Result<Self, Problem> {
        let may = access::to_lead(tx, slug)?;
        let id = may.seen().id();
        Ok(Found {
            crumbs: space::crumbs(tx, id)?,
            facts: Facts::read(tx, may.seen())?,
            attended: attended(tx, id)?,
            may,
        })
    }

    fn hours(&self) -> Result<BTreeMap<PersonId, Hours>, Problem> {
        Ok(of_all(&self.facts, self.may.seen().program()?, &self.attended))
    }
}

/// The hours of each.
pub async fn show(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let found = cx.read(move |tx| Found::read(tx, &slug)).await?;
    let v = cx.view();
    let (paged, hours) = (Paged::asked(&cx, MOST), found.hours()?);
    let lines: Vec<Line> = found
        .facts
        .trainees
        .iter()
        .skip(usize::try_from(paged.skip).unwrap_or(0))
        .take(usize::try_from(paged.most).unwrap_or(0))
        .map(|trainee| {
            let own = hours.get(&trainee.person.id).copied().unwrap_or_default();
            Line {
                person: trainee.person.clone(),
                there: length::in_words(&v, own.there),
                done: length::in_words(&v, own.done),
                total: length::in_words(&v, own.total()),
            }
        })
        .collect();
    let held = found.attended.iter().map(|each| {
        let known = |person: &&PersonId| found.facts.trainee(**person).is_some();
        let there = each.people.keys().filter(known).count();
        (
            format!("/gatherings/{}/attendance", each.gathering),
            each.title.clone(),
            length::in_words(&v, each.minutes),
            i64::try_from(there).unwrap_or(i64::MAX),
        )
    });
    let page = Page {
        held: held.collect(),
        head: Head::new(&v, &found.may.seen().space, found.crumbs.clone(), "week"),
        next: paged.next(&lines),
        lines,
        v,
    };
    Reply::page(&page)
}

/// The same as a file, with every gathering. Taking it away leaves a trace.
pub async fn export(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let wanted = slug.clone();
    let found = cx
        .write(move |tx| {
            let found = Found::read(tx, &wanted)?;
            let (space, by) = (found.may.seen().id(), found.may.actor().id);
            tx.record(
                Trace::new("hours.exported", Some(by))
                    .inside(space, Audience::Own)
                    .cohort(space),
            )?;
            Ok(found)
        })
        .await?;
    let v = cx.view();
    let hours = found.hours()?;
    let mut heads = vec![v.t("trainee-column-name").to_owned()];
    heads.extend(
        found
            .attended
            .iter()
            .map(|each| format!("{} ({})", each.title, v.day(each.starts))),
    );
    for column in [
        "trainee-column-there",
        "trainee-column-done",
        "trainee-column-total",
    ] {
        heads.push(v.t(column).to_owned());
    }
    let row = |trainee: &super::store::Trainee| {
        let person = trainee.person.id;
        let own = hours.get(&person).copied().unwrap_or_default();
        let mut row = vec![trainee.person.name.clone()];
        row.extend(
            found
                .attended
                .iter()
                .map(|each| decimal(&v, each.people.get(&person).copied().unwrap_or(0))),
        );
        row.extend([own.there, own.done, own.total()].map(|minutes| decimal(&v, minutes)));
        row
    };
    let rows: Vec<Vec<String>> = found.facts.trainees.iter().map(row).collect();
    let name = format!("{slug}-hours.csv");
    Ok(Reply::file("text/csv; charset=utf-8", table::write(&heads, &rows)).saved_as(&name))
}

/// Hours as spreadsheets of the reader's language add them up: `1,5` or `1.5`.
fn decimal(v: &View, minutes: i64) -> String {
    let hundredths = (minutes * 100 + 30) / 60;
    let mark = if v.language == kernel::Language::French {
        ','
    } else {
        '.'
    };
    format!("{}{mark}{:02}", hundredths / 100, hundredths % 100)
}
