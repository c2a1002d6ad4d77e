//! The page of a group: who is in it, what it is for, when one next meets.

use askama::Template;
use kernel::{Instant, PersonId, Problem, Uid};
use learning::Reach;
use learning::cohort::{Seen, access};
use learning::group::{self, Group};
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head, Member};

use super::store;
use crate::dates::Days;

/// Somebody in the group, with the project that they may be asked about.
struct Companion {
    person: Member,
    project: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "group/show.html")]
struct Show {
    v: View,
    head: Head,
    group: Group,
    people: Vec<Companion>,
    coming: Vec<(String, String, String)>,
    later: Vec<(String, String)>,
    leads: bool,
}

struct Read {
    seen: Seen,
    crumbs: Crumbs,
    group: Group,
    coming: Vec<(Uid, String, Instant)>,
    projects: Vec<(PersonId, Uid, String, Reach)>,
}

/// Whoever is in it or leads sees it; to everybody else it is not there.
fn read(tx: &mut Tx, slug: &str, uid: Uid) -> Result<Read, Problem> {
    let seen = access::to_see(tx, slug)?;
    let id = seen.id();
    let me = seen.actor().ok_or(Problem::SignIn)?.id;
    let groups = group::in_space(tx, id)?;
    let group = groups.into_iter().find(|each| each.uid == uid);
    let group = group
        .filter(|group| seen.leads() || (seen.space.belongs() && group.has(me)))
        .ok_or(Problem::Missing)?;
    Ok(Read {
        crumbs: space::crumbs(tx, id)?,
        coming: store::coming(tx, id)?,
        projects: store::projects(tx, group.id, id)?,
        group,
        seen,
    })
}

/// The group.
pub async fn show(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("group")?);
    let read = cx.read(move |tx| read(tx, &slug, uid)).await?;
    let v = cx.view();
    let me = v.actor.as_ref().map(|actor| actor.id);
    // Whoever reads this shares the group or leads, so that only what is one's own alone is left out.
    let project = |person: PersonId| {
        let found = read.projects.iter().find(|(owner, ..)| *owner == person);
        found
            .filter(|(owner, _, _, reach)| *reach != Reach::Own || Some(*owner) == me)
            .map(|(_, uid, title, _)| (format!("/projects/{uid}"), title.clone()))
    };
    let people = read.group.people.iter().map(|person| Companion {
        project: project(person.id),
        person: person.clone(),
    });
    let now = v.now();
    let later = read.seen.cohort.as_ref().map_or_else(Vec::new, |cohort| {
        let days = Days::new(&v, &cohort.schedule);
        let open = cohort
            .meetings
            .iter()
            .filter(|meeting| meeting.gathering.is_none() && cohort.schedule.start_of(meeting.day) > now);
        let named = |meeting: &learning::cohort::Meeting| {
            let program = read.seen.program().ok()?;
            let name = crate::dates::meeting_name(&v, program, &meeting.key);
            Some((name, days.week(meeting.day)))
        };
        open.filter_map(named).collect()
    });
    let coming = read
        .coming
        .iter()
        .map(|(uid, title, starts)| (format!("/gatherings/{uid}"), title.clone(), v.moment(*starts)));
    let page = Show {
        head: Head::new(&v, &read.seen.space, read.crumbs.clone(), "leading"),
        people: people.collect(),
        coming: coming.collect(),
        leads: read.seen.leads(),
        later,
        group: read.group.clone(),
        v,
    };
    Reply::page(&page)
}
