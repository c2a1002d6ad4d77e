//! The one step: what stops stops, the cohort closes, a collective opens, and each member is invited to it.

use askama::Template;
use gatherings::gathering::access as gathering_access;
use gatherings::gathering::actions as gathering_actions;
use kernel::{Audience, Joining, Language, Problem, Refusal, SpaceKind, Trace, Uid};
use learning::cohort::{self, MayLead, access};
use learning::group;
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::library;
use spaces::opening::{self, check_name};
use spaces::shape::{self, said};
use spaces::space::access::{self as space_access, OpenInside};
use spaces::space::{self, Crumbs, Head};

use super::decision::{Thing, Verdict, things};
use super::{invite, store};
use crate::group as groups;

/// The trame with which most groups that live on begin.
const FIRST: &str = "learning-collective";

#[derive(Template)]
#[template(path = "closing/collective.html")]
struct New {
    v: View,
    form: Form,
    head: Head,
    trames: Vec<(String, String, String)>,
    stopping: Vec<Thing>,
    members: i64,
    once: String,
}

impl New {
    fn joinings(&self) -> &'static [Joining] {
        Joining::ALL
    }
}

struct Read {
    may: MayLead,
    crumbs: Crumbs,
    trames: Vec<(String, String, String)>,
    first: String,
    stopping: Vec<Thing>,
    successor: Option<(String, String)>,
    members: i64,
    once: String,
}

fn read(tx: &mut Tx, slug: &str, language: Language) -> Result<Read, Problem> {
    let may = access::to_lead(tx, slug)?;
    may.seen().dated()?;
    let id = may.seen().id();
    let mut trames = Vec::new();
    for stored in shape::listed(tx)? {
        let shape = shape::of(tx, stored.id, &stored.digest)?;
        if shape.trame.space.kind == SpaceKind::Collective {
            let card = &shape.trame.card;
            let (name, summary) = (
                said(&card.name, language).text,
                said(&card.summary, language).text,
            );
            trames.push((stored.uid.to_string(), name.to_owned(), summary.to_owned()));
        }
    }
    let first = shape::shipped_by_key(tx, FIRST)?;
    let stopping = things(tx, id)?
        .into_iter()
        .filter(|thing| thing.is(&Verdict::Stop) && matches!(thing.kind, "group" | "gathering"));
    Ok(Read {
        crumbs: space::crumbs(tx, id)?,
        first: first.map_or_else(String::new, |stored| stored.uid.to_string()),
        stopping: stopping.collect(),
        successor: store::successor(tx, id)?,
        members: invite::count(tx, id)?,
        once: tx.new_uid().to_string(),
        trames,
        may,
    })
}

/// The form, with everything that the step does.
pub async fn new(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let (slug, language): (String, _) = (cx.at("space")?, cx.language());
    let read = cx.read(move |tx| read(tx, &slug, language)).await?;
    if let Some((slug, _)) = read.successor {
        return Ok(Reply::see_other(format!("/spaces/{slug}")));
    }
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let name = &read.may.seen().space.space.name;
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("name", v.t1("closing-collective-of", "space", name))
            .fill("trame", &read.first)
            .fill("joining", Joining::Invitation.word())
            .fill("once", &read.once);
        form
    });
    let page = New {
        head: Head::new(&v, &read.may.seen().space, read.crumbs, "leading"),
        trames: read.trames,
        stopping: read.stopping,
        members: read.members,
        once: form.value("once").to_owned(),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What somebody wishes of the collective.
struct Wish {
    once: Uid,
    trame: Uid,
    name: String,
    joining: Joining,
    language: Language,
}

/// Does it.
pub async fn open(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let name = form.line("name", 2..=120);
    if let Err(refusal) = check_name(&name) {
        form.refuse("name", refusal);
    }
    let trame = form.choice("trame", |word| word.parse::<Uid>().ok());
    let joining = form.choice("joining", Joining::from_word);
    let valid = form.accept(()).and(trame.zip(joining));
    let (once, language) = (form.once(), cx.language());
    let done = cx.write(move |tx| {
        let may = access::to_lead(tx, &slug)?;
        may.seen().dated()?;
        let Some((trame, joining)) = valid else {
            return Ok(None);
        };
        let wish = Wish {
            once: once?,
            trame,
            name,
            joining,
            language,
        };
        become_one(tx, &may, &wish).map(Some)
    });
    match done.await {
        Ok(Some(slug)) => Ok(Reply::see_other(format!("/spaces/{slug}")).notice("closing-opened")),
        Ok(None) => page(&cx, Some(form)).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("name", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

/// Everything in one transaction; a cohort becomes one collective.
fn become_one(tx: &mut Tx, may: &MayLead, wish: &Wish) -> Result<String, Problem> {
    let id = may.seen().id();
    if let Some((slug, _)) = store::successor(tx, id)? {
        return Ok(slug);
    }
    stop(tx, may)?;
    let shape = library::to_open(tx, wish.trame)?;
    let opened = opening::Wish {
        once: wish.once,
        name: wish.name.clone(),
        joining: wish.joining,
        language: wish.language,
    };
    let inside = match store::parent(tx, id)? {
        Some(parent) => match space_access::to::<OpenInside>(tx, &parent) {
            Err(Problem::Missing | Problem::Forbidden) => None,
            other => Some(other?),
        },
        None => None,
    };
    let slug = opening::open(tx, may.actor(), inside.as_ref(), &shape, &opened)?;
    let collective = space::by_slug(tx, &slug)?.ok_or(Problem::Missing)?;
    if !store::succeed(tx, id, collective.id)? {
        // Somebody else opened one at this very moment: nothing of this one stays.
        return Err(Refusal::new("closing-changed-meanwhile").into());
    }
    let from = &may.seen().space.space;
    opening::remember_origin(tx, collective.id, &from.name, &format!("/spaces/{}", from.slug))?;
    cohort::actions::close(tx, may)?;
    invite::later(tx, &from.slug, &slug, may.actor().id, 0)?;
    tx.record(
        Trace::new("cohort.continued", Some(may.actor().id))
            .inside(id, Audience::Space)
            .cohort(id)
            .detail(slug.as_str()),
    )?;
    Ok(slug)
}

/// What was decided to stop: groups end, gatherings are called off by their own rules and tell those who come.
fn stop(tx: &mut Tx, may: &MayLead) -> Result<(), Problem> {
    let known = group::in_space(tx, may.seen().id())?;
    for thing in things(tx, may.seen().id())?
        .iter()
        .filter(|thing| thing.is(&Verdict::Stop))
    {
        match thing.kind {
            "group" => {
                if let Some(group) = known.iter().find(|group| group.uid == thing.uid) {
                    groups::end(tx, may, group)?;
                }
            }
            "gathering" => match gathering_access::to_hold(tx, thing.uid) {
                Err(Problem::Forbidden) => {
                    return Err(Refusal::new("closing-may-not-cancel")
                        .with("title", &thing.name)
                        .into());
                }
                hold => gathering_actions::cancel(tx, &hold?, &thing.note)?,
            },
            _ => {}
        }
    }
    Ok(())
}
