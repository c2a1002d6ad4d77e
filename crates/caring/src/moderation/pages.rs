//! The log of a group, and one measure with its appeal.

use askama::Template;
use kernel::{Problem, Right, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::part::{Written, WrittenPart};
use spaces::space::{self, Head, Paged};

use super::access::{self, Seen};
use super::model::{Measure, Outcome, State};
use super::{actions, store};
use crate::climate::access as climate;
use crate::climate::model::Part;
use crate::flag::{self, Flag};

/// How many measures a page of the log shows.
const PAGE: i64 = 40;

#[derive(Template)]
#[template(path = "moderation/index.html")]
struct Index {
    v: View,
    head: Head,
    log: Vec<Measure>,
    flags: Vec<Flag>,
    belongs: bool,
    next: Option<i64>,
    moderates: bool,
    has_charter: bool,
}

impl Index {
    fn state(&self, measure: &Measure) -> State {
        measure.state(self.v.now())
    }
}

/// GET /spaces/{space}/moderation
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let (seen, crumbs, log, flags) = cx
        .read(move |tx| {
            let seen = climate::to_part(tx, &slug, Part::Moderation)?;
            let id = seen.space.space.id;
            let (crumbs, log) = (space::crumbs(tx, id)?, store::log(tx, id, part.most, part.skip)?);
            let flags = match &seen.space.actor {
                Some(actor) => {
                    let (me, moderates) = (actor.id, seen.space.has(Right::ModerateNotice));
                    flag::store::shown(tx, id, me, moderates)?
                }
                None => Vec::new(),
            };
            Ok((seen, crumbs, log, flags))
        })
        .await?;
    let v = cx.view();
    Reply::page(&Index {
        head: Head::new(&v, &seen.space, crumbs, "care"),
        moderates: seen.space.has(Right::ModerateNotice),
        has_charter: seen.space.space.shape.asks_charter(),
        belongs: seen.space.belongs(),
        next: part.next(&log),
        flags,
        log,
        v,
    })
}

#[derive(Template)]
#[template(path = "moderation/show.html")]
struct Show {
    v: View,
    measure: Measure,
    space: String,
    state: State,
    about: Option<Written>,
    is_concerned: bool,
    moderates: bool,
    may_appeal: bool,
    may_answer: bool,
    may_lift: bool,
    outcomes: &'static [Outcome],
    form: Form,
}

/// GET /measures/{measure}
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let uid: Uid = cx.at("measure")?;
    let house = cx.house().clone();
    let (seen, about) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let (kind, id) = &seen.measure.content;
            let about = match house.parts::<WrittenPart>().find(|part| part.kind == kind) {
                Some(part) => (part.find)(tx, seen.measure.space, *id)?,
                None => None,
            };
            Ok((seen, about))
        })
        .await?;
    let v = cx.view();
    let (now, me) = (v.now(), seen.actor.id);
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let measure = seen.measure.clone();
    let page = Show {
        state: measure.state(now),
        is_concerned: seen.is_concerned(),
        moderates: seen.moderates,
        may_appeal: measure.may_appeal(me, now).is_ok(),
        may_answer: seen.moderates && measure.may_answer(me, now).is_ok(),
        may_lift: seen.moderates && measure.may_lift(me, now).is_ok(),
        outcomes: Outcome::ALL,
        space: seen.space,
        about,
        measure,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

async fn came_back(
    cx: &Cx,
    done: Result<(), Problem>,
    mut form: Form,
    field: &'static str,
    notice: &'static str,
) -> Handled {
    let uid: Uid = cx.at("measure")?;
    match done {
        Ok(()) if form.accept(()).is_some() => {
            Ok(Reply::see_other(format!("/measures/{uid}")).notice(notice))
        }
        Ok(()) => page(cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse(field, refusal);
            page(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST /measures/{measure}/lifting
pub async fn lift(cx: Cx) -> Handled {
    let uid: Uid = cx.at("measure")?;
    let house = cx.house().clone();
    let done = cx.write(move |tx| {
        let seen: Seen = access::to_answer(tx, uid)?;
        actions::lift(tx, &house, &seen)
    });
    let done = done.await;
    came_back(&cx, done, Form::new(), "measure", "measure-was-lifted").await
}

/// POST /measures/{measure}/appeal
pub async fn appeal(cx: Cx) -> Handled {
    let uid: Uid = cx.at("measure")?;
    let mut form = cx.form().await?;
    let words = form.text("appeal", 1..=4_000);
    let (whole, house) = (form.accept(()).is_some(), cx.house().clone());
    let done = cx.write(move |tx| {
        let seen = access::to_see(tx, uid)?;
        if !seen.is_concerned() {
            return Err(Problem::Forbidden);
        }
        if whole {
            actions::appeal(tx, &house, &seen, &words)
        } else {
            Ok(())
        }
    });
    let done = done.await;
    came_back(&cx, done, form, "appeal", "measure-was-appealed").await
}

/// POST /measures/{measure}/answer
pub async fn answer(cx: Cx) -> Handled {
    let uid: Uid = cx.at("measure")?;
    let mut form = cx.form().await?;
    let outcome = form.choice("outcome", Outcome::from_word);
    let words = form.text("answer", 1..=4_000);
    let (whole, house) = (form.accept(()).is_some(), cx.house().clone());
    let done = cx.write(move |tx| {
        let seen = access::to_answer(tx, uid)?;
        match outcome.filter(|_| whole) {
            Some(outcome) => actions::answer(tx, &house, &seen, outcome, &words),
            None => Ok(()),
        }
    });
    let done = done.await;
    came_back(&cx, done, form, "answer", "measure-was-answered").await
}
