//! The end of a round: by those who hold the room, by somebody's page, or by its time alone.

use gatherings::gathering::{self, Gathering};
use kernel::{Instant, PersonId, Problem, Uid};
use platform::bus::Topic;
use platform::jobs::{Ending, Job};
use platform::{House, Tx};

use super::model::Round;
use super::{brought, item, round, store};
use crate::room;

/// Its payload says which gathering and which round. A round that was given more time, or is over, is left alone.
pub(super) const END: Job = Job {
    kind: "live.round.end",
    run: |house, payload| Box::pin(run(house, payload)),
};

/// Ends a round when its time is over, though nobody looks.
pub(super) fn plan(tx: &mut Tx, gathering: &Gathering, round: Uid, ends: Instant) -> Result<(), Problem> {
    tx.job_at(END.kind, &format!("{} {round}", gathering.uid), ends, None)
}

async fn run(house: House, payload: String) -> Result<(), Ending> {
    let read = payload
        .split_once(' ')
        .and_then(|(room, round)| Some((room.parse::<Uid>().ok()?, round.parse::<Uid>().ok()?)));
    let (room, wanted) = read.ok_or(Ending::Never(Problem::broken(
        "the end of a round that cannot be read",
    )))?;
    house
        .write(move |tx| {
            let Some(gathering) = gathering::by_uid(tx, room)? else {
                return Ok(());
            };
            let now = tx.now();
            match store::current(tx, gathering.id)? {
                Some(round) if round.uid == wanted && round.is_over(now) => {
                    settle(tx, &gathering, &round, None)
                }
                _ => Ok(()),
            }
        })
        .await?;
    Ok(())
}

/// Writes that a round is over, and shows what its cells bring. Twice is once.
pub(super) fn settle(
    tx: &mut Tx,
    gathering: &Gathering,
    round: &Round,
    by: Option<PersonId>,
) -> Result<(), Problem> {
    let room = gathering.id;
    if round.ended.is_some() || !store::end(tx, room)? {
        return Ok(());
    }
    for (cell,) in store::calling(tx, round)? {
        store::answer(tx, cell)?;
        item::tell(tx, room, cell)?;
    }
    round::tell(tx, room)?;
    brought::tell_all(tx, room, round)?;
    tx.signal(Topic::Gauge, room.number());
    tx.record(room::trace_by(gathering, by, "live.cells_back"))
}
