//! Offering, reading an offer, answering it.

use askama::Template;
use kernel::{Audience, Language, Problem, Refusal, Trace, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use sheets::field::lacking;
use sheets::pictures::Change as Pictures;
use sheets::{Sheet, actions};
use spaces::space::{self, Crumbs, Head};

use super::access::{self, Read};
use super::model::{Offer, offered, with};
use super::store;
use crate::reach::to_own;
use crate::taking::access::Followed;
use crate::taking::{Change, as_written, changes};

#[derive(Template)]
#[template(path = "giving/new.html")]
struct New {
    v: View,
    head: Head,
    form: Form,
    sheet: Sheet,
    origin: Sheet,
    changes: Vec<Change>,
}

/// What a copy would change of its original.
fn differences(v: &View, followed: &Followed) -> Vec<Change> {
    let (Some(kind), Some(to)) = (followed.copy.seen().kind(), followed.now.kind()) else {
        return Vec::new();
    };
    let before = back(&as_written(&followed.now.sheet), to, kind);
    let all = changes(
        v,
        kind,
        (&before, &as_written(followed.copy.sheet())),
        (to, &followed.now.sheet.fields),
    );
    all.into_iter().filter(Change::is_open).collect()
}

/// The original in the kind of the copy, so that the two are compared field by field.
fn back(written: &sheets::model::Written, from: &trame::Sheet, to: &trame::Sheet) -> sheets::model::Written {
    let carried = crate::matching::carry(from, &written.fields, to, Language::French);
    sheets::model::Written {
        title: written.title.clone(),
        fields: carried.fields,
        licence: written.licence,
    }
}

async fn new_page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    let (followed, crumbs, once) = cx
        .read(move |tx| {
            let followed = access::to_offer(tx, uid)?;
            let crumbs = space::crumbs(tx, followed.copy.sheet().space_id)?;
            Ok((followed, crumbs, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let page = New {
        head: Head::new(&v, &followed.copy.seen().space, crumbs, "sheets"),
        changes: differences(&v, &followed),
        sheet: followed.copy.sheet().clone(),
        origin: followed.now.sheet.clone(),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What would be offered.
pub async fn new(cx: Cx) -> Handled {
    new_page(&cx, Form::new()).await
}

/// What is ticked is offered.
pub async fn create(cx: Cx) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let words = form.text("words", 0..=2_000);
    let chosen = form.choices("field", |key| Some(key.to_owned()));
    if chosen.is_empty() {
        form.refuse("field", Refusal::new("giving-choose"));
    }
    if form.accept(()).is_none() {
        return new_page(&cx, form).await;
    }
    let v = cx.view();
    let done = cx.write(move |tx| {
        let followed = access::to_offer(tx, uid)?;
        let fields = offered(&differences(&v, &followed), &chosen);
        if fields.is_empty() {
            return Err(Refusal::new("giving-choose").into());
        }
        let (copy, origin, me) = (
            followed.copy.sheet(),
            &followed.now.sheet,
            followed.copy.actor().id,
        );
        if store::insert(tx, once, (copy.id, origin.id), me, &fields, &words)? {
            let trace = Trace::new("sheet.changes-offered", Some(me)).inside(origin.space_id, Audience::Own);
            tx.record(trace.about(origin.author.id).to("sheet", origin.id.number()))?;
        }
        Ok(())
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/sheet-offers/{once}")).notice("giving-offered")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("field", refusal);
            new_page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

#[derive(Template)]
#[template(path = "giving/show.html")]
struct Show {
    v: View,
    head: Head,
    form: Form,
    offer: Offer,
    origin: Sheet,
    changes: Vec<Change>,
    may_decide: bool,
    is_mine: bool,
}

impl Show {
    fn is_taken(&self, key: &str) -> bool {
        self.offer.taken.iter().any(|taken| taken == key)
    }
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let uid: Uid = cx.at("offer")?;
    let (read, crumbs): (Read, Crumbs) = cx
        .read(move |tx| {
            let read = access::to_read(tx, uid)?;
            let crumbs = space::crumbs(tx, read.origin.sheet.space_id)?;
            Ok((read, crumbs))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let now = as_written(&read.origin.sheet);
    let changes = read.origin.kind().map_or_else(Vec::new, |kind| {
        let after = with(kind, &now, &read.offer.fields, v.language, |_| true);
        changes(&v, kind, (&now, &after), (kind, &after.fields))
    });
    let page = Show {
        head: Head::new(&v, &read.origin.space, crumbs, "sheets"),
        may_decide: read.may_decide(),
        is_mine: read.is_mine(),
        origin: read.origin.sheet.clone(),
        offer: read.offer,
        changes,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// An offer, beside the original as it is.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// What is ticked is taken; the rest is left, with words.
pub async fn decide(cx: Cx) -> Handled {
    let uid: Uid = cx.at("offer")?;
    let mut form = cx.form().await?;
    let version = form.value("version").parse::<i64>();
    let version = version.map_err(|_| Problem::Malformed("problem-not-a-form"))?;
    let answer = form.text("answer", 0..=2_000);
    let chosen = form.choices("field", |key| Some(key.to_owned()));
    if form.accept(()).is_none() {
        return page(&cx, form).await;
    }
    let language = cx.language();
    match cx
        .write(move |tx| settle(tx, uid, (version, language), &chosen, &answer))
        .await
    {
        Ok(()) => Ok(Reply::see_other(format!("/sheet-offers/{uid}")).notice("giving-decided")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("field", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

fn settle(
    tx: &mut Tx,
    uid: Uid,
    (version, language): (i64, Language),
    chosen: &[String],
    answer: &str,
) -> Result<(), Problem> {
    let read = access::to_read(tx, uid)?;
    if !read.offer.is_open() {
        return Ok(());
    }
    if !read.may_decide() {
        return Err(Problem::Forbidden);
    }
    let may = to_own(tx, read.offer.origin)?;
    let kind = may.seen().kind().ok_or(Problem::Missing)?;
    let taken: Vec<String> = read
        .offer
        .fields
        .keys()
        .filter(|key| chosen.contains(key))
        .cloned()
        .collect();
    if !store::decide(tx, read.offer.id, &taken, answer, read.actor.id)? {
        return Ok(());
    }
    if !taken.is_empty() {
        let now = as_written(may.sheet());
        let next = with(kind, &now, &read.offer.fields, language, |key| {
            taken.iter().any(|taken| taken == key)
        });
        if !lacking(kind, &next.fields).is_empty() {
            return Err(Refusal::new("sheet-incomplete").into());
        }
        actions::change(tx, &may, version, &next, &Pictures::default())?;
    }
    let verb = if taken.is_empty() {
        "sheet.changes-declined"
    } else {
        "sheet.changes-taken"
    };
    let sheet = may.sheet();
    let trace = Trace::new(verb, Some(read.actor.id)).inside(sheet.space_id, Audience::Own);
    tx.record(trace.about(read.offer.by.id).to("sheet", sheet.id.number()))
}

/// Whoever offered it takes it back.
pub async fn withdraw(cx: Cx) -> Handled {
    let uid: Uid = cx.at("offer")?;
    let copy = cx
        .write(move |tx| {
            let read = access::to_read(tx, uid)?;
            if !read.is_mine() {
                return Err(Problem::Forbidden);
            }
            store::withdraw(tx, read.offer.id)?;
            Ok(read.offer.copy_uid)
        })
        .await?;
    Ok(Reply::see_other(format!("/sheets/{copy}")).notice("giving-withdrawn"))
}
