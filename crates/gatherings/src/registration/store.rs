//! The tables of registrations and seats.
//!
//! Seats are always written before registrations: two people at once then wait for one another in one order.

use std::collections::BTreeSet;

use kernel::{Instant, Language, PersonId, Problem};
use platform::Tx;
use platform::db::{FromRow, Row};
use trame::Mode;

use super::model::{Registration, State, Wish};
use crate::gathering::{GatheringId, Seat};

platform::statements! {
    TAKE = "update seats set taken = taken + 1 where gathering_id = $1 and mode = $2 and waiting = 0
            and (places is null or taken < places)";
    // By the hand of whoever holds it: one more than there are, if they say so.
    TAKE_ANYWAY = "update seats set taken = taken + 1 where gathering_id = $1 and mode = $2";
    QUEUE = "update seats set waiting = waiting + 1, tickets = tickets + 1 where gathering_id = $1 and mode = $2
             and waiting < waiting_places returning tickets";
    // A place comes free and nobody is next, or there were more people than places.
    RELEASE = "update seats set taken = taken - 1 where gathering_id = $1 and mode = $2 and taken > 0
               and (waiting = 0 or (places is not null and taken > places))";
    // A place comes free and goes to whoever is next: it stays taken.
    PASS_ON = "update seats set waiting = waiting - 1 where gathering_id = $1 and mode = $2 and waiting > 0";
    UNQUEUE = "update seats set waiting = waiting - 1 where gathering_id = $1 and mode = $2 and waiting > 0";
    // There is room that nobody had: more places than before.
    CALL_IN = "update seats set waiting = waiting - 1, taken = taken + 1 where gathering_id = $1 and mode = $2
               and waiting > 0 and (places is null or taken < places)";
    // Somebody is erased: the place is given to whoever is next a moment later, by a job.
    FORGET_PLACE = "update seats set taken = taken - 1 where gathering_id = $1 and mode = $2 and taken > 0";
    NEXT = "update registrations set state = 'offered', offered_until = $3, changed_at = $4 where id =
            (select id from registrations where gathering_id = $1 and mode = $2 and state = 'waiting'
             order by ticket limit 1) and state = 'waiting'
            returning id, uid, gathering_id, person_id, mode, state, name, answers, language, secret, offered_until,
            asked_at, changed_at";
    WRITE = "insert into registrations (uid, gathering_id, person_id, mode, state, name, answers, language, secret,
             ticket, asked_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
             on conflict (gathering_id, person_id) do update set mode = excluded.mode, state = excluded.state,
             name = excluded.name, answers = excluded.answers, language = excluded.language, ticket = excluded.ticket,
             offered_until = null, changed_at = excluded.changed_at
             where registrations.state in ('cancelled', 'declined', 'lapsed')
             returning id, uid, gathering_id, person_id, mode, state, name, answers, language, secret, offered_until,
             asked_at, changed_at";
    BY_SECRET = "select id, uid, gathering_id, person_id, mode, state, name, answers, language, secret, offered_until,
                 asked_at, changed_at from registrations where secret = $1";
    BY_UID = "select id, uid, gathering_id, person_id, mode, state, name, answers, language, secret, offered_until,
              asked_at, changed_at from registrations where uid = $1";
    OF_PERSON = "select id, uid, gathering_id, person_id, mode, state, name, answers, language, secret, offered_until,
                 asked_at, changed_at from registrations where gathering_id = $1 and person_id = $2";
    AFTER = "select id, uid, gathering_id, person_id, mode, state, name, answers, language, secret, offered_until,
             asked_at, changed_at from registrations where gathering_id = $1 and id > $2
             and state in ('placed', 'waiting', 'offered') order by id limit $3";
    SET_STATE = "update registrations set state = $3, offered_until = null, changed_at = $4
                 where id = $1 and state = $2";
    CHANGE = "update registrations set name = $2, answers = $3, language = $4 where id = $1";
    CHANGE_SEAT = "update registrations set mode = $3, state = $4, ticket = $5, offered_until = null, changed_at = $6
                   where id = $1 and state = $2";
    SIBLINGS = "select g.title, g.starts_at, r.state, r.secret from gatherings g
                join registrations r on r.gathering_id = g.id and r.person_id = $2
                where g.cycle_id = (select cycle_id from gatherings where id = $1) and g.id <> $1
                order by g.starts_at limit 60";
    ELSEWHERE = "select 1 from registrations where gathering_id = $1 and mode = $2
                 and state in ('placed', 'waiting', 'offered') limit 1";
    MISSED = "select person_id from attendances where gathering_id = $1 group by person_id
              having max(case when presence in ('present', 'partial') then 1 else 0 end) = 0";
    CONTACT = "select email, name from persons where id = $1 and email is not null";
}

