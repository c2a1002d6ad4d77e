//! Answering a date poll, and choosing.

use kernel::{Audience, PersonId, Problem, Refusal, Trace, Uid};
use platform::{House, Tx};

use super::store::{self, Date, Poll};
use gatherings::gathering::access::MayHold;
use gatherings::gathering::{self, time_in_words};

/// The answers that one may give.
pub(super) const ANSWERS: [&str; 3] = ["yes", "maybe", "no"];

/// Writes what somebody answers for each date; dates that are gone meanwhile are left out.
pub(super) fn answer(
    tx: &mut Tx,
    poll: &Poll,
    person: PersonId,
    name: &str,
    given: &[(Uid, String)],
) -> Result<(), Problem> {
    if poll.closed.is_some() {
        return Err(Refusal::new("date-poll-closed").into());
    }
    for date in store::dates(tx, poll.id)? {
        let found = given.iter().find(|(uid, _)| *uid == date.uid);
        if let Some((_, answer)) = found {
            store::answer(tx, date.id, person, name, answer)?;
        }
    }
    Ok(())
}

/// Fixes a date: the draft moves there, the poll closes, and those who answered are told.
pub(super) fn choose(
    tx: &mut Tx,
    house: &House,
    may: &MayHold,
    poll: &Poll,
    date: &Date,
) -> Result<(), Problem> {
    if !store::close(tx, poll.id)? {
        return Ok(());
    }
    if !store::move_draft(tx, poll.gathering, date)? {
        return Err(Refusal::new("date-poll-not-a-draft").into());
    }
    let gathering = gathering::by_id(tx, poll.gathering)?;
    gathering::refuse_if_room_taken(tx, &gathering)?;
    let mut trace = Trace::new("date.chosen", Some(may.actor().id))
        .inside(gathering.space_id, Audience::Own)
        .to("gathering", gathering.id.number());
    trace.gathering = Some(gathering.id.number());
    tx.record(trace)?;
    let link = format!("{}/gatherings/{}", house.settings().base, gathering.uid);
    for person in store::who(tx, poll.id)? {
        spaces::letter::write_to(tx, person, |language, name| {
            let words = house.languages();
            let date = time_in_words(words, language, &gathering);
            let values = [
                ("person", name.as_str()),
                ("title", gathering.title.as_str()),
                ("date", date.as_str()),
                ("link", link.as_str()),
            ];
            spaces::letter::Wording {
                subject: words.filled(language, "date-poll-chosen-subject", &values),
                body: words.filled(language, "date-poll-chosen-body", &values),
            }
        })?;
    }
    Ok(())
}
