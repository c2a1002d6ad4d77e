//! The applications to a cohort, for those who lead it.

use askama::Template;
use kernel::Problem;
use learning::cohort::{MayLead, access};
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::{self, Crumbs, Head, Paged};

use super::listing::{self, Listed};
use super::model::State;
use super::round::{self, Quota, Round};

/// How many applications a page of the list shows.
const PAGE: i64 = 50;

/// A state to choose from, with how many there are.
struct Filter {
    word: &'static str,
    count: i64,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "application/index.html")]
struct Index {
    v: View,
    head: Head,
    round: Round,
    quotas: Vec<Quota>,
    filters: Vec<Filter>,
    all: i64,
    is_filtered: bool,
    chosen: &'static str,
    lines: Vec<Line>,
    next: Option<i64>,
    is_open: bool,
    address: String,
}

/// An application on the page.
struct Line {
    uid: String,
    name: String,
    title: String,
    about: String,
    state: State,
    received: Option<kernel::Instant>,
    notes: i64,
}

pub(super) struct Read {
    may: MayLead,
    crumbs: Crumbs,
    round: Round,
    quotas: Vec<Quota>,
    counts: Vec<(State, i64)>,
    listed: Vec<Listed>,
}

pub(super) fn read(tx: &mut Tx, slug: &str, state: Option<State>, part: Paged) -> Result<Read, Problem> {
    let may = access::to_lead(tx, slug)?;
    let id = may.seen().id();
    Ok(Read {
        crumbs: space::crumbs(tx, id)?,
        round: round::round(tx, id)?,
        quotas: round::quotas(tx, id)?,
        counts: listing::counts(tx, id)?,
        listed: listing::list(tx, id, state, part)?,
        may,
    })
}

/// The list, with the states, the places and the quotas.
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let state = cx.query("state").and_then(State::from_word);
    let part = Paged::asked(&cx, PAGE);
    let read = cx.read(move |tx| read(tx, &slug, state, part)).await?;
    let v = cx.view();
    let seen = read.may.seen();
    let stages = &seen.space.space.shape.trame.stages;
    let count = |state: State| {
        let found = read.counts.iter().find(|(known, _)| *known == state);
        found.map_or(0, |(_, count)| *count)
    };
    let filters = State::ALL
        .into_iter()
        .filter(|each| *each != State::Draft && count(*each) > 0)
        .map(|each| Filter {
            word: each.word(),
            count: count(each),
            is_chosen: state == Some(each),
        });
    let line = |each: &Listed| {
        let stage = each.stage.as_deref();
        let stage = stage.and_then(|key| stages.iter().find(|stage| stage.key == key));
        let stage = stage.map(|stage| said(&stage.name, v.language).text.to_owned());
        let about = [
            Some(each.territory.clone()).filter(|name| !name.is_empty()),
            stage,
        ];
        Line {
            uid: each.uid.to_string(),
            name: each.name.clone(),
            title: each.title.clone(),
            about: about.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            state: each.state,
            received: each.received,
            notes: each.notes,
        }
    };
    let page = Index {
        head: Head::new(&v, &seen.space, read.crumbs.clone(), "leading"),
        filters: filters.collect(),
        all: read.counts.iter().map(|(_, count)| count).sum(),
        is_filtered: state.is_some(),
        chosen: state.map_or("", State::word),
        next: part.next(&read.listed),
        lines: read.listed.iter().map(line).collect(),
        is_open: read.round.is_open(v.now()),
        address: v.absolute(&format!("/spaces/{}/application", seen.slug())),
        round: read.round.clone(),
        quotas: read.quotas.clone(),
        v,
    };
    Reply::page(&page)
}
