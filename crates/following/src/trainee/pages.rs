//! The page of those who lead.

use askama::Template;
use kernel::Problem;
use learning::cohort::access::{self, MayLead};
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::concern::{SILENCE, SILENCES};
use super::facts::Facts;
use super::sentences::{Section, Teller};
use super::store::Trainee;

/// How many trainees the list at the end shows.
const LISTED: usize = 60;

#[derive(Template)]
#[template(path = "trainee/index.html")]
struct Index {
    v: View,
    head: Head,
    sections: Vec<Section>,
    trainees: Vec<Trainee>,
    count: i64,
    more: i64,
    days: i64,
    choices: [i64; 4],
}

/// All that the page is made of; nothing but the plan before there are dates.
pub(super) struct Found {
    pub may: MayLead,
    pub crumbs: Crumbs,
    pub facts: Option<Facts>,
}

/// How everybody is doing.
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let found = cx.read(move |tx| read(tx, &slug)).await?;
    let v = cx.view();
    let asked = cx.query("days").and_then(|days| days.parse().ok());
    let days = asked.filter(|days| SILENCES.contains(days)).unwrap_or(SILENCE);
    let seen = found.may.seen();
    let head = Head::new(&v, &seen.space, found.crumbs, "week");
    let Some(facts) = &found.facts else {
        return Reply::page(&Undated { head, v });
    };
    let teller = Teller {
        v: &v,
        facts,
        program: seen.program()?,
        slug: seen.slug(),
        days,
    };
    let count = facts.trainees.len();
    let page = Index {
        sections: teller.sections(),
        trainees: facts.trainees.iter().take(LISTED).cloned().collect(),
        count: i64::try_from(count).unwrap_or(i64::MAX),
        more: i64::try_from(count.saturating_sub(LISTED)).unwrap_or(0),
        choices: SILENCES,
        days,
        head,
        v,
    };
    Reply::page(&page)
}

#[derive(Template)]
#[template(path = "trainee/undated.html")]
struct Undated {
    v: View,
    head: Head,
}

/// Reads it in a fixed number of queries.
pub(super) fn read(tx: &mut Tx, slug: &str) -> Result<Found, Problem> {
    let may = access::to_lead(tx, slug)?;
    let crumbs = space::crumbs(tx, may.seen().id())?;
    let facts = match &may.seen().cohort {
        Some(_) => Some(Facts::read(tx, may.seen())?),
        None => None,
    };
    Ok(Found { may, crumbs, facts })
}
