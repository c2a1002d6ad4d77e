//! The list of a half-day: who is there, noted on a telephone in the room or at a table afterwards.

use std::collections::BTreeMap;

use askama::Template;
use kernel::{PersonId, Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Paged};

use super::actions;
use super::model::{Note, Presence, Way};
use super::parts::{self, Part};
use super::{store, words};
use crate::gathering::access::{self, MayHold};
use crate::gathering::{Frame, head};
use crate::participant::{self, Participant};
use crate::registration::State;

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
struct Asked {
    part: Option<usize>,
    from: i64,
    words: String,
}

async fn page(cx: &Cx, asked: Asked, form: Option<Form>, wrong: &[String]) -> Handled {
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

/// What a form says of one person: nothing when it says what it showed.
fn said(form: &Form, uid: &str, longest: i64) -> Result<Option<Option<(Presence, i64)>>, ()> {
    let presence = Presence::from_word(form.value(&format!("p-{uid}")));
    let minutes = form.value(&format!("m-{uid}")).trim();
    let says = match presence {
        Some(Presence::Partial) => {
            let minutes = minutes.parse().map_err(drop)?;
            if !(1..=longest).contains(&minutes) {
                return Err(());
            }
            Some((Presence::Partial, minutes))
        }
        other => other.map(|presence| (presence, 0)),
    };
    let is = says.map_or_else(String::new, |(presence, minutes)| {
        super::model::detail(presence, minutes)
    });
    // Somebody else may have noted more since: only what was changed here is written.
    Ok((is != form.value(&format!("was-{uid}"))).then_some(says))
}

/// Notes the list, or one person by their own button.
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let mut form = cx.form().await?;
    let malformed = |_| Problem::Malformed("problem-not-a-form");
    let part: usize = form.value("part").parse().map_err(malformed)?;
    let (found_part, shown) = cx
        .read(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let parts = parts::parts(may.gathering());
            let shown = *parts.get(part).ok_or(Problem::Missing)?;
            Ok((part, shown))
        })
        .await?;
    if !form.value("present").is_empty() {
        let field = format!("p-{}", form.value("present"));
        form.fill(field, Presence::Present.word());
    }
    let everybody = form.ticked("everybody");
    let way = if form.ticked("paper") {
        Way::Paper
    } else {
        Way::List
    };
    let mut changes: BTreeMap<Uid, Option<(Presence, i64)>> = BTreeMap::new();
    let mut wrong = Vec::new();
    for field in form.texts().keys() {
        let Some(written) = field.strip_prefix("was-") else {
            continue;
        };
        let untouched = form.value(&format!("p-{written}")).is_empty() && form.value(field).is_empty();
        let says = if everybody && untouched {
            Ok(Some(Some((Presence::Present, 0))))
        } else {
            said(&form, written, shown.minutes())
        };
        match (says, written.parse::<Uid>()) {
            (Ok(Some(change)), Ok(person)) => {
                changes.insert(person, change);
            }
            (Err(()), _) => wrong.push(written.to_owned()),
            _ => {}
        }
    }
    let asked = Asked {
        part: Some(found_part),
        from: form.value("from").parse().unwrap_or(0),
        words: form.value("words").to_owned(),
    };
    if !wrong.is_empty() {
        form.refuse(
            "minutes",
            Refusal::new("attendance-minutes-wrong").with("most", shown.minutes()),
        );
        return page(&cx, asked, Some(form), &wrong).await;
    }
    cx.write(move |tx| {
        let found = find(tx, uid)?;
        for each in &found.people {
            if let Some(change) = changes.get(&each.uid) {
                actions::note(tx, &found.may, part, each.person, *change, way)?;
            }
        }
        Ok(())
    })
    .await?;
    let place = match form.value("present") {
        "" => String::new(),
        person => format!("#p-{person}"),
    };
    let path = path(uid, part, asked.from, &asked.words);
    Ok(Reply::see_other(format!("{path}{place}")).notice("attendance-saved"))
}

fn path(uid: Uid, part: usize, from: i64, words: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("part", &part.to_string())
        .append_pair("from", &from.to_string())
        .append_pair("words", words)
        .finish();
    format!("/gatherings/{uid}/attendance?{query}")
}
