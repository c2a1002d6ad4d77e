//! The hours of everybody, for who leads; issuing and revoking.

use std::collections::BTreeMap;

use askama::Template;
use kernel::{PersonId, Problem, Refusal, Uid};
use learning::cohort::{MayLead, access};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head, Member, Paged};

use super::model::{Attestation, Hours};
use super::paper::length;
use super::{actions, store};

/// Somebody on the page.
struct Line {
    person: Member,
    typed: String,
    attended: String,
    done: String,
    standing: Option<Attestation>,
}

#[derive(Template)]
#[template(path = "attestation/index.html")]
struct Index {
    v: View,
    form: Form,
    head: Head,
    lines: Vec<Line>,
    attended_of: String,
    done_of: String,
    issued: Vec<Attestation>,
    standing: usize,
    revoked: usize,
    from: i64,
    next: Option<i64>,
}

/// How many people a page shows: two fields each, of as many as a form may have.
const PAGE: i64 = 150;

impl Index {
    fn has_any_left(&self) -> bool {
        self.lines.iter().any(|line| line.standing.is_none())
    }
}

struct Read {
    may: MayLead,
    crumbs: Crumbs,
    people: Vec<Member>,
    hours: Hours,
    issued: Vec<Attestation>,
}

/// Seven queries beside the door, however many people.
fn read(tx: &mut Tx, slug: &str, part: Paged) -> Result<Read, Problem> {
    let may = access::to_lead(tx, slug)?;
    may.seen().dated()?;
    let id = may.seen().id();
    Ok(Read {
        crumbs: space::crumbs(tx, id)?,
        people: store::trainees(tx, id, part)?,
        hours: actions::minutes(tx, &may)?,
        issued: store::in_space(tx, id)?,
        may,
    })
}

/// Everybody's hours, and what was attested.
pub async fn index(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(cx, PAGE);
    let read = cx.read(move |tx| read(tx, &slug, part)).await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let form = form.unwrap_or_default();
    let line = |person: &Member| {
        let minutes = read.hours.of(person.id);
        let field = format!("name-{}", person.uid);
        Line {
            typed: match form.value(&field) {
                "" => person.name.clone(),
                typed => typed.to_owned(),
            },
            attended: length(&v, minutes.attended),
            done: length(&v, minutes.done),
            standing: read
                .issued
                .iter()
                .find(|each| each.person == person.id && each.revoked.is_none())
                .cloned(),
            person: person.clone(),
        }
    };
    let of = read.hours.all;
    let revoked = read.issued.iter().filter(|each| each.revoked.is_some()).count();
    let page = Index {
        head: Head::new(&v, &read.may.seen().space, read.crumbs, "leading"),
        lines: read.people.iter().map(line).collect(),
        attended_of: length(&v, of.attended_of),
        done_of: length(&v, of.done_of),
        standing: read.issued.len() - revoked,
        revoked,
        issued: read.issued,
        from: part.skip,
        next: part.next(&read.people),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Issues to those who are ticked.
pub async fn issue(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let chosen = form.choices("person", |word| word.parse::<Uid>().ok());
    if chosen.is_empty() {
        form.refuse("people", Refusal::new("attestation-nobody"));
    }
    let texts = form.texts();
    let names: BTreeMap<Uid, String> = chosen
        .into_iter()
        .map(|uid| {
            let typed = texts.get(&format!("name-{uid}")).map_or("", String::as_str);
            (uid, typed.split_whitespace().collect::<Vec<_>>().join(" "))
        })
        .collect();
    if names
        .values()
        .any(|name| name.is_empty() || name.chars().count() > 120)
    {
        form.refuse("people", Refusal::new("attestation-name").with("most", 120));
    }
    let valid = form.accept(()).is_some();
    let part = Paged::asked(&cx, PAGE);
    let (wanted, house, language) = (slug.clone(), cx.house().clone(), cx.language());
    let done = cx.write(move |tx| {
        let may = access::to_lead(tx, &wanted)?;
        if !valid {
            return Ok(false);
        }
        let known = store::trainees(tx, may.seen().id(), part)?;
        let people: Vec<(PersonId, String)> = known
            .iter()
            .filter_map(|person| Some((person.id, names.get(&person.uid)?.clone())))
            .collect();
        actions::issue(tx, &house, &may, &people, language)?;
        Ok(true)
    });
    match done.await? {
        true => {
            let from = match part.skip {
                0 => String::new(),
                from => format!("?from={from}"),
            };
            let page = format!("/spaces/{slug}/closing/attestations{from}");
            Ok(Reply::see_other(page).notice("attestation-issued"))
        }
        false => page(&cx, Some(form)).await,
    }
}

/// Revokes one, with the reason that its address says from then on.
pub async fn revoke(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("attestation")?);
    let mut form = cx.form().await?;
    let reason = form.line("reason", 0..=200);
    let valid = form.accept(()).is_some();
    let wanted = slug.clone();
    let done = cx.write(move |tx| {
        let may = access::to_lead(tx, &wanted)?;
        if valid {
            actions::revoke(tx, &may, uid, &reason)?;
        }
        Ok(valid)
    });
    match done.await? {
        true => Ok(Reply::see_other(format!("/spaces/{slug}/closing/attestations"))
            .notice("attestation-revoked-now")),
        false => page(&cx, Some(form)).await,
    }
}
