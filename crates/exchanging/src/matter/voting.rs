//! The page of a vote: opening it, sticking, and what came of it once it is closed.

use std::collections::BTreeMap;

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use learning::cohort;
use platform::calendar::Calendar;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access;
use super::list::{self, Row};
use super::store;
use super::vote::{self, MOST_DAYS, STICKERS, Vote};

#[derive(Template)]
#[template(path = "matter/vote.html")]
struct Show {
    v: View,
    head: Head,
    vote: Option<Vote>,
    is_open: bool,
    rows: Vec<Row>,
    results: Vec<(Row, i64)>,
    voters: i64,
    has_voted: bool,
    may_vote: bool,
    leads: bool,
    form: Form,
}

impl Show {
    fn field(&self, row: &Row) -> String {
        format!("stick-{}", row.matter.uid)
    }

    fn stuck(&self, row: &Row) -> &str {
        self.form.value(&self.field(row))
    }
}

/// Until when one may vote, in words.
pub(super) fn until(v: &View, vote: &Vote) -> String {
    v.moment(vote.closes)
}

/// GET /spaces/{space}/shared/vote
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs, vote, rows, own, results, voters, once) = cx
        .read(move |tx| {
            let seen = access::to_read(tx, &slug)?;
            let space = seen.training.id();
            let crumbs = space::crumbs(tx, space)?;
            let vote = vote::latest(tx, space)?;
            let now = tx.now();
            let (mut rows, mut own, mut results, mut voters) = (Vec::new(), Vec::new(), Vec::new(), 0);
            match vote {
                Some(vote) if vote.is_open(now) => {
                    let open = store::open(tx, space)?;
                    rows = list::rows(tx, &seen, open)?;
                    own = vote::own(tx, vote.id, seen.me)?;
                }
                Some(vote) => {
                    let tally = vote::tally(tx, &vote)?;
                    let all = store::list(tx, space, 300, 0)?;
                    results = ranked(list::rows(tx, &seen, all)?, &tally);
                    voters = vote::voters(tx, vote.id)?;
                }
                None => {}
            }
            Ok((seen, crumbs, vote, rows, own, results, voters, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if status == 200 {
        for (matter, count) in &own {
            if let Some(row) = rows.iter().find(|row| row.matter.id == *matter) {
                form.fill(format!("stick-{}", row.matter.uid), count.to_string());
            }
        }
        form.fill("stickers", "5");
    }
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let page = Show {
        head: Head::new(&v, &seen.training.space, crumbs, "exchanges"),
        is_open: vote.is_some_and(|vote| vote.is_open(v.now())),
        has_voted: !own.is_empty(),
        may_vote: seen.training.space.belongs(),
        leads: seen.training.leads(),
        vote,
        rows,
        results,
        voters,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Those that have stickers, the most first; equal ones in the order of the list.
fn ranked(rows: Vec<Row>, tally: &[(i64, i64)]) -> Vec<(Row, i64)> {
    let of = |row: &Row| {
        let found = tally.iter().find(|(id, _)| *id == row.matter.id);
        found.map_or(0, |(_, count)| *count)
    };
    let mut results: Vec<(Row, i64)> = rows
        .into_iter()
        .map(|row| {
            let count = of(&row);
            (row, count)
        })
        .filter(|(_, count)| *count > 0)
        .collect();
    results.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    results
}

/// POST /spaces/{space}/shared/vote: those who lead open a vote.
pub async fn open(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let stickers = form.whole("stickers", STICKERS);
    let typed = form.value("closes").to_owned();
    let (valid, wanted) = (form.accept(()).is_some(), slug.clone());
    let done = cx
        .write(move |tx| {
            let may = cohort::access::to_lead(tx, &wanted)?;
            let calendar = Calendar::new(kernel::Language::French, &may.actor().zone);
            let closes = calendar.from_moment_field(typed.trim());
            let closes = closes.ok_or(Refusal::new("exchange-not-a-moment"))?;
            let now = tx.now();
            if closes <= now || closes > now.plus_days(MOST_DAYS) {
                return Err(Refusal::new("matter-vote-when").with("days", MOST_DAYS).into());
            }
            if !valid {
                return Ok(false);
            }
            let (space, me) = (may.seen().id(), may.actor().id);
            if vote::open(tx, once, space, me, stickers, closes)? {
                let trace = kernel::Trace::new("vote.opened", Some(me));
                tx.record(trace.inside(space, kernel::Audience::Space).cohort(space))?;
            }
            Ok(true)
        })
        .await;
    match done {
        Ok(true) => Ok(vote_page(&slug).notice("matter-vote-opened")),
        Ok(false) => page(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("closes", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST /spaces/{space}/shared/ballot: a member sticks, or sticks anew.
pub async fn cast(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let mut wished: BTreeMap<Uid, i64> = BTreeMap::new();
    let mut is_number = true;
    for (field, typed) in form.texts() {
        let Some(uid) = field.strip_prefix("stick-").and_then(|uid| uid.parse().ok()) else {
            continue;
        };
        match typed.trim() {
            "" => {}
            typed => match typed.parse::<i64>() {
                Ok(count @ 0..=1_000) => drop(wished.insert(uid, count)),
                _ => is_number = false,
            },
        }
    }
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_write(tx, &wanted)?;
            let (space, me) = (may.seen().id(), may.actor().id);
            let vote = vote::latest(tx, space)?.filter(|vote| vote.is_open(tx.now()));
            let vote = vote.ok_or(Refusal::new("matter-vote-is-closed"))?;
            if !is_number {
                return Err(Refusal::new("matter-stickers-whole").into());
            }
            let open = store::open(tx, space)?;
            let of = |matter: &super::model::Matter| Some((matter.id, *wished.get(&matter.uid)?));
            let stuck = vote::counted(&vote, &open.iter().filter_map(of).collect())?;
            vote::cast(tx, &vote, me, &stuck)?;
            let trace = kernel::Trace::new("ballot.cast", Some(me));
            tx.record(trace.inside(space, kernel::Audience::Own).cohort(space))
        })
        .await;
    match done {
        Ok(()) => Ok(vote_page(&slug).notice("matter-stuck")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("ballot", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST /spaces/{space}/shared/vote-end: those who lead close it now.
pub async fn close(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = cohort::access::to_lead(tx, &wanted)?;
        let space = may.seen().id();
        match vote::latest(tx, space)? {
            Some(vote) if vote::close(tx, vote.id)? => {
                let trace = kernel::Trace::new("vote.closed", Some(may.actor().id));
                tx.record(trace.inside(space, kernel::Audience::Space).cohort(space))
            }
            _ => Ok(()),
        }
    })
    .await?;
    Ok(vote_page(&slug).notice("matter-vote-closed"))
}

fn vote_page(slug: &str) -> Reply {
    Reply::see_other(format!("/spaces/{slug}/shared/vote"))
}
