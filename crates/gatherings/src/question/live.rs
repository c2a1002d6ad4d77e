//! What a live room does with the questions of its gathering: the same rows, the same life, the same letters.

use kernel::{Audience, PersonId, Problem, Uid};
use platform::jobs::{Ending, Job};
use platform::{House, Tx};

pub use super::access::in_room;
use super::access::{MayAsk, MayTreat};
use super::actions::{self, Button};
use super::letter::{self, Post};
use super::life::Deed;
use super::store;
pub use super::store::Voice;
use crate::gathering::{self, Gathering};

/// The letter to whoever was asked to find an answer: a live act has no house to write it with.
pub const ENTRUSTED: Job = Job {
    kind: "question.entrusted",
    run: |house, payload| Box::pin(run(house, payload)),
};

/// Asks a question; the same one sent twice is asked once. Gives its number when it is new.
///
/// # Errors
/// [`Problem::Refused`] when one no longer asks there.
pub fn ask(
    tx: &mut Tx,
    room: &Gathering,
    once: Uid,
    text: &str,
    voice: &Voice,
) -> Result<Option<i64>, Problem> {
    let may = MayAsk::of(room.clone(), tx.now())?;
    let asker = actions::ask(tx, &may, once, text, voice)?;
    Ok(asker.map(|asker| asker.question))
}

/// Adds somebody to those who ask; false when they did already, by this question or a twin of it.
///
/// # Errors
/// [`Problem::Missing`] when it is hidden or was asked elsewhere.
pub fn ask_too(tx: &mut Tx, room: &Gathering, uid: Uid, voice: &Voice) -> Result<bool, Problem> {
    let question = in_room(tx, room, uid, voice.person)?;
    let (question, gathering) = (question.question(), question.gathering());
    if store::asks(tx, question.id, voice.person)? {
        return Ok(false);
    }
    let may = MayAsk::of(gathering.clone(), tx.now())?;
    Ok(actions::ask_too(tx, &may, question, voice)?.is_some())
}

/// Puts it under another that asks the same, with all that stand under it.
///
/// # Errors
/// [`Problem::Refused`] when they cannot stand together.
pub fn group(tx: &mut Tx, may: &MayTreat, under: Uid) -> Result<(), Problem> {
    actions::group(tx, may, under)
}

/// Takes it out again.
///
/// # Errors
/// When the store refuses.
pub fn separate(tx: &mut Tx, may: &MayTreat) -> Result<(), Problem> {
    actions::separate(tx, may)
}

/// Who may be asked for an answer: identifiers and names.
///
/// # Errors
/// When the store refuses.
pub fn people(tx: &mut Tx, gathering: &Gathering) -> Result<Vec<(Uid, String)>, Problem> {
    let known = store::answerers(tx, gathering.space_id, gathering.id)?;
    Ok(known
        .into_iter()
        .map(|person| (person.uid, person.name))
        .collect())
}

/// Asks somebody to find an answer, or nobody any more; their letter leaves after the commit.
///
/// # Errors
/// [`Problem::Refused`] when they are not one of those who may be asked.
pub fn assign(tx: &mut Tx, may: &MayTreat, whom: Option<Uid>) -> Result<(), Problem> {
    let gathering = may.gathering();
    let whom = match whom {
        None => None,
        Some(uid) => {
            let known = store::answerers(tx, gathering.space_id, gathering.id)?;
            let found = known.iter().find(|person| person.uid == uid);
            Some(found.ok_or(kernel::Refusal::new("form-choose"))?.id)
        }
    };
    match actions::entrust(tx, may, whom)? {
        Some(whom) => {
            let payload = format!("{} {}", may.question().uid, whom.number());
            tx.job(ENTRUSTED.kind, &payload)
        }
        None => Ok(()),
    }
}

/// The gatherings to which a question may be put off: identifiers and titles.
///
/// # Errors
/// When the store refuses.
pub fn later(tx: &mut Tx, gathering: &Gathering) -> Result<Vec<(Uid, String)>, Problem> {
    let known = store::later(tx, gathering)?;
    Ok(known.into_iter().map(|(_, uid, title, _)| (uid, title)).collect())
}

/// Puts it off to a later gathering, or takes that back.
///
/// # Errors
/// [`Problem::Refused`] when that is none of [`later`].
pub fn defer(tx: &mut Tx, may: &MayTreat, to: Option<Uid>) -> Result<(), Problem> {
    actions::defer(tx, may, to)
}

/// Hides it. It is kept.
///
/// # Errors
/// When the store refuses.
pub fn hide(tx: &mut Tx, may: &MayTreat) -> Result<(), Problem> {
    press(tx, may, Deed::Hide, "question.hidden", Audience::Own)
}

/// Shows it again.
///
/// # Errors
/// When the store refuses.
pub fn restore(tx: &mut Tx, may: &MayTreat) -> Result<(), Problem> {
    press(tx, may, Deed::Restore, "question.restored", Audience::Own)
}

/// Writes what was answered and says that it is: its askers are told.
///
/// # Errors
/// [`Problem::Refused`] when it is hidden, or stands under another.
pub fn answer(tx: &mut Tx, may: &MayTreat, text: &str) -> Result<(), Problem> {
    actions::write(tx, may, text, may.question().life.version)?;
    let gathering = may.gathering().clone();
    let may = in_room(tx, &gathering, may.question().uid, may.by())?;
    press(tx, &may, Deed::Answer, "question.answered", Audience::Space)
}

fn press(
    tx: &mut Tx,
    may: &MayTreat,
    deed: Deed,
    verb: &'static str,
    audience: Audience,
) -> Result<(), Problem> {
    actions::press(tx, may, Button { deed, verb, audience })
}

async fn run(house: House, payload: String) -> Result<(), Ending> {
    let read = payload.split_once(' ').and_then(|(uid, whom)| {
        let whom: i64 = whom.parse().ok()?;
        Some((uid.parse::<Uid>().ok()?, PersonId::new(whom)))
    });
    let (uid, whom) = read.ok_or(Ending::Never(Problem::broken(
        "a job of trust that cannot be read",
    )))?;
    let post_house = house.clone();
    house
        .write(move |tx| {
            // Taken back meanwhile: nothing to say.
            let Some(question) = store::by_uid(tx, uid)?.filter(|found| found.assigned == Some(whom)) else {
                return Ok(());
            };
            let gathering = gathering::by_id(tx, question.gathering)?;
            let post = Post::of(tx, &post_house, &gathering)?;
            letter::assigned(tx, &post, &gathering, &question, whom)
        })
        .await?;
    Ok(())
}
