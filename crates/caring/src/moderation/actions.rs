//! Deciding, lifting, appealing, answering.

use kernel::{Audience, PersonId, Problem, Refusal, SpaceId, Trace};
use platform::bus::Topic;
use platform::{House, Tx};
use spaces::letter::{self, Wording};
use spaces::part::WrittenPart;
use spaces::space::access::{May, Moderate};

use super::access::Seen;
use super::model::{Kind, Measure, Outcome};
use super::store::{self, New};
use crate::flag;

fn part<'a>(house: &'a House, kind: &str) -> Option<&'a WrittenPart> {
    house.parts::<WrittenPart>().find(|part| part.kind == kind)
}

/// Decides; the same form sent twice decides once.
///
/// # Errors
/// The refusals `measure-not-yourself` and `measure-not-there`.
pub(super) fn decide(tx: &mut Tx, house: &House, may: &May<Moderate>, new: &New) -> Result<(), Problem> {
    let (space, me) = (may.space(), may.actor().id);
    if new.person == me {
        return Err(Refusal::new("measure-not-yourself").into());
    }
    let Some(id) = store::insert(tx, space.id, me, new)? else {
        return Ok(());
    };
    if new.kind == Kind::Hide {
        let hidden = match part(house, &new.content.0) {
            Some(part) => (part.hide)(tx, space.id, me, new.content.1)?,
            None => false,
        };
        if !hidden {
            return Err(Refusal::new("measure-not-there").into());
        }
    }
    if !new.content.0.is_empty() {
        flag::actions::decided(tx, house, space.id, &new.content, me)?;
    }
    tx.signal(Topic::Membership, space.id.number());
    record(
        tx,
        "measure.decided",
        Some(me),
        (space.id, id),
        new.kind.word(),
        Audience::Space,
    )?;
    tell(
        tx,
        house,
        new.person,
        "measure-about-you",
        &space.name,
        &format!("/measures/{}", new.uid),
        &new.article,
    )
}

/// Nobody whom it is about stands in the ledger beside it: the group is told what was done, not to whom.
fn record(
    tx: &mut Tx,
    verb: &'static str,
    who: Option<PersonId>,
    to: (SpaceId, i64),
    detail: &str,
    audience: Audience,
) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, who)
            .inside(to.0, audience)
            .to("measure", to.1)
            .detail(detail),
    )
}

/// Writes to somebody, with a message of its own: `KIND-subject` and `KIND-body`.
pub(crate) fn tell(
    tx: &mut Tx,
    house: &House,
    person: PersonId,
    kind: &'static str,
    space: &str,
    path: &str,
    article: &str,
) -> Result<(), Problem> {
    let link = house.settings().base.to_string() + path;
    letter::write_to(tx, person, |language, name| {
        let values = [
            ("person", name.as_str()),
            ("space", space),
            ("link", link.as_str()),
            ("article", article),
        ];
        Wording {
            subject: house
                .languages()
                .filled(language, &format!("{kind}-subject"), &values),
            body: house
                .languages()
                .filled(language, &format!("{kind}-body"), &values),
        }
    })
}

/// What was hidden is to be read again; who stepped aside is back.
fn undo(tx: &mut Tx, house: &House, measure: &Measure, by: PersonId) -> Result<(), Problem> {
    tx.signal(Topic::Membership, measure.space.number());
    if measure.kind == Kind::Hide
        && let Some(part) = part(house, &measure.content.0)
    {
        (part.show)(tx, measure.space, by, measure.content.1)?;
    }
    Ok(())
}

/// Lifts it: what was asked is done, or it is no longer needed.
///
/// # Errors
/// As for [`Measure::may_lift`].
pub(super) fn lift(tx: &mut Tx, house: &House, seen: &Seen) -> Result<(), Problem> {
    let (measure, me) = (&seen.measure, seen.actor.id);
    measure.may_lift(me, tx.now())?;
    if store::lift(tx, measure.id, me)? {
        undo(tx, house, measure, me)?;
        record(
            tx,
            "measure.lifted",
            Some(me),
            (measure.space, measure.id),
            measure.kind.word(),
            Audience::Space,
        )?;
        told(tx, house, seen)?;
    }
    Ok(())
}

fn told(tx: &mut Tx, house: &House, seen: &Seen) -> Result<(), Problem> {
    let measure = &seen.measure;
    let path = format!("/measures/{}", measure.uid);
    tell(
        tx,
        house,
        measure.person.id,
        "measure-news",
        &seen.space,
        &path,
        &measure.article,
    )
}

/// The person concerned appeals, once. Those who may answer are told that something waits.
///
/// # Errors
/// As for [`Measure::may_appeal`].
pub(super) fn appeal(tx: &mut Tx, house: &House, seen: &Seen, words: &str) -> Result<(), Problem> {
    let measure = &seen.measure;
    measure.may_appeal(seen.actor.id, tx.now())?;
    if store::appeal(tx, measure.id, words)? {
        record(
            tx,
            "measure.appealed",
            None,
            (measure.space, measure.id),
            "",
            Audience::Own,
        )?;
        let path = format!("/measures/{}", measure.uid);
        for other in store::others(tx, measure.space, measure.decided_by, measure.person.id)? {
            tell(
                tx,
                house,
                other,
                "measure-appeal-waits",
                &seen.space,
                &path,
                &measure.article,
            )?;
        }
    }
    Ok(())
}

/// Somebody else answers an appeal, once.
///
/// # Errors
/// As for [`Measure::may_answer`].
pub(super) fn answer(
    tx: &mut Tx,
    house: &House,
    seen: &Seen,
    outcome: Outcome,
    words: &str,
) -> Result<(), Problem> {
    let (measure, me) = (&seen.measure, seen.actor.id);
    measure.may_answer(me, tx.now())?;
    if !store::answer(tx, measure.id, me, outcome, words)? {
        return Err(Refusal::new("measure-nothing-to-answer").into());
    }
    let verb = match outcome {
        Outcome::Upheld => "measure.upheld",
        Outcome::Overturned => "measure.overturned",
    };
    if outcome == Outcome::Overturned {
        store::lift(tx, measure.id, me)?;
        undo(tx, house, measure, me)?;
    }
    record(
        tx,
        verb,
        Some(me),
        (measure.space, measure.id),
        measure.kind.word(),
        Audience::Space,
    )?;
    told(tx, house, seen)
}
