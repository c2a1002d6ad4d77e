//! A review on one page, from its opening until it is carried out.

use askama::Template;
use kernel::{Instant, Module, Problem, Right, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::access::{self as space_access, Describe};
use spaces::space::{self, Crumbs, Head, Standing};

use super::access::{self, Seen};
use super::actions;
use super::evidence::{self, Evidence};
use super::split::{self, Branch};
use super::store::{self, Decided, Review, Story};
use crate::course::Outcome;
use crate::lifetime::store::{self as births, Birth};

/// How long the decision that a review proposes stays open, and how many weeks later the next review is proposed.
const DAYS: i64 = 7;
const WEEKS: i64 = 26;
/// How many spaces a group may become at once.
pub(super) const BRANCHES: [&str; 4] = ["branch-1", "branch-2", "branch-3", "branch-4"];
/// How many members wake a space, where nothing else is said.
const WISHES: i64 = 3;

#[derive(Template)]
#[template(path = "review/show.html")]
struct Show {
    v: View,
    head: Head,
    form: Form,
    review: Review,
    birth: Option<Birth>,
    evidence: Evidence,
    stories: Vec<Story>,
    mine: Option<String>,
    decision: Option<Decided>,
    branches: Vec<Branch>,
    decides: bool,
    belongs: bool,
    may_ask: bool,
    may_carry: bool,
    outcomes: [Outcome; 5],
    slots: [&'static str; 4],
    closes: String,
    question: String,
}

impl Show {
    fn is_open(&self) -> bool {
        self.review.outcome.is_none()
    }

    /// Whether the group has said what it wants, so that it may be carried out.
    fn is_decided(&self) -> bool {
        !self.decides || self.decision.as_ref().is_some_and(Decided::is_settled)
    }

    /// Whether the question was never put, or nothing came of it.
    fn asks(&self) -> bool {
        self.decision.is_none()
    }

    fn is_void(&self) -> bool {
        self.decision.as_ref().is_some_and(Decided::is_void)
    }

    fn is_chosen(&self, outcome: &Outcome) -> bool {
        self.form.chosen("outcome", outcome.word())
    }

    /// The message that says how a figure was counted.
    fn how(&self, what: &str) -> String {
        format!("review-counted-{what}")
    }

    fn path(&self) -> String {
        format!("/reviews/{}", self.review.uid)
    }

    fn label(&self, slot: &str) -> String {
        let number = slot.rsplit('-').next().unwrap_or_default();
        self.v.t1("review-branch", "number", number)
    }
}

struct Read {
    seen: Seen,
    crumbs: Crumbs,
    birth: Option<Birth>,
    evidence: Evidence,
    stories: Vec<Story>,
    decision: Option<Decided>,
    branches: Vec<Branch>,
    members: i64,
    now: Instant,
}

fn read(tx: &mut Tx, uid: Uid, language: kernel::Language) -> Result<Read, Problem> {
    let seen = access::to_see(tx, uid)?;
    let (review, space) = (&seen.review, &seen.space.space);
    let crumbs = space::crumbs(tx, space.id)?;
    let birth = match review.birth {
        Some(id) => births::by_id(tx, id)?,
        None => None,
    };
    // What is over is shown as it was then, as far as that is still there.
    let until = review.carried.unwrap_or_else(|| tx.now());
    let evidence = evidence::read(tx, space.id, &space.shape, review.since, until, language)?;
    let stories = store::stories(tx, review.id)?;
    let decision = store::decision(tx, review.decision)?;
    let branches = match (&seen.space.actor, review.outcome) {
        (Some(actor), Some(Outcome::Split)) => split::of(tx, review.id, actor.id)?,
        _ => Vec::new(),
    };
    let members = births::count_members(tx, space.id)?;
    Ok(Read {
        crumbs,
        birth,
        evidence,
        stories,
        decision,
        branches,
        members,
        now: tx.now(),
        seen,
    })
}

/// GET /reviews/{review}
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

pub(super) async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let (uid, language): (Uid, _) = (cx.at("review")?, cx.language());
    let read = cx.read(move |tx| read(tx, uid, language)).await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let me = read.seen.space.actor.as_ref().map(|actor| actor.id);
    let mine = read.stories.iter().find(|story| Some(story.person.id) == me);
    let mine = mine.map(|story| story.text.clone());
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("story", mine.clone().unwrap_or_default());
        form.fill("next", v.calendar().field(read.now.plus_days(WEEKS * 7)));
        form.fill("wishes", read.members.clamp(1, WISHES).to_string());
        form
    });
    let (seen, space) = (&read.seen.space, &read.seen.space.space);
    let question = space.shape.trame.space.lifetime.as_ref();
    let question = question.map(|lifetime| {
        spaces::shape::said(&lifetime.question, v.language)
            .text
            .to_owned()
    });
    let is_awake = space.life == space::Life::Awake;
    let page = Show {
        head: Head::new(&v, seen, read.crumbs, "lifetime"),
        decides: space.shape.has(Module::Decisions),
        belongs: seen.belongs() && seen.standing >= Standing::Member,
        may_ask: seen.belongs() && is_awake,
        may_carry: seen.has(Right::Arrange) && is_awake,
        closes: v.calendar().moment_field(read.now.plus_days(DAYS)),
        question: question.unwrap_or_else(|| v.t("review-question").to_owned()),
        outcomes: Outcome::ALL,
        slots: BRANCHES,
        review: read.seen.review,
        birth: read.birth,
        evidence: read.evidence,
        stories: read.stories,
        decision: read.decision,
        branches: read.branches,
        mine,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/reviews: before its day.
pub async fn open(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let uid = cx.form().await?.once()?;
    let house = cx.house().clone();
    cx.write(move |tx| {
        let may = space_access::to::<Describe>(tx, &slug)?;
        if !may.space().shape.has(Module::Lifetime) {
            return Err(Problem::Missing);
        }
        let now = tx.now();
        // The day that was set, when it is the one that is looked at; otherwise it comes again by itself.
        let due = may
            .space()
            .review
            .filter(|day| *day <= now.plus_days(60))
            .unwrap_or(now);
        actions::open(tx, &house, may.space(), uid, due, Some(may.actor().id))
    })
    .await?;
    Ok(Reply::see_other(format!("/reviews/{uid}")).notice("review-opened"))
}

/// POST /reviews/{review}/question
pub async fn ask_again(cx: Cx) -> Handled {
    let uid: Uid = cx.at("review")?;
    cx.write(move |tx| {
        let may = access::to_ask(tx, uid)?;
        actions::ask_again(tx, &may)
    })
    .await?;
    Ok(Reply::see_other(format!("/reviews/{uid}#question")))
}
