//! Writing to some trainees: the form with a text proposed, and sending it.

use std::collections::BTreeSet;

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use learning::cohort::access;
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head, Member};

use super::facts::Facts;
use super::letter::About;
use super::letter_store::{self, Letter};
use super::store::Trainee;

/// The longest subject and text.
const SUBJECT: usize = 150;
const BODY: usize = 5_000;

#[derive(Template)]
#[template(path = "trainee/letter.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    people: Vec<Member>,
}

struct Found {
    may: access::MayLead,
    crumbs: Crumbs,
    facts: Facts,
    people: Vec<Trainee>,
    once: Uid,
}

fn read(tx: &mut Tx, slug: &str, about: &About, to: Option<Uid>) -> Result<Found, Problem> {
    let may = access::to_lead(tx, slug)?;
    let (facts, id) = (Facts::read(tx, may.seen())?, may.seen().id());
    let people = about.people(tx, &facts, may.seen().program()?, id, to)?;
    Ok(Found {
        people: people.into_iter().cloned().collect(),
        crumbs: space::crumbs(tx, id)?,
        once: tx.new_uid(),
        facts,
        may,
    })
}

/// The form, with a text proposed.
pub async fn new(cx: Cx) -> Handled {
    let asked = |name| cx.query(name).unwrap_or_default();
    let about = About::read(asked("about"), asked("of")).ok_or(Problem::Missing)?;
    let to = cx.query("to").and_then(|uid| uid.parse().ok());
    page(&cx, about, to, None).await
}

async fn page(cx: &Cx, about: About, to: Option<Uid>, form: Option<Form>) -> Handled {
    let slug: String = cx.at("space")?;
    let of = about.clone();
    let found = cx.read(move |tx| read(tx, &slug, &of, to)).await?;
    let v = cx.view();
    let seen = found.may.seen();
    let status = if form.is_some() { 422 } else { 200 };
    let form = match form {
        Some(form) => form,
        None => {
            let name = &seen.space.space.name;
            let (subject, body) = about.proposed(&v, &found.facts, seen.program()?, name);
            let mut form = Form::new();
            form.fill("once", found.once.to_string())
                .fill("about", about.word())
                .fill("of", about.of())
                .fill("subject", subject)
                .fill("body", body);
            for trainee in &found.people {
                form.choose("to", trainee.person.uid.to_string());
            }
            form
        }
    };
    let page = Page {
        head: Head::new(&v, &seen.space, found.crumbs, "week"),
        people: found.people.into_iter().map(|trainee| trainee.person).collect(),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Sends it.
pub async fn send(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let about = About::read(form.value("about"), form.value("of"));
    let about = about.ok_or(Problem::Malformed("problem-not-a-form"))?;
    let once = form.once()?;
    let chosen: BTreeSet<Uid> = form.choices("to", |uid| uid.parse().ok()).into_iter().collect();
    let (subject, body) = (form.line("subject", 1..=SUBJECT), form.text("body", 1..=BODY));
    if chosen.is_empty() {
        form.refuse("to", Refusal::new("trainee-letter-nobody"));
    }
    let first = chosen.iter().next().copied();
    let is_good = form.accept(()).is_some();
    let (wanted, of, house) = (slug.clone(), about.clone(), cx.house().clone());
    let done = cx.write(move |tx| {
        let may = access::to_lead(tx, &wanted)?;
        if !is_good {
            return Ok(false);
        }
        let facts = Facts::read(tx, may.seen())?;
        let to = facts
            .trainees
            .iter()
            .filter(|trainee| chosen.contains(&trainee.person.uid));
        let letter = Letter {
            to: to.map(|trainee| trainee.person.id).collect(),
            about: of,
            once,
            subject,
            body,
        };
        if letter.to.is_empty() {
            return Err(Problem::Malformed("problem-not-a-form"));
        }
        letter_store::send(tx, &house, &may, &letter)?;
        Ok(true)
    });
    if done.await? {
        Ok(Reply::see_other(format!("/spaces/{slug}/trainees")).notice("trainee-letter-sent"))
    } else {
        page(&cx, about, first, Some(form)).await
    }
}
