//! Preparing an order and wording it otherwise: which kind and who, then the form.

use askama::Template;
use gatherings::gathering;
use kernel::{PersonId, Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::membership;
use spaces::space::{self, Crumbs, Head, Member};

use super::access;
use super::actions;
use super::agents::{self, Slot};
use super::fields::{filled, typed};
use super::model::{Kind, Known, Mission};

#[derive(Template)]
#[template(path = "mission/choose.html")]
struct Choose {
    v: View,
    head: Head,
    form: Form,
    kinds: &'static [Kind],
    people: Vec<Member>,
    gathering: String,
}

#[derive(Template)]
#[template(path = "mission/wording.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    kind: Kind,
    action: String,
    slots: Vec<Slot>,
    gathering: String,
    is_new: bool,
}

impl Page {
    fn value(&self, part: &str, slot: &Slot) -> String {
        self.form.value(&format!("{part}-{}", slot.uid)).to_owned()
    }

    fn is_permanent(&self) -> bool {
        self.kind == Kind::Permanent
    }
}

/// What a page of a new one reads: the space, those who may stand on it, and the gathering that it is for.
struct Read {
    seen: space::access::Seen,
    crumbs: Crumbs,
    me: Member,
    people: Vec<Member>,
    gathering: Option<gathering::Gathering>,
    once: Uid,
}

fn read(tx: &mut Tx, slug: &str, gathering: &str) -> Result<Read, Problem> {
    let may = access::to_make(tx, slug)?;
    let id = may.space().id;
    let actor = may.actor();
    let me = Member {
        id: actor.id,
        uid: actor.uid,
        name: actor.name.clone(),
        picture: actor.picture.clone(),
    };
    let people = match access::for_others(may.seen()) {
        true => membership::names(tx, id)?,
        false => Vec::new(),
    };
    let gathering = match gathering.parse::<Uid>() {
        Ok(uid) => match gathering::access::to_see(tx, uid) {
            Ok(seen) => Some(seen.gathering).filter(|found| found.space_id == id),
            Err(Problem::Missing) => None,
            Err(problem) => return Err(problem),
        },
        Err(_) => None,
    };
    Ok(Read {
        crumbs: space::crumbs(tx, id)?,
        once: tx.new_uid(),
        seen: space::access::to_see(tx, slug)?,
        me,
        people,
        gathering,
    })
}

async fn find(cx: &Cx, gathering: String) -> Result<Read, Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| read(tx, &slug, &gathering)).await
}

/// Those who are asked for, among those who may stand on it; oneself when nobody is.
fn chosen(read: &Read, wanted: &[Uid], kind: Kind) -> Vec<Member> {
    let named = read.people.iter().filter(|member| wanted.contains(&member.uid));
    let named: Vec<Member> = named.cloned().collect();
    match (named.is_empty(), kind) {
        (false, _) => named,
        (true, Kind::Collective) => Vec::new(),
        (true, _) => vec![read.me.clone()],
    }
}

/// GET /spaces/{space}/missions/new: which kind and who; then, with `?kind=`, the form.
pub async fn new(cx: Cx) -> Handled {
    let gathering = cx.query("gathering").unwrap_or_default().to_owned();
    let read = find(&cx, gathering.clone()).await?;
    let v = cx.view();
    let kind = cx.query("kind").and_then(Kind::from_word);
    let wanted: Vec<Uid> = cx
        .asked()
        .iter()
        .filter(|(name, _)| name == "person")
        .filter_map(|(_, uid)| uid.parse().ok())
        .collect();
    let people = kind.map_or_else(Vec::new, |kind| chosen(&read, &wanted, kind));
    let fits = match kind {
        Some(Kind::Collective) => (2..=agents::MOST).contains(&people.len()),
        Some(_) => people.len() == 1,
        None => false,
    };
    let Some(kind) = kind.filter(|_| fits) else {
        let mut form = Form::new();
        if kind.is_some() {
            form.refuse(
                "person",
                Refusal::new("mission-how-many").with("most", agents::MOST),
            );
        }
        let status = if kind.is_some() { 422 } else { 200 };
        return Ok(Reply::page(&Choose {
            head: Head::new(&v, &read.seen, read.crumbs, "missions"),
            kinds: if read.people.is_empty() {
                &[Kind::Single, Kind::Permanent]
            } else {
                &Kind::ALL
            },
            people: read.people,
            gathering,
            form,
            v,
        })?
        .status(status));
    };
    let mut form = Form::new();
    form.fill("once", read.once.to_string());
    for member in &people {
        let known = Known {
            name: member.name.clone(),
            ..Known::default()
        };
        agents::fill(&mut form, member.uid, &known);
    }
    if let Some(gathering) = &read.gathering {
        form.fill("purpose", gathering.title.as_str())
            .fill("destination", gathering.where_it_is())
            .fill("leaves", v.calendar().moment_field(gathering.starts))
            .fill("returns", v.calendar().moment_field(gathering.ends));
    }
    let slots = people.iter().map(Slot::of).collect();
    let head = Head::new(&v, &read.seen, read.crumbs, "missions");
    page(v, head, form, kind, slots, gathering, None)
}

