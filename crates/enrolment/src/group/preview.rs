//! The page that shows groups before they are kept.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use learning::cohort::{MayLead, access};
use learning::group::{self, Aim};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::{self, Crumbs, Head};

use super::deal::{deal, how_many};
use super::forming::SEEDS;
use super::model::{Trainee, Way};
use super::pages;
use super::store::{self, MOST_PEOPLE, Settings};

/// Somebody on the page: who, what they are told apart by, and the number of their group.
struct Placed {
    uid: String,
    name: String,
    about: String,
    group: usize,
}

/// A group on the page.
struct Shown {
    number: usize,
    uid: String,
    name: String,
    people: Vec<Placed>,
}

#[derive(Template)]
#[template(path = "group/preview.html")]
struct Preview {
    v: View,
    form: Form,
    head: Head,
    aim: Aim,
    settings: Settings,
    seed: u64,
    other_seed: u64,
    groups: Vec<Shown>,
    unplaced: Vec<Placed>,
    too_small: bool,
    is_dealt: bool,
}

struct Read {
    may: MayLead,
    crumbs: Crumbs,
    people: Vec<Trainee>,
    known: usize,
    drawn: u64,
    uids: Vec<Uid>,
}

/// Those who are in no group of this aim, and what else the page needs.
fn look(tx: &mut Tx, slug: &str, settings: &Settings) -> Result<Read, Problem> {
    let may = access::to_lead(tx, slug)?;
    let id = may.seen().id();
    let groups = group::in_space(tx, id)?;
    let ours: Vec<_> = groups.iter().filter(|each| each.aim == settings.aim).collect();
    let people = store::trainees(tx, id)?;
    if people.len() > MOST_PEOPLE {
        return Err(Refusal::new("group-too-many").with("most", MOST_PEOPLE).into());
    }
    let people: Vec<Trainee> = people
        .into_iter()
        .filter(|trainee| !ours.iter().any(|group| group.has(trainee.person.id)))
        .collect();
    if people.is_empty() {
        return Err(Refusal::new("group-nobody").into());
    }
    let digits: String = tx.new_secret().chars().take(12).collect();
    let groups = how_many(people.len(), usize::try_from(settings.most).unwrap_or(1));
    Ok(Read {
        crumbs: space::crumbs(tx, id)?,
        known: ours.len(),
        drawn: u64::from_str_radix(&digits, 16).unwrap_or(0) % SEEDS,
        uids: (0..groups).map(|_| tx.new_uid()).collect(),
        people,
        may,
    })
}

/// The page, with what was changed by hand when the form came back.
///
/// # Errors
/// As for [`access::to_lead`].
pub(super) async fn page(cx: &Cx, mut form: Form, settings: Settings, seed: Option<u64>) -> Handled {
    let slug: String = cx.at("space")?;
    let read = match cx.read(move |tx| look(tx, &slug, &settings)).await {
        Err(Problem::Refused(refusal)) => {
            form.refuse("groups", refusal);
            return pages::page(cx, form).await;
        }
        other => other?,
    };
    let v = cx.view();
    let seed = seed.unwrap_or(read.drawn);
    let seen = read.may.seen();
    let stages = &seen.space.space.shape.trame.stages;
    let about = |trainee: &Trainee| {
        let stage = stages.iter().find(|stage| stage.key == trainee.stage);
        let stage = stage.map_or("", |stage| said(&stage.name, v.language).text);
        let parts = [trainee.project.as_str(), trainee.territory.as_str(), stage];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    };
    let placed = &|place: &usize, group: usize| {
        let trainee = read.people.get(*place)?;
        let uid = trainee.person.uid.to_string();
        // What was chosen by hand stands, when the form comes back.
        let group = match form.value(&format!("place-{uid}")) {
            "" => group,
            chosen => chosen.parse().unwrap_or(group),
        };
        Some(Placed {
            about: about(trainee),
            name: trainee.person.name.clone(),
            group,
            uid,
        })
    };
    let marks: Vec<String> = read.people.iter().map(|each| each.mark(settings.way)).collect();
    let is_dealt = settings.way != Way::Chosen;
    let dealt = if is_dealt {
        deal(&marks, read.uids.len(), seed)
    } else {
        vec![Vec::new(); read.uids.len()]
    };
    let named = |number: usize, typed: &str| match typed {
        "" => v.t1("group-number", "number", (read.known + number).to_string()),
        typed => typed.to_owned(),
    };
    let uid_of = |number: usize, fresh: &Uid| match form.value(&format!("uid-{number}")) {
        "" => fresh.to_string(),
        sent => sent.to_owned(),
    };
    let everybody = (1..)
        .zip(&dealt)
        .flat_map(|(number, places)| places.iter().filter_map(move |place| placed(place, number)));
    let mut everybody: Vec<Placed> = match is_dealt {
        true => everybody.collect(),
        false => (0..read.people.len())
            .filter_map(|place| placed(&place, 0))
            .collect(),
    };
    let mut groups: Vec<Shown> = Vec::new();
    for (number, uid) in (1..).zip(&read.uids) {
        let (people, others) = everybody.into_iter().partition(|person| person.group == number);
        everybody = others;
        groups.push(Shown {
            number,
            uid: uid_of(number, uid),
            name: named(number, form.value(&format!("name-{number}"))),
            people,
        });
    }
    let unplaced = everybody;
    let smallest = dealt.iter().map(Vec::len).min().unwrap_or(0);
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Preview {
        head: Head::new(&v, &seen.space, read.crumbs, "leading"),
        too_small: is_dealt && i64::try_from(smallest).is_ok_and(|smallest| smallest < settings.least),
        other_seed: (seed + 1) % SEEDS,
        aim: settings.aim,
        groups,
        unplaced,
        is_dealt,
        settings,
        seed,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}
