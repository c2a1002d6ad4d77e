//! The page of the voices of a space.

use askama::Template;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head, Paged};

use super::access::{self, reads_inside};
use crate::objective::model::Report;
use crate::objective::store as reports;
use crate::testimony::model::Heard;
use crate::testimony::store as testimonies;
use crate::words::named;

/// How many of each a page shows.
const PAGE: i64 = 20;

#[derive(Template)]
#[template(path = "voice/index.html")]
struct Index {
    v: View,
    head: Head,
    reports: Vec<Report>,
    heard: Vec<Heard>,
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
    let (seen, crumbs, reports, heard) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let me = seen.actor.as_ref().map(|actor| actor.id);
            let reports = reports::of_space(tx, seen.space.id, me, reads_inside(&seen), part)?;
            let heard = testimonies::given(tx, &seen, part)?;
            Ok((seen, crumbs, reports, heard))
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
        v,
    })
}