fn page(
    v: View,
    head: Head,
    form: Form,
    kind: Kind,
    slots: Vec<Slot>,
    gathering: String,
    words: Option<&Mission>,
) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let action = match words {
        Some(mission) => format!("{}/edition", mission.path()),
        None => format!("/spaces/{}/missions", head.slug),
    };
    let page = Page {
        v,
        head,
        form,
        kind,
        action,
        slots,
        gathering,
        is_new: words.is_none(),
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/missions
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let kind = Kind::from_word(form.value("kind")).ok_or(Problem::Malformed("problem-not-a-form"))?;
    let gathering = form.value("gathering").to_owned();
    let wanted = form.choices("agent", |uid| uid.parse::<Uid>().ok());
    let read = find(&cx, gathering.clone()).await?;
    let v = cx.view();
    let people = chosen(&read, &wanted, kind);
    let ids: Vec<(PersonId, Uid)> = people.iter().map(|member| (member.id, member.uid)).collect();
    let worded = typed(&v, &mut form, kind, &ids);
    if form.accept(()).is_none() {
        let slots = people.iter().map(Slot::of).collect();
        let head = Head::new(&v, &read.seen, read.crumbs, "missions");
        return page(v, head, form, kind, slots, gathering, None);
    }
    cx.write(move |tx| {
        let may = access::to_make(tx, &slug)?;
        actions::prepare(tx, &may, once, kind, &gathering, &worded)
    })
    .await?;
    Ok(Reply::see_other(format!("/missions/{once}")).notice("mission-prepared-now"))
}

async fn opened(cx: &Cx) -> Result<(access::Seen, Crumbs), Problem> {
    let uid: Uid = cx.at("mission")?;
    cx.read(move |tx| {
        let seen = access::to_word(tx, uid)?;
        let crumbs = space::crumbs(tx, seen.mission.space_id)?;
        Ok((seen, crumbs))
    })
    .await
}

fn slots(seen: &access::Seen) -> Vec<Slot> {
    let slot = |agent: &super::model::Agent| Slot {
        uid: agent.uid,
        called: agent.known.name.clone(),
    };
    seen.agents.iter().map(slot).collect()
}

/// GET /missions/{mission}/edition
pub async fn edit(cx: Cx) -> Handled {
    let (seen, crumbs) = opened(&cx).await?;
    let v = cx.view();
    let form = filled(&v, &seen);
    let head = Head::new(&v, &seen.space, crumbs, "missions");
    page(
        v,
        head,
        form,
        seen.mission.kind,
        slots(&seen),
        String::new(),
        Some(&seen.mission),
    )
}

/// POST /missions/{mission}/edition
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("mission")?;
    let mut form = cx.form().await?;
    let version: i64 = form.value("version").parse().unwrap_or(0);
    let (seen, crumbs) = opened(&cx).await?;
    let v = cx.view();
    let kind = seen.mission.kind;
    let people: Vec<(PersonId, Uid)> = seen
        .agents
        .iter()
        .map(|agent| (agent.person, agent.uid))
        .collect();
    let worded = typed(&v, &mut form, kind, &people);
    if form.accept(()).is_some() {
        let done = cx
            .write(move |tx| {
                let seen = access::to_word(tx, uid)?;
                actions::word(tx, &seen, version, &worded)
            })
            .await;
        match done {
            Ok(()) => return Ok(Reply::see_other(format!("/missions/{uid}")).notice("mission-worded-now")),
            Err(Problem::Refused(refusal)) => form.refuse("purpose", refusal),
            Err(problem) => return Err(problem),
        }
    }
    let head = Head::new(&v, &seen.space, crumbs, "missions");
    page(
        v,
        head,
        form,
        kind,
        slots(&seen),
        String::new(),
        Some(&seen.mission),
    )
}
