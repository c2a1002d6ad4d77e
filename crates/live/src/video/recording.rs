//! The recording comes back from the engine by itself, some time after the end.

use gatherings::gathering::{self, GatheringId};
use kernel::Problem;
use platform::jobs::{Ending, Job};
use platform::{House, Tx};

use super::bigbluebutton;
use super::choice::Engine;
use super::store;

/// When one asks, in minutes after the end: an engine works on a recording for about as long as it lasted, often more.
const ASKED: [i64; 6] = [30, 90, 240, 720, 1_440, 2_880];

/// Asks the engine for a recording; its payload is the gathering's number.
pub const FETCH: Job = Job {
    kind: "live.recording",
    run: |house, number| Box::pin(fetch(house, number)),
};

/// Plans to ask, when the room records.
///
/// # Errors
/// When the store refuses.
pub fn ask_later(tx: &mut Tx, room: GatheringId) -> Result<(), Problem> {
    let choice = store::choice(tx, room)?;
    if choice.engine != Engine::BigBlueButton || !choice.records {
        return Ok(());
    }
    let now = tx.now();
    for minutes in ASKED {
        let once = format!("live.recording:{}:{minutes}", room.number());
        tx.job_at(
            FETCH.kind,
            &room.number().to_string(),
            now.plus_minutes(minutes),
            Some(&once),
        )?;
    }
    Ok(())
}

async fn fetch(house: House, number: String) -> Result<(), Ending> {
    let number: i64 = number
        .parse()
        .map_err(|_| Ending::Never(Problem::broken("a job without a gathering")))?;
    let room = GatheringId::new(number);
    let Some(engine) = house.settings().engines.bigbluebutton.clone() else {
        return Ok(());
    };
    let gathering = house.read(move |tx| gathering::by_id(tx, room)).await?;
    let meeting = format!("tresse-{}", gathering.uid);
    let asked = tokio::task::spawn_blocking(move || bigbluebutton::recording(&engine, &meeting))
        .await
        .map_err(|lost| Problem::fault("ask the video engine", lost))?;
    match asked {
        Ok(Some(address)) => {
            house
                .write(move |tx| store::keep_recording(tx, room, &address))
                .await?;
            Ok(())
        }
        // Not yet, or never: it was asked for at several moments.
        Ok(None) => Ok(()),
        Err(failure) => {
            tracing::warn!(?failure, "the recording could not be asked for");
            Ok(())
        }
    }
}
