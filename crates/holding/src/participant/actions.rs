//! Adding somebody by hand, taking somebody off the list, writing to all of them.

use kernel::{Audience, Language, PersonId, Problem, Refusal, Trace, Uid};
use platform::tries::{self, Limit};
use platform::{House, Tx};

use super::letter::{self, DELIVER};
use super::store::{self, Words};
use gatherings::gathering::Gathering;
use gatherings::gathering::access::MayHold;
use gatherings::registration::{self, Outcome, Post, Registration, State, Wish};

/// Each writes a mail to an address that may be somebody else's.
const ADDED: Limit = Limit {
    act: "participant.add",
    times: 300,
    minutes: 60,
};

/// Each writes a mail to everybody.
const LETTERS: Limit = Limit {
    act: "participant.letter",
    times: 8,
    minutes: 24 * 60,
};

/// Somebody whom those who hold a gathering add to the list.
pub struct Newcomer {
    /// Their address.
    pub email: String,
    /// How they will be there, and their name.
    pub wish: Wish,
    /// Whether even if it is full or closed.
    pub anyway: bool,
}

/// What came of adding somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// They have a place.
    Placed,
    /// They wait.
    Waiting,
    /// They had registered before.
    Before,
}

/// Adds somebody, by the rules that hold for everybody, or in spite of them when the holder says so.
pub fn add(
    tx: &mut Tx,
    house: &House,
    may: &MayHold,
    newcomer: &Newcomer,
    zone: &str,
) -> Result<Added, Problem> {
    let gathering = may.gathering();
    let post = Post::new(house, &may.seen().space.space);
    tries::spend(tx, ADDED, &may.actor().id.number().to_string())?;
    let wish = &newcomer.wish;
    let person = people::entry::find_or_make_guest(tx, &newcomer.email, &wish.name, wish.language, zone)?;
    let outcome = if newcomer.anyway {
        registration::register_anyway(tx, &post, gathering, person, wish)
    } else {
        registration::register(tx, &post, gathering, person, wish)
    };
    match outcome {
        Ok(Outcome::Done(made)) => {
            record(tx, gathering, may.actor().id, &made, "registration.added")?;
            Ok(if made.state == State::Placed {
                Added::Placed
            } else {
                Added::Waiting
            })
        }
        Ok(Outcome::Before(_)) => Ok(Added::Before),
        Err(Problem::Refused(refusal)) if refusal.message == "registration-full" => {
            Err(Refusal::new("participant-full").into())
        }
        Err(Problem::Refused(refusal)) if refusal.message == "registration-closed" => {
            Err(Refusal::new("participant-closed").into())
        }
        Err(problem) => Err(problem),
    }
}

/// Takes somebody off the list and tells them, with the reason if one is given. Twice is once.
pub fn remove(
    tx: &mut Tx,
    house: &House,
    may: &MayHold,
    registration: &Registration,
    reason: &str,
) -> Result<(), Problem> {
    let gathering = may.gathering();
    if gathering.starts <= tx.now() {
        return Err(Refusal::new("participant-begun").into());
    }
    let post = Post::new(house, &may.seen().space.space);
    if !registration::remove(tx, &post, gathering, registration)? {
        return Ok(());
    }
    record(
        tx,
        gathering,
        may.actor().id,
        registration,
        "registration.removed",
    )?;
    let once = format!("removed:{}:{}", registration.uid, tx.now().milliseconds());
    post.tell(tx, gathering, registration, once, true, |name, link| {
        letter::of_removal(house, gathering, registration.language, name, link, reason)
    })
}

/// Keeps what is written to all of them and has it delivered; the same form sent twice writes once.
pub fn write(tx: &mut Tx, may: &MayHold, uid: Uid, words: &Words) -> Result<(), Problem> {
    let gathering = may.gathering();
    let recipients = recipients(tx, gathering, words.everybody)?;
    if recipients == 0 {
        return Err(Refusal::new("participant-letter-nobody").into());
    }
    if !store::write(tx, uid, gathering.id, may.actor().id, words, recipients)? {
        return Ok(());
    }
    tries::spend(tx, LETTERS, &gathering.uid.to_string())?;
    let mut trace = Trace::new("registration.written", Some(may.actor().id))
        .inside(gathering.space_id, Audience::Own)
        .to("gathering", gathering.id.number())
        .detail(recipients.to_string());
    trace.gathering = Some(gathering.id.number());
    tx.record(trace)?;
    tx.job(DELIVER.kind, &letter::payload(uid, 0))
}

/// To how many people a letter would go.
pub fn recipients(tx: &mut Tx, gathering: &Gathering, everybody: bool) -> Result<i64, Problem> {
    let all = store::all(tx, gathering.id)?;
    let those = all.iter().filter(|each| {
        each.email.is_some() && (everybody && each.state.is_active() || each.state == State::Placed)
    });
    Ok(i64::try_from(those.count()).unwrap_or(i64::MAX))
}

/// Notes that the list was taken away as a file.
pub fn note_export(tx: &mut Tx, may: &MayHold, verb: &'static str) -> Result<(), Problem> {
    let gathering = may.gathering();
    let mut trace = Trace::new(verb, Some(may.actor().id))
        .inside(gathering.space_id, Audience::Own)
        .to("gathering", gathering.id.number());
    trace.gathering = Some(gathering.id.number());
    tx.record(trace)
}

/// The wish of somebody who is added by hand: no questions asked.
pub fn wish(name: String, seat: gatherings::gathering::Seat, language: Language) -> Wish {
    Wish {
        seat,
        name,
        answers: std::collections::BTreeMap::new(),
        language,
    }
}

fn record(
    tx: &mut Tx,
    gathering: &Gathering,
    who: PersonId,
    registration: &Registration,
    verb: &'static str,
) -> Result<(), Problem> {
    let mut trace = Trace::new(verb, Some(who))
        .inside(gathering.space_id, Audience::Own)
        .about(registration.person)
        .to("registration", registration.id)
        .detail(registration.seat.word());
    trace.gathering = Some(gathering.id.number());
    tx.record(trace)
}
