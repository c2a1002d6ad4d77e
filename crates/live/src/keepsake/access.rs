//! The door of keepsakes: everybody with a seat, from when it is open until three months after.

use gatherings::afterwards::{self, Participant, To};
use kernel::{Instant, Problem, Refusal};
use platform::Tx;

use crate::room::{Entered, State};
use crate::step;

platform::statements! {
    IS_OPEN = "select opened_at from live_partings where gathering_id = $1";
    OPEN = "insert into live_partings (gathering_id, opened_at) values ($1, $2) on conflict do nothing";
}

/// Whether hosts opened it.
pub fn was_opened(tx: &mut Tx, entered: &Entered) -> Result<bool, Problem> {
    Ok(tx.find::<(Instant,)>(IS_OPEN, (entered.gathering.id,))?.is_some())
}

/// False when it was opened before.
pub fn open(tx: &mut Tx, entered: &Entered) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(OPEN, (entered.gathering.id, now))? == 1)
}

/// Whether one may write now.
pub fn is_open(tx: &mut Tx, entered: &Entered) -> Result<bool, Problem> {
    let (now, gathering) = (tx.now(), &entered.gathering);
    let closing = afterwards::closing(gathering) <= now || entered.room.state == State::Closed;
    let is_open = closing || was_opened(tx, entered)? || step::is_closing(tx, gathering.id)?;
    Ok(is_open && now < afterwards::last(gathering))
}

/// Lets somebody in the room leave something.
///
/// # Errors
/// [`Problem::Refused`] before it is open and after three months, [`Problem::Forbidden`] when the gathering is off.
pub fn to_leave(tx: &mut Tx, entered: &Entered) -> Result<To, Problem> {
    if !is_open(tx, entered)? && tx.now() < afterwards::last(&entered.gathering) {
        return Err(Refusal::new("keepsake-early").into());
    }
    let own = own(tx, entered)?;
    To::leave_live(tx, own)
}

/// Somebody in the room, to take back what is theirs.
///
/// # Errors
/// [`Problem::Missing`] when the space of the gathering is gone.
pub fn own(tx: &mut Tx, entered: &Entered) -> Result<Participant, Problem> {
    Participant::seated(tx, entered.gathering.clone(), entered.seat.person)
}
