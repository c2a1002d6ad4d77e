//! What people do around an exchange: offer it, fix its date, take roles, move from phase to phase.

use kernel::{Audience, Instant, PersonId, Problem, Refusal, Trace, Uid};
use learning::cohort::MayFollow;
use learning::{group, progress, project};
use platform::bus::Topic;
use platform::{House, Tx};
use spaces::letter::{self, Wording};

use super::access::{Arrange, Lead, May, Sit, Tell};
use super::course::Move;
use super::model::{Role, State};
use super::seats;
use super::store::{self, Offer};

/// Somebody brings a question to one of their small groups; the same form sent twice offers it once.
pub(super) fn offer(tx: &mut Tx, may: &MayFollow, uid: Uid, mut offer: Offer) -> Result<(), Problem> {
    let (space, me) = (may.seen().id(), may.actor().id);
    let groups = group::of_person(tx, space, me)?;
    if !groups.iter().any(|group| group.id == offer.group) {
        return Err(Refusal::new("exchange-not-your-group").into());
    }
    offer.project = project::store::of_person(tx, space, me)?.map(|project| project.id);
    let Some(id) = store::insert(tx, uid, space, me, &offer)? else {
        return Ok(());
    };
    let trace = Trace::new("exchange.offered", Some(me))
        .inside(space, Audience::Space)
        .cohort(space)
        .to("exchange", id);
    tx.record(match offer.project {
        Some(project) => trace.project(project),
        None => trace,
    })
}

/// Its date is fixed, during a gathering or beside all; the others are told.
pub(super) fn plan(
    tx: &mut Tx,
    house: &House,
    may: &May<Arrange>,
    starts: Instant,
    gathering: Option<i64>,
) -> Result<(), Problem> {
    let exchange = may.exchange();
    if exchange.starts == Some(starts)
        && exchange.gathering == gathering
        && exchange.state() == State::Planned
    {
        return Ok(());
    }
    if !store::plan(tx, exchange.id, starts, gathering)? {
        return Err(Refusal::new("exchange-has-begun").into());
    }
    tell(tx, "exchange.planned", may, Audience::Space)?;
    let link = format!("{}/exchanges/{}", house.settings().base, exchange.uid);
    for seat in &may.seen().seats {
        if seat.person.id == may.actor().id {
            continue;
        }
        let zone = zone_of(tx, seat.person.id)?;
        letter::write_to(tx, seat.person.id, |language, name| {
            let words = house.languages();
            let when = platform::calendar::Calendar::new(language, &zone).moment(words, starts);
            let values = [
                ("person", name.as_str()),
                ("client", exchange.client.name.as_str()),
                ("question", exchange.question.as_str()),
                ("when", when.as_str()),
                ("link", link.as_str()),
            ];
            Wording {
                subject: words.filled(language, "exchange-planned-subject", &values),
                body: words.filled(language, "exchange-planned-body", &values),
            }
        })?;
    }
    Ok(())
}

/// The zone in which somebody reads moments.
fn zone_of(tx: &mut Tx, person: PersonId) -> Result<String, Problem> {
    Ok(platform::session::act_as(tx, person).map_or_else(|_| "UTC".to_owned(), |actor| actor.zone))
}

/// Whoever brought the question takes it back.
pub(super) fn withdraw(tx: &mut Tx, may: &May<Tell>) -> Result<(), Problem> {
    let exchange = may.exchange();
    if exchange.state() == State::Withdrawn {
        return Ok(());
    }
    if !store::withdraw(tx, exchange.id)? {
        return Err(Refusal::new("exchange-has-begun").into());
    }
    tell(tx, "exchange.withdrawn", may, Audience::Own)
}

/// They bring it again.
pub(super) fn restore(tx: &mut Tx, may: &May<Tell>) -> Result<(), Problem> {
    if store::restore(tx, may.exchange().id)? {
        tell(tx, "exchange.restored", may, Audience::Own)?;
    }
    Ok(())
}

/// Somebody takes a role that is free.
pub(super) fn take_role(tx: &mut Tx, may: &May<Sit>, role: Role) -> Result<(), Problem> {
    let (exchange, me) = (may.exchange(), may.actor().id);
    if exchange.holder(role) == Some(me) {
        return Ok(());
    }
    if !seats::take_role(tx, exchange.id, role, me)? {
        return Err(Refusal::new("exchange-role-not-free").into());
    }
    tx.signal(Topic::Exchange, exchange.id);
    tell(tx, "exchange.role_taken", may, Audience::Own)
}

