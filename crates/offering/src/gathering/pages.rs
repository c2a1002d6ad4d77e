//! The page of a gathering, at one address from its announcement to its replay; announcing it, calling it off.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::{self, Head, Member};
use trame::FieldType;

use super::access::{self, Seen};
use super::{actions, store};
use crate::proposal;
use crate::registration::Door;
use gatherings::gathering::{Frame, Gathering, Seat, head, places_in_words};
use gatherings::map;
use gatherings::part::{Parts, Spot};

/// A fact that the kind asks for: its label, what it says, and whether that is an address.
struct Fact {
    label: String,
    text: String,
    is_link: bool,
}

#[derive(Template)]
#[template(path = "gathering/show.html")]
struct Show {
    v: View,
    head: Head,
    frame: Frame,
    gathering: Gathering,
    facts: Vec<Fact>,
    hosts: Vec<Member>,
    marks: Vec<String>,
    place: String,
    drawing: Option<map::Drawing>,
    door: Door,
    place_in_path: crate::cycle::Place,
    outcomes: String,
    doings: String,
    accounts: Vec<(Uid, String, String)>,
    may_hold: bool,
    may_tell: bool,
}

/// What the page reads, in one transaction.
struct Read {
    crumbs: space::Crumbs,
    hosts: Vec<Member>,
    marks: Vec<(String, String)>,
    door: Door,
    place_in_path: crate::cycle::Place,
    parts: Parts<Spot>,
    accounts: Vec<(Uid, String, String)>,
}

/// The gathering, as it is announced, goes on, or was.
pub async fn show(cx: Cx) -> Handled {
    show_with(&cx, Form::new()).await
}

/// The same with a registration form that came back.
///
/// # Errors
/// As for [`access::to_see`].
pub async fn show_with(cx: &Cx, form: Form) -> Handled {
    let (uid, language): (Uid, _) = (cx.at("gathering")?, cx.language());
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let reads = cx.clone();
    let (seen, read) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let read = Read {
                crumbs: space::crumbs(tx, seen.space.space.id)?,
                hosts: store::hosts(tx, seen.gathering.id)?,
                marks: store::marks(tx, seen.gathering.id)?,
                door: Door::of(tx, &seen, language, form)?,
                place_in_path: crate::cycle::Place::of(tx, &seen)?,
                parts: Parts::of_page(tx, &reads, &seen)?,
                accounts: store::accounts(tx, seen.gathering.id)?,
            };
            Ok((seen, read))
        })
        .await?;
    let v = cx.view();
    let onsite = Seat::of(seen.gathering.mode).contains(&Seat::Onsite);
    let page = Show {
        head: head(&v, &seen, read.crumbs),
        frame: Frame::new(&v, &seen, ""),
        facts: facts(&v, &seen),
        marks: marks_in_words(&v, &seen, &read.marks),
        place: if onsite {
            places_in_words(v.languages(), v.language, &seen.gathering, Seat::Onsite, false)
        } else {
            String::new()
        },
        drawing: map::of_place(cx, seen.gathering.place.as_ref()),
        may_tell: seen.may_tell(v.now()),
        may_hold: seen.may_hold(),
        accounts: read.accounts,
        gathering: seen.gathering,
        hosts: read.hosts,
        door: read.door,
        place_in_path: read.place_in_path,
        outcomes: read.parts.draw(Spot::Outcomes, &v)?,
        doings: read.parts.draw(Spot::Doings, &v)?,
        v,
    };
    Ok(read.parts.let_in(Reply::page(&page)?.status(status)))
}

fn facts(v: &View, seen: &Seen) -> Vec<Fact> {
    let fields = seen.kind().map(|kind| kind.fields.as_slice()).unwrap_or_default();
    let fact = |field: &trame::SheetField| {
        let value = seen.gathering.fields.get(&field.key)?;
        let choice = field.choices.iter().find(|choice| choice.key == *value);
        Some(Fact {
            label: said(&field.label, v.language).text.to_owned(),
            text: choice.map_or_else(
                || value.clone(),
                |choice| said(&choice.name, v.language).text.to_owned(),
            ),
            is_link: field.holds == FieldType::Link && value.starts_with("http"),
        })
    };
    fields.iter().filter_map(fact).collect()
}

fn marks_in_words(v: &View, seen: &Seen, marks: &[(String, String)]) -> Vec<String> {
    let pattern = &seen.space.space.shape.trame.space;
    let word = |(vocabulary, mark): &(String, String)| {
        let name = if vocabulary == "theme" {
            pattern
                .themes
                .iter()
                .find(|theme| theme.key == *mark)
                .map(|theme| &theme.name)
        } else {
            pattern
                .publics
                .iter()
                .find(|public| public.key == *mark)
                .map(|public| &public.name)
        };
        name.map(|name| said(name, v.language).text.to_owned())
    };
    marks.iter().filter_map(word).collect()
}

/// Shows a draft to everybody.
pub async fn announce(cx: Cx) -> Handled {
    let (uid, house): (Uid, _) = (cx.at("gathering")?, cx.house().clone());
    cx.write(move |tx| {
        let may = access::to_hold(tx, uid)?;
        match actions::announce(tx, &may)? {
            Some(gathering) => proposal::announced(tx, &house, &gathering),
            None => Ok(()),
        }
    })
    .await?;
    Ok(Reply::see_other(format!("/gatherings/{uid}")).notice("gathering-announced"))
}

#[derive(Template)]
#[template(path = "gathering/cancellation.html")]
struct Cancellation {
    v: View,
    form: Form,
    head: Head,
    frame: Frame,
}

/// The question before calling it off.
pub async fn cancellation(cx: Cx) -> Handled {
    cancellation_page(&cx, Form::new()).await
}

async fn cancellation_page(cx: &Cx, form: Form) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let (may, crumbs) = cx
        .read(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let crumbs = space::crumbs(tx, may.seen().space.space.id)?;
            Ok((may, crumbs))
        })
        .await?;
    let v = cx.view();
    let page = Cancellation {
        head: head(&v, may.seen(), crumbs),
        frame: Frame::new(&v, may.seen(), "edition"),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Calls it off.
pub async fn cancel(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let mut form = cx.form().await?;
    let note = form.text("note", 0..=1_000);
    let valid = form.accept(()).is_some();
    let done = cx
        .write(move |tx| {
            let may = access::to_hold(tx, uid)?;
            if valid {
                actions::cancel(tx, &may, &note).map(|()| true)
            } else {
                Ok(false)
            }
        })
        .await;
    match done {
        Ok(true) => Ok(Reply::see_other(format!("/gatherings/{uid}")).notice("gathering-cancelled")),
        Ok(false) => cancellation_page(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("note", refusal);
            cancellation_page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
