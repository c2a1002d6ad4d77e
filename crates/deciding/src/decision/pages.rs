//! The list with its log, one decision, and its way to the end.

use askama::Template;
use kernel::{Instant, Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::membership;
use spaces::space::{self, Head, Member, Paged, access as space_access};

use super::access::{self, MayDecide};
use super::model::{Decision, Method, Outcome, Stance, State};
use super::shown::{self, Shown};
use super::{actions, of_role, store};

/// How many of the log a page shows.
const PAGE: i64 = 30;

#[derive(Template)]
#[template(path = "decision/index.html")]
struct Index {
    v: View,
    head: Head,
    open: Vec<Decision>,
    closed: Vec<Decision>,
    log: Vec<Decision>,
    next: Option<i64>,
    may_propose: bool,
}

/// What is open, what waits for its end, and the log.
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let (seen, crumbs, going_on, log) = cx
        .read(move |tx| {
            let seen = space_access::to_see(tx, &slug)?;
            if !seen.space.shape.has(kernel::Module::Decisions) {
                return Err(Problem::Missing);
            }
            let id = seen.space.id;
            let going_on = if part.skip == 0 {
                store::going_on(tx, id)?
            } else {
                Vec::new()
            };
            let log = store::log(tx, id, part.most, part.skip)?;
            Ok((space::crumbs(tx, id)?, going_on, log, seen))
        })
        .await
        .map(|(crumbs, going_on, log, seen)| (seen, crumbs, going_on, log))?;
    let v = cx.view();
    let now = v.now();
    let (open, closed) = going_on
        .into_iter()
        .partition(|decision| decision.state(now) == State::Open);
    Reply::page(&Index {
        head: Head::new(&v, &seen, crumbs, "decisions"),
        may_propose: seen.belongs(),
        next: part.next(&log),
        open,
        closed,
        log,
        v,
    })
}

#[derive(Template)]
#[template(path = "decision/show.html")]
struct Show {
    v: View,
    head: Head,
    decision: Decision,
    shown: Shown,
    own: Option<Stance>,
    people: Vec<Member>,
    belongs: bool,
    is_author: bool,
    may_lead: bool,
    next_round: bool,
    role: Option<of_role::Way>,
    outcomes: &'static [Outcome],
    form: Form,
}

impl Show {
    fn is_open(&self) -> bool {
        self.shown.state == State::Open
    }

    fn is_over(&self) -> bool {
        matches!(self.shown.state, State::Closed | State::Settled)
    }

    fn is_withdrawn(&self) -> bool {
        self.shown.state == State::Withdrawn
    }

    /// Whether somebody was chosen, who is now given the role.
    fn is_chosen(&self) -> bool {
        matches!(self.decision.outcome, Some(Outcome::Adopted | Outcome::Changed))
    }

    fn is_election(&self) -> bool {
        self.decision.method == Method::Election
    }

    fn vocabulary(&self) -> String {
        format!("decision-{}", self.decision.method.word())
    }

    fn meaning(&self) -> String {
        format!("decision-means-{}", self.decision.method.word())
    }

    fn uid_of(&self, member: &Member) -> String {
        member.uid.to_string()
    }

    fn how_to_fill(&self) -> &'static str {
        match self.decision.method {
            Method::Points => "decision-share-out",
            _ => "decision-put-in-order",
        }
    }

    /// The greatest number of a field: points that each has, or places that there are.
    fn most(&self) -> i64 {
        match self.decision.method {
            Method::Points => self.decision.points,
            _ => i64::try_from(self.shown.fields.len()).unwrap_or(i64::MAX),
        }
    }

    fn is_outcome(&self, word: &str) -> bool {
        match self.form.value("outcome") {
            "" => self.decision.outcome.map(Outcome::word) == Some(word),
            typed => typed == word,
        }
    }
}

/// One decision.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// The same with a form that came back.
pub(super) async fn page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("decision")?;
    let (seen, crumbs, options, stances, own, people) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let decision = &seen.decision;
            let crumbs = space::crumbs(tx, decision.space_id)?;
            let options = store::options(tx, decision)?;
            let stances = store::stances(tx, decision.id)?;
            let own = match &seen.space.actor {
                Some(actor) => store::own(tx, decision.id, actor.id)?,
                None => None,
            };
            let people = if decision.method == Method::Election {
                membership::names(tx, decision.space_id)?
            } else {
                Vec::new()
            };
            Ok((seen, crumbs, options, stances, own, people))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if let Some(own) = own.as_ref().filter(|_| status == 200) {
        shown::fill(&mut form, own, &people);
    }
    let (is_author, may_lead, belongs) = (seen.is_author(), seen.may_lead(), seen.space.belongs());
    let decision = seen.decision;
    if status == 200 && decision.outcome.is_some() {
        form.fill("words", &*decision.outcome_words);
    }
    let page = Show {
        head: Head::new(&v, &seen.space, crumbs, "decisions"),
        shown: Shown::of(&v, &decision, &options, &stances, &people, &form),
        next_round: may_lead && decision.has_next_round(v.now()),
        role: of_role::way(&v, &seen.space, &decision),
        outcomes: Outcome::ALL,
        own,
        people,
        belongs,
        is_author,
        may_lead,
        decision,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

async fn change(
    cx: &Cx,
    door: fn(&mut Tx, Uid) -> Result<MayDecide, Problem>,
    act: fn(&mut Tx, &MayDecide) -> Result<(), Problem>,
    notice: &'static str,
) -> Handled {
    let uid: Uid = cx.at("decision")?;
    let done = cx.write(move |tx| {
        let may = door(tx, uid)?;
        act(tx, &may)
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/decisions/{uid}")).notice(notice)),
        Err(Problem::Refused(refusal)) => {
            let mut form = Form::new();
            form.refuse("decision", refusal);
            page(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// An election is asked a second time.
pub async fn next_round(cx: Cx) -> Handled {
    change(&cx, access::to_lead, actions::next_round, "decision-asked-again").await
}

/// It is closed before its hour.
pub async fn close(cx: Cx) -> Handled {
    change(&cx, access::to_lead, actions::close, "decision-closed-now").await
}

/// Its author takes it back, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let uid: Uid = cx.at("decision")?;
    let reply = change(&cx, access::to_amend, actions::withdraw, "decision-withdrawn").await?;
    Ok(reply.notice_with_undo("decision-withdrawn", format!("/decisions/{uid}/restoration")))
}

/// Its author puts it back.
pub async fn restore(cx: Cx) -> Handled {
    change(&cx, access::to_amend, actions::restore, "decision-restored").await
}

/// What came of it is said.
pub async fn settle(cx: Cx) -> Handled {
    let uid: Uid = cx.at("decision")?;
    let mut form = cx.form().await?;
    let outcome = form.choice("outcome", Outcome::from_word);
    let words = form.text("words", 1..=20_000);
    let v = cx.view();
    let review: Option<Instant> = match form.value("review") {
        "" => None,
        day => v.calendar().from_field(day),
    };
    if review.is_none() && !form.value("review").is_empty() {
        form.refuse("review", Refusal::new("form-not-a-date"));
    }
    let whole = form.accept(()).is_some();
    let done = cx
        .write(move |tx| {
            let may = access::to_lead(tx, uid)?;
            match outcome.filter(|_| whole) {
                Some(outcome) => actions::settle(tx, &may, outcome, &words, review),
                None => Err(Refusal::new("form-choose").into()),
            }
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/decisions/{uid}")).notice("decision-settled")),
        Err(Problem::Refused(refusal)) => {
            if form.accept(()).is_some() {
                form.refuse("words", refusal);
            }
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
