//! The door of the record: whoever sees the gathering or has a seat in its room, once the session is over.

use gatherings::gathering::{self, Gathering, access as door};
use kernel::Problem;
use platform::Tx;

use super::reading::Reader;
use crate::room::{self, Key, State, access};

/// A room that nobody closed is over so many hours after the end of its gathering.
const FORGOTTEN_HOURS: i64 = 12;

/// Proof that somebody may read the record.
pub struct Reads {
    /// The gathering.
    pub gathering: Gathering,
    /// How they stand to it.
    pub reader: Reader,
}

/// Lets somebody read the record.
///
/// # Errors
/// [`Problem::Missing`] while the session lasts, where there was none, and for those whom it does not concern.
pub fn to_read(tx: &mut Tx, key: &Key) -> Result<Reads, Problem> {
    let gathering = gathering::by_uid(tx, key.gathering)?.ok_or(Problem::Missing)?;
    if !is_over(tx, &gathering)? {
        return Err(Problem::Missing);
    }
    let seated = match access::find(tx, key) {
        Ok(entered) => entered,
        Err(Problem::Missing | Problem::Forbidden) => None,
        Err(problem) => return Err(problem),
    };
    let seen = match door::to_see(tx, key.gathering) {
        Ok(seen) => Some(seen),
        Err(Problem::Missing) if seated.is_some() => None,
        Err(problem) => return Err(problem),
    };
    let holds = seen.is_some_and(|seen| seen.may_hold()) || seated.is_some_and(|entered| entered.is_host);
    // Whoever left keeps what they said.
    let is_seated = match access::own_seat(tx, key) {
        Ok(_) => true,
        Err(Problem::Missing) => false,
        Err(problem) => return Err(problem),
    };
    Ok(Reads {
        gathering,
        reader: Reader { holds, is_seated },
    })
}

/// Whether the session of a gathering is over.
pub fn is_over(tx: &mut Tx, gathering: &Gathering) -> Result<bool, Problem> {
    let Some(room) = room::room(tx, gathering.id)?.filter(|room| room.opened.is_some()) else {
        return Ok(false);
    };
    let forgotten = gathering.ends.plus_minutes(FORGOTTEN_HOURS * 60) <= tx.now();
    Ok(room.state == State::Closed || forgotten)
}

impl Reads {
    /// Lets those who hold it take it with them.
    ///
    /// # Errors
    /// [`Problem::Forbidden`] for everybody else.
    pub fn for_taking(self) -> Result<Self, Problem> {
        if self.reader.holds {
            Ok(self)
        } else {
            Err(Problem::Forbidden)
        }
    }
}