/// Those of whom it is noted that they were not there at all.
pub(super) fn missed(tx: &mut Tx, gathering: GatheringId) -> Result<BTreeSet<PersonId>, Problem> {
    let found = tx.all::<(PersonId,)>(MISSED, (gathering,))?;
    Ok(found.into_iter().map(|(person,)| person).collect())
}

/// Takes a place, if there is one.
pub(super) fn take(tx: &mut Tx, gathering: GatheringId, seat: Seat) -> Result<bool, Problem> {
    Ok(tx.run(TAKE, (gathering, seat.word()))? == 1)
}

/// Takes a place even when there is none.
pub(super) fn take_anyway(tx: &mut Tx, gathering: GatheringId, seat: Seat) -> Result<bool, Problem> {
    Ok(tx.run(TAKE_ANYWAY, (gathering, seat.word()))? == 1)
}

/// Takes a ticket of the waiting list, if there is one.
pub(super) fn queue(tx: &mut Tx, gathering: GatheringId, seat: Seat) -> Result<Option<i64>, Problem> {
    let found = tx.find::<(i64,)>(QUEUE, (gathering, seat.word()))?;
    Ok(found.map(|(ticket,)| ticket))
}

/// Gives a place back for good.
pub(super) fn release(tx: &mut Tx, gathering: GatheringId, seat: Seat) -> Result<bool, Problem> {
    Ok(tx.run(RELEASE, (gathering, seat.word()))? == 1)
}

/// Keeps a place that came free for whoever is next.
pub(super) fn pass_on(tx: &mut Tx, gathering: GatheringId, seat: Seat) -> Result<bool, Problem> {
    Ok(tx.run(PASS_ON, (gathering, seat.word()))? == 1)
}

/// Leaves the waiting list.
pub(super) fn unqueue(tx: &mut Tx, gathering: GatheringId, seat: Seat) -> Result<bool, Problem> {
    Ok(tx.run(UNQUEUE, (gathering, seat.word()))? == 1)
}

/// Gives back the place or the rank of somebody who is erased.
pub(super) fn forget_seat(
    tx: &mut Tx,
    gathering: GatheringId,
    mode: &str,
    waited: bool,
) -> Result<(), Problem> {
    let statement = if waited { UNQUEUE } else { FORGET_PLACE };
    tx.run(statement, (gathering, mode)).map(drop)
}

/// Keeps a place that is new for whoever is next.
pub(super) fn call_in(tx: &mut Tx, gathering: GatheringId, seat: Seat) -> Result<bool, Problem> {
    Ok(tx.run(CALL_IN, (gathering, seat.word()))? == 1)
}

/// Whoever has waited longest is offered a place until `until`.
pub(super) fn next(
    tx: &mut Tx,
    gathering: GatheringId,
    seat: Seat,
    until: Instant,
) -> Result<Option<Registration>, Problem> {
    let now = tx.now();
    tx.find(NEXT, (gathering, seat.word(), until, now))
}

/// Writes a registration; nothing when this person already has one that counts.
pub(super) fn write(
    tx: &mut Tx,
    gathering: GatheringId,
    person: PersonId,
    wish: &Wish,
    state: State,
    ticket: Option<i64>,
) -> Result<Option<Registration>, Problem> {
    let (uid, secret, now) = (tx.new_uid(), tx.new_secret(), tx.now());
    let answers = answers(&wish.answers)?;
    let row = (
        uid,
        gathering,
        person,
        wish.seat.word(),
        state.word(),
        &wish.name,
        answers,
        wish.language.word(),
        secret,
        ticket,
        now,
    );
    tx.find(WRITE, row)
}

