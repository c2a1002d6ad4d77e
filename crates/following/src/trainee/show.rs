//! What one trainee did, week by week: for those who lead, and for themselves.

use std::collections::BTreeMap;

use askama::Template;
use gatherings::attendance::{Attended, attended};
use kernel::{Instant, Problem, Uid};
use learning::cohort::{Seen, access};
use learning::{group, progress, project};
use platform::Tx;
use platform::calendar::Calendar;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::hours::{Hours, of_activities};
use super::letter_store;
use super::store::{self, Entry, Trainee};
use crate::braid::{self, Marks, position, stands};
use crate::length;
use crate::week::{Row, rows};

/// A week with what was done of it.
struct Week {
    number: i64,
    monday: String,
    done: Vec<(Row, Instant)>,
    open: Vec<Row>,
}

#[derive(Template)]
#[template(path = "trainee/show.html")]
struct Show {
    v: View,
    head: Head,
    trainee: Trainee,
    is_own: bool,
    groups: String,
    /// Their project: its path and its title. Those who lead always may read it.
    project: Option<(String, String)>,
    there: String,
    done: String,
    total: String,
    weeks: Vec<Week>,
    held: Vec<(String, String, Instant, String)>,
    letters: Vec<(Instant, String)>,
    /// The entries of their journal that reach the reader: path and day.
    entries: Vec<(String, String)>,
    unclear: Vec<Row>,
}

struct Found {
    seen: Seen,
    crumbs: Crumbs,
    trainee: Trainee,
    is_own: bool,
    done: BTreeMap<String, Instant>,
    groups: Vec<String>,
    project: Option<(Uid, String)>,
    entries: Vec<Entry>,
    attended: Vec<Attended>,
    letters: Vec<(Instant, String)>,
    unclear: Vec<String>,
    now: Instant,
}

/// The page.
pub async fn show(cx: Cx) -> Handled {
    let (slug, person): (String, Uid) = (cx.at("space")?, cx.at("person")?);
    let found = cx.read(move |tx| read(tx, &slug, person)).await?;
    Reply::page(&page(cx.view(), found)?)
}

fn read(tx: &mut Tx, slug: &str, person: Uid) -> Result<Found, Problem> {
    let seen = access::to_see(tx, slug)?;
    seen.dated()?;
    let actor = seen.actor().cloned().ok_or(Problem::SignIn)?;
    let is_own = actor.uid == person;
    if !is_own && !seen.leads() {
        return Err(Problem::Forbidden);
    }
    let id = seen.id();
    let trainee = store::trainee(tx, id, person)?.ok_or(Problem::Missing)?;
    let who = trainee.person.id;
    let reader = seen.reader(tx)?;
    let entries = store::entries(tx, id, who)?;
    Ok(Found {
        crumbs: space::crumbs(tx, id)?,
        done: progress::done_by(tx, id, who)?.into_iter().collect(),
        groups: group::of_person(tx, id, who)?
            .into_iter()
            .map(|group| group.name)
            .collect(),
        entries: entries
            .into_iter()
            .filter(|entry| reader.may_read(who, entry.reach))
            .collect(),
        project: project::store::of_person(tx, id, who)?.map(|project| (project.uid, project.words.title)),
        attended: attended(tx, id)?,
        letters: letter_store::of_person(tx, id, who)?,
        unclear: store::unclear_to(tx, id, who)?,
        now: tx.now(),
        is_own,
        trainee,
        seen,
    })
}

fn page(v: View, found: Found) -> Result<Show, Problem> {
    let seen = &found.seen;
    let (program, cohort) = (seen.program()?, seen.dated()?);
    let shape = &seen.space.space.shape;
    let sheet = braid::of(&v, shape, program);
    let place = position(cohort, found.now);
    let marks = Marks {
        position: Some(place),
        stands: stands(program, place, |key| found.done.contains_key(key)),
        behind: None,
    };
    let reached = marks.reached(program.weeks);
    let days = braid::Days::of(&v, program, &sheet, Some(cohort));
    let of_week = |(number, places): (u32, &Vec<usize>)| {
        let all = rows(&v, program, &sheet, &marks, places);
        let (done, open): (Vec<Row>, Vec<Row>) = all.into_iter().partition(Row::is_done);
        let at = |row: Row| found.done.get(&row.key).copied().map(|at| (row, at));
        Week {
            number: i64::from(number),
            monday: days.monday(number).to_owned(),
            done: done.into_iter().filter_map(at).collect(),
            open: if number <= reached { open } else { Vec::new() },
        }
    };
    let weeks = (1..).zip(&sheet.weeks).map(of_week);
    let hours = Hours {
        there: found
            .attended
            .iter()
            .filter_map(|each| each.people.get(&found.trainee.person.id))
            .sum(),
        done: of_activities(program, |key| found.done.contains_key(key)),
    };
    let held = found.attended.iter().filter_map(|each| {
        let minutes = each.people.get(&found.trainee.person.id)?;
        let path = format!("/gatherings/{}", each.gathering);
        Some((
            path,
            each.title.clone(),
            each.starts,
            length::in_words(&v, *minutes),
        ))
    });
    let unclear: Vec<usize> = program
        .activities
        .iter()
        .enumerate()
        .filter(|(_, activity)| found.unclear.contains(&activity.key))
        .map(|(place, _)| place)
        .collect();
    Ok(Show {
        head: Head::new(&v, &seen.space, found.crumbs.clone(), "week"),
        groups: found.groups.join(", "),
        project: found
            .project
            .as_ref()
            .map(|(uid, title)| (format!("/projects/{uid}"), title.clone())),
        there: length::in_words(&v, hours.there),
        done: length::in_words(&v, hours.done),
        total: length::in_words(&v, hours.total()),
        weeks: weeks
            .filter(|week| !week.done.is_empty() || !week.open.is_empty())
            .collect(),
        held: held.collect(),
        unclear: rows(&v, program, &sheet, &marks, &unclear),
        letters: found.letters,
        entries: found
            .entries
            .iter()
            .map(|entry| (format!("/entries/{}", entry.uid), day(&v, &entry.day)))
            .collect(),
        is_own: found.is_own,
        trainee: found.trainee,
        v,
    })
}

/// A day as the calendar has it, in words.
fn day(v: &View, written: &str) -> String {
    let calendar = Calendar::new(v.language, "UTC");
    calendar
        .from_field(written)
        .map_or_else(|| written.to_owned(), |at| calendar.short_day(v.languages(), at))
}
