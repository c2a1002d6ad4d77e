//! The door of a room. Whoever has a seat is in; whoever may hold the gathering, or has a duty in it, holds the room.

use gatherings::gathering::{self, access as door};
use kernel::{Problem, Refusal};
use platform::Tx;

use super::model::{Entered, Holds, Key, Seat, Speaks, State};
use super::store;

/// Lets somebody in who has a seat.
///
/// # Errors
/// [`Problem::Missing`] when there is no room, or they have no seat in it; [`Problem::Forbidden`] once they were
/// removed.
pub fn enter(tx: &mut Tx, key: &Key) -> Result<Entered, Problem> {
    find(tx, key)?.ok_or(Problem::Missing)
}

/// The same; nothing when they have no seat yet.
///
/// # Errors
/// As for [`enter`].
pub fn find(tx: &mut Tx, key: &Key) -> Result<Option<Entered>, Problem> {
    let gathering = gathering::by_uid(tx, key.gathering)?.ok_or(Problem::Missing)?;
    let Some(room) = store::room(tx, gathering.id)? else {
        return Ok(None);
    };
    let Some(seat) = seat_of(tx, key, gathering.id)? else {
        return Ok(None);
    };
    if seat.removed.is_some() {
        return Err(Problem::Forbidden);
    }
    if seat.left.is_some() {
        return Ok(None);
    }
    let mut is_host = store::has_duty(tx, gathering.id, seat.person)?;
    if tx.actor().is_some() {
        match door::to_see(tx, key.gathering) {
            Ok(seen) => is_host |= seen.may_hold(),
            // They came as somebody who sees it, and no longer do.
            Err(Problem::Missing) if seat.way == "account" => return Err(Problem::Missing),
            Err(Problem::Missing) => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(Some(Entered {
        cell: seat.cell,
        gathering,
        room,
        seat,
        is_host,
    }))
}

fn seat_of(tx: &mut Tx, key: &Key, room: gathering::GatheringId) -> Result<Option<Seat>, Problem> {
    if let Some(actor) = tx.actor().cloned() {
        let own = store::seat_of_person(tx, room, actor.id)?;
        if own.is_some() {
            return Ok(own);
        }
    }
    match &key.seat {
        Some(secret) => store::seat_by_secret(tx, room, secret),
        None => Ok(None),
    }
}

/// The seat of whoever comes, even after they left or were removed: what they said from it stays theirs.
///
/// # Errors
/// [`Problem::Missing`] when they never had one.
pub fn own_seat(tx: &mut Tx, key: &Key) -> Result<(gathering::Gathering, Seat), Problem> {
    let gathering = gathering::by_uid(tx, key.gathering)?.ok_or(Problem::Missing)?;
    let seat = seat_of(tx, key, gathering.id)?.ok_or(Problem::Missing)?;
    Ok((gathering, seat))
}

/// The same, by the secret of a registration.
///
/// # Errors
/// [`Problem::Missing`] when it leads nowhere, or whoever it is for never came in.
pub fn seat_of_registration(tx: &mut Tx, secret: &str) -> Result<(gathering::Gathering, Seat), Problem> {
    let own = gatherings::registration::by_secret(tx, secret)?.ok_or(Problem::Missing)?;
    let gathering = gathering::by_id(tx, own.gathering)?;
    let seat = store::seat_of_person(tx, gathering.id, own.person)?.ok_or(Problem::Missing)?;
    Ok((gathering, seat))
}

impl Entered {
    /// Whether the session is over: what was said is read in the record, named as each agreed to.
    pub fn is_over(&self) -> bool {
        self.room.state == State::Closed
    }

    /// Lets those who hold the room do what they alone do.
    ///
    /// # Errors
    /// [`Problem::Forbidden`] for everybody else.
    pub fn holds(&self) -> Result<Holds<'_>, Problem> {
        if self.is_host {
            Ok(Holds(self))
        } else {
            Err(Problem::Forbidden)
        }
    }

    /// Lets those who take part speak, while the room is not over.
    ///
    /// # Errors
    /// [`Problem::Refused`] for those who follow, and once it is over.
    pub fn speaks(&self) -> Result<Speaks<'_>, Problem> {
        self.votes()?;
        if self.seat.takes_part || self.is_host {
            Ok(Speaks(self))
        } else {
            Err(Refusal::new("live-you-follow").into())
        }
    }

    /// Lets everybody vote while the room is not over.
    ///
    /// # Errors
    /// [`Problem::Refused`] once it is over.
    pub fn votes(&self) -> Result<(), Problem> {
        if self.room.state == State::Closed {
            Err(Refusal::new("live-is-over").into())
        } else {
            Ok(())
        }
    }
}
