//! The page of a lifetime, and the form in which a group says why it exists.

use askama::Template;
use kernel::{Instant, Module, Problem, Refusal, Right, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::access::{self, Describe, Seen};
use spaces::space::{self, Crumbs, Head, Life};

use super::actions::{self, New};
use super::store::{self, Birth};
use crate::archive::store::Archive;
use crate::handover::store::Handover;
use crate::rest::store::Rest;
use crate::review::store::Past;
use crate::{archive, handover, rest, review};

/// The furthest day that a review may have, in days from now.
pub(crate) const FURTHEST: i64 = 5 * 366;

#[derive(Template)]
#[template(path = "lifetime/show.html")]
struct Show {
    v: View,
    head: Head,
    life: Life,
    births: Vec<Birth>,
    sheet: Option<String>,
    question: Option<String>,
    review: Option<Instant>,
    reviews: Vec<Past>,
    rest: Option<Rest>,
    archives: Vec<Archive>,
    handovers: Vec<Handover>,
    others: Vec<(String, String)>,
    once: Uid,
    belongs: bool,
    may_describe: bool,
    may_arrange: bool,
    is_inside: bool,
}

impl Show {
    fn open(&self) -> Option<&Past> {
        self.reviews.iter().find(|each| each.outcome.is_none())
    }

    fn past(&self) -> impl Iterator<Item = &Past> {
        self.reviews.iter().filter(|each| each.outcome.is_some())
    }

    fn is_awake(&self) -> bool {
        self.life == Life::Awake
    }

    /// Whether its commons may be handed over.
    fn hands_over(&self) -> bool {
        self.is_closed() && self.may_arrange
    }

    fn is_closed(&self) -> bool {
        self.life == Life::Closed
    }
}

/// A page of the lifetime is there where the part is on, and wherever a space rests or has ended.
fn check_on(seen: &Seen) -> Result<(), Problem> {
    if seen.space.shape.has(Module::Lifetime) || seen.space.life != Life::Awake {
        Ok(())
    } else {
        Err(Problem::Missing)
    }
}

/// GET /spaces/{space}/lifetime
pub async fn show(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs, births, reviews, rest, archives, (handovers, others), once) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            check_on(&seen)?;
            let id = seen.space.id;
            let rest = match seen.space.life {
                Life::Awake => None,
                Life::Asleep | Life::Closed => rest::store::open(tx, id, seen.actor.as_ref())?,
            };
            let crumbs = space::crumbs(tx, id)?;
            let births = store::said(tx, id)?;
            let reviews = review::store::all(tx, id)?;
            let archives = archive::store::of(tx, id)?;
            let handed = handed(tx, &seen)?;
            let once = tx.new_uid();
            Ok((seen, crumbs, births, reviews, rest, archives, handed, once))
        })
        .await?;
    let v = cx.view();
    let shape = &seen.space.shape;
    let identity = &shape.trame.space.identity;
    let is_inside = seen.standing >= space::Standing::Member;
    let mut archives = archives;
    archives.retain(|each| each.is_public || is_inside);
    let page = Show {
        head: Head::new(&v, &seen, crumbs, "lifetime"),
        life: seen.space.life,
        sheet: identity
            .lifetime
            .as_ref()
            .map(|words| said(words, v.language).text.to_owned()),
        question: shape
            .trame
            .space
            .lifetime
            .as_ref()
            .map(|lifetime| said(&lifetime.question, v.language).text.to_owned()),
        review: seen.space.review,
        belongs: seen.belongs(),
        may_describe: seen.has(Right::Describe),
        may_arrange: seen.has(Right::Arrange),
        is_inside,
        births,
        reviews,
        rest,
        archives,
        handovers,
        others,
        once,
        v,
    };
    Reply::page(&page)
}

/// What a space that has ended handed over, and to whom else it might: the spaces of whoever answers for it.
type Handed = (Vec<Handover>, Vec<(String, String)>);

fn handed(tx: &mut Tx, seen: &Seen) -> Result<Handed, Problem> {
    let may_hand = seen.space.life == Life::Closed && seen.has(Right::Arrange);
    let Some(actor) = seen
        .actor
        .as_ref()
        .filter(|_| may_hand && seen.space.shape.has(Module::Sheets))
    else {
        return Ok((Vec::new(), Vec::new()));
    };
    let mine = space::list_mine(tx, actor.id)?;
    let others = mine
        .into_iter()
        .filter(|each| each.slug != seen.space.slug && each.shape.has(Module::Sheets))
        .map(|each| (each.slug, each.name));
    Ok((handover::store::of(tx, seen.space.id)?, others.collect()))
}

#[derive(Template)]
#[template(path = "lifetime/edit.html")]
struct Edit {
    v: View,
    head: Head,
    form: Form,
    again: bool,
}

fn read(tx: &mut Tx, slug: &str) -> Result<(access::May<Describe>, Crumbs, Vec<Birth>, Uid), Problem> {
    let may = access::to::<Describe>(tx, slug)?;
    check_on(may.seen())?;
    may.space().life.while_awake()?;
    let crumbs = space::crumbs(tx, may.space().id)?;
    let births = store::said(tx, may.space().id)?;
    Ok((may, crumbs, births, tx.new_uid()))
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let slug: String = cx.at("space")?;
    let (may, crumbs, births, once) = cx.read(move |tx| read(tx, &slug)).await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("once", once.to_string());
        if let Some(birth) = births.first() {
            form.fill("why", &*birth.why).fill("over", &*birth.over);
        }
        let day = may.space().review.map(|day| v.calendar().field(day));
        form.fill("review", day.unwrap_or_default());
        form
    });
    let page = Edit {
        head: Head::new(&v, may.seen(), crumbs, "lifetime"),
        again: !births.is_empty(),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// GET /spaces/{space}/birth
pub async fn edit(cx: Cx) -> Handled {
    page(&cx, None).await
}

/// A day that is still to come; what is wrong is noted beside the field.
pub(crate) fn day_to_come(v: &View, form: &mut Form, field: &'static str, now: Instant) -> Option<Instant> {
    let day = v.calendar().from_field(form.value(field));
    let day = day.filter(|day| *day > now && *day < now.plus_days(FURTHEST));
    if day.is_none() {
        form.refuse(field, Refusal::new("lifetime-day-to-come"));
    }
    day
}

/// POST /spaces/{space}/birth
pub async fn say(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let uid = form.once()?;
    let (why, over) = (form.text("why", 1..=5_000), form.text("over", 1..=5_000));
    let (asked, now) = (slug.clone(), cx.house().now());
    // The reader's zone is known once it is known who reads.
    cx.read(move |tx| read(tx, &asked).map(drop)).await?;
    let review = day_to_come(&cx.view(), &mut form, "review", now);
    if form.accept(()).is_none() {
        return page(&cx, Some(form)).await;
    }
    let new = New {
        uid,
        why,
        over,
        review,
    };
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to::<Describe>(tx, &wanted)?;
        check_on(may.seen())?;
        actions::say(tx, &may, &new)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/lifetime")).notice("lifetime-said"))
}
