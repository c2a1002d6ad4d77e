//! Who noted what when, and who corrected it.

use askama::Template;
use kernel::{Instant, Uid};
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head};

use super::parts::{self, Part};
use super::store::{self, Happened};
use super::words;
use gatherings::gathering::access;
use gatherings::gathering::{Frame, Gathering, head};

/// A line of the history, in words.
struct Line {
    at: Instant,
    who: String,
    about: String,
    part: String,
    was: Option<String>,
    is: String,
    way: String,
}

#[derive(Template)]
#[template(path = "attendance/history.html")]
struct Page {
    v: View,
    head: Head,
    frame: Frame,
    lines: Vec<Line>,
}

/// The history, the newest first.
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let (may, crumbs, happened) = cx
        .read(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let crumbs = space::crumbs(tx, may.seen().space.space.id)?;
            let happened = store::history(tx, may.gathering().id)?;
            Ok((may, crumbs, happened))
        })
        .await?;
    let v = cx.view();
    let parts = parts::parts(may.gathering());
    let lines = happened
        .into_iter()
        .filter_map(|each| line(&v, may.gathering(), &parts, each))
        .collect();
    let page = Page {
        head: head(&v, may.seen(), crumbs),
        frame: Frame::new(&v, may.seen(), "attendance"),
        lines,
        v,
    };
    Reply::page(&page)
}

fn line(v: &View, gathering: &Gathering, parts: &[Part], happened: Happened) -> Option<Line> {
    let mut said = happened.detail.split(' ');
    let part: usize = said.next()?.parse().ok()?;
    let (was, is, way) = (said.next()?, said.next()?, said.next()?);
    let part = parts.get(part);
    let nameless = || v.t("participant-nameless").to_owned();
    Some(Line {
        at: happened.at,
        who: happened
            .who
            .filter(|name| !name.is_empty())
            .unwrap_or_else(nameless),
        about: happened
            .about
            .filter(|name| !name.is_empty())
            .unwrap_or_else(nameless),
        part: part.map_or_else(String::new, |part| {
            words::part_in_words(v.languages(), v.language, gathering, part)
        }),
        was: (happened.verb == "attendance.corrected").then(|| presence(v, was)),
        is: presence(v, is),
        way: v.word("attendance-way", way).to_owned(),
    })
}

/// A presence as the ledger says it: `absent`, `partial:45`, `none`.
fn presence(v: &View, said: &str) -> String {
    let (word, minutes) = said.split_once(':').unwrap_or((said, ""));
    let word = v.word("attendance-presence", word);
    match minutes.parse() {
        Ok(minutes) => {
            let length = words::length_in_words(v.languages(), v.language, minutes);
            format!("{word} ({length})")
        }
        Err(_) => word.to_owned(),
    }
}
