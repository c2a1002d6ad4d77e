//! What follows from being there, for areas that know more of a gathering than when it takes place.

use kernel::{PersonId, Problem};
use platform::{House, Tx};

use crate::gathering::Gathering;

platform::statements! {
    WAS_THERE = "select 1 from attendances where gathering_id = $1 and person_id = $2
                 and presence in ('present', 'partial') limit 1";
}

/// What an area does when it is noted that somebody was at a gathering, or corrected that they were not; it is told
/// which. `app.part(Noted { run })`.
pub struct Noted {
    /// Does it.
    pub run: fn(&mut Tx, &Gathering, PersonId, bool) -> Result<(), Problem>,
}

/// Whether somebody was there at all.
///
/// # Errors
/// When the store refuses.
pub fn was_there(tx: &mut Tx, gathering: &Gathering, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(WAS_THERE, (gathering.id, person))?.is_some())
}

/// Does `note`, then what follows from it when it changes whether somebody was there.
///
/// # Errors
/// Those of `note`, and when the store refuses.
pub fn follow<T>(
    tx: &mut Tx,
    house: &House,
    gathering: &Gathering,
    person: PersonId,
    note: impl FnOnce(&mut Tx) -> Result<T, Problem>,
) -> Result<T, Problem> {
    let before = was_there(tx, gathering, person)?;
    let done = note(tx)?;
    let after = was_there(tx, gathering, person)?;
    if before != after {
        house
            .parts::<Noted>()
            .try_for_each(|noted| (noted.run)(tx, gathering, person, after))?;
    }
    Ok(done)
}
