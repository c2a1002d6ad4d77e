//! Who is convened, and what the letter says.

use std::collections::BTreeMap;

use askama::Template;
use gatherings::gathering::access::{self, MayHold};
use gatherings::gathering::{Gathering, time_in_words};
use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::print;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::actions;
use super::store::{self, Convenable, Worded};

/// What a function is called at most.
const POST: usize = 120;

#[derive(Template)]
#[template(path = "convocation/show.html")]
struct Page {
    v: View,
    form: Form,
    head: Head,
    gathering: Gathering,
    when: String,
    people: Vec<Convenable>,
    sent: usize,
    has_printer: bool,
}

impl Page {
    fn post(&self, each: &Convenable) -> String {
        match self.form.value(&format!("post-{}", each.uid)) {
            "" => each.post.clone(),
            typed => typed.to_owned(),
        }
    }
}

struct Read {
    may: MayHold,
    crumbs: Crumbs,
    people: Vec<Convenable>,
    last: Option<Worded>,
}

fn read(tx: &mut Tx, uid: Uid) -> Result<Read, Problem> {
    let may = access::to_hold(tx, uid)?;
    let gathering = may.gathering();
    let (id, space) = (gathering.id, gathering.space_id);
    Ok(Read {
        crumbs: space::crumbs(tx, space)?,
        people: store::people(tx, id)?,
        last: store::last(tx, id)?,
        may,
    })
}

/// GET /gatherings/{gathering}/convocations
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let read = cx.read(move |tx| read(tx, uid)).await?;
    let mut form = Form::new();
    let v = cx.view();
    let worded = read.last.clone().unwrap_or_else(|| Worded {
        body: v.t("convocation-body-text").to_owned(),
        basis: v.t("convocation-basis-text").to_owned(),
        signature: v
            .actor
            .as_ref()
            .map_or_else(String::new, |actor| actor.name.clone()),
        costs: false,
    });
    form.fill("body", worded.body)
        .fill("basis", worded.basis)
        .fill("signature", worded.signature);
    if worded.costs {
        form.choose("costs", "on");
    }
    for each in read.people.iter().filter(|each| each.sent.is_none()) {
        form.choose("person", each.uid.to_string());
    }
    page(&cx, read, form)
}

fn page(cx: &Cx, read: Read, form: Form) -> Handled {
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let seen = read.may.seen();
    let page = Page {
        head: Head::new(&v, &seen.space, read.crumbs, "gatherings"),
        when: time_in_words(v.languages(), v.language, &seen.gathering),
        gathering: seen.gathering.clone(),
        sent: read.people.iter().filter(|each| each.sent.is_some()).count(),
        has_printer: print::is_here(cx.house()),
        people: read.people,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /gatherings/{gathering}/convocations: a letter to each who is ticked.
pub async fn send(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let mut form = cx.form().await?;
    let chosen = form.choices("person", |uid| uid.parse::<Uid>().ok());
    if chosen.is_empty() {
        form.refuse("people", Refusal::new("convocation-tick-one"));
    }
    let texts = form.texts();
    let mut wanted: BTreeMap<Uid, String> = BTreeMap::new();
    for person in chosen {
        let typed = texts.get(&format!("post-{person}")).map_or("", String::as_str);
        let post = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        if post.chars().count() > POST {
            form.refuse(
                "people",
                Refusal::new("convocation-post-too-long").with("most", POST),
            );
        }
        wanted.insert(person, post);
    }
    let worded = Worded {
        body: form.text("body", 1..=4_000),
        basis: form.text("basis", 0..=2_000),
        signature: form.text("signature", 1..=400),
        costs: form.ticked("costs"),
    };
    let valid = form.accept(()).is_some();
    let house = cx.house().clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_hold(tx, uid)?;
            if valid {
                actions::convene(tx, &house, &may, &wanted, &worded)?;
            }
            Ok(valid)
        })
        .await;
    let refusal = match done {
        Ok(true) => {
            let page = format!("/gatherings/{uid}/convocations");
            return Ok(Reply::see_other(page).notice("convocation-sent-now"));
        }
        Ok(false) => None,
        Err(Problem::Refused(refusal)) => Some(refusal),
        Err(problem) => return Err(problem),
    };
    if let Some(refusal) = refusal {
        form.refuse("people", refusal);
    }
    let read = cx.read(move |tx| read(tx, uid)).await?;
    page(&cx, read, form)
}
