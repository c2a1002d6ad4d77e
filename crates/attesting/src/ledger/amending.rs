//! A line of one’s own: adding it, taking it off again.

use askama::Template;
use kernel::{Problem, Refusal};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Listed};

use super::model::{Line, Place, Source, Stand, State};
use super::{actions, line};
use crate::words;

#[derive(Template)]
#[template(path = "ledger/new.html")]
struct Page {
    v: View,
    form: Form,
    spaces: Vec<Listed>,
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let (spaces, once) = cx
        .read(|tx| {
            let me = tx.signed_in()?.id;
            Ok((space::list_mine(tx, me)?, tx.new_uid()))
        })
        .await?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let v = cx.view();
    Ok(Reply::page(&Page { v, form, spaces })?.status(status))
}

/// GET /me/ledger/lines/new
pub async fn new(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// POST /me/ledger/lines
pub async fn add(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let once = form.once()?;
    let v = words::of_reader(&cx).await?;
    let title = form.line("title", 1..=160);
    let first = v.calendar().from_field(form.value("first"));
    let last = match form.value("last").is_empty() {
        true => first,
        false => v.calendar().from_field(form.value("last")),
    };
    let (starts, ends) = match (first, last) {
        (Some(first), Some(last)) if first <= last && last <= v.now() => (first, last),
        (None, _) => {
            form.refuse("first", Refusal::new("ledger-day-missing"));
            (v.now(), v.now())
        }
        _ => {
            form.refuse("last", Refusal::new("ledger-days-in-order"));
            (v.now(), v.now())
        }
    };
    let minutes = words::typed(&mut form);
    if minutes == 0 {
        form.refuse("hours", Refusal::new("ledger-no-time"));
    }
    let note = form.text("note", 0..=1_000);
    let slug = form.value("space").to_owned();
    if form.accept(()).is_none() {
        return page(&cx, form).await;
    }
    let done = cx
        .write(move |tx| {
            let me = tx.signed_in()?.id;
            let place = match slug.is_empty() {
                true => None,
                false => Some(belongs(tx, &slug)?),
            };
            let state = match &place {
                Some(_) => State::Corrected,
                None => State::Confirmed,
            };
            let line = Line {
                source: Source::Own,
                thing: once.to_string(),
                place,
                title,
                starts,
                ends,
                stand: Stand {
                    state,
                    minutes,
                    proposed: None,
                    accepted: false,
                },
                since: None,
                note,
                uid: Some(once),
            };
            actions::add(tx, me, &line, once)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other("/me/ledger").notice("ledger-added-now")),
        Err(Problem::Missing | Problem::Forbidden) => {
            form.refuse("space", Refusal::new("form-choose"));
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

fn belongs(tx: &mut platform::Tx, slug: &str) -> Result<Place, Problem> {
    let may = space::access::to_belong(tx, slug)?;
    let space = may.space();
    Ok(Place {
        id: space.id,
        slug: space.slug.clone(),
        name: space.name.clone(),
    })
}

/// POST /me/ledger/lines/{source}/{thing}/removal
pub async fn remove(cx: Cx) -> Handled {
    let (source, thing): (String, String) = (cx.at("source")?, cx.at("thing")?);
    let language = cx.language();
    cx.write(move |tx| {
        let me = tx.signed_in()?.id;
        let line = line::find(tx, me, language, &source, &thing)?;
        actions::remove(tx, me, &line)
    })
    .await?;
    Ok(Reply::see_other("/me/ledger").notice("ledger-removed-now"))
}