/// They give it back.
pub(super) fn return_role(tx: &mut Tx, may: &May<Sit>, role: Role) -> Result<(), Problem> {
    if seats::return_role(tx, may.exchange().id, role, may.actor().id)? {
        tx.signal(Topic::Exchange, may.exchange().id);
        tell(tx, "exchange.role_returned", may, Audience::Own)?;
    }
    Ok(())
}

/// Somebody who leads the cohort is asked to come beside the group, and to facilitate if nobody does.
pub(super) fn invite(tx: &mut Tx, may: &May<Arrange>, person: Uid) -> Result<(), Problem> {
    let (exchange, space) = (may.exchange(), may.seen().training.id());
    let leaders = seats::leaders(tx, space)?;
    let leader = leaders
        .iter()
        .find(|leader| leader.uid == person)
        .ok_or(Refusal::new("form-choose"))?;
    if may.seen().seat(leader.id).is_none() {
        seats::invite(tx, exchange.id, leader.id)?;
        let trace = Trace::new("exchange.invited", Some(may.actor().id)).about(leader.id);
        let trace = trace.inside(space, Audience::Own).cohort(space);
        tx.record(trace.to("exchange", exchange.id))?;
    }
    seats::take_role(tx, exchange.id, Role::Facilitator, leader.id)?;
    tx.signal(Topic::Exchange, exchange.id);
    Ok(())
}

/// It begins, moves on, or gets more time, from the step that was seen. Whoever was second changes nothing.
pub(super) fn move_on(tx: &mut Tx, may: &May<Lead>, seen_step: i64, wanted: Move) -> Result<bool, Problem> {
    let (exchange, me) = (may.exchange(), may.actor().id);
    let phases = store::phases(tx, exchange.id)?;
    let count = i64::try_from(phases.len()).unwrap_or_default();
    let now = tx.now();
    let Some(next) = exchange.course.after(seen_step, wanted, count, now) else {
        return Ok(false);
    };
    if !store::move_on(tx, exchange.id, seen_step, next)? {
        return Ok(false);
    }
    tx.signal(Topic::Exchange, exchange.id);
    come(tx, may)?;
    if next.state == State::Ended {
        tell(tx, "exchange.ended", may, Audience::Space)?;
        for seat in &may.seen().seats {
            if seat.came.is_some() || seat.person.id == me {
                finish(tx, may, seat.person.id)?;
            }
        }
    } else if exchange.state().is_ahead() {
        tell(tx, "exchange.begun", may, Audience::Space)?;
    }
    Ok(true)
}

/// Somebody says that they are there, or does something there, once it has begun.
pub(super) fn come<A>(tx: &mut Tx, may: &May<A>) -> Result<(), Problem> {
    let (exchange, me) = (may.exchange(), may.actor().id);
    if exchange.state() == State::Withdrawn || !seats::come(tx, exchange.id, me)? {
        return Ok(());
    }
    tx.signal(Topic::Exchange, exchange.id);
    tell(tx, "exchange.joined", may, Audience::Own)?;
    if exchange.state() == State::Ended {
        finish(tx, may, me)?;
    }
    Ok(())
}

/// The activity that the exchange is, for somebody who said that they took part.
fn finish<A>(tx: &mut Tx, may: &May<A>, person: PersonId) -> Result<(), Problem> {
    let training = &may.seen().training;
    let is_guest = may.seen().seat(person).is_none_or(|seat| seat.invited);
    let activities = &training.program()?.activities;
    let activity = activities
        .iter()
        .find(|activity| activity.key == may.exchange().activity);
    match activity {
        Some(activity) if !is_guest => progress::finish_for(tx, training.id(), person, activity).map(drop),
        _ => Ok(()),
    }
}

/// A trace about an exchange.
pub(super) fn tell<A>(
    tx: &mut Tx,
    verb: &'static str,
    may: &May<A>,
    audience: Audience,
) -> Result<(), Problem> {
    let (exchange, space) = (may.exchange(), may.seen().training.id());
    let trace = Trace::new(verb, Some(may.actor().id))
        .inside(space, audience)
        .cohort(space)
        .to("exchange", exchange.id);
    tx.record(match exchange.project {
        Some(project) => trace.project(project),
        None => trace,
    })
}
