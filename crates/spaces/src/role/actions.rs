//! Taking a role, giving it, and what becomes of its period.

use kernel::{Audience, Instant, PersonId, Problem, Refusal, Right, Trace, Uid};
use platform::{House, Tx};
use trame::MessageKind;

pub use super::ending::hand_over;
use super::model::Holding;
use super::period::{Period, Step};
use super::store::{self, Taking};
use super::{ending, letter, period};
use crate::membership;
use crate::space::access::{AssignRole, Belong, May, Seen};

/// How somebody wishes to take a role.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// The identifier that the holding will have.
    pub once: Uid,
    /// Until when.
    pub until: Instant,
    /// Whether to try it first.
    pub is_trial: bool,
    /// Whether others are welcome on the same seat.
    pub is_shared: bool,
    /// The holding on whose seat to sit.
    pub beside: Option<Uid>,
    /// The number of the gathering after which it ends; `until` is then its end.
    pub gathering: Option<i64>,
}

impl Wish {
    /// For so long, alone.
    pub fn until(once: Uid, until: Instant) -> Self {
        Wish {
            once,
            until,
            is_trial: false,
            is_shared: false,
            beside: None,
            gathering: None,
        }
    }
}

/// A member takes a role that is open to all, for so many weeks.
///
/// # Errors
/// As for [`take_up`].
pub fn activate(
    tx: &mut Tx,
    house: &House,
    may: &May<Belong>,
    role: &str,
    once: Uid,
    weeks: i64,
) -> Result<(), Problem> {
    let until = tx.now().plus_days(weeks * 7);
    take_up(tx, house, may, role, &Wish::until(once, until))
}

/// A member takes a role that is open to all, as they wish.
///
/// # Errors
/// [`Problem::Missing`] when there is no such role, [`Problem::Refused`] when it is given, has no seat left, or nobody
/// shares the seat that was wished for.
pub fn take_up(
    tx: &mut Tx,
    house: &House,
    may: &May<Belong>,
    role: &str,
    wish: &Wish,
) -> Result<(), Problem> {
    let known = may.space().shape.role(role).ok_or(Problem::Missing)?;
    if !known.open && !may.seen().has(Right::AssignRole) {
        return Err(Refusal::new("role-is-given").into());
    }
    let me = may.actor().id;
    take(tx, house, may.seen(), role, wish, (me, me))
}

/// Somebody who may gives a role to a member.
///
/// # Errors
/// [`Problem::Missing`] when there is no such role, [`Problem::Refused`] for whoever is no member, or without a seat.
pub fn assign(
    tx: &mut Tx,
    house: &House,
    may: &May<AssignRole>,
    role: &str,
    once: Uid,
    weeks: i64,
    person: Uid,
) -> Result<(), Problem> {
    let person =
        membership::active_member(tx, may.space().id, person)?.ok_or(Refusal::new("role-not-a-member"))?;
    let until = tx.now().plus_days(weeks * 7);
    let wish = Wish::until(once, until);
    take(tx, house, may.seen(), role, &wish, (person, may.actor().id))
}

/// Somebody holds it from now on, as somebody wished, and is told so in the words of the space.
fn take(
    tx: &mut Tx,
    house: &House,
    seen: &Seen,
    key: &str,
    wish: &Wish,
    (person, by): (PersonId, PersonId),
) -> Result<(), Problem> {
    let space = seen.space.id;
    let role = seen.space.shape.role(key).ok_or(Problem::Missing)?;
    ending::free_ended(tx, &seen.space.shape, space, key)?;
    let host = match wish.beside {
        Some(host) => Some(host_of(tx, seen, key, host)?),
        None => None,
    };
    let until = host
        .as_ref()
        .map_or(wish.until, |host| host.period.until.min(wish.until));
    if until <= tx.now() || until > tx.now().plus_days(period::LONGEST_DAYS) {
        return Err(Refusal::new("role-not-longer").into());
    }
    let taking = Taking {
        uid: wish.once,
        space,
        role: key,
        person,
        seats: role.seats,
        until,
        by,
        is_trial: wish.is_trial,
        is_shared: wish.is_shared && host.is_none(),
        beside: host.as_ref().map(|host| host.id),
        gathering: wish.gathering,
    };
    if store::take(tx, &taking)? {
        let trace = Trace::new("role.taken", Some(by)).inside(space, Audience::Public);
        let trace = trace.about(person).role(key, &role.skills).detail(key);
        tx.record(trace)?;
        return letter::tell(
            tx,
            house,
            MessageKind::RoleTaken,
            (&seen.space, role),
            (person, until),
        );
    }
    // The same form again, or the role is held already: what was wished is so.
    if store::holds(tx, space, key, person)? {
        Ok(())
    } else {
        Err(Refusal::new("role-no-seat").into())
    }
}

