//! Asking, giving, taking, hiding, taking back. Each ends in one state, whoever was faster.

use kernel::{Audience, PersonId, Problem, Refusal, Trace, Uid};
use platform::{House, Tx};
use spaces::space::access::{Belong, May};

use super::access::{MayStep, Seen};
use super::letter::{self, News};
use super::model::{Award, Origin, Owner, Shown, State, Step, by_another};
use super::store::{self, New};
use crate::badge::access::MayAward;
use crate::badge::model::Badge;
use crate::credential::Issuing;

/// Somebody asks for a badge with what they show; at the end of a role, `holding` says which.
pub(super) fn ask(
    tx: &mut Tx,
    may: &May<Belong>,
    badge: &Badge,
    once: Uid,
    holding: Option<Uid>,
    words: &str,
    evidence: &[Shown],
) -> Result<(), Problem> {
    let me = may.actor().id;
    if badge.withdrawn.is_some() {
        return Err(Refusal::new("award-laid-aside").into());
    }
    if let Some(wanted) = holding {
        let is_theirs = store::closed_of(tx, me)?
            .iter()
            .any(|closed| closed.holding == wanted && closed.badge_id == badge.id);
        if !is_theirs {
            return sent_before(tx, once, "award-role-elsewhere");
        }
    }
    let new = New {
        uid: once,
        badge: badge.id,
        person: Some(me),
        group: None,
        origin: if holding.is_some() {
            Origin::Role
        } else {
            Origin::Asked
        },
        holding,
        words,
        evidence,
    };
    match store::insert(tx, &new)? {
        Some(id) => tx.record(
            Trace::new("badge.asked", Some(me))
                .inside(badge.space, Audience::Own)
                .to("badge_award", id),
        ),
        None => sent_before(tx, once, "award-already"),
    }
}

/// The same form again is no fault; anything else is said.
fn sent_before(tx: &mut Tx, once: Uid, otherwise: &'static str) -> Result<(), Problem> {
    match store::by_uid(tx, once)? {
        Some(_) => Ok(()),
        None => Err(Refusal::new(otherwise).into()),
    }
}

/// To whom a badge is given.
#[derive(Debug, Clone, Copy)]
pub(super) enum To {
    Person(PersonId),
    Group(kernel::SpaceId),
}

/// What somebody gives: the identifier that it will have, to whom, after which role, with which words.
pub(super) struct Gift<'a> {
    pub once: Uid,
    pub to: To,
    pub holding: Option<Uid>,
    pub reason: &'a str,
}

/// Gives a badge to somebody who did not ask. Whoever has it already keeps it as it is.
pub(super) fn give(
    tx: &mut Tx,
    house: &House,
    may: &MayAward,
    badge: &Badge,
    issuing: &Issuing,
    gift: &Gift<'_>,
) -> Result<(), Problem> {
    let me = may.actor().id;
    if badge.withdrawn.is_some() {
        return Err(Refusal::new("award-laid-aside").into());
    }
    let (person, group) = match gift.to {
        To::Person(person) => (Some(person), None),
        To::Group(group) => (None, Some(group)),
    };
    let is_own = match gift.to {
        To::Person(person) => person == me,
        To::Group(group) => store::is_member(tx, group, me)?,
    };
    by_another(Step::Award, is_own)?;
    let new = New {
        uid: gift.once,
        badge: badge.id,
        person,
        group,
        origin: if gift.holding.is_some() {
            Origin::Role
        } else {
            Origin::Given
        },
        holding: gift.holding,
        words: "",
        evidence: &[],
    };
    if store::insert(tx, &new)?.is_none() {
        return Ok(());
    }
    let mut award =
        store::by_uid(tx, gift.once)?.ok_or(Problem::broken("a badge that was written is not there"))?;
    award_to(tx, badge, issuing, &mut award, me, gift.reason)?;
    letter::tell(tx, house, badge, &award, News::Given, gift.reason)
}

/// What was asked for is given, signed.
fn award_to(
    tx: &mut Tx,
    badge: &Badge,
    issuing: &Issuing,
    award: &mut Award,
    by: PersonId,
    reason: &str,
) -> Result<(), Problem> {
    let next = award.state.after(Step::Award)?;
    if !store::step(tx, award.id, award.state, next)? {
        return Err(Refusal::new("award-too-late").into());
    }
    let now = tx.now();
    award.state = next;
    award.decider = Some(by);
    award.decided = Some(now);
    award.reason = reason.to_owned();
    award.expires = badge.ends(now);
    award.place = Some(store::next_place(tx, badge.space)?);
    if let Some(person) = award.owner.person() {
        award.salt = tx.new_secret().chars().take(32).collect();
        let address = store::address(tx, person)?;
        award.identity = crate::credential::identity(&address, &award.salt);
    }
    award.document = issuing.credential(badge, award, now)?;
    store::issue(tx, award)?;
    let mut trace = Trace::new("badge.awarded", Some(by))
        .inside(badge.space, Audience::Own)
        .to("badge_award", award.id);
    trace.about = award.owner.person();
    tx.record(trace)
}

