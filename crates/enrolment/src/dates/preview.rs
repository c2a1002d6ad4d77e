//! The page that shows everything a change would move.

use askama::Template;
use learning::cohort::{MayLead, access};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::lines::{Days, meeting_name, name_of};
use super::model::{Change, Effects, Standing, days_between, fingerprint};
use super::pages::{Holidays, met};
use super::store;
use crate::holiday::{Collision, Met, later};

/// A week that would move.
struct Week {
    number: u32,
    from: String,
    to: String,
}

/// A meeting that would move.
struct Meeting {
    name: String,
    from: String,
    to: String,
    gathering: Option<(String, String)>,
    stays: bool,
    told: i64,
}

#[derive(Template)]
#[template(path = "dates/preview.html")]
struct Preview {
    v: View,
    form: Form,
    head: Head,
    what: &'static str,
    weeks: Vec<Week>,
    end: (String, String),
    meetings: Vec<Meeting>,
    told: i64,
    members: i64,
    /// Holidays that would fall upon a week or a meeting, and did not.
    new: Vec<String>,
    /// Those that no longer would.
    gone: Vec<String>,
    known: String,
}

struct Read {
    may: MayLead,
    crumbs: Crumbs,
    standing: Vec<Standing>,
    holidays: Holidays,
    members: i64,
}

/// The page of a change, with its form as it came back or filled from the address.
///
/// # Errors
/// As for [`access::to_lead`].
pub(super) async fn page(cx: &Cx, form: Form, change: Change) -> Handled {
    let slug: String = cx.at("space")?;
    let read = cx.read(move |tx| {
        let may = access::to_lead(tx, &slug)?;
        let id = may.seen().id();
        Ok(Read {
            crumbs: space::crumbs(tx, id)?,
            standing: store::standing(tx, id)?,
            holidays: Holidays::of(tx, id, may.seen().dated()?)?,
            members: store::count_members(tx, id)?,
            may,
        })
    });
    let read = read.await?;
    let v = cx.view();
    let (seen, cohort) = (read.may.seen(), read.may.seen().dated()?);
    let (program, known) = (seen.program()?, &cohort.schedule);
    let next = change.applied(known);
    let effects = Effects::between(cohort, &next, &read.standing, v.now());
    let (before, after) = (Days::new(&v, known), Days::new(&v, &next));
    let meetings: Vec<Meeting> = effects
        .meetings
        .iter()
        .map(|moved| Meeting {
            name: meeting_name(&v, program, &moved.key),
            from: before.day(moved.from),
            to: after.day(moved.to),
            stays: moved.gathering.is_some() && moved.time.is_none(),
            told: moved.told(),
            gathering: moved
                .gathering
                .as_ref()
                .map(|each| (format!("/gatherings/{}", each.uid), each.title.clone())),
        })
        .collect();
    let now = read.holidays.upon(known, &met(cohort));
    let then = read.holidays.upon(&next, &met_then(&met(cohort), &effects));
    let say = |each: &Collision| {
        let name = name_of(&v, &each.with);
        let days = before.span(each.first, each.last);
        let what = v.t2("dates-collision", "name", name, "days", days);
        match &each.meeting {
            Some(key) => v.t2(
                "dates-collision-meeting",
                "what",
                what,
                "meeting",
                meeting_name(&v, program, key),
            ),
            None => what,
        }
    };
    let same = |one: &Collision, other: &Collision| {
        one.with == other.with && one.first == other.first && one.meeting == other.meeting
    };
    let only_in = |these: &[Collision], others: &[Collision]| -> Vec<String> {
        let own = these
            .iter()
            .filter(|one| !others.iter().any(|other| same(one, other)));
        own.map(say).collect()
    };
    let last = |schedule: &learning::Schedule| later(schedule.monday(schedule.weeks()), 6);
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Preview {
        head: Head::new(&v, &seen.space, read.crumbs, "leading"),
        what: change.word(),
        weeks: effects
            .weeks
            .iter()
            .map(|moved| Week {
                number: moved.week,
                from: before.week(moved.from),
                to: after.week(moved.to),
            })
            .collect(),
        end: (before.day(last(known)), after.day(last(&next))),
        told: effects.told(),
        members: read.members,
        new: only_in(&then, &now),
        gone: only_in(&now, &then),
        known: fingerprint(known),
        meetings,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The days of the meetings once those that move have moved.
fn met_then(met: &[Met], effects: &Effects) -> Vec<Met> {
    let then = |(key, first, last): &Met| {
        let moved = effects.meetings.iter().find(|moved| moved.key == *key);
        let days = moved.map_or(0, |moved| days_between(moved.from, moved.to));
        (key.clone(), later(*first, days), later(*last, days))
    };
    met.iter().map(then).collect()
}
