//! Registering, changing one's mind, moving up.
//!
//! Every function here runs inside one transaction. Seats are counted by conditional updates alone, so that of many
//! people at once each gets a clear answer: a place, a rank on the waiting list, or that it is full.

use kernel::{Audience, PersonId, Problem, Refusal, Trace};
use platform::Tx;

use super::letter::{Occasion, Post};
use super::model::{Registration, State, Wish, offer_ends};
use super::{OFFER_ENDS, store};
use crate::gathering::{Gathering, Seat};

/// What came of a wish to register.
pub enum Outcome {
    /// It is written: with a place, or waiting for one.
    Done(Registration),
    /// They had registered before; the letter that says how it stands goes out again.
    Before(Registration),
}

/// Registers somebody.
///
/// # Errors
/// [`Problem::Refused`] when registration is closed or nothing is left, not even to wait.
pub fn register(
    tx: &mut Tx,
    post: &Post,
    gathering: &Gathering,
    person: PersonId,
    wish: &Wish,
) -> Result<Outcome, Problem> {
    if let Some(known) = store::of_person(tx, gathering.id, person)?.filter(|known| known.state.is_active()) {
        return Ok(Outcome::Before(known));
    }
    if !gathering.is_open(tx.now()) {
        return Err(Refusal::new("registration-closed").into());
    }
    let (state, ticket) = sit(tx, gathering, wish.seat)?;
    let registration = store::write(tx, gathering.id, person, wish, state, ticket)?
        // The same person, at the same moment, through another door.
        .ok_or(Refusal::new("registration-twice"))?;
    record(tx, gathering, &registration, "registration.made")?;
    post.send(tx, gathering, &registration, Occasion::of(state))?;
    Ok(Outcome::Done(registration))
}

/// Registers somebody by the hand of whoever holds it: past the last place and past the closing, the places being
/// counted as ever. What does not take place, or is still a draft, takes nobody.
///
/// # Errors
/// [`Problem::Refused`] when it is not announced, or has no such way of being there.
pub fn register_anyway(
    tx: &mut Tx,
    post: &Post,
    gathering: &Gathering,
    person: PersonId,
    wish: &Wish,
) -> Result<Outcome, Problem> {
    if let Some(known) = store::of_person(tx, gathering.id, person)?.filter(|known| known.state.is_active()) {
        return Ok(Outcome::Before(known));
    }
    if gathering.state != crate::gathering::State::Announced {
        return Err(Refusal::new("registration-closed").into());
    }
    if !Seat::of(gathering.mode).contains(&wish.seat) || !store::take_anyway(tx, gathering.id, wish.seat)? {
        return Err(Refusal::new("form-choose").into());
    }
    let registration = store::write(tx, gathering.id, person, wish, State::Placed, None)?
        .ok_or(Refusal::new("registration-twice"))?;
    record(tx, gathering, &registration, "registration.made")?;
    post.send(tx, gathering, &registration, Occasion::Placed)?;
    Ok(Outcome::Done(registration))
}

/// Takes a place or a ticket.
fn sit(tx: &mut Tx, gathering: &Gathering, seat: Seat) -> Result<(State, Option<i64>), Problem> {
    if !Seat::of(gathering.mode).contains(&seat) {
        return Err(Refusal::new("form-choose").into());
    }
    if store::take(tx, gathering.id, seat)? {
        return Ok((State::Placed, None));
    }
    match store::queue(tx, gathering.id, seat)? {
        Some(ticket) => Ok((State::Waiting, Some(ticket))),
        None => Err(Refusal::new("registration-full").into()),
    }
}

/// Gives up a place, a kept place or a rank. Twice is once.
pub fn cancel(
    tx: &mut Tx,
    post: &Post,
    gathering: &Gathering,
    registration: &Registration,
) -> Result<(), Problem> {
    if !registration.state.is_active() {
        return Ok(());
    }
    leave(tx, post, gathering, registration, State::Cancelled)?;
    record(tx, gathering, registration, "registration.cancelled")?;
    post.send(tx, gathering, registration, Occasion::Cancelled)
}

/// Ends somebody's registration in their stead and passes on what they held; whoever does it tells them. Gives
/// whether there was anything to end.
///
/// # Errors
/// [`Problem::Refused`] when it changed meanwhile.
pub fn remove(
    tx: &mut Tx,
    post: &Post,
    gathering: &Gathering,
    registration: &Registration,
) -> Result<bool, Problem> {
    if !registration.state.is_active() {
        return Ok(false);
    }
    leave(tx, post, gathering, registration, State::Cancelled)?;
    Ok(true)
}

/// Takes the place that is kept.
pub fn accept(
    tx: &mut Tx,
    post: &Post,
    gathering: &Gathering,
    registration: &Registration,
) -> Result<(), Problem> {
    let in_time = registration.offered_until.is_some_and(|until| tx.now() < until);
    match registration.state {
        State::Placed => Ok(()),
        State::Offered if in_time => {
            move_on(tx, registration, State::Placed)?;
            record(tx, gathering, registration, "registration.accepted")?;
            post.send(tx, gathering, registration, Occasion::Placed)
        }
        _ => Err(Refusal::new("registration-offer-over").into()),
    }
}