/// A step that somebody else takes: it is given, declined or taken back.
pub(super) fn decide(
    tx: &mut Tx,
    house: &House,
    may: &mut MayStep,
    issuing: Option<&Issuing>,
    reason: &str,
) -> Result<(), Problem> {
    let by = may.actor.id;
    let badge = may.seen.badge.clone();
    let award = &mut may.seen.award;
    match (may.step, issuing) {
        (Step::Award, Some(issuing)) => {
            award_to(tx, &badge, issuing, award, by, reason)?;
            letter::tell(tx, house, &badge, award, News::Given, reason)
        }
        (Step::Decline, _) => {
            step(tx, award, Step::Decline)?;
            store::decide(tx, award.id, by, reason)?;
            record(tx, &badge, award, "badge.declined", by, Audience::Own)?;
            letter::tell(tx, house, &badge, award, News::Declined, reason)
        }
        (Step::Revoke, _) => {
            step(tx, award, Step::Revoke)?;
            store::revoke(tx, award.id, by, reason)?;
            record(tx, &badge, award, "badge.revoked", by, Audience::Own)?;
            letter::tell(tx, house, &badge, award, News::Revoked, reason)
        }
        _ => Err(Problem::broken("a step is not somebody else's")),
    }
}

fn step(tx: &mut Tx, award: &mut Award, step: Step) -> Result<(), Problem> {
    let next = award.state.after(step)?;
    if !store::step(tx, award.id, award.state, next)? {
        return Err(Refusal::new("award-too-late").into());
    }
    award.state = next;
    Ok(())
}

/// A step that its owner takes: it is accepted, refused, or no longer asked for.
pub(super) fn answer(tx: &mut Tx, may: &mut MayStep, named: bool) -> Result<(), Problem> {
    let by = may.actor.id;
    let badge = may.seen.badge.clone();
    let award = &mut may.seen.award;
    let wanted = may.step;
    step(tx, award, wanted)?;
    match wanted {
        Step::Accept => {
            store::answer(tx, award.id, named)?;
            let audience = if named { Audience::Space } else { Audience::Own };
            record(tx, &badge, award, "badge.accepted", by, audience)
        }
        Step::Refuse => record(tx, &badge, award, "badge.refused", by, Audience::Own),
        _ => record(tx, &badge, award, "badge.unasked", by, Audience::Own),
    }
}

/// Its owner shows it with their name, without it, or not at all.
pub(super) fn show_as(tx: &mut Tx, seen: &Seen, named: bool, hidden: bool) -> Result<(), Problem> {
    let since = hidden.then(|| tx.now());
    if !store::show_as(tx, seen.award.id, named && !hidden, since)? {
        return Err(Refusal::new("award-too-late").into());
    }
    let verb = if hidden { "badge.hidden" } else { "badge.shown" };
    let by = seen.actor.as_ref().map(|actor| actor.id).ok_or(Problem::SignIn)?;
    record(tx, &seen.badge, &seen.award, verb, by, Audience::Own)
}

/// Somebody else says what they saw.
pub(super) fn endorse(tx: &mut Tx, seen: &Seen, by: PersonId, once: Uid, words: &str) -> Result<(), Problem> {
    store::endorse(tx, once, seen.award.id, by, words)?;
    record(tx, &seen.badge, &seen.award, "badge.endorsed", by, Audience::Own)
}

/// They take it back.
pub(super) fn unendorse(tx: &mut Tx, seen: &Seen, by: PersonId) -> Result<(), Problem> {
    if store::unendorse(tx, seen.award.id, by)? {
        record(
            tx,
            &seen.badge,
            &seen.award,
            "badge.unendorsed",
            by,
            Audience::Own,
        )?;
    }
    Ok(())
}

/// What was proposed at the end of a role is not given, for now.
pub(super) fn set_aside(
    tx: &mut Tx,
    may: &MayAward,
    badge: &Badge,
    once: Uid,
    closed: &store::Closed,
    reason: &str,
) -> Result<(), Problem> {
    let me = may.actor().id;
    by_another(Step::Decline, closed.person.id == me)?;
    let new = New {
        uid: once,
        badge: badge.id,
        person: Some(closed.person.id),
        group: None,
        origin: Origin::Role,
        holding: Some(closed.holding),
        words: "",
        evidence: &[],
    };
    let Some(id) = store::insert(tx, &new)? else {
        return Ok(());
    };
    store::step(tx, id, State::Asked, State::Declined)?;
    store::decide(tx, id, me, reason)?;
    let trace = Trace::new("badge.declined", Some(me)).inside(badge.space, Audience::Own);
    tx.record(trace.about(closed.person.id).to("badge_award", id))
}

/// Whoever was there takes it with the code that somebody else made, and says how it is shown.
pub(super) fn claim(
    tx: &mut Tx,
    me: PersonId,
    badge: &Badge,
    issuing: &Issuing,
    once: Uid,
    given_by: PersonId,
    named: bool,
) -> Result<(), Problem> {
    by_another(Step::Award, me == given_by)?;
    let new = New {
        uid: once,
        badge: badge.id,
        person: Some(me),
        group: None,
        origin: Origin::Code,
        holding: None,
        words: "",
        evidence: &[],
    };
    if store::insert(tx, &new)?.is_none() {
        return Err(Refusal::new("award-already").into());
    }
    let mut award =
        store::by_uid(tx, once)?.ok_or(Problem::broken("a badge that was written is not there"))?;
    award_to(tx, badge, issuing, &mut award, given_by, "")?;
    step(tx, &mut award, Step::Accept)?;
    store::answer(tx, award.id, named)?;
    let audience = if named { Audience::Space } else { Audience::Own };
    record(tx, badge, &award, "badge.accepted", me, audience)
}

fn record(
    tx: &mut Tx,
    badge: &Badge,
    award: &Award,
    verb: &'static str,
    by: PersonId,
    audience: Audience,
) -> Result<(), Problem> {
    let mut trace = Trace::new(verb, Some(by))
        .inside(badge.space, audience)
        .to("badge_award", award.id);
    if let Owner::Person(person) = &award.owner
        && person.id != by
    {
        trace.about = Some(person.id);
    }
    if verb == "badge.accepted" {
        trace.skills.clone_from(&badge.skills);
    }
    tx.record(trace)
}
