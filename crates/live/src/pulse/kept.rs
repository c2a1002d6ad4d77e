//! What remains of the reactions: how often each came in each minute, and nobody's.

use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem};
use platform::Tx;

use super::Reaction;
use super::store;
use crate::record::{Chapter, Kept};

/// The reactions, minute by minute.
pub(crate) const CHAPTERS: &[Chapter] = &[Chapter {
    word: "reactions",
    is_signed: false,
    count: |tx, room| Ok(i64::try_from(kept(tx, room)?.len()).unwrap_or(i64::MAX)),
    read: |tx, room, from, most| {
        let (from, most) = (
            usize::try_from(from).unwrap_or(0),
            usize::try_from(most).unwrap_or(0),
        );
        Ok(kept(tx, room)?.into_iter().skip(from).take(most).collect())
    },
}];

fn kept(tx: &mut Tx, room: GatheringId) -> Result<Vec<Kept>, Problem> {
    let opened: Option<Instant> = crate::room::room(tx, room)?.and_then(|room| room.opened);
    let reaction = |(minute, word, times): (i64, String, i64)| {
        Some(Kept {
            at: opened.map(|opened| opened.plus_minutes(minute)),
            label: Some((label(Reaction::from_word(&word)?), times.to_string())),
            ..Kept::default()
        })
    };
    let rows = store::by_minute(tx, room)?;
    Ok(rows.into_iter().filter_map(reaction).collect())
}

const fn label(reaction: Reaction) -> &'static str {
    match reaction {
        Reaction::Clap => "record-reaction-clap",
        Reaction::Thanks => "record-reaction-thanks",
        Reaction::Laugh => "record-reaction-laugh",
        Reaction::Agree => "record-reaction-agree",
        Reaction::Idea => "record-reaction-idea",
    }
}
