//! The list of a month.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head, access as space_access};

use super::model::{Check, Item};
use super::{access, actions, store};
use crate::editorial::model::{self, Month};
use crate::editorial::pages::opened;
use crate::words::named;

/// The longest line that is said of a point, in letters.
const LINE: usize = 280;

/// A point as it is shown.
struct Point {
    item: Item,
    /// Where it is looked at.
    place: Option<String>,
    check: Option<Check>,
    is_mine: bool,
}

#[derive(Template)]
#[template(path = "online/show.html")]
struct Show {
    v: View,
    head: Head,
    form: Form,
    month: Month,
    name: String,
    is_first: bool,
    is_last: bool,
    points: Vec<Point>,
    done: usize,
    unsaid: Vec<(Uid, String)>,
    ticks: bool,
}

impl Show {
    fn who(&self, check: &Check) -> String {
        named(&self.v, &check.name)
    }

    fn is_unsaid(&self, point: &Point) -> bool {
        point.item == Item::Announced && self.is_last && !self.unsaid.is_empty()
    }

    /// What was typed of a point, when the form came back.
    fn typed(&self, point: &Point) -> &str {
        if self.form.value("item") == point.item.word() {
            self.form.value("words")
        } else {
            ""
        }
    }
}

/// Its month: the one that the address names, else this one.
fn month(cx: &Cx) -> Result<Month, Problem> {
    let v = cx.view();
    model::month(v.calendar(), cx.query("month"), v.now()).ok_or(Problem::Missing)
}

fn this_month(cx: &Cx) -> Result<Month, Problem> {
    let v = cx.view();
    model::month(v.calendar(), None, v.now()).ok_or(Problem::Missing)
}

struct Read {
    seen: space_access::Seen,
    crumbs: Crumbs,
    is_first: bool,
    checks: Vec<Check>,
    unsaid: Vec<(Uid, String)>,
}

/// GET /spaces/{space}/voices/online
pub async fn show(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let month = month(&cx)?;
    page(&cx, slug, month, Form::new()).await
}

async fn page(cx: &Cx, slug: String, month: Month, form: Form) -> Handled {
    let (from, until, now) = (month.from, month.until, cx.view().now());
    let read = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let opened = opened(tx, seen.space.id)?;
            if until <= opened || from > now {
                return Err(Problem::Missing);
            }
            Ok(Read {
                crumbs: space::crumbs(tx, seen.space.id)?,
                is_first: from <= opened,
                checks: store::of_month(tx, seen.space.id, from)?,
                unsaid: store::unsaid(tx, seen.space.id)?,
                seen,
            })
        })
        .await?;
    // Only now it is known who looks.
    let v = cx.view();
    let is_last = until > now;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Show {
        head: Head::new(&v, &read.seen, read.crumbs, "voices"),
        name: v.calendar().month(v.languages(), from),
        ticks: is_last && read.seen.belongs(),
        done: read.checks.len(),
        points: points(&read.seen, read.checks),
        is_first: read.is_first,
        unsaid: read.unsaid,
        is_last,
        month,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn points(seen: &space_access::Seen, checks: Vec<Check>) -> Vec<Point> {
    let point = |item: &Item| {
        let check = checks.iter().find(|check| check.item == *item).cloned();
        let (module, place) = item.place();
        let is_there = seen.space.shape.has(module);
        Point {
            item: *item,
            place: is_there.then(|| format!("/spaces/{}/{place}", seen.space.slug)),
            is_mine: check
                .as_ref()
                .and_then(|check| check.person)
                .is_some_and(|person| seen.is(person)),
            check,
        }
    };
    Item::ALL.iter().map(point).collect()
}

/// POST /spaces/{space}/voices/online: a member ticks a point of this month.
pub async fn check(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let item = Item::from_word(form.value("item"));
    let words = form.line("words", 0..=LINE);
    if item.is_none() {
        form.refuse("item", Refusal::new("form-choose"));
    }
    let month = this_month(&cx)?;
    let (wanted, from) = (slug.clone(), month.from);
    let valid = item.filter(|_| form.accept(()).is_some());
    let done = cx
        .write(move |tx| {
            let may = access::to_check(tx, &wanted)?;
            match valid {
                Some(item) => actions::check(tx, &may, from, item, &words),
                None => Ok(None),
            }
        })
        .await?;
    if valid.is_none() {
        return page(&cx, slug, month, form).await;
    }
    let back = Reply::see_other(format!("/spaces/{slug}/voices/online"));
    Ok(match done {
        Some(check) => back.notice_with_undo("online-ticked", format!("/voices/online/{check}/withdrawal")),
        None => back.notice("online-already"),
    })
}

/// POST /voices/online/{check}/withdrawal: whoever ticked it takes it back.
pub async fn withdraw(cx: Cx) -> Handled {
    let uid: Uid = cx.at("check")?;
    let month = this_month(&cx)?;
    let from = month.from;
    let slug = cx
        .write(move |tx| {
            let (may, found) = access::to_take_back(tx, uid)?;
            actions::take_back(tx, &may, &found, from)?;
            Ok(may.space().slug.clone())
        })
        .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/voices/online")).notice("online-taken-back"))
}