fn answers(answers: &std::collections::BTreeMap<String, String>) -> Result<String, Problem> {
    serde_json::to_string(answers)
        .map_err(|cause| Problem::fault("write the answers of a registration", cause))
}

/// The registration whose secret somebody holds.
///
/// # Errors
/// When the store refuses.
pub fn by_secret(tx: &mut Tx, secret: &str) -> Result<Option<Registration>, Problem> {
    tx.find(BY_SECRET, (secret,))
}

///
/// # Errors
/// When the store refuses.
pub fn by_uid(tx: &mut Tx, uid: &str) -> Result<Option<Registration>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Somebody's registration, whatever its state.
///
/// # Errors
/// When the store refuses.
pub fn of_person(
    tx: &mut Tx,
    gathering: GatheringId,
    person: PersonId,
) -> Result<Option<Registration>, Problem> {
    tx.find(OF_PERSON, (gathering, person))
}

/// Those that count, by number after `last`: so many at a time, so that a crowd is told in portions.
///
/// # Errors
/// When the store refuses.
pub fn after(
    tx: &mut Tx,
    gathering: GatheringId,
    last: i64,
    most: i64,
) -> Result<Vec<Registration>, Problem> {
    tx.all(AFTER, (gathering, last, most))
}

/// Moves a registration on, unless somebody was faster.
pub(super) fn set_state(tx: &mut Tx, registration: &Registration, next: State) -> Result<bool, Problem> {
    let now = tx.now();
    let row = (registration.id, registration.state.word(), next.word(), now);
    Ok(tx.run(SET_STATE, row)? == 1)
}

/// Changes what its owner says of themselves.
pub(super) fn change(tx: &mut Tx, registration: &Registration, wish: &Wish) -> Result<(), Problem> {
    let answers = answers(&wish.answers)?;
    let row = (
        registration.id,
        &wish.name,
        answers,
        Language::word(wish.language),
    );
    tx.run(CHANGE, row).map(drop)
}

/// Moves it to another way of being there, unless somebody was faster.
pub(super) fn change_seat(
    tx: &mut Tx,
    registration: &Registration,
    seat: Seat,
    state: State,
    ticket: Option<i64>,
) -> Result<bool, Problem> {
    let now = tx.now();
    let row = (
        registration.id,
        registration.state.word(),
        seat.word(),
        state.word(),
        ticket,
        now,
    );
    Ok(tx.run(CHANGE_SEAT, row)? == 1)
}

/// Address and name of somebody who left one.
pub(super) fn contact(tx: &mut Tx, person: PersonId) -> Result<Option<(String, String)>, Problem> {
    tx.find(CONTACT, (person,))
}

/// Whether somebody is registered in a way that a gathering of this mode would no longer have.
///
/// # Errors
/// When the store refuses.
pub fn anybody_elsewhere(tx: &mut Tx, gathering: GatheringId, mode: Mode) -> Result<bool, Problem> {
    for seat in [Seat::Onsite, Seat::Remote] {
        let gone = !Seat::of(mode).contains(&seat);
        if gone && tx.find::<(i64,)>(ELSEWHERE, (gathering, seat.word()))?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Another session of the same cycle for which the same person registered.
pub struct Sibling {
    /// Its title.
    pub title: String,
    /// When it starts.
    pub starts: Instant,
    /// How they stand there.
    pub state: State,
    /// The address of that registration.
    pub path: String,
}

impl FromRow for Sibling {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Sibling {
            title: row.column()?,
            starts: row.column()?,
            state: State::from_word(&row.column::<String>()?).unwrap_or(State::Cancelled),
            path: format!("/registrations/{}", row.column::<String>()?),
        })
    }
}

/// The other sessions of a cycle for which the same person registered.
///
/// # Errors
/// When the store refuses.
pub fn siblings(tx: &mut Tx, registration: &Registration) -> Result<Vec<Sibling>, Problem> {
    tx.all(SIBLINGS, (registration.gathering, registration.person))
}
