//! The column of the choice, and the recording that an engine gives back.

use gatherings::gathering::GatheringId;
use kernel::Problem;
use platform::Tx;

use super::choice::Choice;

platform::statements! {
    CHOICE = "select video from live_rooms where gathering_id = $1";
    CHOOSE = "update live_rooms set video = $2 where gathering_id = $1";
    // Only where nobody gave one: what people chose stands.
    KEEP_RECORDING = "insert into replays (gathering_id, video, changed_at) values ($1, $2, $3)
                      on conflict (gathering_id) do update set video = excluded.video, changed_at = excluded.changed_at
                      where replays.video = ''";
}

/// What a room chose.
///
/// # Errors
/// When the store refuses, or there is no such room.
pub fn choice(tx: &mut Tx, room: GatheringId) -> Result<Choice, Problem> {
    let (text,) = tx.one::<(String,)>(CHOICE, (room,))?;
    Choice::read(&text)
}

pub fn choose(tx: &mut Tx, room: GatheringId, choice: &Choice) -> Result<(), Problem> {
    tx.run(CHOOSE, (room, choice.write()?)).map(drop)
}

/// Keeps the address of a recording, unless one is there.
pub fn keep_recording(tx: &mut Tx, room: GatheringId, address: &str) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(KEEP_RECORDING, (room, address, now)).map(drop)
}
