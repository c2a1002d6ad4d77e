//! The page of the end: everything that the group has to say and to decide, and the one step.

use askama::Template;
use kernel::{PersonId, Problem};
use learning::cohort::actions as cohort_actions;
use learning::cohort::{MayLead, Seen, access};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::decision::{Thing, Verdict, things};
use super::near::is_last;
use super::store;
use crate::assessment::{self, Assessment};
use crate::attestation::{self, Attestation};
use crate::evaluation;

#[derive(Template)]
#[template(path = "closing/show.html")]
struct Show {
    v: View,
    form: Form,
    head: Head,
    leads: bool,
    asks: bool,
    is_last: bool,
    from_week: u32,
    closed: Option<kernel::Instant>,
    answered: i64,
    has_answered: bool,
    assessment: Option<Assessment>,
    things: Vec<Thing>,
    successor: Option<(String, String)>,
    own: Option<Attestation>,
}

impl Show {
    fn verdicts(&self) -> [Verdict; 3] {
        Verdict::ALL
    }
}

struct Read {
    seen: Seen,
    crumbs: Crumbs,
    answered: i64,
    has_answered: bool,
    assessment: Option<Assessment>,
    things: Vec<Thing>,
    successor: Option<(String, String)>,
    own: Option<Attestation>,
}

fn member(seen: &Seen) -> Result<PersonId, Problem> {
    let me = seen.actor().ok_or(Problem::SignIn)?.id;
    if seen.space.belongs() || seen.leads() {
        Ok(me)
    } else {
        Err(Problem::Forbidden)
    }
}

fn read(tx: &mut Tx, slug: &str) -> Result<Read, Problem> {
    let seen = access::to_see(tx, slug)?;
    let (id, me) = (seen.id(), member(&seen)?);
    Ok(Read {
        crumbs: space::crumbs(tx, id)?,
        answered: evaluation::count(tx, id)?,
        has_answered: evaluation::has_answered(tx, id, me)?,
        assessment: assessment::current(tx, id)?,
        things: things(tx, id)?,
        successor: store::successor(tx, id)?,
        own: attestation::of_person(tx, id, me)?,
        seen,
    })
}

/// The page, for those who belong and those who lead.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// The same with a form that came back.
///
/// # Errors
/// [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for whoever is no member.
pub(super) async fn page(cx: &Cx, form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let read = cx.read(move |tx| read(tx, &slug)).await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let cohort = read.seen.cohort.as_ref();
    let weeks = read.seen.program()?.weeks;
    let page = Show {
        head: Head::new(&v, &read.seen.space, read.crumbs, "leading"),
        leads: read.seen.leads(),
        asks: read.seen.is_trainee(),
        is_last: cohort.is_some_and(|cohort| is_last(cohort, v.now())),
        from_week: super::near::first_of_last(weeks),
        closed: cohort.and_then(|cohort| cohort.closed),
        answered: read.answered,
        has_answered: read.has_answered,
        assessment: read.assessment,
        things: read.things,
        successor: read.successor,
        own: read.own,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

async fn act(
    cx: &Cx,
    notice: &'static str,
    deed: impl FnOnce(&mut Tx, &MayLead) -> Result<(), Problem> + Send + 'static,
) -> Handled {
    let slug: String = cx.at("space")?;
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to_lead(tx, &wanted)?;
        may.seen().dated()?;
        deed(tx, &may)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/closing")).notice(notice))
}

/// The program is over.
pub async fn close(cx: Cx) -> Handled {
    act(&cx, "closing-closed", cohort_actions::close).await
}

/// It is not, after all.
pub async fn reopen(cx: Cx) -> Handled {
    act(&cx, "closing-reopened", cohort_actions::reopen).await
}