/// Whoever lets others in on their seat, or is away for a while.
fn host_of(tx: &mut Tx, seen: &Seen, key: &str, host: Uid) -> Result<Holding, Problem> {
    let now = tx.now();
    let host = store::find(tx, host)?
        .filter(|host| host.space == seen.space.id && host.role == key)
        .ok_or(Problem::Missing)?;
    let is_there = host.period.returned.is_none() && now < host.period.until;
    let lets_in = host.beside.is_none() && (host.is_shared || host.period.paused.is_some());
    if is_there && lets_in {
        Ok(host)
    } else {
        Err(Refusal::new("role-not-shared").into())
    }
}

/// A holding of the space, for its holder alone, or for somebody who gives roles where `by_giver`.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, [`Problem::Forbidden`] for anybody else.
pub fn held(tx: &mut Tx, seen: &Seen, holding: Uid, by_giver: bool) -> Result<Holding, Problem> {
    let found = store::find(tx, holding)?
        .filter(|found| found.space == seen.space.id)
        .ok_or(Problem::Missing)?;
    let actor = seen.actor.as_ref().ok_or(Problem::SignIn)?;
    if found.person == actor.id || (by_giver && seen.has(Right::AssignRole)) {
        Ok(found)
    } else {
        Err(Problem::Forbidden)
    }
}

/// Its holder keeps what they tried, or prolongs it, for so many weeks from now. A role that is given is prolonged by
/// those who give it.
///
/// # Errors
/// As for [`held`]; [`Problem::Refused`] when it does not follow.
pub fn keep_on(tx: &mut Tx, seen: &Seen, holding: Uid, weeks: i64) -> Result<String, Problem> {
    let found = held(tx, seen, holding, true)?;
    let role = seen.space.shape.role(&found.role).ok_or(Problem::Missing)?;
    if !role.open && !seen.has(Right::AssignRole) {
        return Err(Refusal::new("role-is-given").into());
    }
    let mut until = tx.now().plus_days(weeks * 7);
    let host = match found.beside {
        Some(host) => store::by_number(tx, host)?,
        None => None,
    };
    if let Some(host) = host.filter(|host| host.period.returned.is_none()) {
        until = until.min(host.period.until);
    }
    if found.period.is_trial {
        step(tx, seen, &found, Step::Keep(until), "role.kept")?;
    } else {
        step(tx, seen, &found, Step::Prolong(until), "role.prolonged")?;
    }
    Ok(found.role)
}

/// Its holder lets it rest for a while: its rights rest too.
///
/// # Errors
/// As for [`held`]; [`Problem::Refused`] when it does not follow.
pub fn pause(tx: &mut Tx, seen: &Seen, holding: Uid) -> Result<String, Problem> {
    let found = held(tx, seen, holding, false)?;
    // Pressed twice, it rests already.
    if found.period.paused.is_none() || found.period.returned.is_some() {
        step(tx, seen, &found, Step::Pause, "role.paused")?;
    }
    Ok(found.role)
}

/// Its holder goes on.
///
/// # Errors
/// As for [`pause`].
pub fn resume(tx: &mut Tx, seen: &Seen, holding: Uid) -> Result<String, Problem> {
    let found = held(tx, seen, holding, false)?;
    if found.period.paused.is_some() || found.period.returned.is_some() {
        step(tx, seen, &found, Step::Resume, "role.resumed")?;
    }
    Ok(found.role)
}

fn step(tx: &mut Tx, seen: &Seen, found: &Holding, step: Step, verb: &'static str) -> Result<(), Problem> {
    let next: Period = found.period.after(step, tx.now())?;
    if !store::step(tx, found.id, &found.period, &next)? {
        return Err(Refusal::new("role-too-late").into());
    }
    record(tx, seen, found, verb)
}

/// Its holder welcomes others on their seat, or no longer; whoever sits there stays.
///
/// # Errors
/// As for [`held`]; [`Problem::Refused`] when it is over.
pub fn share(tx: &mut Tx, seen: &Seen, holding: Uid, shared: bool) -> Result<String, Problem> {
    let found = held(tx, seen, holding, false)?;
    if found.period.returned.is_some() || tx.now() >= found.period.until || found.beside.is_some() {
        return Err(Refusal::new("role-too-late").into());
    }
    if store::share(tx, found.id, shared)? {
        let verb = if shared { "role.shared" } else { "role.unshared" };
        record(tx, seen, &found, verb)?;
    }
    Ok(found.role)
}

/// Its holder has read what was left to them.
///
/// # Errors
/// As for [`held`].
pub fn has_read(tx: &mut Tx, seen: &Seen, holding: Uid) -> Result<String, Problem> {
    let found = held(tx, seen, holding, false)?;
    if store::read(tx, found.id)? {
        let trace = Trace::new("role.read", Some(found.person)).inside(found.space, Audience::Own);
        tx.record(trace.detail(found.role.as_str()))?;
    }
    Ok(found.role)
}

fn record(tx: &mut Tx, seen: &Seen, found: &Holding, verb: &'static str) -> Result<(), Problem> {
    let by = seen.actor.as_ref().map(|actor| actor.id);
    let trace = Trace::new(verb, by).inside(found.space, Audience::Space);
    tx.record(
        trace
            .about(found.person)
            .role(&found.role, &[])
            .detail(found.role.as_str()),
    )
}
