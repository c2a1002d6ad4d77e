//! The list of a half-day: who is there, noted on a telephone in the room or at a table afterwards.

use std::collections::BTreeMap;

use askama::Template;
use kernel::{PersonId, Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Paged};

use super::model::{Note, Presence};
use super::parts::{self, Part};
use super::{store, words};
use crate::participant::{self, Participant};
use gatherings::gathering::access::{self, MayHold};
use gatherings::gathering::{Frame, head};
use gatherings::registration::State;

/// How many people a page shows: a form holds at most 400 fields, and each person takes three.
const MOST: i64 = 80;

/// Those who may be there, with what is noted of a half-day.
pub struct Found {
    pub may: MayHold,
    pub crumbs: space::Crumbs,
    pub people: Vec<Participant>,
    pub notes: Vec<Note>,
    pub parts: Vec<Part>,
}

/// Those who have a place or of whom anything is noted, in the order of the alphabet.
pub fn find(tx: &mut Tx, uid: Uid) -> Result<Found, Problem> {
    let may = access::to_hold(tx, uid)?;
    let notes = store::of_gathering(tx, may.gathering().id)?;
    let mut people = participant::all(tx, may.gathering().id)?;
    people.retain(|each| each.state == State::Placed || notes.iter().any(|note| note.person == each.person));
    people.sort_by_cached_key(|each| (each.sorted_by(), each.uid));
    Ok(Found {
        crumbs: space::crumbs(tx, may.seen().space.space.id)?,
        parts: parts::parts(may.gathering()),
        may,
        people,
        notes,
    })
}

impl Found {
    /// What is noted of a half-day, by person.
    pub fn of_part(&self, part: usize) -> BTreeMap<PersonId, Note> {
        let those = self.notes.iter().filter(|note| note.part == part);
        those.map(|note| (note.person, *note)).collect()
    }
}

/// Somebody on the page.
struct Line {
    uid: String,
    name: String,
    seat: &'static str,
    was: String,
    note: Option<Note>,
    is_wrong: bool,
}

#[derive(Template)]
#[template(path = "attendance/list.html")]
struct Page {
    v: View,
    form: Form,
    head: Head,
    frame: Frame,
    tabs: Vec<(usize, String)>,
    part: usize,
    period: String,
    longest: i64,
    lines: Vec<Line>,
    counts: Vec<(&'static str, i64)>,
    words: String,
    from: i64,
    next: Option<String>,
    is_empty: bool,
}

impl Page {
    fn presences(&self) -> [&'static str; 4] {
        Presence::ALL.map(Presence::word)
    }
}

/// The list of a half-day.
pub async fn show(cx: Cx) -> Handled {
    let asked = Asked {
        part: cx.query("part").and_then(|part| part.parse().ok()),
        from: Paged::asked(&cx, MOST).skip,
        words: cx.query("words").unwrap_or_default().to_owned(),
    };
    page(&cx, asked, None, &[]).await
}

/// Which part of the list is shown.
pub(super) struct Asked {
    pub part: Option<usize>,
    pub from: i64,
    pub words: String,
}

pub(super) async fn page(cx: &Cx, asked: Asked, form: Option<Form>, wrong: &[String]) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let found = cx.read(move |tx| find(tx, uid)).await?;
    let v = cx.view();
    let seen = found.may.seen();
    let part = asked.part.unwrap_or_else(|| now(&found.parts, &v));
    let shown = *found.parts.get(part).ok_or(Problem::Missing)?;
    let notes = found.of_part(part);
    let wanted: Vec<&Participant> = found
        .people
        .iter()
        .filter(|each| each.answers_to(&asked.words))
        .collect();
    let paged = Paged {
        skip: asked.from,
        most: MOST,
    };
    let lines: Vec<Line> = wanted
        .iter()
        .skip(usize::try_from(paged.skip).unwrap_or(0))
        .take(usize::try_from(paged.most).unwrap_or(0))
        .map(|each| line(each, notes.get(&each.person), wrong))
        .collect();
    let status = if form.is_some() { 422 } else { 200 };
    let page = Page {
        head: head(&v, seen, found.crumbs.clone()),
        frame: Frame::new(&v, seen, "attendance"),
        tabs: tabs(&v, &found),
        period: words::period_in_words(v.languages(), v.language, &seen.gathering, &shown),
        longest: shown.minutes(),
        counts: counts(&found, &notes),
        next: paged.next(&lines).map(|from| path(uid, part, from, &asked.words)),
        is_empty: found.people.is_empty(),
        form: form.unwrap_or_else(|| filled(&lines)),
        from: asked.from,
        words: asked.words,
        part,
        lines,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The half-day that one most likely wants: the one that goes on, else the next, else the last.
fn now(parts: &[Part], v: &View) -> usize {
    parts::open(parts, v.now())
        .or_else(|| parts.iter().position(|part| v.now() < part.ends))
        .unwrap_or(parts.len().saturating_sub(1))
}

fn tabs(v: &View, found: &Found) -> Vec<(usize, String)> {
    let gathering = found.may.gathering();
    let name = |part| words::part_in_words(v.languages(), v.language, gathering, part);
    found.parts.iter().map(name).enumerate().collect()
}

fn line(person: &Participant, note: Option<&Note>, wrong: &[String]) -> Line {
    let uid = person.uid.to_string();
    Line {
        name: person.called().to_owned(),
        seat: person.seat.word(),
        was: note.map(Note::detail).unwrap_or_default(),
        note: note.copied(),
        is_wrong: wrong.contains(&uid),
        uid,
    }
}

fn filled(lines: &[Line]) -> Form {
    let mut form = Form::new();
    for line in lines {
        let word = line.note.map_or("", |note| note.presence.word());
        form.fill(format!("p-{}", line.uid), word);
        let minutes = line.note.filter(|note| note.presence == Presence::Partial);
        let minutes = minutes.map_or_else(String::new, |note| note.minutes.to_string());
        form.fill(format!("m-{}", line.uid), minutes);
    }
    form
}

/// How many there are of each, those of whom nothing is noted last.
fn counts(found: &Found, notes: &BTreeMap<PersonId, Note>) -> Vec<(&'static str, i64)> {
    let count = |test: &dyn Fn(Option<&Note>) -> bool| {
        let those = found.people.iter().filter(|each| test(notes.get(&each.person)));
        i64::try_from(those.count()).unwrap_or(i64::MAX)
    };
    let mut counts: Vec<(&'static str, i64)> = Presence::ALL
        .map(|presence| {
            let is_so = move |note: Option<&Note>| note.is_some_and(|note| note.presence == presence);
            (presence.word(), count(&is_so))
        })
        .to_vec();
    counts.push(("none", count(&|note| note.is_none())));
    counts
}

pub(super) fn path(uid: Uid, part: usize, from: i64, words: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("part", &part.to_string())
        .append_pair("from", &from.to_string())
        .append_pair("words", words)
        .finish();
    format!("/gatherings/{uid}/attendance?{query}")
}
