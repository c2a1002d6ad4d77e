//! Carrying out what the group decided: once, by whoever arranges the space.

use kernel::{Audience, Instant, Module, Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply};
use spaces::opening;
use spaces::space::{self, Life};

use super::access::{self, MayReview};
use super::pages::{self, BRANCHES};
use super::{actions, split, store};
use crate::archive;
use crate::course::{self, Outcome};
use crate::lifetime::{day_to_come, store as births};
use crate::rest::{self, Rests};

/// What was decided, and what it needs.
struct Carried {
    outcome: Outcome,
    words: String,
    next: Option<Instant>,
    wishes: i64,
    branches: Vec<String>,
    public: bool,
}

fn typed(cx: &Cx, form: &mut Form, now: Instant) -> Option<Carried> {
    let outcome = form.choice("outcome", Outcome::from_word);
    let words = form.text("words", 1..=10_000);
    let outcome = outcome?;
    let next = match outcome.goes_on() {
        true => day_to_come(&cx.view(), form, "next", now),
        false => None,
    };
    let wishes = match outcome {
        Outcome::Sleep => form.whole("wishes", 1..=1_000),
        _ => 0,
    };
    let mut branches = Vec::new();
    if outcome == Outcome::Split {
        for slot in BRANCHES {
            let name = form.line(slot, 0..=120);
            if name.is_empty() {
                continue;
            }
            if let Err(refusal) = opening::check_name(&name) {
                form.refuse(slot, refusal);
            }
            branches.push(name);
        }
        if branches.len() < 2 {
            form.refuse("branch-1", Refusal::new("review-two-branches"));
        }
    }
    if outcome == Outcome::Close {
        form.must_tick("sure", "review-say-sure");
    }
    let public = form.ticked("public");
    form.accept(Carried {
        outcome,
        words,
        next,
        wishes,
        branches,
        public,
    })
}

/// POST /reviews/{review}/outcome
pub async fn carry(cx: Cx) -> Handled {
    let uid: Uid = cx.at("review")?;
    let mut form = cx.form().await?;
    let now = cx.house().now();
    // The reader's zone is known once it is known who reads; who may not is told so before what they typed is looked at.
    cx.read(move |tx| access::to_carry(tx, uid).map(drop)).await?;
    let Some(carried) = typed(&cx, &mut form, now) else {
        return pages::page(&cx, Some(form)).await;
    };
    let (house, outcome, language) = (cx.house().clone(), carried.outcome, cx.language());
    let done = cx
        .write(move |tx| {
            let may = access::to_carry(tx, uid)?;
            carry_out(tx, &house, &may, &carried, language)?;
            Ok(may.seen.review.space)
        })
        .await;
    match done {
        Ok(space) => {
            let path = match outcome {
                Outcome::Split => format!("/reviews/{uid}"),
                _ => format!("/spaces/{space}/lifetime"),
            };
            let notice = match outcome {
                Outcome::Continue => "review-carried-continue",
                Outcome::Change => "review-carried-change",
                Outcome::Split => "review-carried-split",
                Outcome::Sleep => "review-carried-sleep",
                Outcome::Close => "review-carried-close",
            };
            Ok(Reply::see_other(path).notice(notice))
        }
        Err(Problem::Refused(refusal)) => {
            form.refuse("outcome", refusal);
            pages::page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

fn carry_out(
    tx: &mut Tx,
    house: &platform::House,
    may: &MayReview,
    carried: &Carried,
    language: kernel::Language,
) -> Result<(), Problem> {
    let (review, space) = (&may.seen.review, &may.seen.space.space);
    let life = course::carried(space.life, review.outcome, carried.outcome)?;
    if space.shape.has(Module::Decisions) {
        let decision = store::decision(tx, review.decision)?;
        if !decision.is_some_and(|decision| decision.is_settled()) {
            return Err(Refusal::new("review-decide-first").into());
        }
    }
    let outcome = carried.outcome;
    if !store::carry(tx, review.id, outcome, &carried.words, carried.next, may.actor.id)? {
        return Err(Refusal::new("review-carried-already").into());
    }
    space::set_review(tx, space.id, carried.next)?;
    if outcome == Outcome::Split {
        split::open(tx, may, &carried.branches)?;
    }
    if life != Life::Awake {
        let rests = Rests {
            life,
            review: review.id,
            wishes: carried.wishes.min(births::count_members(tx, space.id)?.max(1)),
            by: may.actor.id,
        };
        rest::begin(tx, house, space, &rests)?;
    }
    if life == Life::Closed {
        let public = carried.public && space.joining != kernel::Joining::Hidden;
        archive::order(tx, space.id, may.actor.id, language, public)?;
    }
    actions::record(
        tx,
        may,
        match outcome {
            Outcome::Continue => "review.continued",
            Outcome::Change => "review.changed",
            Outcome::Split => "review.split",
            Outcome::Sleep => "space.fell_asleep",
            Outcome::Close => "space.closed",
        },
        Audience::Public,
    )
}
