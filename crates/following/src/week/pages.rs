//! This week, and any other.

use kernel::{Instant, Problem};
use learning::cohort::{Seen, access};
use platform::Tx;
use platform::web::{Cx, Handled, Reply};
use spaces::space::{self, Crumbs};

use super::news;
use super::page;
use super::store::{self, Coming, Happened, Own};
use crate::mine::Mine;

/// All that a week is made of.
pub(super) struct Found {
    pub seen: Seen,
    pub crumbs: Crumbs,
    pub mine: Mine,
    pub coming: Option<Coming>,
    pub own: Vec<Own>,
    pub happened: Vec<Happened>,
    pub now: Instant,
}

/// What is in front of the reader.
pub async fn current(cx: Cx) -> Handled {
    show(&cx, None).await
}

/// A week of the plan.
pub async fn one(cx: Cx) -> Handled {
    let week: u32 = cx.at("week")?;
    show(&cx, Some(week)).await
}

async fn show(cx: &Cx, week: Option<u32>) -> Handled {
    let slug: String = cx.at("space")?;
    let found = cx.read(move |tx| read(tx, &slug, week)).await?;
    let v = cx.view();
    let as_list = cx.query("as") == Some("list");
    Reply::page(&page::of(v, &found, week, as_list)?)
}

/// Reads a week in a fixed number of queries.
pub(super) fn read(tx: &mut Tx, slug: &str, week: Option<u32>) -> Result<Found, Problem> {
    let seen = access::to_see(tx, slug)?;
    if week.is_some_and(|week| week < 1 || seen.program().is_ok_and(|program| week > program.weeks)) {
        return Err(Problem::Missing);
    }
    let crumbs = space::crumbs(tx, seen.id())?;
    let mine = Mine::read(tx, &seen)?;
    let mut found = Found {
        coming: None,
        own: Vec::new(),
        happened: Vec::new(),
        now: tx.now(),
        crumbs,
        mine,
        seen,
    };
    let Some(cohort) = found.seen.cohort.as_ref().filter(|_| week.is_none()) else {
        return Ok(found);
    };
    let (id, now) = (found.seen.id(), found.now);
    found.coming = store::coming(tx, id)?;
    if let Some(me) = found
        .seen
        .actor()
        .map(|actor| actor.id)
        .filter(|_| found.seen.space.belongs())
    {
        found.own = store::own(tx, id, me)?;
        let (after, since) = news::since(&found.own, &cohort.schedule, now);
        found.happened = store::news(tx, id, after, since, me)?;
    }
    Ok(found)
}
