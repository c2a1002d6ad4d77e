//! What members answered of the lines that come from a space: to look at, to accept.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Paged};

use super::access;
use super::actions;
use super::model::{Line, Source, State};
use super::store::{self, Answered};
use crate::words::length;

/// How many lines of those that both agree on a page shows.
const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "ledger/space.html")]
struct Page {
    v: View,
    form: Form,
    head: Head,
    open: Vec<Answered>,
    agreed: Vec<Answered>,
    me: i64,
    next: Option<i64>,
}

impl Page {
    fn length(&self, minutes: &i64) -> String {
        length(&self.v, *minutes)
    }

    fn may_accept(&self, each: &Answered) -> bool {
        each.line.stand.state == State::Corrected && each.person.id.number() != self.me
    }

    /// Where what was noted is corrected.
    fn noted(&self, line: &Line) -> Option<String> {
        (line.source == Source::Gathering).then(|| format!("/gatherings/{}/attendance", line.thing))
    }

    fn uid(&self, line: &Line) -> String {
        line.uid.map_or_else(String::new, |uid| uid.to_string())
    }
}

/// GET /spaces/{space}/ledger
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(cx, PAGE);
    let (may, crumbs, open, agreed) = cx
        .read(move |tx| {
            let may = access::to_report(tx, &slug)?;
            let id = may.space().id;
            let open = match part.skip {
                0 => store::to_look_at(tx, id)?,
                _ => Vec::new(),
            };
            let agreed = store::agreed(tx, id, part.most, part.skip)?;
            Ok((space::crumbs(tx, id)?, open, agreed, may))
        })
        .await
        .map(|(crumbs, open, agreed, may)| (may, crumbs, open, agreed))?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, may.seen(), crumbs, "ledger"),
        me: may.actor().id.number(),
        next: part.next(&agreed),
        open,
        agreed,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/ledger/{line}/acceptance
pub async fn accept(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("line")?);
    let mut form = cx.form().await?;
    let minutes: i64 = form.value("minutes").parse().unwrap_or(-1);
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_report(tx, &wanted)?;
            actions::accept(tx, &may, uid, minutes)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/ledger")).notice("ledger-accepted-now")),
        Err(Problem::Refused(refusal)) => {
            let refusal: Refusal = refusal;
            form.refuse("lines", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
