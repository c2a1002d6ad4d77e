//! Hours of each person: on a page, and as a file for spreadsheets.

use askama::Template;
use kernel::{Audience, Trace, Uid};
use platform::table;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{Head, Paged};

use super::list::{self, Found};
use super::model::{Presence, total};
use super::words;
use crate::participant::Participant;
use gatherings::gathering::{Frame, head};

/// How many people a page shows.
const MOST: i64 = 100;

/// Somebody on the page.
struct Line {
    name: String,
    presences: Vec<String>,
    length: String,
}

#[derive(Template)]
#[template(path = "attendance/hours.html")]
struct Hours {
    v: View,
    head: Head,
    frame: Frame,
    parts: Vec<String>,
    lines: Vec<Line>,
    all: String,
    present: i64,
    next: Option<i64>,
}

/// The hours of each.
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let found = cx.read(move |tx| list::find(tx, uid)).await?;
    let v = cx.view();
    let paged = Paged::asked(&cx, MOST);
    let minutes = |person: &Participant| total(&found.notes, person.person, &found.parts);
    let sum: i64 = found.people.iter().map(minutes).sum();
    let present = found.people.iter().filter(|each| minutes(each) > 0).count();
    let lines: Vec<Line> = found
        .people
        .iter()
        .skip(usize::try_from(paged.skip).unwrap_or(0))
        .take(usize::try_from(paged.most).unwrap_or(0))
        .map(|each| Line {
            name: each.called().to_owned(),
            presences: presences(&v, &found, each),
            length: words::length_in_words(v.languages(), v.language, minutes(each)),
        })
        .collect();
    let seen = found.may.seen();
    let page = Hours {
        head: head(&v, seen, found.crumbs.clone()),
        frame: Frame::new(&v, seen, "attendance"),
        parts: parts(&v, &found),
        next: paged.next(&lines),
        all: words::length_in_words(v.languages(), v.language, sum),
        present: i64::try_from(present).unwrap_or(i64::MAX),
        lines,
        v,
    };
    Reply::page(&page)
}

fn parts(v: &View, found: &Found) -> Vec<String> {
    let gathering = found.may.gathering();
    let name = |part| words::part_in_words(v.languages(), v.language, gathering, part);
    found.parts.iter().map(name).collect()
}

/// What is noted of somebody, half-day by half-day; empty where nothing is.
fn presences(v: &View, found: &Found, person: &Participant) -> Vec<String> {
    let word = |part: usize| {
        let noted = found
            .notes
            .iter()
            .find(|note| note.person == person.person && note.part == part);
        noted.map_or_else(String::new, |note| {
            let word = v.word("attendance-presence", note.presence.word());
            if note.presence == Presence::Partial {
                let length = words::length_in_words(v.languages(), v.language, note.minutes);
                format!("{word} ({length})")
            } else {
                word.to_owned()
            }
        })
    };
    (0..found.parts.len()).map(word).collect()
}

/// The same as a file. Taking it away leaves a trace.
pub async fn export(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let found = cx
        .write(move |tx| {
            let found = list::find(tx, uid)?;
            let gathering = found.may.gathering();
            let mut trace = Trace::new("attendance.exported", Some(found.may.actor().id))
                .inside(gathering.space_id, Audience::Own)
                .to("gathering", gathering.id.number());
            trace.gathering = Some(gathering.id.number());
            tx.record(trace)?;
            Ok(found)
        })
        .await?;
    let v = cx.view();
    let mut heads = vec![
        v.word("participant-column", "name").to_owned(),
        v.word("participant-column", "email").to_owned(),
    ];
    heads.extend(parts(&v, &found));
    heads.push(v.t("attendance-column-hours").to_owned());
    let row = |person: &Participant| {
        let mut row = vec![person.name.clone(), person.email.clone().unwrap_or_default()];
        row.extend(presences(&v, &found, person));
        let minutes = total(&found.notes, person.person, &found.parts);
        row.push(words::hours_in_figures(v.language, minutes));
        row
    };
    let rows: Vec<Vec<String>> = found.people.iter().map(row).collect();
    Ok(Reply::file("text/csv; charset=utf-8", table::write(&heads, &rows)).saved_as("presences.csv"))
}
