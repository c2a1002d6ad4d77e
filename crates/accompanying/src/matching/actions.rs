//! Proposing a request to somebody, accepting it, declining it, handing it back.

use kernel::{Audience, Problem, Refusal, Trace, Uid};
use platform::{House, Tx};
use spaces::space::access::{Belong, May as SpaceMay};

use super::store::{self, Companion};
use crate::request::access::{Accompany, Answer, Coordinate, May};
use crate::request::model::{State, Step};
use crate::request::{letter, record, take};

/// Somebody says how they accompany.
pub(super) fn offer(
    tx: &mut Tx,
    may: &SpaceMay<Belong>,
    said: &Companion,
    themes: &[String],
) -> Result<(), Problem> {
    store::keep(tx, may.space().id, may.actor().id, said, themes)?;
    tx.record(Trace::new("companion.offered", Some(may.actor().id)).inside(may.space().id, Audience::Space))
}

/// A coordinator asks somebody. Asking the same person twice asks once.
pub(super) fn propose(tx: &mut Tx, house: &House, may: &May<Coordinate>, person: Uid) -> Result<(), Problem> {
    let about = may.about();
    let found = store::companion(tx, about.space_id, person)?;
    let Some(person) = found.filter(|person| *person != about.asker) else {
        return Err(Refusal::new("match-not-a-companion").into());
    };
    take(tx, about, Step::Propose)?;
    if store::propose(tx, about.id, person, may.who())? {
        letter::to_other(tx, house, about, person, "match-letter-proposed", "")?;
        tx.record(
            Trace::new("accompaniment.proposed", Some(may.who()))
                .inside(about.space_id, Audience::Own)
                .to("accompaniment", about.id)
                .about(person),
        )?;
    }
    Ok(())
}

/// Whoever was asked accompanies: the first who accepts. Others who were asked are told that it is settled.
pub(super) fn accept(tx: &mut Tx, house: &House, may: &May<Answer>) -> Result<(), Problem> {
    let (about, me) = (may.about(), may.who());
    if !store::occupy(tx, about.space_id, me)? {
        return Err(Refusal::new("match-no-place-left").into());
    }
    if !store::answer(tx, about.id, me, "accepted", "")? {
        return Err(Refusal::new("request-changed-meanwhile").into());
    }
    let others = store::open_to(tx, about.id)?;
    take(tx, about, Step::Accept)?;
    store::give(tx, about.id, me)?;
    for other in others {
        letter::to_other(tx, house, about, other, "match-letter-settled", "")?;
    }
    let told = crate::request::store::by_uid(tx, about.uid)?.ok_or(Problem::Missing)?;
    letter::to_asker(tx, house, &told, "match-letter-accepted", "")?;
    record(tx, about, "accompaniment.accepted", Some(me))
}

/// Whoever was asked cannot, and says why: those who coordinate alone read it.
pub(super) fn decline(tx: &mut Tx, house: &House, may: &May<Answer>, reason: &str) -> Result<(), Problem> {
    let (about, me) = (may.about(), may.who());
    if store::answer(tx, about.id, me, "declined", reason)? {
        if store::open_to(tx, about.id)?.is_empty() && about.state == State::Proposed {
            take(tx, about, Step::FindNobody)?;
            letter::to_stewards(tx, house, about, "match-letter-nobody", reason)?;
        }
        record(tx, about, "accompaniment.refused", Some(me))?;
    }
    Ok(())
}

/// Whoever accompanies cannot go on, and says why to those who coordinate.
pub(super) fn hand_back(
    tx: &mut Tx,
    house: &House,
    may: &May<Accompany>,
    reason: &str,
) -> Result<(), Problem> {
    let about = may.about();
    take(tx, about, Step::HandBack)?;
    letter::to_stewards(tx, house, about, "match-letter-back", reason)?;
    letter::to_asker(tx, house, about, "match-letter-back-asker", "")?;
    record(tx, about, "accompaniment.handed_back", Some(may.who()))
}