/// Declines the place that is kept; whoever is next is offered it.
pub fn decline(
    tx: &mut Tx,
    post: &Post,
    gathering: &Gathering,
    registration: &Registration,
) -> Result<(), Problem> {
    match registration.state {
        State::Declined => Ok(()),
        State::Offered => {
            leave(tx, post, gathering, registration, State::Declined)?;
            record(tx, gathering, registration, "registration.declined")
        }
        _ => Err(Refusal::new("registration-offer-over").into()),
    }
}

/// The time of an offer is over: whoever is next is offered the place.
pub(super) fn lapse(
    tx: &mut Tx,
    post: &Post,
    gathering: &Gathering,
    registration: &Registration,
) -> Result<(), Problem> {
    let over = registration.offered_until.is_some_and(|until| until <= tx.now());
    if registration.state != State::Offered || !over {
        return Ok(());
    }
    leave(tx, post, gathering, registration, State::Lapsed)?;
    record(tx, gathering, registration, "registration.lapsed")?;
    post.send(tx, gathering, registration, Occasion::Lapsed)
}

/// Changes the name, the answers, and how they will be there. Whoever moves takes a place or a rank over there
/// first: they never lose the one they have for nothing.
pub fn change(
    tx: &mut Tx,
    post: &Post,
    gathering: &Gathering,
    registration: &Registration,
    wish: &Wish,
) -> Result<(), Problem> {
    if !registration.state.is_active() {
        return Err(Refusal::new("registration-not-there").into());
    }
    store::change(tx, registration, wish)?;
    if wish.seat == registration.seat {
        return Ok(());
    }
    if !gathering.is_open(tx.now()) {
        return Err(Refusal::new("registration-closed").into());
    }
    let (state, ticket) = sit(tx, gathering, wish.seat)?;
    if state == State::Waiting && registration.state == State::Placed {
        // A place here is worth more than a rank there.
        return Err(Refusal::new("registration-full-there").into());
    }
    make_room(tx, post, gathering, registration)?;
    if !store::change_seat(tx, registration, wish.seat, state, ticket)? {
        return Err(Refusal::new("registration-changed-meanwhile").into());
    }
    record(tx, gathering, registration, "registration.changed")?;
    let changed = store::by_uid(tx, &registration.uid.to_string())?.ok_or(Problem::Missing)?;
    post.send(tx, gathering, &changed, Occasion::of(state))
}

/// More places than before: those who wait are offered them, first come first served.
pub(crate) fn call_in(tx: &mut Tx, post: &Post, gathering: &Gathering) -> Result<(), Problem> {
    for seat in Seat::of(gathering.mode) {
        while store::call_in(tx, gathering.id, *seat)? {
            offer_next(tx, post, gathering, *seat)?;
        }
    }
    Ok(())
}

/// Leaves with a state that does not count, and passes on what was held.
fn leave(
    tx: &mut Tx,
    post: &Post,
    gathering: &Gathering,
    registration: &Registration,
    next: State,
) -> Result<(), Problem> {
    make_room(tx, post, gathering, registration)?;
    move_on(tx, registration, next)
}

fn move_on(tx: &mut Tx, registration: &Registration, next: State) -> Result<(), Problem> {
    if store::set_state(tx, registration, next)? {
        Ok(())
    } else {
        Err(Refusal::new("registration-changed-meanwhile").into())
    }
}

/// Gives back the seat or the rank of a registration, before its own row changes.
fn make_room(
    tx: &mut Tx,
    post: &Post,
    gathering: &Gathering,
    registration: &Registration,
) -> Result<(), Problem> {
    let seat = registration.seat;
    if registration.state == State::Waiting {
        store::unqueue(tx, gathering.id, seat)?;
        return Ok(());
    }
    // Between the two another transaction may have changed who waits: look again until one of them holds.
    for _ in 0..8 {
        if store::release(tx, gathering.id, seat)? {
            return Ok(());
        }
        if store::pass_on(tx, gathering.id, seat)? {
            return offer_next(tx, post, gathering, seat);
        }
    }
    Err(Problem::Unavailable)
}

/// Keeps a place for whoever is next, tells them, and looks again when the offer ends.
fn offer_next(tx: &mut Tx, post: &Post, gathering: &Gathering, seat: Seat) -> Result<(), Problem> {
    let until = offer_ends(tx.now(), gathering.starts);
    let next = store::next(tx, gathering.id, seat, until)?
        .ok_or_else(|| Problem::broken("the waiting list counts somebody who is not there"))?;
    tx.job_at(OFFER_ENDS.kind, &next.uid.to_string(), until, None)?;
    record(tx, gathering, &next, "registration.offered")?;
    post.send(tx, gathering, &next, Occasion::Offered)
}

fn record(
    tx: &mut Tx,
    gathering: &Gathering,
    registration: &Registration,
    verb: &'static str,
) -> Result<(), Problem> {
    let mut trace = Trace::new(verb, Some(registration.person))
        .inside(gathering.space_id, Audience::Own)
        .to("registration", registration.id)
        .detail(registration.seat.word());
    trace.gathering = Some(gathering.id.number());
    tx.record(trace)
}
