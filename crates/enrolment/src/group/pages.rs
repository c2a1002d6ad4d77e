//! The groups of a cohort: all of them for who leads, one's own for who follows.

use askama::Template;
use kernel::{PersonId, Problem, Refusal, Uid};
use learning::cohort::{MayLead, Seen, access};
use learning::group::{self, Aim, Group};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::membership;
use spaces::space::{self, Crumbs, Head, Member};

use super::actions;
use super::model::{Trainee, Way};
use super::store::{self, Settings};

/// Those of an aim who are in no group of it.
struct Left {
    aim: Aim,
    people: Vec<Member>,
}

#[derive(Template)]
#[template(path = "group/index.html")]
struct Index {
    v: View,
    form: Form,
    head: Head,
    groups: Vec<Group>,
    left: Vec<Left>,
    settings: Vec<Settings>,
    trainees: usize,
}

impl Index {
    fn ways(&self) -> [Way; 4] {
        Way::ALL
    }

    fn others(&self, group: &Group) -> Vec<(&str, String)> {
        let others = self
            .groups
            .iter()
            .filter(|other| other.aim == group.aim && other.id != group.id);
        others
            .map(|other| (other.name.as_str(), other.uid.to_string()))
            .collect()
    }
}

#[derive(Template)]
#[template(path = "group/mine.html")]
struct Mine {
    v: View,
    head: Head,
    groups: Vec<Group>,
}

pub(super) struct Read {
    seen: Seen,
    crumbs: Crumbs,
    groups: Vec<Group>,
    trainees: Vec<Trainee>,
    settings: Vec<Settings>,
}

pub(super) fn read(tx: &mut Tx, slug: &str) -> Result<Read, Problem> {
    let seen = access::to_see(tx, slug)?;
    let id = seen.id();
    let me = seen.actor().ok_or(Problem::SignIn)?.id;
    let crumbs = space::crumbs(tx, id)?;
    if seen.leads() {
        return Ok(Read {
            crumbs,
            groups: group::in_space(tx, id)?,
            trainees: store::trainees(tx, id)?,
            settings: store::settings(tx, id)?,
            seen,
        });
    }
    if !seen.space.belongs() {
        return Err(Problem::Forbidden);
    }
    Ok(Read {
        crumbs,
        groups: group::of_person(tx, id, me)?,
        trainees: Vec::new(),
        settings: Vec::new(),
        seen,
    })
}

/// All the groups, for who leads; one's own for a trainee.
pub async fn index(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// The same with a form that came back.
///
/// # Errors
/// [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for whoever is no member.
pub(super) async fn page(cx: &Cx, form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let read = cx.read(move |tx| read(tx, &slug)).await?;
    let v = cx.view();
    let head = Head::new(&v, &read.seen.space, read.crumbs, "leading");
    let groups = read.groups;
    if !read.seen.leads() {
        return Reply::page(&Mine { v, head, groups });
    }
    let of = |aim: Aim| {
        let ours: Vec<&Group> = groups.iter().filter(|each| each.aim == aim).collect();
        let without = |trainee: &&Trainee| !ours.iter().any(|group| group.has(trainee.person.id));
        let people: Vec<Member> = read
            .trainees
            .iter()
            .filter(without)
            .map(|trainee| trainee.person.clone())
            .collect();
        (!ours.is_empty() && !people.is_empty()).then_some(Left { aim, people })
    };
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Index {
        left: Aim::ALL.into_iter().filter_map(of).collect(),
        trainees: read.trainees.len(),
        settings: read.settings,
        groups,
        head,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What somebody who leads does to groups, and where the page is shown again when it is refused.
async fn act(
    cx: &Cx,
    mut form: Form,
    notice: &'static str,
    deed: impl FnOnce(&mut Tx, &MayLead) -> Result<(), Problem> + Send + 'static,
) -> Handled {
    let slug: String = cx.at("space")?;
    let (wanted, valid) = (slug.clone(), form.accept(()).is_some());
    let done = cx.write(move |tx| {
        let may = access::to_lead(tx, &wanted)?;
        if valid {
            deed(tx, &may).map(|()| true)
        } else {
            Ok(false)
        }
    });
    match done.await {
        Ok(true) => Ok(Reply::see_other(format!("/spaces/{slug}/groups")).notice(notice)),
        Ok(false) => page(cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("groups", refusal);
            page(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// A group of this cohort that has not ended.
pub(super) fn find(tx: &mut Tx, may: &MayLead, uid: Uid) -> Result<Group, Problem> {
    let groups = group::in_space(tx, may.seen().id())?;
    groups
        .into_iter()
        .find(|each| each.uid == uid)
        .ok_or(Problem::Missing)
}

fn trainee(tx: &mut Tx, may: &MayLead, typed: &str) -> Result<PersonId, Problem> {
    let uid: Uid = typed
        .parse()
        .map_err(|_| Problem::Malformed("problem-not-a-form"))?;
    membership::active_member(tx, may.seen().id(), uid)?.ok_or(Refusal::new("group-not-a-member").into())
}

/// Somebody who came late joins the smallest group of an aim.
pub async fn arrive(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let aim = form.choice("aim", Aim::from_word);
    let person = form.value("person").to_owned();
    act(&cx, form, "group-arrived", move |tx, may| {
        let person = trainee(tx, may, &person)?;
        let aim = aim.ok_or(Problem::Malformed("problem-not-a-form"))?;
        actions::arrive(tx, may, person, aim)
    })
    .await
}

/// Somebody moves to another group, or leaves.
pub async fn move_on(cx: Cx) -> Handled {
    let (form, group) = (cx.form().await?, cx.at::<Uid>("group")?);
    let (person, to) = (form.value("person").to_owned(), form.value("to").to_owned());
    act(&cx, form, "group-moved", move |tx, may| {
        let from = find(tx, may, group)?;
        let uid: Uid = person
            .parse()
            .map_err(|_| Problem::Malformed("problem-not-a-form"))?;
        // Whoever left the cohort is still taken out of their group.
        let known = from.people.iter().find(|each| each.uid == uid);
        let person = known.ok_or(Refusal::new("group-not-a-member"))?.id;
        let to = match to.parse::<Uid>() {
            Ok(to) => Some(find(tx, may, to)?),
            Err(_) => None,
        };
        actions::move_on(tx, may, &from, to.as_ref(), person)
    })
    .await
}

/// A group gets another name.
pub async fn rename(cx: Cx) -> Handled {
    let (mut form, group) = (cx.form().await?, cx.at::<Uid>("group")?);
    let name = form.line("name", 1..=80);
    act(&cx, form, "group-renamed", move |tx, may| {
        let group = find(tx, may, group)?;
        actions::rename(tx, may, &group, &name)
    })
    .await
}

/// A group ends.
pub async fn end(cx: Cx) -> Handled {
    let group: Uid = cx.at("group")?;
    act(&cx, Form::new(), "group-ended", move |tx, may| {
        match find(tx, may, group) {
            Ok(group) => actions::end(tx, may, &group),
            // It had ended: twice is once.
            Err(Problem::Missing) => Ok(()),
            Err(problem) => Err(problem),
        }
    })
    .await
}
