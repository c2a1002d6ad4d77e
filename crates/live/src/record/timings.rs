//! When the room itself opened and closed.

use gatherings::gathering::GatheringId;
use kernel::Problem;
use platform::Tx;

use super::model::{Chapter, Kept};

/// When the room opened and closed, and what happened between by the clock.
pub const TIMINGS: Chapter = Chapter {
    word: "timings",
    is_signed: false,
    count: |tx, room| Ok(i64::try_from(timings(tx, room)?.len()).unwrap_or(i64::MAX)),
    read: |tx, room, from, most| {
        let (from, most) = (
            usize::try_from(from).unwrap_or(0),
            usize::try_from(most).unwrap_or(0),
        );
        Ok(timings(tx, room)?.into_iter().skip(from).take(most).collect())
    },
};

fn timings(tx: &mut Tx, id: GatheringId) -> Result<Vec<Kept>, Problem> {
    let room = crate::room::room(tx, id)?;
    let moment = |label, at: Option<_>| at.map(|at| Kept::moment(label, "", at));
    let opened = room
        .as_ref()
        .and_then(|room| moment("record-opened", room.opened));
    let closed = room
        .as_ref()
        .and_then(|room| moment("record-closed", room.closed));
    let mut all: Vec<Kept> = opened.into_iter().collect();
    all.extend(crate::step::timings(tx, id)?);
    all.extend(crate::cell::timings(tx, id)?);
    all.extend(closed);
    // What falls on the same instant stays in the order of its making.
    all.sort_by_key(|kept| kept.at);
    Ok(all)
}
