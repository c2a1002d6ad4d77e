//! The table of replays.

use kernel::{Language, Problem};
use platform::Tx;

use super::items;
use super::model::{List, Replay};
use gatherings::gathering::GatheringId;

platform::statements! {
    REPLAY = "select video, chapters, captions_link, case when captions = '' then 0 else 1 end, captions_language,
              slides, further_id, feedback_shown from replays where gathering_id = $1";
    CAPTIONS = "select captions from replays where gathering_id = $1 and captions <> ''";
    SAVE = "insert into replays (gathering_id, video, chapters, captions_link, captions, captions_language, slides,
            changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (gathering_id) do update set video = excluded.video, chapters = excluded.chapters,
            captions_link = excluded.captions_link, captions = excluded.captions,
            captions_language = excluded.captions_language, slides = excluded.slides, changed_at = excluded.changed_at";
    SET_FURTHER = "insert into replays (gathering_id, further_id, changed_at) values ($1, $2, $3)
                   on conflict (gathering_id) do update set further_id = excluded.further_id,
                   changed_at = excluded.changed_at";
    SHOW_FEEDBACK = "insert into replays (gathering_id, feedback_shown, changed_at) values ($1, $2, $3)
                     on conflict (gathering_id) do update set feedback_shown = excluded.feedback_shown";
}

/// The replay; an empty one while nobody filled anything in.
pub(super) fn replay(tx: &mut Tx, gathering: GatheringId) -> Result<Replay, Problem> {
    Ok(tx.find::<Replay>(REPLAY, (gathering,))?.unwrap_or_default())
}

/// The captions that we keep.
pub(super) fn captions(tx: &mut Tx, gathering: GatheringId) -> Result<Option<String>, Problem> {
    let found = tx.find::<(String,)>(CAPTIONS, (gathering,))?;
    Ok(found.map(|(text,)| text))
}

/// What the form of recording and slides holds, read and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Filled {
    pub video: String,
    pub chapters: String,
    pub captions_link: String,
    pub captions: String,
    pub captions_language: Language,
    pub slides: String,
}

pub(super) fn save(tx: &mut Tx, gathering: GatheringId, filled: &Filled) -> Result<(), Problem> {
    let now = tx.now();
    let row = (
        gathering,
        &filled.video,
        &filled.chapters,
        &filled.captions_link,
        &filled.captions,
        filled.captions_language.word(),
        &filled.slides,
        now,
    );
    tx.run(SAVE, row).map(drop)
}

pub(super) fn set_further(
    tx: &mut Tx,
    gathering: GatheringId,
    further: Option<GatheringId>,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(SET_FURTHER, (gathering, further, now)).map(drop)
}

/// Shows the feedback to everybody, or not.
///
/// # Errors
/// When the store refuses.
pub fn show_feedback(tx: &mut Tx, gathering: GatheringId, shown: bool) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(SHOW_FEEDBACK, (gathering, shown, now)).map(drop)
}

/// Whether everybody sees the feedback.
///
/// # Errors
/// When the store refuses.
pub fn shows_feedback(tx: &mut Tx, gathering: GatheringId) -> Result<bool, Problem> {
    replay(tx, gathering).map(|replay| replay.feedback_shown)
}

/// The key points of a session, in their order: what the next one recalls.
///
/// # Errors
/// When the store refuses.
pub fn key_points(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<String>, Problem> {
    let points = items::list(tx, List::KeyPoints, gathering)?;
    Ok(points.into_iter().map(|point| point.title).collect())
}
