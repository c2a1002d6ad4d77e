//! The page of the voices of a space.

use askama::Template;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head, Paged};

use super::access::{self, reads_inside};
use crate::illustration::model::Illustration;
use crate::illustration::store as illustrations;
use crate::objective::model::Report;
use crate::objective::store as reports;
use crate::testimony::model::Heard;
use crate::testimony::store as testimonies;
use crate::words::named;

/// How many of each a page shows.
const PAGE: i64 = 20;
/// How many works it shows.
const WORKS: i64 = 6;

#[derive(Template)]
#[template(path = "voice/index.html")]
struct Index {
    v: View,
    head: Head,
    reports: Vec<Report>,
    heard: Vec<Heard>,
    works: Vec<Illustration>,
    next: Option<i64>,
    belongs: bool,
    inside: bool,
}

impl Index {
    fn state(&self, report: &Report) -> &'static str {
        report.course.state(self.v.now()).word()
    }

    fn author(&self, report: &Report) -> String {
        named(&self.v, &report.author.name)
    }
}

/// What is voiced there.
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let (seen, crumbs, reports, heard, works) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let me = seen.actor.as_ref().map(|actor| actor.id);
            let reports = reports::of_space(tx, seen.space.id, me, reads_inside(&seen), part)?;
            let heard = testimonies::given(tx, &seen, part)?;
            let works = illustrations::given(tx, &seen, Paged::first(WORKS))?;
            Ok((seen, crumbs, reports, heard, works))
        })
        .await?;
    let v = cx.view();
    Reply::page(&Index {
        head: Head::new(&v, &seen, crumbs, "voices"),
        next: part.next(&reports).or(part.next(&heard)),
        belongs: seen.belongs(),
        inside: reads_inside(&seen),
        reports,
        heard,
        works,
        v,
    })
}
