//! Changing a plan: every editing form comes through here, so that what others did meanwhile is kept.

use kernel::{Language, Problem, Refusal, Uid};
use platform::Tx;
use platform::web::Cx;
use spaces::identity::change;
use spaces::space::access::{Describe, May};
use trame::{Program, Trame};

use super::{access, store};
use crate::merge::{Clash, Plan, merge};

/// What became of a change.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was so already.
    Same,
    /// It is done: the change's identifier, with which it can be undone.
    Changed(Uid),
    /// Somebody changed the same things since the form was shown. Nothing was written.
    Clashed(Vec<Clash>),
}

/// What is done, as the history says it: `activity-moved`, and the name of what it is done to.
#[derive(Debug, Clone)]
pub struct Deed {
    /// A word of the messages `plan-act-…`.
    pub act: &'static str,
    /// The name of the thing.
    pub name: String,
}

/// How a form changes the plan that it showed; the second plan is the one that stands, for keys that are still free.
pub trait Edit: FnOnce(&mut Plan, &Plan) -> Result<Deed, Problem> + Clone + Send + 'static {}

impl<F: FnOnce(&mut Plan, &Plan) -> Result<Deed, Problem> + Clone + Send + 'static> Edit for F {}

/// How often a change is tried again when another process was faster.
const TRIES: usize = 4;

/// Changes the plan of the space at `{space}` as a form asks that was made from the state `base`.
///
/// # Errors
/// Those of [`access::to`], of `edit`, and a refusal when the result cannot be.
pub async fn save(cx: &Cx, base: &str, edit: impl Edit) -> Result<Outcome, Problem> {
    let slug: String = cx.at("space")?;
    let reader = cx.language();
    let mut tries = 0;
    loop {
        let (slug, base, edit) = (slug.clone(), base.to_owned(), edit.clone());
        let done = cx
            .write(move |tx| {
                let may = access::to::<Describe>(tx, &slug)?;
                apply(tx, &may, &base, reader, edit)
            })
            .await;
        match done {
            // Between reading and pointing another process changed the space: what it did is merged now.
            Err(Problem::Refused(refusal)) if refusal.message == FASTER && tries < TRIES => tries += 1,
            done => return done,
        }
    }
}

const FASTER: &str = "space-changed-meanwhile";

fn apply(
    tx: &mut Tx,
    may: &May<Describe>,
    base: &str,
    reader: Language,
    edit: impl Edit,
) -> Result<Outcome, Problem> {
    let now = access::plan(may.seen())?;
    let base = if base == may.space().shape.digest {
        now.clone()
    } else {
        let state = store::state(tx, may.space().id, base)?;
        let state = state.ok_or(Problem::Malformed("problem-not-a-form"))?;
        Plan::of(&state.trame).ok_or(Problem::Malformed("problem-not-a-form"))?
    };
    let mut mine = base.clone();
    let deed = edit(&mut mine, &now)?;
    mine.let_go();
    mine.keep_weeks_in_order(&[&base]);
    match merge(&base, &mine, &now) {
        Ok(merged) => keep(tx, may, &now, merged, reader, deed),
        Err(clashes) => Ok(Outcome::Clashed(clashes)),
    }
}

fn keep(
    tx: &mut Tx,
    may: &May<Describe>,
    now: &Plan,
    merged: Plan,
    reader: Language,
    deed: Deed,
) -> Result<Outcome, Problem> {
    keep_with(tx, may, now, merged, reader, deed, |_| {})
}

/// Makes a merged plan the one of the space, with what else changes in its trame.
///
/// # Errors
/// A refusal when it cannot be.
pub fn keep_with<A>(
    tx: &mut Tx,
    may: &May<A>,
    now: &Plan,
    merged: Plan,
    reader: Language,
    deed: Deed,
    also: impl FnOnce(&mut Trame),
) -> Result<Outcome, Problem> {
    if merged == *now {
        return Ok(Outcome::Same);
    }
    if let Some(refusal) = merged.broken(reader) {
        return Err(refusal.into());
    }
    change::make(tx, may.seen(), "plan", |trame| {
        merged.put(trame);
        also(trame);
        Ok(())
    })?;
    store::remember(tx, may.space().id, deed.act, &deed.name).map(Outcome::Changed)
}

/// Undoes one change, and keeps what was done since.
pub(super) fn undo(
    tx: &mut Tx,
    may: &May<Describe>,
    change: Uid,
    reader: Language,
) -> Result<Outcome, Problem> {
    let states = store::states(tx, may.space().id, change)?.ok_or(Problem::Missing)?;
    let now = access::plan(may.seen())?;
    let (before, after) = (Plan::of(&states.before.trame), Plan::of(&states.after.trame));
    let (Some(before), Some(after)) = (before, after) else {
        return Err(Refusal::new("plan-began-here").into());
    };
    let act = if states.act == "undone" {
        "redone"
    } else {
        "undone"
    };
    let deed = Deed {
        act,
        name: states.name,
    };
    match merge(&after, &before, &now) {
        Ok(merged) => keep(tx, may, &now, merged, reader, deed),
        Err(clashes) => Ok(Outcome::Clashed(clashes)),
    }
}

/// Begins a plan of so many weeks in a space that has none; one that is there stays as it is.
pub(super) fn begin(tx: &mut Tx, may: &May<Describe>, weeks: u32) -> Result<(), Problem> {
    if may.space().shape.trame.program.is_some() {
        return Ok(());
    }
    change::make(tx, may.seen(), "plan", |trame| {
        trame.program = Some(Program {
            weeks,
            ..Program::default()
        });
        Ok(())
    })?;
    store::remember(tx, may.space().id, "begun", "").map(drop)
}

/// The name of the first thing that clashes, for a reader.
pub fn clashing(plan: &Plan, clashes: &[Clash], reader: Language) -> String {
    let named = |clash: &Clash| {
        let words = plan.name(clash.part, &clash.key)?;
        Some(spaces::shape::said(words, reader).text.to_owned())
    };
    clashes.iter().find_map(named).unwrap_or_default()
}
